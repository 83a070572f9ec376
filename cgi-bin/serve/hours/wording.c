/* wording.c - opening hours in words: the state now, and the rules of a week. */
#include "serve/hours/wording.h"

#include "shared/format.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define DAY_SECONDS 86400
#define NOON        (12 * 60)
#define WHEN_SIZE   64
#define DAYS_SHOWN  60 /* days without a rule are told so long beforehand */

static const char *const WEEKDAYS[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
	"Saturday", "Sunday"};
static const char *const MONTHS[] = {"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"};

/* A text of a fixed size as it grows; what does not fit is left out. */
struct words {
	char  *bytes;
	size_t length, size;
};

static void say(struct words *words, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void say(struct words *words, const char *format, ...)
{
	size_t  left = words->size - words->length;
	int     more;
	va_list list;

	va_start(list, format);
	more = vsnprintf(words->bytes + words->length, left, format, list);
	va_end(list);
	if (more > 0)
		words->length += (size_t)more < left ? (size_t)more : left - 1;
}

/* "9 am", "9:30 am", "noon", "midnight". */
static void say_time(struct words *words, int minutes)
{
	int hour = minutes % DAY_MINUTES / 60, minute = minutes % 60;

	if (minutes % DAY_MINUTES == 0)
		say(words, "midnight");
	else if (minutes == NOON)
		say(words, "noon");
	else if (minute)
		say(words, "%d:%02d %s", (hour + 11) % 12 + 1, minute, hour < 12 ? "am" : "pm");
	else
		say(words, "%d %s", (hour + 11) % 12 + 1, hour < 12 ? "am" : "pm");
}

/* A moment as London's clocks show it: minutes of the day, and the day since 1970-01-01. */
static int minutes_of(time_t moment, int *day, struct tm *shown)
{
	struct tm date;

	localtime_r(&moment, shown);
	date =
		(struct tm) {.tm_year = shown->tm_year, .tm_mon = shown->tm_mon, .tm_mday = shown->tm_mday};
	*day = (int)(timegm(&date) / DAY_SECONDS);
	return shown->tm_hour * 60 + shown->tm_min;
}

/* "Monday", and with its date where there could be two of them. */
static void say_day(struct words *words, int days_away, const struct tm *date)
{
	say(words, "%s", WEEKDAYS[(date->tm_wday + 6) % 7]);
	if (days_away > 6)
		say(words, " %d %s", date->tm_mday, MONTHS[date->tm_mon]);
}

/*
 * Until when something is open: "8 pm"; "2 am" while the night lasts; "5 pm tomorrow"; "Monday 5
 * pm".
 */
static void say_until(struct words *words, time_t now, time_t until)
{
	struct tm shown;
	int       today, day, minutes;

	minutes_of(now, &today, &shown);
	minutes = minutes_of(until, &day, &shown);
	if (minutes == 0 && day == today + 1)
		say(words, "midnight");
	else if (day == today || (day == today + 1 && minutes <= NOON / 2))
		say_time(words, minutes);
	else if (day == today + 1) {
		say_time(words, minutes);
		say(words, " tomorrow");
	} else {
		say_day(words, day - today, &shown);
		say(words, " ");
		say_time(words, minutes);
	}
}

/* When something opens: "today at 2 pm", "tomorrow at 9:30 am", "Monday 9:30 am". */
static void say_opening(struct words *words, time_t now, time_t opens)
{
	struct tm shown;
	int       today, day, minutes;

	minutes_of(now, &today, &shown);
	minutes = minutes_of(opens, &day, &shown);
	if (day - today <= 1)
		say(words, "%s at ", day == today ? "today" : "tomorrow");
	else {
		say_day(words, day - today, &shown);
		say(words, "%s", day - today > 6 ? ", " : " ");
	}
	say_time(words, minutes);
}

/* That a day to come is a bank holiday of which nothing is known. */
static void say_holiday(struct words *words, time_t now, time_t from)
{
	struct tm shown;
	int       today, day;

	minutes_of(now, &today, &shown);
	minutes_of(from, &day, &shown);
	if (day - today <= 1)
		say(words, "%s", day == today ? "today" : "tomorrow");
	else
		say_day(words, day - today, &shown);
	say(words, " is a bank holiday, hours not confirmed");
}

static void say_closed(struct words *words, const struct hours_state *state, time_t now)
{
	say(words, "Closed");
	if (!state->until || (state->next == HOURS_UNKNOWN && !state->next_holiday)) {
		say(words, " now");
		return;
	}
	say(words, ", ");
	if (state->next == HOURS_UNKNOWN)
		say_holiday(words, now, state->until);
	else {
		say(words, "opens ");
		say_opening(words, now, state->until);
	}
}

void hours_words(const struct hours_state *state, time_t now, enum hours_ask ask,
	char out[HOURS_WORDS_SIZE])
{
	static const char *const WHOM[] = {
		[HOURS_ASK_NOBODY]  = "",
		[HOURS_ASK_WEBSITE] = ": look on their website",
		[HOURS_ASK_CALL]    = ": ask when you ring",
	};
	struct words words = {out, 0, HOURS_WORDS_SIZE};

	switch (state->now) {
	case HOURS_ALWAYS: say(&words, "Open all day, every day"); break;
	case HOURS_OPEN:
		say(&words, "Open now");
		if (state->until) {
			say(&words, ", until ");
			say_until(&words, now, state->until);
		}
		break;
	case HOURS_CLOSED: say_closed(&words, state, now); break;
	case HOURS_UNKNOWN:
		say(&words, "%s%s",
			state->holiday ? "Bank holiday: hours not confirmed" : "Hours not confirmed",
			state->holiday && *WHOM[ask] ? "," : "");
		say(&words, "%s", WHOM[ask] + (state->holiday && *WHOM[ask]));
		break;
	}
}

/* Days of rules that count in the same time. */
struct period {
	int from, to;
};

static void say_date(struct words *words, int day, bool year)
{
	time_t    moment = (time_t)day * DAY_SECONDS;
	struct tm date;

	gmtime_r(&moment, &date);
	say(words, "%d %s", date.tm_mday, MONTHS[date.tm_mon]);
	if (year)
		say(words, " %d", date.tm_year + 1900);
}

static void say_span(struct words *words, int opens, int closes)
{
	if (opens == 0 && closes == DAY_MINUTES) {
		say(words, "all day and night");
		return;
	}
	say_time(words, opens);
	say(words, " to ");
	say_time(words, closes);
}

static bool same_time(const struct schedule_rule *a, const struct schedule_rule *b)
{
	return a->opens == b->opens && a->closes == b->closes;
}

/* The times of the rules of these days in this period, "9 am to noon and 1 pm to 5 pm". */
static void say_times(struct words *words, const struct schedule *schedule,
	const struct period *period, unsigned day)
{
	bool some = false;

	for (int i = 0; i < schedule->rules_count; i++) {
		const struct schedule_rule *rule = &schedule->rules[i];

		if (!(rule->days & day) || rule->from != period->from || rule->to != period->to)
			continue;
		say(words, "%s", some ? " and " : "");
		say_span(words, rule->opens, rule->closes);
		some = true;
	}
}

/* The days of this period whose times are those of this day, each rule for rule. */
static unsigned days_like(const struct schedule *schedule, const struct period *period,
	unsigned day)
{
	unsigned like = DAY_BANK_HOLIDAYS - 1;

	for (int i = 0; i < schedule->rules_count; i++) {
		const struct schedule_rule *rule = &schedule->rules[i];
		unsigned                    same = 0;

		if (rule->from != period->from || rule->to != period->to)
			continue;
		for (int j = 0; j < schedule->rules_count; j++)
			if (schedule->rules[j].from == period->from && schedule->rules[j].to == period->to
				&& same_time(rule, &schedule->rules[j]))
				same |= schedule->rules[j].days;
		like &= same & day ? same : ~same;
	}
	return like;
}

/* "Every day", "Monday to Friday", "Monday, Wednesday and Friday". */
static void say_days(struct words *words, unsigned days)
{
	bool some = false;

	if (days == DAY_BANK_HOLIDAYS - 1) {
		say(words, "Every day");
		return;
	}
	for (int day = 0; day < 7; day++) {
		int last = day;

		if (!(days >> day & 1))
			continue;
		while (last < 6 && (days >> (last + 1) & 1))
			last++;
		if (last < day + 2)
			last = day;
		say(words, "%s%s", !some ? "" : days >> (last + 1) ? ", " : " and ", WEEKDAYS[day]);
		if (last > day)
			say(words, " to %s", WEEKDAYS[last]);
		some = true;
		day  = last;
	}
}

/* The days of the week on which a rule of this period opens. */
static unsigned days_open(const struct schedule *schedule, const struct period *period)
{
	unsigned days = 0;

	for (int i = 0; i < schedule->rules_count; i++)
		if (schedule->rules[i].from == period->from && schedule->rules[i].to == period->to)
			days |= schedule->rules[i].days;
	return days & (DAY_BANK_HOLIDAYS - 1);
}

/* "Until 31 May 2027: ", "From 1 June to 31 August 2027: ", or nothing for what counts always. */
static void say_dates(struct words *words, const struct period *period, int today)
{
	if (period->from <= today && period->to == SCHEDULE_EVER)
		return;
	if (period->from > today) {
		say(words, "From ");
		say_date(words, period->from, period->to == SCHEDULE_EVER);
	}
	if (period->to != SCHEDULE_EVER) {
		say(words, period->from > today ? " to " : "Until ");
		say_date(words, period->to, true);
	}
	say(words, ": ");
}

static void say_period(struct words *words, const struct schedule *schedule,
	const struct period *period, int today)
{
	unsigned left = days_open(schedule, period);

	if (!left)
		return;
	say_dates(words, period, today);
	for (unsigned day = 1; left; day <<= 1) {
		unsigned days = days_like(schedule, period, day) & left;

		if (!(left & day))
			continue;
		left &= ~days;
		say_days(words, days);
		say(words, ", ");
		say_times(words, schedule, period, day);
		say(words, ". ");
	}
}

/*
 * The next period behind this one that is not over, by its first day and then by its last; false
 * when there is none.
 */
static bool next_period(const struct schedule *schedule, int today, struct period *period)
{
	struct period found = {INT_MAX, INT_MAX};
	bool          some  = false;

	for (int i = 0; i < schedule->rules_count; i++) {
		const struct schedule_rule *rule = &schedule->rules[i];

		if (rule->to < today || rule->from < period->from
			|| (rule->from == period->from && rule->to <= period->to))
			continue;
		if (!some || rule->from < found.from || (rule->from == found.from && rule->to < found.to))
			found = (struct period) {rule->from, rule->to};
		some = true;
	}
	*period = found;
	return some;
}

static void say_holidays(struct words *words, const struct schedule *schedule)
{
	static const struct period ever = {0, SCHEDULE_EVER};

	say(words, "Bank holidays: ");
	switch (schedule->holidays) {
	case HOLIDAYS_OPEN: say(words, "the same"); break;
	case HOLIDAYS_CLOSED: say(words, "closed"); break;
	case HOLIDAYS_OWN: say_times(words, schedule, &ever, DAY_BANK_HOLIDAYS); break;
	case HOLIDAYS_UNKNOWN: say(words, "not confirmed"); break;
	}
	say(words, ".");
}

/* How many entries from this one on are of the same day. */
static int count_day(const struct schedule *schedule, int first)
{
	int last = first;

	while (last < schedule->days_count && schedule->days[last].day == schedule->days[first].day)
		last++;
	return last - first;
}

static bool same_day(const struct schedule_day *a, const struct schedule_day *b, int count)
{
	for (int i = 0; i < count; i++)
		if (a[i].opens != b[i].opens || a[i].closes != b[i].closes)
			return false;
	return true;
}

/*
 * Days that go by no rule: " 24 December: 9 am to noon. 25 December to 1 January: closed.", those
 * alike and in a row in one.
 */
static void say_own_days(struct words *words, const struct schedule *schedule, int today)
{
	for (int i = 0, next; i < schedule->days_count; i = next) {
		const struct schedule_day *day   = &schedule->days[i];
		int                        count = count_day(schedule, i), last = day->day;

		for (next = i + count; next < schedule->days_count && schedule->days[next].day == last + 1;
			 next += count, last++)
			if (count_day(schedule, next) != count || !same_day(day, &schedule->days[next], count))
				break;
		if (last < today || day->day > today + DAYS_SHOWN)
			continue;
		say(words, " ");
		say_date(words, day->day, false);
		if (last > day->day) {
			say(words, " to ");
			say_date(words, last, false);
		}
		say(words, ": %s", day->opens < 0 ? "closed" : "");
		for (int j = 0; j < count && day->opens >= 0; j++) {
			say(words, "%s", j ? " and " : "");
			say_span(words, day[j].opens, day[j].closes);
		}
		say(words, ".");
	}
}

void schedule_week(const struct schedule *schedule, int today, char out[HOURS_WEEK_SIZE])
{
	struct words  words  = {out, 0, HOURS_WEEK_SIZE};
	struct period period = {-1, 0};

	*out = '\0';
	if (schedule->always)
		return;
	while (next_period(schedule, today, &period))
		say_period(&words, schedule, &period, today);
	say_holidays(&words, schedule);
	say_own_days(&words, schedule, today);
}
