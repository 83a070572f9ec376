/* hash.h - SHA-256 in the two forms the project needs, and a shorter hash that costs less. Only
 * hash.c knows libsodium. */
#ifndef SHARED_HASH_H
#define SHARED_HASH_H

#include <stdbool.h>
#include <stddef.h>

#define HASH_HEX_SIZE    65 /* 64 hex digits and the final zero */
#define HASH_BASE64_SIZE 45 /* 44 characters and the final zero */

/* The SHA-256 of these bytes as lower-case hex digits. */
void hash_hex(const void *bytes, size_t length, char out[HASH_HEX_SIZE]);

/*
 * The same of the first bytes of a file, however many: they are read piece by piece. False when
 * they cannot be read.
 */
bool hash_file_hex(int fd, size_t length, char out[HASH_HEX_SIZE]);

/* The same as Content-Security-Policy writes it: base64 with padding. */
void hash_base64(const void *bytes, size_t length, char out[HASH_BASE64_SIZE]);

#define HASH_SHORT_SIZE 16

/* 128 bits of BLAKE2b: to know bytes again within one process. */
void hash_short(const void *bytes, size_t length, unsigned char out[HASH_SHORT_SIZE]);

#endif
