/* hours.h - opening hours as an editor writes them, one line a rule, read into rules of minutes and
 * days. */
#ifndef PUBLISH_FIELDS_HOURS_H
#define PUBLISH_FIELDS_HOURS_H

#include "shared/date.h"
#include "shared/format.h"

#include <stdbool.h>

#define HOURS_NEVER (-1) /* opens of what is closed */

/*
 * On these days of the week, DAY_MONDAY …; minutes after midnight, past midnight more than 1440.
 * from and to are "" where it counts always.
 */
struct hours_rule {
	unsigned days;
	int      opens, closes;
	char     from[DATE_SIZE], to[DATE_SIZE];
	unsigned line;
};

/* A day that goes by no rule; once for each time that it opens. */
struct hours_day {
	char     day[DATE_SIZE];
	int      opens, closes;
	unsigned line;
};

/* Begin with {0}, free with hours_free. */
struct hours {
	struct hours_rule *rules;
	struct hours_day  *days;
	unsigned           rules_count, days_count;
	enum holidays      holidays;
	bool               said;   /* a line says what becomes of bank holidays */
	bool               always; /* open on every day at every hour; known when finished */
};

/*
 * Reads one more line; `line` counts from 0 and comes back in what is read. NULL, or what is wrong
 * with it, a colon, and what to do, to be freed; the line then counts for nothing.
 */
char *hours_add(struct hours *hours, const char *words, unsigned line);

/*
 * When all lines are read: puts the rules in order. While a rule with dates counts, those without
 * do not: they are cut in two around it, so that each rule alone says when it counts. What says
 * that a day is closed goes, since no rule opens it.
 */
void hours_finish(struct hours *hours);

void hours_free(struct hours *hours);

#endif
