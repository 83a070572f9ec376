/* test_hash.c - SHA-256 as others compute it. */
#include "expect.h"
#include "shared/hash.h"

/* FIPS 180-4's own example, and the empty text. */
static void the_hash_of_abc_is_the_one_the_standard_gives(void **state)
{
	char hex[HASH_HEX_SIZE];

	(void)state;
	hash_hex("abc", 3, hex);
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	hash_hex("", 0, hex);
	assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

static void base64_has_padding_as_the_policy_wants_it(void **state)
{
	char base64[HASH_BASE64_SIZE];

	(void)state;
	hash_base64("abc", 3, base64);
	assert_string_equal(base64, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

static void zero_bytes_count(void **state)
{
	char with[HASH_HEX_SIZE], without[HASH_HEX_SIZE];

	(void)state;
	hash_hex("a\0b", 3, with);
	hash_hex("a", 1, without);
	assert_string_not_equal(with, without);
}

static void the_short_hash_knows_the_same_bytes_again_and_no_others(void **state)
{
	unsigned char one[HASH_SHORT_SIZE], again[HASH_SHORT_SIZE], other[HASH_SHORT_SIZE];

	(void)state;
	hash_short("abc", 3, one);
	hash_short("abc", 3, again);
	hash_short("abd", 3, other);
	assert_memory_equal(one, again, sizeof one);
	assert_memory_not_equal(one, other, sizeof one);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_hash_of_abc_is_the_one_the_standard_gives),
		TEST(base64_has_padding_as_the_policy_wants_it),
		TEST(zero_bytes_count),
		TEST(the_short_hash_knows_the_same_bytes_again_and_no_others),
	};

	return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
