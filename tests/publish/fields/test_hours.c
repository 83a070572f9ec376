/* test_hours.c - which lines are rules of opening hours, what they mean, and what is said of the
 * others. */
#include "publish/fields/hours.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Reads lines with semicolons between them; the fault of the last one, "" for none, to be freed. */
static char *read_lines(struct hours *hours, const char *lines)
{
	char     copy[1000], *rest = copy, *line, *fault = NULL;
	unsigned number = 0;

	*hours = (struct hours) {0};
	snprintf(copy, sizeof copy, "%s", lines);
	while ((line = strsep(&rest, ";"))) {
		if (fault)
			fail_msg("%s: %s", lines, fault);
		fault = hours_add(hours, line, number++);
	}
	return fault ? fault : strdup("");
}

/*
 * The lines are well and mean these rules and days: "31 540-1020 from-to", one after the other,
 * then what becomes of bank holidays.
 */
static void mean(const char *lines, const char *expected)
{
	struct hours hours;
	char        *fault = read_lines(&hours, lines), found[1000] = "";
	size_t       length = 0;

	if (*fault)
		fail_msg("%s: %s", lines, fault);
	hours_finish(&hours);
	for (unsigned i = 0; i < hours.rules_count; i++) {
		const struct hours_rule *rule = &hours.rules[i];

		length += (size_t)snprintf(found + length, sizeof found - length, "%u %d-%d", rule->days,
			rule->opens, rule->closes);
		if (*rule->from || *rule->to)
			length += (size_t)snprintf(found + length, sizeof found - length, " %s/%s", rule->from,
				rule->to);
		length += (size_t)snprintf(found + length, sizeof found - length, ", ");
	}
	for (unsigned i = 0; i < hours.days_count; i++)
		length += (size_t)snprintf(found + length, sizeof found - length, "%s %d-%d, ",
			hours.days[i].day, hours.days[i].opens, hours.days[i].closes);
	snprintf(found + length, sizeof found - length, "%s%s",
		kind_name(&holidays_rules, hours.holidays), hours.always ? ", always" : "");
	if (strcmp(found, expected) != 0)
		fail_msg("%s: %s, not %s", lines, found, expected);
	hours_free(&hours);
	free(fault);
}

/* The last of these lines is refused in words that begin so; it changes nothing. */
static void is_refused(const char *lines, const char *because)
{
	struct hours hours;
	char        *fault = read_lines(&hours, lines);
	unsigned     last  = 0;

	for (const char *at = lines; (at = strchr(at, ';')); at++)
		last++;
	if (strncmp(fault, because, strlen(because)) != 0 || !strstr(fault, ": "))
		fail_msg("«%s»: «%s», not «%s»", lines, fault, because);
	for (unsigned i = 0; i < hours.rules_count; i++)
		assert_int_not_equal(hours.rules[i].line, last);
	for (unsigned i = 0; i < hours.days_count; i++)
		assert_int_not_equal(hours.days[i].line, last);
	hours_free(&hours);
	free(fault);
}

static void days_are_named_in_many_ways(void **state)
{
	(void)state;
	mean("Mon 09:00-17:00", "1 540-1020, unknown");
	mean("Mondays 09:00-17:00", "1 540-1020, unknown");
	mean("TUESDAY 09:00-17:00", "2 540-1020, unknown");
	mean("Mon-Fri 09:00-17:00", "31 540-1020, unknown");
	mean("Monday to Friday, 09:00-17:00", "31 540-1020, unknown");
	mean("Monday to Friday: 09:00-17:00", "31 540-1020, unknown");
	mean(
		"Mon\xe2\x80\x93"
		"Fri 09:00\xe2\x80\x93"
		"17:00.",
		"31 540-1020, unknown");
	mean("weekdays 09:00-17:00", "31 540-1020, unknown");
	mean("weekends 09:00-17:00", "96 540-1020, unknown");
	mean("every day 09:00-17:00", "127 540-1020, unknown");
	mean("daily 09:00-17:00", "127 540-1020, unknown");
	mean("Fri-Mon 09:00-17:00", "113 540-1020, unknown");
	mean("Mon, Wed and Fri 09:00-17:00", "21 540-1020, unknown");
	mean("Mon-Tue, Thurs, Sun 09:00-17:00", "75 540-1020, unknown");
}

static void times_are_written_in_many_ways(void **state)
{
	(void)state;
	mean("Mon 9am-5pm", "1 540-1020, unknown");
	mean("Mon 9 am to 5 pm", "1 540-1020, unknown");
	mean("Mon 9.30am - 5:45 p.m.", "1 570-1065, unknown");
	mean("Mon from 09:30 until 17:45", "1 570-1065, unknown");
	mean("Mon open 12am to 12pm", "1 0-720, unknown");
	mean("Mon noon to midnight", "1 720-1440, unknown");
	mean("Mon 12:00-24:00", "1 720-1440, unknown");
	mean("Mon 00:00-00:01", "1 0-1, unknown");
	mean("Mon 00:00-24:00", "1 0-1440, unknown");
	mean("Fri 19:00-02:00", "16 1140-1560, unknown");
	mean("Fri 7pm to 2am", "16 1140-1560, unknown");
	mean("Mon 09:00-12:00, 13:00-17:00", "1 540-720, 1 780-1020, unknown");
	mean("Mon 9am to noon and 1pm to 5pm", "1 540-720, 1 780-1020, unknown");
	mean("Sun 24 hours", "64 0-1440, unknown");
	mean("Sun open 24 hours a day", "64 0-1440, unknown");
}

