/* test_listing.c - what is found, in which order, and what other choices would leave: every
 * combination against plain SQL. */
#include "expect.h"
#include "house.h"
#include "serve/directory/areas.h"
#include "serve/directory/listing.h"
#include "serve/hours/hours.h"

#include "serve/process/image.h"

#include <sqlite3.h>

#define NOW  1795446000 /* Monday 2026-11-23 15:00 UTC */
#define MOST 64

static const char    *path;
static struct release release;
static struct store  *store;
static sqlite3       *oracle;

/* The ids of a question, ended by "" as the first of them: nothing chosen. */
struct ids {
	char list[MOST][64];
	int  count;
};

/* state(schedule) in the oracle's SQL: 1 open at NOW, 0 closed, NULL not known. */
static void tell_state(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct hours_state state;

	(void)count;
	assert_true(hours_at(store, sqlite3_value_int64(values[0]), NOW, &state));
	if (state.now != HOURS_UNKNOWN)
		sqlite3_result_int(context, state.now != HOURS_CLOSED);
}

static int open_both(void **state)
{
	(void)state;
	if (!release_load(path, &release) || sqlite3_open(":memory:", &oracle) != SQLITE_OK)
		return -1;
	if (sqlite3_deserialize(oracle, "main", (unsigned char *)(uintptr_t)release.bytes,
			(sqlite3_int64)release.length, (sqlite3_int64)release.length,
			SQLITE_DESERIALIZE_READONLY)
		!= SQLITE_OK)
		return -1;
	if (sqlite3_create_function(oracle, "state", 1, SQLITE_UTF8, NULL, tell_state, NULL, NULL)
		!= SQLITE_OK)
		return -1;
	store = store_open(release.bytes, release.length);
	return store ? 0 : -1;
}

static int close_both(void **state)
{
	(void)state;
	store_close(store);
	sqlite3_close(oracle);
	release_unload(&release);
	return 0;
}

static struct ids ids_of(const char *sql)
{
	struct ids    ids = {.count = 1};
	sqlite3_stmt *statement;

