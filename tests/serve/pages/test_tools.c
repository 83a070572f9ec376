/* test_tools.c - the notes and the plan as they are sent: a sheet, fields that no browser learns
 * from, and nothing that could be sent. */
#include "expect.h"
#include "house.h"

static struct page_answer page;

static int forget(void **state)
{
	(void)state;
	page_free(&page);
	return 0;
}

/*
 * What both keep: no form and no name, so that nothing can be sent or learned; the warning first;
 * the helpline.
 */
static void get_tool(const char *uri, const char *first)
{
	const char *main_part;

	page = house_get(uri);
	assert_int_equal(page.status, STATUS_OK);
	main_part = strstr(page.body, "<main ");
	assert_lacks(main_part, "<form");
	assert_lacks(main_part, " name=");
	assert_lacks(main_part, "beforeunload");
	assert_true(in_order(main_part, "Read this first.", first));
	assert_true(in_order(main_part, first, "href=\"tel:08088020300\""));
}

static void the_notes_are_a_sheet_from_which_the_form_is_made(void **state)
{
	(void)state;
	get_tool("/record", "<section class=\"printed\" id=\"notes\" hidden ");
	assert_lacks(strstr(page.body, "<main "), "<input");
	assert_has(page.body, "<p id=\"plain\">The form needs JavaScript");
	assert_int_equal(count_of(page.body, "<dl class=\"sheet\">"), 3);
	assert_int_equal(count_of(page.body, "<div data-input=\"date\"><dt>Date</dt>"), 3);
	assert_int_equal(
		count_of(page.body,
			"<dt>What &lt;happened&gt; &amp; &quot;so&quot;</dt><dd><span>exact &lt;words&gt;</span></dd>"),
		3);
	assert_int_equal(
		count_of(page.body,
			"<div data-input=\"choice\"><dt>How</dt><dd><i>A &lt;call&gt;</i> <i>Post</i> </dd></div>"),
		3);
}

static void the_plan_is_squares_and_lines_from_which_boxes_and_fields_are_made(void **state)
{
	(void)state;
	get_tool("/plan", "<fieldset><legend>Home &lt;&amp;&gt;</legend>");
	assert_lacks(strstr(page.body, "<main "), "<input");
	assert_has(page.body, "<p id=\"plain\">To tick and to write here takes JavaScript");
	assert_has(page.body, "<p class=\"tick\">I know who has a &lt;key&gt;.</p>\n");
	assert_has(page.body, "<p class=\"line\">Where I would go</p>\n");
}

static void their_titles_tell_nothing(void **state)
{
	(void)state;
	page = house_get("/record");
	assert_has(page.body, "– Notes</title>");
	page_free(&page);
	page = house_get("/plan");
	assert_has(page.body, "– My plan</title>");
}

static void nothing_can_be_sent_to_them(void **state)
{
	(void)state;
	page = house_post("/record", "what=secret");
	assert_int_equal(page.status, STATUS_WRONG_METHOD);
	page_free(&page);
	page = house_post("/plan", "what=secret");
	assert_int_equal(page.status, STATUS_WRONG_METHOD);
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(the_notes_are_a_sheet_from_which_the_form_is_made),
		PAGE_TEST(the_plan_is_squares_and_lines_from_which_boxes_and_fields_are_made),
		PAGE_TEST(their_titles_tell_nothing),
		PAGE_TEST(nothing_can_be_sent_to_them),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/tools", tests, house_open, house_close);
}
