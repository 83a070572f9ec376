/* open_now.c - which agencies are open at a moment, from the few sets of hours that they share. */
#include "serve/directory/open_now.h"

#include "serve/hours/hours.h"
#include "shared/format.h"

#include <stdlib.h>
#include <string.h>

/* Which hours are looked for, and when the next of any changes. */
struct look {
	struct store *store;
	time_t        now, until;
	bool          open, closed; /* neither: those of which nothing is known now */
};

/* Something changes at this moment (0: never). */
static void ends_by(struct look *look, time_t change)
{
	if (change && (!look->until || change < look->until))
		look->until = change;
}

/* Hours are numbers; "" stands for agencies with a line whose hours are not confirmed. */
static bool is_wanted(const char *id, void *data)
{
	struct look       *look = data;
	struct hours_state state;
	bool               open;

	if (!*id || !hours_at(look->store, strtoll(id, NULL, 10), look->now, &state))
		return !*id && !look->open && !look->closed;
	ends_by(look, state.until);
	ends_by(look, state.day_ends);
	open = state.now == HOURS_OPEN || state.now == HOURS_ALWAYS;
	return open                     ? look->open
		: state.now == HOURS_CLOSED ? look->closed
									: !look->open && !look->closed;
}

static const char *facet_of(const char *how)
{
#define WAY(token, name, answers) [WAY_##token] = (answers) ? SETS_HOURS_BY name : SETS_HOURS,
	static const char *const FACETS[WAYS]       = {[WAY_NONE] = SETS_HOURS, WAY_LIST(WAY)};
#undef WAY
	int way;

	return kind_read(&ways, how, &way) ? FACETS[way] : SETS_HOURS;
}

/*
 * Asks each of the shared hours once for each of the two sets, and once for what is not known: some
 * hundreds, some times a day.
 */
static void work_out(struct store *store, const char *facet, time_t now, struct openings *out)
{
	struct look       look = {.store = store, .now = now, .open = true};
	const struct set *closed, *unknown;

	out->open   = set_union(store, facet, is_wanted, &look);
	look.open   = false;
	unknown     = set_union(store, facet, is_wanted, &look);
	look.closed = true;
	closed      = set_union(store, facet, is_wanted, &look);
	out->closed = set_without(store, closed, set_or(store, out->open, unknown));
	out->until  = look.until;
}

struct openings openings_at(struct store *store, const char *how, time_t now)
{
	const char *facet = facet_of(how);
	struct span span  = {.since = now};

	struct openings out = {
		.open   = set_kept(store, facet, "open", now, &span),
		.closed = set_kept(store, facet, "closed", now, &span),
	};

	out.until = span.until;
	if (!out.open || !out.closed) {
		work_out(store, facet, now, &out);
		span.until = out.until;
		set_keep(store, facet, "open", out.open, &span);
		set_keep(store, facet, "closed", out.closed, &span);
	}
	return out;
}