static void every_day_at_every_hour_is_always(void **state)
{
	(void)state;
	mean("every day 24 hours", "127 0-1440, open, always");
	mean("weekdays 24 hours;weekends 24 hours", "31 0-1440, 96 0-1440, open, always");
	mean("every day 24 hours;bank holidays as usual", "127 0-1440, open, always");
	mean("every day 24 hours;bank holidays closed", "127 0-1440, closed");
	mean("every day 24 hours;bank holidays not confirmed", "127 0-1440, unknown");
	mean("every day 24 hours;2026-12-25 closed", "127 0-1440, 2026-12-25 -1-0, unknown");
	mean("Mon-Sat 24 hours", "63 0-1440, unknown");
	mean("every day 00:00-23:59", "127 0-1439, unknown");
}

static void bank_holidays_are_said_once(void **state)
{
	(void)state;
	mean("Mon 09:00-17:00;bank holidays closed", "1 540-1020, closed");
	mean("Mon 09:00-17:00;Bank holidays: open as usual", "1 540-1020, open");
	mean("Mon 09:00-17:00;bank holidays 10:00-14:00", "1 540-1020, 128 600-840, own");
	mean("Mon 09:00-17:00;bank holidays 10am to noon and 1pm to 2pm",
		"1 540-1020, 128 600-720, 128 780-840, own");
	mean("Mon 09:00-17:00;bank holidays unknown", "1 540-1020, unknown");
	is_refused("bank holidays closed;bank holidays as usual",
		"says again what becomes of bank holidays");
	mean("Mon 09:00-17:00;bank holidays open", "1 540-1020, open");
	mean("Mon 09:00-17:00;bank holidays open 10:00-14:00", "1 540-1020, 128 600-840, own");
	is_refused("bank holidays 10:00-14:00, 13:00-15:00", "overlaps itself");
}

static void single_days_stand_above_the_rules(void **state)
{
	(void)state;
	mean("2026-12-24 09:00-12:00", "2026-12-24 540-720, unknown");
	mean("2026-12-24: 9am to noon, 8pm to 1am",
		"2026-12-24 540-720, 2026-12-24 1200-1500, unknown");
	mean("2026-12-25 closed", "2026-12-25 -1-0, unknown");
	mean("2026-12-31 to 2027-01-02 closed",
		"2026-12-31 -1-0, 2027-01-01 -1-0, 2027-01-02 -1-0, unknown");
	mean("2026-12-26 closed;2026-12-24 24 hours", "2026-12-24 0-1440, 2026-12-26 -1-0, unknown");
	is_refused("2026-12-25 closed;2026-12-25 09:00-10:00",
		"gives 2026-12-25 again, as entry 1 of the list");
	is_refused("2026-12-25 to 2026-12-24 closed", "goes from 2026-12-25 to 2026-12-24");
	is_refused("2026-12-25 to 2027-12-24 closed",
		"goes from 2026-12-25 to 2027-12-24: write at most 62 days");
	is_refused("2026-02-30 closed", "has the day 2026-02-30, which is a day that no calendar has");
	is_refused("25 December closed", "has \"25\" where a day belongs: write it like 2026-12-24");
	is_refused("2026-12-25", "has \"the end of the line\" where a time belongs");
}

static void rules_with_dates_cut_those_without(void **state)
{
	(void)state;
	mean("Mon 09:00-17:00;from 2026-06-01 to 2026-08-31: Mon 10:00-14:00",
		"1 540-1020 /2026-05-31, 1 540-1020 2026-09-01/, 1 600-840 2026-06-01/2026-08-31, unknown");
	mean("from 2026-06-01, Mon 10:00-14:00;Mon 09:00-17:00",
		"1 600-840 2026-06-01/, 1 540-1020 /2026-05-31, unknown");
	mean("until 2026-06-01 Mon 10:00-14:00;Mon 09:00-17:00",
		"1 600-840 /2026-06-01, 1 540-1020 2026-06-02/, unknown");
	mean(
		"from 2026-06-01 to 2026-06-30: Mon 10:00-14:00;from 2026-06-20 to 2026-07-10: Tue 10:00-14:00;Sat 09:00-17:00",
		"1 600-840 2026-06-01/2026-06-30, 2 600-840 2026-06-20/2026-07-10, 32 540-1020 /2026-05-31, 32 540-1020 2026-07-11/, unknown");
	mean("from 2026-06-01 to 2026-06-30: Mon closed;Mon 09:00-17:00",
		"1 540-1020 /2026-05-31, 1 540-1020 2026-07-01/, unknown");
	mean("from 2026-06-01 to 2026-06-30: Mon 10:00-14:00;Mon 09:00-17:00;bank holidays 11:00-12:00",
		"1 600-840 2026-06-01/2026-06-30, 1 540-1020 /2026-05-31, 1 540-1020 2026-07-01/, 128 660-720, own");
	is_refused("from 2026-08-31 to 2026-06-01: Mon 10:00-14:00",
		"ends on 2026-06-01, before it begins");
	is_refused("from soon: Mon 10:00-14:00", "has \"soon:\" where a day belongs");
}

