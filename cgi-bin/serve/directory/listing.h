/* listing.h - which agencies fit what a visitor chose, in which order, and what each other choice
 * would leave. */
#ifndef SERVE_DIRECTORY_LISTING_H
#define SERVE_DIRECTORY_LISTING_H

#include "serve/directory/open_now.h"
#include "shared/kinds.h"

enum facet {
	FACET_NEED,
	FACET_AREA,
	FACET_HOW,
	FACET_LANGUAGE,
	FACET_OPEN,
	FACET_COST,
	FACET_COUNT
};

/*
 * One id for each facet, "" where nothing is chosen; those of need, area and language are in
 * lists.yaml, the others are ways, FILTER_OPEN and FILTER_FREE.
 */
struct filters {
	char id[FACET_COUNT][64];
};

/* Agencies that fit, as they are counted: see listing.c. */
struct fit {
	const struct set *who;
	const struct set *missing; /* everybody else; NULL where that is of no use */
};

/* Of one request; what it points to is the store's. */
struct listing {
	struct store     *store;
	struct filters    filters;
	time_t            now;
	const struct set *sets[FACET_COUNT]; /* who fits each choice; NULL where nothing is chosen */
	struct fit        fits[FACET_COUNT]; /* who fits all choices but this one */
	const struct set *found;             /* who fits all */
	/* who fits all but the way and being open; NULL where nobody asked for who is open */
	const struct set *by_any_way;
	/* who works in the visitor's part of a nation; in the nation or all of them */
	const struct set *own, *national;
	/* by the way that was chosen; until: also of all ways that can be counted */
	struct openings   openings;
};

/*
 * Finds; the ids of the filters must be known. The area for the order is the visitor's, or home
 * (the operator's, or "") when the visitor chose none. Whoever names an area works in every area
 * inside it; whoever names a smaller one is not in the larger one's list, for it may not serve all
 * who live there.
 */
void listing_begin(struct listing *, struct store *, const struct filters *, const char *home,
	time_t now);

int64_t listing_total(const struct listing *);

/*
 * At most count items from position from (0 is the first), in order: for stalking, those of the own
 * area; those of the own area for what was chosen; national ones for what was chosen, or for
 * stalking when nothing was; emergency services; the rest of the own area; the rest. In each part
 * first who is open, then whose hours are not confirmed, then who is closed, and within these the
 * directory's order. How many came.
 */
int listing_page(const struct listing *, int64_t from, int64_t items[], int count);

/*
 * Up to count items whom one can turn to whatever was chosen: emergency services first, then the
 * national ones for stalking.
 */
int listing_always(const struct listing *, int64_t items[], int count);

/*
 * Up to count items that can be rung or texted: emergency services, the own area's and the nation's
 * for stalking, then all others of the own area, then of the nation; each in the directory's order,
 * whoever is open. Total is how many there are. How many came.
 */
int listing_numbers(const struct listing *, int64_t items[], int count, int64_t *total);

/*
 * How many there would be with this id chosen for the facet ("": with nothing chosen for it), the
 * other choices staying. Who is open is asked anew.
 */
int64_t listing_count(const struct listing *, enum facet, const char *id);

/*
 * An area whose inner areas are counted: how many who fit the other choices name it or one around
 * it, and who does not.
 */
struct listing_level {
	int64_t    within;
	struct fit beyond;
};

/*
 * The same as listing_count() for each area that lies just within another, quickly: the level is
 * made once for all of them.
 */
struct listing_level listing_level(const struct listing *, const char *within);
int64_t listing_count_inner(const struct listing *, const struct listing_level *, const char *id);

#endif
