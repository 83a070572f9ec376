/* test_date.c - days that are real, and those that are not. */
#include "date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char latest[] = "2026-11-23";

static void expect(const char *date, const char *fault)
{
	const char *found = date_fault(date, latest);

	if (!found != !fault || (found && !strstr(found, fault)))
		fail_msg("%s: %s", date, found ? found : "no fault");
}

static void real_days_are_well(void **state)
{
	(void)state;
	expect("2026-11-23", NULL);
	expect("2026-01-31", NULL);
	expect("2024-02-29", NULL);
	expect("1997-12-31", NULL);
}

static void days_that_no_calendar_has_are_refused(void **state)
{
	(void)state;
	expect("2026-02-31", "no calendar");
	expect("2026-02-29", "no calendar");
	expect("2026-11-31", "no calendar");
	expect("2026-13-01", "no calendar");
	expect("2026-00-10", "no calendar");
	expect("2026-01-00", "no calendar");
}

static void days_in_another_form_are_refused(void **state)
{
	(void)state;
	expect("", "YYYY-MM-DD");
	expect("31-01-2026", "YYYY-MM-DD");
	expect("2026/01/31", "YYYY-MM-DD");
	expect("2026-1-31", "YYYY-MM-DD");
	expect("2026-01-31 ", "YYYY-MM-DD");
	expect("2026-01-31T00:00", "YYYY-MM-DD");
	expect("today", "YYYY-MM-DD");
	expect("0026-01-31", "four digits");
}

static void days_in_the_future_are_refused(void **state)
{
	(void)state;
	expect("2026-11-24", "future");
	expect("2027-01-01", "future");
	expect("9999-12-31", "future");
}

static void the_latest_day_is_the_one_farthest_east(void **state)
{
	char day[DATE_SIZE];

	(void)state;
	date_latest(1795392000 + 9 * 3600, day); /* 2026-11-23 09:00 UTC */
	assert_string_equal(day, "2026-11-23");
	date_latest(1795392000 + 10 * 3600, day);
	assert_string_equal(day, "2026-11-24");
}

static void a_moment_has_a_day_and_a_time(void **state)
{
	char day[DATE_SIZE], moment[TIME_SIZE];

	(void)state;
	date_of(1, day);
	date_time_of(1, moment);
	assert_string_equal(day, "1970-01-01");
	assert_string_equal(moment, "1970-01-01 00:00:01");
}

static void days_are_counted_over_months_and_leap_years(void **state)
{
	(void)state;
	assert_int_equal(date_days("2026-11-23", "2026-11-23"), 0);
	assert_int_equal(date_days("2026-01-31", "2026-02-01"), 1);
	assert_int_equal(date_days("2024-01-01", "2025-01-01"), 366);
	assert_int_equal(date_days("2026-03-01", "2026-02-28"), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(real_days_are_well),
		cmocka_unit_test(days_that_no_calendar_has_are_refused),
		cmocka_unit_test(days_in_another_form_are_refused),
		cmocka_unit_test(days_in_the_future_are_refused),
		cmocka_unit_test(the_latest_day_is_the_one_farthest_east),
		cmocka_unit_test(a_moment_has_a_day_and_a_time),
		cmocka_unit_test(days_are_counted_over_months_and_leap_years),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
