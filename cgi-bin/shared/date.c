/* date.c - days as YYYY-MM-DD: real ones, how far apart, and when each begins in London. */
#include "shared/date.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY_SECONDS    86400
#define FARTHEST_AHEAD (14 * 3600) /* the clocks of Kiritimati are so far ahead of UTC */
#define DAYS_MOST      1000000     /* more is for ever: no calendar's year has to be asked for it */

void date_setup(void)
{
	setenv("TZ", "GMT0BST,M3.5.0/1,M10.5.0/2", 1);
	tzset();
}

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

time_t date_time_read(const char *text)
{
	struct tm   moment = {0};
	const char *end    = strptime(text, "%Y-%m-%d %H:%M:%S", &moment);

	return end && !*end ? timegm(&moment) : -1;
}

void date_latest(time_t moment, char out[DATE_SIZE])
{
	date_of(moment + FARTHEST_AHEAD, out);
}

/* True when the text is that form, with a digit for each d. */
static bool has_form(const char *text, const char *form)
{
	if (strlen(text) != strlen(form))
		return false;
	for (size_t i = 0; form[i]; i++)
		if (form[i] == 'd' ? !isdigit((unsigned char)text[i]) : text[i] != form[i])
			return false;
	return true;
}

static struct tm fields_of(const char *date)
{
	return (struct tm) {
		.tm_year = atoi(date) - 1900,
		.tm_mon  = atoi(date + 5) - 1,
		.tm_mday = atoi(date + 8),
	};
}

/* The moment at which the day begins in UTC; for the 31st of a shorter month, a day of the next. */
static time_t moment_of(const char *date)
{
	struct tm day = fields_of(date);

	return timegm(&day);
}

const char *date_fault(const char *date, const char *latest)
{
	char back[DATE_SIZE];

	if (!has_form(date, "dddd-dd-dd"))
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

int date_day(const char *date)
{
	return has_form(date, "dddd-dd-dd") ? (int)(moment_of(date) / DAY_SECONDS) : 0;
}

long date_days(const char *from, const char *to)
{
	return (long)date_day(to) - date_day(from);
}

void date_in_london(time_t moment, char out[DATE_SIZE])
{
	struct tm day;

	localtime_r(&moment, &day);
	strftime(out, DATE_SIZE, "%Y-%m-%d", &day);
}

/* The moment at which London's clocks show so many minutes after midnight on this real day. */
static time_t london(const char *date, int minutes)
{
	struct tm day = fields_of(date);

	day.tm_min   = minutes;
	day.tm_isdst = -1;
	return mktime(&day);
}

time_t date_due(const char *checked, int64_t days)
{
	struct tm day = fields_of(checked);

	day.tm_mday += days < DAYS_MOST ? (int)days + 1 : DAYS_MOST;
	day.tm_isdst = -1;
	return mktime(&day);
}

/* " 10:00" in minutes after midnight, "" as 0; -1 for anything else. */
static int minutes_of(const char *text)
{
	int hour, minute;

	if (!*text)
		return 0;
	if (!has_form(text, " dd:dd"))
		return -1;
	hour   = atoi(text + 1);
	minute = atoi(text + 4);
	return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

/* What London's clocks show then: an hour that they leave out in March they never show. */
static int minutes_shown(time_t moment)
{
	struct tm shown;

	localtime_r(&moment, &shown);
	return shown.tm_hour * 60 + shown.tm_min;
}

bool date_read_moment(const char *text, time_t *out)
{
	char date[DATE_SIZE];
	int  minutes;

	snprintf(date, sizeof date, "%s", text);
	if (date_fault(date, DATE_LAST))
		return false;
	minutes = minutes_of(text + strlen(date));
	*out    = minutes < 0 ? -1 : london(date, minutes);
	return *out >= 0 && minutes_shown(*out) == minutes;
}
