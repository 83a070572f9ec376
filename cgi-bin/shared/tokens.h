/* tokens.h - takes texts apart into words. A release is built and searched by the same rules, so
 * both programs share them. */
#ifndef SHARED_TOKENS_H
#define SHARED_TOKENS_H

#include <stddef.h>
#include <stdint.h>

/* bytes of a word and the final zero; the rest of a longer one is left out \ */
#define WORD_SIZE 41

/*
 * Takes the next word out of a UTF-8 text: letters and digits of any alphabet, folded (lower case,
 * no accents, so that "Ŵy" is "wy"). An apostrophe inside a word is left out ("won't" is "wont"),
 * and so is a hyphen behind its first letter ("e-mail"). Returns where to read on, or NULL when no
 * word is left. Bytes that are no UTF-8 stand between words.
 */
const char *tokens_next(const char *text, char word[WORD_SIZE]);

/*
 * What finds the stem of words of one language; for a language that it does not know, a word is its
 * own stem.
 */
struct stemmer;

/* For a language code such as "en". Free it; NULL when there is no memory. */
struct stemmer *stemmer_new(const char *language);
void            stemmer_free(struct stemmer *);

/* Writes the stem of a folded word. */
void stemmer_stem(struct stemmer *, const char *word, char stem[WORD_SIZE]);

#define VARIANTS_MAX 32 /* 7 letters: itself, 7 without one, 21 without two */

/*
 * What is left of a word's first letters when up to two of them are left out (one in a short word;
 * none in one shorter than 3), each hashed with the language's code. Two words that differ by so
 * few changes have one in common. How many there are; 0 for a word that is not ASCII, whose bytes
 * are no letters.
 */
int tokens_variants(const char *language, const char *word, uint32_t variants[VARIANTS_MAX]);

/*
 * How many single changes (a letter more, less, other, or two swapped) lead from a to b: optimal
 * string alignment distance.
 */
int tokens_distance(const char *a, const char *b);

#endif
