/* test_search.c - the search as a page: its form, what it found, what it understood, and the
 * helplines when it found nothing. */
#include "expect.h"
#include "house.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

static void the_form_posts_one_field_that_the_browser_does_not_remember(void **state)
{
	const char *form;

	(void)state;
	page = house_get("/search");
	assert_int_equal(page.status, STATUS_OK);
	assert_int_equal(count_of(page.body, "<form"), 1);
	form = strstr(page.body, "<form");
	assert_has(form, "method=\"post\" action=\"/search\" autocomplete=\"off\"");
	assert_int_equal(count_of(form, "<input"), 1);
	assert_has(form, " name=\"q\" type=\"search\" value=\"\"");
	assert_has(form, "spellcheck=\"false\"");
	assert_has(form, "<label for=\"q\">");
	assert_lacks(page.body, "class=\"results\"");
}

static void a_search_by_address_is_not_taken(void **state)
{
	(void)state;
	page = house_get("/search?q=pigeons");
	assert_int_equal(page.status, STATUS_OK);
	assert_lacks(page.body, "pigeons");
}

static void what_was_found_is_one_list_with_the_pages_link_first_and_the_words_marked(void **state)
{
	(void)state;
	page = house_search("pigeons");
	assert_int_equal(page.status, STATUS_OK);
	assert_int_equal(count_of(page.body, "<ol class=\"results\">"), 1);
	assert_has(page.body,
		"<ol class=\"results\">\n<li><a href=\"/advice/overdue\">Overdue &lt;b&gt;&quot;words&quot;&lt;/b&gt; &amp; &#39;more&#39;</a>");
	assert_has(page.body, "Old words about <mark>pigeons</mark>.");
	assert_lacks(page.body, "which is close to what you typed");
}

static void a_word_of_the_title_brings_its_page_first_and_the_kind_is_told(void **state)
{
	(void)state;
	page = house_search("following");
	assert_has(page.body,
		"<ol class=\"results\">\n<li><a href=\"/behaviours/following\">Following you</a> <span class=\"mark\">Behaviour</span>");
	page_free(&page);
	page = house_search("national helpline");
	assert_has(page.body,
		"<ol class=\"results\">\n<li><a href=\"/agencies/helpline\">National Helpline</a> <span class=\"mark\">Who can help</span>");
}

static void a_page_to_fill_in_is_told_from_one_to_read(void **state)
{
	(void)state;
	page = house_search("sheet form");
	assert_true(
		in_order(page.body, "<a href=\"/record\">", "<span class=\"mark\">To fill in</span>"));
}

static void no_page_is_listed_twice(void **state)
{
	(void)state;
	page = house_search("law following");
	assert_int_equal(count_of(page.body, "<li><a href=\"/advice/the-law\">"), 1);
	assert_int_equal(count_of(page.body, "<li><a href=\"/behaviours/following\">"), 1);
}

static void an_excerpt_is_escaped_around_its_marks(void **state)
{
	(void)state;
	page = house_search("scotland isles");
	assert_has(page.body, "class=\"results\"");
	assert_lacks(page.body, "<&>");
	assert_lacks(page.body, "\002");
	assert_lacks(page.body, "\003");
}

static void a_misspelt_word_is_corrected_and_the_page_says_so(void **state)
{
	(void)state;
	page = house_search("pidgeons");
	assert_has(page.body,
		"We looked for <strong>pigeons</strong>, which is close to what you typed.");
	assert_has(page.body, "<li><a href=\"/advice/overdue\">");
	assert_has(page.body, "value=\"pidgeons\"");
}

static void what_was_typed_can_be_searched_for_as_it_stands(void **state)
{
	(void)state;
	page = house_search("pidgeons");
	assert_true(in_order(page.body, "name=\"q\" value=\"pidgeons\"", "name=\"as-typed\""));
	/* a phone shows what was found first */
	assert_true(in_order(page.body, "<ol class=\"results\">", "name=\"as-typed\""));
	page_free(&page);
	page = house_post("/search", "q=pidgeons&as-typed=1");
	assert_int_equal(page.status, STATUS_OK);
	assert_lacks(page.body, "which is close to what you typed");
	assert_has(page.body, "Nothing found");
}

static void an_agency_is_shown_with_its_main_number_and_whether_it_is_open(void **state)
{
	const char *result;

	(void)state;
	page   = house_search("national helpline");
	result = strstr(page.body, "<li><a href=\"/agencies/helpline\">");
	assert_non_null(result);
	assert_true(
		in_order(result, "<a href=\"tel:08088020300\">Ring 0808 802 0300</a> Helpline. ", "</li>"));
	assert_ptr_equal(strstr(result, "<p>"),
		strstr(result, "<p><a href=\"tel:08088020300\">")); /* before the excerpt */
	assert_true(in_order(result, "Open now, until 5 pm", "</li>"));
	page_free(&page);
	page = house_answer(&(struct request_words) {
		.method      = "POST",
		.uri         = "/search",
		.body        = "q=national+helpline",
		.body_length = 19,
		.now         = moment("2026-11-30 12:00"),
	});
	assert_true(in_order(strstr(page.body, "<li><a href=\"/agencies/helpline\">"),
		"Bank holiday: hours not confirmed", "</li>"));
}

static void words_of_danger_bring_numbers_above_the_results(void **state)
{
	(void)state;
	page = house_search("He’s outside");
	assert_true(in_order(page.body, "<h2>Are you in danger now?</h2>", "href=\"tel:999\""));
	/* a phone shows the number before the form */
	assert_true(in_order(page.body, "<h2>Are you in danger now?</h2>", "<label for=\"q\">"));
	assert_true(in_order(page.body, "href=\"tel:999\"", "href=\"tel:08088020300\""));
	page_free(&page);
	page = house_search("following");
	assert_lacks(page.body, "in danger now?");
}

