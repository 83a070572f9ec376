/* seal.c - makes and checks the last line of a release. */
#include "seal.h"

#include <string.h>

void seal_make(const void *content, size_t length, char out[SEAL_SIZE])
{
	char hex[HASH_HEX_SIZE];

	hash_hex(content, length, hex);
	memcpy(out, SEAL_WORDS, sizeof SEAL_WORDS - 1);
	memcpy(out + sizeof SEAL_WORDS - 1, hex, sizeof hex - 1);
	out[SEAL_SIZE - 1] = '\n';
}

bool seal_holds(const void *file, size_t length, size_t *content)
{
	char seal[SEAL_SIZE];

	if (length < SEAL_SIZE)
		return false;
	*content = length - SEAL_SIZE;
	seal_make(file, *content, seal);
	return memcmp((const char *)file + *content, seal, SEAL_SIZE) == 0;
}
