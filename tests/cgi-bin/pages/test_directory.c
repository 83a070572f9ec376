/* test_directory.c - the agencies: twelve at a time, by need, by area, by name. */
#include "check.h"
#include "house.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

static int agencies(const char *html)
{
	return count_of(html, "<section class=\"agency\">");
}

static void twelve_stand_on_a_page_in_the_editors_order(void **state)
{
	(void)state;
	page = house_get("/agencies");
	assert_int_equal(agencies(page.body), 12);
	assert_has(page.body, "<h2 id=\"list\">1 to 12 of 14</h2>");
	assert_true(in_order(page.body, "<h3><a href=\"/agencies/helpline\">", "<h3><a href=\"/agencies/odd\">"));
	assert_true(in_order(page.body, "<h3><a href=\"/agencies/odd\">", "<h3><a href=\"/agencies/changed\">"));
	assert_has(page.body, "<a href=\"/agencies?from=13\">More services</a>");
	assert_lacks(page.body, "Earlier in the list");
}

static void the_rest_stands_on_the_next_page_and_leads_back(void **state)
{
	(void)state;
	page = house_get("/agencies?from=13");
	assert_int_equal(agencies(page.body), 2);
	assert_has(page.body, "13 to 14 of 14");
	assert_has(page.body, "<a href=\"/agencies?from=1\">Earlier in the list</a>");
	assert_lacks(page.body, "More services");
}

static void turning_pages_keeps_what_was_chosen(void **state)
{
	(void)state;
	page = house_get("/agencies?need=talk");
	assert_has(page.body, "<h2 id=\"list\">Someone to talk to: 1 to 12 of 13</h2>");
	assert_has(page.body, "<a href=\"/agencies?need=talk&amp;from=13\">More services</a>");
	page_free(&page);
	page = house_get("/agencies?area=warwickshire&from=13");
	assert_has(page.body, "<a href=\"/agencies?area=warwickshire&amp;from=1\">Earlier in the list</a>");
}

static void a_need_and_an_area_narrow_the_list_together(void **state)
{
	(void)state;
	page = house_get("/agencies?need=odd&area=scotland");
	assert_int_equal(agencies(page.body), 1);
	assert_has(page.body, "<h2 id=\"list\">Odd &lt;i&gt;&quot;needs&quot;&lt;/i&gt; &amp; &#39;wants&#39; in Scotland &lt;&amp;&gt; &quot;isles&quot;: 1 to 1 of 1</h2>");
	assert_has(page.body, "<h3><a href=\"/agencies/odd\">&lt;b&gt;&quot;Odd&quot; &amp; &#39;Sons&#39;&lt;/b&gt;</a></h3>");
}

static void an_area_holds_who_works_in_the_larger_areas_around_it(void **state)
{
	(void)state;
	page = house_get("/agencies?area=warwickshire&need=talk");
	assert_has(page.body, "<a href=\"/agencies/silent\">");
	assert_has(page.body, "<a href=\"/agencies/changed\">");
	assert_has(page.body, "<a href=\"/agencies/helpline\">");
	assert_lacks(page.body, "<a href=\"/agencies/odd\">");
}

static void the_filters_show_what_is_chosen_keep_the_other_and_lead_back_to_all(void **state)
{
	(void)state;
	page = house_get("/agencies?need=odd&area=scotland");
	assert_has(page.body, "<a href=\"/agencies?need=odd&amp;area=scotland\" aria-current=\"true\">Odd &lt;i&gt;&quot;needs&quot;&lt;/i&gt; &amp; &#39;wants&#39;</a>");
	assert_has(page.body, "<a href=\"/agencies?need=odd&amp;area=scotland\" aria-current=\"true\">Scotland &lt;&amp;&gt; &quot;isles&quot;</a>");
	assert_int_equal(count_of(page.body, " aria-current=\"true\""), 2);
	assert_has(page.body, "<a href=\"/agencies?need=stalking&amp;area=scotland\">Help with stalking</a>");
	assert_has(page.body, "<a href=\"/agencies?area=scotland\">Anything</a>");
	assert_has(page.body, "<a href=\"/agencies?need=odd\">Anywhere</a>");
	assert_lacks(page.body, "What nobody does");
}

