/* test_hours.c - hours as an editor writes them, through the years: open, closed, until when, or
 * not confirmed. */
#include "expect.h"
#include "publish/fields/hours.h"
#include "serve/hours/hours.h"
#include "shared/date.h"

/* The nations of these tests, and their bank holidays; both tables hold 2026 to 2028. */
#define ENGLAND  1u
#define SCOTLAND 2u

static const struct {
	unsigned    nations;
	const char *day;
} HOLIDAYS[] = {{ENGLAND | SCOTLAND, "2026-01-01"}, {SCOTLAND, "2026-01-02"},
	{ENGLAND | SCOTLAND, "2026-04-03"}, {ENGLAND, "2026-04-06"}, {SCOTLAND, "2026-11-30"},
	{ENGLAND | SCOTLAND, "2026-12-25"}, {ENGLAND | SCOTLAND, "2026-12-28"},
	{ENGLAND | SCOTLAND, "2027-01-01"}, {SCOTLAND, "2027-01-04"}};

/* "2026-11-23 09:00" as London's clocks show it; "… UTC" where they show it twice or never. */
static time_t moment(const char *at)
{
	struct tm date = {0};
	time_t    found;

	if (date_read_moment(at, &found))
		return found;
	assert_non_null(strptime(at, "%Y-%m-%d %H:%M UTC", &date));
	return timegm(&date);
}

static void set_clock(struct clock *clock, time_t now)
{
	clock_set(clock, now);
	for (int day = 0; day < CLOCK_DAYS; day++) {
		if (clock->first + day >= date_day("2026-01-01")
			&& clock->first + day <= date_day("2028-12-31"))
			clock->known[day] = ENGLAND | SCOTLAND;
		for (size_t i = 0; i < sizeof HOLIDAYS / sizeof *HOLIDAYS; i++)
			if (date_day(HOLIDAYS[i].day) == clock->first + day)
				clock->holidays[day] = HOLIDAYS[i].nations;
	}
}

/*
 * What the release and the store make of the editor's lines, which have semicolons between them
 * here.
 */
struct kept {
	struct schedule      schedule;
	struct schedule_rule rules[32];
	struct schedule_day  days[80];
};

static void keep(struct kept *kept, unsigned calendar, const char *lines)
{
	struct hours hours = {0};
	char         copy[400], *rest = copy, *line;
	unsigned     number = 0;

	snprintf(copy, sizeof copy, "%s", lines);
	while ((line = strsep(&rest, ";"))) {
		char *fault = hours_add(&hours, line, number++);

		if (fault)
			fail_msg("%s: %s", line, fault);
	}
	hours_finish(&hours);
	/* clang-format off */
	*kept = (struct kept) {.schedule = {.always = hours.always, .calendar = calendar, .rules = kept->rules, .days = kept->days,
		.holidays = (enum holidays[]) {
			[HOLIDAYS_UNKNOWN] = HOLIDAYS_UNKNOWN, [HOLIDAYS_OPEN] = HOLIDAYS_OPEN, [HOLIDAYS_CLOSED] = HOLIDAYS_CLOSED, [HOLIDAYS_OWN] = HOLIDAYS_OWN,
		}[hours.holidays]}};
	/* clang-format on */
	for (unsigned i = 0; i < hours.rules_count; i++) {
		const struct hours_rule *rule = &hours.rules[i];

		kept->rules[kept->schedule.rules_count++] = (struct schedule_rule) {rule->days, rule->opens,
			rule->closes, *rule->from ? date_day(rule->from) : 0,
			*rule->to ? date_day(rule->to) : SCHEDULE_EVER};
	}
	for (unsigned i = 0; i < hours.days_count; i++)
		kept->days[kept->schedule.days_count++] = (struct schedule_day) {
			date_day(hours.days[i].day), hours.days[i].opens, hours.days[i].closes};
	hours_free(&hours);
}

static struct hours_state state_of(unsigned calendar, const char *lines, const char *at)
{
	struct clock       clock;
	struct kept        kept;
	struct hours_state state;

