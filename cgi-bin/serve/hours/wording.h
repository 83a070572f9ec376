/* wording.h - opening hours in words, without a store: the state now, and the rules of a week. */
#ifndef SERVE_HOURS_WORDING_H
#define SERVE_HOURS_WORDING_H

#include "serve/hours/schedule.h"

#define HOURS_WORDS_SIZE 128
#define HOURS_WEEK_SIZE  1024

/* Whom to ask when hours are not known. */
enum hours_ask { HOURS_ASK_NOBODY, HOURS_ASK_WEBSITE, HOURS_ASK_CALL };

/*
 * "Open now, until 8 pm", "Closed, opens Monday 9:30 am", "Hours not confirmed: look on their
 * website" … without a full stop.
 */
void hours_words(const struct hours_state *, time_t now, enum hours_ask,
	char out[HOURS_WORDS_SIZE]);

/*
 * The rules of a schedule that count on this day (since 1970-01-01) or later: "Monday to Friday, 9
 * am to 5 pm. Bank holidays: not confirmed."
 * "" for what is open all day, every day.
 */
void schedule_week(const struct schedule *, int today, char out[HOURS_WEEK_SIZE]);

#endif
