/* test_published.c - the words that are published: the pages, agencies and statements that this
 * site exists for are there. */
#include "expect.h"
#include "house.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

static void assert_all_there(const char *folder, const char *const *slugs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char uri[128];

		snprintf(uri, sizeof uri, "%s/%s", folder, slugs[i]);
		page = house_get(uri);
		if (page.status != STATUS_OK)
			fail_msg("%s: %s", uri, status_line(page.status));
		page_free(&page);
	}
}

static void every_page_of_advice_is_there(void **state)
{
	static const char *const SLUGS[] = {"what-is-stalking", "the-law", "what-to-do",
		"keeping-a-record", "reporting-to-the-police", "after-you-report", "safe-online", "at-home",
		"at-work-or-study", "protective-orders", "looking-after-yourself", "helping-someone",
		"worried-about-your-own-behaviour", "domestic-abuse", "using-this-site-safely",
		"law-scotland-northern-ireland", "for-professionals"};

	(void)state;
	assert_all_there("/advice", SLUGS, sizeof SLUGS / sizeof *SLUGS);
}

static void every_page_of_advice_leads_on(void **state)
{
	static const char *const SLUGS[] = {"what-is-stalking", "the-law", "what-to-do",
		"keeping-a-record", "using-this-site-safely", "helping-someone"};

	(void)state;
	for (size_t i = 0; i < sizeof SLUGS / sizeof *SLUGS; i++) {
		const char *next;
		char        uri[128];

		snprintf(uri, sizeof uri, "/advice/%s", SLUGS[i]);
		page = house_get(uri);
		next = strstr(page.body, "<nav class=\"next\"");
		assert_non_null(next);
		assert_true(count_of(next, "<li><a href=\"/") >= 3);
		page_free(&page);
	}
}

static void the_agencies_of_the_brief_are_there(void **state)
{
	static const char *const SLUGS[] = {"paladin", "protection-against-stalking",
		"suzy-lamplugh-trust", "national-stalking-helpline", "samaritans", "victim-support", "ncdv",
		"national-domestic-abuse-helpline", "galop", "warwickshire-domestic-abuse"};

	(void)state;
	assert_all_there("/agencies", SLUGS, sizeof SLUGS / sizeof *SLUGS);
}

static void the_first_page_says_the_ways_to_call_and_the_quotation_with_its_source(void **state)
{
	static const char *const SAID[] = {"href=\"tel:999\"", "55", "href=\"sms:999\"", "999 BSL",
		"href=\"tel:18000\"", "It is not romantic. It is about fixation and obsession.", "Paladin"};

	(void)state;
	page = house_get("/");
	for (size_t i = 0; i < sizeof SAID / sizeof *SAID; i++)
		assert_has(page.body, SAID[i]);
}

static void the_list_of_behaviours_marks_the_twelve_and_the_seven(void **state)
{
	(void)state;
	page = house_get("/behaviours");
	/* one line of the short list can be two behaviours */
	assert_true(count_of(page.body, "<span class=\"mark\">Short list</span>") >= 12);
	assert_int_equal(count_of(page.body, "<li>Section 2A(3)("), 7);
	assert_int_equal(count_of(page.body, "<li><a href=\"/behaviours/"), 36);
	assert_has(page.body, "No list is complete");
}

static void the_law_page_states_what_it_must(void **state)
{
	static const char *const SAID[] = {"Protection from Harassment Act 1997", "25 November 2012",
		"2A", "4A", "follow", "Stalking Protection Order", "estraining order",
		"on-molestation order", "Scotland", "Northern Ireland", "10 years"};

	(void)state;
	page = house_get("/advice/the-law");
	for (size_t i = 0; i < sizeof SAID / sizeof *SAID; i++)
		assert_has(page.body, SAID[i]);
}

static void the_law_page_of_scotland_and_northern_ireland_states_what_it_must(void **state)
{
	static const char *const SAID[] = {"section 39", "13 December 2010", "fear or alarm",
		"non-harassment order", "Protection from Stalking Act (Northern Ireland) 2022",
		"substantial distress", "10 years", "19 October 2023", "/advice/the-law"};

	(void)state;
	page = house_get("/advice/law-scotland-northern-ireland");
	for (size_t i = 0; i < sizeof SAID / sizeof *SAID; i++)
		assert_has(page.body, SAID[i]);
}

static void the_helpline_is_what_a_search_for_stalking_help_finds(void **state)
{
	(void)state;
	page = house_search("national stalking helpline");
	assert_has(page.body,
		"<ol class=\"results\">\n<li><a href=\"/agencies/national-stalking-helpline\">");
}

static void each_danger_sign_of_the_check_puts_999_above_everything(void **state)
{
	char form[128];
	int  signs = 0;

	(void)state;
	page = house_get("/is-this-stalking");
	for (const char *at = page.body; (at = strstr(at, " name=\"danger-")); signs++) {
		struct page_answer answer;

		at += strlen(" name=\"");
		snprintf(form, sizeof form, "%.*s=on", (int)strcspn(at, "\""), at);
		answer = house_post("/is-this-stalking", form);
		assert_int_equal(answer.status, STATUS_OK);
		assert_true(
			in_order(answer.body, "<section class=\"danger\" data-answer=\"in-danger\">", "<h1>"));
		assert_true(in_order(answer.body, "<section id=\"answer\">", "href=\"tel:08088020300\""));
		page_free(&answer);
	}
	assert_true(signs >= 8);
}

static void assert_unconfirmed_says_so(const char *uri, const struct page_answer *answer)
{
	if (strncmp(uri, "/agencies/", 10) == 0 && strcmp(uri, "/agencies/numbers") != 0)
		assert_int_equal(count_of(answer->body, "not yet confirmed by telephone")
				+ count_of(answer->body, "; confirmed by telephone on "),
			1);
}

static void every_agency_says_how_surely_it_is_known(void **state)
{
	(void)state;
	house_each_page(assert_unconfirmed_says_so);
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(every_page_of_advice_is_there),
		PAGE_TEST(every_page_of_advice_leads_on),
		PAGE_TEST(the_agencies_of_the_brief_are_there),
		PAGE_TEST(the_first_page_says_the_ways_to_call_and_the_quotation_with_its_source),
		PAGE_TEST(the_list_of_behaviours_marks_the_twelve_and_the_seven),
		PAGE_TEST(the_law_page_states_what_it_must),
		PAGE_TEST(the_law_page_of_scotland_and_northern_ireland_states_what_it_must),
		PAGE_TEST(the_helpline_is_what_a_search_for_stalking_help_finds),
		PAGE_TEST(each_danger_sign_of_the_check_puts_999_above_everything),
		PAGE_TEST(every_agency_says_how_surely_it_is_known),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/published", tests, house_open, house_close);
}
