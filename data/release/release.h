/* release.h - a site's words as one sealed file. */
#ifndef RELEASE_H
#define RELEASE_H

#include "content.h"
#include "database.h"
#include "items.h"
#include "sample.h"

#include <stdbool.h>
#include <time.h>

/*
 * Puts checked words into a new database by the schema. Never NULL; ask database_failure. Close it.
 * The invented agencies of a sample (NULL: none) stand behind those of the site's own language.
 * The same words, schema and moment make the same release, byte for byte.
 */
struct database *release_fill(const struct content *content, struct sample *sample, const char *schema, time_t built);

/* The parts of it, in this order. Each walks through the items by itself, and keeps none of them. */
void release_site(struct database *database, const struct content *content, time_t built, bool sample);
void release_lists(struct database *database, const struct language *language);
void release_items(struct database *database, struct items *items, const struct language *language);
void release_directory(struct database *database, struct items *items, const struct language *language);
void release_search(struct database *database, struct items *items, const struct language *language);

#endif
