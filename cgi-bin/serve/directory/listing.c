/* listing.c - finds agencies by what their sets have in common; no row is read but those of the
 * page. */
#include "serve/directory/listing.h"

#include "serve/directory/areas.h"
#include "shared/format.h"

#include <stdio.h>
#include <string.h>

#define FEW 2000 /* a set of fewer is compared with any other in no time */

static const char ALL[] = ""; /* the id of the one set of the facet SETS_ALL */

/*
 * Who names this area or one around it, of those areas that are national (or are not, or either).
 */
static const struct set *reach(struct store *store, const char *id, bool national, bool local)
{
	const struct area *path[AREA_DEEP];
	int                count = area_path(area_find(store, id), path);
	const struct set  *sum   = set_of(store, SETS_AREA, "");

	for (int i = 0; i < count; i++)
		if (area_is_national(path[i]) ? national : local)
			sum = set_or(store, sum, set_of(store, SETS_AREA, path[i]->id));
	return sum;
}

static const struct set *chosen_set(const struct listing *listing, enum facet facet, const char *id)
{
	struct store *store = listing->store;

	switch (facet) {
	case FACET_NEED: return set_of(store, SETS_NEED, id);
	case FACET_AREA: return reach(store, id, true, true);
	case FACET_HOW: return set_of(store, SETS_HOW, id);
	case FACET_LANGUAGE: return set_of(store, SETS_LANGUAGE, id);
	case FACET_COST: return set_of(store, SETS_COST, id);
	default: return listing->openings.open;
	}
}

#define BIT(facet) (1U << (facet))

/* Who fits every choice but these, which are bits. */
static const struct set *fits_but(const struct listing *listing, unsigned but)
{
	const struct set *sum = NULL;

	for (enum facet facet = 0; facet < FACET_COUNT; facet++)
		if (!(but & BIT(facet)) && listing->sets[facet])
			sum = sum ? set_and(listing->store, sum, listing->sets[facet]) : listing->sets[facet];
	return sum ? sum : set_of(listing->store, SETS_ALL, ALL);
}

/*
 * A set of some thousands is counted by those who are not in it: these are many, and the library
 * compares a set of many with any other by bits, but two smaller ones value by value, which takes
 * ten times longer.
 */
static struct fit fit_of(struct store *store, const struct set *who)
{
	const struct set *all = set_of(store, SETS_ALL, ALL);
	bool few = who == all || set_count(who) < FEW || 2 * set_count(who) > set_count(all);

	return (struct fit) {.who = who, .missing = few ? NULL : set_without(store, all, who)};
}

/* How many stand in both. */
static int64_t common(const struct listing *listing, const struct fit *fit, const struct set *set)
{
	if (fit->who == set_of(listing->store, SETS_ALL, ALL))
		return set_count(set);
	return fit->missing ? set_count(set) - set_common(fit->missing, set)
						: set_common(fit->who, set);
}

/*
 * The way is counted among those who are open by it: a page with such counts is true until the next
 * of any way opens or closes.
 */
static void begin_ways(struct listing *listing)
{
	listing->by_any_way = fits_but(listing, BIT(FACET_HOW) | BIT(FACET_OPEN));
	for (int way = WAY_NONE; way < WAYS; way++) {
		struct openings openings = openings_at(listing->store, kind_name(&ways, way), listing->now);

		if (openings.until
			&& (!listing->openings.until || openings.until < listing->openings.until))
			listing->openings.until = openings.until;
	}
}

/* Nobody has chosen an area, and the operator serves none: national is who works in the largest. */
static const struct set *everywhere(struct store *store)
{
	const struct set *sum = set_of(store, SETS_AREA, "");

	for (const struct area *largest = area_largest(store); largest; largest = largest->next)
		sum = set_or(store, sum, set_of(store, SETS_AREA, largest->id));
	return sum;
}

void listing_begin(struct listing *listing, struct store *store, const struct filters *filters,
	const char *home, time_t now)
{
	const char *area = *filters->id[FACET_AREA] ? filters->id[FACET_AREA] : home;
	struct fit  all;

	sets_begin(store);
	*listing = (struct listing) {
		.store    = store,
		.filters  = *filters,
		.now      = now,
		.openings = openings_at(store, filters->id[FACET_HOW], now),
	};
	for (enum facet facet = 0; facet < FACET_COUNT; facet++)
		if (*filters->id[facet])
			listing->sets[facet] = chosen_set(listing, facet, filters->id[facet]);
	listing->found = fits_but(listing, 0);
	all            = fit_of(store, listing->found);
	for (enum facet facet = 0; facet < FACET_COUNT; facet++)
		listing->fits[facet] =
			listing->sets[facet] ? fit_of(store, fits_but(listing, BIT(facet))) : all;
	if (listing->sets[FACET_OPEN])
		begin_ways(listing);
	listing->own      = reach(store, area, false, true);
	listing->national = *area ? reach(store, area, true, false) : everywhere(store);
}

int64_t listing_total(const struct listing *listing)
{
	return set_count(listing->found);
}

/*
 * The parts of the list, in their order; the last holds whoever is left. Emergency services come
 * after those for stalking: every page has them above its list.
 */
enum part {
	PART_OWN_STALKING,
	PART_OWN_CHOSEN,
	PART_NATIONAL,
	PART_EMERGENCY,
	PART_OWN,
	PART_REST,
	PART_COUNT
};

