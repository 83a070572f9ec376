/* release_words.c - the words of the search: stems, phrases, what tells of danger, and what
 * corrects a misspelt word. */
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/content/vocabulary.h"
#include "publish/write/release.h"

#include <stdlib.h>
#include <string.h>

enum surely { SURELY_KEYWORD = 5, SURELY_TITLE = 8, SURELY_TYPED = 10 };

int64_t release_last(struct database *database, const char *sql)
{
	int64_t last;

	database_begin(database, sql);
	last = database_next(database) ? strtoll(database_column(database), NULL, 10) : 0;
	database_end(database);
	return last;
}

static void add_stems(const struct words *words)
{
	static const char insert[] =
		"INSERT INTO stem (language, text, term) VALUES (:language, :text, :term)";
	const struct vocabulary *vocabulary = words->vocabulary;

	for (size_t i = 0; i < vocabulary->stems.count; i++) {
		database_begin(words->database, insert);
		database_text(words->database, ":language", words->language->code);
		database_text(words->database, ":text", vocabulary->stems.list[i].text);
		database_number(words->database, ":term", words->before + 1 + vocabulary->term_of[i]);
		database_end(words->database);
	}
}

static void add_variants(const struct words *words, const char *word, int64_t id)
{
	static const char insert[] =
		"INSERT OR IGNORE INTO spelling (variant, word) VALUES (:variant, :word)";
	uint32_t variants[VARIANTS_MAX];
	int      count = tokens_variants(words->language->code, word, variants);

	for (int i = 0; i < count; i++) {
		database_begin(words->database, insert);
		database_number(words->database, ":variant", variants[i]);
		database_number(words->database, ":word", id);
		database_end(words->database);
	}
}

static void add_words(const struct words *words)
{
	static const char last[] = "SELECT coalesce(max(id), 0) FROM word";
	static const char insert[] =
		"INSERT INTO word (id, language, text, count) VALUES (:id, :language, :text, :count)";
	const struct vocabulary *vocabulary = words->vocabulary;
	int64_t                  before     = release_last(words->database, last);

	for (size_t i = 0; i < vocabulary->words.count; i++) {
		const char *word = vocabulary->words.list[i].text;

		if (strpbrk(word, "0123456789"))
			continue;
		database_begin(words->database, insert);
		database_number(words->database, ":id", ++before);
		database_text(words->database, ":language", words->language->code);
		database_text(words->database, ":text", word);
		database_number(words->database, ":count", vocabulary->counts[i]);
		database_end(words->database);
		add_variants(words, word, before);
	}
}

static void add_reading(const struct words *words, const char *word, const char *means)
{
	static const char insert[] =
		"INSERT INTO reading (language, word, means) VALUES (:language, :word, :means)";

	database_begin(words->database, insert);
	database_text(words->database, ":language", words->language->code);
	database_text(words->database, ":word", word);
	database_text(words->database, ":means", means);
	database_end(words->database);
}

static void add_readings(const struct words *words)
{
	const struct vocabulary *vocabulary = words->vocabulary;

	for (size_t i = 0; i < vocabulary->short_forms.count; i++)
		add_reading(words, vocabulary->short_forms.list[i].text, vocabulary->means[i]);
	for (size_t i = 0; i < vocabulary->skipped.count; i++)
		if (!names_find(&vocabulary->short_forms, vocabulary->skipped.list[i].text))
			add_reading(words, vocabulary->skipped.list[i].text, "");
}

/* The terms of the words that count in a phrase, each once. False when it has none or too many. */
static bool phrase_terms(const struct words *words, const char *phrase, char out[PHRASE_TEXT_SIZE])
{
	char    content[PHRASE_MAX][WORD_SIZE], *read = vocabulary_read(words->vocabulary, phrase);
	size_t  count = vocabulary_content(words->vocabulary, read, content, PHRASE_MAX);
	int64_t ids[PHRASE_MAX];
	int     kept = 0;

	free(read);
	if (count == 0 || count > PHRASE_MAX)
		return false;
	for (size_t i = 0; i < count; i++) {
		int64_t id = words->before + 1 + vocabulary_term(words->vocabulary, content[i]);
		int     at = 0;

		while (at < kept && ids[at] != id)
			at++;
		if (at == kept)
			ids[kept++] = id;
	}
	phrase_pack(ids, kept, out);
	return true;
}

/* What is added first stays: add the surest first. */
static void add_phrase(const struct words *words, const struct item *item, const char *phrase,
	enum surely weight)
{
	static const char insert[] =
		"INSERT OR IGNORE INTO phrase (language, terms, item, weight) VALUES (:language, :terms, :item, :weight)";
	char terms[PHRASE_TEXT_SIZE];