	keep(&kept, calendar, lines);
	set_clock(&clock, moment(at));
	schedule_state(&kept.schedule, &clock, &state);
	return state;
}

/* Exactly these words, for a service of these nations with these hours, at that time. */
static void says(unsigned calendar, const char *lines, const char *at, const char *expected)
{
	struct hours_state state = state_of(calendar, lines, at);
	char               words[HOURS_WORDS_SIZE];

	hours_words(&state, moment(at), HOURS_ASK_NOBODY, words);
	if (strcmp(words, expected) != 0)
		fail_msg("«%s» at %s: «%s», not «%s»", lines, at, words, expected);
}

/* The state lasts until then; "" for as long as can be seen. */
static void lasts(unsigned calendar, const char *lines, const char *at, const char *until)
{
	struct hours_state state = state_of(calendar, lines, at);

	if (state.until != (*until ? moment(until) : 0))
		fail_msg("«%s» at %s: until %ld, not %s", lines, at, (long)state.until, until);
}

static void week_is(const char *lines, const char *today, const char *expected)
{
	struct kept kept;
	char        words[HOURS_WEEK_SIZE];

	keep(&kept, ENGLAND, lines);
	schedule_week(&kept.schedule, date_day(today), words);
	if (strcmp(words, expected) != 0)
		fail_msg("«%s»: «%s», not «%s»", lines, words, expected);
}

#define WEEK "Mon-Fri 09:00-17:00; bank holidays closed"

static void a_week_opens_and_closes(void **state)
{
	(void)state;
	says(ENGLAND, WEEK, "2026-11-23 00:00", "Closed, opens today at 9 am");
	says(ENGLAND, WEEK, "2026-11-23 08:59", "Closed, opens today at 9 am");
	says(ENGLAND, WEEK, "2026-11-23 09:00", "Open now, until 5 pm");
	says(ENGLAND, WEEK, "2026-11-23 16:59", "Open now, until 5 pm");
	says(ENGLAND, WEEK, "2026-11-23 17:00", "Closed, opens tomorrow at 9 am");
	says(ENGLAND, WEEK, "2026-11-27 17:00", "Closed, opens Monday 9 am");
	says(ENGLAND, WEEK, "2026-11-29 23:59", "Closed, opens tomorrow at 9 am");
	lasts(ENGLAND, WEEK, "2026-11-27 17:00", "2026-11-30 09:00");
	lasts(ENGLAND, WEEK, "2026-11-27 10:00", "2026-11-27 17:00");
}

static void times_are_said_as_people_say_them(void **state)
{
	(void)state;
	says(ENGLAND, "Mon 09:30-12:00, 13:00-20:15", "2026-11-23 10:00", "Open now, until noon");
	says(ENGLAND, "Mon 09:30-12:00, 13:00-20:15", "2026-11-23 12:00",
		"Closed, opens today at 1 pm");
	says(ENGLAND, "Mon 09:30-12:00, 13:00-20:15", "2026-11-23 13:00", "Open now, until 8:15 pm");
	says(ENGLAND, "Mon 09:30-12:00, 13:00-20:15", "2026-11-22 13:00",
		"Closed, opens tomorrow at 9:30 am");
	says(ENGLAND, "Mon 20:00-24:00", "2026-11-23 21:00", "Open now, until midnight");
	says(ENGLAND, "Mon 12:00-13:00", "2026-11-23 08:00", "Closed, opens today at noon");
	says(ENGLAND, "Tue 24 hours", "2026-11-23 08:00", "Closed, opens tomorrow at midnight");
	says(ENGLAND, "Fri 19:00-20:00", "2026-11-27 21:00", "Closed, opens Friday 4 December, 7 pm");
	says(ENGLAND, "Mon 24 hours; Tue 00:00-14:00", "2026-11-23 21:00",
		"Open now, until 2 pm tomorrow");
	says(ENGLAND, "Mon 24 hours; Tue 24 hours; Wed 00:00-14:00", "2026-11-23 21:00",
		"Open now, until Wednesday 2 pm");
}

