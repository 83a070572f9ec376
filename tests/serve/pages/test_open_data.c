/* test_open_data.c - the directory as open data: a table that no spreadsheet runs, JSON in pages,
 * and reasons for what is refused. */
#include "expect.h"
#include "forge.h"
#include "house.h"
#include "scratch.h"
#include "serve/process/image.h"

#define ROWS_MAX    1200
#define COLUMNS_MAX 40
#define MANY        1100

/* As the page for its users says it, word by word. */
static const char HEADER[] =
	"\"id\",\"slug\",\"name\",\"organisation\",\"status\",\"summary\",\"needs\",\"areas\",\"serves\",\"not_for\",\"cannot\",\"phones\",\"phone_uris\","
	"\"texts\",\"relay\",\"bsl\",\"email\",\"chat\",\"form\",\"web\",\"hours\",\"cost\",\"languages\",\"checked\",\"evidence\",\"sources\",\"confirmed\","
	"\"page\",\"licence\"\r\n";
enum {
	ID,
	SLUG,
	NAME,
	ORGANISATION,
	STATUS,
	SUMMARY,
	NEEDS,
	AREAS,
	SERVES,
	NOT_FOR,
	CANNOT,
	PHONES,
	PHONE_URIS,
	TEXTS,
	RELAY,
	BSL,
	EMAIL,
	CHAT,
	FORM,
	WEB,
	HOURS,
	COST,
	LANGUAGES,
	CHECKED,
	EVIDENCE,
	SOURCES,
	CONFIRMED,
	PAGE,
	LICENCE,
	COLUMNS
};

static const char        *path;
static struct page_answer page;

/* A table as RFC 4180 reads it; its texts are those of the page, changed in place. */
static struct table {
	int   rows;
	char *cells[ROWS_MAX][COLUMNS_MAX];
} table;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

/* Reads one field within quotation marks, and returns what follows it. */
static char *read_field(char *at, char **out)
{
	char *to;

	assert_int_equal(*at, '"');
	*out = to = ++at;
	for (; *at != '"' || at[1] == '"'; at++) {
		assert_int_not_equal(*at, '\0');
		at += *at == '"';
		*to++ = *at;
	}
	*to = '\0';
	return at + 1;
}

static void read_table(char *at)
{
	for (table.rows = 0; *at; table.rows++) {
		assert_true(table.rows < ROWS_MAX);
		for (int column = 0; column < COLUMNS; column++) {
			at = read_field(at, &table.cells[table.rows][column]);
			if (column + 1 < COLUMNS)
				assert_int_equal(*at++, ',');
		}
		assert_int_equal(strncmp(at, "\r\n", 2), 0);
		at += 2;
	}
}

/* The line of this slug. */
static char **row_of(const char *slug)
{
	for (int i = 1; i < table.rows; i++)
		if (strcmp(table.cells[i][SLUG], slug) == 0)
			return table.cells[i];
	fail_msg("no line for %s", slug);
	return NULL;
}

static bool is_uuid(const char *text)
{
	for (int i = 0; i < 36; i++)
		if (i == 8 || i == 13 || i == 18 || i == 23
				? text[i] != '-'
				: !strchr("0123456789abcdef", text[i]) || !text[i])
			return false;
	return text[36] == '\0' && text[14] == '5' && strchr("89ab", text[19]);
}

static void the_table_has_a_line_for_each_service_and_the_columns_it_promises(void **state)
{
	(void)state;
	page = house_get("/agencies.csv");
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.head, "\r\nContent-Type: text/csv; charset=utf-8; header=present\r\n");
	assert_int_equal(strncmp(page.body, HEADER, strlen(HEADER)), 0);
	read_table(page.body);
	assert_int_equal(table.rows, 1 + 14);
	for (int i = 1; i < table.rows; i++) {
		assert_true(is_uuid(table.cells[i][ID]));
		assert_string_equal(table.cells[i][LICENCE],
			"https://creativecommons.org/licenses/by/4.0/");
		for (int j = 1; j < i; j++)
			assert_string_not_equal(table.cells[i][ID], table.cells[j][ID]);
	}
	assert_lacks(page.head, "rel=\"next\"");
}

