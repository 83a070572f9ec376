/* spelling.h - what a word was meant to be that the site does not know. */
#ifndef SERVE_SEARCH_SPELLING_H
#define SERVE_SEARCH_SPELLING_H

#include "serve/store/store.h"
#include "shared/tokens.h"

/*
 * Finds the known word that begins with this one, the two that stand in it side by side, or else
 * the nearest by letters. Only for a word that the site does not know. How many words were written:
 * 0, 1 or 2.
 */
int spelling_correct(struct store *, const char *word, char corrected[2][WORD_SIZE]);

#endif
