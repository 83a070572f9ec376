/* test_front_matter.c - fields as structs; what is faulty is told and left out, and the rest is read all the same. */
#include "publish/content/front_matter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The fields of an agency, from line 2 of a.md on, and what was found wrong with them. */
struct reading {
	struct yaml_lines    lines;
	struct front_matter *front;
	char                *faults;
};

static void read_agency(struct reading *reading, const char *yaml)
{
	struct faults *faults = faults_new();
	struct document file   = {.path = (char[]) {"a.md"}, .front = {.bytes = yaml, .length = strlen(yaml), .line = 2}};
	size_t length;
	FILE  *stream = open_memstream(&reading->faults, &length);

	reading->front = front_matter_item(FRONT_AGENCY, &file, &reading->lines, faults);
	faults_print(faults, false, stream);
	fclose(stream);
	faults_free(faults);
}

static void release(struct reading *reading)
{
	yaml_lines_release(&reading->lines);
	front_matter_free_item(FRONT_AGENCY, reading->front);
	free(reading->faults);
}

#define GOOD "name: A\nsummary: B\norder: 1\nneeds: [a]\nareas: [b]\nserves: [c]\nstatus: listed\nchecked: 2026-01-01\nevidence: one-source\n"

static void every_field_is_read(void **state)
{
	struct reading reading;

	(void)state;
	read_agency(&reading, GOOD "contacts:\n  - kind: phone\n    number: \"999\"\n    cost: free\n    hours: [always, never]\nsources:\n  - title: S\n    date: undated\nconfirmed:\n  on: 2026-01-02\n  by: Ann\n");
	assert_string_equal(reading.faults, "");
	assert_string_equal(reading.front->title, "A");
	assert_int_equal(reading.front->order, 1);
	assert_int_equal(reading.front->needs_count, 1);
	assert_string_equal(reading.front->needs[0], "a");
	assert_int_equal(reading.front->contacts_count, 1);
	assert_int_equal(reading.front->contacts[0].kind, CONTACT_PHONE);
	assert_string_equal(reading.front->contacts[0].number, "999");
	assert_int_equal(reading.front->contacts[0].cost, COST_FREE);
	assert_int_equal(reading.front->contacts[0].hours_count, 2);
	assert_string_equal(reading.front->contacts[0].hours[1], "never");
	assert_null(reading.front->contacts[0].label);
	assert_int_equal(reading.front->status, AGENCY_LISTED);
	assert_string_equal(reading.front->confirmed->by, "Ann");
	assert_null(reading.front->url);
	release(&reading);
}

/* Puts a faulty piece behind good fields: exactly this is told, and the name is read all the same. */
static void piece_is(const char *piece, const char *told)
{
	char           yaml[1000];
	struct reading reading;

	snprintf(yaml, sizeof yaml, "%s%s", GOOD, piece);
	read_agency(&reading, yaml);
	if (strncmp(reading.faults, told, strlen(told)) != 0 || (*told && strchr(reading.faults, '\n') != strrchr(reading.faults, '\n')) || (!*told && *reading.faults))
		fail_msg("%s gives: %s", piece, reading.faults);
	if (!reading.front || strcmp(reading.front->title, "A") != 0)
		fail_msg("%s hides the rest", piece);
	release(&reading);
}

#define SOURCES "sources:\n  - title: S\n    date: undated\n"

static void a_fault_of_kind_hides_nothing_else(void **state)
{
	(void)state;
	piece_is(SOURCES "contacts: 999\n", "a.md:14: \"contacts\" must be a list");
	piece_is(SOURCES "contacts:\n  - 999\n", "a.md:15: \"contacts\" must hold fields");
	piece_is(SOURCES "contacts:\n  - [999]\n", "a.md:15: \"contacts\" must hold fields");
	piece_is(SOURCES "contacts:\n  number: \"999\"\n", "a.md:14: \"contacts\" must be a list");
	piece_is(SOURCES "contacts: {number: \"999\"}\n", "a.md:14: \"contacts\" must be a list");
	piece_is(SOURCES "contacts: [{kind: phone, cost: dear}]\n", "a.md:14: unknown cost \"dear\"");
	piece_is(SOURCES "contacts: [{kind: phone, number: [\"999\"]}]\n", "a.md:14: \"number\" must be one text");
	piece_is(SOURCES "contacts:\n  - number:\n      a: b\n    kind: phone\n", "a.md:15: \"number\" must be one text");
	piece_is(SOURCES "contacts:\n  - cost: dear\n    kind: phone\n", "a.md:15: unknown cost \"dear\"");
	piece_is(SOURCES "url:\n  - a\n  - b\nlanguages: c\n", "a.md:14: \"url\" must be one text");
	piece_is(SOURCES "keywords: [a, [b], c]\n", "a.md:14: \"keywords\" must be one text");
	piece_is(SOURCES "keywords:\n  - a\n  - b: c\n", "a.md:16: \"keywords\" must be one text");
	piece_is(SOURCES "confirmed: yes\n", "a.md:14: \"confirmed\" must hold fields");
	piece_is(SOURCES "confirmed:\n  on: [a]\n  by: b\n", "a.md:15: \"on\" must be one text");
	piece_is(SOURCES "order: 2\n", "a.md:14: \"order\" is there twice");
	piece_is(SOURCES "sources:\n  - title: T\n    date: d\n", "a.md:14: \"sources\" is there twice");
	piece_is(SOURCES "cannot: naïve — “x”\ncontacts: é\nurl: https://a.uk\n", "a.md:15: \"contacts\" must be a list");
}

static void a_missing_part_hides_nothing_else(void **state)
{
	(void)state;
	piece_is("", "a.md:2: the field \"sources\" is missing: add it");
	piece_is("sources:\n", "a.md:11: \"sources\" must be a list");
	piece_is("sources:\n  - title: S\n", "a.md:12: the field \"date\" is missing from an entry of sources");
	piece_is("sources:\n  -\n", "a.md:12: \"sources\" must hold fields");
}

static void an_optional_field_may_be_left_empty(void **state)
{
	(void)state;
	piece_is(SOURCES "contacts:\ncalendar:\nkeywords:\nconfirmed:\ncannot:\nurl: \"\"\n", "");
	piece_is(SOURCES "keywords: []\ncontacts: []\n", "");
	piece_is(SOURCES "contacts:\n  - kind: phone\n    cost:\n    hours:\n", "");
}

static void what_is_no_map_of_fields_is_told(void **state)
{
	static const char *const yaml[] = {"words", "- a\n- b\n", "[a]", "\"a\""};

	(void)state;
	for (size_t i = 0; i < sizeof yaml / sizeof *yaml; i++) {
		struct reading reading;

		read_agency(&reading, yaml[i]);
		assert_null(reading.front);
		assert_string_equal(reading.faults, "a.md:2: \"front matter\" must hold fields: write each on its own line as name: value\n");
		release(&reading);
	}
}

static void pages_are_counted_once(void **state)
{
	struct source sources[] = {{.url = (char[]) {"https://a.uk"}}, {.url = NULL}, {.url = (char[]) {"https://a.uk"}}, {.url = (char[]) {""}}};

	(void)state;
	assert_int_equal(sources_pages(sources, 4), 3);
	assert_int_equal(sources_pages(sources, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_field_is_read),
		cmocka_unit_test(a_fault_of_kind_hides_nothing_else),
		cmocka_unit_test(a_missing_part_hides_nothing_else),
		cmocka_unit_test(an_optional_field_may_be_left_empty),
		cmocka_unit_test(what_is_no_map_of_fields_is_told),
		cmocka_unit_test(pages_are_counted_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
