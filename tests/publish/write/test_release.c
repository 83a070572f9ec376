/* test_release.c - the small site of the fixtures as a release: every table says what the words
 * say. */
#include "publish/check/check.h"
#include "publish/content/content.h"
#include "publish/write/output.h"
#include "publish/write/release.h"
#include "shared/date.h"
#include "shared/file.h"
#include "shared/format.h"
#include "shared/seal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#define SCHEMA_LARGEST (1024 * 1024)
#define MOMENT         1795435200 /* 2026-11-23 12:00 in London */

/* The release that all tests read. */
struct fixture {
	char     path[64];
	sqlite3 *handle;
};

/* Builds it from these words, as the program does. */
static bool build(const char *words, const char *path)
{
	struct faults   *faults  = faults_new();
	struct content  *content = content_read(words, faults);
	size_t           length;
	char            *schema = file_read(RELEASE_SCHEMA, SCHEMA_LARGEST, &length);
	struct database *database;
	bool             well;

	check_content(content, MOMENT, faults);
	faults_print(faults, true, stderr);
	well = schema && faults_count(faults, true) == 0;
	if (well) {
		database = release_fill(content, NULL, schema, 1000000000);
		well     = !database_failure(database) && output_write(database, path);
		database_close(database);
	}
	free(schema);
	content_free(content);
	faults_free(faults);
	return well;
}

static int open_release(void **state)
{
	struct fixture *fixture = calloc(1, sizeof *fixture);
	int             fd;

	strcpy(fixture->path, "/tmp/test_release.XXXXXX");
	fd     = mkstemp(fixture->path);
	*state = fixture;
	if (fd < 0 || close(fd) != 0 || !build(RELEASE_FIXTURE, fixture->path))
		return -1;
	return sqlite3_open_v2(fixture->path, &fixture->handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
		? 0
		: -1;
}

static int close_release(void **state)
{
	struct fixture *fixture = *state;

	sqlite3_close(fixture->handle);
	unlink(fixture->path);
	free(fixture);
	return 0;
}

/* The rows of a question as text: columns with | between, rows with a line end behind each. */
static void rows_are(void **state, const char *sql, const char *expected)
{
	const struct fixture *fixture     = *state;
	sqlite3_stmt         *statement   = NULL;
	char                  found[8000] = "";
	size_t                length      = 0;

	assert_int_equal(sqlite3_prepare_v2(fixture->handle, sql, -1, &statement, NULL), SQLITE_OK);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			const char *text = (const char *)sqlite3_column_text(statement, i);

			length += (size_t)snprintf(found + length, sizeof found - length, "%s%s", i ? "|" : "",
				text ? text : "NULL");
		}
		length += (size_t)snprintf(found + length, sizeof found - length, "\n");
		assert_true(length < sizeof found);
	}
	assert_int_equal(sqlite3_finalize(statement), SQLITE_OK);
	assert_string_equal(found, expected);
}

static void the_file_is_sealed(void **state)
{
	const struct fixture *fixture = *state;
	size_t                length;
	struct seal           seal;
	char                 *bytes = file_read(fixture->path, 16 * 1024 * 1024, &length);

	assert_non_null(bytes);
	assert_true(seal_holds(bytes, length, &seal));
	assert_int_equal(seal.content % 4096, 0);
	assert_string_equal(seal.maker, "advice " QUIETWAY_VERSION);
	bytes[seal.content / 2] ^= 1;
	assert_false(seal_holds(bytes, length, &seal));
	free(bytes);
}

static void the_database_is_whole(void **state)
{
	rows_are(state, "PRAGMA integrity_check", "ok\n");
	rows_are(state, "SELECT count(*) FROM pragma_foreign_key_check", "0\n");
	char version[16];

	snprintf(version, sizeof version, "%d\n", FORMAT_VERSION);
	rows_are(state, "PRAGMA user_version", version);
	rows_are(state, "PRAGMA application_id", "1364672857\n");
	rows_are(state, "PRAGMA journal_mode", "delete\n");
}

static void the_settings_are_one_row(void **state)
{
	rows_are(state, "SELECT * FROM site",
		"1|Fixture|https://advice.test.invalid|https://weather.test.invalid/||shire|team@test.invalid|mailto:security@test.invalid|36500||en|2001-09-09 01:46:40|0\n");
	rows_are(state, "SELECT * FROM language", "en|1\n");
}

