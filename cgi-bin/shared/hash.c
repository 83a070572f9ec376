/* hash.c - SHA-256 and BLAKE2b by libsodium; the one file that knows it. */
#include "shared/hash.h"

#include <sodium.h>

#include <unistd.h>

#define CHUNK 65536

void hash_hex(const void *bytes, size_t length, char out[HASH_HEX_SIZE])
{
	unsigned char sum[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(sum, bytes, length);
	sodium_bin2hex(out, HASH_HEX_SIZE, sum, sizeof sum);
}

bool hash_file_hex(int fd, size_t length, char out[HASH_HEX_SIZE])
{
	crypto_hash_sha256_state state;
	unsigned char            sum[crypto_hash_sha256_BYTES], chunk[CHUNK];
	size_t                   done = 0;

	crypto_hash_sha256_init(&state);
	while (done < length) {
		ssize_t got = pread(fd, chunk, length - done < CHUNK ? length - done : CHUNK, (off_t)done);

		if (got <= 0)
			return false;
		crypto_hash_sha256_update(&state, chunk, (size_t)got);
		done += (size_t)got;
	}
	crypto_hash_sha256_final(&state, sum);
	sodium_bin2hex(out, HASH_HEX_SIZE, sum, sizeof sum);
	return true;
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
