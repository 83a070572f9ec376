/* tools.h - the pages with things to tick or to fill in: their lists, and whom they name to
 * everybody. */
#ifndef SERVE_STORE_TOOLS_H
#define SERVE_STORE_TOOLS_H

#include "serve/store/store.h"

/* One thing to tick or to fill in; those of one list follow each other. */
struct tool_point {
	const char *list; /* the list's id */
	const char *list_title;
	const char *list_text; /* or "" */
	const char *id;        /* its own within the list */
	enum input  input;     /* INPUT_CHOICE: one of the list with this id */
	const char *text;
	const char *hint; /* or "" */
};

/* The points of this list of a tool, or of all its lists when list is "". */
struct query *tool_points(struct store *, int64_t item, const char *list);
bool          tool_point_next(struct query *, struct tool_point *out);

/*
 * The agency that a tool names to everybody: its item, name and path. False when the store failed.
 */
struct tool_agency {
	int64_t     item;
	const char *name;
	const char *path;
};

bool tool_agency(struct store *, int64_t item, struct tool_agency *out);

#endif
