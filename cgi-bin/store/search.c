/* search.c - full-text search and its spelling. */
#include "store/search.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define EXPRESSION_SIZE 1024 /* all words, quoted, with " AND " or " OR " between; or one word's trigrams */
#define PREFIX_FROM     4    /* shorter words must match whole: "men" is not "mental" */
#define NEAR_LONG       2    /* changes that a longer word may need */
#define LONG_FROM       5

/*
 * The excerpt comes from the page's own words (column 3), never from its keywords, which nobody is meant to read. What the
 * editor placed early in its list weighs more: who looks for "helpline" on this site means the first of them.
 */
static const char PAGES[] =
	"SELECT item.id, item.kind, item.path, item.title, snippet(search, 3, char(2), char(3), '…', 24)"
	"  FROM search"
	"  JOIN item ON item.id = search.rowid"
	" WHERE search MATCH :words AND item.language = :language"
	" ORDER BY bm25(search, 10.0, 4.0, 6.0, 1.0) * (1.0 + 2.0 / (1 + item.position))"
	" LIMIT :most";

static const char KNOWN[] = "SELECT rowid FROM search WHERE search MATCH :words LIMIT 1";

static const char NEAR[] =
	"SELECT word.text, word.count"
	"  FROM spelling"
	"  JOIN word ON word.id = spelling.rowid"
	" WHERE spelling MATCH :trigrams AND word.language = :language"
	" ORDER BY spelling.rank"
	" LIMIT 60";

/* A byte of a word: letters, digits, and everything beyond ASCII. */
static bool is_word_byte(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Cuts a word that was too long where a character begins. */
static void end_word(char *word, size_t length)
{
	while (length > 0 && ((unsigned char)word[length] & 0xc0) == 0x80)
		length--;
	word[length] = '\0';
}

void search_read(struct search *search, const char *typed)
{
	*search = (struct search) {.count = 0};
	while (*typed && search->count < SEARCH_WORDS_MAX) {
		char  *word = search->words[search->count];
		size_t length = 0;

		for (; is_word_byte(*typed); typed++, length++)
			if (length < SEARCH_WORD_SIZE)
				word[length] = (char)((unsigned char)*typed < 0x80 ? tolower((unsigned char)*typed) : *typed);
		if (length > 0) {
			end_word(word, length < SEARCH_WORD_SIZE ? length : SEARCH_WORD_SIZE - 1);
			search->count++;
		} else {
			typed++;
		}
	}
}

/*
 * Appends one word to an FTS5 expression: quoted, so that no word is an operator (it holds no quotation mark), and as the
 * beginning of longer words too, for who types half a word.
 */
static size_t add_word(char *expression, size_t used, const char *word, const char *between)
{
	const char *star = strlen(word) >= PREFIX_FROM ? "*" : "";

	return used + (size_t)snprintf(expression + used, EXPRESSION_SIZE - used, "%s\"%s\"%s", used ? between : "", word, star);
}

static bool is_known(struct store *store, const char *word)
{
	char          expression[SEARCH_WORD_SIZE + 2];
	struct query *query = store_query(store, KNOWN);

	snprintf(expression, sizeof expression, "\"%s\"", word);
	query_bind_text(query, ":words", expression);
	return query_next(query);
}

static int smallest(int a, int b, int c)
{
	int least = a < b ? a : b;

	return least < c ? least : c;
}

int search_distance(const char *a, const char *b)
{
	int rows[3][SEARCH_WORD_SIZE + 1];
	int width  = (int)strnlen(b, SEARCH_WORD_SIZE);
	int height = (int)strnlen(a, SEARCH_WORD_SIZE);

	for (int j = 0; j <= width; j++)
		rows[0][j] = j;
	for (int i = 1; i <= height; i++) {
		int *row = rows[i % 3], *above = rows[(i + 2) % 3], *higher = rows[(i + 1) % 3];

		row[0] = i;
		for (int j = 1; j <= width; j++) {
			row[j] = smallest(row[j - 1] + 1, above[j] + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && higher[j - 2] + 1 < row[j])
				row[j] = higher[j - 2] + 1;
		}
	}
	return rows[height % 3][width];
}

/* The runs of three bytes in a word, any of them, as an FTS5 expression; "" for a word too short to have one. */
static void write_trigrams(char *expression, const char *word)
{
	size_t length = strlen(word), used = 0;

	expression[0] = '\0';
	for (size_t i = 0; i + 3 <= length; i++)
		used += (size_t)snprintf(expression + used, EXPRESSION_SIZE - used, "%s\"%.3s\"", used ? " OR " : "", word + i);
}

/* True for a word of ASCII alone: bytes are then characters, and any three of them a trigram. */
static bool is_ascii(const char *word)
{
	while (*word && (unsigned char)*word < 0x80)
		word++;
	return !*word;
}

static bool correct_word(struct store *store, char *word)
{
	char          trigrams[EXPRESSION_SIZE], best[SEARCH_WORD_SIZE] = "";
	int           least = (strlen(word) >= LONG_FROM ? NEAR_LONG : 1) + 1;
	int64_t       often = 0;
	struct query *query;

	write_trigrams(trigrams, word);
	if (!*trigrams || !is_ascii(word))
		return false;
	query = store_query(store, NEAR);
	query_bind_text(query, ":trigrams", trigrams);
	while (query_next(query)) {
		const char *candidate = query_text(query, 0);
		int         distance  = search_distance(word, candidate);
		int64_t     count     = query_int(query, 1);

		if (distance < least || (distance == least && *best && count > often)) {
			snprintf(best, sizeof best, "%s", candidate);
			least = distance;
			often = count;
		}
	}
	if (!*best)
		return false;
	strcpy(word, best);
	return true;
}

void search_correct(struct store *store, struct search *search)
{
	for (int i = 0; i < search->count; i++)
		if (!is_known(store, search->words[i]) && correct_word(store, search->words[i]))
			search->corrected = true;
}

struct query *search_pages(struct store *store, const struct search *search, enum search_way way)
{
	char          expression[EXPRESSION_SIZE] = "\"\"";
	size_t        used  = 0;
	struct query *query = store_query(store, PAGES);

	for (int i = 0; i < search->count; i++)
		used = add_word(expression, used, search->words[i], way == SEARCH_ALL ? " AND " : " OR ");
	query_bind_text(query, ":words", expression);
	query_bind_int(query, ":most", SEARCH_HITS_MAX);
	return query;
}

bool search_next(struct query *query, struct hit *out)
{
	if (!query_next(query))
		return false;
	*out = (struct hit) {
		.id      = query_int(query, 0),
		.kind    = query_text(query, 1),
		.path    = query_text(query, 2),
		.title   = query_text(query, 3),
		.excerpt = query_text(query, 4),
	};
	return true;
}
