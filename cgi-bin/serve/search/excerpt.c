/* excerpt.c - the sentence of a text that has the most of the words that were searched for, with
 * these marked. */
#include "serve/search/search.h"

#include <string.h>
#include <strings.h>

#define LONGEST 220 /* bytes of a sentence; the rest of a longer one is left out */

/*
 * What a word of the text begins with when it is one of those searched for: the stem, but for an i
 * that may stand for a y.
 */
struct beginnings {
	int         count;
	char        first[TERMS_MAX];
	size_t      length[TERMS_MAX];
	const char *text[TERMS_MAX];
};

static void read_beginnings(const struct terms *terms, struct beginnings *beginnings)
{
	beginnings->count = 0;
	for (int i = 0; i < terms->count; i++) {
		const char *stem   = terms->words[i].stem;
		size_t      length = strlen(stem);

		if (terms->words[i].skipped || terms->words[i].term == 0)
			continue;
		beginnings->first[beginnings->count]    = *stem;
		beginnings->text[beginnings->count]     = stem;
		beginnings->length[beginnings->count++] = length - (length > 3 && stem[length - 1] == 'i');
	}
}

static bool is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
		|| (unsigned char)c >= 0x80;
}

static size_t word_length(const char *at, size_t left)
{
	size_t length = 0;

	while (length < left && is_word_byte(at[length]))
		length++;
	return length;
}

/*
 * Which of the words searched for begins this one of the text, or -1. A short one must be whole, or
 * nearly so.
 */
static int which(const struct beginnings *beginnings, const char *at, size_t length)
{
	for (int i = 0; i < beginnings->count; i++) {
		size_t stem = beginnings->length[i];

		if (beginnings->first[i] == (*at | ' ') && stem <= length
			&& length <= stem + (stem < 4 ? 1 : 5)
			&& strncasecmp(at, beginnings->text[i], stem) == 0)
			return i;
	}
	return -1;
}

/* How many of the words searched for stand in so many bytes. */
static int count_found(const struct beginnings *beginnings, const char *text, size_t length)
{
	unsigned found = 0;

	for (size_t at = 0; at < length;) {
		size_t word = word_length(text + at, length - at);
		int    one  = word ? which(beginnings, text + at, word) : -1;

		found |= one >= 0 ? 1u << one : 0;
		at += word ? word : 1;
	}
	return __builtin_popcount(found);
}

/* The length of the sentence that begins here, with its end and the space behind it. */
static size_t sentence_length(const char *text)
{
	size_t length = 0;

	while (text[length]) {
		char sign = text[length++];

		if ((sign == '.' || sign == '?' || sign == '!') && (text[length] == ' ' || !text[length]))
			break;
	}
	return length;
}

/*
 * Where to cut a text that is too long: behind a whole word, and so at its beginning where it is
 * one word alone.
 */
static size_t cut(const char *text, size_t length)
{
	if (length <= LONGEST)
		return length;
	length = LONGEST;
	while (length > 0 && text[length] != ' ')
		length--;
	return length;
}

static size_t put(char *excerpt, size_t used, const char *text, size_t length)
{
	memcpy(excerpt + used, text, length);
	return used + length;
}

/*
 * Copies so many bytes, or as many as there is room for, with marks around found words. Room is
 * left for "…".
 */
static void write_marked(const struct beginnings *beginnings, const char *text, size_t length,
	char excerpt[SEARCH_EXCERPT_MAX])
{
	static const char begin[] = {SEARCH_MARK_BEGIN}, end[] = {SEARCH_MARK_END};
	size_t            used = 0;

	for (size_t at = 0, take; at < length; at += take) {
		size_t word  = word_length(text + at, length - at);
		bool   found = word && which(beginnings, text + at, word) >= 0;

		take = word ? word : 1;
		if (used + take + sizeof begin + sizeof end + sizeof "…" > SEARCH_EXCERPT_MAX)
			break;
		used = put(excerpt, used, begin, found);
		used = put(excerpt, used, text + at, take);
		used = put(excerpt, used, end, found);
	}
	excerpt[used] = '\0';
}

int excerpt_write(const struct terms *terms, const char *text, char excerpt[SEARCH_EXCERPT_MAX])
{
	struct beginnings beginnings;
	const char       *best   = text;
	size_t            length = sentence_length(text);
	int               most   = -1;

	read_beginnings(terms, &beginnings);
	for (const char *at = text; *at; at += sentence_length(at), at += strspn(at, " ")) {
		size_t sentence = sentence_length(at);
		int    found    = count_found(&beginnings, at, sentence);

		if (found > most) {
			best   = at;
			length = sentence;
			most   = found;
		}
	}
	write_marked(&beginnings, best, cut(best, length), excerpt);
	if (length > LONGEST)
		strcat(excerpt, "…");
	return most > 0 ? most : 0;
}