static void a_line_says_what_the_page_says(void **state)
{
	char **row;

	(void)state;
	page = house_get("/agencies.csv");
	read_table(page.body);
	row = row_of("helpline");
	assert_string_equal(row[NAME], "National Helpline");
	assert_string_equal(row[NEEDS], "stalking talk");
	assert_string_equal(row[AREAS], "uk");
	assert_string_equal(row[SERVES], "everyone");
	assert_string_equal(row[PHONES], "Helpline: 0808 802 0300; Office: 020 3866 4107");
	assert_string_equal(row[PHONE_URIS], "tel:+448088020300 tel:+442038664107");
	assert_string_equal(row[COST], "0808 802 0300: free; 020 3866 4107: standard");
	assert_string_equal(row[WEB], "https://helpline.example");
	assert_string_equal(row[SOURCES],
		"First source https://one.example/?a=1&b=2; Second <b>\"source\"</b> & 'co'");
	assert_string_equal(row[CONFIRMED], "2026-11-02");
	assert_string_equal(row[PAGE], "https://advice.example/agencies/helpline");
	row = row_of("odd");
	assert_string_equal(row[NAME], "<b>\"Odd\" & 'Sons'</b>");
	assert_string_equal(row[STATUS], "uncertain");
	assert_string_equal(row[CANNOT], "It cannot <script>alert(1)</script> \"help\" & 'heal'.");
	assert_string_equal(row[COST], "");
	assert_string_equal(row[HOURS], "");
	assert_string_equal(row[CONFIRMED], "");
	assert_lacks(page.body, "An operator"); /* who rang is nobody's business */
}

/* A site from this release changed by this SQL; released by close_forged(). */
struct forged {
	struct release release;
	struct site   *site;
};

static struct forged open_forged(const char *sql)
{
	struct forged forged;

	forge_release(path, sql, scratch_path("forged.db"));
	assert_true(release_load(scratch_path("forged.db"), &forged.release));
	forged.site = site_open(forged.release.bytes, forged.release.length);
	assert_non_null(forged.site);
	return forged;
}

static void close_forged(struct forged *forged)
{
	site_close(forged->site);
	release_unload(&forged->release);
}

static struct page_answer get_from(const struct forged *forged, const char *uri)
{
	return answer_from(forged->site, &(struct request_words) {.method = "GET", .uri = uri});
}

static void no_value_is_a_formula_to_a_spreadsheet(void **state)
{
	static const char *const STARTS[] = {"=", "+", "-", "@"};

	(void)state;
	for (size_t i = 0; i < sizeof STARTS / sizeof *STARTS; i++) {
		char          sql[200], wanted[40];
		struct forged forged;

		snprintf(sql, sizeof sql,
			"UPDATE item SET title = '%sHYPERLINK(\"x\")' WHERE slug = 'helpline'", STARTS[i]);
		snprintf(wanted, sizeof wanted, "'%sHYPERLINK(\"x\")", STARTS[i]);
		forged = open_forged(sql);
		page   = get_from(&forged, "/agencies.csv");
		read_table(page.body);
		assert_string_equal(row_of("helpline")[NAME], wanted);
		for (int row = 1; row < table.rows; row++)
			for (int column = 0; column < COLUMNS; column++)
				assert_null(*table.cells[row][column]
						? strchr("=+-@\t\r", *table.cells[row][column])
						: NULL);
		page_free(&page);
		close_forged(&forged);
	}
}

/*
 * SQL that puts this many agencies behind the last: their numbers go on without a gap, far from all
 * others.
 */
static char *sql_of_many(int count)
{
	char  *sql = NULL;
	size_t length;
	FILE  *out = open_memstream(&sql, &length);

	fputs(
		"PRAGMA foreign_keys = 0; UPDATE item SET id = id + 1000000 WHERE kind = 'agency'; UPDATE agency SET item = item + 1000000;"
		"CREATE TEMP TABLE i AS SELECT * FROM item WHERE slug = 'silent'; CREATE TEMP TABLE a AS SELECT * FROM agency WHERE item = (SELECT id FROM i);"
		"UPDATE i SET id = (SELECT max(item) FROM agency), summary = printf('%0400d', 0); UPDATE a SET item = (SELECT id FROM i);",
		out);
	for (int i = 0; i < count; i++)
		fprintf(out,
			"UPDATE i SET id = id + 1, slug = 'more-%d'; UPDATE a SET item = item + 1, uuid = printf('%%036d', %d);"
			"INSERT INTO item SELECT * FROM i; INSERT INTO agency SELECT * FROM a;",
			i, i);
	fclose(out);
	return sql;
}

