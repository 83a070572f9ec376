/* items.h - the items of a language, one after the other in the order of the site, however many
 * they are. */
#ifndef PUBLISH_WRITE_ITEMS_H
#define PUBLISH_WRITE_ITEMS_H

#include "publish/content/content.h"
#include "publish/sample/sample.h"

#include <stdint.h>

/*
 * First everything that has a page of its own: advice, behaviours, tools, agencies (the invented
 * ones of a sample last); then, without being items here, the facts; then the site's own texts. Ids
 * follow each other in that order.
 */
struct items;

/*
 * The items of a language whose lists are well, from this id on; sample may be NULL. All is lent.
 * Free it.
 */
struct items *items_new(const struct language *language, struct sample *sample, int64_t first);
void          items_free(struct items *items);

/* Begins again with the first item. */
void items_rewind(struct items *items);

/*
 * The next item, with its id; NULL behind the last. Lent until the next call: an invented one lives
 * no longer.
 */
const struct item *items_next(struct items *items);

/* The id of the first fact, and the first that is free behind everything. */
int64_t items_facts(const struct items *items);
int64_t items_end(const struct items *items);

#endif
