/* test_page_cache.c - a page that was compressed before is the same page. */
#include "expect.h"
#include "serve/site/page_cache.h"

#define PAGES 200 /* many more than are kept */

/* A page of its own for each number, long enough to become smaller. */
static struct response page_of(int number)
{
	struct response response = {.status = STATUS_OK, .body = malloc(4096), .length = 4096};

	assert_non_null(response.body);
	for (size_t i = 0; i < response.length; i++)
		response.body[i] = (char)('a' + (i / 8 + (size_t)number) % 26);
	snprintf(response.body, 32, "page %d", number);
	return response;
}

static void assert_same_as_fresh(struct page_cache *cache, int number, enum coding coding)
{
	struct response kept = page_of(number), fresh = page_of(number);

	page_cache_compress(cache, &kept, coding);
	response_compress(&fresh, coding);
	assert_int_equal(kept.coding, coding);
	assert_int_equal(kept.length, fresh.length);
	assert_memory_equal(kept.body, fresh.body, fresh.length);
	response_free(&kept);
	response_free(&fresh);
}

static void a_page_asked_for_again_is_the_same_bytes(void **state)
{
	struct page_cache *cache = page_cache_new();

	(void)state;
	for (int turn = 0; turn < 3; turn++) {
		assert_same_as_fresh(cache, 1, CODING_GZIP);
		assert_same_as_fresh(cache, 1, CODING_BROTLI);
	}
	page_cache_free(cache);
}

static void pages_that_push_each_other_out_are_never_mixed_up(void **state)
{
	struct page_cache *cache = page_cache_new();

	(void)state;
	for (int turn = 0; turn < 3; turn++)
		for (int number = 0; number < PAGES; number++)
			assert_same_as_fresh(cache, number, number % 2 ? CODING_GZIP : CODING_BROTLI);
	page_cache_free(cache);
}

static void a_page_whose_words_changed_is_compressed_anew(void **state)
{
	struct page_cache *cache  = page_cache_new();
	struct response    before = page_of(7), after = page_of(7), fresh = page_of(7);

	(void)state;
	after.body[100] = fresh.body[100] = '!';
	page_cache_compress(cache, &before, CODING_GZIP);
	page_cache_compress(cache, &after, CODING_GZIP);
	response_compress(&fresh, CODING_GZIP);
	assert_int_equal(after.length, fresh.length);
	assert_memory_equal(after.body, fresh.body, fresh.length);
	response_free(&before);
	response_free(&after);
	response_free(&fresh);
	page_cache_free(cache);
}

static void what_nobody_wants_compressed_stays_as_it_was(void **state)
{
	struct page_cache *cache = page_cache_new();
	struct response    plain = page_of(3), empty = {.status = STATUS_SEE_OTHER};

	(void)state;
	page_cache_compress(cache, &plain, CODING_NONE);
	page_cache_compress(cache, &empty, CODING_GZIP);
	assert_int_equal(plain.coding, CODING_NONE);
	assert_int_equal(plain.length, 4096);
	assert_int_equal(empty.length, 0);
	assert_null(empty.body);
	response_free(&plain);
	page_cache_free(cache);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_page_asked_for_again_is_the_same_bytes),
		TEST(pages_that_push_each_other_out_are_never_mixed_up),
		TEST(a_page_whose_words_changed_is_compressed_anew),
		TEST(what_nobody_wants_compressed_stays_as_it_was),
	};

	return cmocka_run_group_tests_name("page_cache", tests, NULL, NULL);
}
