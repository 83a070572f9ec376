/* test_wellknown.c - what machines ask for: valid by their standards, and only what is true. */
#include "expect.h"
#include "house.h"
#include "serve/site/router.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

static void robots_txt_keeps_robots_from_the_exit_and_names_the_map(void **state)
{
	(void)state;
	page = house_get("/robots.txt");
	assert_has(page.head, "\r\nContent-Type: text/plain; charset=utf-8\r\n");
	assert_int_equal(strncmp(page.body, "User-agent: *\n", 14), 0);
	assert_has(page.body, "\nDisallow: /exit\n");
	assert_has(page.body, "\nSitemap: https://advice.example/sitemap.xml\n");
	assert_lacks(page.body, "<");
	assert_lacks(page.body, "Disallow: /\n");
}

static void the_map_holds_every_page_once_and_no_other(void **state)
{
	static const char *const OTHERS[] = {"/exit", "/b<", "/return", "/health", "/robots.txt", "?",
		"/errors", "--"};

	(void)state;
	page = house_get("/sitemap.xml");
	assert_has(page.head, "\r\nContent-Type: application/xml; charset=utf-8\r\n");
	assert_int_equal(
		strncmp(page.body,
			"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
			99),
		0);
	assert_int_equal(count_of(page.body, "<url><loc>https://advice.example/"),
		count_of(page.body, "<url>"));
	assert_int_equal(count_of(page.body, "<loc>"), 9 + 6 + 3 + 14 + 3);
	assert_int_equal(count_of(page.body, "<loc>https://advice.example/agencies/helpline</loc>"), 1);
	assert_int_equal(count_of(page.body, "</url>\n"), count_of(page.body, "<url>"));
	assert_has(page.body, "</urlset>");
	for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
		assert_lacks(strstr(page.body, "<url>"), OTHERS[i]);
}

/* What the map leaves out, no test of every page asks for. */
static void the_map_holds_every_page_that_people_read(void **state)
{
	char address[256];
	int  some = 0;

	(void)state;
	page = house_get("/sitemap.xml");
	for (const struct page *const *read = router_pages; *read; read++)
		if ((*read)->layout && !strchr((*read)->path, ':')) {
			snprintf(address, sizeof address, "<loc>https://advice.example%s</loc>", (*read)->path);
			if (count_of(page.body, address) != 1)
				fail_msg("templates/sitemap.tpl: one line for %s", (*read)->path);
			some++;
		}
	assert_true(some > 10);
}

static void security_txt_says_whom_to_write_to_and_until_when(void **state)
{
	int year, month, day;

	(void)state;
	page = house_get("/.well-known/security.txt");
	assert_has(page.head, "\r\nContent-Type: text/plain; charset=utf-8\r\n");
	assert_int_equal(strncmp(page.body, "Contact: mailto:security@advice.example\nExpires: 20", 51),
		0);
	assert_int_equal(
		sscanf(strstr(page.body, "Expires: "), "Expires: %d-%d-%dT", &year, &month, &day), 3);
	assert_has(page.body,
		"Z\nPreferred-Languages: en\nCanonical: https://advice.example/.well-known/security.txt\n");
	assert_int_equal(count_of(page.body, "Expires:"), 1);
}

static void health_says_pass_and_which_release(void **state)
{
	int year, month, day, hour, minute, second, end = 0;

	(void)state;
	page = house_get("/health");
	assert_has(page.head, "\r\nContent-Type: application/health+json\r\n");
	sscanf(page.body, "{\"status\": \"pass\", \"releaseId\": \"%4d-%2d-%2d %2d:%2d:%2d\"}%n", &year,
		&month, &day, &hour, &minute, &second, &end);
	assert_true(end > 0);
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(robots_txt_keeps_robots_from_the_exit_and_names_the_map),
		PAGE_TEST(the_map_holds_every_page_once_and_no_other),
		PAGE_TEST(the_map_holds_every_page_that_people_read),
		PAGE_TEST(security_txt_says_whom_to_write_to_and_until_when),
		PAGE_TEST(health_says_pass_and_which_release),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/wellknown", tests, house_open, house_close);
}
