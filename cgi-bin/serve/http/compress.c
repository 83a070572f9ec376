/* compress.c - brotli and gzip. */
#include "serve/http/compress.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define BROTLI_QUALITY 5 /* measured: above it the time grows much faster than the page shrinks */
#define GZIP_LEVEL     6

static bool brotli(const char *bytes, size_t length, char *out, size_t *out_length)
{
	return BrotliEncoderCompress(BROTLI_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, length,
		(const uint8_t *)bytes, out_length, (uint8_t *)out);
}

static bool gzip(const char *bytes, size_t length, char *out, size_t *out_length)
{
	z_stream stream = {.next_in = (Bytef *)(uintptr_t)bytes, .avail_in = (uInt)length};
	bool     whole;

	if (deflateInit2(&stream, GZIP_LEVEL, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY)
		!= Z_OK)
		return false;
	stream.next_out  = (Bytef *)out;
	stream.avail_out = (uInt)*out_length;
	whole            = deflate(&stream, Z_FINISH) == Z_STREAM_END;
	*out_length      = stream.total_out;
	deflateEnd(&stream);
	return whole;
}

char *compress_bytes(enum coding coding, const char *bytes, size_t length, size_t *out_length)
{
	char *out = malloc(length); /* what does not fit is no gain */
	bool  whole;

	*out_length = length;
	if (!out)
		return NULL;
	whole = coding == CODING_BROTLI ? brotli(bytes, length, out, out_length)
									: gzip(bytes, length, out, out_length);
	if (whole)
		return out;
	free(out);
	return NULL;
}