	if (phrase_terms(words, phrase, terms)) {
		database_begin(words->database, insert);
		database_text(words->database, ":language", words->language->code);
		database_text(words->database, ":terms", terms);
		database_number(words->database, ":item", item->id);
		database_number(words->database, ":weight", weight);
		database_end(words->database);
	}
}

/* A title as it stands, and its beginning where it goes on behind a comma, a colon or a bracket. */
static void add_title(const struct words *words, const struct item *item)
{
	const char *title = item->front->title;
	size_t      begin = strcspn(title, ",:(");
	char       *copy  = memory_copy(title, begin);

	add_phrase(words, item, title, SURELY_TITLE);
	add_phrase(words, item, copy, SURELY_TITLE);
	free(copy);
}

void release_phrases(const struct words *words, const struct item *item)
{
	const struct synonyms *synonyms = words->language->synonyms;

	for (unsigned i = 0; i < synonyms->pages_count; i++)
		for (unsigned j = 0; strcmp(synonyms->pages[i].page, item->path) == 0
			 && j < synonyms->pages[i].phrases_count;
			 j++)
			add_phrase(words, item, synonyms->pages[i].phrases[j], SURELY_TYPED);
	add_title(words, item);
	for (unsigned i = 0; i < item->front->keywords_count; i++)
		add_phrase(words, item, item->front->keywords[i], SURELY_KEYWORD);
}

/*
 * All terms of a phrase that tells of danger, in their order; its head is the last that does not
 * only get in the way. Free it.
 */
static char *danger_terms(const struct words *words, const char *phrase, int64_t *head)
{
	char       *read  = vocabulary_read(words->vocabulary, phrase), word[WORD_SIZE];
	struct text terms = {0};
	bool        found = false;

	for (const char *at = read; (at = tokens_next(at, word));) {
		int64_t id      = words->before + 1 + vocabulary_term(words->vocabulary, word);
		bool    telling = !names_find(&words->vocabulary->skipped, word);
		char   *term    = memory_format("%s%lld", terms.length ? " " : "", (long long)id);

		if (telling || !found)
			*head = id;
		found = found || telling;
		text_add(&terms, term);
		free(term);
	}
	free(read);
	return terms.bytes;
}

static void add_danger_phrases(const struct words *words, int64_t danger, char *const *phrases,
	unsigned count, int harmless)
{
	static const char insert[] =
		"INSERT INTO danger_phrase (language, head, danger, harmless, position, terms)"
		" VALUES (:language, :head, :danger, :harmless, :position, :terms)";

	for (unsigned i = 0; i < count; i++) {
		int64_t head  = 0;
		char   *terms = danger_terms(words, phrases[i], &head);

		database_begin(words->database, insert);
		database_text(words->database, ":language", words->language->code);
		database_number(words->database, ":head", head);
		database_number(words->database, ":danger", danger);
		database_number(words->database, ":harmless", harmless);
		database_number(words->database, ":position", i + 1);
		database_text(words->database, ":terms", terms);
		database_end(words->database);
		free(terms);
	}
}

static void add_danger_agency(const struct words *words, int64_t danger, unsigned position,
	const char *path)
{
	static const char insert[] =
		"INSERT INTO danger_agency (language, danger, position, agency)"
		" SELECT language, :danger, :position, id FROM item WHERE kind = 'agency' AND language = :language AND path = :path";

	database_begin(words->database, insert);
	database_text(words->database, ":language", words->language->code);
	database_number(words->database, ":danger", danger);
	database_number(words->database, ":position", position);
	database_text(words->database, ":path", path);
	database_end(words->database);
}

static void add_danger(const struct words *words, const struct danger *danger, int64_t id)
{
	static const char insert[] =
		"INSERT INTO danger (language, id, title) VALUES (:language, :id, :title)";

	database_begin(words->database, insert);
	database_text(words->database, ":language", words->language->code);
	database_number(words->database, ":id", id);
	database_words(words->database, ":title", danger->title);
	database_end(words->database);
	add_danger_phrases(words, id, danger->phrases, danger->phrases_count, 0);
	add_danger_phrases(words, id, danger->harmless, danger->harmless_count, 1);
	for (unsigned i = 0; i < danger->show_count; i++)
		add_danger_agency(words, id, i + 1, danger->show[i]);
}

void release_words(const struct words *words)
{
	const struct synonyms *synonyms = words->language->synonyms;

	for (unsigned i = 0; i < synonyms->danger_count; i++)
		add_danger(words, &synonyms->danger[i], i + 1);
	add_readings(words);
	add_stems(words);
	add_words(words);
}
