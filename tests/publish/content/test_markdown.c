/* test_markdown.c - Markdown as HTML, as words, as links, and as faults. */
#include "publish/content/markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/*
 * Renders a text that begins on line 10 of a.md; what is found wrong comes back as the program
 * prints it. Free it.
 */
static char *render(struct markdown *markdown, const char *text, enum markdown_headings headings)
{
	struct faults *faults  = faults_new();
	char          *printed = NULL;
	size_t         length;
	FILE          *stream = open_memstream(&printed, &length);

	markdown_render(markdown, "a.md",
		&(struct part) {.bytes = text, .length = strlen(text), .line = 10}, headings, faults);
	faults_print(faults, false, stream);
	fclose(stream);
	faults_free(faults);
	return printed;
}

static void html_is(const char *text, const char *html)
{
	struct markdown markdown = {0};
	char           *faults   = render(&markdown, text, MARKDOWN_HEADINGS);

	assert_string_equal(faults, "");
	assert_string_equal(markdown.html, html);
	markdown_release(&markdown);
	free(faults);
}

static void fault_is(const char *text, const char *start)
{
	struct markdown markdown = {0};
	char           *faults   = render(&markdown, text, MARKDOWN_HEADINGS);

	if (strncmp(faults, start, strlen(start)) != 0 || strchr(faults, '\n') != strrchr(faults, '\n')
		|| !*faults)
		fail_msg("%s gives: %s", text, faults);
	markdown_release(&markdown);
	free(faults);
}

static void markdown_becomes_html(void **state)
{
	(void)state;
	html_is("Keep **all**.\n\n- a\n- b & c\n",
		"<p>Keep <strong>all</strong>.</p>\n<ul>\n<li>a</li>\n<li>b &amp; c</li>\n</ul>\n");
	html_is("", "");
}

static void raw_html_is_a_fault_on_its_line(void **state)
{
	(void)state;
	fault_is("One\n\n<div>x</div>\n", "a.md:12: raw HTML");
	fault_is("One\ntwo <b>three\nfour\n", "a.md:11: raw HTML");
	fault_is("<!-- a note -->\n", "a.md:10: raw HTML");
	fault_is("<script>alert(1)</script>\n", "a.md:10: raw HTML");
	fault_is("x <img src=y onerror=z> y\n", "a.md:10: raw HTML");
}

static void raw_html_is_not_rendered_either(void **state)
{
	struct markdown markdown = {0};

	(void)state;
	free(render(&markdown, "<script>x</script>\n\na <b>c</b> [d](javascript:e)\n",
		MARKDOWN_HEADINGS));
	assert_null(strstr(markdown.html, "<script"));
	assert_null(strstr(markdown.html, "<b>"));
	assert_null(strstr(markdown.html, "javascript:"));
	markdown_release(&markdown);
}

static void signs_of_html_in_words_are_well(void **state)
{
	(void)state;
	html_is("1 < 2 & `<b>`\n", "<p>1 &lt; 2 &amp; <code>&lt;b&gt;</code></p>\n");
}

static void a_picture_is_a_fault(void **state)
{
	(void)state;
	fault_is("x\n\n![a cat](https://a.uk/cat.png)\n", "a.md:12: a picture");
}

static void headings_begin_at_level_two_and_skip_none(void **state)
{
	(void)state;
	fault_is("x\n\n# One\n", "a.md:12: a heading of level 1");
	fault_is("One\n===\n", "a.md:10: a heading of level 1");
	fault_is("### Three\n", "a.md:10: a heading skips a level");
	fault_is("## Two\n\n#### Four\n", "a.md:12: a heading skips a level");
	html_is("## Two\n\n### Three\n\n## Two again\n",
		"<h2 id=\"two\">Two</h2>\n<h3 id=\"three\">Three</h3>\n<h2 id=\"two-again\">Two again</h2>\n");
}

static void a_fact_has_no_headings(void **state)
{
	struct markdown markdown = {0};
	char           *faults   = render(&markdown, "x\n\n#### Four\n", MARKDOWN_NO_HEADINGS);

	(void)state;
	assert_non_null(strstr(faults, "a.md:12: a heading stands within a fact"));
	markdown_release(&markdown);
	free(faults);
}

