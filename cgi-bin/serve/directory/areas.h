/* areas.h - the places that the directory knows, each within a larger one, and the postcodes that lie in them. */
#ifndef SERVE_DIRECTORY_AREAS_H
#define SERVE_DIRECTORY_AREAS_H

#include "serve/store/store.h"
#include "shared/kinds.h"

#define AREA_SIZE 64 /* of an id, with the final zero */
#define AREA_DEEP 8  /* levels of the tree that are followed */

struct area {
	char id[AREA_SIZE];
	char title[128];
	enum area_kind kind;
	char within[AREA_SIZE]; /* the next larger one, or "" */
};

/* False when there is no such place. */
bool          area_find(struct store *, const char *id, struct area *out);

/* The place and those around it, smallest first; how many. 0 when there is no such place. */
int           area_path(struct store *, const char *id, struct area out[AREA_DEEP]);

/* True for a nation, and for all of them together: who works there is not of a place. */
bool          area_is_national(const struct area *);

/* The places just within this one ("": the largest): column 0 id, column 1 title. */
struct query *area_within(struct store *, const char *id);

/*
 * The places in which this outward part of a postcode lies, as postcode_outward() gives it: column 0 id. For one that
 * the table does not have, where all postcodes with its letters lie, if the table says so.
 */
struct query *area_of_postcode(struct store *, const char *outward);

#endif
