/* items.h - what all content has in common: a title, a text, and the sources on which it rests. */
#ifndef STORE_ITEMS_H
#define STORE_ITEMS_H

#include "store/store.h"

/* Rows borrow their text from the store until the next row of the same query, or store_rest(). */
struct item {
	int64_t     id;
	const char *path;     /* where it is read; "" for a text of the site's own pages */
	const char *title;
	const char *summary;  /* one sentence, or "" */
	const char *body;     /* HTML, or "" */
	const char *checked;  /* ISO date */
	const char *evidence; /* "two-sources", "one-source" or "" */
};

struct source {
	const char *title;
	const char *url;       /* "" for what is not on the web */
	const char *published; /* the source's own date, in its words */
	const char *what;      /* what it supports, or "" */
};

/* kind: "advice", "behaviour", "agency", "tool" or "text". False when there is none, or the store failed. */
bool          item_find(struct store *, const char *kind, const char *slug, struct item *out);

/* The sources of an item, in order. */
struct query *item_sources(struct store *, int64_t item);
bool          source_next(struct query *, struct source *out);

/* The path of every page of advice, behaviour, agency and tool, in the order of the site: column 0 path, column 1 date checked. */
struct query *item_paths(struct store *);

#endif
