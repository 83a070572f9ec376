/* test_contract.c - what every page keeps to: the exit first, one heading, safe links, no number
 * that no agency publishes. */
#include "expect.h"
#include "house.h"
#include "html.h"
#include "shared/hash.h"

#define NUMBERS_MAX 400

/* Every number that the directory publishes, as the address that rings or texts it. */
static char numbers[NUMBERS_MAX][32];
static int  numbers_count;

static void learn_numbers(const char *uri, const struct page_answer *page)
{
	char        href[600];
	const char *contacts = strstr(page->body, "<ul class=\"contacts\">");
	const char *end      = contacts ? strstr(contacts, "</ul>") : NULL;

	if (strncmp(uri, "/agencies/", 10) != 0 || !contacts)
		return;
	while ((contacts = html_attribute(contacts, " href", href, sizeof href)) && contacts < end)
		if (strncmp(href, "tel:", 4) == 0 || strncmp(href, "sms:", 4) == 0) {
			assert_true(numbers_count < NUMBERS_MAX);
			snprintf(numbers[numbers_count++], 32, "%.31s", href);
		}
}

static int open_and_learn(void **state)
{
	if (house_open(state) != 0)
		return -1;
	house_each_page(learn_numbers);
	return numbers_count > 3 ? 0 : -1;
}

