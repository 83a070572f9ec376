/* test_site.c - whatever comes, the answer is whole: methods, odd addresses, errors, and a store
 * that breaks while it is asked. */
#include "expect.h"
#include "forge.h"
#include "house.h"
#include "scratch.h"
#include "shared/hash.h"

#include <sys/stat.h>

static const char *path;

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

/* What every error page says: danger, the helpline, the exit, and no more than one heading. */
static void assert_error_page(const char *html)
{
	assert_int_equal(strncmp(html, "<!doctype html>", 15), 0);
	assert_has(html, "<a id=\"exit\" href=\"/exit\"");
	assert_has(html, "href=\"tel:999\"");
	assert_has(html, "href=\"tel:08088020300\"");
	assert_int_equal(count_of(html, "<h1"), 1);
	assert_has(html, "</html>");
}

static void assert_answers(struct page_answer page, enum status status)
{
	char line[16];

	assert_int_equal(page.status, status);
	snprintf(line, sizeof line, "Status: %d ", (int)status);
	assert_int_equal(strncmp(page.head, line, strlen(line)), 0);
	assert_has(page.head, "\r\nContent-Type: text/html; charset=utf-8\r\n");
	assert_error_page(page.body);
	page_free(&page);
}

static void head_is_answered_as_get_without_the_body(void **state)
{
	struct request_words words = {.method = "HEAD", .uri = "/advice"};
	struct response      response;
	struct page_answer   get = house_get("/advice"), head = house_answer(&words);

	(void)state;
	assert_int_equal(head.status, STATUS_OK);
	assert_string_equal(head.head, get.head);
	words.now = house_now();
	site_answer(house_site(), &words, &response);
	assert_true(response.without_body);
	response_free(&response);
	words.method = "GET";
	site_answer(house_site(), &words, &response);
	assert_false(response.without_body);
	response_free(&response);
	page_free(&get);
	page_free(&head);
}

static void other_methods_are_told_what_is_allowed(void **state)
{
	static const struct {
		const char *method, *uri, *allow;
	} WRONG[] = {{"POST", "/", "GET, HEAD"}, {"PUT", "/advice", "GET, HEAD"},
		{"DELETE", "/search", "GET, HEAD, POST"}, {"GET", "/return", "POST"},
		{"HEAD", "/return", "POST"}, {"OPTIONS", "/agencies", "GET, HEAD, POST"},
		{"TRACE", "/health", "GET, HEAD"}, {"get", "/", "GET, HEAD"},
		{"POST", "/exit", "GET, HEAD"}, {"PROPFIND", "/robots.txt", "GET, HEAD"},
		{"POST", "/advice/nothing", "GET, HEAD"}};

	(void)state;
	for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
		struct page_answer page =
			house_answer(&(struct request_words) {.method = WRONG[i].method, .uri = WRONG[i].uri});
		char line[64];

		snprintf(line, sizeof line, "\r\nAllow: %s\r\n", WRONG[i].allow);
		assert_has(page.head, line);
		assert_int_equal(count_of(page.head, "\r\nAllow: "), 1);
		assert_answers(page, STATUS_WRONG_METHOD);
	}
}

static void an_error_that_is_not_about_methods_allows_none(void **state)
{
	struct page_answer page = house_get("/nothing");

	(void)state;
	assert_lacks(page.head, "\r\nAllow: ");
	page_free(&page);
}

static void addresses_where_nothing_stands_are_not_found(void **state)
{
	static const char *const NOWHERE[] = {"/nothing", "/advice/nothing", "/behaviours/nothing",
		"/agencies/nothing", "/advice/", "/advice//", "//", "/advice/the-law/", "/ADVICE",
		"/advice/The-Law", "/advice/the-law%20", "/advice/%74he-law", "/agencies/first-fact",
		"/advice/helpline", "/site/home", "/advice/the-law--first", "/.", "/..", "/../etc/passwd",
		"/advice/../search", "/%2e%2e/", "/%00", "/index.php", "/favicon.ico",
		"/advice/'%20OR%201=1--", "/advice/\"><script>", "/\xff\xfe", "/advice/\xc3\x28",
		"/.well-known/", "/errors/404.tpl", "/advice/the-law;x=1"};

	(void)state;
	for (size_t i = 0; i < sizeof NOWHERE / sizeof *NOWHERE; i++) {
		struct page_answer page = house_get(NOWHERE[i]);

		assert_lacks(page.body, "\"><script>");
		assert_answers(page, STATUS_NOT_FOUND);
	}
}

static void a_query_that_a_page_does_not_know_changes_nothing(void **state)
{
	struct page_answer plain = house_get("/advice/the-law"),
					   odd   = house_get("/advice/the-law?x=<script>&%zz&need=talk");

	(void)state;
	assert_int_equal(odd.status, STATUS_OK);
	assert_string_equal(odd.body, plain.body);
	page_free(&plain);
	page_free(&odd);
}

