/* sample_words.h - the parts from which a sample puts together names and texts. */
#ifndef PUBLISH_SAMPLE_SAMPLE_WORDS_H
#define PUBLISH_SAMPLE_SAMPLE_WORDS_H

#include <stddef.h>
#include <stdint.h>

/* A kind of help: what an agency of this kind is called, and what it says of itself. */
struct sample_kind {
	const char *name;    /* follows the name of a place or of a house */
	const char *summary; /* with %s for the place */
	const char *help;    /* two sentences */
	const char *need;    /* as in lists.yaml */
	const char *keyword;
};

extern const struct sample_kind sample_kinds[];
extern const size_t             sample_kinds_count;

/* Sentences that any agency may say, and ends of lists. Each ends with NULL. */
extern const char *const sample_sentences[];
extern const char *const sample_cannots[];
extern const char *const sample_houses[];    /* first words of a name */
extern const char *const sample_languages[]; /* in words */

/* How many there are in one of those lists. */
size_t sample_count(const char *const *list);

/* The name of an invented town, one of SAMPLE_TOWNS; the same number, the same name. Free it. */
#define SAMPLE_TOWNS 2304
char *sample_town(size_t number);

/* A row of numbers that look as if they came by chance, always the same from the same start. */
struct sample_draw {
	uint64_t state;
};

struct sample_draw sample_draw_from(uint64_t seed, uint64_t number);
size_t             sample_draw_below(struct sample_draw *draw, size_t end);

#endif