	assert_int_equal(sqlite3_prepare_v2(oracle, sql, -1, &statement, NULL), SQLITE_OK);
	while (ids.count < MOST && sqlite3_step(statement) == SQLITE_ROW)
		snprintf(ids.list[ids.count++], sizeof ids.list[0], "%s",
			(const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	return ids;
}

#define LIVE "('phone', 'text', 'relay', 'chat', 'bsl')"
#define HOW \
	"CASE kind WHEN 'phone' THEN 'speak' WHEN 'relay' THEN 'text' WHEN 'form' THEN 'email' ELSE kind END"
/* Lines of an agency on which somebody answers at once: of the way that was chosen, or of any. */
#define LINES \
	"FROM contact JOIN schedule ON schedule.id = contact.schedule WHERE agency = item.id AND kind IN " LIVE \
	" AND (:how IN ('', 'email') OR " HOW " = :how)"
#define BARE \
	"FROM contact WHERE agency = item.id AND schedule IS NULL AND kind IN " LIVE \
	" AND (:how IN ('', 'email') OR " HOW " = :how)"

/* As plain as can be: every rule once, no set, no index. */
static const char ORACLE[] =
	"WITH RECURSIVE here(id, within, kind) AS ("
	"    SELECT id, within, kind FROM area WHERE id = :area"
	"    UNION ALL SELECT area.id, area.within, area.kind FROM area JOIN here ON area.id = here.within),"
	"  round(id, within, kind) AS ("
	"    SELECT id, within, kind FROM area WHERE id = CASE :area WHEN '' THEN :home ELSE :area END"
	"    UNION ALL SELECT area.id, area.within, area.kind FROM area JOIN round ON area.id = round.within),"
	"  known AS (SELECT item.id,"
	"    EXISTS (SELECT 1 FROM agency_need WHERE agency = item.id AND need = 'emergency') AS urgent,"
	"    EXISTS (SELECT 1 FROM agency_need WHERE agency = item.id AND need = 'stalking') AS stalking,"
	"    EXISTS (SELECT 1 FROM agency_area JOIN round ON round.id = area WHERE agency = item.id AND kind NOT IN ('nation', 'country')) AS own,"
	"    EXISTS (SELECT 1 FROM agency_area JOIN round ON round.id = area WHERE agency = item.id AND kind IN ('nation', 'country')) AS national,"
	"    EXISTS (SELECT 1 " LINES
	" AND state(schedule.id) = 1) AS open,"
	"    EXISTS (SELECT 1 " LINES " AND state(schedule.id) = 0) AND NOT EXISTS (SELECT 1 " BARE
	") AND NOT EXISTS (SELECT 1 " LINES
	" AND state(schedule.id) IS NULL) AS shut"
	"  FROM item WHERE kind = 'agency')"
	" SELECT id FROM known"
	" WHERE (:need = '' OR EXISTS (SELECT 1 FROM agency_need WHERE agency = id AND need = :need))"
	"   AND (:area = '' OR EXISTS (SELECT 1 FROM agency_area JOIN here ON here.id = area WHERE agency = known.id))"
	"   AND (:how = '' OR EXISTS (SELECT 1 FROM contact WHERE agency = id AND kind <> 'web' AND " HOW
	" = :how))"
	"   AND (:language = '' OR EXISTS (SELECT 1 FROM agency_spoken WHERE agency = id AND spoken = :language))"
	"   AND (:open = '' OR open)"
	"   AND (:cost = '' OR EXISTS (SELECT 1 FROM contact WHERE agency = id AND cost = 'free' AND kind IN ('phone', 'text', 'relay')))"
	" ORDER BY CASE WHEN stalking AND own THEN 0 WHEN :need <> '' AND own THEN 1"
	"     WHEN national AND (stalking OR :need <> '') THEN 2 WHEN urgent THEN 3 WHEN own THEN 4 ELSE 5 END,"
	"   CASE WHEN open THEN 0 WHEN shut THEN 2 ELSE 1 END, id";

/* The ids that the oracle finds, at most as many as there is room for; how many there are. */
static int ask_oracle(const struct filters *filters, int64_t items[], int room)
{
	static sqlite3_stmt     *statement;
	static const char *const NAMES[FACET_COUNT] = {":need", ":area", ":how", ":language", ":open",
		":cost"};
	int                      count              = 0;

	if (!statement)
		assert_int_equal(sqlite3_prepare_v2(oracle, ORACLE, -1, &statement, NULL), SQLITE_OK);
	for (enum facet facet = 0; facet < FACET_COUNT; facet++)
		sqlite3_bind_text(statement, sqlite3_bind_parameter_index(statement, NAMES[facet]),
			filters->id[facet], -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, sqlite3_bind_parameter_index(statement, ":home"), "warwickshire",
		-1, SQLITE_STATIC);
	while (sqlite3_step(statement) == SQLITE_ROW && count < room)
		items[count++] = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return count;
}

/* The whole list, twelve at a time, as a visitor would turn its pages. */
static int ask_site(struct listing *listing, int64_t items[], int room)
{
	int count = 0, came;

	while (count < room
		&& (came = listing_page(listing, count, items + count,
				room - count < 12 ? room - count : 12))
			> 0)
		count += came;
	return count;
}

static void compare(const struct filters *filters)
{
	static int64_t expected[4096], found[4096];
	struct listing listing;
	int            count = ask_oracle(filters, expected, 4096);

	listing_begin(&listing, store, filters, "warwickshire", NOW);
	assert_int_equal(listing_total(&listing), count);
	assert_int_equal(ask_site(&listing, found, 4096), count);
	for (int i = 0; i < count; i++)
		if (found[i] != expected[i])
			fail_msg(
				"need=%s area=%s how=%s language=%s open=%s cost=%s: %lld in the place of %lld, number %d",
				filters->id[0], filters->id[1], filters->id[2], filters->id[3], filters->id[4],
				filters->id[5], (long long)found[i], (long long)expected[i], i);
	assert_false(store_failed(store));
	store_rest(store);
}

static const char *const CHOSEN_WAYS[] = {"", "speak", "text", "chat", "bsl", "email"};

/* Calls check for each combination of choices. */
static void each_combination(void (*check)(const struct filters *))
{
	struct ids needs = ids_of("SELECT id FROM need"), areas = ids_of("SELECT id FROM area"),
			   spoken      = ids_of("SELECT id FROM spoken");
	struct filters filters = {.id = {""}};
	int            checks  = 0;

	for (int need = 0; need < needs.count; need++)
		for (int area = 0; area < areas.count; area++)
			for (int rest = 0; rest < 24 * spoken.count; rest++, checks++) {
				snprintf(filters.id[FACET_NEED], 64, "%s", needs.list[need]);
				snprintf(filters.id[FACET_AREA], 64, "%s", areas.list[area]);
				snprintf(filters.id[FACET_HOW], 64, "%s", CHOSEN_WAYS[rest % 6]);
				snprintf(filters.id[FACET_OPEN], 64, "%s", rest / 6 % 2 ? FILTER_OPEN : "");
				snprintf(filters.id[FACET_COST], 64, "%s", rest / 12 % 2 ? FILTER_FREE : "");
				snprintf(filters.id[FACET_LANGUAGE], 64, "%s", spoken.list[rest / 24]);
				check(&filters);
			}
	assert_true(checks > 1000);
}

static void every_combination_finds_what_plain_sql_finds_in_the_same_order(void **state)
{
	(void)state;
	each_combination(compare);
}

/* What the filter says of each other choice is what choosing it gives. */
static void compare_counts(const struct filters *filters)
{
	static int64_t items[4096];
	struct listing listing;
	struct ids     needs = ids_of("SELECT id FROM need"),
			   areas     = ids_of("SELECT id FROM area WHERE within IS NOT NULL");

	listing_begin(&listing, store, filters, "warwickshire", NOW);
	for (enum facet facet = 0; facet < FACET_COUNT; facet++) {
		struct filters other = *filters;

		*other.id[facet] = '\0';
		assert_int_equal(listing_count(&listing, facet, ""), ask_oracle(&other, items, 4096));
	}
	for (int i = 1; i < needs.count; i++) {
		struct filters other = *filters;

		snprintf(other.id[FACET_NEED], 64, "%s", needs.list[i]);
		assert_int_equal(listing_count(&listing, FACET_NEED, needs.list[i]),
			ask_oracle(&other, items, 4096));
	}
	for (size_t i = 0; i < sizeof CHOSEN_WAYS / sizeof *CHOSEN_WAYS; i++) {
		struct filters other = *filters;

		snprintf(other.id[FACET_HOW], 64, "%s", CHOSEN_WAYS[i]);
		assert_int_equal(listing_count(&listing, FACET_HOW, CHOSEN_WAYS[i]),
			ask_oracle(&other, items, 4096));
	}
	for (int i = 1; i < areas.count; i++) {
		struct filters       other = *filters;
		const struct area   *area  = area_find(store, areas.list[i]);
		struct listing_level level;

		snprintf(other.id[FACET_AREA], 64, "%s", areas.list[i]);
		assert_true(area && area->around);
		level = listing_level(&listing, area->around->id);
		assert_int_equal(listing_count_inner(&listing, &level, areas.list[i]),
			ask_oracle(&other, items, 4096));
		assert_int_equal(listing_count(&listing, FACET_AREA, areas.list[i]),
			ask_oracle(&other, items, 4096));
	}
	store_rest(store);
}

static void each_choice_says_how_many_it_would_leave(void **state)
{
	static const struct filters FILTERS[] = {
		{.id = {""}},
		{.id = {[FACET_NEED] = "talk"}},
		{.id = {[FACET_AREA] = "warwickshire"}},
		{.id = {[FACET_HOW] = "speak", [FACET_OPEN] = FILTER_OPEN}},
		{.id = {[FACET_OPEN] = FILTER_OPEN}},
		{.id = {[FACET_HOW] = "chat", [FACET_OPEN] = FILTER_OPEN, [FACET_COST] = FILTER_FREE}},
		{.id = {[FACET_NEED] = "stalking", [FACET_AREA] = "scotland", [FACET_COST] = FILTER_FREE}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof FILTERS / sizeof *FILTERS; i++)
		compare_counts(&FILTERS[i]);
}

static void any_page_is_found_without_those_before_it(void **state)
{
	static const struct filters NOTHING;
	struct listing              listing;
	int64_t                     all[4096], page[5];
	int                         count;

	(void)state;
	listing_begin(&listing, store, &NOTHING, "warwickshire", NOW);
	count = ask_site(&listing, all, 4096);
	for (int from = 0; from < count; from++) {
		int came = listing_page(&listing, from, page, 5);

		assert_int_equal(came, count - from < 5 ? count - from : 5);
		assert_memory_equal(page, all + from, (size_t)came * sizeof *page);
	}
	assert_int_equal(listing_page(&listing, count, page, 5), 0);
	store_rest(store);
}

static void whoever_serves_the_operators_area_or_the_country_is_on_the_sheet_of_numbers(
	void **state)
{
	static const struct filters NOTHING;
	struct listing              listing;

	struct ids ids = ids_of(
		"SELECT DISTINCT agency FROM contact JOIN agency_area USING (agency) WHERE kind IN ('phone', 'text', 'relay')"
		" AND area IN ('warwickshire', 'england', 'uk')");
	int64_t items[MOST], total;
	int     count;

	(void)state;
	listing_begin(&listing, store, &NOTHING, "warwickshire", NOW);
	count = listing_numbers(&listing, items, MOST, &total);
	if (ids.count < MOST)
		assert_int_equal(total, ids.count - 1);
	assert_true(count > 1);
	for (int i = 0; i < count; i++)
		for (int j = 0; j < i; j++)
			assert_true(items[i] != items[j]);
	assert_int_equal(listing_numbers(&listing, items, 2, &total), 2);
	store_rest(store);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(every_combination_finds_what_plain_sql_finds_in_the_same_order),
		TEST(each_choice_says_how_many_it_would_leave),
		TEST(any_page_is_found_without_those_before_it),
		TEST(whoever_serves_the_operators_area_or_the_country_is_on_the_sheet_of_numbers),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	return cmocka_run_group_tests_name("listing", tests, open_both, close_both);
}
