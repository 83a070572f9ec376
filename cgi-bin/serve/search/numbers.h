/* numbers.h - who answers at a telephone number, in whatever form somebody types it. */
#ifndef SERVE_SEARCH_NUMBERS_H
#define SERVE_SEARCH_NUMBERS_H

#include "serve/store/store.h"
#include "shared/telephone.h"

#define NUMBER_LONG \
	7 /* from here on it is meant to be a telephone number, whatever stands around it */
#define NUMBER_HITS_MAX 5

struct number {
	char digits[TELEPHONE_SIZE]; /* as it is dialled in this country; "" when there is none */
	bool alone;                  /* nothing else was typed */
};

/*
 * Takes the longest number out of what was typed: "0808 8020300", "+44 808 802 0300", "(0044)
 * 808-802-0300".
 */
void number_read(struct number *, const char *typed);

/*
 * Writes the ids of the agencies that publish it, in the order of the site, and returns how many.
 */
int number_find(struct store *, const struct number *, int64_t ids[NUMBER_HITS_MAX]);

#endif
