/* release_search.c - the terms of each item, worked out so that a search reads little, whatever the
 * size of the site. */
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/content/vocabulary.h"
#include "publish/fields/phone.h"
#include "publish/write/release.h"
#include "shared/format.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define AGENCIES_MAX 200   /* of the agencies that have a term, so many stand in its list */
#define HALF         9.0f  /* the weight that makes half of the best fit */
#define FIRST_BONUS  0.08f /* what is first in the editor's order fits a little better */

/* How much it weighs when a term stands in a part of an item, and how often it counts there. */
struct field {
	float weight;
	int   most;
};
static const struct field TITLE = {14, 1}, TYPED = {10, 1}, KEYWORDS = {9, 1}, SUMMARY = {5, 1},
						  LISTS = {4, 1}, BODY = {1.2f, 4};

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

static void add_titles(struct text *body, const struct entry *entries, unsigned count,
	char *const *ids, unsigned ids_count)
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

/* The lists in which it stands. */
static void add_lists(struct text *keywords, const struct item *item, const struct lists *lists)
{
	const struct front_matter *front = item->front;

	add_titles(keywords, lists->areas, lists->areas_count, front->areas, front->areas_count);
	add_titles(keywords, lists->audiences, lists->audiences_count, front->serves,
		front->serves_count);
	add_titles(keywords, lists->needs, lists->needs_count, front->needs, front->needs_count);
}

/* One language's index as it is made. A term is a number from 0. */
struct index {
	struct database       *database;
	const struct language *language;
	struct vocabulary     *vocabulary;
	int64_t                before;   /* the id of term 0, less 1 */
	size_t                 count;    /* of items */
	size_t                 agencies; /* so many of them are agencies */
	int64_t               *items;    /* their ids, the lowest first */
	size_t                *begins;   /* where each item's entries begin; one more, for the end */
	uint32_t *entries; /* a term and, in the lowest byte, how well it fits; the lowest term first */
	size_t    used;
	/* What is known of each term while one item is read: */
	size_t    terms;
	float    *weights;
	int      *times;
	unsigned *fields; /* the last field in which it stood */
	unsigned  field;
	uint32_t *touched; /* the terms that the item has */
	size_t    touched_count;
};

static void know_term(struct index *index, uint32_t term)
{
	for (size_t known = index->terms; known <= term; known++) {
		index->weights        = memory_grow(index->weights, known, sizeof *index->weights);
		index->times          = memory_grow(index->times, known, sizeof *index->times);
		index->fields         = memory_grow(index->fields, known, sizeof *index->fields);
		index->touched        = memory_grow(index->touched, known, sizeof *index->touched);
		index->weights[known] = 0;
		index->fields[known]  = 0;
		index->terms          = known + 1;
	}
}

/* Counts the words of one part of the item. */
static void add_field(struct index *index, const char *text, struct field field)
{
	char word[WORD_SIZE];

	index->field++;
	while (text && (text = tokens_next(text, word))) {
		uint32_t term = vocabulary_term(index->vocabulary, word);

		know_term(index, term);
		if (index->weights[term] == 0)
			index->touched[index->touched_count++] = term;
		if (index->fields[term] != index->field)
			index->times[term] = 0;
		index->fields[term] = index->field;
		if (index->times[term]++ < field.most)
			index->weights[term] += field.weight;
	}
}

