/* release.h - a site's words as one sealed file. */
#ifndef PUBLISH_WRITE_RELEASE_H
#define PUBLISH_WRITE_RELEASE_H

#include "publish/base/names.h"
#include "publish/content/content.h"
#include "publish/content/vocabulary.h"
#include "publish/sample/sample.h"
#include "publish/write/database.h"
#include "publish/write/items.h"
#include "shared/format.h"

#include <stdbool.h>
#include <time.h>

/*
 * True for the schema that this program was made for, whatever its comments say. Its hash, which is
 * then FORMAT_SCHEMA, goes to found.
 */
bool release_knows_schema(const char *schema, char found[sizeof FORMAT_SCHEMA]);

/*
 * Puts checked words into a new database by the schema. Never NULL; ask database_failure. Close it.
 * The invented agencies of a sample (NULL: none) stand behind those of the site's own language.
 * The same words, schema and moment make the same release, byte for byte.
 */
struct database *release_fill(const struct content *content, struct sample *sample,
	const char *schema, time_t built);

/* What a tool has beyond its item; the agencies are there already. */
void release_tool(struct database *database, const struct item *item, const char *language);

/*
 * The parts of it, in this order. Each walks through the items by itself, and keeps none of them.
 */
void release_site(struct database *database, const struct content *content, time_t built,
	bool sample);
void release_holidays(struct database *database, const struct content *content);
void release_lists(struct database *database, const struct language *language);
void release_postcodes(struct database *database, const struct postcodes *postcodes,
	const char *language);
void release_items(struct database *database, struct items *items, const struct content *content,
	const struct language *language, struct names *schedules);
/* from the rows of the items alone */
void release_sets(struct database *database, const char *language);
void release_search(struct database *database, struct items *items,
	const struct language *language);

/* What release_items has written for it: an agency beyond its item, and rows that say nothing but
 * that an item has an id of some list, for which the SQL asks for :item, :language and :id. */
void release_agency(struct database *database, const struct item *item,
	const struct content *content, const struct language *language, struct names *schedules);
void release_ids(struct database *database, const char *insert, const struct item *item,
	const char *language, char *const *ids, unsigned count);

/*
 * The id of the schedule of a contact, written when it is new; 0 when its hours are not stated.
 * `schedules` remembers each set of hours as a text, through all languages: the id is its place
 * there, from 1.
 */
int64_t release_schedule(struct database *database, struct names *schedules,
	const struct contact *contact, const char *calendar);

/*
 * What the parts of the search share: the vocabulary of a language, and the id before that of its
 * first term.
 */
struct words {
	struct database       *database;
	const struct language *language;
	struct vocabulary     *vocabulary;
	int64_t                before;
};

/* The phrases that find an item; and, behind all items, every word. */
void release_phrases(const struct words *words, const struct item *item);
void release_words(const struct words *words);

/* The number that this question answers with. */
int64_t release_last(struct database *database, const char *sql);

#endif
