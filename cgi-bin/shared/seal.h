/* seal.h - the last two lines of a release: who made it, and the hash of everything before. */
#ifndef SHARED_SEAL_H
#define SHARED_SEAL_H

#include "shared/hash.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A release is a SQLite database and then two lines of text, the first filled up with spaces:
 *     quietway-maker advice 0.1.0                      \n
 *     quietway-release sha256 <64 hex digits>\n
 * SQLite reads as many pages as its header counts and ignores the lines, so one file is both the
 * database and its proof.
 */
#define SEAL_WORDS "quietway-release sha256 "
#define SEAL_LINE  (sizeof SEAL_WORDS - 1 + HASH_HEX_SIZE - 1 + 1)

#define MAKER_WORDS "quietway-maker "
#define MAKER_SIZE  48 /* of a maker's name and version, with the final zero */
#define MAKER_LINE  (sizeof MAKER_WORDS - 1 + MAKER_SIZE - 1 + 1)

#define SEAL_SIZE (MAKER_LINE + SEAL_LINE) /* of both lines */

/*
 * Writes both lines behind these bytes, where there must be room for SEAL_SIZE more; no final zero.
 * A longer maker is cut.
 */
void seal_append(char *bytes, size_t length, const char *maker);

/*
 * Appends both lines to a file of this length. False with errno when it cannot be read or written.
 */
bool seal_append_to_file(int fd, size_t length, const char *maker);

/*
 * What a seal says of its file: how many bytes the database has, and who made it; "" for a release
 * from before makers were named.
 */
struct seal {
	size_t content;
	char   maker[MAKER_SIZE];
};

/* True when the file ends in a seal that fits. */
bool seal_holds(const void *file, size_t length, struct seal *out);

#endif
