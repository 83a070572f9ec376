/* test_directory.c - the agencies: twelve at a time, by need, by area, by name. */
#include "expect.h"
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

static void twelve_stand_on_a_page(void **state)
{
	(void)state;
	page = house_get("/agencies");
	assert_int_equal(page.status, STATUS_OK);
	assert_int_equal(agencies(page.body), 12);
	assert_has(page.body, "<h2 id=\"list\">1 to 12 of 14</h2>");
	assert_has(page.body, "<a href=\"/agencies?from=13\">More services</a>");
	assert_lacks(page.body, "Earlier in the list");
}

static void who_helps_with_stalking_stands_first_and_who_is_open_before_who_is_not(void **state)
{
	(void)state;
	/* both are open, and the helpline's order is lower */
	page = house_get_at("/agencies", moment("2026-11-23 12:00"));
	assert_true(in_order(page.body, "<h3><a href=\"/agencies/helpline\">",
		"<h3><a href=\"/agencies/emergency\">"));
	page_free(&page);
	page = house_get_at("/agencies", moment("2026-11-23 20:00"));
	assert_true(in_order(page.body, "<h3><a href=\"/agencies/emergency\">",
		"<h3><a href=\"/agencies/helpline\">"));
	assert_true(in_order(page.body, "<h3><a href=\"/agencies/helpline\">",
		"<h3><a href=\"/agencies/silent\">"));
	assert_true(in_order(page.body, "<h3><a href=\"/agencies/silent\">",
		"<h3><a href=\"/agencies/changed\">"));
}

/* One worker answers at all hours, and keeps who is open no longer than they are. */
static void who_is_open_is_counted_anew_when_somebody_opens_or_closes(void **state)
{
	static const struct {
		const char *at;
		bool        open;
	} HOURS[] = {{"2026-11-23 16:59", true}, {"2026-11-23 17:00", false},
		{"2026-11-24 08:59", false}, {"2026-11-24 09:00", true}, {"2026-11-23 12:00", true}};

	(void)state;
	for (size_t i = 0; i < sizeof HOURS / sizeof *HOURS; i++) {
		page = house_get_at("/agencies?open=now&need=talk", moment(HOURS[i].at));
		if ((strstr(page.body, "<h3><a href=\"/agencies/helpline\">") != NULL) != HOURS[i].open)
			fail_msg("at %s the helpline is %s", HOURS[i].at,
				HOURS[i].open ? "not there" : "there");
		page_free(&page);
	}
}

static void the_helpline_stands_before_the_choices_until_one_is_made(void **state)
{
	(void)state;
	page = house_get("/agencies");
	assert_true(in_order(page.body, "<h1>", "href=\"tel:08088020300\""));
	assert_true(in_order(page.body, "href=\"tel:08088020300\"", "<label for=\"postcode\">"));
	page_free(&page);
	page = house_get("/agencies?area=warwickshire");
	assert_true(in_order(page.body, "<label for=\"postcode\">", "href=\"tel:08088020300\""));
	assert_false(in_order(page.body, "href=\"tel:08088020300\"", "<label for=\"postcode\">"));
}

static void the_rest_stands_on_the_next_page_and_leads_back(void **state)
{
	(void)state;
	page = house_get("/agencies?from=13");
	assert_int_equal(agencies(page.body), 2);
	assert_has(page.body, "13 to 14 of 14");
	assert_has(page.body, "<a href=\"/agencies\">Earlier in the list</a>");
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
	assert_has(page.body, "<h2 id=\"list\">Help in Warwickshire: 13 to 13 of 13</h2>");
	assert_has(page.body, "<a href=\"/agencies?area=warwickshire\">Earlier in the list</a>");
}

static void choices_narrow_the_list_together(void **state)
{
	(void)state;
	page = house_get("/agencies?need=odd&area=scotland&how=email");
	assert_int_equal(agencies(page.body), 1);
	assert_has(page.body,
		"<h2 id=\"list\">Odd &lt;i&gt;&quot;needs&quot;&lt;/i&gt; &amp; &#39;wants&#39; in Scotland &lt;&amp;&gt; &quot;isles&quot;: 1 to 1 of 1</h2>");
	assert_has(page.body,
		"<h3><a href=\"/agencies/odd\">&lt;b&gt;&quot;Odd&quot; &amp; &#39;Sons&#39;&lt;/b&gt;</a></h3>");
}

