/* test_phone.c - which numbers may be published. */
#include "publish/fields/phone.h"
#include "shared/telephone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void is_dialled_as_it_is_shown(const char *shown)
{
	char digits[TELEPHONE_SIZE];

	telephone_digits(shown, digits);
	for (const char *at = digits; *shown; shown++)
		if (*shown != ' ')
			assert_int_equal(*at++, *shown);
}

/* What may be published is also what is told apart from the number behind it. */
static void is_known_to_the_reader(const char *shown)
{
	char             text[64], digits[TELEPHONE_SIZE];
	struct telephone number = {.end = text};

	telephone_digits(shown, digits);
	snprintf(text, sizeof text, "%s %s", shown, shown);
	if (*telephone_own(digits) != '0')
		return;
	for (int i = 0; i < 2; i++) {
		assert_true(telephone_next(&number));
		assert_string_equal(number.digits, digits);
	}
	assert_false(telephone_next(&number));
}

static void numbers_of_every_known_kind_are_well(void **state)
{
	static const char *const numbers[] = {"999", "101", "111", "112", "119", "18000", "116 123",
		"116123", "85258", "0800 1111", "0800 555 111", "0800 027 1234", "0808 802 0300",
		"08 08 16 89 111", "08088 01 03 02", "0808 2000 247", "0345 6000 459", "0300 060 6699",
		"01823 334244", "0169 772 123", "020 7008 1500", "024 7686 5505", "07860 077333",
		"18001 101", "18001 0808 802 0300"};

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		if (phone_fault(numbers[i]))
			fail_msg("%s: %s", numbers[i], phone_fault(numbers[i]));
		is_dialled_as_it_is_shown(numbers[i]);
		is_known_to_the_reader(numbers[i]);
	}
}

static void each_is_refused(const char *const *numbers, size_t count, const char *because)
{
	for (size_t i = 0; i < count; i++)
		if (!phone_fault(numbers[i]) || !strstr(phone_fault(numbers[i]), because))
			fail_msg("\"%s\": %s", numbers[i],
				phone_fault(numbers[i]) ? phone_fault(numbers[i]) : "no fault");
}

static void numbers_that_are_too_short_or_too_long_are_refused(void **state)
{
	static const char *const numbers[] = {"0808 200 247", "0808 802 03000", "0800 111",
		"0800 11112", "0800 555 11", "0800 555 11111", "020 7008 150", "020 7008 15000",
		"0300 060 669", "07860 07733", "0182 333", "01823 3342445", "1", "11", "1234567", "118",
		"85", "04 0", "0", "05600 123456", "06123 123456", "00 44 808 802 0300", "2020", "60777",
		"55", "18001 0808 200 247", "808 802 0300", "0044 808 802 0300", "44 808 802 0300",
		"0808 802 0300 0808 2000 247", "0808 802 0300 999", "999 0808 802 0300", "0808 802 0300 1",
		"18001 18001 101", "1800118001 101", "00000000000000000000000000000000000000000000",
		"08088020300080880203000808802030008088020300"};

	(void)state;
	each_is_refused(numbers, sizeof numbers / sizeof *numbers, "is no telephone number");
}

static void numbers_that_cost_extra_are_refused(void **state)
{
	static const char *const numbers[] = {"0845 123 4567", "0870 123 4567", "0906 123 4567",
		"070 1234 5678", "0762 412 3456", "118 500", "118118"};

	(void)state;
	each_is_refused(numbers, sizeof numbers / sizeof *numbers, "callers pay extra");
}

static void other_signs_and_other_spaces_are_refused(void **state)
{
	static const char *const numbers[] = {"", " ", " 999", "999 ", "0808  802 0300",
		"0808-802-0300", "+44 808 802 0300", "(020) 7008 1500", "0808\t802 0300", "O808 802 0300",
		"٩٩٩"};

	(void)state;
	each_is_refused(numbers, sizeof numbers / sizeof *numbers, "single spaces");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_of_every_known_kind_are_well),
		cmocka_unit_test(numbers_that_are_too_short_or_too_long_are_refused),
		cmocka_unit_test(numbers_that_cost_extra_are_refused),
		cmocka_unit_test(other_signs_and_other_spaces_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