static void a_night_belongs_to_the_day_on_which_it_begins(void **state)
{
	(void)state;
	says(ENGLAND, "Fri 19:00-02:00", "2026-11-27 18:59", "Closed, opens today at 7 pm");
	says(ENGLAND, "Fri 19:00-02:00", "2026-11-27 23:30", "Open now, until 2 am");
	says(ENGLAND, "Fri 19:00-02:00", "2026-11-28 00:00", "Open now, until 2 am");
	says(ENGLAND, "Fri 19:00-02:00", "2026-11-28 01:59", "Open now, until 2 am");
	says(ENGLAND, "Fri 19:00-02:00", "2026-11-28 02:00", "Closed, opens Friday 7 pm");
	says(ENGLAND, "Sun 20:00-06:00", "2026-11-23 05:00", "Open now, until 6 am");
	says(ENGLAND, "Fri 19:00-02:00; Sat 02:00-04:00", "2026-11-28 01:00", "Open now, until 4 am");
}

static void what_is_always_open_says_so(void **state)
{
	(void)state;
	says(ENGLAND, "every day 24 hours", "2026-12-25 03:00", "Open all day, every day");
	says(ENGLAND, "Mon-Sun 24 hours; bank holidays as usual", "2040-12-25 03:00",
		"Open all day, every day");
	lasts(ENGLAND, "every day 24 hours", "2026-12-25 03:00", "");
	says(ENGLAND, "every day 24 hours; bank holidays closed", "2026-12-24 23:00",
		"Open now, until midnight");
	says(ENGLAND, "every day 24 hours; bank holidays closed", "2026-12-25 03:00",
		"Closed, opens tomorrow at midnight");
	says(ENGLAND, "every day 24 hours; 2026-12-25 closed; bank holidays as usual",
		"2026-12-25 03:00", "Closed, opens tomorrow at midnight");
}

static void a_day_of_its_own_goes_by_no_rule(void **state)
{
	static const char lines[] = WEEK
		"; 2026-12-24 09:00-12:00; 2026-12-26 10:00-11:00, 22:00-01:00; 2026-12-29 to 2026-12-31 closed";

	(void)state;
	says(ENGLAND, lines, "2026-12-24 11:00", "Open now, until noon");
	says(ENGLAND, lines, "2026-12-24 12:00", "Closed, opens Saturday 10 am");
	says(ENGLAND, lines, "2026-12-26 23:00", "Open now, until 1 am");
	says(ENGLAND, lines, "2026-12-27 00:59", "Open now, until 1 am");
	says(ENGLAND, lines, "2026-12-27 01:00", "Closed, opens Monday 4 January, 9 am");
	says(ENGLAND, "Fri 10:00-12:00; 2026-12-25 10:00-11:00", "2026-12-25 10:30",
		"Open now, until 11 am"); /* even on a bank holiday */
	says(ENGLAND, "every day 24 hours; 2026-12-25 closed; bank holidays closed", "2026-12-25 10:30",
		"Closed, opens tomorrow at midnight");
}

static void what_nobody_said_of_a_bank_holiday_is_not_guessed(void **state)
{
	static const char lines[] = "Mon-Fri 09:00-17:00";

	(void)state;
	says(ENGLAND, lines, "2026-12-24 18:00",
		"Closed, tomorrow is a bank holiday, hours not confirmed");
	says(ENGLAND, lines, "2026-12-25 00:00", "Bank holiday: hours not confirmed");
	says(ENGLAND, lines, "2026-12-25 12:00", "Bank holiday: hours not confirmed");
	says(ENGLAND, lines, "2026-12-25 23:59", "Bank holiday: hours not confirmed");
	says(ENGLAND, lines, "2026-12-26 00:00",
		"Closed, Monday is a bank holiday, hours not confirmed");
	says(ENGLAND, lines, "2026-12-29 09:00", "Open now, until 5 pm");
	lasts(ENGLAND, lines, "2026-12-25 12:00", "2026-12-26 00:00");
	lasts(ENGLAND, lines, "2026-12-26 12:00", "2026-12-28 00:00");
	/* the night before is no holiday */
	says(ENGLAND, "Thu 19:00-02:00", "2026-12-25 01:00", "Open now, until 2 am");
	says(ENGLAND, "Fri 19:00-02:00", "2026-12-26 01:00",
		/* and the holiday's own night is */
		"Bank holiday: hours not confirmed");
}

