/* advice.c - every question the site asks about pages of advice. */
#include "serve/store/advice.h"

static const char LIST[] =
	"SELECT section.title, item.path, item.title, item.summary, section.id"
	"  FROM item"
	"  JOIN advice ON advice.item = item.id"
	"  JOIN section ON section.language = item.language AND section.id = advice.section"
	" WHERE item.kind = 'advice' AND item.language = :language"
	" ORDER BY section.position, item.position, item.title";

static const char FACTS[] =
	"SELECT item.id, substr(item.path, instr(item.path, '#')), fact.heading, item.title, item.body, item.checked, item.evidence, fact.anchor"
	"  FROM fact"
	"  JOIN item ON item.id = fact.item"
	" WHERE fact.page = :page"
	" ORDER BY item.position";

static const char HEADINGS[] =
	"SELECT anchor, title"
	"  FROM heading"
	" WHERE item = :page"
	" ORDER BY position";

static const char STEPS[] =
	"SELECT path, text"
	"  FROM step"
	" WHERE item = :page"
	" ORDER BY position";

struct query *advice_list(struct store *store)
{
	return store_query(store, LIST);
}

bool advice_next(struct query *query, struct advice_line *out)
{
	if (!query_next(query))
		return false;
	*out = (struct advice_line) {
		.section    = query_text(query, 0),
		.path       = query_text(query, 1),
		.title      = query_text(query, 2),
		.summary    = query_text(query, 3),
		.section_id = query_text(query, 4),
	};
	return true;
}

struct query *advice_facts(struct store *store, int64_t page)
{
	struct query *query = store_query(store, FACTS);

	query_bind_int(query, ":page", page);
	return query;
}

bool fact_next(struct query *query, struct fact *out)
{
	if (!query_next(query))
		return false;
	*out = (struct fact) {
		.id       = query_int(query, 0),
		.anchor   = query_text(query, 1),
		.heading  = query_text(query, 2),
		.title    = query_text(query, 3),
		.body     = query_text(query, 4),
		.checked  = query_text(query, 5),
		.evidence = query_kind(query, 6, &evidences),
		.group    = query_text(query, 7),
	};
	return true;
}

struct query *advice_headings(struct store *store, int64_t page)
{
	struct query *query = store_query(store, HEADINGS);

	query_bind_int(query, ":page", page);
	return query;
}

struct query *advice_steps(struct store *store, int64_t page)
{
	struct query *query = store_query(store, STEPS);

	query_bind_int(query, ":page", page);
	return query;
}
