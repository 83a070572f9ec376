/* memory.h - memory for a program that cannot go on without it: these end it with a sentence when
 * there is none left. */
#ifndef PUBLISH_BASE_MEMORY_H
#define PUBLISH_BASE_MEMORY_H

#include <stdarg.h>
#include <stddef.h>

/* So many bytes, all zero. Free them. */
void *memory_new(size_t size) __attribute__((returns_nonnull));

/*
 * Room for one more element of an array that has `count`; the array may move. Use what is returned,
 * free it in the end.
 */
void *memory_grow(void *array, size_t count, size_t size) __attribute__((returns_nonnull));

/* A copy of these bytes, ended with a zero. Free it. */
char *memory_copy(const char *bytes, size_t length) __attribute__((returns_nonnull));

/* A text made as printf makes it. Free it. */
char *memory_format(const char *format, ...) __attribute__((returns_nonnull, format(printf, 1, 2)));
char *memory_format_list(const char *format, va_list list)
	__attribute__((returns_nonnull, format(printf, 1, 0)));

#endif