static void a_bank_holiday_can_be_closed_open_or_have_hours_of_its_own(void **state)
{
	(void)state;
	says(ENGLAND, WEEK, "2026-12-25 12:00", "Closed, opens Tuesday 9 am");
	says(ENGLAND, "Mon-Fri 09:00-17:00; bank holidays as usual", "2026-12-25 12:00",
		"Open now, until 5 pm");
	says(ENGLAND, "Mon-Fri 09:00-17:00; bank holidays 10:00-14:00", "2026-12-25 09:30",
		"Closed, opens today at 10 am");
	says(ENGLAND, "Mon-Fri 09:00-17:00; bank holidays 10:00-14:00", "2026-12-25 12:00",
		"Open now, until 2 pm");
	says(ENGLAND, "Mon-Fri 09:00-17:00; bank holidays 10:00-14:00", "2026-12-29 16:00",
		"Open now, until 5 pm");
}

static void each_nation_has_its_own_bank_holidays(void **state)
{
	(void)state;
	says(ENGLAND, WEEK, "2026-11-30 10:00", "Open now, until 5 pm"); /* Saint Andrew's Day */
	says(SCOTLAND, WEEK, "2026-11-30 10:00", "Closed, opens tomorrow at 9 am");
	says(SCOTLAND, "Mon-Fri 09:00-17:00", "2026-11-30 10:00", "Bank holiday: hours not confirmed");
	says(ENGLAND, WEEK, "2026-04-06 10:00", "Closed, opens tomorrow at 9 am"); /* Easter Monday */
	says(SCOTLAND, WEEK, "2026-04-06 10:00", "Open now, until 5 pm");
}

/*
 * A service of both nations that closes on bank holidays: on a day that is one in Scotland alone,
 * nobody said what it does.
 */
static void a_day_that_is_one_in_some_of_the_nations_alone_is_not_guessed(void **state)
{
	(void)state;
	says(ENGLAND | SCOTLAND, WEEK, "2026-11-30 08:00",
		"Closed, today is a bank holiday, hours not confirmed");
	says(ENGLAND | SCOTLAND, WEEK, "2026-11-30 10:00", "Bank holiday: hours not confirmed");
	says(ENGLAND | SCOTLAND, WEEK, "2026-11-30 17:00", "Closed, opens tomorrow at 9 am");
	says(ENGLAND | SCOTLAND, WEEK, "2026-12-25 10:00", "Closed, opens Tuesday 9 am");
	says(ENGLAND | SCOTLAND, "Mon-Fri 09:00-17:00; bank holidays 10:00-14:00", "2026-11-30 16:00",
		"Bank holiday: hours not confirmed");
	says(ENGLAND | SCOTLAND, "Mon-Fri 09:00-17:00; bank holidays as usual", "2026-11-30 16:00",
		"Open now, until 5 pm");
}

static void rules_with_dates_take_the_place_of_those_without(void **state)
{
	static const char lines[] =
		WEEK "; Sat 10:00-12:00; from 2027-06-01 to 2027-08-31: Mon-Fri 10:00-14:00";

	(void)state;
	says(ENGLAND, lines, "2027-05-31 16:00", "Open now, until 5 pm");
	says(ENGLAND, lines, "2027-05-31 17:00", "Closed, opens tomorrow at 10 am");
	says(ENGLAND, lines, "2027-06-01 14:00", "Closed, opens tomorrow at 10 am");
	says(ENGLAND, lines, "2027-08-28 11:00", "Closed, opens Monday 10 am"); /* a Saturday */
	says(ENGLAND, lines, "2027-08-31 14:00", "Closed, opens tomorrow at 9 am");
	says(ENGLAND, lines, "2027-09-01 16:00", "Open now, until 5 pm");
	says(ENGLAND, "from 2027-06-01: Mon-Fri 10:00-14:00", "2026-11-23 12:00", "Closed now");
	says(ENGLAND, "until 2026-11-23: Mon-Fri 10:00-14:00", "2026-11-23 12:00",
		"Open now, until 2 pm");
	says(ENGLAND, "until 2026-11-23: Mon-Fri 10:00-14:00; bank holidays closed", "2026-11-24 12:00",
		"Closed now");
}

