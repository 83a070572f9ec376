/* test_seal.c - a sealed file, and every way in which a seal can fail to fit. */
#include "expect.h"
#include "shared/seal.h"

#define WORDS  "the words of a release"
#define LENGTH (sizeof WORDS - 1)
#define MAKER  "advice 1.2.3"

static char file[LENGTH + SEAL_SIZE + 2];

static int seal_file(void **state)
{
	(void)state;
	memcpy(file, WORDS, LENGTH);
	seal_append(file, LENGTH, MAKER);
	return 0;
}

static void the_seal_is_two_lines_of_text_with_the_maker_and_the_hash(void **state)
{
	char all[3 + SEAL_SIZE + 1] = "abc", hex[HASH_HEX_SIZE];

	(void)state;
	seal_append(all, 3, MAKER);
	hash_hex("abcquietway-maker advice 1.2.3                                   \n", 3 + MAKER_LINE,
		hex);
	assert_memory_equal(all,
		"abcquietway-maker advice 1.2.3                                   \nquietway-release sha256 ",
		3 + MAKER_LINE + sizeof SEAL_WORDS - 1);
	assert_memory_equal(all + 3 + MAKER_LINE + sizeof SEAL_WORDS - 1, hex, 64);
	assert_string_equal(all + 3 + SEAL_SIZE - 1, "\n");
}

static void a_sealed_file_holds_and_tells_where_its_content_ends_and_who_made_it(void **state)
{
	struct seal seal;

	(void)state;
	assert_true(seal_holds(file, LENGTH + SEAL_SIZE, &seal));
	assert_int_equal(seal.content, LENGTH);
	assert_string_equal(seal.maker, MAKER);
}

static void a_maker_with_a_long_name_is_cut(void **state)
{
	char        all[SEAL_SIZE];
	struct seal seal;

	(void)state;
	seal_append(all, 0, "a maker with a name that is longer than any maker's name has to be");
	assert_true(seal_holds(all, sizeof all, &seal));
	assert_string_equal(seal.maker, "a maker with a name that is longer than any mak");
	assert_int_equal(strlen(seal.maker), MAKER_SIZE - 1);
}

/* As releases were before makers were named. */
static void a_seal_without_a_maker_holds_too(void **state)
{
	char        all[LENGTH + SEAL_LINE + 1], hex[HASH_HEX_SIZE];
	struct seal seal;

	(void)state;
	hash_hex(WORDS, LENGTH, hex);
	snprintf(all, sizeof all, WORDS SEAL_WORDS "%s\n", hex);
	assert_true(seal_holds(all, LENGTH + SEAL_LINE, &seal));
	assert_int_equal(seal.content, LENGTH);
	assert_string_equal(seal.maker, "");
}

static void any_flipped_bit_breaks_it(void **state)
{
	struct seal seal;

	(void)state;
	for (size_t bit = 0; bit < 8 * (LENGTH + SEAL_SIZE); bit++) {
		file[bit / 8] = (char)(file[bit / 8] ^ 1 << bit % 8);
		assert_false(seal_holds(file, LENGTH + SEAL_SIZE, &seal));
		file[bit / 8] = (char)(file[bit / 8] ^ 1 << bit % 8);
	}
	assert_true(seal_holds(file, LENGTH + SEAL_SIZE, &seal));
}

static void a_file_cut_short_or_made_longer_does_not_hold(void **state)
{
	struct seal seal;

	(void)state;
	for (size_t length = 0; length < LENGTH + SEAL_SIZE; length++)
		assert_false(seal_holds(file, length, &seal));
	file[LENGTH + SEAL_SIZE] = '\n';
	assert_false(seal_holds(file, LENGTH + SEAL_SIZE + 1, &seal));
}

static void a_seal_around_nothing_holds_nothing(void **state)
{
	char        all[SEAL_SIZE];
	struct seal seal = {.content = 1};

	(void)state;
	seal_append(all, 0, MAKER);
	assert_true(seal_holds(all, sizeof all, &seal));
	assert_int_equal(seal.content, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_seal_is_two_lines_of_text_with_the_maker_and_the_hash),
		TEST(a_sealed_file_holds_and_tells_where_its_content_ends_and_who_made_it),
		TEST(a_maker_with_a_long_name_is_cut),
		TEST(a_seal_without_a_maker_holds_too),
		TEST(any_flipped_bit_breaks_it),
		TEST(a_file_cut_short_or_made_longer_does_not_hold),
		TEST(a_seal_around_nothing_holds_nothing),
	};

	return cmocka_run_group_tests_name("seal", tests, seal_file, NULL);
}
