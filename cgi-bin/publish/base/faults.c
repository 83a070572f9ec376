/* faults.c - gathers, sorts and prints what is wrong with the words. */
#include "publish/base/faults.h"
#include "publish/base/memory.h"

#include <stdlib.h>
#include <string.h>

struct fault {
	char  *file;
	char  *words;
	int    line;
	bool   warning;
	size_t number; /* the order of listing, for faults on one line */
};

struct faults {
	struct fault *list;
	size_t        count;
	size_t        warnings;
};

struct faults *faults_new(void)
{
	return memory_new(sizeof(struct faults));
}

void faults_free(struct faults *faults)
{
	for (size_t i = 0; i < faults->count; i++) {
		free(faults->list[i].file);
		free(faults->list[i].words);
	}
	free(faults->list);
	free(faults);
}

static void add(struct faults *faults, const char *file, int line, bool warning, char *words)
{
	faults->list                = memory_grow(faults->list, faults->count, sizeof *faults->list);
	faults->list[faults->count] = (struct fault) {
		.file    = memory_copy(file, strlen(file)),
		.words   = words,
		.line    = line,
		.warning = warning,
		.number  = faults->count,
	};
	faults->count++;
	faults->warnings += warning;
}

void fault_add(struct faults *faults, const char *file, int line, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add(faults, file, line, false, memory_format_list(format, list));
	va_end(list);
}

void warning_add(struct faults *faults, const char *file, int line, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add(faults, file, line, true, memory_format_list(format, list));
	va_end(list);
}

size_t faults_count(const struct faults *faults, bool strict)
{
	return strict ? faults->count : faults->count - faults->warnings;
}

static int by_place(const void *left, const void *right)
{
	const struct fault *a = left, *b = right;
	int                 files = strcmp(a->file, b->file);

	if (files != 0)
		return files;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return a->number < b->number ? -1 : 1;
}

void faults_print(struct faults *faults, bool strict, FILE *stream)
{
	if (faults->count > 0)
		qsort(faults->list, faults->count, sizeof *faults->list, by_place);
	for (size_t i = 0; i < faults->count; i++) {
		const struct fault *fault = &faults->list[i];

		fprintf(stream, "%s:%d: %s%s\n", fault->file, fault->line,
			fault->warning && !strict ? "warning: " : "", fault->words);
	}
}