static void a_year_ends_like_any_night(void **state)
{
	(void)state;
	says(ENGLAND, WEEK, "2026-12-31 16:59", "Open now, until 5 pm");
	says(ENGLAND, WEEK, "2026-12-31 17:00", "Closed, opens Monday 9 am");
	says(ENGLAND, "Thu 20:00-04:00; bank holidays closed", "2027-01-01 03:00",
		"Open now, until 4 am");
	says(ENGLAND, "every day 08:00-09:00; bank holidays as usual", "2026-12-31 23:59",
		"Closed, opens tomorrow at 8 am");
	lasts(ENGLAND, "every day 08:00-09:00; bank holidays as usual", "2026-12-31 23:59",
		"2027-01-01 08:00");
}

static void behind_the_end_of_the_table_ordinary_hours_are_not_confirmed(void **state)
{
	(void)state;
	says(ENGLAND, WEEK, "2028-12-29 10:00", "Open now, until 5 pm");
	says(ENGLAND, WEEK, "2028-12-31 10:00", "Closed now");
	lasts(ENGLAND, WEEK, "2028-12-31 10:00", "2029-01-01 09:00");
	says(ENGLAND, WEEK, "2029-01-01 09:00", "Hours not confirmed");
	says(ENGLAND, WEEK, "2029-01-02 10:00", "Hours not confirmed");
	says(ENGLAND, WEEK, "2029-01-02 17:00", "Closed now");
	/* and before its beginning */
	says(ENGLAND, "Mon-Fri 09:00-17:00", "2025-12-31 10:00", "Hours not confirmed");
	says(ENGLAND, "Mon-Fri 09:00-17:00; bank holidays as usual", "2029-01-02 10:00",
		"Open now, until 5 pm");
	says(0, "Mon-Fri 09:00-17:00; bank holidays closed", "2026-11-23 10:00",
		"Hours not confirmed"); /* no table at all */
}

/* In 2027 the clocks go forward on 28 March: 01:00 to 01:59 is left out. */
static void an_hour_is_left_out_in_march(void **state)
{
	(void)state;
	lasts(ENGLAND, "Sat 22:00-06:00", "2027-03-27 23:00", "2027-03-28 05:00 UTC");
	says(ENGLAND, "Sat 22:00-06:00", "2027-03-27 23:00", "Open now, until 6 am");
	lasts(ENGLAND, "Sun 01:30-03:00", "2027-03-28 00:30", "2027-03-28 01:00 UTC");
	says(ENGLAND, "Sun 01:30-03:00", "2027-03-28 02:00", "Open now, until 3 am");
	lasts(ENGLAND, "Sun 00:30-01:30", "2027-03-28 00:45", "2027-03-28 01:00 UTC");
	/* it never shows these times */
	lasts(ENGLAND, "Sun 01:15-01:45", "2027-03-28 00:45", "2027-04-04 01:15");
	lasts(ENGLAND, "Sun 09:00-17:00", "2027-03-28 08:00", "2027-03-28 08:00 UTC");
	lasts(ENGLAND, "Mon 09:00-17:00; bank holidays as usual", "2027-03-28 08:00",
		"2027-03-29 08:00 UTC");
}

