/* test_format.c - kinds and packed columns: the same for who writes and who reads, the same as the
 * schema says, and a version that follows from them. */
#include "expect.h"
#include "house.h"
#include "shared/format.h"
#include "shared/hash.h"
#include "shared/kinds.h"

#include <ctype.h>

/*
 * What the version follows from: the numbers, names and packing, and the files whose results stand
 * in a release and are made again to be compared.
 */
static const char *const FILES[] = {"cgi-bin/shared/format.h", "cgi-bin/shared/format.c",
	"cgi-bin/shared/kinds.h", "cgi-bin/shared/tokens.c", "cgi-bin/shared/tokens.h",
	"cgi-bin/shared/uuid.c", "cgi-bin/shared/uuid.h", "cgi-bin/shared/postcode.c",
	"cgi-bin/shared/postcode.h", "cgi-bin/shared/telephone.c", "cgi-bin/shared/telephone.h"};

static char *schema;

static int read_schema(void **state)
{
	size_t length;

	(void)state;
	schema = house_file(TEST_SOURCE "/data/schema.sql", &length);
	return 0;
}

static int free_schema(void **state)
{
	(void)state;
	free(schema);
	return 0;
}

/*
 * A text without its comments, each of which begins and ends so, and without blanks. Returns its
 * end.
 */
static char *condense(const char *text, const char *begins, const char *ends, char *out)
{
	while (*text) {
		if (strncmp(text, begins, strlen(begins)) == 0) {
			text = strstr(text, ends);
			assert_non_null(text);
			text += strlen(ends);
		} else if (isspace((unsigned char)*text)) {
			text++;
		} else {
			*out++ = *text++;
		}
	}
	*out = '\0';
	return out;
}

static void the_hash_of_the_schema_is_the_one_that_the_format_names(void **state)
{
	char *condensed = malloc(strlen(schema) + 1), hex[HASH_HEX_SIZE];

	(void)state;
	assert_non_null(condensed);
	condense(schema, "--", "\n", condensed);
	hash_hex(condensed, strlen(condensed), hex);
	free(condensed);
	hex[strlen(FORMAT_SCHEMA)] = '\0';
	if (strcmp(hex, FORMAT_SCHEMA) != 0)
		fail_msg(
			"data/schema.sql has changed: write #define FORMAT_SCHEMA \"%s\" into cgi-bin/shared/format.h",
			hex);
}

static void the_version_follows_from_what_both_programs_agree_on(void **state)
{
	char     path[512], hex[HASH_HEX_SIZE], *all = malloc(1 << 20), *end = all, *version;
	unsigned expected;

	(void)state;
	assert_non_null(all);
	for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++) {
		size_t length;
		char  *text;

		snprintf(path, sizeof path, TEST_SOURCE "/%s", FILES[i]);
		text = house_file(path, &length);
		end  = condense(text, "/*", "*/", end);
		free(text);
	}
	version = strstr(all, "FORMAT_VERSION0x"); /* the number itself is left out */
	assert_non_null(version);
	memset(version + strlen("FORMAT_VERSION"), ' ', strlen("0x1234567"));
	hash_hex(all, (size_t)(end - all), hex);
	free(all);
	hex[7]   = '\0';
	expected = (unsigned)strtoul(hex, NULL, 16);
	if (expected != FORMAT_VERSION)
		fail_msg(
			"what both programs agree on has changed: write #define FORMAT_VERSION 0x%07x into cgi-bin/shared/format.h",
			expected);
}

/*
 * The names that the schema's CHECK lists for a column of a table, with "" where that may be, and
 * spaces between.
 */
