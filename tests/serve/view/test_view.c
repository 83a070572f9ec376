/* test_view.c - templates are filled, everything is escaped for its place, and a page is whole or
 * is not. */
#include "expect.h"
#include "scratch.h"
#include "serve/view/view.h"

#define HOSTILE "<b>\"'&</b>\r\n`=+{{TEXT}}"

static int load(void **state)
{
	static const char *const TEMPLATES[] = {"contexts.tpl", "raw.tpl", "rows.tpl", "part.tpl",
		"frame.tpl", "page.tpl", "data.tpl", "map.tpl", NULL};

	return scratch_make(state) == 0 && view_setup(TEST_FIXTURES "/templates", TEMPLATES) ? 0 : -1;
}

static int unload(void **state)
{
	view_cleanup();
	return scratch_remove(state);
}

static char *render(struct view *view, const char *template)
{
	size_t length;
	char  *page = view_render(view, template, &length);

	assert_non_null(page);
	assert_int_equal(strlen(page), length);
	view_free(view);
	return page;
}

static void text_is_escaped_where_it_stands_between_tags(void **state)
{
	struct view *view = view_new(NULL);
	char        *page;

	(void)state;
	view_text(view, MARK_TEXT, HOSTILE "<script>alert(1)</script>");
	page = render(view, "contexts.tpl");
	assert_has(page, "<p>&lt;b&gt;&quot;&#39;&amp;&lt;/b&gt;");
	assert_lacks(page, "<b>");
	assert_lacks(page, "<script");
	assert_has(page, "{{TEXT}}");
	free(page);
}

static void a_value_never_ends_its_attribute(void **state)
{
	struct view *view = view_new(NULL);
	char        *page;

	(void)state;
	view_text(view, MARK_LABEL, "\" onmouseover=\"alert(1)");
	view_text(view, MARK_QUERY, "'\"><script>");
	page = render(view, "contexts.tpl");
	assert_has(page, "title=\"&quot; onmouseover=&quot;alert(1)\"");
	assert_has(page, "value=\"&#39;&quot;&gt;&lt;script&gt;\"");
	free(page);
}

static void an_address_that_would_run_is_defused(void **state)
{
	static const char *const RUNS[] = {"javascript:alert(1)", "JavaScript:alert(1)",
		"data:text/html,x", "vbscript:x", " javascript:x"};

	(void)state;
	for (size_t i = 0; i < sizeof RUNS / sizeof *RUNS; i++) {
		struct view *view = view_new(NULL);
		char        *page;

		view_text(view, MARK_PATH, RUNS[i]);
		page = render(view, "contexts.tpl");
		assert_has(page, "<a href=\"#\">x</a>");
		free(page);
	}
}

static void an_address_keeps_its_meaning(void **state)
{
	struct view *view = view_new(NULL);
	char        *page;

	(void)state;
	view_text(view, MARK_PATH, "https://one.example/?a=1&b=\"2\"");
	view_text(view, MARK_TARGET, "08088020300");
	page = render(view, "contexts.tpl");
	assert_has(page, "<a href=\"https://one.example/?a=1&amp;b=&quot;2&quot;\">x</a>");
	assert_has(page, "<a href=\"tel:08088020300\">z</a>");
	free(page);
}

static void a_value_in_a_query_stays_one_value(void **state)
{
	struct view *view = view_new(NULL);
	char        *page;

	(void)state;
	view_text(view, MARK_ID, "a&area=uk\"><b>#/ é");
	page = render(view, "contexts.tpl");
	assert_has(page, "?need=a%26area%3Duk%22%3E%3Cb%3E%23/+%C3%A9&amp;x=1\"");
	free(page);
}

static void json_and_xml_have_their_own_rules(void **state)
{
	struct view *view = view_new(NULL);
	char        *page;

	(void)state;
	view_text(view, MARK_NAME, "\"}\n</script>\\");
	page = render(view, "data.tpl");
	assert_lacks(page, "\"}\n<");
	assert_lacks(page, "</script>");
	assert_has(page, "{\"a\": \"\\");
	free(page);
	view = view_new(NULL);
	view_text(view, MARK_PATH, "/a?b=1&c=<d>");
	page = render(view, "map.tpl");
	assert_has(page, "<loc>/a?b=1&amp;c=&lt;d&gt;</loc>");
	free(page);
}

static void only_a_mark_that_says_so_is_taken_as_it_is(void **state)
{
	struct view *view = view_new(NULL);
	char        *page;

	(void)state;
	view_text(view, MARK_BODY, "<p>from <em>Markdown</em></p>");
	page = render(view, "raw.tpl");
	assert_has(page, "<div><p>from <em>Markdown</em></p></div>");
	free(page);
}

