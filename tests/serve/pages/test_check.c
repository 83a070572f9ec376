/* test_check.c - "Is this stalking?": each danger sign, each answer, and that the helpline stands
 * in every one of them. */
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
 * Every answer: never cached, no box, the helpline with its number, and nothing of what was ticked
 * in a field.
 */
static void answer_to(const char *form)
{
	page = house_post("/is-this-stalking", form);
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.head, "\r\nCache-Control: no-store\r\n");
	assert_lacks(page.head, "Set-Cookie");
	assert_lacks(page.head, "Location");
	assert_lacks(page.body, "<input");
	assert_lacks(page.body, "<form");
	assert_lacks(page.body, " hidden");
	assert_true(in_order(page.body, "<section id=\"answer\">", "href=\"tel:08088020300\""));
	assert_true(in_order(page.body, "<section id=\"answer\">", "What you can do next"));
	assert_true(in_order(page.body, "href=\"tel:08088020300\"",
		"<a href=\"/is-this-stalking\">Start again</a>"));
}

static int count_answers(void)
{
	return count_of(page.body, "data-answer=");
}

static void the_boxes_are_in_groups_danger_first_and_the_browser_does_not_remember_them(
	void **state)
{
	(void)state;
	page = house_get("/is-this-stalking");
	assert_int_equal(page.status, STATUS_OK);
	assert_has(page.body,
		"<form id=\"questions\" method=\"post\" action=\"/is-this-stalking\" autocomplete=\"off\">");
	assert_true(in_order(page.body, "<fieldset><legend>Danger &lt;signs&gt;</legend>",
		"name=\"danger-now\""));
	assert_true(in_order(page.body, "name=\"danger-kill\"", "name=\"behaviour-following\""));
	assert_true(in_order(page.body, "name=\"behaviour-following\"",
		"<summary>More that they may do</summary>"));
	assert_true(in_order(page.body, "<summary>More that they may do</summary>",
		"name=\"behaviour-letters\""));
	assert_true(in_order(page.body, "name=\"behaviour-letters\"", "name=\"signs-unwanted\""));
	assert_has(page.body, "<span>They are &lt;here&gt; &amp; &quot;close&quot;.</span>");
	assert_int_equal(count_of(page.body, "type=\"checkbox\""), 7);
	assert_lacks(page.body, " checked");
	assert_has(page.body, "name=\"behaviour-following\" data-law=\"2A(3)(a) 4A\"");
}

static void each_danger_sign_puts_999_above_everything(void **state)
{
	static const char *const SIGNS[] = {"danger-now=on", "danger-kill=on",
		"danger-now=on&danger-kill=on&signs-repeated=on"};

	(void)state;
	for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++) {
		answer_to(SIGNS[i]);
		assert_true(
			in_order(page.body, "<main ", "<section class=\"danger\" data-answer=\"in-danger\">"));
		assert_true(in_order(page.body, "data-answer=\"in-danger\"", "href=\"tel:999\""));
		assert_true(in_order(page.body, "data-answer=\"in-danger\"", "<h1>"));
		assert_has(page.body, "It may be stalking");
		page_free(&page);
	}
}

static void a_pattern_may_be_stalking_and_is_no_danger_by_itself(void **state)
{
	static const char *const FORMS[] = {"signs-unwanted=on&signs-repeated=on",
		"behaviour-following=on&signs-unwanted=on", "behaviour-letters=on&behaviour-odd=on"};

	(void)state;
	for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
		answer_to(FORMS[i]);
		assert_has(page.body, "data-answer=\"pattern\"");
		assert_lacks(page.body, "data-answer=\"some\"");
		assert_lacks(page.body, "data-answer=\"nothing\"");
		assert_lacks(page.body, "data-answer=\"in-danger\"");
		page_free(&page);
	}
}

static void one_thing_may_be_the_start(void **state)
{
	(void)state;
	answer_to("signs-unwanted=on");
	assert_has(page.body, "data-answer=\"some\"");
	assert_int_equal(count_answers(), 2); /* this one, and what to do next */
}