static void headings_have_ids_of_their_own(void **state)
{
	struct markdown markdown = {0};

	(void)state;
	names_add(&markdown.anchors, "exit", 0);
	free(render(&markdown, "## Who's *there* & why?\n\n## Exit\n\n## Exit\n\n## !!!\n",
		MARKDOWN_HEADINGS));
	assert_string_equal(markdown.html,
		"<h2 id=\"whos-there-why\">Who's <em>there</em> &amp; why?</h2>\n"
		"<h2 id=\"exit-2\">Exit</h2>\n<h2 id=\"exit-3\">Exit</h2>\n<h2 id=\"part\">!!!</h2>\n");
	assert_non_null(names_find(&markdown.anchors, "whos-there-why"));
	assert_string_equal(markdown_heading(&markdown, "Exit", 1), "exit-4");
	markdown_release(&markdown);
}

static void headings_of_level_two_are_listed_with_their_words(void **state)
{
	struct markdown markdown = {0};

	(void)state;
	free(render(&markdown, "## Who's *there*\n  & why?\n\n### Deeper\n\n## Last\n",
		MARKDOWN_HEADINGS));
	markdown_heading(&markdown, "Behind", 1);
	assert_int_equal(markdown.headings_count, 3);
	assert_string_equal(markdown.headings[0].words, "Who's there");
	assert_string_equal(markdown.headings[1].anchor, "last");
	assert_string_equal(markdown.headings[2].anchor, "behind");
	markdown_release(&markdown);
}

static void a_passage_in_another_language_says_which(void **state)
{
	struct markdown markdown = {0};

	(void)state;
	html_is("In Wales: [Byw *Heb* Ofn](lang:cy).\n",
		"<p>In Wales: <span lang=\"cy\">Byw <em>Heb</em> Ofn</span>.</p>\n");
	fault_is("[a](lang:)\n", "a.md:10: no code of a language");
	fault_is("[a](lang:x\"y)\n", "a.md:10: no code of a language");
	free(render(&markdown, "[a](lang:cy)\n", MARKDOWN_HEADINGS));
	assert_int_equal(markdown.links_count, 0);
	markdown_release(&markdown);
}

