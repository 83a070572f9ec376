/* document.c - reads a file of words, and refuses what no editor meant. */
#include "publish/base/document.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char mark[] = "\xEF\xBB\xBF"; /* the byte order mark that some editors put first */

char *file_bytes(const char *path, size_t largest, size_t *length)
{
	FILE *stream = fopen(path, "rbe");
	char *bytes;

	if (!stream)
		return NULL;
	bytes   = memory_new(largest + 2);
	errno   = 0;
	*length = fread(bytes, 1, largest + 1, stream);
	if (ferror(stream) || *length > largest) {
		errno = ferror(stream) ? errno : EFBIG;
		free(bytes);
		bytes = NULL;
	} else {
		bytes = memory_shrink(bytes, *length + 1); /* the last byte is zero */
	}
	fclose(stream);
	return bytes;
}

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

static bool split(struct file *file, size_t length, struct faults *faults)
{
	const char *start, *line;

	if (!is_fence(file->text)) {
		fault_add(faults, file->path, 1, "the file does not begin with front matter: begin with a line ---, then the fields, then a line ---");
		return false;
	}
	for (start = line = next_line(file->text); *line && !is_fence(line); line = next_line(line))
		continue;
	if (!*line) {
		fault_add(faults, file->path, 1, "the front matter has no end: write a line --- after the last field");
		return false;
	}
	file->front = (struct part) {.bytes = start, .length = (size_t)(line - start), .line = 2};
	line        = next_line(line);
	file->body  = (struct part) {
		.bytes = line, .length = length - (size_t)(line - file->text), .line = 1 + text_lines(file->text, (size_t)(line - file->text)),
	};
	return true;
}

bool file_read(struct file *file, const char *path, bool whole, struct faults *faults)
{
	size_t length, bad;

	*file      = (struct file) {.path = memory_copy(path, strlen(path))};
	file->text = file_bytes(path, FILE_LARGEST, &length);
	if (!file->text && errno == EFBIG)
		fault_add(faults, path, 1, "the file is larger than %d KiB: split it in two", FILE_LARGEST / 1024);
	else if (!file->text)
		fault_add(faults, path, 1, "the file cannot be read (%s): make it, or correct its rights", strerror(errno));
	if (!file->text)
		return false;
	length = normalise(file->text, length);
	bad    = text_fault(file->text, length);
	if (bad < length) {
		fault_add(faults, path, 1 + text_lines(file->text, bad),
			"byte %02x is no UTF-8 text or a hidden control character: save the file as UTF-8 and write the character anew", (unsigned char)file->text[bad]);
		return false;
	}
	file->front = (struct part) {.bytes = file->text, .length = length, .line = 1};
	return whole || split(file, length, faults);
}

void file_release(struct file *file)
{
	free(file->path);
	free(file->text);
	*file = (struct file) {0};
}
