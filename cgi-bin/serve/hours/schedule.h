/* schedule.h - whether a set of opening hours is open at a moment, and until when: arithmetic,
 * without a store. */
#ifndef SERVE_HOURS_SCHEDULE_H
#define SERVE_HOURS_SCHEDULE_H

#include "serve/hours/clock.h"
#include "shared/format.h"

#include <limits.h>
#include <stdbool.h>

#define SCHEDULE_EVER INT_MAX /* the last day of a rule that has none */

/*
 * Days as bits, DAY_MONDAY …; minutes after midnight; past midnight more than 1440. Days since
 * 1970-01-01, both included.
 */
struct schedule_rule {
	unsigned days;
	int      opens, closes, from, to;
};

/* A day that goes by no rule, once for each time that it opens; opens -1: closed. */
struct schedule_day {
	int day, opens, closes;
};

struct schedule {
	bool                  always;
	unsigned              calendar; /* a bit for each nation whose bank holidays count */
	enum holidays         holidays;
	struct schedule_rule *rules;
	struct schedule_day  *days; /* in order */
	int                   rules_count, days_count;
};

enum hours_now { HOURS_UNKNOWN, HOURS_CLOSED, HOURS_OPEN, HOURS_ALWAYS };

struct hours_state {
	enum hours_now now;
	enum hours_now next;  /* what it changes to */
	time_t         until; /* when that is; 0: not within four weeks, or never */
	/*
	 * when London's day ends: then "tomorrow" is another day, and a period or a single day is over;
	 * 0: HOURS_ALWAYS has no days
	 */
	time_t         day_ends;
	bool           holiday;      /* now is HOURS_UNKNOWN because it is a bank holiday */
	bool           next_holiday; /* the same of next */
};

/*
 * The state at the clock's now. Nothing is guessed: a bank holiday of which nothing is known is
 * HOURS_UNKNOWN all day; a day that is one in some of the nations alone, and a day behind the end
 * of their tables, is HOURS_UNKNOWN where ordinary hours would be open.
 */
void schedule_state(const struct schedule *, const struct clock *, struct hours_state *out);

#endif