static void an_area_holds_who_works_in_the_larger_areas_around_it(void **state)
{
	(void)state;
	page = house_get("/agencies?area=warwickshire&need=talk");
	assert_has(page.body, "<a href=\"/agencies/silent\">");
	assert_has(page.body, "<a href=\"/agencies/changed\">");
	assert_has(page.body, "<a href=\"/agencies/helpline\">");
	assert_lacks(page.body, "<a href=\"/agencies/odd\">");
	page_free(&page);
	page = house_get("/agencies?area=england&need=talk");
	/* it may not serve all who live in England */
	assert_lacks(page.body, "<a href=\"/agencies/silent\">");
}

static void each_choice_shows_how_many_it_would_leave_and_keeps_the_others(void **state)
{
	(void)state;
	page = house_get("/agencies?need=odd&area=scotland");
	assert_has(page.body,
		"<a href=\"/agencies?need=odd&amp;area=scotland\" aria-current=\"true\">Odd &lt;i&gt;&quot;needs&quot;&lt;/i&gt; &amp; &#39;wants&#39; (1)</a>");
	assert_has(page.body,
		"<a href=\"/agencies?need=stalking&amp;area=scotland\">Help with stalking (2)</a>");
	assert_has(page.body,
		"<a href=\"/agencies?need=odd&amp;area=scotland&amp;how=email\">Write an email or form (1)</a>");
	assert_has(page.body, "<a href=\"/agencies?need=odd\">Anywhere (1)</a>");
	assert_lacks(page.body, "What nobody does");
	assert_lacks(page.body, "British Sign Language (0)");
}

static void what_was_chosen_can_be_taken_back_one_by_one(void **state)
{
	(void)state;
	page = house_get("/agencies?need=talk&area=warwickshire&cost=free&open=now");
	assert_has(page.body,
		"<li>Someone to talk to <a href=\"/agencies?area=warwickshire&amp;open=now&amp;cost=free\">remove<span class=\"unseen\"> Someone to talk to</span></a></li>");
	assert_has(page.body,
		"<li>Warwickshire <a href=\"/agencies?need=talk&amp;open=now&amp;cost=free\">remove");
	assert_has(page.body,
		"<li>Open now <a href=\"/agencies?need=talk&amp;area=warwickshire&amp;cost=free\">remove");
	assert_has(page.body,
		"<li>Free to call <a href=\"/agencies?need=talk&amp;area=warwickshire&amp;open=now\">remove");
}

static void places_show_the_way_to_the_chosen_one_and_what_lies_in_it(void **state)
{
	(void)state;
	page = house_get("/agencies?area=england");
	assert_true(in_order(page.body, ">All of the UK (",
		"<a href=\"/agencies?area=england\" aria-current=\"true\">England ("));
	assert_true(in_order(page.body, "aria-current=\"true\">England (",
		"<a href=\"/agencies?area=midlands\">West Midlands ("));
	assert_lacks(page.body, "area=coventry");
	assert_lacks(page.body, "area=scotland");
	page_free(&page);
	page = house_get("/agencies");
	assert_true(in_order(page.body, "<a href=\"/agencies?area=warwickshire\">Warwickshire (",
					">All of the UK (14)</a>")
		|| in_order(page.body, "area=warwickshire", "area=uk"));
	assert_has(page.body,
		"<a href=\"/agencies?area=scotland\">Scotland &lt;&amp;&gt; &quot;isles&quot; (");
	assert_lacks(page.body, "area=midlands");
}

static void nobody_fits_but_nobody_is_left_without_help(void **state)
{
	(void)state;
	page = house_get("/agencies?need=odd&area=warwickshire");
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body, "nobody fits all of this");
	assert_has(page.body, "<a href=\"/agencies?area=warwickshire\">Leave out “Odd &lt;i&gt;");
	assert_has(page.body, "<a href=\"/agencies?need=odd\">Leave out “Warwickshire” (1)</a>");
	assert_has(page.body, "<h2>You can always try these</h2>");
	assert_true(agencies(page.body) >= 2);
	assert_has(page.body, "href=\"tel:08088020300\"");
	page_free(&page);
	page = house_get("/agencies?need=nobody&area=uk&how=bsl");
	assert_lacks(page.body, "Leave out");
	assert_has(page.body, "<a href=\"/agencies\">See everybody</a>");
}