static void lists_keep_their_order(void **state)
{
	rows_are(state, "SELECT id, title, position FROM section ORDER BY position",
		"act|What you can do|1\nlaw|The law|2\n");
	rows_are(state, "SELECT id FROM need ORDER BY position", "stalking\npolice\ntalk\n");
	rows_are(state, "SELECT id, kind, within FROM area ORDER BY position",
		"uk|country|NULL\nengland|nation|uk\nwales|nation|uk\nshire|force|england\n");
	rows_are(state, "SELECT id, summary FROM behaviour_group", "near|Somebody keeps turning up.\n");
	rows_are(state, "SELECT id, title, example, path, position FROM law",
		"2A(3)(a)|following a person|1|/advice/the-law|1\n");
	rows_are(state, "SELECT count(*) FROM audience", "2\n");
}

static void items_stand_by_kind_and_then_in_the_order_of_the_site(void **state)
{
	rows_are(state,
		"SELECT id, kind, slug, path, evidence, position FROM item WHERE kind <> 'text' ORDER BY id",
		"1|advice|what-to-do|/advice/what-to-do|two-sources|1\n"
		"2|advice|the-law|/advice/the-law|one-source|1\n"
		"3|behaviour|following|/behaviours/following||1\n"
		"4|tool|is-this-stalking|/is-this-stalking|two-sources|10\n"
		"5|tool|record|/record|two-sources|11\n"
		"6|tool|plan|/plan|one-source|12\n"
		"7|agency|police|/agencies/police|one-source|1\n"
		"8|agency|helpline|/agencies/helpline|two-sources|2\n"
		"9|agency|shire-centre|/agencies/shire-centre|one-source|3\n"
		"10|fact|the-law--stalking-crime|/advice/the-law#stalking-crime|two-sources|1\n"
		"11|fact|the-law--scotland|/advice/the-law#scotland|one-source|2\n"
		"12|fact|is-this-stalking--in-danger|/is-this-stalking#in-danger|two-sources|1\n"
		"13|fact|is-this-stalking--pattern|/is-this-stalking#pattern|two-sources|2\n"
		"14|fact|is-this-stalking--some|/is-this-stalking#some|two-sources|3\n"
		"15|fact|is-this-stalking--nothing|/is-this-stalking#nothing|two-sources|4\n"
		"16|fact|is-this-stalking--what-now|/is-this-stalking#what-now|two-sources|5\n");
	rows_are(state,
		"SELECT count(*), min(id), max(path), max(evidence) FROM item WHERE kind = 'text'",
		"13|17||\n");
}

static void a_fact_belongs_to_its_page(void **state)
{
	rows_are(state,
		"SELECT page, heading, title, body, checked FROM fact JOIN item ON id = item WHERE page = 2 ORDER BY item",
		"2|England and Wales|Stalking is a crime|<p>It is a crime.</p>\n<p>See <a href=\"/advice/what-to-do\">what to do</a>.</p>\n|2026-01-15\n"
		"2|Scotland|The law is another|<p>Scotland has its own law.</p>\n|2026-01-15\n");
}

static void sources_keep_what_they_say_of_their_day(void **state)
{
	rows_are(state,
		"SELECT title, url, published, what FROM source WHERE item = 1 ORDER BY position",
		"First source|https://first.test.invalid/page|22 Mar 2023|the steps\nSecond source||undated|\n");
	rows_are(state, "SELECT count(*) FROM source WHERE item = 10", "2\n");
}

static void a_behaviour_has_its_lines_and_laws(void **state)
{
	rows_are(state, "SELECT group_id, brief, safety FROM behaviour",
		"near|1|Go where people are.\n");
	rows_are(state, "SELECT list, position, text FROM behaviour_line ORDER BY list, position",
		"example|1|A car is behind you each day.\nexample|2|They are at your bus stop: again.\nkeep|1|Write down the number plate.\n");
	rows_are(state, "SELECT item, law FROM behaviour_law", "3|2A(3)(a)\n");
}

