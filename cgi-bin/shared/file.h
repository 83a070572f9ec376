/* file.h - a whole file, in and out. */
#ifndef SHARED_FILE_H
#define SHARED_FILE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The file's bytes and a zero after them, to be freed with free(). NULL with errno when it cannot
 * be read whole, is no file, or (EFBIG) is longer than most.
 */
char *file_read(const char *path, size_t most, size_t *length);

/*
 * Puts these bytes in the place of a file, whole or not at all: written beside it, then renamed.
 * False after saying why on stderr.
 */
bool file_replace(const char *path, const char *bytes, size_t length);

#endif
