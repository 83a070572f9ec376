/* hours.c - reads lines such as "Mon-Fri 9 am to 5 pm" or "2026-12-25 closed". */
#include "publish/fields/hours.h"
#include "publish/base/memory.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WEEK_MINUTES (7 * DAY_MINUTES)
#define EVERY_DAY    127u
#define TIMES_MAX    4  /* times of opening in one line */
#define DAYS_MAX     62 /* days from one date to another */
#define LINE_MAX     200

/* One line as it is read. */
struct scan {
	char        text[LINE_MAX]; /* in lower case, dashes as hyphens */
	const char *at;
	char       *wrong; /* the first fault */
};

struct times {
	int      opens[TIMES_MAX], closes[TIMES_MAX];
	unsigned count;
};
struct period {
	char from[DATE_SIZE], to[DATE_SIZE];
};

static bool wrong(struct scan *scan, char *words)
{
	if (scan->wrong)
		free(words);
	else
		scan->wrong = words;
	return false;
}

/* Copies the line: small letters, one kind of hyphen. */
static bool begin(struct scan *scan, const char *words)
{
	size_t length = 0;

	for (; *words && length < LINE_MAX - 1; words++) {
		if (strncmp(words, "\xe2\x80\x93", 3) == 0 || strncmp(words, "\xe2\x80\x94", 3) == 0) {
			words += 2;
			scan->text[length++] = '-';
		} else {
			scan->text[length++] = (char)tolower((unsigned char)*words);
		}
	}
	scan->text[length] = '\0';
	scan->at           = scan->text;
	return *words == '\0' || wrong(scan, memory_format("is too long: write one rule a line"));
}

static void skip_space(struct scan *scan)
{
	while (isspace((unsigned char)*scan->at))
		scan->at++;
}

static bool take_sign(struct scan *scan, const char *signs)
{
	skip_space(scan);
	if (!*scan->at || !strchr(signs, *scan->at))
		return false;
	scan->at++;
	return true;
}

/* These words, with any spaces between them, where no letter follows. */
static bool take(struct scan *scan, const char *words)
{
	const char *before = scan->at;

	skip_space(scan);
	for (; *words; words++) {
		if (*words == ' ')
			skip_space(scan);
		else if (*scan->at++ != *words) {
			scan->at = before;
			return false;
		}
	}
	if (!isalpha((unsigned char)*scan->at))
		return true;
	scan->at = before;
	return false;
}

static bool take_any(struct scan *scan, const char *const *words)
{
	for (; *words; words++)
		if (take(scan, *words))
			return true;
	return false;
}

/* The next word as it stands there, to be named in a fault. */
static const char *next_word(struct scan *scan, char out[32])
{
	size_t length;

	skip_space(scan);
	length = strcspn(scan->at, " ,\t\n");
	snprintf(out, 32, "%.*s", (int)(length < 31 ? length : 31), scan->at);
	return *out ? out : "the end of the line";
}

static bool take_date(struct scan *scan, char out[DATE_SIZE])
{
	const char *fault;
	size_t      length;

	skip_space(scan);
	length = strspn(scan->at, "0123456789-");
	if (length != DATE_SIZE - 1) {
		char word[32];

		return wrong(scan,
			memory_format("has \"%s\" where a day belongs: write it like 2026-12-24",
				next_word(scan, word)));
	}
	memcpy(out, scan->at, length);
	out[length] = '\0';
	fault       = date_fault(out, DATE_LAST);
	if (fault)
		return wrong(scan, memory_format("has the day %s, which %s", out, fault));
	scan->at += length;
	return true;
}

/* How the two halves of a day are called; -1 when neither follows. */
static int take_half(struct scan *scan)
{
	static const char *const        before[] = {"am", "a.m.", "a.m", NULL},
							 *const after[]  = {"pm", "p.m.", "p.m", NULL};

	return take_any(scan, before) ? 0 : take_any(scan, after) ? 12 : -1;
}

/*
 * Digits as they stand on a clock: hours, then perhaps minutes, which are else -1. The number of
 * digits of the hours; 0: no time.
 */
