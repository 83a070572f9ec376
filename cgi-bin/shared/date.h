/* date.h - days as YYYY-MM-DD, and when each begins in London. Such texts sort as the days do. */
#ifndef SHARED_DATE_H
#define SHARED_DATE_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#define DATE_SIZE 11 /* YYYY-MM-DD and the final zero */
#define TIME_SIZE 20 /* YYYY-MM-DD HH:MM:SS and the final zero */
#define DATE_LAST "9999-12-31"

/*
 * Sets the process to London's time: once, before London is asked for. The rule is written out
 * (GMT, BST from the last Sunday of March to the last Sunday of October, changing at 01:00 UTC), so
 * that no file of time zones is needed where none can be read.
 */
void date_setup(void);

/* The day of this moment in London. */
void date_in_london(time_t moment, char out[DATE_SIZE]);

/*
 * When a fact that was checked on this real day is due for a new check: as soon as it is a day in
 * London that lies more than so many days behind it. Both programs say "due" from that moment on
 * and not before.
 */
time_t date_due(const char *checked, int64_t days);

/*
 * Reads "2026-11-28 10:00", or "2026-11-28" for its first moment, as London's clocks show it, from
 * 1970 on. False when it is neither.
 */
bool date_read_moment(const char *text, time_t *out);

/* The day of this moment in UTC, and the moment itself. */
void date_of(time_t moment, char out[DATE_SIZE]);
void date_time_of(time_t moment, char out[TIME_SIZE]);

/* The moment that date_time_of() wrote; -1 for any other text. */
time_t date_time_read(const char *text);

/*
 * The last day that it can be anywhere on earth at this moment: what is later lies in the future
 * for everybody.
 */
void date_latest(time_t moment, char out[DATE_SIZE]);

/*
 * What is wrong with a day, a colon, and what to do; NULL when it is a real day and not later than
 * `latest`.
 */
const char *date_fault(const char *date, const char *latest);

/*
 * The day so many days after a real one, or before it when `days` is below zero, within years of
 * four digits. Both may be the same text.
 */
void date_next(const char *date, int days, char out[DATE_SIZE]);

/* The day as a number, in days since 1970-01-01; 0 for a text that has not its form. */
int date_day(const char *date);

/* How many days lie between two real days. */
long date_days(const char *from, const char *to);

#endif
