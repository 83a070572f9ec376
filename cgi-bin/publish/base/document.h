/* document.h - one file of words: its front matter, its body, and on which lines they stand. */
#ifndef PUBLISH_BASE_DOCUMENT_H
#define PUBLISH_BASE_DOCUMENT_H

#include "publish/base/faults.h"

#include <stdbool.h>
#include <stddef.h>

#define DOCUMENT_LARGEST (256 * 1024) /* bytes; more is no page of advice */

struct part {
	const char *bytes; /* in the file's own text */
	size_t      length;
	int         line; /* the line of the file on which it begins */
};

struct document {
	char       *path;
	char       *text;  /* without a byte order mark, every line ending in \n alone */
	struct part front; /* the YAML */
	struct part body;  /* the Markdown */
};

/*
 * Reads a file of words and finds its parts. Without front matter (whole) all of it is YAML. What
 * is wrong goes to the faults and makes it false; the document must be released either way.
 */
bool document_read(struct document *document, const char *path, bool whole, struct faults *faults);
void document_release(struct document *document);

#endif
