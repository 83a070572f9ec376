/* schedule.c - from rules to spans of time on the days around now, and from these to a state. */
#include "serve/hours/schedule.h"

#define SPANS_MAX 32 /* of two days; a schedule has a few times a day */

struct span {
	time_t         from, to; /* to is the first moment behind it */
	enum hours_now state;
	bool           holiday;
};

/*
 * The spans of one day and the day before it, which may reach past midnight. What lies in none of
 * them is closed.
 */
struct spans {
	int         count;
	struct span list[SPANS_MAX];
};

static void add(struct spans *spans, time_t from, time_t to, enum hours_now state, bool holiday)
{
	if (spans->count < SPANS_MAX && from < to)
		spans->list[spans->count++] = (struct span) {from, to, state, holiday};
}

/* The rules with one of these days, as spans of this state. */
static void add_rules(struct spans *spans, const struct schedule *schedule,
	const struct clock *clock, int day, unsigned days, enum hours_now state, bool holiday)
{
	int date = clock->first + day;

	for (int i = 0; i < schedule->rules_count; i++) {
		const struct schedule_rule *rule = &schedule->rules[i];

		if ((rule->days & days) && rule->from <= date && date <= rule->to)
			add(spans, clock_moment(clock, day, rule->opens),
				clock_moment(clock, day, rule->closes), state, holiday);
	}
}

/* True when the day has a line of its own: then the rules are not asked. */
static bool add_own_day(struct spans *spans, const struct schedule *schedule,
	const struct clock *clock, int day)
{
	bool some = false;

	for (int i = 0; i < schedule->days_count && schedule->days[i].day <= clock->first + day; i++) {
		const struct schedule_day *own = &schedule->days[i];

		if (own->day != clock->first + day)
			continue;
		some = true;
		if (own->opens >= 0)
			add(spans, clock_moment(clock, day, own->opens), clock_moment(clock, day, own->closes),
				HOURS_OPEN, false);
	}
	return some;
}

static void add_day(struct spans *spans, const struct schedule *schedule, const struct clock *clock,
	int day)
{
	unsigned weekday = 1u << (clock->first + day + 3) % 7; /* 1970-01-01 was a Thursday */
	unsigned here    = clock->holidays[day] & schedule->calendar;
	bool     known =
		(clock->known[day] & schedule->calendar) == schedule->calendar && schedule->calendar;
	bool whole = here == schedule->calendar;

	if (add_own_day(spans, schedule, clock, day))
		return;
	if (schedule->holidays == HOLIDAYS_OPEN || (known && !here))
		add_rules(spans, schedule, clock, day, weekday, HOURS_OPEN, false);
	else if (!here)
		add_rules(spans, schedule, clock, day, weekday, HOURS_UNKNOWN, false);
	else if (schedule->holidays == HOLIDAYS_OWN && whole)
		add_rules(spans, schedule, clock, day, DAY_BANK_HOLIDAYS, HOURS_OPEN, false);
	else if (schedule->holidays == HOLIDAYS_CLOSED && !whole)
		add_rules(spans, schedule, clock, day, weekday, HOURS_UNKNOWN, true);
	else if (schedule->holidays != HOLIDAYS_CLOSED) {
		add(spans, clock->starts[day], clock->starts[day + 1], HOURS_UNKNOWN, true);
		add_rules(spans, schedule, clock, day, weekday, HOURS_UNKNOWN, true);
	}
}

/* Of two spans at the same moment the one that is surely open counts. */
static enum hours_now state_of(const struct spans *spans, time_t moment, bool *holiday)
{
	enum hours_now state = HOURS_CLOSED;

	*holiday = false;
	for (int i = 0; i < spans->count; i++) {
		const struct span *span = &spans->list[i];

		if (moment < span->from || span->to <= moment)
			continue;
		if (span->state == HOURS_OPEN) {
			*holiday = false;
			return HOURS_OPEN;
		}
		state    = HOURS_UNKNOWN;
		*holiday = *holiday || span->holiday;
	}
	return state;
}

/* The first edge of a span behind this moment and before the end; the end where there is none. */
static time_t next_edge(const struct spans *spans, time_t moment, time_t end)
{
	for (int i = 0; i < spans->count; i++) {
		const struct span *span = &spans->list[i];

		if (moment < span->from && span->from < end)
			end = span->from;
		if (moment < span->to && span->to < end)
			end = span->to;
	}
	return end;
}

void schedule_state(const struct schedule *schedule, const struct clock *clock,
	struct hours_state *out)
{
	time_t moment = clock->now;

	*out = (struct hours_state) {.now = HOURS_ALWAYS};
	if (schedule->always)
		return;
	out->day_ends = clock->starts[2];
	for (int day = 1; day < CLOCK_DAYS - 1; day++) {
		struct spans spans = {.count = 0};

		add_day(&spans, schedule, clock, day - 1);
		add_day(&spans, schedule, clock, day);
		if (day == 1)
			out->now = state_of(&spans, moment, &out->holiday);
		for (; moment < clock->starts[day + 1];
			 moment = next_edge(&spans, moment, clock->starts[day + 1])) {
			out->next = state_of(&spans, moment, &out->next_holiday);
			if (out->next != out->now || out->next_holiday != out->holiday) {
				out->until = moment;
				return;
			}
		}
	}
	out->next         = out->now;
	out->next_holiday = out->holiday;
}
