/* document.c - reads a file of words, and refuses what no editor meant. */
#include "publish/base/document.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "shared/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char mark[] = "\xEF\xBB\xBF"; /* the byte order mark that some editors put first */

/* Takes away the mark and makes every line end in \n alone. */
static size_t normalise(char *bytes, size_t length)
{
	size_t from = length >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0, to = 0;

	for (; from < length; from++)
		if (bytes[from] != '\r')
			bytes[to++] = bytes[from];
		else if (from + 1 == length || bytes[from + 1] != '\n')
			bytes[to++] = '\n';
	bytes[to] = '\0';
	return to;
}

/* True for a line of three hyphens, whatever spaces follow. */
static bool is_fence(const char *line)
{
	return strncmp(line, "---", 3) == 0 && strchr("\n", line[3 + strspn(line + 3, " \t")]) != NULL;
}

static const char *next_line(const char *line)
{
	const char *end = strchr(line, '\n');

	return end ? end + 1 : line + strlen(line);
}

/* A line of hyphens or dashes alone, as a text program makes one of three hyphens. */
static bool is_nearly_fence(const char *line)
{
	size_t length = strcspn(line, "\n"), at = 0;

	while (at < length)
		if (strchr("- \t", line[at]))
			at++;
		else if (strncmp(line + at, "\u2013", 3) == 0 || strncmp(line + at, "\u2014", 3) == 0)
			at += 3;
		else
			return false;
	return length > 0 && line[strspn(line, " \t")] != '\n';
}

/* Nothing ends the front matter: said on the line that was meant to. */
static bool add_endless(struct document *document, const char *start, struct faults *faults)
{
	const char *line = start;

	while (*line && !is_nearly_fence(line))
		line = next_line(line);
	if (*line)
		fault_add(faults, document->path,
			1 + text_lines(document->text, (size_t)(line - document->text)),
			"three hyphens end the front matter: write --- alone in the place of this line");
	else
		fault_add(faults, document->path, 1,
			"the front matter has no end: write a line --- after the last field");
	return false;
}

static bool split(struct document *document, size_t length, struct faults *faults)
{
	const char *start, *line;

	if (!is_fence(document->text)) {
		fault_add(faults, document->path, 1,
			"the file does not begin with front matter: begin with a line ---, then the fields, then a line ---");
		return false;
	}
	for (start = line = next_line(document->text); *line && !is_fence(line); line = next_line(line))
		continue;
	if (!*line)
		return add_endless(document, start, faults);
	document->front = (struct part) {.bytes = start, .length = (size_t)(line - start), .line = 2};
	line            = next_line(line);

	document->body = (struct part) {
		.bytes  = line,
		.length = length - (size_t)(line - document->text),
		.line   = 1 + text_lines(document->text, (size_t)(line - document->text)),
	};
	return true;
}

bool document_read(struct document *document, const char *path, bool whole, struct faults *faults)
{
	size_t length, bad;

	*document      = (struct document) {.path = memory_copy(path, strlen(path))};
	document->text = file_read(path, DOCUMENT_LARGEST, &length);
	if (!document->text && errno == EFBIG)
		fault_add(faults, path, 1, "the file is larger than %d KiB: split it in two",
			DOCUMENT_LARGEST / 1024);
	else if (!document->text)
		fault_add(faults, path, 1, "the file cannot be read (%s): make it, or correct its rights",
			strerror(errno));
	if (!document->text)
		return false;
	length = normalise(document->text, length);
	bad    = text_fault(document->text, length);
	if (bad < length) {
		fault_add(faults, path, 1 + text_lines(document->text, bad),
			"byte %02x is no UTF-8 text or a hidden control character: save the file as UTF-8 and write the character anew",
			(unsigned char)document->text[bad]);
		return false;
	}
	document->front = (struct part) {.bytes = document->text, .length = length, .line = 1};
	return whole || split(document, length, faults);
}

void document_release(struct document *document)
{
	free(document->path);
	free(document->text);
	*document = (struct document) {0};
}
