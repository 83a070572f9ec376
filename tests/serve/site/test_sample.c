/* test_sample.c - a release with invented agencies is refused unless it is asked for, says on every
 * page what it is, and answers. */
#include "expect.h"
#include "house.h"
#include "scratch.h"
#include "serve/process/image.h"

#define INVENTED 2000
#define MARK     "Sample: invented services"

static const char *path;

static void assert_marked(const char *uri, const struct page_answer *page)
{
	if (strstr(page->head, "Content-Type: text/html") && !strstr(page->body, MARK))
		fail_msg("%s does not say that its services are invented", uri);
}

static void without_being_asked_for_it_is_refused(void **state)
{
	struct release release;
	struct site   *site;
	char          *said;

	(void)state;
	assert_true(site_setup(TEST_TEMPLATES, TEST_STATIC));
	assert_true(release_load(path, &release));
	listen_to_stderr();
	site = site_open(release.bytes, release.length);
	said = heard();
	assert_null(site);
	assert_has(said, "this release is a sample with invented agencies");
	assert_has(said, "--sample");
	free(said);
	release_unload(&release);
	site_cleanup();
}

static int open_house(void **state)
{
	site_take_samples();
	house_release(path);
	return house_open(state);
}

static void every_page_says_what_it_is(void **state)
{
	(void)state;
	house_each_page(assert_marked);
}

static void errors_say_so_too(void **state)
{
	static const char *const URIS[] = {"/nothing", "/agencies/nothing", "/agencies?need=nothing",
		"/agencies?from=x"};

	(void)state;
	for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++) {
		struct page_answer page = house_get(URIS[i]);

		assert_true(page.status >= STATUS_BAD_REQUEST && page.status < STATUS_BROKEN);
		assert_marked(URIS[i], &page);
		page_free(&page);
	}
}

/* Whatever page of the list is asked for, up to the last. */
static void the_list_can_be_read_to_its_end(void **state)
{
	(void)state;
	for (int from = 1; from <= INVENTED; from += 97) {
		char               uri[64];
		struct page_answer page;

		snprintf(uri, sizeof uri, "/agencies?from=%d", from);
		page = house_get(uri);
		assert_int_equal(page.status, STATUS_OK);
		assert_marked(uri, &page);
		page_free(&page);
	}
}

/* The first is /sitemap.xml; robots.txt names the others. */
static void the_map_has_parts_and_together_they_hold_every_agency_once(void **state)
{
	struct page_answer robots = house_get("/robots.txt"), part = house_get("/sitemap.xml");
	int                agencies = count_of(part.body, "/agencies/"), parts = 1;

	(void)state;
	assert_true(count_of(part.body, "<url>") < 600);
	page_free(&part);
	for (const char *at = robots.body; (at = strstr(at, "/sitemap.xml?from=")); at++, parts++) {
		char uri[64];

		snprintf(uri, sizeof uri, "%.*s", (int)strcspn(at, "\n"), at);
		part = house_get(uri);
		assert_int_equal(part.status, STATUS_OK);
		assert_int_equal(count_of(part.body, "<url>"), count_of(part.body, "/agencies/"));
		agencies += count_of(part.body, "/agencies/");
		page_free(&part);
	}
	assert_int_equal(parts, 5);
	assert_true(agencies > INVENTED && agencies < INVENTED + 100);
	page_free(&robots);
	part = house_get("/sitemap.xml?from=99999");
	assert_int_equal(part.status, STATUS_NOT_FOUND);
	page_free(&part);
}

static void a_search_finds_invented_agencies(void **state)
{
	struct page_answer page = house_search("law centre");

	(void)state;
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body, "Law Centre");
	assert_marked("/search", &page);
	page_free(&page);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest refused[] = {TEST(without_being_asked_for_it_is_refused)};

	const struct CMUnitTest tests[] = {
		TEST(every_page_says_what_it_is),
		TEST(errors_say_so_too),
		TEST(the_list_can_be_read_to_its_end),
		TEST(the_map_has_parts_and_together_they_hold_every_agency_once),
		TEST(a_search_finds_invented_agencies),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	return cmocka_run_group_tests_name("sample, refused", refused, scratch_make, scratch_remove)
		+ cmocka_run_group_tests_name("sample", tests, open_house, house_close);
}
