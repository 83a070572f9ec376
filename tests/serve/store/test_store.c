/* test_store.c - a release opens or is refused with the reason, and a failure is never an empty
 * list. */
#include "expect.h"
#include "forge.h"
#include "house.h"
#include "scratch.h"
#include "serve/directory/agencies.h"
#include "serve/hours/hours.h"
#include "serve/store/advice.h"
#include "serve/store/items.h"
#include "serve/store/settings.h"
#include "shared/date.h"

static const char *path;

/* The small site's store, its bytes lent. */
struct opened {
	char         *bytes;
	size_t        length;
	struct store *store;
};

static struct opened open_with(const char *sql)
{
	struct opened opened;

	opened.bytes = forge_database(path, sql, &opened.length);
	opened.store = store_open(opened.bytes, opened.length);
	return opened;
}

static void put_away(struct opened *opened)
{
	store_close(opened->store);
	free(opened->bytes);
}

static void assert_refused(const char *bytes, size_t length, const char *reason)
{
	struct store *store;
	char         *said;

	listen_to_stderr();
	store = store_open(bytes, length);
	said  = heard();
	assert_null(store);
	assert_has(said, reason);
	free(said);
}

static void a_release_opens_and_tells_its_language(void **state)
{
	struct opened opened = open_with("");

	(void)state;
	assert_non_null(opened.store);
	assert_string_equal(store_language(opened.store), "en");
	assert_false(store_failed(opened.store));
	put_away(&opened);
}

static void a_release_opens_with_its_seal_behind_it_too(void **state)
{
	size_t        length;
	char         *bytes = house_file(path, &length);
	struct store *store = store_open(bytes, length);
	struct item   item;

	(void)state;
	assert_non_null(store);
	assert_true(item_find(store, ITEM_ADVICE, "the-law", &item));
	assert_string_equal(item.title, "The law");
	store_close(store);
	free(bytes);
}

static void what_is_no_database_is_refused(void **state)
{
	static const char NONE[4096] = "these are words, and no database; there are enough of them";
	size_t            length;
	char             *bytes = forge_database(path, "", &length);

	(void)state;
	assert_refused(NONE, sizeof NONE, "store: ");
	assert_refused(NONE, 0, "store: ");
	assert_refused(bytes, 100, "store: ");
	memset(bytes + 100, 0xff, 3996);
	assert_refused(bytes, length, "store: ");
	free(bytes);
}

static void a_release_without_its_site_is_refused(void **state)
{
	struct opened opened;
	char         *said;

	(void)state;
	listen_to_stderr();
	opened = open_with("DELETE FROM site");
	said   = heard();
	assert_null(opened.store);
	assert_has(said, "store: the release does not say its language");
	free(said);
	put_away(&opened);
}

/* What was read while the store failed is not kept for the requests that follow. */
static void settings_that_cannot_be_read_whole_are_not_kept(void **state)
{
	struct opened opened =
		open_with("PRAGMA ignore_check_constraints = 1; UPDATE site SET built = 'soon'");

	(void)state;
	for (int request = 0; request < 2; request++) {
		char *said;

		listen_to_stderr();
		assert_null(settings_of(opened.store));
		said = heard();
		assert_true(store_failed(opened.store));
		assert_has(said, "store: ");
		free(said);
		store_rest(opened.store);
	}
	put_away(&opened);
}

static void rows_come_with_all_their_columns(void **state)
{
	struct opened          opened   = open_with("");
	const struct settings *settings = settings_of(opened.store);
	struct item            item;
	struct agency          agency;
	struct contact         contact;
	struct query          *contacts;

	(void)state;
	assert_non_null(settings);
	assert_ptr_equal(settings_of(opened.store), settings);
	assert_string_equal(settings->neutral, "https://weather.example/?a=1&b=2");
	assert_string_equal(settings->bounce, "https://quiet.example");
	assert_true(item_find(opened.store, ITEM_AGENCY, "helpline", &item));
	assert_string_equal(item.path, "/agencies/helpline");
	assert_true(agency_find(opened.store, item.id, &agency));
	assert_string_equal(agency.name, "National Helpline");
	assert_string_equal(agency.confirmed_on, "2026-11-02");
	assert_int_equal(agency.sources, 2);
	contacts = agency_contacts(opened.store, agency.id);
	assert_true(contact_next(contacts, &contact));
	assert_string_equal(contact.shown, "0808 802 0300");
	assert_string_equal(contact.target, "08088020300");
	assert_int_equal(contact.cost, COST_FREE);
	put_away(&opened);
}

