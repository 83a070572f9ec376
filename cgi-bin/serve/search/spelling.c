/* spelling.c - corrects a word by the table of what is left of known words when letters are left
 * out. */
#include "serve/search/spelling.h"

#include "serve/search/terms.h"

#include <stdio.h>
#include <string.h>

#define BEGUN_FROM  4  /* so many letters are enough to tell the word that was begun */
#define PART_FROM   4  /* each of two words that were written as one */
#define FAR_FROM    6  /* letters of a word that may be two changes away */
#define SHORT_UNTIL 4  /* letters of a word whose first letter must be right */
#define BEGUN_MOST  12 /* words with the same beginning that are looked at */
#define NEAR_MOST   64 /* words with the same variant that are looked at */

static const char KNOWN[] = "SELECT id FROM word WHERE language = :language AND text = :word";

static const char BEGUN[] =
	"SELECT text, count"
	"  FROM word"
	" WHERE language = :language AND text > :word AND text < :end"
	" ORDER BY text"
	" LIMIT :most";

static const char NEAR[] =
	"SELECT word.text, word.count"
	"  FROM spelling"
	"  JOIN word ON word.id = spelling.word"
	" WHERE spelling.variant = :variant AND word.language = :language"
	" LIMIT :most";

static bool is_known(struct store *store, const char *word)
{
	struct query *query = store_query(store, KNOWN);

	query_bind_text(query, ":word", word);
	return query_next(query);
}

/* The commonest word that goes on where this one ends. */
static bool complete(struct store *store, const char *word, char whole[WORD_SIZE])
{
	char          end[WORD_SIZE + 4];
	int64_t       often = 0;
	struct query *query;

	if (strlen(word) < BEGUN_FROM)
		return false;
	snprintf(end, sizeof end, "%s\U0010FFFF", word);
	query = store_query(store, BEGUN);
	query_bind_text(query, ":word", word);
	query_bind_text(query, ":end", end);
	query_bind_int(query, ":most", BEGUN_MOST);
	while (query_next(query))
		if (query_int(query, 1) > often) {
			often = query_int(query, 1);
			snprintf(whole, WORD_SIZE, "%s", query_text(query, 0));
		}
	return often > 0;
}

/*
 * "nonmolestation" as "non" and "molestation", where both are words of the site; one of them may be
 * short.
 */
static bool split(struct store *store, const char *word, char parts[2][WORD_SIZE])
{
	size_t length = strlen(word);

	for (size_t at = PART_FROM - 1; length >= 2 * PART_FROM && at + PART_FROM <= length; at++) {
		snprintf(parts[0], WORD_SIZE, "%.*s", (int)at, word);
		snprintf(parts[1], WORD_SIZE, "%s", word + at);
		if (is_known(store, parts[0]) && is_known(store, parts[1]))
			return true;
	}
	return false;
}

/* The nearest word so far; how far it is counts twice, and another first letter once more. */
struct nearest {
	const char *typed;
	int         cost;
	int64_t     often;
	char       *word;
};

static void look_at(struct nearest *nearest, const char *word, int64_t often)
{
	size_t length   = strlen(nearest->typed);
	int    distance = tokens_distance(nearest->typed, word);
	bool   first    = *word == *nearest->typed;
	int    cost     = 2 * distance + !first;

	if (distance > (length >= FAR_FROM ? 2 : 1)
		|| (!first && (length <= SHORT_UNTIL || distance > 1))
		|| (length < BEGUN_FROM && strlen(word) <= length))
		return;
	if (cost > nearest->cost || (cost == nearest->cost && often <= nearest->often))
		return;
	nearest->cost  = cost;
	nearest->often = often;
	snprintf(nearest->word, WORD_SIZE, "%s", word);
}

static bool find_nearest(struct store *store, const char *word, char near[WORD_SIZE])
{
	uint32_t       variants[VARIANTS_MAX];
	int            count   = tokens_variants(store_language(store), word, variants);
	struct nearest nearest = {.typed = word, .cost = 2 * WORD_SIZE, .word = near};

	near[0] = '\0';
	for (int i = 0; i < count; i++) {
		struct query *query = store_query(store, NEAR);

		query_bind_int(query, ":variant", variants[i]);
		query_bind_int(query, ":most", NEAR_MOST);
		while (query_next(query))
			look_at(&nearest, query_text(query, 0), query_int(query, 1));
	}
	return *near != '\0';
}

static bool has_digit(const char *word)
{
	return strpbrk(word, "0123456789") != NULL;
}

int spelling_correct(struct store *store, const char *word, char corrected[2][WORD_SIZE])
{
	if (has_digit(word) || is_known(store, word))
		return 0;
	if (complete(store, word, corrected[0]))
		return 1;
	if (split(store, word, corrected))
		return 2;
	return find_nearest(store, word, corrected[0]) ? 1 : 0;
}
