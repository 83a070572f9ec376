/* tokens.c - takes texts apart into words; the one file that knows Unicode and stems. */
#include "shared/tokens.h"

#include <libstemmer.h>
#include <utf8proc.h>

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX_LENGTH 7  /* of a longer word only its beginning has variants */
#define TWICE_FROM    6  /* words of so many letters may lack two */
#define ONCE_FROM     3  /* and of so many, one */
#define PARTS_MAX     18 /* the most that one character is taken apart into */

/* One character of the text, and what follows it. */
struct sign {
	utf8proc_int32_t code; /* -1 for a byte that is no UTF-8 */
	size_t           length;
};

static struct sign sign_at(const char *text)
{
	struct sign      sign = {.code = (unsigned char)*text, .length = 1};
	utf8proc_ssize_t length;

	if (sign.code >= 0x80) {
		length = utf8proc_iterate((const utf8proc_uint8_t *)text,
			(utf8proc_ssize_t)strnlen(text, 4), &sign.code);
		if (length > 0)
			sign.length = (size_t)length;
	}
	return sign;
}

static bool is_letter(utf8proc_int32_t code)
{
	if (code < 0x80)
		return code > 0 && isalnum((int)code);
	switch (utf8proc_category(code)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO: return true;
	default: return false;
	}
}

/*
 * What may stand inside a word without ending it: ' ` ´ and their curly forms; behind a first
 * letter, hyphens.
 */
static bool is_joint(utf8proc_int32_t code, size_t length)
{
	bool apostrophe = code == '\'' || code == '`' || code == 0xb4 || code == 0x2bc || code == 0x2018
		|| code == 0x2019;
	bool hyphen = code == '-' || code == 0x2010 || code == 0x2011;

	return apostrophe || (hyphen && length == 1);
}

/*
 * Adds one character, folded. What no longer fits is left out whole, and nothing is added after
 * that.
 */
static void add_sign(char word[WORD_SIZE], size_t *length, bool *full, utf8proc_int32_t code)
{
	utf8proc_int32_t parts[PARTS_MAX] = {code};
	utf8proc_ssize_t count            = 1;
	int              boundary         = 0;

	if (code < 0x80)
		parts[0] = tolower((int)code);
	else
		count = utf8proc_decompose_char(code, parts, PARTS_MAX,
			UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK,
			&boundary);
	for (utf8proc_ssize_t i = 0; i < count && i < PARTS_MAX; i++) {
		utf8proc_uint8_t bytes[4];
		size_t           size = (size_t)utf8proc_encode_char(parts[i], bytes);

		if (!is_letter(parts[i]))
			continue;
		*full = *full || *length + size >= WORD_SIZE;
		if (*full)
			return;
		memcpy(word + *length, bytes, size);
		*length += size;
	}
}

const char *tokens_next(const char *text, char word[WORD_SIZE])
{
	size_t length = 0;
	bool   full = false, begun = false;

	while (*text) {
		struct sign sign = sign_at(text);

		if (is_letter(sign.code)) {
			add_sign(word, &length, &full, sign.code);
			begun = true;
		} else if (begun
			&& !(is_joint(sign.code, length) && is_letter(sign_at(text + sign.length).code))) {
			if (length > 0)
				break;
			begun = false; /* nothing but marks, which fold to nothing */
		}
		text += sign.length;
	}
	word[length] = '\0';
	return length > 0 ? text : NULL;
}

struct stemmer {
	struct sb_stemmer *snowball; /* NULL for a language without one */
};

struct stemmer *stemmer_new(const char *language)
{
	struct stemmer *stemmer = malloc(sizeof *stemmer);

	if (stemmer)
		stemmer->snowball = sb_stemmer_new(language, NULL);
	return stemmer;
}

void stemmer_free(struct stemmer *stemmer)
{
	if (stemmer)
		sb_stemmer_delete(stemmer->snowball);
	free(stemmer);
}

void stemmer_stem(struct stemmer *stemmer, const char *word, char stem[WORD_SIZE])
{
	const sb_symbol *found  = NULL;
	size_t           length = strlen(word);

	if (stemmer->snowball)
		found = sb_stemmer_stem(stemmer->snowball, (const sb_symbol *)word, (int)length);
	if (found)
		length = (size_t)sb_stemmer_length(stemmer->snowball);
	if (length >= WORD_SIZE)
		length = WORD_SIZE - 1;
	memmove(stem, found ? (const char *)found : word, length);
	stem[length] = '\0';
}

/*
 * FNV-1a of the language and of the letters but these two; a place beyond the end leaves none out.
 */
static uint32_t hash_without(const char *language, const char *letters, size_t length, size_t one,
	size_t two)
{
	uint32_t sum = 2166136261u;

	for (; *language; language++)
		sum = (sum ^ (unsigned char)*language) * 16777619u;
	sum = (sum ^ ' ') * 16777619u;
	for (size_t i = 0; i < length; i++)
		if (i != one && i != two)
			sum = (sum ^ (unsigned char)letters[i]) * 16777619u;
	return sum;
}

int tokens_variants(const char *language, const char *word, uint32_t variants[VARIANTS_MAX])
{
	size_t whole = strlen(word), length = whole < PREFIX_LENGTH ? whole : PREFIX_LENGTH;
	int    count = 0;

	for (const char *at = word; *at; at++)
		if ((unsigned char)*at >= 0x80)
			return 0;
	if (whole < ONCE_FROM)
		return 0;
	variants[count++] = hash_without(language, word, length, length, length);
	for (size_t i = 0; i < length; i++)
		variants[count++] = hash_without(language, word, length, i, length);
	for (size_t i = 0; whole >= TWICE_FROM && i < length; i++)
		for (size_t j = i + 1; j < length; j++)
			variants[count++] = hash_without(language, word, length, i, j);
	return count;
}

static int smallest(int a, int b, int c)
{
	int least = a < b ? a : b;

	return least < c ? least : c;
}

int tokens_distance(const char *a, const char *b)
{
	int rows[3][WORD_SIZE + 1];
	int width  = (int)strnlen(b, WORD_SIZE);
	int height = (int)strnlen(a, WORD_SIZE);

	for (int j = 0; j <= width; j++)
		rows[0][j] = j;
	for (int i = 1; i <= height; i++) {
		int *row = rows[i % 3], *above = rows[(i + 2) % 3], *higher = rows[(i + 1) % 3];

		row[0] = i;
		for (int j = 1; j <= width; j++) {
			row[j] = smallest(row[j - 1] + 1, above[j] + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
				&& higher[j - 2] + 1 < row[j])
				row[j] = higher[j - 2] + 1;
		}
	}
	return rows[height % 3][width];
}
