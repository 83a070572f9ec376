/* release.c - sets the words in order and has each part written. */
#include "release.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

/* The place of the list on which the item stands: its section or group. */
static int list_place(const struct item *item, const struct lists *lists)
{
	if (item->kind == FRONT_ADVICE)
		return entry_find(lists->sections, lists->sections_count, item->front->section);
	if (item->kind == FRONT_BEHAVIOUR)
		return entry_find(lists->groups, lists->groups_count, item->front->group);
	return 0;
}

static int by_order(const void *left, const void *right, void *lists)
{
	const struct item *a = *(struct item *const *)left, *b = *(struct item *const *)right;
	int difference = (int)a->kind - (int)b->kind;

	if (difference == 0)
		difference = list_place(a, lists) - list_place(b, lists);
	if (difference == 0)
		difference = a->front->order - b->front->order;
	if (difference == 0)
		difference = strcmp(a->front->title, b->front->title);
	return difference ? difference : strcmp(a->slug, b->slug);
}

/* The items in the order of the site. Free it. */
static struct item **in_order(const struct language *language)
{
	struct item **items = memory_new(language->items_count * sizeof *items);

	for (size_t i = 0; i < language->items_count; i++)
		items[i] = &language->items[i];
	qsort_r(items, language->items_count, sizeof *items, by_order, language->lists);
	return items;
}

static void fill_language(struct database *database, const struct language *language, int64_t *next)
{
	struct item **items = in_order(language);

	release_lists(database, language);
	release_items(database, items, language->items_count, language, next);
	release_directory(database, items, language->items_count, language);
	release_search(database, items, language->items_count, language);
	free(items);
}

struct database *release_fill(struct content *content, const char *schema, time_t built)
{
	static const char begin[] = "PRAGMA application_id = 0x51574159; PRAGMA user_version = 1; BEGIN"; /* the id reads QWAY */
	static const char end[]   = "COMMIT";
	static const char check[] = "SELECT printf('a row of %s names one that is not there', \"table\") FROM pragma_foreign_key_check";
	struct database  *database = database_new();
	int64_t           next     = 1;

	database_run(database, schema);
	database_run(database, begin);
	release_site(database, content, built);
	for (size_t i = 0; i < content->languages_count; i++)
		fill_language(database, &content->languages[i], &next);
	database_run(database, end);
	database_begin(database, check);
	if (database_next(database))
		database_fail(database, database_column(database));
	return database;
}
