/* hours.h - opening hours as pages ask for them: the state now, how long it lasts, and both in words. */
#ifndef SERVE_HOURS_HOURS_H
#define SERVE_HOURS_HOURS_H

#include "serve/hours/schedule.h"
#include "serve/store/store.h"

#define HOURS_WORDS_SIZE 128
#define HOURS_WEEK_SIZE  1024

/*
 * The state of a schedule (schedule.id; 0: no hours are known) at a moment. A schedule is read once and kept with the store; then an
 * answer costs less than a microsecond. False when there is no such schedule, or when it cannot be read, which fails the store: out is then
 * HOURS_UNKNOWN.
 */
bool hours_at(struct store *, int64_t schedule, time_t now, struct hours_state *out);

/* Whom to ask when hours are not known. */
enum hours_ask { HOURS_ASK_NOBODY, HOURS_ASK_WEBSITE, HOURS_ASK_CALL };

/* "Open now, until 8 pm", "Closed, opens Monday 9:30 am", "Hours not confirmed: look on their website" … without a full stop. */
void hours_words(const struct hours_state *, time_t now, enum hours_ask, char out[HOURS_WORDS_SIZE]);

/*
 * The rules of a schedule that count now or later: "Monday to Friday, 9 am to 5 pm. Bank holidays: not confirmed." "" for what is open all
 * day, every day, and for schedule 0. False as hours_at.
 */
bool hours_week(struct store *, int64_t schedule, time_t now, char out[HOURS_WEEK_SIZE]);

/* The same of a schedule in memory. */
void schedule_week(const struct schedule *, int today, char out[HOURS_WEEK_SIZE]);

#endif
