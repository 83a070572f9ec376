/* items.c - sorts what was read, and walks through it and what a sample invents. */
#include "publish/write/items.h"
#include "publish/base/memory.h"

#include <stdlib.h>
#include <string.h>

struct items {
	struct item  **read; /* in the order of the site */
	size_t         count;
	size_t         texts; /* where they begin in read; what is invented comes before them */
	size_t         invented;
	size_t         facts;
	size_t         next;
	int64_t        first;
	struct sample *sample;
};

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
	int                difference = (int)a->kind - (int)b->kind;

	if (difference == 0)
		difference = list_place(a, lists) - list_place(b, lists);
	if (difference == 0)
		difference = a->front->order - b->front->order;
	if (difference == 0)
		difference = strcmp(a->front->title, b->front->title);
	return difference ? difference : strcmp(a->slug, b->slug);
}

struct items *items_new(const struct language *language, struct sample *sample, int64_t first)
{
	struct items *items = memory_new(sizeof *items);

	items->read     = memory_new(language->items_count * sizeof *items->read);
	items->count    = language->items_count;
	items->first    = first;
	items->sample   = sample;
	items->invented = sample ? sample_agencies(sample) : 0;
	for (size_t i = 0; i < items->count; i++) {
		items->read[i] = &language->items[i];
		items->texts += items->read[i]->kind != FRONT_TEXT;
		items->facts += items->read[i]->front->facts_count;
	}
	qsort_r(items->read, items->count, sizeof *items->read, by_order, language->lists);
	return items;
}

void items_free(struct items *items)
{
	free(items->read);
	free(items);
}

void items_rewind(struct items *items)
{
	items->next = 0;
}

int64_t items_facts(const struct items *items)
{
	return items->first + (int64_t)(items->texts + items->invented);
}

int64_t items_end(const struct items *items)
{
	return items->first + (int64_t)(items->count + items->invented + items->facts);
}

const struct item *items_next(struct items *items)
{
	size_t       number = items->next++, invented_end = items->texts + items->invented;
	struct item *item;

	if (number >= items->count + items->invented)
		return NULL;
	if (number < items->texts)
		item = items->read[number];
	else if (number < invented_end)
		item = sample_agency(items->sample, number - items->texts);
	else
		item = items->read[number - items->invented];
	item->id = items->first + (int64_t)(number + (number < invented_end ? 0 : items->facts));
	return item;
}
