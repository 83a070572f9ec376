/* compress.h - smaller bytes for a slow line. Only compress.c knows brotli and zlib. */
#ifndef SERVE_HTTP_COMPRESS_H
#define SERVE_HTTP_COMPRESS_H

#include "serve/http/request.h"

#include <stddef.h>

/*
 * These bytes in this coding (brotli at 5, gzip at 6), to be freed with free(). NULL when they did
 * not become smaller, or memory ran out: the page then goes out as it is.
 */
char *compress_bytes(enum coding, const char *bytes, size_t length, size_t *out_length);

#endif