static size_t take_clock(struct scan *scan, int *hours, int *minutes)
{
	size_t digits = strspn(scan->at, "0123456789");

	if (digits < 1 || digits > 2)
		return 0;
	*hours   = digits == 2 ? (scan->at[0] - '0') * 10 + scan->at[1] - '0' : scan->at[0] - '0';
	*minutes = -1;
	scan->at += digits;
	if ((*scan->at == ':' || *scan->at == '.') && isdigit((unsigned char)scan->at[1])
		&& isdigit((unsigned char)scan->at[2])) {
		*minutes = (scan->at[1] - '0') * 10 + scan->at[2] - '0';
		scan->at += 3;
	}
	return digits;
}

/* Minutes after midnight of 09:30, 9.30 am, 9am, noon or midnight. */
static bool take_time(struct scan *scan, int *out)
{
	char        word[32];
	const char *named;
	int         hours, minutes, half;
	size_t      digits;

	if (take(scan, "noon") || take(scan, "midday")) {
		*out = DAY_MINUTES / 2;
		return true;
	}
	if (take(scan, "midnight")) {
		*out = 0;
		return true;
	}
	named  = next_word(scan, word);
	digits = take_clock(scan, &hours, &minutes);
	if (!digits)
		return wrong(scan,
			memory_format("has \"%s\" where a time belongs: write it like 09:30 or 9:30 am",
				named));
	half = take_half(scan);
	if (half < 0 && (minutes < 0 || digits < 2))
		return wrong(scan,
			memory_format(
				"has the time \"%s\", which could be morning or evening: write it like 09:30 or 9:30 am",
				word));
	if (minutes > 59 || (half < 0 ? hours * 60 + minutes > DAY_MINUTES : hours < 1 || hours > 12))
		return wrong(scan,
			memory_format(
				"has the time \"%s\", which no clock shows: write it like 09:30 or 9:30 am", word));
	*out = (half < 0 ? hours : hours % 12 + half) * 60 + (minutes < 0 ? 0 : minutes);
	return true;
}

/* "09:00-17:00", "9 am to 5 pm", several with a comma or "and" between, or "24 hours". */
static bool take_times(struct scan *scan, struct times *out)
{
	static const char *const all[] = {"24 hours a day", "24 hours", "all day and night", "all day",
		NULL};

	out->count = 0;
	take(scan, "open");
	if (take_any(scan, all)) {
		*out = (struct times) {.opens = {0}, .closes = {DAY_MINUTES}, .count = 1};
		return true;
	}
	take(scan, "from");
	do {
		int *opens = &out->opens[out->count], *closes = &out->closes[out->count];

		if (out->count == TIMES_MAX)
			return wrong(scan,
				memory_format("has more than %d times: write them in two lines", TIMES_MAX));
		if (!take_time(scan, opens))
			return false;
		if (!take_sign(scan, "-") && !take(scan, "to") && !take(scan, "until"))
			return wrong(scan,
				memory_format("does not say when it closes: write both times, like 09:00-17:00"));
		if (!take_time(scan, closes))
			return false;
		if (*opens >= DAY_MINUTES || *opens == *closes)
			return wrong(scan,
				memory_format(
					"opens and closes at the same time, or opens at 24:00: write 24 hours for a whole day"));
		*closes += *closes < *opens ? DAY_MINUTES : 0;
		out->count++;
	} while (take_sign(scan, ",") || take(scan, "and"));
	return true;
}

/* A day of the week, Monday 0; -1 when none follows. */
static int take_day(struct scan *scan)
{
	static const char *const names[7][8] = {{"mondays", "monday", "mon"},
		{"tuesdays", "tuesday", "tues", "tue"}, {"wednesdays", "wednesday", "weds", "wed"},
		{"thursdays", "thursday", "thurs", "thur", "thu"}, {"fridays", "friday", "fri"},
		{"saturdays", "saturday", "sat"}, {"sundays", "sunday", "sun"}};

	for (int day = 0; day < 7; day++)
		if (take_any(scan, names[day]))
			return day;
	return -1;
}

/* Friday to Monday goes round the end of the week. */
static unsigned days_between(int first, int last)
{
	unsigned days = 1u << first;

	while (first != last) {
		first = (first + 1) % 7;
		days |= 1u << first;
	}
	return days;
}

