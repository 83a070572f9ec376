/* test_exit.c - leaving, what is shown behind a visitor who has left, and coming back on purpose.
 */
#include "expect.h"
#include "house.h"
#include "html.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

static void leaving_leads_to_the_neutral_page_with_the_short_cookie(void **state)
{
	(void)state;
	page = house_get("/exit");
	assert_int_equal(page.status, STATUS_SEE_OTHER);
	assert_string_equal(page.location, "https://weather.example/?a=1&b=2");
	assert_has(page.head, "\r\nSet-Cookie: left=1; SameSite=Lax; Path=/; Max-Age=600\r\n");
	assert_has(page.head, "\r\nCache-Control: no-store\r\n");
	assert_string_equal(page.body, "");
}

static void over_https_the_cookie_is_secure(void **state)
{
	(void)state;
	page = house_answer(&(struct request_words) {.method = "GET", .uri = "/exit", .https = "on"});
	assert_has(page.head, "Max-Age=600; Secure\r\n");
}

static void assert_no_cookie(const char *uri, const struct page_answer *answer)
{
	(void)uri;
	assert_lacks(answer->head, "Set-Cookie");
}

static void no_page_sets_a_cookie(void **state)
{
	(void)state;
	house_each_page(assert_no_cookie);
}

static void assert_closed(const char *uri)
{
	char *html;

	page = house_get_left(uri);
	html = html_without_assets(page.body);
	assert_int_equal(page.status, STATUS_OK);
	assert_has(html, "data-guard=");
	assert_has(page.body, "<title>Weather</title>");
	assert_int_equal(count_of(page.body, "<form"), 1);
	assert_has(page.body, "<form method=\"post\" action=\"/return\"");
	assert_int_equal(count_of(html, "<a "), 0);
	assert_lacks(html, "Still");
	assert_lacks(html, "tel:");
	free(html);
	page_free(&page);
}

static void every_page_is_closed_while_the_visitor_has_left(void **state)
{
	static const char *const URIS[] = {"/", "/advice", "/advice/the-law", "/behaviours",
		"/behaviours/following", "/agencies", "/agencies?need=talk", "/agencies/helpline",
		"/search", "/privacy", "/evidence", "/nothing", "/advice/nothing"};

	(void)state;
	for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++)
		assert_closed(URIS[i]);
}

static void a_search_is_closed_too_and_keeps_no_words(void **state)
{
	(void)state;
	page = house_answer(&(struct request_words) {
		.method      = "POST",
		.uri         = "/search",
		.body        = "q=pigeons",
		.body_length = 9,
		.cookie      = "left=1",
	});
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body, "data-guard=");
	assert_has(page.body, "name=\"to\" value=\"/\"");
	assert_lacks(page.body, "pigeons");
}

static void what_machines_ask_and_the_exit_itself_stay_open(void **state)
{
	static const char *const URIS[] = {"/robots.txt", "/sitemap.xml", "/health",
		"/.well-known/security.txt", "/b"};

	(void)state;
	for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++) {
		page = house_get_left(URIS[i]);
		assert_int_equal(page.status, STATUS_OK);
		assert_lacks(page.body, "data-guard=\"");
		page_free(&page);
	}
	page = house_get_left("/exit");
	assert_int_equal(page.status, STATUS_SEE_OTHER);
}

static void the_closed_door_answers_to_get_head_and_post_alone(void **state)
{
	(void)state;
	page =
		house_answer(&(struct request_words) {.method = "DELETE", .uri = "/", .cookie = "left=1"});
	assert_int_equal(page.status, STATUS_WRONG_METHOD);
	assert_has(page.head, "\r\nAllow: GET, HEAD, POST\r\n");
}

static void the_button_leads_back_to_the_page_that_was_asked_for(void **state)
{
	(void)state;
	page = house_get_left("/agencies?need=talk&area=uk\"><script>");
	assert_has(page.body,
		"name=\"to\" value=\"/agencies?need=talk&amp;area=uk&quot;&gt;&lt;script&gt;\"");
}

static void coming_back_ends_the_cookie(void **state)
{
	(void)state;
	page = house_answer(&(struct request_words) {
		.method      = "POST",
		.uri         = "/return",
		.body        = "to=%2Fagencies%3Fneed%3Dtalk",
		.body_length = 28,
		.cookie      = "left=1",
	});
	assert_int_equal(page.status, STATUS_SEE_OTHER);
	assert_string_equal(page.location, "/agencies?need=talk");
	assert_has(page.head, "\r\nSet-Cookie: left=; SameSite=Lax; Path=/; Max-Age=0\r\n");
}

static void nobody_is_sent_to_another_site(void **state)
{
	static const char *const TO[] = {"", "to=", "to=https%3A%2F%2Fevil.example%2F",
		"to=%2F%2Fevil.example", "to=%2F%5Cevil.example", "to=%5C%5Cevil.example",
		"to=evil.example", "to=javascript%3Aalert(1)", "to=%2Fa%0d%0aSet-Cookie:%20x",
		"to=%2Fa%0d%0a", "to=%2F%09%2Fevil.example", "to=+%2F%2Fevil.example", "to=%2Fa%5Cb",
		"to=%2F%00", "to=%ff", "x=%2Fadvice", "to=%2F%2F%2Fevil.example",
		"to=%2F%0a%2Fevil.example"};

	(void)state;
	for (size_t i = 0; i < sizeof TO / sizeof *TO; i++) {
		page = house_post("/return", TO[i]);
		assert_int_equal(page.status, STATUS_SEE_OTHER);
		assert_string_equal(page.location, "/");
		assert_int_equal(count_of(page.head, "Set-Cookie"), 1);
		page_free(&page);
	}
}

static void the_longest_address_leads_back_too(void **state)
{
	char uri[REQUEST_URI_MAX + 1] = "/", form[REQUEST_URI_MAX + 4];

	(void)state;
	memset(uri + 1, 'a', REQUEST_URI_MAX - 1);
	page = house_get_left(uri);
	assert_has(page.body, uri);
	page_free(&page);
	snprintf(form, sizeof form, "to=%s", uri);
	page = house_post("/return", form);
	assert_string_equal(page.location, uri);
}

static void the_empty_page_holds_nothing_and_moves_on_without_a_script(void **state)
{
	(void)state;
	page = house_get("/b");
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body, "data-blank=");
	assert_has(page.body, "<title>Weather</title>");
	assert_has(page.body,
		"<noscript><meta http-equiv=\"refresh\" content=\"0; url=https://weather.example/?a=1&amp;b=2\"></noscript>");
	assert_has(page.body, "<body>\n</body>");
	assert_lacks(page.body, "Still");
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(leaving_leads_to_the_neutral_page_with_the_short_cookie),
		PAGE_TEST(over_https_the_cookie_is_secure),
		PAGE_TEST(no_page_sets_a_cookie),
		PAGE_TEST(every_page_is_closed_while_the_visitor_has_left),
		PAGE_TEST(a_search_is_closed_too_and_keeps_no_words),
		PAGE_TEST(what_machines_ask_and_the_exit_itself_stay_open),
		PAGE_TEST(the_closed_door_answers_to_get_head_and_post_alone),
		PAGE_TEST(the_button_leads_back_to_the_page_that_was_asked_for),
		PAGE_TEST(coming_back_ends_the_cookie),
		PAGE_TEST(nobody_is_sent_to_another_site),
		PAGE_TEST(the_longest_address_leads_back_too),
		PAGE_TEST(the_empty_page_holds_nothing_and_moves_on_without_a_script),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/exit", tests, house_open, house_close);
}
