/* terms.c - reads what a visitor typed. */
#include "serve/search/terms.h"

#include "serve/search/spelling.h"

#include <stdio.h>
#include <string.h>

#define CORRECTED_MAX 4 /* further words that nobody knows are left as they are */

static const char READING[] =
	"SELECT means FROM reading WHERE language = :language AND word = :word";

static const char TERM[] = "SELECT term FROM stem WHERE language = :language AND text = :stem";

int64_t term_of(struct store *store, const char *word, char stem[WORD_SIZE])
{
	struct query *query = store_query(store, TERM);

	stemmer_stem(store_stemmer(store), word, stem);
	query_bind_text(query, ":stem", stem);
	return query_next(query) ? query_int(query, 0) : 0;
}

static void set_word(struct store *store, struct term *set, const char *word, bool skipped)
{
	strcpy(set->text, word);
	set->term    = term_of(store, word, set->stem);
	set->skipped = skipped;
}

static void add_word(struct store *store, struct terms *terms, const char *word, bool skipped)
{
	if (terms->count < TERMS_MAX)
		set_word(store, &terms->words[terms->count++], word, skipped);
}

/*
 * "" when the word only gets in the way, NULL when it is read as it stands. Lent until the next is
 * asked for.
 */
static const char *reading_of(struct store *store, const char *word)
{
	struct query *query = store_query(store, READING);

	query_bind_text(query, ":word", word);
	return query_next(query) ? query_text(query, 0) : NULL;
}

static void add_read(struct store *store, struct terms *terms, const char *word)
{
	const char *means = reading_of(store, word);
	char        copy[256], part[WORD_SIZE];

	if (!means || !*means) {
		add_word(store, terms, word, means != NULL);
		return;
	}
	snprintf(copy, sizeof copy, "%s", means);
	for (const char *at = copy; (at = tokens_next(at, part));) {
		means = reading_of(store, part);
		add_word(store, terms, part, means && !*means);
	}
}

/* What the site does not know becomes one word that it knows, or two. */
static bool correct(struct store *store, struct terms *terms, int number)
{
	struct term *word = &terms->words[number];
	char         words[2][WORD_SIZE];
	int          count = spelling_correct(store, word->text, words);

	if (count == 0)
		return false;
	if (count == 2 && terms->count < TERMS_MAX) {
		memmove(word + 2, word + 1, (size_t)(terms->count - number - 1) * sizeof *word);
		set_word(store, word + 1, words[1], false);
		terms->count++;
	}
	set_word(store, word, words[0], false);
	return true;
}

/*
 * The first words that do not only get in the way are searched for; where all of them do, the first
 * of these.
 */
static void choose_searched(struct terms *terms)
{
	bool some  = false;
	int  count = 0;

	for (int i = 0; i < terms->count; i++)
		some = some || !terms->words[i].skipped;
	for (int i = 0; i < terms->count; i++) {
		terms->words[i].skipped = (some && terms->words[i].skipped) || count == TERMS_SEARCHED_MAX;
		count += !terms->words[i].skipped;
	}
}

void terms_read(struct store *store, struct terms *terms, const char *what, bool as_typed)
{
	char word[WORD_SIZE];
	int  tries = CORRECTED_MAX;

	*terms = (struct terms) {.count = 0};
	while (terms->count < TERMS_MAX && (what = tokens_next(what, word)))
		add_read(store, terms, word);
	for (int i = 0; !as_typed && i < terms->count; i++)
		if (terms->words[i].term == 0 && !terms->words[i].skipped && tries-- > 0)
			terms->corrected = correct(store, terms, i) || terms->corrected;
	choose_searched(terms);
}
