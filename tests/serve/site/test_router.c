/* test_router.c - which address leads to which page. */
#include "expect.h"
#include "serve/pages/pages.h"
#include "serve/site/router.h"

static const struct page *find(const char *path, char *param)
{
	struct request     request = {.method = METHOD_GET};
	const struct page *page;

	snprintf(request.path, sizeof request.path, "%s", path);
	page = router_find(&request);
	strcpy(param, request.param);
	return page;
}

static void each_address_of_the_table_leads_to_its_page(void **state)
{
	static const struct {
		const char        *path;
		const struct page *page;
		const char        *param;
	} TABLE[] = {{"/", &home_page, ""}, {"/advice", &advice_list_page, ""},
		{"/advice/the-law", &advice_page, "the-law"}, {"/behaviours", &behaviour_list_page, ""},
		{"/behaviours/following", &behaviour_page, "following"}, {"/agencies", &directory_page, ""},
		{"/agencies/paladin", &agency_page, "paladin"}, {"/search", &search_page, ""},
		{"/exit", &exit_page, ""}, {"/b", &blank_page, ""}, {"/return", &return_page, ""},
		{"/robots.txt", &robots_page, ""}, {"/sitemap.xml", &sitemap_page, ""},
		{"/.well-known/security.txt", &security_page, ""}, {"/health", &health_page, ""},
		{"/evidence", &evidence_page, ""}, {"/privacy", &privacy_page, ""}};

	(void)state;
	for (size_t i = 0; i < sizeof TABLE / sizeof *TABLE; i++) {
		char param[REQUEST_PARAM_MAX];

		assert_ptr_equal(find(TABLE[i].path, param), TABLE[i].page);
		assert_string_equal(param, TABLE[i].param);
	}
}

static void other_addresses_lead_nowhere(void **state)
{
	static const char *const NOWHERE[] = {"", "//", "/index.html", "/advice/", "/advice//",
		"/advice/a/b", "/advic", "/advices", "/Advice", "/health/", "/guard", "/..", "/exit/",
		"/b/", "/.well-known/", "/%61dvice"};
	char                     param[REQUEST_PARAM_MAX];

	(void)state;
	for (size_t i = 0; i < sizeof NOWHERE / sizeof *NOWHERE; i++)
		assert_null(find(NOWHERE[i], param));
}

static void a_name_as_long_as_there_is_room_for_is_taken_and_a_longer_one_leads_nowhere(
	void **state)
{
	char path[sizeof "/advice/" + REQUEST_PARAM_MAX] = "/advice/", param[REQUEST_PARAM_MAX];

	(void)state;
	memset(path + strlen("/advice/"), 'a', REQUEST_PARAM_MAX - 1);
	assert_ptr_equal(find(path, param), &advice_page);
	assert_int_equal(strlen(param), REQUEST_PARAM_MAX - 1);
	path[strlen(path)] = 'a';
	assert_null(find(path, param));
}

static void every_page_says_how_it_is_asked_and_what_it_is(void **state)
{
	(void)state;
	for (const struct page *const *page = router_pages; *page; page++) {
		assert_true(
			(*page)->methods && !((*page)->methods & ~(unsigned)(METHOD_GET | METHOD_POST)));
		assert_int_equal((*page)->path[0], '/');
		assert_non_null((*page)->type);
		assert_non_null((*page)->build);
		for (const struct page *const *other = page + 1; *other; other++)
			assert_string_not_equal((*page)->path, (*other)->path);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_address_of_the_table_leads_to_its_page),
		TEST(other_addresses_lead_nowhere),
		TEST(a_name_as_long_as_there_is_room_for_is_taken_and_a_longer_one_leads_nowhere),
		TEST(every_page_says_how_it_is_asked_and_what_it_is),
	};

	return cmocka_run_group_tests_name("router", tests, NULL, NULL);
}
