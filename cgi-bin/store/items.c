/* items.c - the questions that concern any kind of content. */
#include "store/items.h"

static const char FIND[] =
	"SELECT id, path, title, summary, body, checked, evidence"
	"  FROM item"
	" WHERE kind = :kind AND language = :language AND slug = :slug";

static const char SOURCES[] =
	"SELECT title, url, published, what"
	"  FROM source"
	" WHERE item = :item"
	" ORDER BY position";

static const char PATHS[] =
	"SELECT path, checked"
	"  FROM item"
	" WHERE kind IN ('advice', 'behaviour', 'agency', 'tool') AND language = :language"
	" ORDER BY kind, position, title";

bool item_find(struct store *store, const char *kind, const char *slug, struct item *out)
{
	struct query *query = store_query(store, FIND);

	query_bind_text(query, ":kind", kind);
	query_bind_text(query, ":slug", slug);
	if (!query_next(query))
		return false;
	*out = (struct item) {
		.id       = query_int(query, 0),
		.path     = query_text(query, 1),
		.title    = query_text(query, 2),
		.summary  = query_text(query, 3),
		.body     = query_text(query, 4),
		.checked  = query_text(query, 5),
		.evidence = query_text(query, 6),
	};
	return true;
}

struct query *item_sources(struct store *store, int64_t item)
{
	struct query *query = store_query(store, SOURCES);

	query_bind_int(query, ":item", item);
	return query;
}

bool source_next(struct query *query, struct source *out)
{
	if (!query_next(query))
		return false;
	*out = (struct source) {
		.title     = query_text(query, 0),
		.url       = query_text(query, 1),
		.published = query_text(query, 2),
		.what      = query_text(query, 3),
	};
	return true;
}

struct query *item_paths(struct store *store)
{
	return store_query(store, PATHS);
}
