/* test_bank_holidays.c - the tables that are published, held against the rules by which bank
 * holidays are made. */
#include "publish/content/front_matter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

struct tables {
	struct document       file;
	struct yaml_lines     lines;
	struct bank_holidays *holidays;
};

static int open_tables(void **state)
{
	struct tables *tables = calloc(1, sizeof *tables);
	struct faults *faults = faults_new();

	*state = tables;
	if (document_read(&tables->file, BANK_HOLIDAYS, true, faults))
		tables->holidays = front_matter_bank_holidays(&tables->file, &tables->lines, faults);
	faults_print(faults, true, stderr);
	faults_free(faults);
	return tables->holidays ? 0 : -1;
}

static int close_tables(void **state)
{
	struct tables *tables = *state;

	front_matter_free_bank_holidays(tables->holidays);
	yaml_lines_release(&tables->lines);
	document_release(&tables->file);
	free(tables);
	return 0;
}

/* A day as days since 1970-01-01; its weekday, Monday 0. */
static int day_of(int year, int month, int day)
{
	struct tm date = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day};

	return (int)(timegm(&date) / 86400);
}

static int weekday_of(int day)
{
	return (day + 3) % 7;
}

static int day_read(const char *date)
{
	int year, month, day;

	assert_int_equal(sscanf(date, "%d-%d-%d", &year, &month, &day), 3);
	return day_of(year, month, day);
}

/* Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
static int easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25,
		g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4,
		l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;

	return day_of(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}

static int first_monday(int year, int month)
{
	int day = day_of(year, month, 1);

	return day + (7 - weekday_of(day)) % 7;
}

static int last_monday(int year, int month)
{
	int day = day_of(year, month + 1, 1) - 1;

	return day - weekday_of(day);
}

/*
 * Every day that the rules give; each is taken out of the table's, so that what is left over there
 * is seen.
 */
struct expected {
	const struct nation *nation;
	bool                 found[100];
};

static bool is_there(struct expected *expected, int day)
{
	for (unsigned i = 0; i < expected->nation->days_count; i++)
		if (day_read(expected->nation->days[i].day) == day)
			return expected->found[i] = true;
	return false;
}

static void expect(struct expected *expected, int day)
{
	if (!is_there(expected, day))
		fail_msg("%s: a day is missing, %d days after 1970-01-01, weekday %d", expected->nation->id,
			day, weekday_of(day));
}

/* A fixed day and, on a weekend, the first day behind it that is no weekend and not taken. */
static void expect_fixed(struct expected *expected, int day, int taken)
{
	expect(expected, day);
	if (weekday_of(day) < 5)
		return;
	do
		day++;
	while (weekday_of(day) > 4 || day == taken);
	expect(expected, day);
}

/*
 * Two days in a row: when the first is moved, the second goes behind it; when the second alone is
 * on a weekend, Monday is free for it.
 */
static void expect_pair(struct expected *expected, int first)
{
	int moved = weekday_of(first) == 5 ? first + 2 : weekday_of(first) == 6 ? first + 2 : 0;

	expect_fixed(expected, first, first + 1);
	expect_fixed(expected, first + 1, moved);
}

static void expect_year(struct expected *expected, int year)
{
	bool scotland = strcmp(expected->nation->id, "scotland") == 0,
		 ireland  = strcmp(expected->nation->id, "northern-ireland") == 0;

	if (scotland)
		expect_pair(expected, day_of(year, 1, 1));
	else
		expect_fixed(expected, day_of(year, 1, 1), 0);
	if (ireland) {
		expect_fixed(expected, day_of(year, 3, 17), 0);
		expect_fixed(expected, day_of(year, 7, 12), 0);
	}
	if (scotland)
		expect_fixed(expected, day_of(year, 11, 30), 0);
	else
		expect(expected, easter(year) + 1);
	expect(expected, easter(year) - 2);
	expect(expected, first_monday(year, 5));
	expect(expected, last_monday(year, 5));
	expect(expected, scotland ? first_monday(year, 8) : last_monday(year, 8));
	expect_pair(expected, day_of(year, 12, 25));
	if (scotland && year == 2026)
		expect(expected, day_of(2026, 6, 15)); /* by royal proclamation, in that year alone */
}

static void every_day_is_one_that_the_rules_give_and_none_is_missing(void **state)
{
	const struct tables *tables = *state;

	assert_int_equal(tables->holidays->nations_count, 3);
	for (unsigned i = 0; i < 3; i++) {
		struct expected expected = {.nation = &tables->holidays->nations[i]};

		assert_true(expected.nation->days_count < 100);
		for (int year = atoi(expected.nation->from); year <= atoi(expected.nation->to); year++)
			expect_year(&expected, year);
		for (unsigned j = 0; j < expected.nation->days_count; j++)
			if (!expected.found[j])
				fail_msg("%s: no rule gives %s", expected.nation->id, expected.nation->days[j].day);
	}
}

static void the_tables_hold_whole_years_and_have_sources(void **state)
{
	const struct tables *tables = *state;

	for (unsigned i = 0; i < tables->holidays->nations_count; i++) {
		const struct nation *nation = &tables->holidays->nations[i];

		assert_string_equal(nation->from + strlen("2026"), "-01-01");
		assert_string_equal(nation->to + strlen("2028"), "-12-31");
		assert_true(atoi(nation->to) > atoi(nation->from)); /* two years at the least */
		assert_true(sources_pages(nation->sources, nation->sources_count) >= 2);
	}
}

static void easter_is_where_it_was(void **state)
{
	(void)state;
	assert_int_equal(easter(2024), day_of(2024, 3, 31));
	assert_int_equal(easter(2025), day_of(2025, 4, 20));
	assert_int_equal(easter(2026), day_of(2026, 4, 5));
	assert_int_equal(weekday_of(day_of(2026, 11, 23)), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(easter_is_where_it_was),
		cmocka_unit_test(every_day_is_one_that_the_rules_give_and_none_is_missing),
		cmocka_unit_test(the_tables_hold_whole_years_and_have_sources),
	};

	return cmocka_run_group_tests(tests, open_tables, close_tables);
}
