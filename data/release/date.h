/* date.h - days as YYYY-MM-DD. Such texts sort as the days do. */
#ifndef DATE_H
#define DATE_H

#include <time.h>

#define DATE_SIZE 11 /* YYYY-MM-DD and the final zero */
#define TIME_SIZE 20 /* YYYY-MM-DD HH:MM:SS and the final zero */

/* The day of this moment in UTC, and the moment itself. */
void date_of(time_t moment, char out[DATE_SIZE]);
void date_time_of(time_t moment, char out[TIME_SIZE]);

/* The last day that it can be anywhere on earth at this moment: what is later lies in the future for everybody. */
void date_latest(time_t moment, char out[DATE_SIZE]);

/* What is wrong with a day, a colon, and what to do; NULL when it is a real day and not later than `latest`. */
const char *date_fault(const char *date, const char *latest);

/* The day so many days after a real one, or before it when `days` is below zero. Both may be the same text. */
void date_next(const char *date, int days, char out[DATE_SIZE]);

/* How many days lie between two real days. */
long date_days(const char *from, const char *to);

#endif
