/* test_date.c - days that are real, and those that are not; moments in London; when something is
 * due. */
#include "expect.h"
#include "shared/date.h"

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

/* A moment of UTC, which needs no clock of London's. */
static time_t utc(const char *at)
{
	struct tm date = {0};

	assert_non_null(strptime(at, "%Y-%m-%d %H:%M", &date));
	return timegm(&date);
}

static void a_day_begins_in_london_at_its_midnight(void **state)
{
	static const struct {
		const char *day, *begins;
	} DAYS[] = {{"2026-11-23", "2026-11-23 00:00"}, {"2026-07-01", "2026-06-30 23:00"},
		{"2027-03-28", "2027-03-28 00:00"}, {"2027-03-29", "2027-03-28 23:00"},
		{"2026-10-25", "2026-10-24 23:00"}, {"2026-10-26", "2026-10-26 00:00"},
		{"2028-02-29", "2028-02-29 00:00"}};
	char   day[DATE_SIZE];
	time_t begins;

	(void)state;
	for (size_t i = 0; i < sizeof DAYS / sizeof *DAYS; i++) {
		assert_true(date_read_moment(DAYS[i].day, &begins));
		assert_int_equal(begins, utc(DAYS[i].begins));
		date_in_london(utc(DAYS[i].begins), day);
		assert_string_equal(day, DAYS[i].day);
		date_in_london(utc(DAYS[i].begins) - 1, day);
		assert_true(strcmp(day, DAYS[i].day) < 0);
	}
}

/* "More than 180 days ago" is true from the midnight on with which the 181st day begins. */
static void a_fact_is_due_with_the_first_day_that_lies_more_than_so_many_days_behind_it(
	void **state)
{
	(void)state;
	assert_int_equal(date_due("2026-11-23", 180), utc("2027-05-22 23:00"));
	assert_int_equal(date_due("2026-11-23", 1), utc("2026-11-25 00:00"));
	assert_int_equal(date_due("2027-12-31", 59), utc("2028-02-29 00:00"));
	assert_int_equal(date_due("2026-11-01", 36500), utc("2126-10-08 23:00"));
	assert_true(date_due("2026-11-01", INT64_MAX) > utc("4000-01-01 00:00"));
	assert_int_equal(date_days("2026-11-23", "2027-05-23"), 181);
}

static void a_moment_is_read_as_londons_clocks_show_it(void **state)
{
	static const struct {
		const char *text, *moment;
	} MOMENTS[]                     = {{"2026-11-28 10:00", "2026-11-28 10:00"},
							{"2027-06-15 10:00", "2027-06-15 09:00"}, {"2028-02-29", "2028-02-29 00:00"},
							{"2026-12-25 23:59", "2026-12-25 23:59"}, {"2027-06-15", "2027-06-14 23:00"},
							{"1970-01-02 00:00", "1970-01-02 00:00"}};
	static const char *const NONE[] = {"", "now", "2026-11-28T10:00", "2026-11-28 10",
		"2026-11-28 24:00", "2026-11-28 10:60", "2026-11-28 1000", "2026-11-28 10:00:00",
		"2026-02-29", "2026-11-31 10:00", "28 November 2026", "2026-11-28 ", " 2026-11-28",
		"2026-11-28 -1:00", "1969-12-31 10:00", "12026-11-28", "+5 years", "2027-03-28 01:30"};
	time_t                   at;

	(void)state;
	for (size_t i = 0; i < sizeof MOMENTS / sizeof *MOMENTS; i++) {
		assert_true(date_read_moment(MOMENTS[i].text, &at));
		assert_int_equal(at, utc(MOMENTS[i].moment));
	}
	for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++)
		if (date_read_moment(NONE[i], &at))
			fail_msg("\"%s\" was read as %ld", NONE[i], (long)at);
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
		cmocka_unit_test(a_day_begins_in_london_at_its_midnight),
		cmocka_unit_test(
			a_fact_is_due_with_the_first_day_that_lies_more_than_so_many_days_behind_it),
		cmocka_unit_test(a_moment_is_read_as_londons_clocks_show_it),
	};

	date_setup();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