static void a_closed_day_is_no_rule_and_bears_no_other(void **state)
{
	(void)state;
	mean("Mon-Fri 09:00-17:00;Sat closed;Sun closed", "31 540-1020, unknown");
	is_refused("Mon-Fri 09:00-17:00;Fri closed", "overlaps the rule in entry 1 of the list");
	is_refused("Fri closed;Mon-Fri 09:00-17:00", "overlaps the rule in entry 1 of the list");
}

static void rules_do_not_overlap(void **state)
{
	(void)state;
	mean("Mon 09:00-12:00;Mon 12:00-17:00", "1 540-720, 1 720-1020, unknown");
	is_refused("Mon 09:00-12:00;Mon 11:59-17:00", "overlaps the rule in entry 1 of the list");
	is_refused("Mon-Fri 09:00-17:00;Wed 10:00-11:00", "overlaps the rule in entry 1");
	is_refused("Mon 09:00-12:00;Fri 19:00-02:00;Sat 01:00-05:00", "overlaps the rule in entry 2");
	/* round the end of the week */
	is_refused("Mon 01:00-05:00;Sun 19:00-02:00", "overlaps the rule in entry 1");
	is_refused("Mon 09:00-12:00, 11:00-13:00", "overlaps itself");
	is_refused("Mon 09:00-12:00;Mon 09:00-12:00", "overlaps the rule in entry 1");
	is_refused("from 2026-06-01 to 2026-06-30: Mon 09:00-12:00;from 2026-06-30: Mon 10:00-14:00",
		"overlaps the rule in entry 1");
	mean("from 2026-06-01 to 2026-06-29: Mon 09:00-12:00;from 2026-06-30: Mon 10:00-14:00",
		"1 540-720 2026-06-01/2026-06-29, 1 600-840 2026-06-30/, unknown");
}

static void times_that_no_clock_shows_are_refused(void **state)
{
	(void)state;
	is_refused("Mon 25:00-26:00", "has the time \"25:00-26:00\", which no clock shows");
	is_refused("Mon 24:01-25:00", "has the time");
	is_refused("Mon 09:60-17:00", "has the time \"09:60-17:00\", which no clock shows");
	is_refused("Mon 0am-5pm", "has the time \"0am-5pm\", which no clock shows");
	is_refused("Mon 13pm-5pm", "has the time \"13pm-5pm\", which no clock shows");
	is_refused("Mon 9-5", "has the time \"9-5\", which could be morning or evening");
	is_refused("Mon 9:30-17:00", "has the time \"9:30-17:00\", which could be morning or evening");
	is_refused("Mon 09:00-5", "has the time \"5\", which could be morning or evening");
	is_refused("Mon 09:00-09:00", "opens and closes at the same time");
	is_refused("Mon 24:00-09:00", "opens and closes at the same time, or opens at 24:00");
	is_refused("Mon 09:00", "does not say when it closes");
	is_refused("Mon 123:00-17:00", "has \"123:00-17:00\" where a time belongs");
	is_refused("Mon 01:00-02:00, 03:00-04:00, 05:00-06:00, 07:00-08:00, 09:00-10:00",
		"has more than 4 times");
}

static void words_that_are_no_rule_are_refused(void **state)
{
	(void)state;
	is_refused("", "has \"the end of the line\" where a day of the week belongs");
	is_refused("office hours", "has \"office\" where a day of the week belongs");
	is_refused("Moonday 09:00-17:00", "has \"moonday\" where a day of the week belongs");
	is_refused("Mon-soon 09:00-17:00", "has \"soon\" where a day of the week belongs");
	is_refused("Mon", "has \"the end of the line\" where a time belongs");
	is_refused("Mon 09:00-17:00 except Christmas", "has \"except\" at its end");
	is_refused("Mon 09:00-17:00; Tue closed or not", "has \"or\" at its end");
	is_refused("Mon morning", "has \"morning\" where a time belongs");
	is_refused(
		"Mon 09:00-17:00 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
		"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
		"is too long");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_are_named_in_many_ways),
		cmocka_unit_test(times_are_written_in_many_ways),
		cmocka_unit_test(every_day_at_every_hour_is_always),
		cmocka_unit_test(bank_holidays_are_said_once),
		cmocka_unit_test(single_days_stand_above_the_rules),
		cmocka_unit_test(rules_with_dates_cut_those_without),
		cmocka_unit_test(a_closed_day_is_no_rule_and_bears_no_other),
		cmocka_unit_test(rules_do_not_overlap),
		cmocka_unit_test(times_that_no_clock_shows_are_refused),
		cmocka_unit_test(words_that_are_no_rule_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
