/* test_seal.c - a sealed file, and every way in which a seal can fail to fit. */
#include "expect.h"
#include "shared/seal.h"

#define WORDS  "the words of a release"
#define LENGTH (sizeof WORDS - 1)

static char file[LENGTH + SEAL_SIZE + 2];

static int seal_file(void **state)
{
	(void)state;
	memcpy(file, WORDS, LENGTH);
	seal_make(file, LENGTH, file + LENGTH);
	return 0;
}

static void the_seal_is_one_line_of_text_with_the_hash(void **state)
{
	char seal[SEAL_SIZE + 1] = "";

	(void)state;
	seal_make("abc", 3, seal);
	assert_string_equal(seal, "quietway-release sha256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n");
}

static void a_sealed_file_holds_and_tells_where_its_content_ends(void **state)
{
	size_t content = 0;

	(void)state;
	assert_true(seal_holds(file, LENGTH + SEAL_SIZE, &content));
	assert_int_equal(content, LENGTH);
}

static void any_flipped_bit_breaks_it(void **state)
{
	size_t content;

	(void)state;
	for (size_t bit = 0; bit < 8 * (LENGTH + SEAL_SIZE); bit++) {
		file[bit / 8] = (char)(file[bit / 8] ^ 1 << bit % 8);
		assert_false(seal_holds(file, LENGTH + SEAL_SIZE, &content));
		file[bit / 8] = (char)(file[bit / 8] ^ 1 << bit % 8);
	}
	assert_true(seal_holds(file, LENGTH + SEAL_SIZE, &content));
}

static void a_file_cut_short_or_made_longer_does_not_hold(void **state)
{
	size_t content;

	(void)state;
	for (size_t length = 0; length < LENGTH + SEAL_SIZE; length++)
		assert_false(seal_holds(file, length, &content));
	file[LENGTH + SEAL_SIZE] = '\n';
	assert_false(seal_holds(file, LENGTH + SEAL_SIZE + 1, &content));
}

static void a_seal_around_nothing_holds_nothing(void **state)
{
	char   seal[SEAL_SIZE];
	size_t content = 1;

	(void)state;
	seal_make("", 0, seal);
	assert_true(seal_holds(seal, sizeof seal, &content));
	assert_int_equal(content, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_seal_is_one_line_of_text_with_the_hash),
		TEST(a_sealed_file_holds_and_tells_where_its_content_ends),
		TEST(any_flipped_bit_breaks_it),
		TEST(a_file_cut_short_or_made_longer_does_not_hold),
		TEST(a_seal_around_nothing_holds_nothing),
	};

	return cmocka_run_group_tests_name("seal", tests, seal_file, NULL);
}
