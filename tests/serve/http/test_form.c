/* test_form.c - decodes what browsers send, and refuses what they never send. */
#include "expect.h"
#include "serve/http/form.h"

/* The value as it is decoded, or NULL where it is refused. */
static const char *value(const char *form, const char *name)
{
	static char out[64];

	if (form_value(form, strlen(form), name, out, sizeof out))
		return out;
	assert_string_equal(out, "");
	return NULL;
}

static void a_value_is_found_by_its_whole_name(void **state)
{
	(void)state;
	assert_string_equal(value("q=one", "q"), "one");
	assert_string_equal(value("a=1&q=two&b=3", "q"), "two");
	assert_string_equal(value("qq=no&q=yes", "q"), "yes");
	assert_string_equal(value("q=", "q"), "");
	assert_null(value("qq=no&xq=no", "q"));
	assert_null(value("q", "q"));
	assert_null(value("", "q"));
	assert_null(value("&&&", "q"));
	assert_null(value("Q=no", "q"));
}

static void the_first_of_two_counts(void **state)
{
	(void)state;
	assert_string_equal(value("q=first&q=second", "q"), "first");
	assert_null(value("q=%zz&q=second", "q"));
}

static void a_value_keeps_its_equals_signs(void **state)
{
	(void)state;
	assert_string_equal(value("q=a=b==", "q"), "a=b==");
}

static void plus_and_escapes_are_decoded_once(void **state)
{
	(void)state;
	assert_string_equal(value("q=two+words%21", "q"), "two words!");
	assert_string_equal(value("q=%2B%26%3D%25", "q"), "+&=%");
	assert_string_equal(value("q=%2541", "q"), "%41");
	assert_string_equal(value("q=%c3%A9t%c3%a9", "q"), "été");
}

static void broken_escapes_are_refused(void **state)
{
	static const char *const BROKEN[] = {"q=%", "q=%4", "q=%zz", "q=%4g", "q=a%", "q=%%41",
		"q=%4&a=1", "q=% 41", "q=%u0041"};

	(void)state;
	for (size_t i = 0; i < sizeof BROKEN / sizeof *BROKEN; i++)
		assert_null(value(BROKEN[i], "q"));
}

static void white_space_becomes_spaces_and_control_characters_are_refused(void **state)
{
	char form[8];

	(void)state;
	assert_string_equal(value("q=a%09b%0d%0Ac", "q"), "a b  c");
	for (int byte = 0; byte < 0x20; byte++) {
		if (byte == '\t' || byte == '\n' || byte == '\r')
			continue;
		snprintf(form, sizeof form, "q=%%%02x", byte);
		assert_null(value(form, "q"));
	}
	assert_null(value("q=%7f", "q"));
}

static void a_zero_byte_is_refused_however_it_comes(void **state)
{
	char out[16];

	(void)state;
	assert_null(value("q=a%00b", "q"));
	assert_false(form_value("q=a\0b", 5, "q", out, sizeof out));
	assert_string_equal(out, "");
}

static void a_value_that_does_not_fit_is_refused_not_cut(void **state)
{
	char out[4];

	(void)state;
	assert_true(form_value("q=abc", 5, "q", out, sizeof out));
	assert_string_equal(out, "abc");
	assert_false(form_value("q=abcd", 6, "q", out, sizeof out));
	assert_string_equal(out, "");
}

static void no_byte_beyond_the_length_is_read(void **state)
{
	char out[16];

	(void)state;
	assert_true(form_value("q=one&q=two", 4, "q", out, sizeof out));
	assert_string_equal(out, "on");
	assert_false(form_value("q=%41", 4, "q", out, sizeof out));
	assert_false(form_value("q=one", 1, "q", out, sizeof out));
}

static void utf_8_is_told_from_what_is_not(void **state)
{
	static const char *const GOOD[] = {"", "plain", "é", "\xe2\x82\xac", "😀", "\xef\xbf\xbf",
		"\xf4\x8f\xbf\xbf", "\xed\x9f\xbf", "\xee\x80\x80"};

	static const char *const BAD[] = {
		"\x80", "\xbf", "\xc3", "\xe2\x82", "\xf0\x9f\x98", "\xc3(", "\xe2(\xac", "\xff", "\xfe",
		"a\xc3", "\xc0\x80", "\xc1\xbf", "\xe0\x80\xaf", "\xe0\x9f\xbf", "\xf0\x80\x80\x80",
		"\xf0\x8f\xbf\xbf",                                             /* longer than need be */
		"\xed\xa0\x80", "\xed\xbf\xbf",                                 /* halves of UTF-16 */
		"\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf8\x88\x80\x80\x80", /* beyond Unicode */
	};

	(void)state;
	for (size_t i = 0; i < sizeof GOOD / sizeof *GOOD; i++)
		assert_true(form_is_utf8(GOOD[i]));
	for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++)
		assert_false(form_is_utf8(BAD[i]));
	assert_null(value("q=%ff%fe", "q"));
	assert_null(value("q=%ed%a0%80", "q"));
}

static void pairs_come_one_after_the_other_and_a_broken_one_is_told(void **state)
{
	const char *form = "a=1&b=two+words&c%41=", *at = form, *end = form + strlen(form);
	char        name[8], value_of[16];

	(void)state;
	assert_int_equal(form_next(&at, end, name, sizeof name, value_of, sizeof value_of), FORM_PAIR);
	assert_string_equal(name, "a");
	assert_string_equal(value_of, "1");
	assert_int_equal(form_next(&at, end, name, sizeof name, value_of, sizeof value_of), FORM_PAIR);
	assert_string_equal(value_of, "two words");
	assert_int_equal(form_next(&at, end, name, sizeof name, value_of, sizeof value_of), FORM_PAIR);
	assert_string_equal(name, "cA");
	assert_string_equal(value_of, "");
	assert_int_equal(form_next(&at, end, name, sizeof name, value_of, sizeof value_of), FORM_END);
	static const char *const BROKEN[] = {"a", "&a=1", "a=%4", "%zz=1", "toolongname=1",
		"a=0123456789012345", "a=%ff", "a=%01"};
	for (size_t i = 0; i < sizeof BROKEN / sizeof *BROKEN; i++) {
		at = BROKEN[i];
		assert_int_equal(form_next(&at, BROKEN[i] + strlen(BROKEN[i]), name, sizeof name, value_of,
							 sizeof value_of),
			FORM_BROKEN);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_value_is_found_by_its_whole_name),
		TEST(the_first_of_two_counts),
		TEST(a_value_keeps_its_equals_signs),
		TEST(plus_and_escapes_are_decoded_once),
		TEST(broken_escapes_are_refused),
		TEST(white_space_becomes_spaces_and_control_characters_are_refused),
		TEST(a_zero_byte_is_refused_however_it_comes),
		TEST(a_value_that_does_not_fit_is_refused_not_cut),
		TEST(no_byte_beyond_the_length_is_read),
		TEST(utf_8_is_told_from_what_is_not),
		TEST(pairs_come_one_after_the_other_and_a_broken_one_is_told),
	};

	return cmocka_run_group_tests_name("http/form", tests, NULL, NULL);
}
