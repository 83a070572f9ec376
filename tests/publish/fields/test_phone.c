/* test_phone.c - which numbers may be published. */
#include "publish/fields/phone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void numbers_of_every_known_kind_are_well(void **state)
{
	static const char *const numbers[] = {
		"999", "101", "111", "112", "119", "18000", "116 123", "116123", "85258", "0800 1111", "0800 555 111", "0800 027 1234", "0808 802 0300",
		"08 08 16 89 111", "08088 01 03 02", "0808 2000 247", "0345 6000 459", "0300 060 6699", "01823 334244", "0169 772 123", "020 7008 1500",
		"024 7686 5505", "07860 077333", "18001 101", "18001 0808 802 0300",
	};

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (phone_fault(numbers[i]))
			fail_msg("%s: %s", numbers[i], phone_fault(numbers[i]));
}

static void each_is_refused(const char *const *numbers, size_t count, const char *because)
{
	for (size_t i = 0; i < count; i++)
		if (!phone_fault(numbers[i]) || !strstr(phone_fault(numbers[i]), because))
			fail_msg("\"%s\": %s", numbers[i], phone_fault(numbers[i]) ? phone_fault(numbers[i]) : "no fault");
}

static void numbers_that_are_too_short_or_too_long_are_refused(void **state)
{
	static const char *const numbers[] = {
		"0808 200 247", "0808 802 03000", "0800 111", "0800 11112", "0800 555 11", "0800 555 11111", "020 7008 150", "020 7008 15000", "0300 060 669",
		"07860 07733", "0182 333", "01823 3342445", "1", "11", "1234567", "118", "85", "04 0", "0", "05600 123456", "06123 123456",
		"00 44 808 802 0300", "2020", "60777", "55", "18001 0808 200 247",
	};

	(void)state;
	each_is_refused(numbers, sizeof numbers / sizeof *numbers, "is no telephone number");
}

static void numbers_that_cost_extra_are_refused(void **state)
{
	static const char *const numbers[] = {"0845 123 4567", "0870 123 4567", "0906 123 4567", "070 1234 5678", "0762 412 3456", "118 500", "118118"};

	(void)state;
	each_is_refused(numbers, sizeof numbers / sizeof *numbers, "callers pay extra");
}

static void other_signs_and_other_spaces_are_refused(void **state)
{
	static const char *const numbers[] = {
		"", " ", " 999", "999 ", "0808  802 0300", "0808-802-0300", "+44 808 802 0300", "(020) 7008 1500", "0808\t802 0300", "O808 802 0300", "٩٩٩",
	};

	(void)state;
	each_is_refused(numbers, sizeof numbers / sizeof *numbers, "single spaces");
}

static void a_number_is_dialled_without_its_spaces(void **state)
{
	char *digits = phone_digits("08 08 16 89 111");

	(void)state;
	assert_string_equal(digits, "08081689111");
	free(digits);
}

static void the_world_dials_a_number_with_the_code_of_the_country(void **state)
{
	static const char *const numbers[][2] = {
		{"08088020300", "+448088020300"}, {"02038664107", "+442038664107"}, {"07860077333", "+447860077333"}, {"08001111", "+448001111"},
		{"999", ""}, {"101", ""}, {"116123", ""}, {"85258", ""}, {"18000", ""}, {"1800108088020300", ""}, {"", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		char *e164 = phone_e164(numbers[i][0]);

		assert_string_equal(e164, numbers[i][1]);
		free(e164);
	}
}

static void a_number_is_found_among_words(void **state)
{
	char digits[PHONE_SIZE];

	(void)state;
	assert_string_equal(phone_search("Ring 0808 802 0300 now.", digits), " now.");
	assert_string_equal(digits, "08088020300");
	assert_non_null(phone_search("01823-334244", digits));
	assert_string_equal(digits, "01823334244");
	assert_non_null(phone_search("on 12 May 2024 ring 0345 6000 459", digits));
	assert_string_equal(digits, "03456000459");
}

static void what_is_no_number_is_not_found(void **state)
{
	static const char *const words[] = {"", "Ring 999.", "01 02 2026", "0800 1111", "1234567890123456789", "0 8 0 8, 8 0 2, 0 3 0 0"};
	char digits[PHONE_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_null(phone_search(words[i], digits));
}

static void a_very_long_run_of_digits_is_cut(void **state)
{
	char digits[PHONE_SIZE];

	(void)state;
	assert_non_null(phone_search("00000000000000000000000000000000000000000000", digits));
	assert_int_equal(strlen(digits), PHONE_SIZE - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_of_every_known_kind_are_well),
		cmocka_unit_test(numbers_that_are_too_short_or_too_long_are_refused),
		cmocka_unit_test(numbers_that_cost_extra_are_refused),
		cmocka_unit_test(other_signs_and_other_spaces_are_refused),
		cmocka_unit_test(a_number_is_dialled_without_its_spaces),
		cmocka_unit_test(the_world_dials_a_number_with_the_code_of_the_country),
		cmocka_unit_test(a_number_is_found_among_words),
		cmocka_unit_test(what_is_no_number_is_not_found),
		cmocka_unit_test(a_very_long_run_of_digits_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