/* Who of the rest belongs into this part. */
static const struct set *part_of(const struct listing *listing, enum part part,
	const struct set *rest)
{
	struct store     *store    = listing->store;
	const struct set *stalking = set_of(store, SETS_NEED, "stalking");
	bool              chosen   = *listing->filters.id[FACET_NEED];

	switch (part) {
	case PART_OWN_STALKING: return set_and(store, rest, set_and(store, stalking, listing->own));
	case PART_OWN_CHOSEN:
		return chosen ? set_and(store, rest, listing->own) : set_of(store, SETS_NEED, "");
	case PART_NATIONAL:
		return set_and(store, rest,
			chosen ? listing->national : set_and(store, stalking, listing->national));
	case PART_EMERGENCY: return set_and(store, rest, set_of(store, SETS_NEED, "emergency"));
	case PART_OWN: return set_and(store, rest, listing->own);
	default: return rest;
	}
}

/*
 * Up to count items of a set from a position on; the position moves on, below 0 when the set was
 * reached.
 */
static int take(const struct set *set, int64_t *from, int64_t items[], int count)
{
	int64_t size  = set_count(set);
	int     taken = 0;

	while (taken < count && *from + taken < size)
		items[taken] = set_pick(set, *from + taken), taken++;
	*from = taken ? 0 : *from - size;
	return taken;
}

/* The same for one part of the list: who is open, whose hours are not confirmed, who is closed. */
static int take_part(const struct listing *listing, const struct set *part, int64_t *from,
	int64_t items[], int count)
{
	struct store     *store  = listing->store;
	const struct set *open   = set_and(store, part, listing->openings.open);
	const struct set *closed = set_and(store, part, listing->openings.closed);
	int               taken  = take(open, from, items, count);

	taken += take(set_without(store, set_without(store, part, open), closed), from, items + taken,
		count - taken);
	return taken + take(closed, from, items + taken, count - taken);
}

int listing_page(const struct listing *listing, int64_t from, int64_t items[], int count)
{
	const struct set *rest  = listing->found;
	int               taken = 0;

	for (enum part part = 0; part < PART_COUNT && taken < count; part++) {
		const struct set *here = part_of(listing, part, rest);
		int64_t           size = set_count(here);

		if (from >= size)
			from -= size;
		else
			taken += take_part(listing, here, &from, items + taken, count - taken);
		if (size > 0 && taken < count)
			rest = set_without(listing->store, rest, here);
	}
	return taken;
}

int listing_always(const struct listing *listing, int64_t items[], int count)
{
	struct store     *store  = listing->store;
	const struct set *urgent = set_of(store, SETS_NEED, "emergency");
	const struct set *national =
		set_and(store, set_of(store, SETS_NEED, "stalking"), listing->national);
	int64_t from  = 0;
	int     taken = take_part(listing, urgent, &from, items, (count + 1) / 2);

	from = 0;
	return taken
		+ take_part(listing, set_without(store, national, urgent), &from, items + taken,
			count - taken);
}

int listing_numbers(const struct listing *listing, int64_t items[], int count, int64_t *total)
{
	struct store     *store    = listing->store;
	const struct set *urgent   = set_of(store, SETS_NEED, "emergency");
	const struct set *stalking = set_of(store, SETS_NEED, "stalking");
	const struct set *dialled  = set_or(store, set_of(store, SETS_HOW, kind_name(&ways, WAY_SPEAK)),
		 set_of(store, SETS_HOW, kind_name(&ways, WAY_TEXT)));
	const struct set *near = set_or(store, urgent, set_or(store, listing->own, listing->national));
	const struct set *rest = set_and(store, dialled, near);
	const struct set *parts[] = {urgent, set_and(store, stalking, listing->own), stalking,
		listing->own, near};
	int               taken   = 0;

	*total = set_count(rest);
	for (size_t i = 0; i < sizeof parts / sizeof *parts && taken < count; i++) {
		int64_t from = 0;

		taken += take(set_and(store, rest, parts[i]), &from, items + taken, count - taken);
		rest = set_without(store, rest, parts[i]);
	}
	return taken;
}

/*
 * By another way other agencies are open now: those that are, among all who fit without both
 * choices.
 */
static int64_t count_way_open(const struct listing *listing, const char *id)
{
	const struct set *open = set_and(listing->store, listing->by_any_way,
		openings_at(listing->store, id, listing->now).open);

	return *id ? set_common(open, set_of(listing->store, SETS_HOW, id)) : set_count(open);
}

int64_t listing_count(const struct listing *listing, enum facet facet, const char *id)
{
	const struct fit *fit = &listing->fits[facet];

	if (facet == FACET_HOW && listing->sets[FACET_OPEN])
		return count_way_open(listing, id);
	return *id ? common(listing, fit, chosen_set(listing, facet, id)) : set_count(fit->who);
}

struct listing_level listing_level(const struct listing *listing, const char *within)
{
	const struct set *who   = listing->fits[FACET_AREA].who,
					 *outer = reach(listing->store, within, true, true);

	return (struct listing_level) {
		.within = set_common(who, outer),
		.beyond = fit_of(listing->store, set_without(listing->store, who, outer)),
	};
}

int64_t listing_count_inner(const struct listing *listing, const struct listing_level *level,
	const char *id)
{
	return level->within + common(listing, &level->beyond, set_of(listing->store, SETS_AREA, id));
}
