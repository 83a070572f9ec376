/* names.c - a set of names: a list, and a table of where in it each name is. */
#include "publish/base/names.h"
#include "publish/base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static size_t hash(const char *text)
{
	uint64_t sum = 14695981039346656037u; /* FNV-1a */

	for (; *text; text++)
		sum = (sum ^ (unsigned char)*text) * 1099511628211u;
	return (size_t)sum;
}

/* The place in the table where the name is, or where it belongs. */
static size_t *place(const struct names *names, const char *text)
{
	size_t at = hash(text) & (names->room - 1);

	while (names->table[at] != 0 && strcmp(names->list[names->table[at] - 1].text, text) != 0)
		at = (at + 1) & (names->room - 1);
	return &names->table[at];
}

static void widen(struct names *names)
{
	names->room = names->room ? 2 * names->room : 64;
	free(names->table);
	names->table = memory_new(names->room * sizeof *names->table);
	for (size_t i = 0; i < names->count; i++)
		/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): a count above 0 has its list */
		*place(names, names->list[i].text) = i + 1;
}

const struct name *names_add(struct names *names, const char *text, int line)
{
	const struct name *earlier = names_find(names, text);

	if (earlier)
		return earlier;
	if (2 * names->count >= names->room)
		widen(names);
	names->list = memory_grow(names->list, names->count, sizeof *names->list);
	names->list[names->count] =
		(struct name) {.text = memory_copy(text, strlen(text)), .line = line};
	/* place() compares only with names that are in the table */
	*place(names, text) = names->count + 1;
	names->count++;
	return NULL;
}

const struct name *names_find(const struct names *names, const char *text)
{
	size_t at = names->room ? *place(names, text) : 0;

	return at ? &names->list[at - 1] : NULL;
}

void names_free(struct names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->list[i].text);
	free(names->list);
	free(names->table);
	*names = (struct names) {0};
}
