/* hash.c - SHA-256 and BLAKE2b by libsodium; the one file that knows it. */
#include "hash.h"

#include <sodium.h>

void hash_hex(const void *bytes, size_t length, char out[HASH_HEX_SIZE])
{
	unsigned char sum[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(sum, bytes, length);
	sodium_bin2hex(out, HASH_HEX_SIZE, sum, sizeof sum);
}

void hash_base64(const void *bytes, size_t length, char out[HASH_BASE64_SIZE])
{
	unsigned char sum[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(sum, bytes, length);
	sodium_bin2base64(out, HASH_BASE64_SIZE, sum, sizeof sum, sodium_base64_VARIANT_ORIGINAL);
}

void hash_short(const void *bytes, size_t length, unsigned char out[HASH_SHORT_SIZE])
{
	crypto_generichash(out, HASH_SHORT_SIZE, bytes, length, NULL, 0);
}