/* In 2026 the clocks go back on 25 October: 01:00 to 01:59 comes twice. */
static void an_hour_comes_twice_in_october(void **state)
{
	(void)state;
	lasts(ENGLAND, "Sat 22:00-06:00", "2026-10-24 23:00", "2026-10-25 06:00 UTC");
	lasts(ENGLAND, "Sun 01:15-01:45", "2026-10-24 23:59 UTC", "2026-10-25 00:15 UTC");
	says(ENGLAND, "Sun 01:15-01:45", "2026-10-25 00:20 UTC", "Open now, until 1:45 am");
	says(ENGLAND, "Sun 01:15-01:45", "2026-10-25 01:20 UTC",
		"Closed, opens Sunday 1 November, 1:15 am"); /* the second time */
	lasts(ENGLAND, "Sun 01:30-02:30", "2026-10-25 00:30 UTC", "2026-10-25 02:30 UTC");
	lasts(ENGLAND, "Sun 02:00-03:00", "2026-10-25 01:30 UTC", "2026-10-25 02:00 UTC");
	lasts(ENGLAND, "Sun 09:00-17:00", "2026-10-25 00:30 UTC", "2026-10-25 09:00 UTC");
	lasts(ENGLAND, "Sun 24 hours", "2026-10-25 00:30 UTC", "2026-10-26 00:00 UTC");
}

/* Each quarter of an hour for seven months: what is said to last lasts, and changes then. */
static void what_lasts_until_a_moment_lasts_until_that_moment(void **state)
{
	static const char *const lines[] = {WEEK, "Mon-Fri 09:00-17:00",
		"Fri, Sat 19:00-02:00; bank holidays 10:00-14:00",
		"every day 00:30-01:30; from 2027-03-01 to 2027-04-10: Sun 01:15-04:00"};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct kept        kept;
		struct hours_state before = {.now = HOURS_UNKNOWN}, after;
		struct clock       clock  = {.starts = {0}};

		keep(&kept, ENGLAND | SCOTLAND, lines[i]);
		for (time_t now = moment("2026-10-01 00:00"); now < moment("2027-05-01 00:00");
			 now += 900) {
			if (clock_holds(&clock, now))
				clock.now = now;
			else
				set_clock(&clock, now);
			schedule_state(&kept.schedule, &clock, &after);
			assert_true(!after.until || after.until > now);
			assert_int_equal(after.day_ends, clock.starts[2]);
			if (before.until && now < before.until
				&& (after.now != before.now || after.until != before.until))
				fail_msg("«%s»: at %ld the state changed before its time", lines[i], (long)now);
			if (before.until == now && after.now != before.next)
				fail_msg("«%s»: at %ld the state is not the one that was said", lines[i],
					(long)now);
			before = after;
		}
	}
}

static void whom_to_ask_is_said_where_hours_are_not_known(void **state)
{
	static const struct {
		bool           holiday;
		enum hours_ask ask;
		const char    *words;
	} ALL[] = {{false, HOURS_ASK_NOBODY, "Hours not confirmed"},
		{false, HOURS_ASK_WEBSITE, "Hours not confirmed: look on their website"},
		{false, HOURS_ASK_CALL, "Hours not confirmed: ask when you ring"},
		{true, HOURS_ASK_NOBODY, "Bank holiday: hours not confirmed"},
		{true, HOURS_ASK_WEBSITE, "Bank holiday: hours not confirmed, look on their website"},
		{true, HOURS_ASK_CALL, "Bank holiday: hours not confirmed, ask when you ring"}};

	(void)state;
	for (size_t i = 0; i < sizeof ALL / sizeof *ALL; i++) {
		struct hours_state unknown = {.now = HOURS_UNKNOWN, .holiday = ALL[i].holiday};
		char               words[HOURS_WORDS_SIZE];

		hours_words(&unknown, 0, ALL[i].ask, words);
		assert_string_equal(words, ALL[i].words);
	}
}

