/* search.h - finds pages of advice, behaviours and agencies by what a visitor typed. */
#ifndef SERVE_SEARCH_SEARCH_H
#define SERVE_SEARCH_SEARCH_H

#include "serve/search/terms.h"

#define SEARCH_HITS_MAX    12
#define SEARCH_EXCERPT_MAX 320 /* bytes, marks and the final zero included */

/* What marks a found word in an excerpt: no text can hold these. */
#define SEARCH_MARK_BEGIN '\002'
#define SEARCH_MARK_END   '\003'

/* One page found. Text is lent until the next is asked for. */
struct hit {
	int64_t        id;
	enum item_kind kind;
	const char    *path;
	const char    *title;
	char           excerpt[SEARCH_EXCERPT_MAX]; /* plain text with marks */
};

/*
 * Writes the ids of the pages that fit these words best, the best first, and returns how many there
 * are. It reads the same few rows whatever the size of the site. The best page of advice or
 * behaviour is among the first three, however many agencies there are.
 */
int search_find(struct store *, const struct terms *, int64_t ids[SEARCH_HITS_MAX]);

/*
 * What a result shows of a page: its sentence that fits the words best. False when there is no such
 * page, or the store failed.
 */
bool search_hit(struct store *, const struct terms *, int64_t id, struct hit *out);

/*
 * Writes a text with its found words marked: the sentence that has the most, or its beginning.
 * Returns how many words were found.
 */
int excerpt_write(const struct terms *, const char *text, char excerpt[SEARCH_EXCERPT_MAX]);

#endif