/* Each part is whole, small enough for a web server's memory, and says where the next begins. */
static void a_long_table_comes_in_parts_that_name_the_next(void **state)
{
	char         *sql     = sql_of_many(MANY);
	struct forged forged  = open_forged(sql);
	char          uri[64] = "/agencies.csv";
	int           lines = 0, parts = 0;

	(void)state;
	free(sql);
	while (*uri) {
		const char *next;
		int         from = 0;

		page = get_from(&forged, uri);
		assert_int_equal(page.status, STATUS_OK);
		assert_true(page.length < 176 * 1024);
		read_table(page.body);
		lines += table.rows - 1;
		parts++;
		next = strstr(page.head, "\r\nLink: </agencies.csv?");
		if (next)
			assert_int_equal(
				sscanf(next, "\r\nLink: </agencies.csv?from=%d>; rel=\"next\"\r\n", &from), 1);
		assert_int_equal(next ? from : lines, next ? lines + 1 : MANY + 14);
		snprintf(uri, sizeof uri, next ? "/agencies.csv?from=%d" : "", from);
		page_free(&page);
	}
	assert_true(parts > 2);
	page = get_from(&forged, "/agencies.csv?from=1115");
	assert_int_equal(page.status, STATUS_NOT_FOUND);
	close_forged(&forged);
}

static const char *const OPEN[] = {"/agencies.csv", "/api", "/api/", "/api/services",
	"/api/services?page=2&per_page=5", "/api/taxonomies", "/api/taxonomy_terms"};

#define OPEN_COUNT (sizeof OPEN / sizeof *OPEN)