static void nothing_ticked_has_its_answer_too(void **state)
{
	(void)state;
	answer_to("");
	assert_has(page.body, "<h2 tabindex=\"-1\">You have ticked nothing</h2>");
	assert_int_equal(count_answers(), 2);
}

static void the_law_is_named_for_what_was_ticked_and_for_nothing_else(void **state)
{
	(void)state;
	answer_to("behaviour-following=on");
	assert_has(page.body, "<li data-law=\"2A(3)(a)\"><a href=\"/advice/the-law\">");
	assert_has(page.body, "<li data-law=\"4A\">");
	assert_lacks(page.body, "<li data-law=\"2A(3)(b)\">");
	assert_true(in_order(page.body, "data-answer=\"some\"", "data-answer=\"laws\""));
	assert_true(in_order(page.body, "data-answer=\"laws\"", "data-answer=\"what-now\""));
	page_free(&page);
	answer_to("behaviour-odd=on");
	assert_lacks(page.body, "data-answer=\"laws\"");
}

static void a_box_that_was_sent_twice_counts_once(void **state)
{
	(void)state;
	answer_to("signs-unwanted=on&signs-unwanted=on");
	assert_has(page.body, "data-answer=\"some\"");
}

static void what_no_form_of_ours_sends_is_refused_with_a_page_that_helps(void **state)
{
	static const char *const FORMS[] = {"x=on", "danger-=on", "danger-nobody=on", "signs-now=on",
		"behaviour-=on", "behaviour-nowhere=on", "danger-now=1", "danger-now=", "danger-now",
		"danger-now=on&&signs-unwanted=on", "danger-now=on&x", "danger-now=onn", "=on", "%zz=on",
		"danger-now=%ff", "fields-date=on"};

	(void)state;
	for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
		page = house_post("/is-this-stalking", FORMS[i]);
		assert_int_equal(page.status, STATUS_BAD_REQUEST);
		assert_has(page.body, "href=\"tel:999\"");
		assert_has(page.body, "href=\"tel:08088020300\"");
		assert_lacks(page.body, "nowhere");
		page_free(&page);
	}
}

static void more_boxes_than_a_page_can_have_are_refused(void **state)
{
	char   form[8192] = "";
	size_t used       = 0;

	(void)state;
	for (int i = 0; i < 200; i++)
		used +=
			(size_t)snprintf(form + used, sizeof form - used, "%ssigns-unwanted=on", i ? "&" : "");
	page = house_post("/is-this-stalking", form);
	assert_int_equal(page.status, STATUS_BAD_REQUEST);
}

static void an_address_ticks_nothing(void **state)
{
	(void)state;
	page = house_get("/is-this-stalking?danger-now=on");
	assert_int_equal(page.status, STATUS_OK);
	assert_lacks(page.body, " checked");
	assert_has(page.body, "<section class=\"danger\" data-answer=\"in-danger\" hidden>");
}

#define PAGE_TEST(sentence) cmocka_unit_test_teardown(sentence, forget)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(the_boxes_are_in_groups_danger_first_and_the_browser_does_not_remember_them),
		PAGE_TEST(each_danger_sign_puts_999_above_everything),
		PAGE_TEST(a_pattern_may_be_stalking_and_is_no_danger_by_itself),
		PAGE_TEST(one_thing_may_be_the_start),
		PAGE_TEST(nothing_ticked_has_its_answer_too),
		PAGE_TEST(the_law_is_named_for_what_was_ticked_and_for_nothing_else),
		PAGE_TEST(a_box_that_was_sent_twice_counts_once),
		PAGE_TEST(what_no_form_of_ours_sends_is_refused_with_a_page_that_helps),
		PAGE_TEST(more_boxes_than_a_page_can_have_are_refused),
		PAGE_TEST(an_address_ticks_nothing),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("pages/check", tests, house_open, house_close);
}