static int by_term(const void *left, const void *right)
{
	const uint32_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/*
 * Keeps the terms of the item. place: where it stands among the agencies, or among the other pages.
 */
static void end_item(struct index *index, size_t place, uint32_t guide)
{
	size_t begin = index->used;
	float  best  = POSTING_FIT * (1 + FIRST_BONUS / (1 + (float)place / 8)) / (1 + FIRST_BONUS);

	for (size_t i = 0; i < index->touched_count; i++) {
		uint32_t term = index->touched[i];
		float    fit  = best * index->weights[term] / (index->weights[term] + HALF);

		index->entries = memory_grow(index->entries, index->used, sizeof *index->entries);
		index->entries[index->used++] = term << 8 | guide | (fit < 1 ? 1 : (uint32_t)fit);
		index->weights[term]          = 0;
	}
	index->touched_count = 0;
	if (index->used > begin)
		qsort(index->entries + begin, index->used - begin, sizeof *index->entries, by_term);
}

/* What the page of an advice or behaviour says, for excerpts. */
static void add_passage(struct index *index, const struct item *item, const char *text)
{
	static const char insert[] =
		"INSERT INTO passage (item, language, text) VALUES (:item, :language, :text)";

	database_begin(index->database, insert);
	database_number(index->database, ":item", item->id);
	database_text(index->database, ":language", index->language->code);
	database_words(index->database, ":text", text);
	database_end(index->database);
}

static void add_typed(struct text *typed, const struct synonyms *synonyms, const char *path)
{
	for (unsigned i = 0; i < synonyms->pages_count; i++)
		if (strcmp(synonyms->pages[i].page, path) == 0)
			add_parts(typed, synonyms->pages[i].phrases, synonyms->pages[i].phrases_count);
}

static void add_item(struct index *index, const struct item *item)
{
	const struct front_matter *front = item->front;
	struct text                body = {0}, keywords = {0}, lists = {0}, typed = {0};

	add_body(&body, item);
	add_parts(&keywords, front->keywords, front->keywords_count);
	add_lists(&lists, item, index->language->lists);
	add_typed(&typed, index->language->synonyms, item->path);
	add_field(index, front->title, TITLE);
	add_field(index, text_shown(&typed), TYPED);
	add_field(index, text_shown(&keywords), KEYWORDS);
	add_field(index, front->summary, SUMMARY);
	add_field(index, text_shown(&lists), LISTS);
	add_field(index, text_shown(&body), BODY);
	if (item->kind != FRONT_AGENCY)
		add_passage(index, item, text_shown(&body));
	if (item->kind == FRONT_AGENCY)
		end_item(index, index->agencies, 0);
	else
		end_item(index, index->count - index->agencies, POSTING_GUIDE);
	free(body.bytes);
	free(keywords.bytes);
	free(lists.bytes);
	free(typed.bytes);
}

/* All the items that have one term, as places in the index, and how well it fits them. */
struct list {
	uint32_t *numbers;
	uint8_t  *fits;
	size_t    count;
};

/*
 * How well a term must fit an agency for a place in the list; of those that it fits just so, `last`
 * may stand there, the first.
 */
static uint32_t least_fit(const struct list *list, size_t *last)
{
	size_t   with[POSTING_FIT + 1] = {0}, sum = 0;
	uint32_t fit;

	for (size_t i = 0; i < list->count; i++)
		if (!(list->fits[i] & POSTING_GUIDE))
			with[list->fits[i]]++;
	for (fit = POSTING_FIT; fit > 0 && sum + with[fit] <= AGENCIES_MAX; fit--)
		sum += with[fit];
	*last = AGENCIES_MAX - sum;
	return fit;
}

/* True when every agency that has the term stands in its list. */
static bool add_term(struct index *index, uint32_t term, const struct list *list)
{
	static const char insert[] =
		"INSERT INTO term (id, language, weight, items, whole) VALUES (:id, :language, :weight, :items, :whole)";
	unsigned char *items = memory_new(list->count * POSTING_SIZE), *end = items;
	double         weight =
		100 * log(1 + ((double)(index->count - list->count) + 0.5) / ((double)list->count + 0.5));
	size_t   last;
	uint32_t least = least_fit(list, &last);

	for (size_t i = 0; i < list->count; i++) {
		bool agency = !(list->fits[i] & POSTING_GUIDE), level = agency && list->fits[i] == least;

		if ((agency && list->fits[i] < least) || (level && last == 0))
			continue;
		last -= level;
		posting_pack(end,
			(struct posting) {(uint32_t)index->items[list->numbers[i]], list->fits[i] & POSTING_FIT,
				!agency});
		end += POSTING_SIZE;
	}
	database_begin(index->database, insert);
	database_number(index->database, ":id", index->before + 1 + term);
	database_text(index->database, ":language", index->language->code);
	database_number(index->database, ":weight", weight < 1 ? 1 : (int64_t)weight);
	database_blob(index->database, ":items", items, (size_t)(end - items));
	database_number(index->database, ":whole", least == 0);
	database_end(index->database);
	free(items);
	return least == 0;
}

/*
 * The entries by term instead of by item: where each term's begin in the lists, and one more for
 * the end. Free it.
 */
static size_t *turn_round(const struct index *index, struct list *all)
{
	size_t *ends = memory_new((index->terms + 1) * sizeof *ends);

	all->numbers = memory_new(index->used * sizeof *all->numbers);
	all->fits    = memory_new(index->used);
	for (size_t i = 0; i < index->used; i++)
		ends[index->entries[i] >> 8]++;
	for (size_t term = 0, sum = 0; term <= index->terms; term++) {
		size_t count = ends[term];

		ends[term] = sum;
		sum += count;
	}
	for (size_t number = 0; number < index->count; number++)
		for (size_t i = index->begins[number]; i < index->begins[number + 1]; i++) {
			/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): what begins is there */
			size_t at = ends[index->entries[i] >> 8]++;

			all->numbers[at] = (uint32_t)number;
			all->fits[at]    = (uint8_t)index->entries[i];
		}
	return ends; /* each has moved on to where the next begins */
}

