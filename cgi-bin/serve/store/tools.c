/* tools.c - every question the site asks about the pages with things to tick or to fill in. */
#include "serve/store/tools.h"

static const char POINTS[] =
	"SELECT tool_list.id, tool_list.title, tool_list.text, tool_point.id, tool_point.input, tool_point.text, tool_point.hint"
	"  FROM tool_list"
	"  JOIN tool_point ON tool_point.item = tool_list.item AND tool_point.list = tool_list.position"
	" WHERE tool_list.item = :item AND (:list = '' OR tool_list.id = :list)"
	" ORDER BY tool_list.position, tool_point.position";

static const char AGENCY[] =
	"SELECT item.id, item.title, item.path"
	"  FROM tool"
	"  JOIN item ON item.id = tool.agency"
	" WHERE tool.item = :item";

struct query *tool_points(struct store *store, int64_t item, const char *list)
{
	struct query *query = store_query(store, POINTS);

	query_bind_int(query, ":item", item);
	query_bind_text(query, ":list", list);
	return query;
}

bool tool_point_next(struct query *query, struct tool_point *out)
{
	if (!query_next(query))
		return false;
	*out = (struct tool_point) {
		.list       = query_text(query, 0),
		.list_title = query_text(query, 1),
		.list_text  = query_text(query, 2),
		.id         = query_text(query, 3),
		.input      = query_kind(query, 4, &inputs),
		.text       = query_text(query, 5),
		.hint       = query_text(query, 6),
	};
	return true;
}

bool tool_agency(struct store *store, int64_t item, struct tool_agency *out)
{
	struct query *query = store_query(store, AGENCY);

	query_bind_int(query, ":item", item);
	if (!query_next(query))
		return false;
	*out = (struct tool_agency) {
		.item = query_int(query, 0),
		.name = query_text(query, 1),
		.path = query_text(query, 2),
	};
	return true;
}
