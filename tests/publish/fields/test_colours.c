/* test_colours.c - contrast as WCAG computes it, and the style sheet's own colours. */
#include "publish/fields/colours.h"
#include "shared/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/*
 * Known pairs: black and white from WCAG itself; the others are the thresholds that its own
 * documents name for greys on white.
 */
static void contrast_is_what_wcag_says(void **state)
{
	(void)state;
	assert_float_equal(colour_contrast("#000000", "#ffffff"), 21, 0.001);
	assert_float_equal(colour_contrast("#ffffff", "#000000"), 21, 0.001);
	assert_float_equal(colour_contrast("#abcdef", "#ABCDEF"), 1, 0.001);
	assert_float_equal(colour_contrast("#767676", "#ffffff"), 4.54, 0.005);
	assert_float_equal(colour_contrast("#777777", "#ffffff"), 4.48, 0.005);
	assert_float_equal(colour_contrast("#595959", "#ffffff"), 7.00, 0.005);
	assert_float_equal(colour_contrast("#ff0000", "#ffffff"), 4.00, 0.005);
	assert_float_equal(colour_contrast("#0000ff", "#ffffff"), 8.59, 0.005);
}

static void a_colour_is_a_sharp_and_six_digits(void **state)
{
	static const char *const WELL[] = {"#000000", "#FFffff", "#12ab9f"};
	static const char *const ILL[]  = {"", "#", "#12345", "#1234567", "123456", "#12345g", "red",
		 "#123", "# 12345", "#12345;"};

	(void)state;
	for (size_t i = 0; i < sizeof WELL / sizeof *WELL; i++)
		assert_true(colour_well(WELL[i]));
	for (size_t i = 0; i < sizeof ILL / sizeof *ILL; i++)
		assert_false(colour_well(ILL[i]));
}

/* AAA, 7:1, for all text: more than an operator's own must have. */
static void our_own_colours_can_be_told_apart_with_ease(void **state)
{
	(void)state;
	for (enum scheme scheme = 0; scheme < SCHEME_COUNT; scheme++)
		for (size_t i = 0; i < colour_pairs_count; i++) {
			const struct colour_pair *pair = &colour_pairs[i];
			double actual = colour_contrast(colour_value(NULL, scheme, pair->front),
				colour_value(NULL, scheme, pair->ground));

			if (actual < (pair->least > 3 ? 7 : 3))
				fail_msg("%s: %s on %s has %.2f", scheme_name(scheme), colour_name(pair->front),
					colour_name(pair->ground), actual);
		}
}

static void the_style_sheet_has_the_same_colours(void **state)
{
	size_t length;
	char  *style = file_read(COLOURS_STYLE, 1 << 20, &length), *dark;

	(void)state;
	assert_non_null(style);
	dark = strstr(style, "(prefers-color-scheme: dark)");
	assert_non_null(dark);
	for (enum scheme scheme = 0; scheme < SCHEME_COUNT; scheme++)
		for (enum colour colour = 0; colour < COLOUR_COUNT; colour++) {
			char        wanted[64];
			const char *found;

			snprintf(wanted, sizeof wanted, "--%s: %s;", colour_name(colour),
				colour_value(NULL, scheme, colour));
			found = strstr(scheme == SCHEME_DARK ? dark : style, wanted);
			if (!found || (scheme == SCHEME_LIGHT && found > dark))
				fail_msg("%s lacks %s in %s", COLOURS_STYLE, wanted, scheme_name(scheme));
		}
	free(style);
}

static void a_changed_colour_is_said_in_light_and_in_dark(void **state)
{
	struct palette light = {{[COLOUR_LINK] = "#003366"}}, dark = {{[COLOUR_PAPER] = "#000000"}};
	struct colours none = {{NULL, NULL}}, some = {{&light, &dark}};
	char          *css;

	(void)state;
	css = colours_css(NULL);
	assert_string_equal(css, "");
	free(css);
	css = colours_css(&none);
	assert_string_equal(css, "");
	free(css);
	css = colours_css(&some);
	assert_string_equal(css,
		":root{--paper:#fcfbf8;--link:#003366;}"
		"@media screen and (prefers-color-scheme:dark){:root{--paper:#000000;--link:#93d3e3;}}");
	free(css);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contrast_is_what_wcag_says),
		cmocka_unit_test(a_colour_is_a_sharp_and_six_digits),
		cmocka_unit_test(our_own_colours_can_be_told_apart_with_ease),
		cmocka_unit_test(the_style_sheet_has_the_same_colours),
		cmocka_unit_test(a_changed_colour_is_said_in_light_and_in_dark),
	};

	return cmocka_run_group_tests_name("release/colours", tests, NULL, NULL);
}
