/* test_text.c - what a text may hold, and when it says nothing. */
#include "publish/base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FAULT(text) text_fault(text, sizeof(text) - 1)

static void utf8_is_well(void **state)
{
	(void)state;
	assert_int_equal(FAULT(""), 0);
	assert_int_equal(FAULT("a\n\tb"), 4);
	assert_int_equal(FAULT("naïve “€” 😀"), sizeof "naïve “€” 😀" - 1);
	assert_int_equal(FAULT("\xEF\xBF\xBD\xF4\x8F\xBF\xBF"), 7);
}

static void the_first_byte_that_is_no_utf8_is_found(void **state)
{
	(void)state;
	assert_int_equal(FAULT("ab\xFF"), 2);
	assert_int_equal(FAULT("na\xEFve"), 2); /* Latin-1 */
	assert_int_equal(FAULT("a\xC3"), 1);    /* cut off */
	assert_int_equal(FAULT("\x80"), 0);     /* begins in the middle */
	assert_int_equal(FAULT("\xC0\xAF"), 0); /* too long for its character */
	assert_int_equal(FAULT("\xE0\x80\xAF"), 0);
	assert_int_equal(FAULT("x\xED\xA0\x80"), 1);    /* half of a pair */
	assert_int_equal(FAULT("\xF4\x90\x80\x80"), 0); /* beyond the last character */
}

static void control_characters_are_found(void **state)
{
	(void)state;
	assert_int_equal(FAULT("a\0b"), 1);
	assert_int_equal(FAULT("a\x1B[31m"), 1);
	assert_int_equal(FAULT("a\x7F"), 1);
	assert_int_equal(FAULT("a\xC2\x85"), 1);
}

static void what_only_looks_empty_is_blank(void **state)
{
	(void)state;
	assert_true(text_blank(NULL));
	assert_true(text_blank(""));
	assert_true(text_blank(" \t\r\n"));
	assert_true(text_blank("\u00A0\u200B \uFEFF"));
	assert_false(text_blank(" a"));
	assert_false(text_blank("é"));
}

static void spaces_of_text_programs_are_known(void **state)
{
	(void)state;
	assert_int_equal(text_odd_space("\u00A0a"), 2);
	assert_int_equal(text_odd_space("\u202Fa"), 3);
	assert_int_equal(text_odd_space("\u2007"), 3);
	assert_int_equal(text_odd_space(" a"), 0);
	assert_int_equal(text_odd_space("\ta"), 0);
	assert_int_equal(text_odd_space("a\u00A0"), 0);
	assert_int_equal(text_odd_space(""), 0);
}

static void tidy_words_have_single_spaces(void **state)
{
	char *tidy = text_tidy("  a \n\t b  c\n");

	(void)state;
	assert_string_equal(tidy, "a b c");
	free(tidy);
	tidy = text_tidy(NULL);
	assert_string_equal(tidy, "");
	free(tidy);
}

static void a_text_grows(void **state)
{
	struct text text = {0};

	(void)state;
	assert_string_equal(text_shown(&text), "");
	for (int i = 0; i < 1000; i++)
		text_add(&text, "abc");
	assert_int_equal(text.length, 3000);
	assert_int_equal(strlen(text_shown(&text)), 3000);
	free(text.bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8_is_well),
		cmocka_unit_test(the_first_byte_that_is_no_utf8_is_found),
		cmocka_unit_test(control_characters_are_found),
		cmocka_unit_test(what_only_looks_empty_is_blank),
		cmocka_unit_test(spaces_of_text_programs_are_known),
		cmocka_unit_test(tidy_words_have_single_spaces),
		cmocka_unit_test(a_text_grows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