static void read_check(const char *table, const char *column, char out[512])
{
	char        words[64];
	const char *at, *end;
	size_t      used = 0;

	snprintf(words, sizeof words, "CREATE TABLE %s (", table);
	at = strstr(schema, words);
	assert_non_null(at);
	snprintf(words, sizeof words, "CHECK (%s IN (", column);
	at = strstr(at, words);
	assert_non_null(at);
	end = strchr(at, ')');
	assert_non_null(end);
	for (at += strlen(words); at < end; at += strspn(at, ", ")) {
		const char *name = at + 1, *close = strchr(name, '\'');

		assert_true(*at == '\'' && close);
		used += (size_t)snprintf(out + used, 512 - used, "%s%.*s", used ? " " : "",
			close == name ? 2 : (int)(close - name), close == name ? "''" : name);
		at = close + 1;
	}
}

/*
 * Each family of kinds, in the order of the schema's CHECK; what may be unstated stands there as ''
 * or not at all.
 */
static void assert_checked(const char *table, const char *column, const struct kinds *kinds)
{
	char   found[512], expected[512];
	size_t used = 0;

	for (int i = 0; i < kinds->count; i++)
		if (kinds->names[i] && *kinds->names[i])
			used += (size_t)snprintf(expected + used, sizeof expected - used, "%s%s",
				used ? " " : "", kinds->names[i]);
	if (kinds->names[0] && !*kinds->names[0])
		snprintf(expected + used, sizeof expected - used, " ''");
	read_check(table, column, found);
	if (strcmp(found, expected) != 0)
		fail_msg("the schema's CHECK of %s.%s lists %s, and cgi-bin/shared/kinds.h %s", table,
			column, found, expected);
}

static void the_schema_checks_for_the_kinds_that_both_programs_know(void **state)
{
	(void)state;
	assert_checked("contact", "kind", &contact_kinds);
	assert_checked("contact", "way", &ways);
	assert_checked("contact", "leads", &targets);
	assert_checked("contact", "cost", &costs);
	assert_checked("item", "kind", &item_kinds);
	assert_checked("item", "evidence", &evidences);
	assert_checked("area", "kind", &area_kinds);
	assert_checked("agency", "status", &agency_statuses);
	assert_checked("tool_point", "input", &inputs);
	assert_checked("schedule", "holidays", &holidays_rules);
}

static void the_schema_checks_for_the_facets_of_the_sets(void **state)
{
	char   found[512], expected[512];
	size_t used = (size_t)snprintf(expected, sizeof expected,
		SETS_ALL " " SETS_NEED " " SETS_AUDIENCE " " SETS_AREA " " SETS_HOW " " SETS_LANGUAGE
				 " " SETS_COST " " SETS_HOURS);

	(void)state;
	for (int way = WAY_NONE + 1; way < WAYS; way++)
		if (way_answers((enum way)way))
			used += (size_t)snprintf(expected + used, sizeof expected - used,
				" " SETS_HOURS_BY "%s", kind_name(&ways, way));
	read_check("facet_set", "facet", found);
	assert_string_equal(found, expected);
	read_check("behaviour_line", "list", found);
	assert_string_equal(found, LINES_EXAMPLE " " LINES_KEEP);
}

static void the_schema_bounds_the_numbers_that_both_programs_pack(void **state)
{
	(void)state;
	assert_has(schema, "days BETWEEN 1 AND " FORMAT_TEXT(DAY_BANK_HOLIDAYS) ")");
	assert_has(schema,
		"Monday " FORMAT_TEXT(DAY_MONDAY) ", Tuesday " FORMAT_TEXT(DAY_TUESDAY) ", Wednesday " FORMAT_TEXT(
			DAY_WEDNESDAY) " … Sunday " FORMAT_TEXT(DAY_SUNDAY) ", added up; or " FORMAT_TEXT(DAY_BANK_HOLIDAYS) " for bank holidays");
	assert_int_equal(count_of(schema, "closes - opens <= " FORMAT_TEXT(DAY_MINUTES)), 2);
	assert_int_equal(count_of(schema, "CHECK (length(items) % " FORMAT_TEXT(POSTING_SIZE) " = 0)"),
		1);
	assert_int_equal(count_of(schema, "CHECK (length(terms) % " FORMAT_TEXT(POSTING_SIZE) " = 0)"),
		1);
	assert_int_equal(count_of(schema, "(1 to " FORMAT_TEXT(POSTING_FIT) ")"), 2);
	assert_has(schema, "with " FORMAT_TEXT(POSTING_GUIDE) " added for what is no agency");
}

