/* test_postcode.c - the first half of a postcode, however it was typed. */
#include "expect.h"
#include "shared/postcode.h"

static void the_first_half_is_found_in_any_spelling(void **state)
{
	static const struct {
		const char *typed, *outward;
	} CASES[] = {{"CV31 1AB", "CV31"}, {"cv311ab", "CV31"}, {" cv31  1ab ", "CV31"},
		{"CV31-1AB", "CV31"}, {"c.v.3.1.1.a.b.", "CV31"}, {"CV 31", "CV31"}, {"CV31", "CV31"},
		{"CV31 1", "CV31"}, {"cv311", "CV31"}, {"B1", "B1"}, {"b1 1aa", "B1"}, {"b11aa", "B1"},
		{"b111aa", "B11"}, {"b11", "B11"}, {"SW1A 1AA", "SW1A"}, {"sw1a1aa", "SW1A"},
		{"w1a", "W1A"}, {"w1a 0ax", "W1A"}, {"m1 1ae", "M1"}, {"EC1A1BB", "EC1A"},
		{"dn551pt", "DN55"}};

	(void)state;
	for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
		char outward[OUTWARD_SIZE];

		if (!postcode_outward(CASES[i].typed, outward))
			fail_msg("«%s» is taken for no postcode", CASES[i].typed);
		assert_string_equal(outward, CASES[i].outward);
	}
}

static void other_words_are_no_postcode(void **state)
{
	static const char *const WORDS[] = {"", " ", "99", "CV", "Leamington", "CV31 1ABC",
		"CV31 1AB 2", "CV31/1AB", "1CV31", "CV3\xc3\xa9", "<b>", "CV31' OR 1=1", "C V", "A9A9A9A9"};

	(void)state;
	for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
		char outward[OUTWARD_SIZE] = "XY";

		if (postcode_outward(WORDS[i], outward))
			fail_msg("«%s» is taken for %s", WORDS[i], outward);
		assert_string_equal(outward, "");
	}
}

static void a_first_half_has_one_of_six_shapes(void **state)
{
	(void)state;
	assert_true(postcode_is_outward("B1") && postcode_is_outward("B11")
		&& postcode_is_outward("CV3") && postcode_is_outward("CV31"));
	assert_true(postcode_is_outward("W1A") && postcode_is_outward("SW1A"));
	assert_false(postcode_is_outward("cv31") || postcode_is_outward("CV")
		|| postcode_is_outward("CV311") || postcode_is_outward("") || postcode_is_outward("1A"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_first_half_is_found_in_any_spelling),
		TEST(other_words_are_no_postcode),
		TEST(a_first_half_has_one_of_six_shapes),
	};

	return cmocka_run_group_tests_name("postcode", tests, NULL, NULL);
}