static void what_was_never_a_request_is_refused(void **state)
{
	(void)state;
	assert_answers(house_answer(&(struct request_words) {0}), STATUS_BAD_REQUEST);
	assert_answers(house_answer(&(struct request_words) {.method = "GET"}), STATUS_BAD_REQUEST);
	assert_answers(house_answer(&(struct request_words) {.uri = "/"}), STATUS_BAD_REQUEST);
	assert_answers(house_get("*"), STATUS_BAD_REQUEST);
	assert_answers(house_get("/a b"), STATUS_BAD_REQUEST);
}

static void too_long_an_address_or_body_is_refused(void **state)
{
	char uri[REQUEST_URI_MAX + 2] = "/";

	(void)state;
	memset(uri + 1, 'a', REQUEST_URI_MAX);
	assert_answers(house_get(uri), STATUS_URI_TOO_LONG);
	assert_answers(house_answer(&(struct request_words) {
					   .method        = "POST",
					   .uri           = "/search",
					   .body          = "q=x",
					   .body_length   = 3,
					   .body_too_long = true,
				   }),
		STATUS_BODY_TOO_LONG);
}

static void errors_are_compressed_and_secured_like_pages(void **state)
{
	struct request_words words = {
		.method          = "GET",
		.uri             = "/nothing",
		.accept_encoding = "gzip",
		.https           = "on",
	};
	struct page_answer page = house_answer(&words);

	(void)state;
	assert_has(page.head, "\r\nContent-Encoding: gzip\r\n");
	assert_has(page.head, "\r\nStrict-Transport-Security: ");
	assert_memory_equal(page.body, "\x1f\x8b", 2);
	page_free(&page);
}

static void a_text_that_the_release_lacks_is_a_500_and_no_emptier_page(void **state)
{
	static const char *const URIS[]  = {"/", "/advice", "/behaviours", "/agencies", "/search",
		 "/privacy", "/evidence"};
	static const char *const SLUGS[] = {"home", "advice", "behaviours", "agencies", "search",
		"privacy", "evidence"};

	(void)state;
	for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++) {
		char                 sql[128];
		size_t               length;
		char                *bytes, *said;
		struct site         *site;
		struct request_words words = {.method = "GET", .uri = URIS[i]};

		snprintf(sql, sizeof sql,
			"PRAGMA foreign_keys = OFF; DELETE FROM item WHERE kind = 'text' AND slug = '%s'",
			SLUGS[i]);
		bytes = forge_database(path, sql, &length);
		site  = site_open(bytes, length);
		assert_non_null(site);
		listen_to_stderr();
		assert_answers(answer_from(site, &words), STATUS_BROKEN);
		said = heard();
		assert_has(said, SLUGS[i]);
		free(said);
		site_close(site);
		free(bytes);
	}
}

/*
 * Colours of a release's own stand in an element of their own, which the policy allows by its hash;
 * elsewhere there is none.
 */
static void a_releases_colours_stand_behind_the_style_sheet_with_their_hash(void **state)
{
	static const char CSS[]     = ":root{--link:#003366;}",
					  ELEMENT[] = "</style>\n<style>:root{--link:#003366;}</style>\n<script>";
	size_t length;
	char  *bytes =
			 forge_database(path, "UPDATE site SET colours = ':root{--link:#003366;}'", &length),
		 hash[HASH_BASE64_SIZE];
	struct site             *site   = site_open(bytes, length);
	static const char *const URIS[] = {"/", "/not-there"};

	(void)state;
	assert_non_null(site);
	hash_base64(CSS, strlen(CSS), hash);
	for (size_t i = 0; i < 2; i++) {
		struct page_answer page =
			answer_from(site, &(struct request_words) {.method = "GET", .uri = URIS[i]});

		assert_has(page.body, ELEMENT);
		assert_has(page.head, hash);
		page_free(&page);
	}
	site_close(site);
	free(bytes);
	site = site_open((bytes = forge_database(path, "", &length)), length);
	assert_null(strstr(site_policy(), hash));
	site_close(site);
	free(bytes);
}

static void a_release_that_cannot_say_whom_to_ring_does_not_open(void **state)
{
	size_t       length;
	char        *bytes = forge_database(path,
			   "PRAGMA foreign_keys = OFF; DELETE FROM item WHERE slug = 'urgent'", &length);
	struct site *site;
	char        *said;

	(void)state;
	listen_to_stderr();
	site = site_open(bytes, length);
	said = heard();
	assert_null(site);
	assert_has(said, "\"urgent\"");
	free(said);
	free(bytes);
}

