/* test_agency.c - one agency: its numbers as links, what is not known said as such, and how surely
 * we know the rest. */
#include "expect.h"
#include "house.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

static void get_at(const char *uri, const char *in_london)
{
	page = house_get_at(uri, moment(in_london));
}

static void a_number_is_a_link_with_its_label_cost_and_hours(void **state)
{
	(void)state;
	get_at("/agencies/helpline", "2026-11-23 10:00");
	assert_has(page.body,
		"<li><a class=\"call\" href=\"tel:08088020300\">Ring 0808 802 0300</a> <span>Helpline.</span> <span>Free.</span>"
		" <span><b>Open now, until 5 pm.</b></span> <span>Every day, 9 am to 5 pm. Bank holidays: not confirmed.</span></li>");
	assert_has(page.body,
		"<li><a class=\"call\" href=\"tel:02038664107\">Ring 020 3866 4107</a> <span>Office.</span> <span>Costs the same as a normal UK call or text.</span>"
		" <span><b>Open now, until 5 pm.</b></span> <span>Monday to Friday, 9 am to 5 pm. Bank holidays: closed.</span></li>");
}

static void hours_are_those_of_the_moment_in_which_it_is_asked_for(void **state)
{
	(void)state;
	get_at("/agencies/helpline", "2026-11-21 18:00");
	assert_has(page.body, "Closed, opens tomorrow at 9 am.");
	assert_has(page.body, "Closed, opens Monday 9 am.");
	page_free(&page);
	/* in summer London's clocks are an hour ahead of UTC */
	get_at("/agencies/helpline", "2026-07-01 17:30");
	assert_lacks(page.body, "Open now");
	assert_has(page.body, "Closed, opens tomorrow at 9 am.");
	page_free(&page);
	get_at("/agencies/helpline", "2026-12-25 10:00");
	assert_has(page.body, "Bank holiday: hours not confirmed, look on their website.");
	assert_has(page.body, "Closed, opens Tuesday 9 am.");
	page_free(&page);
	get_at("/agencies/emergency", "2026-12-25 10:00");
	assert_has(page.body, "Open all day, every day.");
	assert_lacks(page.body, "Bank holiday");
}

/*
 * Its helpline is of all nations; the other of its numbers says that it closes on their bank
 * holidays.
 */
static void a_bank_holiday_of_one_nation_is_told_where_the_service_covers_it(void **state)
{
	(void)state;
	get_at("/agencies/helpline", "2026-11-30 10:00");
	assert_int_equal(count_of(page.body, "Bank holiday: hours not confirmed"), 2);
	page_free(&page);
	get_at("/agencies/changed", "2026-11-30 21:00");
	assert_lacks(page.body, "Bank holiday: hours");
}

static void the_web_server_is_told_how_long_the_page_stays_true(void **state)
{
	(void)state;
	get_at("/agencies/helpline", "2026-11-23 16:59");
	assert_has(page.head, "X-Accel-Expires: 60\r\n");
	page_free(&page);
	/* at midnight "tomorrow at 9 am" is no longer so */
	get_at("/agencies/helpline", "2026-11-23 17:00");
	assert_has(page.head, "X-Accel-Expires: 25200\r\n");
	page_free(&page);
	/* open all day, every day; the next day it is due for a check */
	get_at("/agencies/emergency", "2027-04-30 17:00");
	assert_has(page.head, "X-Accel-Expires: 25200\r\n");
	page_free(&page);
	get_at("/agencies/emergency", "2027-05-01 17:00");
	assert_lacks(page.head, "X-Accel-Expires");
	page_free(&page);
	get_at("/agencies", "2026-11-23 16:59"); /* everything on the page counts */
	assert_has(page.head, "X-Accel-Expires: 60\r\n");
}

static void a_text_number_is_a_link_that_texts(void **state)
{
	(void)state;
	get_at("/agencies/changed", "2026-11-23 10:00");
	assert_has(page.body,
		"<a class=\"call\" href=\"sms:88247\">Text 88247</a> <span>Text HELLO.</span> <span>Costs the same as a normal UK call or text.</span>"
		" <span><b>Closed, opens today at 8 pm.</b></span> <span>Every day, 8 pm to 6 am. Bank holidays: not confirmed.</span>");
}

