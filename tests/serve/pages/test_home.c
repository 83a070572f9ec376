/* test_home.c - the first page: whom to ring above everything, what stalking is, and the ways in.
 */
#include "expect.h"
#include "house.h"

static struct page_answer page;

static int ask(void **state)
{
	if (house_open(state) != 0)
		return -1;
	page = house_get("/");
	return 0;
}

static int forget(void **state)
{
	page_free(&page);
	return house_close(state);
}

static void danger_comes_before_all_choices_and_says_all_the_ways_to_call(void **state)
{
	(void)state;
	assert_int_equal(page.status, STATUS_OK);
	assert_true(in_order(page.body, "<h1", "<section class=\"danger\""));
	assert_true(in_order(page.body, "href=\"tel:999\"", "press 55"));
	assert_true(in_order(page.body, "press 55", "href=\"sms:999\""));
	assert_true(in_order(page.body, "href=\"sms:999\"", "href=\"tel:18000\""));
	assert_true(in_order(page.body, "href=\"tel:18000\"", "What do you need?"));
}

static void the_editors_words_are_escaped_as_text_and_in_attributes(void **state)
{
	(void)state;
	assert_has(page.body, "<h1>You are &lt;not&gt; &quot;alone&quot; &amp; &#39;here&#39;</h1>");
	assert_has(page.body,
		"&quot;Water&quot; &amp; &#39;Co&#39;&lt;/b&gt; – You are &lt;not&gt; &quot;alone&quot; &amp; &#39;here&#39;</title>");
	assert_has(page.body, "<h2 id=\"danger\">In danger &lt;now&gt; &amp; &quot;here&quot;?</h2>");
	assert_has(page.body, "data-neutral=\"https://weather.example/?a=1&amp;b=2\"");
	assert_has(page.body, "data-bounce=\"https://quiet.example\"");
}

static void markdown_comes_as_it_was_made(void **state)
{
	(void)state;
	assert_has(page.body,
		"<blockquote>\n<p>It is not romantic. It is about fixation and obsession.</p>\n</blockquote>");
}

static void the_ways_in_lead_to_the_first_questions(void **state)
{
	static const char *const WAYS[] = {"/advice/what-is-stalking", "/advice/what-to-do",
		"/agencies", "/advice/the-law", "/advice/safe-online"};

	(void)state;
	for (size_t i = 0; i < sizeof WAYS / sizeof *WAYS; i++) {
		char link[64];

		snprintf(link, sizeof link, "<li><a href=\"%s\">", WAYS[i]);
		assert_has(page.body, link);
	}
}

static void the_quotation_has_its_source(void **state)
{
	(void)state;
	assert_true(in_order(page.body, "<h2>Where this comes from</h2>",
		"<a href=\"https://one.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">First source</a> (22 Mar 2023): the number"));
}

static void the_people_who_run_the_site_can_be_written_to(void **state)
{
	(void)state;
	assert_has(page.body, "<a href=\"mailto:team@advice.example\">team@advice.example</a>");
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(danger_comes_before_all_choices_and_says_all_the_ways_to_call),
		TEST(the_editors_words_are_escaped_as_text_and_in_attributes),
		TEST(markdown_comes_as_it_was_made),
		TEST(the_ways_in_lead_to_the_first_questions),
		TEST(the_quotation_has_its_source),
		TEST(the_people_who_run_the_site_can_be_written_to),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/home", tests, ask, forget);
}