/*
 * Asks one page of a site each of whose tables, one after the other, is gone: the page is the same
 * as ever, or a 500.
 */
static void check_without_each_table(const char *uri, const struct page_answer *whole)
{
	static const char *const TABLES[] = {"section", "need", "area", "behaviour_group", "law",
		"source", "advice", "heading", "step", "fact", "behaviour", "behaviour_line",
		"behaviour_law", "agency", "contact", "facet_set", "schedule", "spoken", "postcode"};

	for (size_t i = 0; i < sizeof TABLES / sizeof *TABLES; i++) {
		char               sql[128];
		size_t             length;
		char              *bytes, *said;
		struct site       *site;
		struct page_answer page;

		snprintf(sql, sizeof sql, "PRAGMA foreign_keys = OFF; DROP TABLE %s", TABLES[i]);
		bytes = forge_database(path, sql, &length);
		listen_to_stderr();
		site = site_open(bytes, length);
		said = heard();
		if (!site) { /* what is read once is missed at once, and such a release does not serve */
			assert_has(said, "store: ");
			free(said);
			free(bytes);
			continue;
		}
		free(said);
		listen_to_stderr();
		page = answer_from(site, &(struct request_words) {.method = "GET", .uri = uri});
		said = heard();
		if (page.status == STATUS_BROKEN)
			assert_has(said, "store: ");
		if (page.status == STATUS_BROKEN)
			assert_answers(page, STATUS_BROKEN);
		else {
			assert_string_equal(page.body, whole->body);
			page_free(&page);
		}
		free(said);
		site_close(site);
		free(bytes);
	}
}

/* The tree of places is read when a release opens: one that no page could use does not serve. */
static void a_release_whose_places_cannot_be_read_is_refused(void **state)
{
	static const char SQL[] = "PRAGMA ignore_check_constraints = 1; UPDATE area SET kind = 'moon'";
	size_t            length;
	char             *bytes = forge_database(path, SQL, &length), *said;

	(void)state;
	listen_to_stderr();
	assert_null(site_open(bytes, length));
	said = heard();
	assert_has(said, "the release has a kind of area \"moon\" that this program does not know");
	free(said);
	free(bytes);
}

/* As a later program could write them: none is taken for another, and no worker ends by it. */
static void a_kind_that_is_not_known_is_a_500_and_never_another_kind(void **state)
{
	static const struct {
		const char *sql, *uri;
	} UNKNOWN[] = {{"UPDATE contact SET kind = 'fax'", "/agencies/helpline"},
		{"UPDATE contact SET kind = 'fax'", "/agencies"},
		{"UPDATE contact SET cost = 'dear'", "/agencies/helpline"},
		{"UPDATE agency SET status = 'sold'", "/agencies/helpline"},
		{"UPDATE item SET evidence = 'hearsay' WHERE kind = 'advice'", "/advice/the-law"},
		{"UPDATE tool_point SET input = 'slider'", "/record"},
		{"UPDATE tool_point SET input = 'slider'", "/plan"},
		{"UPDATE schedule SET holidays = 'half'", "/agencies/helpline"}};

	(void)state;
	for (size_t i = 0; i < sizeof UNKNOWN / sizeof *UNKNOWN; i++) {
		char         sql[128];
		size_t       length;
		char        *bytes, *said;
		struct site *site;

		snprintf(sql, sizeof sql, "PRAGMA ignore_check_constraints = 1; %s", UNKNOWN[i].sql);
		bytes = forge_database(path, sql, &length);

		site = site_open(bytes, length);
		assert_non_null(site);
		listen_to_stderr();
		assert_answers(answer_from(site,
						   &(struct request_words) {
							   .method = "GET",
							   .uri    = UNKNOWN[i].uri,
							   .now    = house_now(),
						   }),
			STATUS_BROKEN);
		said = heard();
		assert_has(said, "that this program does not know");
		free(said);
		site_close(site);
		free(bytes);
	}
}

static void a_table_that_is_gone_never_makes_a_page_emptier(void **state)
{
	static const char *const URIS[] = {"/", "/advice", "/advice/the-law", "/behaviours",
		"/behaviours/following", "/agencies", "/agencies?need=talk&area=uk", "/agencies/helpline",
		"/search", "/privacy", "/sitemap.xml"};

	(void)state;
	for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++) {
		struct page_answer whole = house_get(URIS[i]);

		check_without_each_table(URIS[i], &whole);
		page_free(&whole);
	}
}

