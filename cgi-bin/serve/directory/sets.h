/* sets.h - sets of agencies, one bit each. Only sets.c knows that they are Roaring bitmaps. */
#ifndef SERVE_DIRECTORY_SETS_H
#define SERVE_DIRECTORY_SETS_H

#include "serve/store/store.h"

#include <time.h>

/*
 * Every set is lent until the next sets_begin(). A set that cannot be had makes the store fail, and
 * is then an empty one: so whoever asks need not look. Nothing here reads rows: a set of a million
 * agencies takes some tens of microseconds.
 */
struct set;

/*
 * The beginning of a request: frees the sets of the last one and, when those that are kept grow too
 * large, the least used.
 */
void sets_begin(struct store *);

/*
 * The agencies that the release has under this facet and id, none when it has no such; kept for
 * later requests.
 */
const struct set *set_of(struct store *, const char *facet, const char *id);

const struct set *set_and(struct store *, const struct set *, const struct set *);
const struct set *set_or(struct store *, const struct set *, const struct set *);
const struct set *set_without(struct store *, const struct set *, const struct set *);

int64_t set_count(const struct set *);
int64_t set_common(const struct set *, const struct set *); /* how many stand in both */

/* The item at this rank (0 is the first), by id; 0 when there are not so many. */
int64_t set_pick(const struct set *, int64_t rank);

/* A span of time in which something does not change; until 0 is for ever. */
struct span {
	time_t since, until;
};

/* Keeps a set that was worked out, under a name of its own, as long as its span holds. */
void set_keep(struct store *, const char *facet, const char *id, const struct set *,
	const struct span *);

/*
 * The set that was kept so, and its span; NULL when there is none, or its span does not hold now.
 */
const struct set *set_kept(struct store *, const char *facet, const char *id, time_t now,
	struct span *out);

/*
 * The union of every set of a facet for which wanted(id, data) is true, without keeping each of
 * them.
 */
const struct set *set_union(struct store *, const char *facet,
	bool (*wanted)(const char *id, void *data), void   *data);

#endif
