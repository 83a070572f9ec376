/* names.h - a set of names that remembers where each was first seen. */
#ifndef PUBLISH_BASE_NAMES_H
#define PUBLISH_BASE_NAMES_H

#include <stddef.h>

struct name {
	char *text;
	int   line; /* where it was first seen */
};

/* Begin with {0}, free with names_free. The order is the order of adding. */
struct names {
	struct name *list;
	size_t       count;
	size_t      *table; /* positions in the list + 1, by hash; 0: free */
	size_t       room;
};

/*
 * Adds a copy of the name. NULL when it was new, else the earlier one, lent until the next is
 * added.
 */
const struct name *names_add(struct names *names, const char *text, int line);

/* The name, lent until the next is added; NULL when it is not in the set. */
const struct name *names_find(const struct names *names, const char *text);

void names_free(struct names *names);

#endif
