/* format.c - packs what is longer than a line. */
#include "shared/format.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int by_number(const void *left, const void *right)
{
	const int64_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

void phrase_pack(int64_t ids[], int count, char out[PHRASE_TEXT_SIZE])
{
	int used = 0;

	*out = '\0';
	qsort(ids, (size_t)count, sizeof *ids, by_number);
	for (int i = 0; i < count && i < PHRASE_MAX; i++)
		used += snprintf(out + used, (size_t)(PHRASE_TEXT_SIZE - used), "%s%" PRId64, i ? " " : "",
			ids[i]);
}