static void memory_that_is_damaged_while_it_is_read_is_a_500_with_the_helpline(void **state)
{
	static const char *const URIS[] = {"/advice", "/advice/the-law", "/behaviours", "/agencies",
		"/agencies/helpline", "/behaviours/following", "/"};
	size_t                   length;
	char                    *bytes = forge_database(path, "", &length), *said;
	struct site             *site  = site_open(bytes, length);

	(void)state;
	assert_non_null(site);
	memset(bytes + 4096, 0, length - 4096);
	for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++) {
		listen_to_stderr();
		assert_answers(answer_from(site, &(struct request_words) {.method = "GET", .uri = URIS[i]}),
			STATUS_BROKEN);
		said = heard();
		assert_has(said, "store: ");
		free(said);
	}
	site_close(site);
	free(bytes);
}

static void a_failure_ends_with_its_request(void **state)
{
	size_t             length;
	char              *bytes = forge_database(path, "DROP TABLE section", &length), *said;
	struct site       *site  = site_open(bytes, length);
	struct page_answer page;

	(void)state;
	listen_to_stderr();
	assert_answers(answer_from(site, &(struct request_words) {.method = "GET", .uri = "/advice"}),
		STATUS_BROKEN);
	said = heard();
	free(said);
	page = answer_from(site, &(struct request_words) {.method = "GET", .uri = "/behaviours"});
	assert_int_equal(page.status, STATUS_OK);
	page_free(&page);
	site_close(site);
	free(bytes);
}

static void the_web_server_gets_a_page_for_each_error_and_its_headers(void **state)
{
	char   name[16], *html;
	size_t length;

	(void)state;
	assert_int_equal(mkdir(scratch_path("errors"), 0700), 0);
	assert_true(site_write_errors(house_site(), scratch_path("errors")));
	for (size_t i = 0; STATUS_ERRORS[i]; i++) {
		char file[300];

		snprintf(name, sizeof name, "%d.html", (int)STATUS_ERRORS[i]);
		snprintf(file, sizeof file, "%s/%s", scratch_path("errors"), name);
		html = house_file(file, &length);
		assert_error_page(html);
		free(html);
	}
	html = house_file(scratch_path("errors/headers-nginx.conf"), &length);
	assert_has(html,
		"add_header Content-Security-Policy \"default-src 'none'; script-src 'sha256-");
	assert_has(html, site_policy());
	free(html);
	html = house_file(scratch_path("errors/headers-apache.conf"), &length);
	assert_has(html, site_policy());
	free(html);
	html = house_file(scratch_path("errors/headers-lighttpd.conf"), &length);
	assert_has(html, site_policy());
	free(html);
}

static void each_error_has_its_own_words(void **state)
{
	(void)state;
	for (size_t i = 0; STATUS_ERRORS[i]; i++)
		for (size_t j = 0; j < i; j++) {
			char  *pages[2], file[64];
			size_t length;

			for (int k = 0; k < 2; k++) {
				snprintf(file, sizeof file, "errors/%d.html", (int)STATUS_ERRORS[k ? j : i]);
				pages[k] = house_file(scratch_path(file), &length);
			}
			assert_string_not_equal(pages[0], pages[1]);
			free(pages[0]);
			free(pages[1]);
		}
}

static void a_directory_for_errors_that_is_not_there_is_told(void **state)
{
	bool  written;
	char *said;

	(void)state;
	listen_to_stderr();
	written = site_write_errors(house_site(), scratch_path("nowhere"));
	said    = heard();
	assert_false(written);
	assert_has(said, "nowhere/headers-nginx.conf");
	free(said);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(head_is_answered_as_get_without_the_body),
		TEST(other_methods_are_told_what_is_allowed),
		TEST(an_error_that_is_not_about_methods_allows_none),
		TEST(addresses_where_nothing_stands_are_not_found),
		TEST(a_query_that_a_page_does_not_know_changes_nothing),
		TEST(what_was_never_a_request_is_refused),
		TEST(too_long_an_address_or_body_is_refused),
		TEST(errors_are_compressed_and_secured_like_pages),
		TEST(a_text_that_the_release_lacks_is_a_500_and_no_emptier_page),
		TEST(a_releases_colours_stand_behind_the_style_sheet_with_their_hash),
		TEST(a_release_that_cannot_say_whom_to_ring_does_not_open),
		TEST(a_release_whose_places_cannot_be_read_is_refused),
		TEST(a_kind_that_is_not_known_is_a_500_and_never_another_kind),
		TEST(a_table_that_is_gone_never_makes_a_page_emptier),
		TEST(memory_that_is_damaged_while_it_is_read_is_a_500_with_the_helpline),
		TEST(a_failure_ends_with_its_request),
		TEST(the_web_server_gets_a_page_for_each_error_and_its_headers),
		TEST(each_error_has_its_own_words),
		TEST(a_directory_for_errors_that_is_not_there_is_told),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	return cmocka_run_group_tests_name("site", tests, open_all, close_all);
}