static void check_frame(const char *uri, const struct page_answer *page)
{
	char *html = html_without_assets(page->body);

	(void)uri;
	assert_has(page->head, "\r\nContent-Type: text/html; charset=utf-8\r\n");
	assert_int_equal(strncmp(page->body, "<!doctype html>\n<html lang=\"en\" ", 32), 0);
	assert_int_equal(count_of(page->body, "<h1"), 1);
	assert_int_equal(count_of(page->body, "<main id=\"main\" tabindex=\"-1\">"), 1);
	assert_int_equal(count_of(page->body, "\n<title>"), 1);
	assert_int_equal(count_of(page->body, "<meta charset=\"utf-8\">"), 1);
	assert_has(page->body,
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
	assert_true(in_order(page->body, "<main ", "<h1"));
	assert_true(in_order(page->body, "<h1", "</main>"));
	assert_lacks(html, "{{");
	assert_lacks(html, "}}");
	free(html);
}

static void every_page_has_one_frame_one_heading_and_its_language(void **state)
{
	(void)state;
	house_each_page(check_frame);
}

static void check_exit(const char *uri, const struct page_answer *page)
{
	static const char EXIT[] =
		"<a id=\"exit\" href=\"/exit\" rel=\"noreferrer nofollow\" data-neutral=\"";
	const char *body = strstr(page->body, "<body>"), *first = strstr(body, "<a ");
	int         tags = 0;

	(void)uri;
	assert_int_equal(strncmp(first, EXIT, strlen(EXIT)), 0);
	for (const char *at = body + 1; at < first; at++)
		tags += *at == '<';
	assert_true(tags <= 1); /* at most a landmark around it */
	assert_int_equal(count_of(page->body, "id=\"exit\""), 1);
	assert_int_equal(count_of(page->body, "href=\"/exit\""), 1);
	assert_has(page->body, "<p id=\"announce\"");
	assert_true(in_order(page->body, "id=\"announce\"", "<main "));
}

static void the_exit_is_the_first_thing_in_every_page(void **state)
{
	(void)state;
	house_each_page(check_exit);
}

static void check_help(const char *uri, const struct page_answer *page)
{
	(void)uri;
	assert_true(in_order(page->body, "<aside class=\"strip\" aria-label=\"Help now\">",
		"href=\"tel:999\""));
	assert_true(in_order(page->body, "href=\"tel:999\"", "href=\"/agencies\">To talk?"));
	assert_true(in_order(page->body, "href=\"/agencies\">To talk?", "<main "));
	assert_true(in_order(page->body, "<footer>", "href=\"tel:08088020300\""));
}

static void whom_to_ring_and_who_can_help_stand_around_every_page(void **state)
{
	(void)state;
	house_each_page(check_help);
}

static void check_balance(const char *uri, const struct page_answer *page)
{
	char *html = html_without_assets(page->body);

	if (!html_balanced(html))
		fail_msg("%s is not balanced", uri);
	free(html);
}

static void every_element_that_is_opened_is_closed(void **state)
{
	(void)state;
	house_each_page(check_balance);
}

/*
 * A further script stands within <main>, so that it goes with the page when exit.js shows another
 * one.
 */
static bool has_its_own_script(const char *uri)
{
	return strcmp(uri, "/is-this-stalking") == 0 || strcmp(uri, "/record") == 0
		|| strcmp(uri, "/plan") == 0;
}

static void check_nothing_that_runs_or_loads(const char *uri, const struct page_answer *page)
{
	static const char *const NEVER[] = {"<script ", "<style ", " style=", " onclick", " onload",
		" onerror", " src=", " srcset=", "<iframe", "<object", "<embed", "<base", "<img",
		" formaction", " ping=", "javascript:", "@import", "<svg"};
	char                    *html    = html_without_assets(page->body);

	for (size_t i = 0; i < sizeof NEVER / sizeof *NEVER; i++)
		assert_lacks(html, NEVER[i]);
	assert_int_equal(count_of(html, "<script>"), has_its_own_script(uri) ? 2 : 1);
	assert_int_equal(count_of(html, "<style>"), 1);
	assert_int_equal(count_of(html, "<link "), 1);
	assert_has(html, "<link rel=\"icon\" href=\"data:,\">");
	free(html);
}

static void no_page_runs_or_loads_anything_but_its_own(void **state)
{
	(void)state;
	house_each_page(check_nothing_that_runs_or_loads);
}

static void check_hash(const char *page, const char *element)
{
	char *text = html_inside(page, element), hash[HASH_BASE64_SIZE], allowed[128];

	assert_non_null(text);
	hash_base64(text, strlen(text), hash);
	snprintf(allowed, sizeof allowed, " 'sha256-%s'", hash);
	assert_true(in_order(site_policy(), strcmp(element, "style") == 0 ? "style-src" : "script-src",
		allowed));
	free(text);
}

static void check_policy(const char *uri, const struct page_answer *page)
{
	char *main_part = html_inside(page->body, "main");

	check_hash(page->body, "style");
	check_hash(page->body, "script");
	if (has_its_own_script(uri))
		check_hash(main_part, "script");
	free(main_part);
	assert_has(page->head, site_policy());
}

static void the_policy_allows_the_very_bytes_that_stand_in_the_page(void **state)
{
	(void)state;
	house_each_page(check_policy);
	for (int i = 0; i < 2; i++) { /* two pages without the common frame */
		struct page_answer page = i ? house_get("/b") : house_get_left("/");

		check_policy("", &page);
		page_free(&page);
	}
}

static void assert_published(const char *uri, const char *href)
{
	for (int i = 0; i < numbers_count; i++)
		if (strcmp(numbers[i], href) == 0)
			return;
	fail_msg("%s shows %s, which no agency publishes", uri, href);
}

static void assert_outside(const char *page, const char *place, const char *href)
{
	char tag[2000];

	assert_int_equal(strncmp(href, "https://", 8) && strncmp(href, "http://", 7), 0);
	html_tag(page, place, tag, sizeof tag);
	assert_has(tag, " target=\"_blank\"");
	assert_has(tag, " rel=\"noopener noreferrer nofollow\"");
}

static void assert_there(const char *uri, const char *href)
{
	char              *anchor = strchr(href, '#'), id[128];
	struct page_answer page;

	if (anchor)
		*anchor++ = '\0';
	page = house_get(*href ? href : uri);
	if (page.status != STATUS_OK && page.status != STATUS_SEE_OTHER)
		fail_msg("%s leads to %s: %s", uri, href, status_line(page.status));
	snprintf(id, sizeof id, " id=\"%s\"", anchor ? anchor : "");
	if (anchor)
		assert_has(page.body, id);
	page_free(&page);
}

static void check_links(const char *uri, const struct page_answer *page)
{
	char href[600];

	for (const char *at = page->body; (at = html_attribute(at, " href", href, sizeof href));) {
		if (strncmp(href, "tel:", 4) == 0 || strncmp(href, "sms:", 4) == 0)
			assert_published(uri, href);
		else if (href[0] == '#' || (href[0] == '/' && href[1] != '/'))
			assert_there(uri, href);
		else if (strncmp(href, "mailto:", 7) != 0 && strcmp(href, "data:,") != 0)
			assert_outside(page->body, at, href);
	}
}

static void every_link_leads_somewhere_and_every_number_is_published(void **state)
{
	(void)state;
	house_each_page(check_links);
}

static void check_numbers_are_links(const char *uri, const struct page_answer *page)
{
	static const char *const RINGING[] = {"0808 802 0300", "0808 2000 247", "116 123"};

	const char *sources = strstr(page->body, "<div class=\"sources\">");

	(void)uri;
	for (size_t i = 0; i < sizeof RINGING / sizeof *RINGING; i++)
		for (const char *at = strstr(page->body, RINGING[i]); at && (!sources || at < sources);
			 at             = strstr(at + 1, RINGING[i])) {
			const char *close = strstr(at, "</a>"), *open = strstr(at, "<a ");

			assert_true(close && (!open || close < open)); /* within a link */
		}
}

static void a_number_in_a_text_is_a_link(void **state)
{
	(void)state;
	house_each_page(check_numbers_are_links);
}

static void check_ids(const char *uri, const struct page_answer *page)
{
	char id[200], quoted[220];

	(void)uri;
	for (const char *at = page->body; (at = html_attribute(at, " id", id, sizeof id));) {
		assert_true(*id && strcspn(id, " <>\"&'") == strlen(id));
		snprintf(quoted, sizeof quoted, " id=\"%s\"", id);
		assert_int_equal(count_of(page->body, quoted), 1);
	}
}

static void no_id_stands_twice(void **state)
{
	(void)state;
	house_each_page(check_ids);
}

static void check_words(const char *uri, const struct page_answer *page)
{
	static const char *const NEVER[] = {"Ask for ANI", "ask for ani", "example.com", "lorem ipsum",
		"Lorem ipsum", "history is cleared", "you are safe now"};

	(void)uri;
	for (size_t i = 0; i < sizeof NEVER / sizeof *NEVER; i++)
		assert_lacks(page->body, NEVER[i]);
}

static void what_must_never_be_said_is_not_said(void **state)
{
	(void)state;
	house_each_page(check_words);
}

static void check_size(const char *uri, const struct page_answer *page)
{
	struct page_answer small = house_answer(
		&(struct request_words) {.method = "GET", .uri = uri, .accept_encoding = "br"});

	(void)page;
	assert_has(small.head, "\r\nContent-Encoding: br\r\n");
	if (small.length > 14000)
		fail_msg("%s has %zu bytes", uri, small.length);
	page_free(&small);
}

static void every_page_fits_into_the_first_packets(void **state)
{
	(void)state;
	house_each_page(check_size);
}

static void check_pages_are_told_apart(const char *uri, const struct page_answer *page)
{
	char *title = html_inside(page->body, "title"), *heading = html_inside(page->body, "h1");

	(void)uri;
	assert_has(title, " – ");
	assert_string_equal(strstr(title, " – ") + strlen(" – "), heading);
	free(title);
	free(heading);
}

/* The name comes first: all that a narrow tab or a list of tabs shows of a page is neutral. */
static void the_title_is_the_sites_name_and_the_heading(void **state)
{
	(void)state;
	house_each_page(check_pages_are_told_apart);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(every_page_has_one_frame_one_heading_and_its_language),
		TEST(the_exit_is_the_first_thing_in_every_page),
		TEST(whom_to_ring_and_who_can_help_stand_around_every_page),
		TEST(every_element_that_is_opened_is_closed),
		TEST(no_page_runs_or_loads_anything_but_its_own),
		TEST(the_policy_allows_the_very_bytes_that_stand_in_the_page),
		TEST(every_link_leads_somewhere_and_every_number_is_published),
		TEST(a_number_in_a_text_is_a_link),
		TEST(no_id_stands_twice),
		TEST(what_must_never_be_said_is_not_said),
		TEST(every_page_fits_into_the_first_packets),
		TEST(the_title_is_the_sites_name_and_the_heading),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/contract", tests, open_and_learn, house_close);
}
