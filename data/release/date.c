/* date.c - days as YYYY-MM-DD: real ones, and how far apart. */
#include "date.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY_SECONDS    86400
#define FARTHEST_AHEAD (14 * 3600) /* the clocks of Kiritimati are so far ahead of UTC */

void date_of(time_t moment, char out[DATE_SIZE])
{
	struct tm day;

	gmtime_r(&moment, &day);
	strftime(out, DATE_SIZE, "%Y-%m-%d", &day);
}

void date_time_of(time_t moment, char out[TIME_SIZE])
{
	struct tm day;

	gmtime_r(&moment, &day);
	strftime(out, TIME_SIZE, "%Y-%m-%d %H:%M:%S", &day);
}

void date_latest(time_t moment, char out[DATE_SIZE])
{
	date_of(moment + FARTHEST_AHEAD, out);
}

static bool well_written(const char *date)
{
	static const char form[] = "dddd-dd-dd";

	if (strlen(date) != sizeof form - 1)
		return false;
	for (size_t i = 0; form[i]; i++)
		if (form[i] == 'd' ? !isdigit((unsigned char)date[i]) : date[i] != form[i])
			return false;
	return true;
}

/* The moment at which the day begins; for the 31st of a shorter month, a day of the next. */
static time_t moment_of(const char *date)
{
	struct tm day = {.tm_year = atoi(date) - 1900, .tm_mon = atoi(date + 5) - 1, .tm_mday = atoi(date + 8)};

	return timegm(&day);
}

const char *date_fault(const char *date, const char *latest)
{
	char back[DATE_SIZE];

	if (!well_written(date))
		return "is not written YYYY-MM-DD: write it like 2026-03-31";
	if (date[0] == '0')
		return "is no day of our time: write the year with four digits, like 2026";
	date_of(moment_of(date), back);
	if (strcmp(back, date) != 0)
		return "is a day that no calendar has: correct the month or the day";
	if (strcmp(date, latest) > 0)
		return "lies in the future: write the day on which it was checked";
	return NULL;
}

void date_next(const char *date, int days, char out[DATE_SIZE])
{
	date_of(moment_of(date) + (time_t)days * DAY_SECONDS, out);
}

long date_days(const char *from, const char *to)
{
	return (long)((moment_of(to) - moment_of(from)) / DAY_SECONDS);
}
