/* release_search.c - what can be searched, and the words that correct a misspelt one. */
#include "phone.h"
#include "release.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

static void add_part(struct text *body, const char *words)
{
	if (text_blank(words))
		return;
	text_add(body, body->length ? " " : "");
	text_add(body, words);
}

static void add_parts(struct text *body, char *const *parts, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		add_part(body, parts[i]);
}

static void add_contacts(struct text *body, const struct front_matter *front)
{
	for (unsigned i = 0; i < front->contacts_count; i++) {
		add_part(body, front->contacts[i].number);
		add_part(body, front->contacts[i].label);
		add_part(body, front->contacts[i].languages);
	}
}

/* The numbers as one word each: people type them without spaces. */
static void add_digits(struct text *keywords, const struct front_matter *front)
{
	for (unsigned i = 0; i < front->contacts_count; i++) {
		char *digits = phone_digits(front->contacts[i].number ? front->contacts[i].number : "");

		add_part(keywords, digits);
		free(digits);
	}
}

static void add_titles(struct text *body, const struct entry *entries, unsigned count, char *const *ids, unsigned ids_count)
{
	for (unsigned i = 0; i < ids_count; i++)
		add_part(body, entries[entry_find(entries, count, ids[i])].title);
}

/* The words that a reader of the page sees, without title, summary, lists and sources. */
static void add_body(struct text *body, const struct item *item)
{
	const struct front_matter *front = item->front;

	add_part(body, item->body.plain);
	for (unsigned i = 0; i < front->facts_count; i++) {
		add_part(body, front->facts[i].title);
		add_part(body, item->facts[i].plain);
	}
	add_part(body, front->safety);
	add_parts(body, front->examples, front->examples_count);
	add_parts(body, front->keep, front->keep_count);
	add_contacts(body, front);
	add_part(body, front->cannot);
	add_part(body, front->not_for);
	add_part(body, front->languages);
}

/* What finds an item, but makes no excerpt: what people type, and the lists in which it stands. */
static void add_keywords(struct text *keywords, const struct item *item, const struct lists *lists)
{
	const struct front_matter *front = item->front;

	add_parts(keywords, front->keywords, front->keywords_count);
	add_digits(keywords, front);
	add_titles(keywords, lists->areas, lists->areas_count, front->areas, front->areas_count);
	add_titles(keywords, lists->audiences, lists->audiences_count, front->serves, front->serves_count);
	add_titles(keywords, lists->needs, lists->needs_count, front->needs, front->needs_count);
}

static void add_row(struct database *database, const char *insert, const struct item *item, const char *language, const struct text *keywords,
	const struct text *body)
{
	database_begin(database, insert);
	database_number(database, ":id", item->id);
	database_words(database, ":title", item->front->title);
	database_words(database, ":summary", item->front->summary);
	database_words(database, ":keywords", text_shown(keywords));
	database_words(database, ":body", text_shown(body));
	database_text(database, ":language", language);
	database_end(database);
}

/* The same row goes into the search, which knows stems, and into a table beside the release, which knows whole words. */
static void add_item(struct database *database, const struct item *item, const struct language *language)
{
	static const char insert_search[] =
		"INSERT INTO search (rowid, title, summary, keywords, body, language) VALUES (:id, :title, :summary, :keywords, :body, :language)";
	static const char insert_whole[] =
		"INSERT INTO temp.whole (rowid, title, summary, keywords, body, language) VALUES (:id, :title, :summary, :keywords, :body, :language)";
	struct text body = {0}, keywords = {0};

	add_body(&body, item);
	add_keywords(&keywords, item, language->lists);
	add_row(database, insert_search, item, language->code, &keywords, &body);
	add_row(database, insert_whole, item, language->code, &keywords, &body);
	free(body.bytes);
	free(keywords.bytes);
}

static void add_words(struct database *database, const char *language)
{
	static const char insert[] =
		"INSERT INTO word (language, text, count) SELECT :language, term, cnt FROM temp.whole_words"
		" WHERE length(term) >= 3 AND term NOT GLOB '*[0-9]*' ORDER BY term";
	static const char insert_spelling[] = "INSERT INTO spelling (rowid, text) SELECT id, text FROM word WHERE language = :language ORDER BY id";

	database_begin(database, insert);
	database_text(database, ":language", language);
	database_end(database);
	database_begin(database, insert_spelling);
	database_text(database, ":language", language);
	database_end(database);
}

void release_search(struct database *database, struct items *items, const struct language *language)
{
	static const char tables[] =
		"CREATE VIRTUAL TABLE temp.whole USING fts5 (title, summary, keywords, body, language UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');"
		"CREATE VIRTUAL TABLE temp.whole_words USING fts5vocab (temp, whole, row)";
	static const char end[] = "DROP TABLE temp.whole_words; DROP TABLE temp.whole;"
		"INSERT INTO search (search) VALUES ('optimize'); INSERT INTO spelling (spelling) VALUES ('optimize')";

	database_run(database, tables);
	items_rewind(items);
	for (const struct item *item; (item = items_next(items)); )
		if (item->kind != FRONT_TEXT)
			add_item(database, item, language);
	add_words(database, language->code);
	database_run(database, end);
}
