/* test_front_matter.c - fields as structs; what is faulty is told and left out, and the rest is
 * read all the same. */
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

	struct document file = {
		.path  = (char[]) {"a.md"},
		.front = {.bytes = yaml, .length = strlen(yaml), .line = 2},
	};
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

#define GOOD \
	"name: A\nsummary: B\norder: 1\nneeds: [a]\nareas: [b]\nserves: [c]\nstatus: listed\nchecked: 2026-01-01\nevidence: one-source\n"

static void every_field_is_read(void **state)
{
	struct reading reading;

	(void)state;
	read_agency(&reading,
		GOOD
		"contacts:\n  - kind: phone\n    number: \"999\"\n    cost: free\n    hours: [always, never]\nsources:\n  - title: S\n    date: undated\nconfirmed:\n  on: 2026-01-02\n  by: Ann\n");
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

/*
 * Puts a faulty piece behind good fields: exactly this is told, and the name is read all the same.
 */
static void piece_is(const char *piece, const char *told)
{
	char           yaml[1000];
	struct reading reading;

	snprintf(yaml, sizeof yaml, "%s%s", GOOD, piece);
	read_agency(&reading, yaml);
	if (strncmp(reading.faults, told, strlen(told)) != 0
		|| (*told && strchr(reading.faults, '\n') != strrchr(reading.faults, '\n'))
		|| (!*told && *reading.faults))
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
	piece_is(SOURCES "contacts: [{kind: phone, number: [\"999\"]}]\n",
		"a.md:14: \"number\" must be one text");
	piece_is(SOURCES "contacts:\n  - number:\n      a: b\n    kind: phone\n",
		"a.md:15: \"number\" must be one text");
	piece_is(SOURCES "contacts:\n  - cost: dear\n    kind: phone\n",
		"a.md:15: unknown cost \"dear\"");
	piece_is(SOURCES "url:\n  - a\n  - b\nlanguages: c\n", "a.md:14: \"url\" must be one text");
	piece_is(SOURCES "keywords: [a, [b], c]\n", "a.md:14: \"keywords\" must be one text");
	piece_is(SOURCES "keywords:\n  - a\n  - b: c\n", "a.md:16: \"keywords\" must be one text");
	piece_is(SOURCES "confirmed: yes\n", "a.md:14: \"confirmed\" must hold fields");
	piece_is(SOURCES "confirmed:\n  on: [a]\n  by: b\n", "a.md:15: \"on\" must be one text");
	piece_is(SOURCES "order: 2\n", "a.md:14: \"order\" is there twice");
	piece_is(SOURCES "sources:\n  - title: T\n    date: d\n",
		"a.md:14: \"sources\" is there twice");
	piece_is(SOURCES "cannot: naïve — “x”\ncontacts: é\nurl: https://a.uk\n",
		"a.md:15: \"contacts\" must be a list");
}

/*
 * What YAML reads otherwise than an editor means is told once; what is meant is read all the same
 * where that can be told.
 */
static void what_is_misread_is_told_once(void **state)
{
	static const struct {
		const char *piece, *told, *url;
	} pieces[] = {
		{"url: \u201Cx\u201D\n", "a.md:14: curly quotation marks stand around the value", "x"},
		{"url: \u2018x\u2019\n", "a.md:14: curly quotation marks", "x"},
		{"url: \u201Cx\"\n", "a.md:14: curly quotation marks", "x"},
		{"url: \u201C\n", "", "\u201C"},
		{"url: \u201Cx\u201D y \u201Cz\u201D\n", "", "\u201Cx\u201D y \u201Cz\u201D"},
		{"url: x #y\n", "a.md:14: what stands behind # is not read", "x"},
		{"url: \n  x\n  y #z\n", "a.md:16: what stands behind #", "x y"},
		{"url: #y\n", "a.md:14: what stands behind #", NULL}, {"url: \"x\" #y\n", "", "x"},
		{"url: x#y\n", "", "x#y"}, {"url: x\n#y\n", "", "x"}, {"url: |\n  x #y\n", "", "x #y\n"},
		{"url: \u00A0x\u202F\n", "a.md:14: a space that is no ordinary one", "x"},
		{"url: \"\u00A0x\"\n", "", "\u00A0x"}, {"url: x\u00A0y\n", "", "x\u00A0y"},
		{"url: x\n  - y\n", "a.md:15: this line begins with a hyphen", NULL},
		{"url: !x y\n", "a.md:14: a value begins with & or !", "y"},
		{"keywords: [a, #b\n  c]\n", "a.md:14: what stands behind #", NULL},
		{"keywords: [#b\n  c]\n", "a.md:14: what stands behind #", NULL}};

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		char           yaml[1000];
		struct reading reading;

		snprintf(yaml, sizeof yaml, "%s%s%s", GOOD, SOURCES, pieces[i].piece);
		piece_is(yaml + strlen(GOOD), pieces[i].told);
		read_agency(&reading, yaml);
		if (!pieces[i].url)
			assert_null(reading.front->url);
		else
			assert_string_equal(reading.front->url, pieces[i].url);
		release(&reading);
	}
}

