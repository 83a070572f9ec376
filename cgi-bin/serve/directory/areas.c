/* areas.c - the tree of places, read once, and the postcodes. */
#include "serve/directory/areas.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char ALL[] =
	"SELECT id, title, kind, coalesce(within, ''), position FROM area WHERE language = :language ORDER BY id";

static const char OF_POSTCODE[] =
	"SELECT area"
	"  FROM postcode"
	" WHERE language = :language"
	"   AND outward = coalesce((SELECT outward FROM postcode WHERE language = :language AND outward = :outward LIMIT 1), :letters)"
	" ORDER BY position";

#define GROWTH 64

struct node {
	struct area area;     /* first, so that a place is known by its node */
	const char *within;   /* the id of the next larger one, or "" */
	int64_t     position; /* in the editor's order */
	char       *texts;    /* what the texts of both stand in */
};

/* What is kept with the store. */
struct tree {
	bool               read;
	size_t             count;
	struct node       *nodes; /* sorted by id */
	const struct area *largest;
};

static void tree_clear(struct tree *tree)
{
	for (size_t i = 0; i < tree->count; i++)
		free(tree->nodes[i].texts);
	free(tree->nodes);
	*tree = (struct tree) {.read = false};
}

static void tree_free(void *kept)
{
	if (kept)
		tree_clear(kept);
	free(kept);
}

/* The place of this row; its texts are NULL when memory ran out. */
static struct node read_node(struct query *row)
{
	const char *id = query_text(row, 0), *title = query_text(row, 1), *within = query_text(row, 3);
	char       *texts = malloc(strlen(id) + strlen(title) + strlen(within) + 3);

	struct node node = {
		.area.kind = query_kind(row, 2, &area_kinds),
		.position  = query_int(row, 4),
		.texts     = texts,
	};

	if (texts) {
		node.area.id    = texts;
		node.area.title = stpcpy(texts, id) + 1;
		node.within     = stpcpy(texts + strlen(id) + 1, title) + 1;
		strcpy(texts + strlen(id) + strlen(title) + 2, within);
	}
	return node;
}

/* False when memory ran out. */
static bool add(struct tree *tree, struct query *row)
{
	if (tree->count % GROWTH == 0) {
		struct node *more = realloc(tree->nodes, (tree->count + GROWTH) * sizeof *more);

		if (!more)
			return false;
		tree->nodes = more;
	}
	tree->nodes[tree->count] = read_node(row);
	return tree->nodes[tree->count].texts && ++tree->count;
}

static int compare_ids(const void *left, const void *right)
{
	const struct node *a = left, *b = right;

	return strcmp(a->area.id, b->area.id);
}

static struct node *find(const struct tree *tree, const char *id)
{
	struct node key = {.area.id = id};

	return tree->count ? bsearch(&key, tree->nodes, tree->count, sizeof key, compare_ids) : NULL;
}

/* Sets a place among those within the same one, by its position. */
static void insert(struct node *node, struct node *around, const struct area **first)
{
	const struct area **at = around ? &around->area.inner : first;

	while (*at && ((const struct node *)*at)->position < node->position)
		at = &((struct node *)(uintptr_t)*at)->area.next;
	node->area.around = around ? &around->area : NULL;
	node->area.next   = *at;
	*at               = &node->area;
}

static void read_tree(struct store *store, struct tree *tree)
{
	struct query *rows = store_query(store, ALL);
	bool          room = true;

	while (room && query_next(rows))
		room = add(tree, rows);
	if (!room && !store_failed(store))
		store_fail(store, "no memory for the places");
	for (size_t i = 0; i < tree->count; i++)
		insert(&tree->nodes[i], find(tree, tree->nodes[i].within), &tree->largest);
	tree->read = !store_failed(store);
	if (!tree->read)
		tree_clear(tree);
}

/* NULL, and the store has failed, when it cannot be read. */
static const struct tree *tree_of(struct store *store)
{
	void       **kept = store_keep(store, tree_free);
	struct tree *tree;

	if (!*kept)
		*kept = calloc(1, sizeof(struct tree));
	tree = *kept;
	if (!tree)
		store_fail(store, "no memory for the places");
	else if (!tree->read)
		read_tree(store, tree);
	return tree && tree->read ? tree : NULL;
}

const struct area *area_find(struct store *store, const char *id)
{
	const struct tree *tree = tree_of(store);
	const struct node *node = tree ? find(tree, id) : NULL;

	return node ? &node->area : NULL;
}

const char *area_title(struct store *store, const char *id)
{
	const struct area *area = area_find(store, id);

	return area ? area->title : "";
}

const struct area *area_largest(struct store *store)
{
	const struct tree *tree = tree_of(store);

	return tree ? tree->largest : NULL;
}

int area_path(const struct area *area, const struct area *path[AREA_DEEP])
{
	int count = 0;

	for (; area && count < AREA_DEEP; area = area->around)
		path[count++] = area;
	return count;
}

bool area_is_national(const struct area *area)
{
	return area->kind == AREA_NATION || area->kind == AREA_COUNTRY;
}

struct query *area_of_postcode(struct store *store, const char *outward)
{
	struct query *query = store_query(store, OF_POSTCODE);
	char          letters[3];

	snprintf(letters, sizeof letters, "%.*s", (int)strcspn(outward, "0123456789"), outward);
	query_bind_text(query, ":outward", outward);
	query_bind_text(query, ":letters", letters);
	return query;
}
