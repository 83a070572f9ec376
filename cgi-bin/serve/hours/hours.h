/* hours.h - opening hours as pages ask for them: the state now, how long it lasts, and both in
 * words. */
#ifndef SERVE_HOURS_HOURS_H
#define SERVE_HOURS_HOURS_H

#include "serve/hours/wording.h"
#include "serve/store/store.h"

/*
 * The state of a schedule (schedule.id; 0: no hours are known) at a moment. A schedule is read once
 * and kept with the store; then an answer costs less than a microsecond. False when there is no
 * such schedule, or when it cannot be read, which fails the store: out is then HOURS_UNKNOWN.
 */
bool hours_at(struct store *, int64_t schedule, time_t now, struct hours_state *out);

/* schedule_week() of a schedule now; "" for schedule 0. False as hours_at. */
bool hours_week(struct store *, int64_t schedule, time_t now, char out[HOURS_WEEK_SIZE]);

#endif
