/* release.h - a site's words as one sealed file. */
#ifndef RELEASE_H
#define RELEASE_H

#include "content.h"
#include "database.h"

#include <stdbool.h>
#include <time.h>

/*
 * Puts checked words into a new database by the schema. Never NULL; ask database_failure. Close it.
 * The same words, schema and moment make the same release, byte for byte.
 */
struct database *release_fill(struct content *content, const char *schema, time_t built);

/* The parts of it, in this order. */
void release_site(struct database *database, const struct content *content, time_t built);
void release_lists(struct database *database, const struct language *language);
void release_items(struct database *database, struct item *const *items, size_t count, const struct language *language, int64_t *next);
void release_directory(struct database *database, struct item *const *items, size_t count, const struct language *language);
void release_search(struct database *database, struct item *const *items, size_t count, const struct language *language);

#endif