static void a_number_finds_its_service_and_one_that_is_not_ours_is_said_to_be_so(void **state)
{
	(void)state;
	page = house_search("+44 (0)808-802 0300");
	assert_true(in_order(page.body,
		"This is the number of:", "<ol class=\"results\">\n<li><a href=\"/agencies/helpline\">"));
	page_free(&page);
	page = house_search("07700 900123");
	assert_true(in_order(page.body, "We do not know this number.", "href=\"tel:999\""));
	assert_lacks(page.body, "class=\"results\"");
	page_free(&page);
	page = house_search("105"); /* a short one that nobody has, and no word of the site */
	assert_true(in_order(page.body, "We do not know this number.", "href=\"tel:999\""));
	page_free(&page);
	page = house_search("112"); /* nobody has it, but the words say what it means */
	assert_lacks(page.body, "We do not know this number.");
	assert_true(in_order(page.body, "<ol class=\"results\">", "<a href=\"/agencies/emergency\">"));
	page_free(&page);
	page = house_search("24/7 pigeons");
	assert_lacks(page.body, "We do not know this number.");
	assert_has(page.body, "class=\"results\"");
}

static void nothing_found_brings_the_helplines_all_the_same(void **state)
{
	static const char *const TYPED[] = {"zzzzzzzz", "😀😀", "\"", "...", "日本"};

	(void)state;
	for (size_t i = 0; i < sizeof TYPED / sizeof *TYPED; i++) {
		page = house_search(TYPED[i]);
		assert_int_equal(page.status, STATUS_OK);
		assert_true(in_order(page.body, "<h2>Nothing found</h2>", "href=\"tel:999\""));
		assert_true(in_order(page.body, "<h2>Nothing found</h2>", "href=\"tel:08088020300\""));
		assert_lacks(page.body, "class=\"results\"");
		page_free(&page);
	}
}

static void an_empty_search_asks_for_a_word(void **state)
{
	static const char *const TYPED[] = {"", "   ", "\t\n "};

	(void)state;
	for (size_t i = 0; i < sizeof TYPED / sizeof *TYPED; i++) {
		page = house_search(TYPED[i]);
		assert_int_equal(page.status, STATUS_OK);
		assert_true(in_order(page.body, "Type one word or more", "href=\"tel:999\""));
		assert_lacks(page.body, "Nothing found");
		page_free(&page);
	}
}

static void what_was_typed_comes_back_escaped(void **state)
{
	(void)state;
	page = house_search("\"><script>alert('x')</script>&amp;");
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body,
		"value=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;\"");
	assert_lacks(page.body, "<script>alert");
}

static void two_hundred_characters_of_any_alphabet_are_searched_for(void **state)
{
	char typed[200 * 4 + 1] = "";

	(void)state;
	for (int i = 0; i < 200; i++)
		strcat(typed, "😀");
	page = house_search(typed);
	assert_int_equal(page.status, STATUS_OK);
}

static void ten_thousand_characters_are_searched_for_by_their_first_words(void **state)
{
	char *typed = malloc(10001);

	(void)state;
	assert_non_null(typed);
	memset(typed, ' ', 10000);
	memcpy(typed, "pigeons", 7);
	memset(typed + 5000, 'x', 5000);
	typed[10000] = '\0';
	page         = house_search(typed);
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body, "<li><a href=\"/advice/overdue\">");
	free(typed);
}

static void a_form_that_no_browser_sends_is_refused(void **state)
{
	static const char *const FORMS[] = {"", "x=1", "q", "q=%", "q=%zz", "q=%ff", "q=a%00b",
		"q=%ed%a0%80"};

	(void)state;
	for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
		page = house_post("/search", FORMS[i]);
		assert_int_equal(page.status, STATUS_BAD_REQUEST);
		assert_has(page.body, "href=\"tel:08088020300\"");
		page_free(&page);
	}
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(the_form_posts_one_field_that_the_browser_does_not_remember),
		PAGE_TEST(a_search_by_address_is_not_taken),
		PAGE_TEST(what_was_found_is_one_list_with_the_pages_link_first_and_the_words_marked),
		PAGE_TEST(a_word_of_the_title_brings_its_page_first_and_the_kind_is_told),
		PAGE_TEST(a_page_to_fill_in_is_told_from_one_to_read),
		PAGE_TEST(no_page_is_listed_twice),
		PAGE_TEST(an_excerpt_is_escaped_around_its_marks),
		PAGE_TEST(a_misspelt_word_is_corrected_and_the_page_says_so),
		PAGE_TEST(what_was_typed_can_be_searched_for_as_it_stands),
		PAGE_TEST(an_agency_is_shown_with_its_main_number_and_whether_it_is_open),
		PAGE_TEST(words_of_danger_bring_numbers_above_the_results),
		PAGE_TEST(a_number_finds_its_service_and_one_that_is_not_ours_is_said_to_be_so),
		PAGE_TEST(nothing_found_brings_the_helplines_all_the_same),
		PAGE_TEST(an_empty_search_asks_for_a_word),
		PAGE_TEST(what_was_typed_comes_back_escaped),
		PAGE_TEST(two_hundred_characters_of_any_alphabet_are_searched_for),
		PAGE_TEST(ten_thousand_characters_are_searched_for_by_their_first_words),
		PAGE_TEST(a_form_that_no_browser_sends_is_refused),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/search", tests, house_open, house_close);
}