static void a_name_that_is_not_known_is_no_kind(void **state)
{
	static const char *const NONE[] = {"fax", "Phone", "phone ", "", "web2"};
	int                      kind;

	(void)state;
	for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++)
		assert_false(kind_read(&contact_kinds, NONE[i], &kind));
	assert_true(kind_read(&costs, "", &kind)); /* what may be unstated */
	assert_int_equal(kind, COST_UNSTATED);
}

static void each_name_is_read_back_as_its_kind(void **state)
{
	static const struct kinds *const ALL[] = {&ways, &targets, &contact_kinds, &item_kinds,
		&area_kinds, &agency_statuses, &costs, &evidences, &inputs, &holidays_rules};
	int                              read  = 0, kind;

	(void)state;
	for (size_t i = 0; i < sizeof ALL / sizeof *ALL; i++)
		for (int j = 0; j < ALL[i]->count; j++)
			if (ALL[i]->names[j]) {
				assert_true(kind_read(ALL[i], kind_name(ALL[i], j), &kind));
				assert_int_equal(kind, j);
				read++;
			}
	assert_int_equal(read, 6 + 3 + 8 + 6 + 6 + 3 + 3 + 3 + 6 + 4);
}

static void a_posting_is_unpacked_as_it_was_packed_and_keeps_its_order(void **state)
{
	static const uint32_t IDS[]                = {1, 255, 256, 65536, 1u << 24, 4294967295u};
	unsigned char         before[POSTING_SIZE] = {0}, packed[POSTING_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof IDS / sizeof *IDS; i++) {
		for (unsigned fit = 1; fit <= POSTING_FIT; fit++)
			for (int guide = 0; guide < 2; guide++) {
				struct posting back;

				posting_pack(packed, (struct posting) {IDS[i], fit, guide});
				back = posting_unpack(packed);
				assert_true(back.id == IDS[i] && back.fit == fit && back.guide == (guide != 0));
			}
		assert_true(memcmp(before, packed, POSTING_SIZE) < 0);
		memcpy(before, packed, POSTING_SIZE);
	}
}

static void the_terms_of_a_phrase_are_packed_in_their_order(void **state)
{
	int64_t ids[PHRASE_MAX] = {15, 3, 9223372036854775807, 14, 1, 100}, most[PHRASE_MAX];
	char    text[PHRASE_TEXT_SIZE];

	(void)state;
	phrase_pack(ids, PHRASE_MAX, text);
	assert_string_equal(text, "1 3 14 15 100 9223372036854775807");
	phrase_pack(ids, 1, text);
	assert_string_equal(text, "1");
	for (int i = 0; i < PHRASE_MAX; i++)
		most[i] = INT64_MIN + i;
	phrase_pack(most, PHRASE_MAX, text);
	assert_int_equal(strlen(text), PHRASE_TEXT_SIZE - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_hash_of_the_schema_is_the_one_that_the_format_names),
		TEST(the_version_follows_from_what_both_programs_agree_on),
		TEST(the_schema_checks_for_the_kinds_that_both_programs_know),
		TEST(the_schema_checks_for_the_facets_of_the_sets),
		TEST(the_schema_bounds_the_numbers_that_both_programs_pack),
		TEST(a_name_that_is_not_known_is_no_kind),
		TEST(each_name_is_read_back_as_its_kind),
		TEST(a_posting_is_unpacked_as_it_was_packed_and_keeps_its_order),
		TEST(the_terms_of_a_phrase_are_packed_in_their_order),
	};

	return cmocka_run_group_tests_name("format", tests, read_schema, free_schema);
}