static void what_is_not_there_is_not_found_and_no_failure(void **state)
{
	static const char *const SLUGS[] = {"", "nobody", "HELPLINE", "helpline'--", "%",
		"helpline\xff"};
	struct opened            opened  = open_with("");
	struct item              item;

	(void)state;
	for (size_t i = 0; i < sizeof SLUGS / sizeof *SLUGS; i++)
		assert_false(item_find(opened.store, ITEM_AGENCY, SLUGS[i], &item));
	assert_false(item_find(opened.store, ITEM_ADVICE, "helpline", &item));
	assert_false(store_failed(opened.store));
	put_away(&opened);
}

static void a_failure_lasts_until_the_request_ends_and_is_logged_once(void **state)
{
	struct opened      opened = open_with("DROP TABLE source");
	struct item        item;
	struct source      source;
	struct advice_line line;
	char              *said;

	(void)state;
	assert_true(item_find(opened.store, ITEM_ADVICE, "the-law", &item));
	listen_to_stderr();
	assert_false(source_next(item_sources(opened.store, item.id), &source));
	assert_true(store_failed(opened.store));
	assert_false(item_find(opened.store, ITEM_ADVICE, "the-law", &item));
	assert_false(advice_next(advice_list(opened.store), &line));
	assert_true(store_failed(opened.store));
	said = heard();
	assert_int_equal(count_of(said, "store: "), 1);
	free(said);
	store_rest(opened.store);
	assert_false(store_failed(opened.store));
	assert_true(item_find(opened.store, ITEM_ADVICE, "the-law", &item));
	put_away(&opened);
}

static void a_column_that_has_no_text_is_a_failure_and_not_an_empty_text(void **state)
{
	static const char NOTHING[] = "SELECT NULL";
	struct opened     opened    = open_with("");
	struct query     *query     = store_query(opened.store, NOTHING);
	char             *said;

	(void)state;
	assert_true(query_next(query));
	listen_to_stderr();
	assert_string_equal(query_text(query, 0), "");
	said = heard();
	assert_true(store_failed(opened.store));
	free(said);
	put_away(&opened);
}

/* One inside the loop of the other: its rows would go on where the inner one left them. */
static void a_question_asked_again_before_its_end_is_a_failure(void **state)
{
	static const char NEEDS[] = "SELECT id FROM need WHERE language = :language ORDER BY position";
	struct opened     opened  = open_with("");
	struct query     *outer   = store_query(opened.store, NEEDS), *inner;
	char             *said;

	(void)state;
	assert_true(query_next(outer));
	inner = store_query(opened.store, NEEDS);
	assert_true(query_next(inner));
	assert_false(store_failed(opened.store));
	listen_to_stderr();
	assert_false(query_next(outer));
	said = heard();
	assert_true(store_failed(opened.store));
	assert_has(said, "store: asked again before its first use has ended: SELECT id FROM need");
	free(said);
	store_rest(opened.store);
	assert_true(query_next(store_query(opened.store, NEEDS)));
	put_away(&opened);
}

/*
 * More questions than one piece of memory holds, each with its own rows; and the next request
 * begins anew.
 */
static void many_questions_of_one_request_are_told_apart(void **state)
{
	static const char ONE[]  = "SELECT :number";
	struct opened     opened = open_with("");

	(void)state;
	for (int request = 0; request < 2; request++) {
		for (int i = 0; i < 1000; i++) {
			struct query *query = store_query(opened.store, ONE);

			query_bind_int(query, ":number", i);
			assert_true(query_next(query));
			assert_int_equal(query_int(query, 0), i);
			assert_false(query_next(query));
		}
		assert_false(store_failed(opened.store));
		store_rest(opened.store);
	}
	put_away(&opened);
}

/*
 * As a later program could write it: it is not taken for a link, and the page is not shown without
 * it.
 */
