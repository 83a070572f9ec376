/* behaviours.h - stalking behaviours: groups, examples, what to keep, and the law they touch. */
#ifndef SERVE_STORE_BEHAVIOURS_H
#define SERVE_STORE_BEHAVIOURS_H

#include "serve/store/store.h"

/* A line of the list of behaviours. */
struct behaviour_line {
	const char *group;       /* the group's id */
	const char *group_title; /* behaviours of one group follow each other */
	const char *group_summary;
	const char *path;
	const char *title;
	const char *summary;
	bool        in_act;   /* touches one of the seven examples in the Act */
	bool        in_brief; /* stands on the short list */
};

struct query *behaviour_list(struct store *);
bool          behaviour_next(struct query *, struct behaviour_line *out);

/* What a behaviour has beyond its item. */
struct behaviour {
	const char *group_title;
	const char *safety; /* a warning to read first, or "" */
	bool        in_brief;
};

bool behaviour_find(struct store *, int64_t item, struct behaviour *out);

/* The lines of its list LINES_EXAMPLE or LINES_KEEP, in order: column 0. */
struct query *behaviour_lines(struct store *, int64_t item, const char *list);

/* A behaviour as something to tick. */
struct behaviour_tick {
	const char *slug;
	const char *title;
	const char *group_title; /* behaviours of one group follow each other */
	const char *laws;        /* ids of what it touches, between blanks, or "" */
};

/*
 * Those of the short list (true), or all the others (false), in the order of the list of
 * behaviours.
 */
struct query *behaviour_ticks(struct store *, bool in_brief);
bool          behaviour_tick_next(struct query *, struct behaviour_tick *out);

/* A provision of law. */
struct law {
	const char *id;    /* "2A(3)(a)" */
	const char *title; /* in plain words */
	const char *name;  /* the Act and its section */
	const char *path;  /* the page that explains it */
	bool        example;
};

struct query *behaviour_laws(struct store *, int64_t item); /* those that a behaviour touches */
struct query *law_examples(struct store *);                 /* the seven of the Act */
struct query *law_list(struct store *);                     /* all that behaviours touch */
bool          law_next(struct query *, struct law *out);

#endif