static void any_site_may_read_the_open_data_and_learns_its_licence(void **state)
{
	(void)state;
	for (size_t i = 0; i < OPEN_COUNT; i++) {
		page = house_get(OPEN[i]);
		assert_int_equal(page.status, STATUS_OK);
		assert_has(page.head, "\r\nAccess-Control-Allow-Origin: *\r\n");
		assert_has(page.head,
			"\r\nLink: <https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"\r\n");
		assert_has(page.head, "\r\nCache-Control: no-store\r\n");
		if (i > 0)
			assert_has(page.head, "\r\nContent-Type: application/json\r\n");
		page_free(&page);
	}
}

static void check_closed(const char *uri, const struct page_answer *answer)
{
	(void)uri;
	assert_lacks(answer->head, "Access-Control");
	assert_lacks(answer->head, "\r\nLink:");
}

static void no_other_site_may_read_anything_else(void **state)
{
	static const char *const CLOSED[] = {"/exit", "/b", "/robots.txt", "/sitemap.xml", "/health",
		"/.well-known/security.txt", "/nothing", "/apis", "/agencies.csvx"};

	(void)state;
	house_each_page(check_closed);
	for (size_t i = 0; i < sizeof CLOSED / sizeof *CLOSED; i++) {
		page = house_get(CLOSED[i]);
		check_closed(CLOSED[i], &page);
		page_free(&page);
	}
}

static void what_cannot_be_answered_is_told_in_json(void **state)
{
	static const struct {
		const char *uri;
		enum status status;
		const char *told;
	} WRONG[] = {
		{"/api/services?page=0", STATUS_BAD_REQUEST, "page is a number from 1"},
		{"/api/services?page=-1", STATUS_BAD_REQUEST, "page is a number from 1"},
		{"/api/services?page=", STATUS_BAD_REQUEST, "page is a number from 1"},
		{"/api/services?page", STATUS_BAD_REQUEST, "page is a number from 1"},
		{"/api/services?page=one", STATUS_BAD_REQUEST, "page is a number from 1"},
		{"/api/services?page=1.5", STATUS_BAD_REQUEST, "page is a number from 1"},
		{"/api/services?page=99999999999999999999999999999999", STATUS_BAD_REQUEST,
			"page is a number from 1"},
		{"/api/services?per_page=101", STATUS_BAD_REQUEST, "per_page a number from 1 to 100"},
		{"/api/services?page=2", STATUS_NOT_FOUND, "has not so many pages"},
		{"/api/services?search=stalking", STATUS_BAD_REQUEST, "by POST to /search"},
		{"/api/services?taxonomy_term_id=nothing", STATUS_BAD_REQUEST, "No term has this"},
		{"/api/services?taxonomy_term_id=", STATUS_BAD_REQUEST, "No term has this"},
		{"/api/taxonomies?taxonomy_term_id=nothing", STATUS_BAD_REQUEST,
			"takes nothing but page and per_page"},
		{"/api/services?pages=1", STATUS_BAD_REQUEST, "takes nothing but page and per_page"},
		{"/api/services/nothing", STATUS_NOT_FOUND, "Nothing here has this id"},
		{"/api/services/00000000-0000-5000-8000-000000000000", STATUS_NOT_FOUND,
			"Nothing here has this id"},
		{"/api/taxonomies/nothing", STATUS_NOT_FOUND, "Nothing here has this id"},
		{"/api/taxonomy_terms/nothing", STATUS_NOT_FOUND, "Nothing here has this id"},
		{"/api/nothing", STATUS_NOT_FOUND, "open-data says what can be asked for"},
		{"/api/services/a/b", STATUS_NOT_FOUND, "open-data says what can be asked for"},
		{"/agencies.csv?from=0", STATUS_BAD_REQUEST, "from 1"},
		{"/agencies.csv?from=15", STATUS_NOT_FOUND, "not so many lines"},
		{"/agencies.csv?need=stalking", STATUS_BAD_REQUEST, "takes nothing but from"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
		char status[32];

		snprintf(status, sizeof status, "\"status\": %d,", (int)WRONG[i].status);
		page = house_get(WRONG[i].uri);
		if (page.status != WRONG[i].status)
			fail_msg("%s: %s", WRONG[i].uri, status_line(page.status));
		assert_has(page.head, "\r\nContent-Type: application/problem+json\r\n");
		assert_has(page.head, "\r\nAccess-Control-Allow-Origin: *\r\n");
		assert_has(page.body, status);
		assert_has(page.body, WRONG[i].told);
		assert_lacks(page.body, "<");
		page_free(&page);
	}
}

static void a_method_that_is_not_taken_is_told_in_json_with_what_is(void **state)
{
	(void)state;
	page = house_answer(&(struct request_words) {.method = "OPTIONS", .uri = "/api/services"});
	assert_int_equal(page.status, STATUS_WRONG_METHOD);
	assert_has(page.head, "\r\nAllow: GET, HEAD\r\n");
	assert_has(page.head, "\r\nContent-Type: application/problem+json\r\n");
	assert_has(page.body, "\"status\": 405,");
}

static void who_has_left_sees_one_button_here_too(void **state)
{
	(void)state;
	for (size_t i = 0; i < OPEN_COUNT; i++) {
		page = house_get_left(OPEN[i]);
		assert_has(page.head, "\r\nContent-Type: text/html; charset=utf-8\r\n");
		assert_has(page.body, "data-guard");
		assert_lacks(page.body, "Helpline");
		check_closed(OPEN[i], &page);
		page_free(&page);
	}
}

static void an_id_may_come_in_capital_letters(void **state)
{
	char uri[96], *id;

	(void)state;
	page = house_get("/agencies.csv");
	read_table(page.body);
	id = row_of("odd")[ID];
	for (char *at = id; *at; at++)
		*at = (char)(*at >= 'a' ? *at - 'a' + 'A' : *at);
	snprintf(uri, sizeof uri, "/api/services/%s", id);
	page_free(&page);
	page = house_get(uri);
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body, "\\\"Odd\\\" & 'Sons'");
}

/* The text of the page's data; an element that it could end would show in the page behind it. */
static void the_data_within_a_page_cannot_end_its_element(void **state)
{
	static const char OPENING[] = "<script type=\"application/ld+json\">";
	const char       *data, *end;

	(void)state;
	page = house_get("/agencies/odd");
	assert_int_equal(count_of(page.body, OPENING), 1);
	data = strstr(page.body, OPENING) + strlen(OPENING);
	end  = strstr(data, "</script>");
	assert_non_null(end);
	assert_null(memchr(data, '<', (size_t)(end - data)));
	assert_has(data, "\"name\":\"\\u003cb>\\\"Odd\\\" & 'Sons'\\u003c/b>\"");
	assert_has(data, "\"@id\":\"https://advice.example/agencies/odd\"");
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

static int open_all(void **state)
{
	house_release(path);
	return scratch_make(state) == 0 && house_open(state) == 0 ? 0 : -1;
}

static int close_all(void **state)
{
	house_close(state);
	return scratch_remove(state);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(the_table_has_a_line_for_each_service_and_the_columns_it_promises),
		PAGE_TEST(a_line_says_what_the_page_says),
		PAGE_TEST(no_value_is_a_formula_to_a_spreadsheet),
		PAGE_TEST(a_long_table_comes_in_parts_that_name_the_next),
		PAGE_TEST(any_site_may_read_the_open_data_and_learns_its_licence),
		PAGE_TEST(no_other_site_may_read_anything_else),
		PAGE_TEST(what_cannot_be_answered_is_told_in_json),
		PAGE_TEST(a_method_that_is_not_taken_is_told_in_json_with_what_is),
		PAGE_TEST(who_has_left_sees_one_button_here_too),
		PAGE_TEST(an_id_may_come_in_capital_letters),
		PAGE_TEST(the_data_within_a_page_cannot_end_its_element),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	return cmocka_run_group_tests_name("pages/open_data", tests, open_all, close_all);
}
