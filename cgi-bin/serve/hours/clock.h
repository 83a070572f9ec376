/* clock.h - London's days around a moment: when each begins, when the clocks change, and where it
 * is a bank holiday. */
#ifndef SERVE_HOURS_CLOCK_H
#define SERVE_HOURS_CLOCK_H

#include <time.h>

#define CLOCK_DAYS 30 /* yesterday, today and four weeks more */

struct clock {
	time_t   now;
	int      first;                  /* yesterday, in days since 1970-01-01 */
	time_t   starts[CLOCK_DAYS + 1]; /* when each day begins; one more, for the end of the last */
	time_t   change[CLOCK_DAYS];     /* when the clocks change on that day; 0: they do not */
	int      shift[CLOCK_DAYS];      /* by so many seconds: forward is above zero */
	unsigned holidays[CLOCK_DAYS];   /* a bit for each nation where the day is a bank holiday */
	/* a bit for each nation whose table of bank holidays holds the day */
	unsigned known[CLOCK_DAYS];
};

/*
 * The days around a moment, without bank holidays. The process must be set to London's time:
 * date_setup().
 */
void clock_set(struct clock *, time_t now);

/* True while this moment lies in the clock's today: then only `now` has to be set. */
int clock_holds(const struct clock *, time_t now);

/*
 * The moment at which London's clocks, on this day of the clock, first show so many minutes after
 * midnight or more. Minutes past 1440 are of the next day. In the hour that is left out in March
 * that is the moment of the change; of the hour that comes twice in October it is the first time.
 */
time_t clock_moment(const struct clock *, int day, int minutes);

#endif
