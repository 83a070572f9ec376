/* test_behaviours.c - the list of behaviours, and one of them: examples, what to keep, the law it
 * touches. */
#include "expect.h"
#include "house.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

static void the_list_has_its_groups_in_order(void **state)
{
	(void)state;
	page = house_get("/behaviours");
	assert_int_equal(page.status, STATUS_OK);
	assert_true(in_order(page.body,
		"<h2 id=\"following\">Following and watching</h2>\n<p>They go where you go.</p>",
		"<a href=\"/behaviours/following\">"));
	assert_true(in_order(page.body, "<a href=\"/behaviours/following\">",
		"<h2 id=\"odd\">Odd &lt;b&gt;&quot;group&quot;&lt;/b&gt; &amp; &#39;co&#39;</h2>"));
	assert_true(
		in_order(page.body, "<a href=\"/behaviours/odd\">", "<a href=\"/behaviours/letters\">"));
	/* what is said of the list stands after it */
	assert_true(in_order(page.body, "<a href=\"/behaviours/letters\">", "No list is complete."));
}

static void marks_stand_where_the_act_or_the_short_list_names_a_behaviour_and_nowhere_else(
	void **state)
{
	(void)state;
	page = house_get("/behaviours");
	assert_has(page.body,
		"Following you</a> <span class=\"mark\">Named in the Act</span> <span class=\"mark\">Short list</span> <span>They go where you go.</span></li>");
	assert_has(page.body,
		"Letters</a> <span class=\"mark\">Named in the Act</span> <span>They write &amp; write.</span></li>");
	assert_has(page.body,
		"&#39;more&#39;</a> <span>Strange &lt;things&gt; &amp; &quot;such&quot;.</span></li>");
	assert_int_equal(count_of(page.body, ">Named in the Act<"), 2);
	assert_int_equal(count_of(page.body, ">Short list<"), 1);
}

static void the_examples_of_the_act_are_listed_and_no_other_law(void **state)
{
	(void)state;
	page = house_get("/behaviours");
	assert_has(page.body,
		"<li>Section 2A(3)(a): following someone</li>\n<li>Section 2A(3)(b): writing &lt;to&gt; &quot;someone&quot; &amp; &#39;all&#39;</li>");
	assert_lacks(page.body, "causing fear");
}

static void a_behaviour_warns_first_then_shows_what_it_looks_like_what_to_keep_and_the_law(
	void **state)
{
	(void)state;
	page = house_get("/behaviours/following");
	assert_has(page.body,
		"<strong>Stay safe first:</strong> Stay &lt;away&gt; from home &amp; &quot;safe&quot;.");
	assert_true(
		in_order(page.body, "Stay safe first", "<h2 id=\"look\">What it can look like</h2>"));
	assert_true(in_order(page.body, "<li>They get off at your stop.</li>",
		"<li>A car &lt;stays&gt; &quot;behind&quot; you &amp; &#39;yours&#39;.</li>"));
	assert_true(in_order(page.body, "<h2 id=\"keep\">What to keep as evidence</h2>",
		"<li>The number plate.</li>"));
	assert_has(page.body,
		"<li><a href=\"/advice/the-law\">The Act, section 2A(3)(a)</a>: following someone. This is one of the seven examples in the Act.</li>");
	assert_has(page.body,
		"<li><a href=\"/advice/the-law\">The Act, section 4A</a>: causing fear.</li>");
	assert_has(page.body, "No list is complete.");
	assert_has(page.body, "short list");
}

static void a_behaviour_without_law_warning_or_text_says_nothing_of_them(void **state)
{
	(void)state;
	page = house_get("/behaviours/odd");
	assert_has(page.body, "<h1>Odd &lt;b&gt;&quot;acts&quot;&lt;/b&gt; &amp; &#39;more&#39;</h1>");
	assert_lacks(page.body, "The law it touches");
	assert_lacks(page.body, "Stay safe first");
	assert_lacks(page.body, "short list");
	assert_has(page.body,
		"<time datetime=\"1901-01-31\">31 January 1901</time>. This is due for a new check.");
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(the_list_has_its_groups_in_order),
		PAGE_TEST(marks_stand_where_the_act_or_the_short_list_names_a_behaviour_and_nowhere_else),
		PAGE_TEST(the_examples_of_the_act_are_listed_and_no_other_law),
		PAGE_TEST(a_behaviour_warns_first_then_shows_what_it_looks_like_what_to_keep_and_the_law),
		PAGE_TEST(a_behaviour_without_law_warning_or_text_says_nothing_of_them),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/behaviours", tests, house_open, house_close);
}
