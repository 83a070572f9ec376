/* seal.c - makes and checks the last line of a release. */
#include "shared/seal.h"

#include <string.h>

static void write_line(const char hex[HASH_HEX_SIZE], char out[SEAL_SIZE])
{
	memcpy(out, SEAL_WORDS, sizeof SEAL_WORDS - 1);
	memcpy(out + sizeof SEAL_WORDS - 1, hex, HASH_HEX_SIZE - 1);
	out[SEAL_SIZE - 1] = '\n';
}

void seal_make(const void *content, size_t length, char out[SEAL_SIZE])
{
	char hex[HASH_HEX_SIZE];

	hash_hex(content, length, hex);
	write_line(hex, out);
}

bool seal_make_for_file(int fd, size_t length, char out[SEAL_SIZE])
{
	char hex[HASH_HEX_SIZE];

	if (!hash_file_hex(fd, length, hex))
		return false;
	write_line(hex, out);
	return true;
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