static void what_is_not_known_is_said_and_the_rest_is_shown(void **state)
{
	static const struct {
		const char *query, *what;
	} CASES[] = {{"?need=nothing", "kind of help"}, {"?area=nowhere", "place"},
		{"?need=TALK", "kind of help"}, {"?need=talk%27--", "kind of help"},
		{"?need=%3Cscript%3E", "kind of help"}, {"?need=%ff", "kind of help"},
		{"?need=%zz", "kind of help"}, {"?area=%00", "place"},
		{"?how=shout", "way to get in touch"}, {"?open=later", "opening time"},
		{"?cost=cheap", "cost"}, {"?language=klingon", "language"}, {"?from=0", "page"},
		{"?from=15", "page"}, {"?from=-1", "page"}, {"?from=1x", "page"}, {"?from=", "page"},
		{"?from=9999999999999999999999", "page"}, {"?need=odd&from=2", "page"},
		{"?by=age", "order"}, {"?by=name&after=nobody", "page"}, {"?by=name&letter=%C3%A9", "page"},
		{"?by=name&letter=ab", "page"},
		{"?need=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
			"kind of help"}};

	(void)state;
	for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
		char uri[200], said[80];

		snprintf(uri, sizeof uri, "/agencies%s", CASES[i].query);
		snprintf(said, sizeof said, "We do not know the %s that this address asks for",
			CASES[i].what);
		page = house_get(uri);
		if (page.status != STATUS_NOT_FOUND)
			fail_msg("%s: %s", uri, status_line(page.status));
		assert_has(page.body, said);
		assert_has(page.body, "href=\"tel:999\"");
		assert_true(strstr(page.body, "by=name&letter") || agencies(page.body) > 0
			|| strstr(page.body, "A to Z</h2>"));
		assert_lacks(page.body, "klingon");
		assert_lacks(page.body, "aaaaaaaa");
		page_free(&page);
	}
}

static void the_rest_of_the_choices_stays_where_one_is_not_known(void **state)
{
	(void)state;
	page = house_get("/agencies?need=odd&area=nowhere");
	assert_int_equal(page.status, STATUS_NOT_FOUND);
	assert_int_equal(agencies(page.body), 1);
	assert_has(page.body, "<h3><a href=\"/agencies/odd\">");
}

static void a_postcode_leads_to_its_area(void **state)
{
	static const char *const TYPED[] = {"CV31+1AB", "cv311ab", "CV31", "%20cv31%20", "cv31-1ab"};

	(void)state;
	for (size_t i = 0; i < sizeof TYPED / sizeof *TYPED; i++) {
		char form[64];

		snprintf(form, sizeof form, "need=talk&postcode=%s", TYPED[i]);
		page = house_post("/agencies", form);
		assert_int_equal(page.status, STATUS_OK);
		assert_has(page.body, "Your postcode is in Warwickshire.");
		assert_has(page.body, "<h2 id=\"list\">Someone to talk to in Warwickshire: ");
		assert_has(page.body, "<input type=\"hidden\" name=\"need\" value=\"talk\">");
		assert_lacks(page.body, "CV31");
		assert_lacks(page.body, "cv31");
		page_free(&page);
	}
}

static void a_postcode_in_two_areas_offers_both(void **state)
{
	(void)state;
	page = house_post("/agencies", "need=talk&postcode=cv7+7aa");
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body,
		"<li><a href=\"/agencies?need=talk&amp;area=warwickshire\">Warwickshire</a></li><li><a href=\"/agencies?need=talk&amp;area=coventry\">Coventry</a></li>");
	assert_lacks(page.body, "Your postcode is in");
	assert_true(agencies(page.body) > 0);
}

