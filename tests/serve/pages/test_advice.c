/* test_advice.c - the list of advice, and a page of it: its facts, each with its own evidence, and
 * its sources. */
#include "expect.h"
#include "house.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

static void the_list_has_its_chapters_in_order_and_a_line_for_each_page(void **state)
{
	(void)state;
	page = house_get("/advice");
	assert_true(in_order(page.body, "<h2 id=\"act\">What you can do</h2>",
		"<li><a href=\"/advice/what-to-do\">What to do</a> <span>First steps.</span></li>"));
	assert_true(in_order(page.body, "/advice/what-to-do", "/advice/overdue"));
	assert_true(in_order(page.body, "/advice/overdue",
		"<h2 id=\"law\">The &lt;b&gt;&quot;law&quot;&lt;/b&gt; &amp; &#39;order&#39;</h2>"));
	assert_true(
		in_order(page.body, "&#39;order&#39;</h2>", "<a href=\"/advice/the-law\">The law</a>"));
	assert_int_equal(count_of(page.body, "<li><a href=\"/advice/"), 6);
}

static void the_words_come_first_then_the_facts_under_their_headings_then_the_sources(void **state)
{
	(void)state;
	page = house_get("/advice/the-law");
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body,
		"<p class=\"summary\">What the &lt;law&gt; &quot;says&quot; &amp; &#39;means&#39;.</p>");
	assert_true(in_order(page.body, "<p>A pattern counts.</p>",
		"<h2 id=\"england-and-wales\">England and Wales</h2>"));
	assert_true(in_order(page.body, "<h2 id=\"england-and-wales\">England and Wales</h2>",
		"<h3>The Act of &lt;1997&gt; &amp; &quot;after&quot;</h3>"));
	assert_true(in_order(page.body, "id=\"first\"", "id=\"second\""));
	assert_true(in_order(page.body, "id=\"second\"",
		"<h2 id=\"scotland-isles\">Scotland &lt;&amp;&gt; &quot;isles&quot;</h2>"));
	assert_true(in_order(page.body, "id=\"north\"", "<h2>Where this comes from</h2>"));
	assert_int_equal(count_of(page.body, "<h2 id=\"england-and-wales\">England and Wales</h2>"), 1);
	assert_has(page.body, "<p>Stalking is a <strong>crime</strong> in England.</p>");
}

static void a_long_page_begins_with_a_list_of_its_parts_and_a_short_one_does_not(void **state)
{
	(void)state;
	page = house_get("/advice/the-law");
	assert_true(in_order(page.body, "<nav class=\"here\" aria-label=\"On this page\">",
		"<a href=\"#england-and-wales\">England and Wales</a>"));
	assert_true(in_order(page.body, "<a href=\"#england-and-wales\">",
		"<a href=\"#scotland-isles\">Scotland &lt;&amp;&gt; &quot;isles&quot;</a>"));
	assert_true(in_order(page.body, "<a href=\"#scotland-isles\">", "<p>A pattern counts.</p>"));
	page_free(&page);
	page = house_get("/advice/what-to-do");
	assert_lacks(page.body, "On this page");
}

static void a_page_ends_with_the_next_steps_that_the_editor_chose(void **state)
{
	(void)state;
	page = house_get("/advice/what-to-do");
	assert_has(page.body,
		"<h2 id=\"next\">Next steps</h2>\n<ul>\n"
		"<li><a href=\"/advice/the-law\">Read &lt;the&gt; &quot;law&quot; &amp; &#39;more&#39;</a></li>\n"
		"<li><a href=\"/agencies?need=talk\">Somebody to talk to</a></li>\n"
		"<li><a href=\"/agencies\">See who can help</a></li>\n</ul>");
}

/*
 * The page rests on two sources, two of its facts on one: what is true of the page is not said of
 * them.
 */
static void each_fact_says_its_own_evidence_and_no_other(void **state)
{
	(void)state;
	page = house_get("/advice/the-law");
	assert_int_equal(count_of(page.body, "<summary>Two or more sources agree</summary>"), 1);
	assert_int_equal(count_of(page.body, "<summary>One source</summary>"), 2);
	/* and the page's own parts and sources */
	assert_int_equal(count_of(page.body, "<summary>"), 5);
	assert_has(page.body, "</time>. Two or more sources agree. <a href=\"/evidence\">");
	assert_lacks(page.body, "Some of this rests on one source.");
}

static void each_fact_has_its_own_sources(void **state)
{
	const char *second, *third, *found;

	(void)state;
	page   = house_get("/advice/the-law");
	second = strstr(page.body, "id=\"second\"");
	third  = strstr(page.body, "id=\"north\"");
	assert_int_equal(count_of(page.body, "First source"), 4);
	assert_int_equal(
		count_of(page.body,
			"<li>Second &lt;b&gt;&quot;source&quot;&lt;/b&gt; &amp; &#39;co&#39; (undated)</li>"),
		2);
	found = strstr(page.body, "Second &lt;b&gt;");
	assert_true(found < second && strstr(found + 1, "Second &lt;b&gt;") > third);
}

static void the_day_of_the_check_is_told_in_words_and_for_machines(void **state)
{
	(void)state;
	page = house_get("/advice/what-to-do");
	assert_has(page.body,
		"Checked on <time datetime=\"2026-11-01\">1 November 2026</time>. Two or more sources agree.");
	assert_lacks(page.body, "due for a new check");
	assert_lacks(page.body, "class=\"fact\"");
}

static void a_page_that_is_due_and_rests_on_one_source_says_so(void **state)
{
	(void)state;
	page = house_get("/advice/overdue");
	assert_has(page.body,
		"<time datetime=\"1901-01-31\">31 January 1901</time>. Some of this rests on one source. This is due for a new check");
	assert_lacks(page.body, "Two or more sources");
	assert_has(page.body,
		"<h1>Overdue &lt;b&gt;&quot;words&quot;&lt;/b&gt; &amp; &#39;more&#39;</h1>");
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(the_list_has_its_chapters_in_order_and_a_line_for_each_page),
		PAGE_TEST(the_words_come_first_then_the_facts_under_their_headings_then_the_sources),
		PAGE_TEST(a_long_page_begins_with_a_list_of_its_parts_and_a_short_one_does_not),
		PAGE_TEST(a_page_ends_with_the_next_steps_that_the_editor_chose),
		PAGE_TEST(each_fact_says_its_own_evidence_and_no_other),
		PAGE_TEST(each_fact_has_its_own_sources),
		PAGE_TEST(the_day_of_the_check_is_told_in_words_and_for_machines),
		PAGE_TEST(a_page_that_is_due_and_rests_on_one_source_says_so),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/advice", tests, house_open, house_close);
}