static void a_kind_that_is_not_known_is_a_failure(void **state)
{
	struct opened opened = open_with(
		"PRAGMA ignore_check_constraints = 1; UPDATE contact SET kind = 'fax' WHERE kind = 'phone'");
	struct item    item;
	struct contact contact;
	char          *said;

	(void)state;
	assert_true(item_find(opened.store, ITEM_AGENCY, "helpline", &item));
	listen_to_stderr();
	contact_next(agency_contacts(opened.store, item.id), &contact);
	said = heard();
	assert_true(store_failed(opened.store));
	assert_has(said, "the release has a kind of contact \"fax\" that this program does not know");
	free(said);
	put_away(&opened);
}

static void a_value_that_the_question_does_not_know_is_a_failure(void **state)
{
	static const char ONE[]  = "SELECT 1";
	struct opened     opened = open_with("");
	char             *said;

	(void)state;
	listen_to_stderr();
	query_bind_text(store_query(opened.store, ONE), ":missing", "x");
	said = heard();
	assert_true(store_failed(opened.store));
	free(said);
	store_rest(opened.store);
	listen_to_stderr();
	query_bind_int(store_query(opened.store, ONE), ":missing", 1);
	said = heard();
	assert_true(store_failed(opened.store));
	free(said);
	put_away(&opened);
}

static void nothing_can_be_written(void **state)
{
	static const char WRITE[] = "UPDATE site SET name = 'taken'";
	struct opened     opened  = open_with("");
	size_t            length  = opened.length;
	char             *before  = malloc(length), *said;

	(void)state;
	memcpy(before, opened.bytes, length);
	listen_to_stderr();
	assert_false(query_next(store_query(opened.store, WRITE)));
	said = heard();
	assert_true(store_failed(opened.store));
	assert_memory_equal(before, opened.bytes, length);
	free(said);
	free(before);
	put_away(&opened);
}

static void a_schema_that_would_act_by_itself_is_not_obeyed(void **state)
{
	static const char READ[] = "SELECT path FROM trap";
	struct opened     opened = open_with("CREATE VIEW trap AS SELECT load_extension('x') AS path");
	char             *said;

	(void)state;
	assert_non_null(opened.store);
	listen_to_stderr();
	assert_false(query_next(store_query(opened.store, READ)));
	said = heard();
	assert_true(store_failed(opened.store));
	free(said);
	put_away(&opened);
}

static void dates_are_due_after_the_operators_days(void **state)
{
	static const char *const NONE[] = {"", "x", "2026", "2026-02-30", "soon, or later"};
	struct opened            opened = open_with("UPDATE site SET check_every_days = 180");
	char                    *said;

	(void)state;
	assert_int_equal(settings_due(opened.store, "2026-11-23"),
		/* in summer */
		moment("2027-05-23 00:00"));
	assert_int_equal(settings_due(opened.store, "2026-05-01"), moment("2026-10-29 00:00"));
	assert_false(store_failed(opened.store));
	for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++) {
		listen_to_stderr();
		assert_int_equal(settings_due(opened.store, NONE[i]), 0);
		said = heard();
		assert_has(said, "a day that is none");
		free(said);
		assert_true(store_failed(opened.store));
		store_rest(opened.store);
	}
	put_away(&opened);
}

#define MONDAY_AT_TEN 1795428000 /* 2026-11-23 10:00 in London */

static void hours_are_read_with_the_holidays_that_count(void **state)
{
	static const struct {
		const char    *sql;
		enum hours_now now;
	} WEEKS[] = {
		{"UPDATE schedule SET always = 0, holidays = 'closed', calendar = 'scotland'", HOURS_OPEN},
		{"UPDATE schedule SET always = 1", HOURS_ALWAYS},
		{"UPDATE schedule SET always = 0, holidays = 'closed', calendar = 'scotland'; INSERT INTO bank_holiday VALUES ('scotland', '2026-11-23')",
			HOURS_CLOSED},
		{"UPDATE schedule SET always = 0, holidays = 'unknown', calendar = 'scotland'; INSERT INTO bank_holiday VALUES ('scotland', '2026-11-23')",
			HOURS_UNKNOWN},
		{"UPDATE schedule SET always = 0, holidays = 'closed', calendar = 'england-and-wales'; INSERT INTO bank_holiday VALUES ('scotland', '2026-11-23')",
			HOURS_OPEN},
		{"UPDATE schedule SET always = 0, holidays = 'closed', calendar = 'mars'", HOURS_UNKNOWN},
		{"UPDATE schedule SET always = 0, holidays = 'closed'; UPDATE bank_holiday_table SET last = '2026-11-22'",
			HOURS_UNKNOWN},
		{"UPDATE schedule SET always = 0; INSERT INTO schedule_day VALUES (1, '2026-11-23', 1, NULL, NULL)",
			HOURS_CLOSED},
	};

	(void)state;
	for (size_t i = 0; i < sizeof WEEKS / sizeof *WEEKS; i++) {
		char               sql[600];
		struct opened      opened;
		struct hours_state hours;

		snprintf(sql, sizeof sql,
			"DELETE FROM schedule_rule; INSERT INTO schedule_rule VALUES (1, 1, 31, 540, 1020, '', ''); %s",
			WEEKS[i].sql);
		opened = open_with(sql);
		for (int times = 0; times < 2; times++) {
			assert_true(hours_at(opened.store, 1, MONDAY_AT_TEN, &hours));
			if (hours.now != WEEKS[i].now)
				fail_msg("%s: %d", WEEKS[i].sql, (int)hours.now);
		}
		put_away(&opened);
	}
}