static void letters_alone_stand_for_all_postcodes_without_a_line(void **state)
{
	(void)state;
	page = house_post("/agencies", "postcode=EH1+1AA");
	assert_has(page.body, "Your postcode is in Scotland &lt;&amp;&gt; &quot;isles&quot;.");
}

static void a_postcode_that_is_not_in_the_table_or_is_none_says_so_and_shows_where_to_choose(
	void **state)
{
	(void)state;
	page = house_post("/agencies", "postcode=ZZ99+9ZZ");
	assert_int_equal(page.status, STATUS_NOT_FOUND);
	assert_has(page.body, "We do not have this postcode in our table.");
	assert_has(page.body, "<details class=\"filter\" open>");
	assert_has(page.body, "<a href=\"/agencies?area=england\">England (");
	assert_lacks(page.body, "ZZ99");
	page_free(&page);
	for (size_t i = 0; i < 4; i++) {
		page = house_post("/agencies",
			((const char *[]) {"postcode=my+house", "postcode=", "", "postcode=%ff"})[i]);
		assert_int_equal(page.status, STATUS_BAD_REQUEST);
		assert_has(page.body, "That does not look like a postcode.");
		assert_has(page.body, "<details class=\"filter\" open>");
		assert_lacks(page.body, "my house");
		assert_true(agencies(page.body) > 0);
		page_free(&page);
	}
}

static void each_agency_shows_how_to_reach_it_and_how_surely_we_know(void **state)
{
	(void)state;
	page = house_get("/agencies");
	assert_true(
		in_order(page.body, "<a class=\"call\" href=\"tel:08088020300\">Ring 0808 802 0300</a>",
			"<a href=\"/agencies/odd\">"));
	assert_int_equal(count_of(page.body, "confirmed by telephone on 2 November 2026"), 1);
	assert_int_equal(count_of(page.body, "not yet confirmed by telephone"), 11);
	assert_int_equal(count_of(page.body, "We are not sure that this service still works"), 1);
	assert_int_equal(count_of(page.body, "Due for a new check"), 1);
	assert_int_equal(count_of(page.body, "We know of no number"), 1);
}

/* The text around the list is older than most of the agencies. */
static void what_the_page_itself_is_due_for_is_said_of_no_agency(void **state)
{
	(void)state;
	page = house_get_at("/agencies", moment("2027-04-10 12:00"));
	assert_int_equal(count_of(page.body, "Due for a new check"), 1);
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

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(twelve_stand_on_a_page),
		PAGE_TEST(who_helps_with_stalking_stands_first_and_who_is_open_before_who_is_not),
		PAGE_TEST(who_is_open_is_counted_anew_when_somebody_opens_or_closes),
		PAGE_TEST(the_helpline_stands_before_the_choices_until_one_is_made),
		PAGE_TEST(the_rest_stands_on_the_next_page_and_leads_back),
		PAGE_TEST(turning_pages_keeps_what_was_chosen),
		PAGE_TEST(choices_narrow_the_list_together),
		PAGE_TEST(an_area_holds_who_works_in_the_larger_areas_around_it),
		PAGE_TEST(each_choice_shows_how_many_it_would_leave_and_keeps_the_others),
		PAGE_TEST(what_was_chosen_can_be_taken_back_one_by_one),
		PAGE_TEST(places_show_the_way_to_the_chosen_one_and_what_lies_in_it),
		PAGE_TEST(nobody_fits_but_nobody_is_left_without_help),
		PAGE_TEST(what_is_not_known_is_said_and_the_rest_is_shown),
		PAGE_TEST(the_rest_of_the_choices_stays_where_one_is_not_known),
		PAGE_TEST(a_postcode_leads_to_its_area),
		PAGE_TEST(a_postcode_in_two_areas_offers_both),
		PAGE_TEST(letters_alone_stand_for_all_postcodes_without_a_line),
		PAGE_TEST(a_postcode_that_is_not_in_the_table_or_is_none_says_so_and_shows_where_to_choose),
		PAGE_TEST(each_agency_shows_how_to_reach_it_and_how_surely_we_know),
		PAGE_TEST(what_the_page_itself_is_due_for_is_said_of_no_agency),
		PAGE_TEST(every_name_stands_in_the_list_from_a_to_z),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/directory", tests, house_open, house_close);
}
