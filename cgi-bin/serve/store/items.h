/* items.h - what all content has in common: a title, a text, and the sources on which it rests. */
#ifndef SERVE_STORE_ITEMS_H
#define SERVE_STORE_ITEMS_H

#include "serve/store/store.h"

/* Rows borrow their text from the store until the next row of the same query, or store_rest(). */
struct item {
	int64_t       id;
	const char   *path; /* where it is read; "" for a text of the site's own pages */
	const char   *title;
	const char   *summary; /* one sentence, or "" */
	const char   *body;    /* HTML, or "" */
	const char   *checked; /* ISO date */
	enum evidence evidence;
};

struct source {
	const char *title;
	const char *url;       /* "" for what is not on the web */
	const char *published; /* the source's own date, in its words */
	const char *what;      /* what it supports, or "" */
};

/* False when there is none, or the store failed. */
bool item_find(struct store *, enum item_kind kind, const char *slug, struct item *out);

/* The sources of an item, in order. */
struct query *item_sources(struct store *, int64_t item);
bool          source_next(struct query *, struct source *out);

/*
 * How many pages of advice, behaviours, tools and agencies there are, and the paths (column 0) of
 * so many of them from one on (1: the first), in order.
 */
int64_t       item_paths_count(struct store *);
struct query *item_paths(struct store *, int64_t from, int64_t most);

#endif