static void a_filter_that_chose_nothing_marks_nothing(void **state)
{
	(void)state;
	page = house_get("/agencies");
	assert_lacks(page.body, " aria-current=");
	assert_has(page.body, "<a href=\"/agencies?need=talk\">Someone to talk to</a>");
	assert_has(page.body, "<a href=\"/agencies?area=uk\">All of the UK</a>");
}

static void a_need_that_nobody_meets_says_so_and_leads_on(void **state)
{
	(void)state;
	page = house_get("/agencies?need=nobody&area=uk");
	assert_int_equal(page.status, STATUS_OK);
	assert_int_equal(agencies(page.body), 0);
	assert_has(page.body, "What nobody does in All of the UK: nobody found");
	assert_has(page.body, "<a href=\"/agencies\">See everybody</a>");
	assert_has(page.body, "href=\"tel:08088020300\"");
}

static void the_operators_own_area_is_one_press_away(void **state)
{
	(void)state;
	page = house_get("/agencies");
	assert_has(page.body, "<a href=\"/agencies?area=warwickshire\">Services for ");
	assert_true(in_order(page.body, "Services for ", "<section class=\"agency\">"));
}

static void what_does_not_exist_is_not_found(void **state)
{
	static const char *const NOWHERE[] = {
		"?need=nothing", "?area=nowhere", "?need=TALK", "?need=talk%27--", "?from=0", "?from=15", "?from=-1", "?from=1x", "?from=", "?from=9999999",
		"?need=odd&from=2", "?by=age", "?need=%3Cscript%3E",
	};

	(void)state;
	for (size_t i = 0; i < sizeof NOWHERE / sizeof *NOWHERE; i++) {
		char uri[64];

		snprintf(uri, sizeof uri, "/agencies%s", NOWHERE[i]);
		page = house_get(uri);
		if (page.status != STATUS_NOT_FOUND)
			fail_msg("%s: %s", uri, status_line(page.status));
		page_free(&page);
	}
}

static void each_agency_shows_how_to_reach_it_and_how_surely_we_know(void **state)
{
	(void)state;
	page = house_get("/agencies");
	assert_true(in_order(page.body, "<a class=\"call\" href=\"tel:08088020300\">Ring 0808 802 0300</a>", "<a href=\"/agencies/odd\">"));
	assert_int_equal(count_of(page.body, "confirmed by telephone on 2 November 2026"), 1);
	assert_int_equal(count_of(page.body, "not yet confirmed by telephone"), 11);
	assert_int_equal(count_of(page.body, "We are not sure that this service still works"), 1);
	assert_int_equal(count_of(page.body, "Due for a new check"), 1);
	assert_int_equal(count_of(page.body, "We know of no number"), 1);
}

static void every_name_stands_in_the_list_from_a_to_z(void **state)
{
	(void)state;
	page = house_get("/agencies?by=name");
	assert_int_equal(agencies(page.body), 0);
	assert_int_equal(count_of(page.body, "<li><a href=\"/agencies/"), 14);
	assert_true(in_order(page.body, "Changed Charity", "Emergency services"));
	assert_true(in_order(page.body, "Plain Place 14", "Silent Society"));
}

#define PAGE_TEST(sentence) {#sentence, sentence, NULL, forget, NULL}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(twelve_stand_on_a_page_in_the_editors_order),
		PAGE_TEST(the_rest_stands_on_the_next_page_and_leads_back),
		PAGE_TEST(turning_pages_keeps_what_was_chosen),
		PAGE_TEST(a_need_and_an_area_narrow_the_list_together),
		PAGE_TEST(an_area_holds_who_works_in_the_larger_areas_around_it),
		PAGE_TEST(the_filters_show_what_is_chosen_keep_the_other_and_lead_back_to_all),
		PAGE_TEST(a_filter_that_chose_nothing_marks_nothing),
		PAGE_TEST(a_need_that_nobody_meets_says_so_and_leads_on),
		PAGE_TEST(the_operators_own_area_is_one_press_away),
		PAGE_TEST(what_does_not_exist_is_not_found),
		PAGE_TEST(each_agency_shows_how_to_reach_it_and_how_surely_we_know),
		PAGE_TEST(every_name_stands_in_the_list_from_a_to_z),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/directory", tests, house_open, house_close);
}