static void a_week_is_told_in_words(void **state)
{
	(void)state;
	week_is(WEEK, "2026-11-23", "Monday to Friday, 9 am to 5 pm. Bank holidays: closed.");
	week_is("every day 24 hours", "2026-11-23", "");
	week_is("every day 10:00-22:00", "2026-11-23",
		"Every day, 10 am to 10 pm. Bank holidays: not confirmed.");
	week_is(
		"Mon-Fri 09:00-12:00, 13:00-17:30; Sat 10:00-12:00; Sun closed; bank holidays 10:00-14:00",
		"2026-11-23",
		"Monday to Friday, 9 am to noon and 1 pm to 5:30 pm. Saturday, 10 am to noon. Bank holidays: 10 am to 2 pm.");
	week_is("Mon, Wed and Fri 19:00-02:00; Sun 24 hours; bank holidays as usual", "2026-11-23",
		"Monday, Wednesday and Friday, 7 pm to 2 am. Sunday, all day and night. Bank holidays: the same.");
	week_is("Sat, Sun 09:00-17:00", "2026-11-23",
		"Saturday and Sunday, 9 am to 5 pm. Bank holidays: not confirmed.");
	week_is("Mon-Fri 09:00-17:00; Mon 18:00-20:00", "2026-11-23",
		"Monday, 9 am to 5 pm and 6 pm to 8 pm. Tuesday to Friday, 9 am to 5 pm. Bank holidays: not confirmed.");
}

static void rules_and_days_to_come_are_told_and_those_past_are_not(void **state)
{
	static const char summer[] = WEEK "; from 2027-06-01 to 2027-08-31: Mon-Fri 10:00-14:00";
	static const char days[]   = WEEK
		"; 2026-11-01 closed; 2026-12-24 09:00-12:00; 2026-12-29 to 2026-12-31 closed; 2027-09-01 closed";

	(void)state;
	week_is(summer, "2026-11-23",
		"Until 31 May 2027: Monday to Friday, 9 am to 5 pm. From 1 June to 31 August 2027: Monday to Friday, 10 am to 2 pm."
		" From 1 September 2027: Monday to Friday, 9 am to 5 pm. Bank holidays: closed.");
	week_is(summer, "2027-07-01",
		"Until 31 August 2027: Monday to Friday, 10 am to 2 pm. From 1 September 2027: Monday to Friday, 9 am to 5 pm."
		" Bank holidays: closed.");
	week_is(summer, "2027-09-01", "Monday to Friday, 9 am to 5 pm. Bank holidays: closed.");
	week_is(days, "2026-11-23",
		"Monday to Friday, 9 am to 5 pm. Bank holidays: closed. 24 December: 9 am to noon. 29 December to 31 December: closed.");
	week_is(days, "2026-12-31",
		"Monday to Friday, 9 am to 5 pm. Bank holidays: closed. 29 December to 31 December: closed.");
	week_is(days, "2027-01-01", "Monday to Friday, 9 am to 5 pm. Bank holidays: closed.");
}

static int set_up(void **state)
{
	(void)state;
	date_setup();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_week_opens_and_closes),
		TEST(times_are_said_as_people_say_them),
		TEST(a_night_belongs_to_the_day_on_which_it_begins),
		TEST(what_is_always_open_says_so),
		TEST(a_day_of_its_own_goes_by_no_rule),
		TEST(what_nobody_said_of_a_bank_holiday_is_not_guessed),
		TEST(a_bank_holiday_can_be_closed_open_or_have_hours_of_its_own),
		TEST(each_nation_has_its_own_bank_holidays),
		TEST(a_day_that_is_one_in_some_of_the_nations_alone_is_not_guessed),
		TEST(rules_with_dates_take_the_place_of_those_without),
		TEST(a_year_ends_like_any_night),
		TEST(behind_the_end_of_the_table_ordinary_hours_are_not_confirmed),
		TEST(an_hour_is_left_out_in_march),
		TEST(an_hour_comes_twice_in_october),
		TEST(what_lasts_until_a_moment_lasts_until_that_moment),
		TEST(whom_to_ask_is_said_where_hours_are_not_known),
		TEST(a_week_is_told_in_words),
		TEST(rules_and_days_to_come_are_told_and_those_past_are_not),
	};

	return cmocka_run_group_tests_name("store/hours", tests, set_up, NULL);
}
