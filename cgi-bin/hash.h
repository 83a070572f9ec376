/* hash.h - SHA-256, in the two forms the project needs. Only hash.c knows libsodium. */
#ifndef HASH_H
#define HASH_H

#include <stddef.h>

#define HASH_HEX_SIZE    65 /* 64 hex digits and the final zero */
#define HASH_BASE64_SIZE 45 /* 44 characters and the final zero */

/* The SHA-256 of these bytes as lower-case hex digits. */
void hash_hex(const void *bytes, size_t length, char out[HASH_HEX_SIZE]);

/* The same as Content-Security-Policy writes it: base64 with padding. */
void hash_base64(const void *bytes, size_t length, char out[HASH_BASE64_SIZE]);

#endif