static void hours_that_are_not_there_are_not_confirmed(void **state)
{
	static const int64_t IDS[]  = {-1, 999, 1000000};
	struct opened        opened = open_with("");
	struct hours_state   hours;
	char                 week[HOURS_WEEK_SIZE];

	(void)state;
	assert_true(hours_at(opened.store, 0, MONDAY_AT_TEN, &hours));
	assert_int_equal(hours.now, HOURS_UNKNOWN);
	assert_true(hours_week(opened.store, 0, MONDAY_AT_TEN, week));
	assert_string_equal(week, "");
	for (size_t i = 0; i < sizeof IDS / sizeof *IDS; i++) {
		assert_false(hours_at(opened.store, IDS[i], MONDAY_AT_TEN, &hours));
		assert_int_equal(hours.now, HOURS_UNKNOWN);
		assert_false(hours_week(opened.store, IDS[i], MONDAY_AT_TEN, week));
	}
	assert_false(store_failed(opened.store));
	put_away(&opened);
}

static void hours_that_cannot_be_read_are_a_failure_each_time(void **state)
{
	static const char *const TABLES[] = {"schedule", "schedule_rule", "schedule_day",
		"bank_holiday", "bank_holiday_table"};

	(void)state;
	for (size_t i = 0; i < sizeof TABLES / sizeof *TABLES; i++) {
		char               sql[100];
		struct opened      opened;
		struct hours_state hours;

		snprintf(sql, sizeof sql, "PRAGMA foreign_keys = OFF; DROP TABLE %s", TABLES[i]);
		opened = open_with(sql);
		for (int times = 0; times < 2; times++) {
			listen_to_stderr();
			assert_false(hours_at(opened.store, 1, MONDAY_AT_TEN, &hours));
			free(heard());
			assert_int_equal(hours.now, HOURS_UNKNOWN);
			assert_true(store_failed(opened.store));
			store_rest(opened.store);
		}
		put_away(&opened);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(a_release_opens_and_tells_its_language),
		TEST(a_release_opens_with_its_seal_behind_it_too),
		TEST(what_is_no_database_is_refused),
		TEST(a_release_without_its_site_is_refused),
		TEST(settings_that_cannot_be_read_whole_are_not_kept),
		TEST(rows_come_with_all_their_columns),
		TEST(what_is_not_there_is_not_found_and_no_failure),
		TEST(a_failure_lasts_until_the_request_ends_and_is_logged_once),
		TEST(a_column_that_has_no_text_is_a_failure_and_not_an_empty_text),
		TEST(a_question_asked_again_before_its_end_is_a_failure),
		TEST(many_questions_of_one_request_are_told_apart),
		TEST(a_kind_that_is_not_known_is_a_failure),
		TEST(a_value_that_the_question_does_not_know_is_a_failure),
		TEST(nothing_can_be_written),
		TEST(a_schema_that_would_act_by_itself_is_not_obeyed),
		TEST(dates_are_due_after_the_operators_days),
		TEST(hours_are_read_with_the_holidays_that_count),
		TEST(hours_that_are_not_there_are_not_confirmed),
		TEST(hours_that_cannot_be_read_are_a_failure_each_time),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	date_setup();
	return cmocka_run_group_tests_name("store", tests, scratch_make, scratch_remove);
}
