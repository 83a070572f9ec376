/* terms.h - what a visitor typed, as words that the site knows. Nothing of it is kept. */
#ifndef SERVE_SEARCH_TERMS_H
#define SERVE_SEARCH_TERMS_H

#include "serve/store/store.h"
#include "shared/tokens.h"

#define TERMS_MAX 64 /* further words are left out */
#define TERMS_SEARCHED_MAX \
	12 /* further words that do not only get in the way are read for danger alone: see skipped */

struct term {
	char    text[WORD_SIZE]; /* as it is searched for */
	char    stem[WORD_SIZE];
	int64_t term;    /* as in the tables stem and term; 0: a word that the site does not know */
	bool    skipped; /* it only gets in the way, or enough others are searched for */
};

struct terms {
	int         count;
	bool        corrected; /* a word is not the one that was typed */
	struct term words[TERMS_MAX];
};

/*
 * Takes the words out of what was typed and finds their terms. A word that the site does not know
 * becomes the one that was meant, if one is near enough; not so when it shall be read as it was
 * typed. Where all words only get in the way, none does.
 */
void terms_read(struct store *, struct terms *, const char *what, bool as_typed);

/* The term of a folded word, or 0; its stem is written too. */
int64_t term_of(struct store *, const char *word, char stem[WORD_SIZE]);

#endif