static void a_link_to_another_site_tells_that_site_nothing(void **state)
{
	(void)state;
	html_is("[a *b*](https://a.uk/?x=1&y='2')\n",
		"<p><a href=\"https://a.uk/?x=1&amp;y=&#39;2&#39;\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">a <em>b</em></a></p>\n");
	html_is("[a](/advice/b)\n", "<p><a href=\"/advice/b\">a</a></p>\n");
	html_is("[999](tel:999)\n", "<p><a href=\"tel:999\">999</a></p>\n");
	html_is("## See [a](http://a.uk)\n",
		"<h2 id=\"see-a\">See <a href=\"http://a.uk\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">a</a></h2>\n");
}

static void no_address_leaves_its_attribute(void **state)
{
	struct markdown markdown = {0};

	(void)state;
	free(render(&markdown, "[a](<https://a.uk/\"onclick=\"b>)\n", MARKDOWN_HEADINGS));
	assert_null(strstr(markdown.html, "\"onclick"));
	markdown_release(&markdown);
}

static void links_are_gathered_with_their_lines(void **state)
{
	struct markdown markdown = {0};
	char           *faults   = render(&markdown,
					"Ring [0808 *802* 0300](tel:08088020300)\nor\nsee [b].\n\n> [c](/c)\n\n[b]: /advice/b\n",
					MARKDOWN_HEADINGS);

	(void)state;
	assert_string_equal(faults, "");
	assert_int_equal(markdown.links_count, 3);
	assert_string_equal(markdown.links[0].target, "tel:08088020300");
	assert_string_equal(markdown.links[0].words, "0808 802 0300");
	assert_int_equal(markdown.links[0].line, 10);
	assert_string_equal(markdown.links[1].target, "/advice/b");
	assert_int_equal(markdown.links[1].line, 12);
	assert_int_equal(markdown.links[2].line, 14);
	markdown_release(&markdown);
	free(faults);
}

static void a_link_without_words_is_a_fault(void **state)
{
	(void)state;
	fault_is("x [](/advice/b)\n", "a.md:10: a link without words");
}

static void a_telephone_number_must_be_a_link(void **state)
{
	(void)state;
	fault_is("x\n\nRing 0808 802 0300 now.\n",
		"a.md:12: the telephone number 08088020300 is no link");
	fault_is("Ring **0808 802 0300**.\n", "a.md:10: the telephone number");
	fault_is("Ring `08088020300`.\n", "a.md:10: the telephone number");
	fault_is("## Ring 0808 802 0300\n", "a.md:10: the telephone number");
	fault_is("```\n08088020300\n```\n", "a.md:10: the telephone number");
	fault_is("- x\n- Ring 0808&nbsp;802&nbsp;0300.\n",
		"a.md:11: the telephone number 08088020300 is no link");
	fault_is("Ring (0808) 802 0300\n", "a.md:10: the telephone number 08088020300");
	fault_is("Ring [0808 802 0300](tel:08088020300)\nor 0808 2000 247.\n",
		"a.md:11: the telephone number 08082000247");
	fault_is("Ring [0808 802 0300](tel:08088020300) 0808\n2000 247.\n",
		"a.md:10: the telephone number 08082000247");
}

static void a_telephone_number_hides_nowhere(void **state)
{
	(void)state;
	fault_is("x\nRing 0808\n802 0300 now.\n",
		"a.md:11: the telephone number 08088020300 is no link");
	fault_is("Ring 0808  \n802 0300.\n", "a.md:10: the telephone number 08088020300");
	fault_is("Ring 0808 **802** 0300.\n", "a.md:10: the telephone number 08088020300");
	fault_is("Ring 08*08* `802` 0300.\n", "a.md:10: the telephone number 08088020300");
	fault_is("[Ffoniwch 0808 802 0300](lang:cy)\n", "a.md:10: the telephone number 08088020300");
	fault_is("x\n[the Helpline, 0808 802 0300](/agencies/a)\n",
		"a.md:11: the telephone number 08088020300");
}

static void words_with_dates_and_short_numbers_are_well(void **state)
{
	struct markdown markdown = {0};
	char           *faults   = render(&markdown,
					"On 12.05.2024 - 01.06.2024,\nring 101. Section 2A(3) of 1997 c. 40\n01.02.2026\n03.04.2026\n\n"
								"0808 [802 0300](tel:999) 0300\n\n0808\n\n802 0300\n\n[0808 802 0300](tel:08088020300) [0808 2000 247](sms:08082000247)\n",
					MARKDOWN_HEADINGS);

	(void)state;
	assert_string_equal(faults, "");
	free(faults);
	markdown_release(&markdown);
}

static void the_words_alone_are_for_the_search(void **state)
{
	struct markdown markdown = {0};

	(void)state;
	free(render(&markdown, "## Head\n\nOne *two*\nthree.\n\n- a\n- [b](/b)\n\n`code` &amp; more\n",
		MARKDOWN_HEADINGS));
	assert_string_equal(markdown.plain, "Head One two three. a b code & more");
	markdown_release(&markdown);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markdown_becomes_html),
		cmocka_unit_test(raw_html_is_a_fault_on_its_line),
		cmocka_unit_test(raw_html_is_not_rendered_either),
		cmocka_unit_test(signs_of_html_in_words_are_well),
		cmocka_unit_test(a_picture_is_a_fault),
		cmocka_unit_test(headings_begin_at_level_two_and_skip_none),
		cmocka_unit_test(a_fact_has_no_headings),
		cmocka_unit_test(headings_have_ids_of_their_own),
		cmocka_unit_test(a_passage_in_another_language_says_which),
		cmocka_unit_test(headings_of_level_two_are_listed_with_their_words),
		cmocka_unit_test(a_link_to_another_site_tells_that_site_nothing),
		cmocka_unit_test(no_address_leaves_its_attribute),
		cmocka_unit_test(links_are_gathered_with_their_lines),
		cmocka_unit_test(a_link_without_words_is_a_fault),
		cmocka_unit_test(a_telephone_number_must_be_a_link),
		cmocka_unit_test(a_telephone_number_hides_nowhere),
		cmocka_unit_test(words_with_dates_and_short_numbers_are_well),
		cmocka_unit_test(the_words_alone_are_for_the_search),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