static void hours_and_cost_that_nobody_confirmed_are_said_to_be_so(void **state)
{
	(void)state;
	page = house_get("/agencies/odd");
	assert_has(page.body,
		"href=\"tel:01314960000\">Ring 0131 496 0000</a> <span>The &lt;i&gt;&quot;line&quot;&lt;/i&gt; &amp; &#39;desk&#39;.</span> <span>Cost not confirmed.</span> <span><b>Hours not confirmed: look on their website.</b></span></li>");
	assert_has(page.body,
		"href=\"sms:85258\">Text 85258</a> <span>Text &lt;HELP&gt; &amp; &quot;wait&quot;.</span> <span>Cost not confirmed.</span> <span><b>Hours not confirmed: look on their website.</b></span></li>");
}

static void one_contacts_words_are_not_said_of_the_next(void **state)
{
	(void)state;
	page = house_get("/agencies/changed");
	assert_has(page.body,
		"href=\"tel:08081689111\">Ring 0808 168 9111</a> <span>Free.</span> <span><b>Hours not confirmed: ask when you ring.</b></span></li>");
	assert_has(page.body,
		"href=\"sms:80999\">Text 80999</a> <span>Text FREE.</span> <span>Free.</span> <span><b>Hours not confirmed.</b></span></li>");
}

