/* clock.c - asks libc when London's days begin and when its clocks change. */
#include "serve/hours/clock.h"

#include "shared/format.h"

#include <string.h>

#define DAY_SECONDS  86400
#define HOUR_SECONDS 3600

/*
 * A day is as long as the next one is later; where that is not 24 hours, the change lies at a full
 * hour of it.
 */
static void find_change(struct clock *clock, int day)
{
	struct tm before, after;

	clock->change[day] = 0;
	clock->shift[day]  = 0;
	if (clock->starts[day + 1] - clock->starts[day] == DAY_SECONDS)
		return;
	localtime_r(&clock->starts[day], &before);
	for (time_t at = clock->starts[day] + HOUR_SECONDS; at < clock->starts[day + 1];
		 at += HOUR_SECONDS) {
		localtime_r(&at, &after);
		if (after.tm_gmtoff != before.tm_gmtoff) {
			clock->change[day] = at;
			clock->shift[day]  = (int)(after.tm_gmtoff - before.tm_gmtoff);
			return;
		}
	}
}

void clock_set(struct clock *clock, time_t now)
{
	struct tm today, day;

	memset(clock, 0, sizeof *clock);
	clock->now = now;
	localtime_r(&now, &today);
	for (int i = 0; i <= CLOCK_DAYS; i++) {
		day = (struct tm) {
			.tm_year  = today.tm_year,
			.tm_mon   = today.tm_mon,
			.tm_mday  = today.tm_mday - 1 + i,
			.tm_isdst = -1,
		};
		clock->starts[i] = mktime(&day);
		if (i == 0) {
			day.tm_hour  = 0;
			clock->first = (int)(timegm(&day) / DAY_SECONDS);
		}
	}
	for (int i = 0; i < CLOCK_DAYS; i++)
		find_change(clock, i);
}

int clock_holds(const struct clock *clock, time_t now)
{
	return clock->starts[1] <= now && now < clock->starts[2];
}

time_t clock_moment(const struct clock *clock, int day, int minutes)
{
	time_t moment, change;

	if (minutes >= DAY_MINUTES) {
		day += 1;
		minutes -= DAY_MINUTES;
	}
	if (day >= CLOCK_DAYS)
		return clock->starts[CLOCK_DAYS];
	moment = clock->starts[day] + minutes * 60;
	change = clock->change[day];
	if (!change || moment < change)
		return moment;
	moment -= clock->shift[day];
	return moment < change ? change : moment;
}
