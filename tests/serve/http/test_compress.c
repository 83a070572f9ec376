/* test_compress.c - what is made smaller comes back as it was. */
#include "expect.h"
#include "serve/http/compress.h"

#include <brotli/decode.h>
#include <zlib.h>

static char text[60000];

static int fill_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof text; i++)
		text[i] = (char)('a' + i * i / 7 % 26);
	return 0;
}

static void gzip_comes_back(void **state)
{
	size_t   length;
	char    *small  = compress_bytes(CODING_GZIP, text, sizeof text, &length);
	Bytef   *back   = malloc(sizeof text);
	z_stream stream = {0};

	(void)state;
	assert_non_null(small);
	assert_true(length < sizeof text);
	/* + 16: with gzip's own head, and nothing else */
	assert_int_equal(inflateInit2(&stream, MAX_WBITS + 16), Z_OK);
	stream.next_in   = (Bytef *)small;
	stream.avail_in  = (uInt)length;
	stream.next_out  = back;
	stream.avail_out = sizeof text;
	assert_int_equal(inflate(&stream, Z_FINISH), Z_STREAM_END);
	assert_int_equal(stream.total_out, sizeof text);
	assert_memory_equal(back, text, sizeof text);
	inflateEnd(&stream);
	free(small);
	free(back);
}

static void brotli_comes_back(void **state)
{
	size_t length, whole = sizeof text;
	char  *small = compress_bytes(CODING_BROTLI, text, sizeof text, &length);
	char  *back  = malloc(sizeof text);

	(void)state;
	assert_non_null(small);
	assert_true(length < sizeof text);
	assert_int_equal(
		BrotliDecoderDecompress(length, (const uint8_t *)small, &whole, (uint8_t *)back),
		BROTLI_DECODER_RESULT_SUCCESS);
	assert_int_equal(whole, sizeof text);
	assert_memory_equal(back, text, sizeof text);
	free(small);
	free(back);
}

static void what_cannot_be_made_smaller_is_not_made_at_all(void **state)
{
	size_t length;

	(void)state;
	assert_null(compress_bytes(CODING_GZIP, "short", 5, &length));
	assert_null(compress_bytes(CODING_BROTLI, "s", 1, &length));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(gzip_comes_back),
		TEST(brotli_comes_back),
		TEST(what_cannot_be_made_smaller_is_not_made_at_all),
	};

	return cmocka_run_group_tests_name("http/compress", tests, fill_text, NULL);
}