static void relay_and_sign_language_are_ways_of_their_own(void **state)
{
	(void)state;
	page = house_get("/agencies/changed");
	assert_has(page.body,
		"<a class=\"call\" href=\"tel:1800108081689111\">Relay UK: 18001 0808 168 9111</a>");
	assert_has(page.body,
		"<a href=\"https://sign.example/\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">Sign language video: sign.example</a> <span>Free.</span> <span>British Sign Language.</span>");
	assert_has(page.body,
		"<a href=\"https://changed.example/write\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">Write to them online: changed.example/write</a></li>");
}

static void mail_and_website_are_links_without_cost_or_hours_and_a_chat_has_hours(void **state)
{
	(void)state;
	page = house_get("/agencies/odd");
	assert_has(page.body,
		"<li><a href=\"mailto:help@odd.example\">Email help@odd.example</a></li>");
	assert_has(page.body,
		"<li><a href=\"https://odd.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">Website: odd.example/?a=1&amp;b=2</a></li>");
	assert_has(page.body,
		"<li><a href=\"https://chat.odd.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">Chat online: chat.odd.example/?a=1&amp;b=2</a> <span><b>Hours not confirmed: look on their website.</b></span></li>");
}

static void who_runs_it_and_whom_it_does_not_serve_are_told(void **state)
{
	(void)state;
	page = house_get("/agencies/odd");
	assert_has(page.body,
		"<dt>Run by</dt><dd>Odd &lt;i&gt;&quot;group&quot;&lt;/i&gt; &amp; &#39;co&#39;</dd>");
	assert_has(page.body,
		"<dt>Whom it does not serve</dt><dd>Nobody &lt;under&gt; &quot;ten&quot; &amp; &#39;over&#39; ninety.</dd>");
	page_free(&page);
	page = house_get("/agencies/helpline");
	assert_lacks(page.body, "<dt>Run by</dt>");
	assert_lacks(page.body, "Whom it does not serve");
}

static void an_agency_that_nobody_rang_says_so_with_the_number_of_its_pages(void **state)
{
	(void)state;
	page = house_get("/agencies/odd");
	assert_has(page.body,
		"Checked <time datetime=\"2026-11-01\">1 November 2026</time> against 1 published page; not yet confirmed by telephone.");
	page_free(&page);
	page = house_get("/agencies/changed");
	assert_has(page.body, "against 2 published pages; not yet confirmed by telephone.");
}

static void an_agency_that_the_operator_rang_says_when(void **state)
{
	(void)state;
	page = house_get("/agencies/helpline");
	assert_has(page.body, "against 2 published pages; confirmed by telephone on 2 November 2026.");
	assert_lacks(page.body, "not yet confirmed");
	assert_lacks(page.body, "An operator");
}

static void a_changed_an_uncertain_and_an_overdue_agency_warn(void **state)
{
	(void)state;
	page = house_get("/agencies/changed");
	assert_has(page.body, "has changed");
	assert_lacks(page.body, "We are not sure");
	page_free(&page);
	page = house_get("/agencies/odd");
	assert_has(page.body, "We are not sure that this service still works");
	assert_lacks(page.body, "due for a new check");
	page_free(&page);
	page = house_get("/agencies/overdue");
	assert_has(page.body, "This is due for a new check");
	assert_lacks(page.body, "We are not sure");
}

static void whom_and_where_it_serves_what_it_speaks_and_what_it_cannot_do_are_told(void **state)
{
	(void)state;
	page = house_get("/agencies/odd");
	assert_has(page.body, "<dt>Whom it serves</dt><dd>Everyone</dd>");
	assert_has(page.body, "<dt>Where</dt><dd>Scotland &lt;&amp;&gt; &quot;isles&quot;</dd>");
	assert_has(page.body, "<dt>Languages</dt><dd>English &amp; &lt;Welsh&gt;</dd>");
	assert_has(page.body,
		"<dt>What it cannot do</dt><dd>It cannot &lt;script&gt;alert(1)&lt;/script&gt; &quot;help&quot; &amp; &#39;heal&#39;.</dd>");
	page_free(&page);
	page = house_get("/agencies/helpline");
	assert_lacks(page.body, "<dt>Languages</dt>");
	assert_lacks(page.body, "What it cannot do");
}

static void an_agency_that_cannot_be_reached_says_so(void **state)
{
	(void)state;
	page = house_get("/agencies/silent");
	assert_has(page.body,
		"We know of no number or address that we are sure enough of to show here.");
	assert_lacks(page.body, "<ul class=\"contacts\">");
	assert_has(page.body, "<a href=\"/agencies\">See everybody who can help</a>");
}

static void evidence_and_sources_are_its_own(void **state)
{
	(void)state;
	page = house_get("/agencies/odd");
	assert_has(page.body, "<p>This rests on one source.</p>");
	assert_lacks(page.body, "Two or more sources agree");
	assert_int_equal(count_of(page.body, "First source"), 1);
	assert_lacks(page.body, "Second &lt;b&gt;");
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(a_number_is_a_link_with_its_label_cost_and_hours),
		PAGE_TEST(a_text_number_is_a_link_that_texts),
		PAGE_TEST(hours_and_cost_that_nobody_confirmed_are_said_to_be_so),
		PAGE_TEST(one_contacts_words_are_not_said_of_the_next),
		PAGE_TEST(hours_are_those_of_the_moment_in_which_it_is_asked_for),
		PAGE_TEST(a_bank_holiday_of_one_nation_is_told_where_the_service_covers_it),
		PAGE_TEST(the_web_server_is_told_how_long_the_page_stays_true),
		PAGE_TEST(relay_and_sign_language_are_ways_of_their_own),
		PAGE_TEST(mail_and_website_are_links_without_cost_or_hours_and_a_chat_has_hours),
		PAGE_TEST(who_runs_it_and_whom_it_does_not_serve_are_told),
		PAGE_TEST(an_agency_that_nobody_rang_says_so_with_the_number_of_its_pages),
		PAGE_TEST(an_agency_that_the_operator_rang_says_when),
		PAGE_TEST(a_changed_an_uncertain_and_an_overdue_agency_warn),
		PAGE_TEST(whom_and_where_it_serves_what_it_speaks_and_what_it_cannot_do_are_told),
		PAGE_TEST(an_agency_that_cannot_be_reached_says_so),
		PAGE_TEST(evidence_and_sources_are_its_own),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/agency", tests, house_open, house_close);
}
