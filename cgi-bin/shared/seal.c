/* seal.c - makes and checks the last lines of a release. */
#include "shared/seal.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void write_maker(const char *maker, char out[MAKER_LINE + 1])
{
	snprintf(out, MAKER_LINE + 1, MAKER_WORDS "%-*.*s\n", MAKER_SIZE - 1, MAKER_SIZE - 1, maker);
}

static void write_seal(const char hex[HASH_HEX_SIZE], char out[SEAL_LINE])
{
	memcpy(out, SEAL_WORDS, sizeof SEAL_WORDS - 1);
	memcpy(out + sizeof SEAL_WORDS - 1, hex, HASH_HEX_SIZE - 1);
	out[SEAL_LINE - 1] = '\n';
}

void seal_append(char *bytes, size_t length, const char *maker)
{
	char line[MAKER_LINE + 1], hex[HASH_HEX_SIZE];

	write_maker(maker, line);
	memcpy(bytes + length, line, MAKER_LINE);
	hash_hex(bytes, length + MAKER_LINE, hex);
	write_seal(hex, bytes + length + MAKER_LINE);
}

bool seal_append_to_file(int fd, size_t length, const char *maker)
{
	char line[MAKER_LINE + 1], seal[SEAL_LINE], hex[HASH_HEX_SIZE];

	write_maker(maker, line);
	if (pwrite(fd, line, MAKER_LINE, (off_t)length) != (ssize_t)MAKER_LINE
		|| !hash_file_hex(fd, length + MAKER_LINE, hex))
		return false;
	write_seal(hex, seal);
	return pwrite(fd, seal, SEAL_LINE, (off_t)(length + MAKER_LINE)) == (ssize_t)SEAL_LINE;
}

/* The maker's line, if there is one, at the end of these bytes. */
static void read_maker(const char *bytes, size_t length, struct seal *out)
{
	const char *line = length < MAKER_LINE ? NULL : bytes + length - MAKER_LINE;
	size_t      used = MAKER_SIZE - 1;

	*out = (struct seal) {.content = length};
	if (!line || memcmp(line, MAKER_WORDS, sizeof MAKER_WORDS - 1) != 0
		|| line[MAKER_LINE - 1] != '\n')
		return;
	line += sizeof MAKER_WORDS - 1;
	while (used > 0 && line[used - 1] == ' ')
		used--;
	for (size_t i = 0; i < used; i++)
		out->maker[i] = isprint((unsigned char)line[i]) ? line[i] : '?';
	out->content = length - MAKER_LINE;
}

bool seal_holds(const void *file, size_t length, struct seal *out)
{
	char   seal[SEAL_LINE], hex[HASH_HEX_SIZE];
	size_t sealed = length - SEAL_LINE;

	if (length < SEAL_LINE)
		return false;
	hash_hex(file, sealed, hex);
	write_seal(hex, seal);
	if (memcmp((const char *)file + sealed, seal, SEAL_LINE) != 0)
		return false;
	read_maker(file, sealed, out);
	return true;
}
