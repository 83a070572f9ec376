/* areas.h - the places that the directory knows, each within a larger one, and the postcodes that
 * lie in them. */
#ifndef SERVE_DIRECTORY_AREAS_H
#define SERVE_DIRECTORY_AREAS_H

#include "serve/store/store.h"
#include "shared/kinds.h"

#define AREA_SIZE 64 /* of an id, with the final zero; a longer one is of no area */
#define AREA_DEEP 8  /* levels of the tree that are followed */

/*
 * A place of the tree, which is read once and lent as long as the store. Those just within another
 * are in the editor's order.
 */
struct area {
	const char        *id;
	const char        *title;
	enum area_kind     kind;
	const struct area *around; /* the next larger one, NULL for the largest */
	const struct area *inner;  /* the first just within it, or NULL */
	const struct area *next;   /* the next within the same one, or NULL */
};

/* NULL when there is no such place, or the store failed. */
const struct area *area_find(struct store *, const char *id);

/* Its title; "" when there is no such place. */
const char *area_title(struct store *, const char *id);

/* The first of the largest places; NULL when there is none, or the store failed. */
const struct area *area_largest(struct store *);

/* The place (NULL: none) and those around it, smallest first; how many. */
int area_path(const struct area *, const struct area *path[AREA_DEEP]);

/* True for a nation, and for all of them together: who works there is not of a place. */
bool area_is_national(const struct area *);

/*
 * The places in which this outward part of a postcode lies, as postcode_outward() gives it: column
 * 0 id. For one that the table does not have, where all postcodes with its letters lie, if the
 * table says so.
 */
struct query *area_of_postcode(struct store *, const char *outward);

#endif