static void rows_within_rows_come_in_order_and_sections_hide(void **state)
{
	struct view *view = view_new(NULL), *group;
	char        *page;

	(void)state;
	for (int i = 0; i < 2; i++) {
		group = view_row(view, MARK_GROUP);
		view_text(group, MARK_HEADING, i ? "second" : "first");
		for (int j = 0; j < 2; j++) {
			struct view *item = view_row(group, MARK_ITEM);

			view_text(item, MARK_NAME, j ? "b" : "a");
			view_text_or_hide(item, MARK_SUMMARY, j ? "told" : "");
		}
	}
	view_number(view, MARK_TOTAL, 12345678901);
	view_text(view_row(view_part(view, MARK_SOURCES, "part.tpl"), MARK_SOURCE), MARK_NAME,
		"a <source>");
	page = render(view, "rows.tpl");
	assert_has(page,
		"<h2>first</h2>\n<li>a</li>\n<li>b: told</li>\n<h2>second</h2>\n<li>a</li>\n<li>b: told</li>\n");
	assert_lacks(page, "nothing");
	assert_has(page, "[a &lt;source&gt;]");
	assert_has(page, "<b>12345678901</b>");
	free(page);
}

static void the_layout_stands_around_the_page_and_hears_of_its_title(void **state)
{
	struct view *view = view_new("frame.tpl");
	char        *page;

	(void)state;
	view_everywhere(MARK_SITE_NAME, "A <name>");
	view_title(view, "A <title>");
	view_show_around(view, MARK_CONTACT_NONE);
	view_show(view, MARK_SAFETY);
	page = render(view, "page.tpl");
	assert_has(page,
		"<title>A &lt;title&gt;</title>\nalarm\n<b>A &lt;name&gt;</b>\n<h1>A &lt;title&gt;</h1>outer");
	free(page);
}

static void what_is_given_is_copied(void **state)
{
	struct view *view   = view_new(NULL);
	char         text[] = "before", *page;

	(void)state;
	view_text(view, MARK_TEXT, text);
	memset(text, 'x', sizeof text - 1);
	page = render(view, "contexts.tpl");
	assert_has(page, "<p>before</p>");
	free(page);
}

static void a_page_of_one_hundred_thousand_bytes_is_whole(void **state)
{
	struct view *view = view_new(NULL);
	char        *body = malloc(100001), *page;

	(void)state;
	assert_non_null(body);
	memset(body, 'a', 100000);
	body[100000] = '\0';
	view_text(view, MARK_BODY, body);
	page = render(view, "raw.tpl");
	assert_has(page, body);
	assert_has(page, "a</div>");
	free(page);
	free(body);
}

static void assert_setup_refuses(const char *const *names, const char *name)
{
	char *said;
	bool  works;

	listen_to_stderr();
	works = view_setup(TEST_FIXTURES "/templates", names);
	said  = heard();
	assert_false(works);
	assert_has(said, name);
	free(said);
}

static void a_template_that_is_missing_or_broken_is_named_at_the_start(void **state)
{
	static const char *const        MISSING[] = {"page.tpl", "nowhere.tpl", NULL},
							 *const BROKEN[]  = {"broken.tpl", NULL};

	(void)state;
	assert_setup_refuses(MISSING, "nowhere.tpl");
	assert_setup_refuses(BROKEN, "broken.tpl");
}

static void a_page_that_cannot_be_made_whole_is_not_made(void **state)
{
	static const char *const NAMES[] = {"nowhere.tpl", "broken.tpl"};

	(void)state;
	for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
		struct view *view = view_new(i ? "frame.tpl" : NULL);
		size_t       length;
		char        *page, *said;

		listen_to_stderr();
		page = view_render(view, NAMES[i], &length);
		said = heard();
		assert_null(page);
		assert_has(said, NAMES[i]);
		free(said);
		view_free(view);
	}
}

static void a_view_that_was_never_made_swallows_and_does_not_render(void **state)
{
	size_t length;

	(void)state;
	view_title(NULL, "x");
	view_text(NULL, MARK_TEXT, "x");
	view_number(NULL, MARK_TOTAL, 1);
	view_show(NULL, MARK_SOME);
	view_show_around(NULL, MARK_CONTACT_NONE);
	view_text_or_hide(NULL, MARK_TEXT, "x");
	assert_null(view_row(NULL, MARK_ITEM));
	assert_null(view_part(NULL, MARK_SOURCES, "part.tpl"));
	assert_null(view_render(NULL, "page.tpl", &length));
	view_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(text_is_escaped_where_it_stands_between_tags),
		TEST(a_value_never_ends_its_attribute),
		TEST(an_address_that_would_run_is_defused),
		TEST(an_address_keeps_its_meaning),
		TEST(a_value_in_a_query_stays_one_value),
		TEST(json_and_xml_have_their_own_rules),
		TEST(only_a_mark_that_says_so_is_taken_as_it_is),
		TEST(rows_within_rows_come_in_order_and_sections_hide),
		TEST(the_layout_stands_around_the_page_and_hears_of_its_title),
		TEST(what_is_given_is_copied),
		TEST(a_page_of_one_hundred_thousand_bytes_is_whole),
		TEST(a_template_that_is_missing_or_broken_is_named_at_the_start),
		TEST(a_page_that_cannot_be_made_whole_is_not_made),
		TEST(a_view_that_was_never_made_swallows_and_does_not_render),
	};

	return cmocka_run_group_tests_name("view", tests, load, unload);
}