/* "every day", "weekdays", "Mon-Fri", "Mon, Wed and Fri". */
static bool take_days(struct scan *scan, unsigned *out)
{
	static const char *const        every[] = {"every day", "daily", NULL},
							 *const week[] = {"weekdays", NULL}, *const end[] = {"weekends", NULL};
	char word[32];

	*out = take_any(scan, every) ? EVERY_DAY
		: take_any(scan, week)   ? 31u
		: take_any(scan, end)    ? 96u
								 : 0;
	if (*out)
		return true;
	do {
		const char *before = scan->at;
		int         first = take_day(scan), last = first;

		if (first < 0 && *out) { /* the comma stood before the times */
			scan->at = before;
			break;
		}
		if (first >= 0 && (take_sign(scan, "-") || take(scan, "to")))
			last = take_day(scan);
		if (last < 0)
			return wrong(scan,
				memory_format(
					"has \"%s\" where a day of the week belongs: write it like Mon, Mon-Fri, every day or bank holidays",
					next_word(scan, word)));
		*out |= days_between(first, last);
	} while (take_sign(scan, ",") || take(scan, "and"));
	return true;
}

static bool at_end(struct scan *scan)
{
	char word[32];

	take_sign(scan, ".");
	skip_space(scan);
	return !*scan->at
		|| wrong(scan,
			memory_format(
				"has \"%s\" at its end, which is no part of a rule: take it away, or write a line of its own",
				next_word(scan, word)));
}

static bool dated(const struct hours_rule *rule)
{
	return *rule->from || *rule->to;
}

static bool meet(const struct hours_rule *a, const struct hours_rule *b)
{
	return (!*a->from || !*b->to || strcmp(a->from, b->to) <= 0)
		&& (!*b->from || !*a->to || strcmp(b->from, a->to) <= 0);
}

/*
 * True when both are open at the same minute of some week, or one opens on a day that the other
 * closes.
 */
static bool overlap(const struct hours_rule *a, const struct hours_rule *b)
{
	if (dated(a) != dated(b) || !meet(a, b)
		|| (a->days == DAY_BANK_HOLIDAYS) != (b->days == DAY_BANK_HOLIDAYS))
		return false;
	if (a->opens == HOURS_NEVER || b->opens == HOURS_NEVER || a->days == DAY_BANK_HOLIDAYS)
		return (a->days & b->days)
			&& (a->opens == HOURS_NEVER || b->opens == HOURS_NEVER
				|| (a->opens < b->closes && b->opens < a->closes));
	for (int i = 0; i < 7; i++)
		for (int j = 0; j < 7; j++)
			for (int turn = -WEEK_MINUTES; turn <= WEEK_MINUTES; turn += WEEK_MINUTES)
				if ((a->days >> i & 1) && (b->days >> j & 1)
					&& a->opens + i * DAY_MINUTES < b->closes + j * DAY_MINUTES + turn
					&& b->opens + j * DAY_MINUTES + turn < a->closes + i * DAY_MINUTES)
					return true;
	return false;
}

static void keep(struct hours *hours, const struct hours_rule *rule)
{
	hours->rules = memory_grow(hours->rules, hours->rules_count, sizeof *hours->rules);
	hours->rules[hours->rules_count++] = *rule;
}

static bool add_rule(struct scan *scan, struct hours *hours, const struct hours_rule *rule)
{
	for (unsigned i = 0; i < hours->rules_count; i++)
		if (overlap(&hours->rules[i], rule))
			return wrong(scan,
				hours->rules[i].line == rule->line
					? memory_format("overlaps itself: write each time once")
					: memory_format(
						"overlaps the rule in entry %u of the list: let each minute of a week stand in one rule",
						hours->rules[i].line + 1));
	keep(hours, rule);
	return true;
}

static bool add_rules(struct scan *scan, struct hours *hours, const struct times *times,
	const struct period *period, unsigned days, unsigned line)
{
	struct hours_rule rule = {.days = days, .opens = HOURS_NEVER, .line = line};

	memcpy(rule.from, period->from, DATE_SIZE);
	memcpy(rule.to, period->to, DATE_SIZE);
	if (times->count == 0)
		return add_rule(scan, hours, &rule);
	for (unsigned i = 0; i < times->count; i++) {
		rule.opens  = times->opens[i];
		rule.closes = times->closes[i];
		if (!add_rule(scan, hours, &rule))
			return false;
	}
	return true;
}

