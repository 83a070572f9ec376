/* vocabulary.h - every word of one language, and the term that it counts as. */
#ifndef PUBLISH_CONTENT_VOCABULARY_H
#define PUBLISH_CONTENT_VOCABULARY_H

#include "publish/base/names.h"
#include "publish/content/content.h"
#include "shared/format.h"
#include "shared/tokens.h"

#include <stdbool.h>
#include <stdint.h>

struct vocabulary {
	struct stemmer *stemmer;
	struct names    words;   /* as they are written */
	uint32_t       *counts;  /* by word: how often */
	uint32_t       *stem_of; /* by word: its stem */
	struct names    stems;
	uint32_t       *term_of; /* by stem: the stem as which it counts */
	struct names    skipped; /* words that only get in the way */
	struct names    short_forms;
	char          **means; /* by short form: what it is read as, single spaces between words */
};

/* Begins with the words that an editor calls equal. Close it. */
void vocabulary_open(struct vocabulary *vocabulary, const struct language *language);
void vocabulary_close(struct vocabulary *vocabulary);

/*
 * The term of a word as tokens.c takes it, from 0; a new word is added, a known one counted once
 * more.
 */
uint32_t vocabulary_term(struct vocabulary *vocabulary, const char *word);

/* The text's words as tokens.c takes them, short forms read, single spaces between. Free it. */
char *vocabulary_read(const struct vocabulary *vocabulary, const char *text);

/* Takes the words that count out of such words: all but those that get in the way, or all where
 * nothing else is there. Writes at most `most` of them to `words`; how many there are. */
/* clang-format off */
size_t vocabulary_content(const struct vocabulary *vocabulary, const char *read, char (*words)[WORD_SIZE], size_t most);
/* clang-format on */

#endif
