/* behaviours.c - every question the site asks about stalking behaviours. */
#include "serve/store/behaviours.h"

static const char LIST[] =
	"SELECT behaviour_group.id, behaviour_group.title, behaviour_group.summary, item.path, item.title, item.summary,"
	"       EXISTS (SELECT 1"
	"                 FROM behaviour_law"
	"                 JOIN law ON law.language = behaviour_law.language AND law.id = behaviour_law.law"
	"                WHERE behaviour_law.item = item.id AND law.example),"
	"       behaviour.brief > 0"
	"  FROM item"
	"  JOIN behaviour ON behaviour.item = item.id"
	"  JOIN behaviour_group ON behaviour_group.language = item.language AND behaviour_group.id = behaviour.group_id"
	" WHERE item.kind = 'behaviour' AND item.language = :language"
	" ORDER BY behaviour_group.position, item.position, item.title";

static const char FIND[] =
	"SELECT behaviour_group.title, behaviour.safety, behaviour.brief > 0"
	"  FROM behaviour"
	"  JOIN behaviour_group ON behaviour_group.language = behaviour.language AND behaviour_group.id = behaviour.group_id"
	" WHERE behaviour.item = :item";

static const char TICKS[] =
	"SELECT item.slug, item.title, behaviour_group.title,"
	"       ifnull((SELECT group_concat(law, ' ') FROM behaviour_law WHERE behaviour_law.item = item.id), '')"
	"  FROM item"
	"  JOIN behaviour ON behaviour.item = item.id"
	"  JOIN behaviour_group ON behaviour_group.language = item.language AND behaviour_group.id = behaviour.group_id"
	" WHERE item.kind = 'behaviour' AND item.language = :language AND (behaviour.brief > 0) = :brief"
	" ORDER BY behaviour_group.position, item.position, item.title";

static const char LINES[] =
	"SELECT text"
	"  FROM behaviour_line"
	" WHERE item = :item AND list = :list"
	" ORDER BY position";

static const char LAWS[] =
	"SELECT law.id, law.title, law.law, law.path, law.example"
	"  FROM behaviour_law"
	"  JOIN law ON law.language = behaviour_law.language AND law.id = behaviour_law.law"
	" WHERE behaviour_law.item = :item"
	" ORDER BY law.position";

static const char EXAMPLES[] =
	"SELECT id, title, law, path, example"
	"  FROM law"
	" WHERE language = :language AND example"
	" ORDER BY position";

static const char ALL_LAWS[] =
	"SELECT id, title, law, path, example"
	"  FROM law"
	" WHERE language = :language"
	" ORDER BY position";

struct query *behaviour_list(struct store *store)
{
	return store_query(store, LIST);
}

bool behaviour_next(struct query *query, struct behaviour_line *out)
{
	if (!query_next(query))
		return false;
	*out = (struct behaviour_line) {
		.group         = query_text(query, 0),
		.group_title   = query_text(query, 1),
		.group_summary = query_text(query, 2),
		.path          = query_text(query, 3),
		.title         = query_text(query, 4),
		.summary       = query_text(query, 5),
		.in_act        = query_int(query, 6),
		.in_brief      = query_int(query, 7),
	};
	return true;
}

bool behaviour_find(struct store *store, int64_t item, struct behaviour *out)
{
	struct query *query = store_query(store, FIND);

	query_bind_int(query, ":item", item);
	if (!query_next(query))
		return false;
	*out = (struct behaviour) {
		.group_title = query_text(query, 0),
		.safety      = query_text(query, 1),
		.in_brief    = query_int(query, 2),
	};
	return true;
}

struct query *behaviour_lines(struct store *store, int64_t item, const char *list)
{
	struct query *query = store_query(store, LINES);

	query_bind_int(query, ":item", item);
	query_bind_text(query, ":list", list);
	return query;
}

struct query *behaviour_laws(struct store *store, int64_t item)
{
	struct query *query = store_query(store, LAWS);

	query_bind_int(query, ":item", item);
	return query;
}

struct query *behaviour_ticks(struct store *store, bool in_brief)
{
	struct query *query = store_query(store, TICKS);

	query_bind_int(query, ":brief", in_brief);
	return query;
}

bool behaviour_tick_next(struct query *query, struct behaviour_tick *out)
{
	if (!query_next(query))
		return false;
	*out = (struct behaviour_tick) {
		.slug        = query_text(query, 0),
		.title       = query_text(query, 1),
		.group_title = query_text(query, 2),
		.laws        = query_text(query, 3),
	};
	return true;
}

struct query *law_list(struct store *store)
{
	return store_query(store, ALL_LAWS);
}

struct query *law_examples(struct store *store)
{
	return store_query(store, EXAMPLES);
}

bool law_next(struct query *query, struct law *out)
{
	if (!query_next(query))
		return false;
	*out = (struct law) {
		.id      = query_text(query, 0),
		.title   = query_text(query, 1),
		.name    = query_text(query, 2),
		.path    = query_text(query, 3),
		.example = query_int(query, 4),
	};
	return true;
}