static void an_agency_says_whom_it_serves_and_where(void **state)
{
	rows_are(state,
		"SELECT item, status, languages, cannot, sources, confirmed_on, confirmed_by, areas, audiences FROM agency ORDER BY item",
		"7|changed|||1|||England, Wales|Everyone, Women\n"
		"8|listed|English, Welsh|It cannot send the police.|2|2026-01-16|Ann Example|All of the UK|Everyone\n"
		"9|uncertain|||1|||The Shire|Everyone\n");
	rows_are(state, "SELECT count(*) FROM agency_need", "4\n");
	rows_are(state, "SELECT count(*) FROM agency_area", "4\n");
	rows_are(state, "SELECT count(*) FROM agency_audience", "4\n");
}

static void contacts_come_in_the_editors_order_and_the_website_last(void **state)
{
	rows_are(state,
		"SELECT kind, shown, target, e164, label, cost, languages, schedule FROM contact WHERE agency = 8 ORDER BY position",
		"phone|0808 802 0300|08088020300|+448088020300|Helpline|free||1\n"
		"text|85258|85258||Text HELP|free||NULL\n"
		"email|help@helpline.test.invalid|help@helpline.test.invalid|||||NULL\n"
		"chat|helpline.test.invalid/chat|https://helpline.test.invalid/chat/|||||NULL\n"
		"web|helpline.test.invalid|https://helpline.test.invalid/|||||NULL\n");
	rows_are(state,
		"SELECT kind, shown, target, e164, label, cost FROM contact WHERE agency = 7 ORDER BY position",
		"phone|999|999|||free\nrelay|18001 101|18001101||by relay|\n");
}

static void a_service_has_an_organisation_its_own_where_none_is_named(void **state)
{
	rows_are(state,
		"SELECT item, organisation, name, url FROM agency JOIN organisation ON id = organisation ORDER BY item",
		"7|police|The Police|\n8|helpline|The Helpline|https://helpline.test.invalid/\n9|shire-trust|The Shire Trust|https://trust.test.invalid/\n");
}

static void a_tool_has_its_lists_its_points_and_the_agency_that_it_names(void **state)
{
	rows_are(state, "SELECT item, agency FROM tool ORDER BY item", "4|8\n5|8\n6|8\n");
	rows_are(state,
		"SELECT position, id, title, text FROM tool_list WHERE item = 4 ORDER BY position",
		"1|danger|Danger <signs>|Is it <true> & \"now\"?\n2|signs|Four signs|\n");
	rows_are(state,
		"SELECT list, position, id, input, text, hint FROM tool_point WHERE item = 5 ORDER BY list, position",
		"1|1|date|date|Date|\n1|2|how|choice|How|\n1|3|what|text|What <happened> & \"so\"|exact <words>\n1|4|place|line|Place|\n"
		"2|1|call|tick|A <call>|\n2|2|post|tick|Post|\n");
}

static void a_set_holds_who_shares_a_need_an_area_a_way_or_hours(void **state)
{
	rows_are(state,
		"SELECT facet, id, total FROM facet_set WHERE facet NOT LIKE 'hours%' ORDER BY facet, id",
		"all||3\narea|england|1\narea|shire|1\narea|uk|1\narea|wales|1\naudience|everyone|3\naudience|women|1\ncost|free|2\nhow|chat|1\nhow|email|1\nhow|speak|2\nhow|text|2\n"
		"need|police|1\nneed|stalking|2\nneed|talk|1\n");
	rows_are(state,
		"SELECT facet, id, total FROM facet_set WHERE facet LIKE 'hours%' ORDER BY facet, id",
		"hours||2\nhours|1|1\nhours-chat||1\nhours-speak||1\nhours-speak|1|1\nhours-text||2\n");
}

static void sets_are_small_and_none_is_larger_than_all(void **state)
{
	rows_are(state,
		"SELECT count(*) FROM facet_set WHERE total > (SELECT total FROM facet_set WHERE facet = 'all')",
		"0\n");
	rows_are(state, "SELECT count(*) FROM facet_set WHERE length(bits) < 10 OR length(bits) > 100",
		"0\n");
}

/* The items in the list of a stem, each by the last two digits of its id, which are enough here. */
#define FOUND_BY(stem) \
	"WITH RECURSIVE place (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < 9)" \
	" SELECT group_concat(substr(hex(items), 10 * n + 7, 2)) FROM place, term JOIN stem ON stem.term = term.id" \
	" WHERE stem.text = '" stem "' AND 5 * n < length(items)"

