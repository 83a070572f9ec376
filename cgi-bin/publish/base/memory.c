/* memory.c - memory, or the end of the program with a sentence. */
#include "publish/base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_ROOM 8 /* elements that an array begins with; a power of two */

static void *checked(void *memory)
{
	if (!memory) {
		fputs("advice: there is no memory left: close other programs and try again\n", stderr);
		exit(EXIT_FAILURE);
	}
	return memory;
}

void *memory_new(size_t size)
{
	return checked(calloc(1, size ? size : 1));
}

void *memory_grow(void *array, size_t count, size_t size)
{
	if (count == 0)
		return checked(reallocarray(array, FIRST_ROOM, size));
	if (count >= FIRST_ROOM && (count & (count - 1)) == 0)
		return checked(reallocarray(array, 2 * count, size));
	return array;
}

char *memory_copy(const char *bytes, size_t length)
{
	char *copy = memory_new(length + 1);

	if (length > 0)
		memcpy(copy, bytes, length);
	return copy;
}

char *memory_format_list(const char *format, va_list list)
{
	char *text = NULL;

	if (vasprintf(&text, format, list) < 0)
		text = NULL;
	return checked(text);
}

char *memory_format(const char *format, ...)
{
	va_list list;
	char   *text;

	va_start(list, format);
	text = memory_format_list(format, list);
	va_end(list);
	return text;
}