/* Writes the terms; which of them have lists that are whole. Free it. */
static bool *add_terms(struct index *index)
{
	struct list all   = {0};
	size_t     *ends  = turn_round(index, &all);
	bool       *whole = memory_new(index->terms + 1);

	for (size_t term = 0; term < index->terms; term++) {
		size_t begin = term ? ends[term - 1] : 0;

		struct list list = {
			.numbers = all.numbers + begin,
			.fits    = all.fits + begin,
			.count   = ends[term] - begin,
		};

		if (list.count > 0)
			whole[term] = add_term(index, (uint32_t)term, &list);
	}
	free(all.numbers);
	free(all.fits);
	free(ends);
	return whole;
}

/* Of each agency, the terms whose lists may lack it. */
static void add_profiles(struct index *index, const bool *whole)
{
	static const char insert[] =
		"INSERT INTO profile (item, language, terms) VALUES (:item, :language, :terms)";

	for (size_t number = 0; number < index->count; number++) {
		size_t         count = index->begins[number + 1] - index->begins[number];
		unsigned char *terms = memory_new(count * POSTING_SIZE), *end = terms;

		for (size_t i = index->begins[number]; i < index->begins[number + 1]; i++)
			if (!whole[index->entries[i] >> 8] && !(index->entries[i] & POSTING_GUIDE)) {
				posting_pack(end,
					(struct posting) {(uint32_t)(index->before + 1 + (index->entries[i] >> 8)),
						index->entries[i] & POSTING_FIT, false});
				end += POSTING_SIZE;
			}
		if (end > terms) {
			database_begin(index->database, insert);
			database_number(index->database, ":item", index->items[number]);
			database_text(index->database, ":language", index->language->code);
			database_blob(index->database, ":terms", terms, (size_t)(end - terms));
			database_end(index->database);
		}
		free(terms);
	}
}

/* Every item that a search finds. */
static void read_items(struct index *index, struct items *items, const struct words *words)
{
	items_rewind(items);
	for (const struct item *item; (item = items_next(items)) && item->kind != FRONT_TEXT;
		 index->count++) {
		index->items  = memory_grow(index->items, index->count, sizeof *index->items);
		index->begins = memory_grow(index->begins, index->count, sizeof *index->begins);
		index->begins[index->count] = index->used;
		index->items[index->count]  = item->id;
		add_item(index, item);
		release_phrases(words, item);
		index->agencies += item->kind == FRONT_AGENCY;
	}
	index->begins               = memory_grow(index->begins, index->count, sizeof *index->begins);
	index->begins[index->count] = index->used;
}

void release_search(struct database *database, struct items *items, const struct language *language)
{
	static const char last[] = "SELECT coalesce(max(term), 0) FROM stem";
	struct vocabulary vocabulary;
	struct index index = {.database = database, .language = language, .vocabulary = &vocabulary};
	struct words words = {.database = database, .language = language, .vocabulary = &vocabulary};
	bool        *whole;

	vocabulary_open(&vocabulary, language);
	words.before = index.before = release_last(database, last);
	read_items(&index, items, &words);
	whole = add_terms(&index);
	add_profiles(&index, whole);
	release_words(&words);
	vocabulary_close(&vocabulary);
	free(whole);
	free(index.items);
	free(index.begins);
	free(index.entries);
	free(index.weights);
	free(index.times);
	free(index.fields);
	free(index.touched);
}
