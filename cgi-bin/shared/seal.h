/* seal.h - the last line of a release: the hash of everything before it. */
#ifndef SHARED_SEAL_H
#define SHARED_SEAL_H

#include "shared/hash.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A release is a SQLite database and then one line of text:
 *     quietway-release sha256 <64 hex digits>\n
 * SQLite reads as many pages as its header counts and ignores the line, so one file is both the database and its proof.
 */
#define SEAL_WORDS "quietway-release sha256 "
#define SEAL_SIZE  (sizeof SEAL_WORDS - 1 + HASH_HEX_SIZE - 1 + 1)

/* The seal for these bytes; no final zero. */
void seal_make(const void *content, size_t length, char out[SEAL_SIZE]);

/* The seal for the first bytes of a file. False when they cannot be read. */
bool seal_make_for_file(int fd, size_t length, char out[SEAL_SIZE]);

/* True when the file ends in a seal that fits; *content is then how many bytes come before it. */
bool seal_holds(const void *file, size_t length, size_t *content);

#endif