/* "open" with nothing behind it. */
static bool take_open(struct scan *scan)
{
	const char *before = scan->at;

	if (take(scan, "open") && scan->at[strspn(scan->at, " .")] == '\0')
		return true;
	scan->at = before;
	return false;
}

/* "bank holidays" and what becomes of them. */
static bool read_holidays(struct scan *scan, struct hours *hours, unsigned line)
{
	static const char *const        usual[]   = {"as usual", "open as usual", "same hours", NULL},
							 *const unknown[] = {"not confirmed", "unknown", NULL};
	struct times                    times     = {.count = 0};
	struct period                   period    = {.from = ""};

	if (hours->said)
		return wrong(scan,
			memory_format("says again what becomes of bank holidays: keep one of the two"));
	hours->said = true;
	if (take_any(scan, usual) || take_open(scan))
		hours->holidays = HOLIDAYS_OPEN;
	else if (take(scan, "closed"))
		hours->holidays = HOLIDAYS_CLOSED;
	else if (take_any(scan, unknown))
		hours->holidays = HOLIDAYS_UNKNOWN;
	else {
		hours->holidays = HOLIDAYS_OWN;
		if (!take_times(scan, &times))
			return false;
	}
	return at_end(scan)
		&& (times.count == 0 || add_rules(scan, hours, &times, &period, DAY_BANK_HOLIDAYS, line));
}

static bool add_day(struct scan *scan, struct hours *hours, const char *date,
	const struct times *times, unsigned line)
{
	struct hours_day day = {.opens = HOURS_NEVER, .line = line};
	unsigned         i   = 0;

	memcpy(day.day, date, DATE_SIZE);
	for (unsigned j = 0; j < hours->days_count; j++)
		if (strcmp(hours->days[j].day, date) == 0)
			return wrong(scan,
				memory_format("gives %s again, as entry %u of the list: keep one of the two", date,
					hours->days[j].line + 1));
	do {
		if (times->count > 0) {
			day.opens  = times->opens[i];
			day.closes = times->closes[i];
		}
		for (unsigned j = 0; j < i; j++)
			if (times->opens[j] < day.closes && day.opens < times->closes[j])
				return wrong(scan, memory_format("overlaps itself: write each time once"));
		hours->days = memory_grow(hours->days, hours->days_count, sizeof *hours->days);
		hours->days[hours->days_count++] = day;
	} while (++i < times->count);
	return true;
}

/* One date, or from one to another. */
static bool read_dates(struct scan *scan, struct hours *hours, unsigned line)
{
	char         first[DATE_SIZE], last[DATE_SIZE];
	struct times times = {.count = 0};
	long         count;

	if (!take_date(scan, first))
		return false;
	memcpy(last, first, DATE_SIZE);
	if (take(scan, "to") && !take_date(scan, last))
		return false;
	take_sign(scan, ":,");
	if ((!take(scan, "closed") && !take_times(scan, &times)) || !at_end(scan))
		return false;
	count = date_days(first, last) + 1;
	if (count < 1 || count > DAYS_MAX)
		return wrong(scan,
			memory_format(
				"goes from %s to %s: write at most %d days, the first one first, or a rule with from and to",
				first, last, DAYS_MAX));
	for (; count > 0; count--) {
		if (!add_day(scan, hours, first, &times, line))
			return false;
		date_next(first, 1, first);
	}
	return true;
}

/* "from DATE to DATE", "from DATE" or "until DATE", then perhaps a colon or a comma. */
static bool read_period(struct scan *scan, struct period *period)
{
	static const char *const last[] = {"to", "until", NULL};

	*period = (struct period) {.from = ""};
	if (take(scan, "from") && !take_date(scan, period->from))
		return false;
	if (take_any(scan, last) && !take_date(scan, period->to))
		return false;
	if (*period->from && *period->to && strcmp(period->from, period->to) > 0)
		return wrong(scan,
			memory_format("ends on %s, before it begins: write the earlier day first", period->to));
	if (*period->from || *period->to)
		take_sign(scan, ":,");
	return true;
}