/* A value that must be of ordinary signs is read with ordinary spaces. */
static void spaces_in_a_number_are_mended(void **state)
{
	struct reading reading;

	(void)state;
	read_agency(&reading,
		GOOD SOURCES "contacts:\n  - kind: phone\n    number: 08\u00A009\n    hours: [a\u202Fb]\n");
	assert_string_equal(reading.front->contacts[0].number, "08 09");
	assert_string_equal(reading.front->contacts[0].hours[0], "a b");
	assert_non_null(strstr(reading.faults, "a.md:16: \"number\" holds a space"));
	assert_non_null(strstr(reading.faults, "a.md:17: \"hours\" holds a space"));
	release(&reading);
}

/* Each row has three cells, and each table its head; what a field may hold is told. */
static void all_fields_are_described(void **state)
{
	char  *tables = front_matter_describe(), *rest = tables, *line;
	size_t rows = 0, heads = 0;

	(void)state;
	assert_non_null(strstr(tables, "\n| `contacts[].number` | no | "));
	assert_non_null(strstr(tables, "\n| `facts[].sources[].title` | yes | "));
	assert_non_null(strstr(tables, "\n| `colours.dark.bar-ink` | no | "));
	assert_non_null(strstr(tables, " One of `free`, `standard`. |\n"));
	while ((line = strsep(&rest, "\n"))) {
		size_t bars = 0;

		for (const char *at = line; *at; at++)
			bars += *at == '|' && (at == line || at[-1] != '\\');
		assert_true(bars == 4 || (bars == 0 && (!*line || strncmp(line, "### ", 4) == 0)));
		rows += strncmp(line, "| `", 3) == 0;
		heads += strcmp(line, "|---|---|---|") == 0;
	}
	assert_int_equal(heads, 9);
	assert_true(rows > 150);
	free(tables);
}

static void a_missing_part_hides_nothing_else(void **state)
{
	(void)state;
	piece_is("", "a.md:2: the field \"sources\" is missing: add it");
	piece_is("sources:\n", "a.md:11: \"sources\" must be a list");
	piece_is("sources:\n  - title: S\n",
		"a.md:12: the field \"date\" is missing from an entry of sources");
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
		assert_string_equal(reading.faults,
			"a.md:2: \"front matter\" must hold fields: write each on its own line as name: value\n");
		release(&reading);
	}
}

static void pages_are_counted_once(void **state)
{
	struct source sources[] = {{.url = (char[]) {"https://a.uk"}}, {.url = NULL},
		{.url = (char[]) {"https://a.uk"}}, {.url = (char[]) {""}}};

	(void)state;
	assert_int_equal(sources_pages(sources, 4), 3);
	assert_int_equal(sources_pages(sources, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_field_is_read),
		cmocka_unit_test(a_fault_of_kind_hides_nothing_else),
		cmocka_unit_test(what_is_misread_is_told_once),
		cmocka_unit_test(spaces_in_a_number_are_mended),
		cmocka_unit_test(all_fields_are_described),
		cmocka_unit_test(a_missing_part_hides_nothing_else),
		cmocka_unit_test(an_optional_field_may_be_left_empty),
		cmocka_unit_test(what_is_no_map_of_fields_is_told),
		cmocka_unit_test(pages_are_counted_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
