/* listing.h - which agencies fit what a visitor chose, in which order, and what each other choice would leave. */
#ifndef SERVE_DIRECTORY_LISTING_H
#define SERVE_DIRECTORY_LISTING_H

#include "serve/directory/open_now.h"

enum facet { FACET_NEED, FACET_AREA, FACET_HOW, FACET_LANGUAGE, FACET_OPEN, FACET_COST, FACET_COUNT };

/* One id for each facet, "" where nothing is chosen; those of need, area and language are in lists.yaml. */
struct filters {
	char id[FACET_COUNT][64];
};

/* The other ids: what can stand for each of these facets. */
#define OPEN_NOW  "now"
#define COST_FREE "free"

/* Of one request; what it points to is the store's. */
struct listing {
	struct store      *store;
	struct filters        filters;
	time_t             now;
	const struct set *sets[FACET_COUNT];   /* who fits each choice; NULL where nothing is chosen */
	const struct set *others[FACET_COUNT]; /* who fits all choices but this one; NULL until it is asked for */
	const struct set *missing[FACET_COUNT + 1]; /* who does not, and who does not fit all; NULL until it is asked for */
	const struct set *found;               /* who fits all */
	const struct set *own, *national;      /* who works in the visitor's part of a nation; in the nation or all of them */
	struct openings    openings;            /* by the way that was chosen; until: also of all ways that were counted */
	char               level[64];           /* the area whose inner areas were counted last, */
	const struct set *beyond;              /* who fits the other choices but does not work there, */
	const struct set *missing_beyond;      /* everybody else, */
	int64_t            within;              /* and how many do */
};

/*
 * Finds; the ids of the filters must be known. The area for the order is the visitor's, or home (the operator's, or "") when the
 * visitor chose none. Whoever names an area works in every area inside it; whoever names a smaller one is not in the larger one's
 * list, for it may not serve all who live there.
 */
void    listing_begin(struct listing *, struct store *, const struct filters *, const char *home, time_t now);

int64_t listing_total(const struct listing *);

/*
 * At most count items from position from (0 is the first), in order: for stalking, those of the own area; those of the own area
 * for what was chosen; national ones for what was chosen, or for stalking when nothing was; emergency services; the rest of the own
 * area; the rest. In each part first who is open, then whose hours are not confirmed, then who is closed, and within
 * these the directory's order. How many came.
 */
int     listing_page(struct listing *, int64_t from, int64_t items[], int count);

/* Up to count items whom one can turn to whatever was chosen: emergency services first, then the national ones for stalking. */
int     listing_always(struct listing *, int64_t items[], int count);

/*
 * Up to count items that can be rung or texted: emergency services, the own area's and the nation's for stalking, then all others of
 * the own area, then of the nation; each in the directory's order, whoever is open. Total is how many there are. How many came.
 */
int     listing_numbers(struct listing *, int64_t items[], int count, int64_t *total);

/* How many there would be with this id chosen for the facet ("": with nothing chosen for it), the other choices staying. Who is open is asked anew. */
int64_t listing_count(struct listing *, enum facet, const char *id);

/* The same for an area that lies just within another; quick for many of them, one after the other. */
int64_t listing_count_inner(struct listing *, const char *within, const char *id);

#endif