static bool read_line(struct scan *scan, struct hours *hours, unsigned line)
{
	struct period period;
	struct times  times = {.count = 0};
	unsigned      days;

	skip_space(scan);
	if (isdigit((unsigned char)*scan->at))
		return read_dates(scan, hours, line);
	if (take(scan, "bank holidays") || take(scan, "bank holiday"))
		return (take_sign(scan, ":,") || true) && read_holidays(scan, hours, line);
	if (!read_period(scan, &period) || !take_days(scan, &days))
		return false;
	take_sign(scan, ":,");
	if (!take(scan, "closed") && !take_times(scan, &times))
		return false;
	return at_end(scan) && add_rules(scan, hours, &times, &period, days, line);
}

char *hours_add(struct hours *hours, const char *words, unsigned line)
{
	struct scan scan  = {.wrong = NULL};
	unsigned    rules = hours->rules_count, days = hours->days_count;

	if (begin(&scan, words) && read_line(&scan, hours, line))
		return NULL;
	hours->rules_count = rules;
	hours->days_count  = days;
	return scan.wrong;
}

/*
 * Of the rules with dates, the first to begin among those that end on this day or later ("" for
 * any); NULL when there is none.
 */
static const struct hours_rule *period_after(const struct hours *hours, const char *day)
{
	const struct hours_rule *found = NULL;

	for (unsigned i = 0; i < hours->rules_count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		if (dated(rule) && (!*rule->to || strcmp(rule->to, day) >= 0)
			&& (!found || strcmp(rule->from, found->from) < 0))
			found = rule;
	}
	return found;
}

/*
 * Keeps of a rule without dates what lies before, between and after the periods that have rules of
 * their own.
 */
static void keep_around(struct hours *hours, const struct hours *whole, struct hours_rule rule)
{
	const struct hours_rule *period;

	while ((period = period_after(whole, rule.from))) {
		if (*period->from) {
			date_next(period->from, -1, rule.to);
			if (strcmp(rule.to, rule.from) >= 0)
				keep(hours, &rule);
		}
		if (!*period->to || strcmp(period->to, DATE_LAST) == 0)
			return; /* behind the last day that can be written there is none */
		date_next(period->to, 1, rule.from);
	}
	*rule.to = '\0';
	keep(hours, &rule);
}

/* True when the rules of no dates leave no minute of the week out. */
static bool round_the_clock(const struct hours *hours)
{
	unsigned whole = 0;

	for (unsigned i = 0; i < hours->rules_count; i++)
		if (hours->rules[i].opens == 0 && hours->rules[i].closes == DAY_MINUTES
			&& !dated(&hours->rules[i]))
			whole |= hours->rules[i].days;
	return (whole & EVERY_DAY) == EVERY_DAY && hours->days_count == 0;
}

static int by_day(const void *left, const void *right)
{
	const struct hours_day *a = left, *b = right;
	int                     difference = strcmp(a->day, b->day);

	return difference ? difference : a->opens - b->opens;
}

void hours_finish(struct hours *hours)
{
	struct hours whole = *hours;

	hours->rules       = NULL;
	hours->rules_count = 0;
	for (unsigned i = 0; i < whole.rules_count; i++) {
		if (whole.rules[i].opens == HOURS_NEVER)
			continue;
		if (dated(&whole.rules[i]) || whole.rules[i].days == DAY_BANK_HOLIDAYS)
			keep(hours, &whole.rules[i]);
		else
			keep_around(hours, &whole, whole.rules[i]);
	}
	free(whole.rules);
	if (hours->days_count)
		qsort(hours->days, hours->days_count, sizeof *hours->days, by_day);
	hours->always = round_the_clock(hours) && (!hours->said || hours->holidays == HOLIDAYS_OPEN);
	if (hours->always)
		hours->holidays = HOLIDAYS_OPEN;
}

void hours_free(struct hours *hours)
{
	free(hours->rules);
	free(hours->days);
	*hours = (struct hours) {0};
}
