/* items.c - the questions that concern any kind of content. */
#include "serve/store/items.h"

static const char FIND[] =
	"SELECT id, path, title, summary, body, checked, evidence"
	"  FROM item"
	" WHERE kind = :kind AND language = :language AND slug = :slug";

static const char SOURCES[] =
	"SELECT title, url, published, what"
	"  FROM source"
	" WHERE item = :item"
	" ORDER BY position";

/*
 * What has a page of its own comes first in a language and has ids without a gap, agencies last; so
 * a part is a row of ids; the plus signs keep SQLite from looking into other indexes for them.
 */
static const char PATHS[] =
	"SELECT path"
	"  FROM item"
	" WHERE id BETWEEN :from AND min(:last, :from + :most - 1) AND +kind IN ('advice', 'behaviour', 'tool', 'agency') AND +language = :language"
	" ORDER BY id";

static const char LAST[] = "SELECT ifnull(max(item), 0) FROM agency WHERE language = :language";

bool item_find(struct store *store, enum item_kind kind, const char *slug, struct item *out)
{
	struct query *query = store_query(store, FIND);

	query_bind_text(query, ":kind", kind_name(&item_kinds, kind));
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
		.evidence = query_kind(query, 6, &evidences),
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

int64_t item_paths_count(struct store *store)
{
	struct query *query = store_query(store, LAST);

	return query_next(query) ? query_int(query, 0) : 0;
}

struct query *item_paths(struct store *store, int64_t from, int64_t most)
{
	int64_t       last  = item_paths_count(store);
	struct query *query = store_query(store, PATHS);

	query_bind_int(query, ":from", from);
	/* a site without agencies has few pages */
	query_bind_int(query, ":last", last ? last : INT64_MAX);
	query_bind_int(query, ":most", most);
	return query;
}
