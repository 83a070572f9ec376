/* advice.h - pages of advice, and the facts that some of them state. */
#ifndef SERVE_STORE_ADVICE_H
#define SERVE_STORE_ADVICE_H

#include "serve/store/store.h"

/* A line of the list of advice. */
struct advice_line {
	const char *section;    /* the title of its chapter; lines of one chapter follow each other */
	const char *section_id; /* also its anchor on the list */
	const char *path;
	const char *title;
	const char *summary;
};

struct query *advice_list(struct store *);
bool          advice_next(struct query *, struct advice_line *out);

/* A fact, with what it needs to be believed. Its sources: item_sources(id). */
struct fact {
	int64_t       id;
	const char   *anchor;  /* its name on the page, and the "#" before it */
	const char   *heading; /* facts of one heading follow each other */
	const char   *group;   /* the id of that heading */
	const char   *title;
	const char   *body;    /* HTML */
	const char   *checked; /* ISO date */
	enum evidence evidence;
};

/* The facts of a page of advice or of a tool, in order. */
struct query *advice_facts(struct store *, int64_t page);
bool          fact_next(struct query *, struct fact *out);

/* The parts of a page that has enough of them to need a list: column 0 anchor, column 1 title. */
struct query *advice_headings(struct store *, int64_t page);

/* Where a page leads next: column 0 path, column 1 the words of the link. */
struct query *advice_steps(struct store *, int64_t page);

#endif
