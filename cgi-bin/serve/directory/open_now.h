/* open_now.h - which agencies are open at a moment, by their hours. */
#ifndef SERVE_DIRECTORY_OPEN_NOW_H
#define SERVE_DIRECTORY_OPEN_NOW_H

#include "serve/directory/sets.h"

struct openings {
	const struct set *open; /* somebody answers now */
	/* nobody does, by hours that are confirmed for each way to reach them; the rest is not known */
	const struct set *closed;
	time_t until; /* when the next of all agencies opens or closes, or the day ends; 0 = never */
};

/*
 * For agencies that are reached how: the name of a way by which somebody answers at once; anything
 * else is any of these. Worked out once and kept until the next of them opens or closes, at most
 * until London's day ends. Lent like any set.
 */
struct openings openings_at(struct store *, const char *how, time_t now);

#endif