static void pages_behaviours_and_agencies_are_found(void **state)
{
	rows_are(state, FOUND_BY("crime"), "02\n");   /* the text of a fact */
	rows_are(state, FOUND_BY("plate"), "03\n");   /* a line to keep, in another form */
	rows_are(state, FOUND_BY("naiv"), "01\n");    /* a keyword, without its accent */
	rows_are(state, FOUND_BY("0300"), "01,08\n"); /* numbers as they stand on pages */
	rows_are(state, FOUND_BY("shire"), "09\n");   /* the title of an area */
	rows_are(state, FOUND_BY("cannot"), "08\n");  /* what it cannot do */
	rows_are(state, FOUND_BY("hotlin"), "08\n");  /* a word that an editor calls equal */
	rows_are(state, FOUND_BY("allow"), "02\n");   /* what an editor says that people type */
	rows_are(state, "SELECT count(*) FROM term WHERE whole = 0", "0\n");
	rows_are(state, "SELECT count(*) FROM profile", "0\n");
	rows_are(state, "SELECT item FROM passage ORDER BY item", "1\n2\n3\n4\n5\n6\n");
	rows_are(state, "SELECT count(*) FROM passage WHERE text LIKE '%<%'", "0\n");
}

static void words_are_whole_and_without_accents(void **state)
{
	rows_are(state,
		"SELECT text FROM word WHERE text IN ('naive', 'naïve', 'follow', 'following', 'tailing', '999') ORDER BY text",
		"following\nnaive\ntailing\n");
	rows_are(state, "SELECT count(*) FROM word WHERE text GLOB '*[0-9]*'", "0\n");
	rows_are(state,
		"SELECT count(*) FROM spelling JOIN word ON word.id = spelling.word WHERE word.text = 'following'",
		"23\n");
	rows_are(state, "SELECT count(*) FROM spelling WHERE word NOT IN (SELECT id FROM word)", "0\n");
}

static void phrases_find_their_pages_and_danger_its_agencies(void **state)
{
	rows_are(state,
		"SELECT item, weight FROM phrase WHERE terms = (SELECT term FROM stem WHERE text = 'allow')",
		"2|10\n");
	rows_are(state,
		"SELECT count(*) FROM phrase JOIN item ON item.id = phrase.item WHERE item.kind = 'behaviour' AND weight = 8",
		"1\n");
	rows_are(state, "SELECT word, means FROM reading ORDER BY word",
		"a|\nis|\nit|\nnot|\nthe|\nwill|\nwont|will not\n");
	rows_are(state, "SELECT danger, harmless, position FROM danger_phrase ORDER BY harmless",
		"1|0|1\n1|1|1\n");
	rows_are(state,
		"SELECT count(*) FROM danger_phrase JOIN stem ON stem.term = head WHERE stem.text = 'outsid' AND harmless = 0",
		"1\n");
	rows_are(state,
		"SELECT danger_agency.position, path FROM danger_agency JOIN item ON item.id = agency",
		"1|/agencies/helpline\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_file_is_sealed),
		cmocka_unit_test(the_database_is_whole),
		cmocka_unit_test(the_settings_are_one_row),
		cmocka_unit_test(lists_keep_their_order),
		cmocka_unit_test(items_stand_by_kind_and_then_in_the_order_of_the_site),
		cmocka_unit_test(a_fact_belongs_to_its_page),
		cmocka_unit_test(sources_keep_what_they_say_of_their_day),
		cmocka_unit_test(a_behaviour_has_its_lines_and_laws),
		cmocka_unit_test(an_agency_says_whom_it_serves_and_where),
		cmocka_unit_test(contacts_come_in_the_editors_order_and_the_website_last),
		cmocka_unit_test(a_service_has_an_organisation_its_own_where_none_is_named),
		cmocka_unit_test(a_tool_has_its_lists_its_points_and_the_agency_that_it_names),
		cmocka_unit_test(a_set_holds_who_shares_a_need_an_area_a_way_or_hours),
		cmocka_unit_test(sets_are_small_and_none_is_larger_than_all),
		cmocka_unit_test(pages_behaviours_and_agencies_are_found),
		cmocka_unit_test(words_are_whole_and_without_accents),
		cmocka_unit_test(phrases_find_their_pages_and_danger_its_agencies),
	};

	date_setup();
	return cmocka_run_group_tests(tests, open_release, close_release);
}
