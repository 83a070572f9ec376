/* document.h - one file of words: its front matter, its body, and on which lines they stand. */
#ifndef PUBLISH_BASE_DOCUMENT_H
#define PUBLISH_BASE_DOCUMENT_H

#include "publish/base/faults.h"

#include <stdbool.h>
#include <stddef.h>

#define FILE_LARGEST (256 * 1024) /* bytes; more is no page of advice */

struct part {
	const char *bytes; /* in the file's own text */
	size_t      length;
	int         line; /* the line of the file on which it begins */
};

struct file {
	char       *path;
	char       *text;  /* without a byte order mark, every line ending in \n alone */
	struct part front; /* the YAML */
	struct part body;  /* the Markdown */
};

/*
 * Reads a file and finds its parts. Without front matter (whole) all of it is YAML. What is wrong goes to the faults and makes it false;
 * the file must be released either way.
 */
bool file_read(struct file *file, const char *path, bool whole, struct faults *faults);
void file_release(struct file *file);

/* All bytes of any file that is not longer than `largest`; a zero follows them. NULL with errno when not. Free them. */
char *file_bytes(const char *path, size_t largest, size_t *length);

#endif
