/* test_place.c - what looks like the address of a house, and what only seems to. */
#include "publish/fields/place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void postcodes_and_streets_are_found(void **state)
{
	static const char *const words[][2] = {{"Write to us at CV32 4HZ.", "CV32 4HZ"},
		{"cv324hz", "cv324hz"}, {"(SW1A 1AA)", "SW1A 1AA"}, {"M1 1AE", "M1 1AE"},
		{"EC1A 1BB, London", "EC1A 1BB"}, {"at 12 High Street, Rugby", "12 High Street"},
		{"7a Old Mill Lane", "7a Old Mill Lane"}, {"We are at 221B Baker St", "221B Baker St"},
		{"10, St Mary's Road", "10, St Mary's Road"}};

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		char found[PLACE_SIZE] = "";

		if (!place_search(words[i][0], found) || strcmp(found, words[i][1]) != 0)
			fail_msg("\"%s\": \"%s\"", words[i][0], found);
	}
}

static void other_words_with_numbers_are_not(void **state)
{
	static const char *const words[] = {"", "Ring 999 or text 85258.", "0808 802 0300", "116 123",
		"the Act of 1997, section 2A(3)(a)", "Every day, 24 hours", "2020-21 version",
		"It takes 5 Way people", "in 12 weeks on the High Street",
		"24/7 Rape and Sexual Abuse Support Line", "NHS 111 option 2", "18001 0808 802 0300",
		"C19 1CI", "About 30 people in Rugby", "a1 and b2", "11 May 2020"};
	char                     found[PLACE_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (place_search(words[i], found))
			fail_msg("\"%s\": \"%s\"", words[i], found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(postcodes_and_streets_are_found),
		cmocka_unit_test(other_words_with_numbers_are_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
