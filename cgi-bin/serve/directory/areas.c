/* areas.c - every question the site asks about places. */
#include "serve/directory/areas.h"

#include <stdio.h>
#include <string.h>

static const char FIND[] = "SELECT title, kind, coalesce(within, '') FROM area WHERE language = :language AND id = :id";

static const char WITHIN[] =
	"SELECT id, title"
	"  FROM area"
	" WHERE language = :language AND within = :id"
	" ORDER BY position";

static const char LARGEST[] =
	"SELECT id, title"
	"  FROM area"
	" WHERE language = :language AND within IS NULL"
	" ORDER BY position";

static const char OF_POSTCODE[] =
	"SELECT area"
	"  FROM postcode"
	" WHERE language = :language"
	"   AND outward = coalesce((SELECT outward FROM postcode WHERE language = :language AND outward = :outward LIMIT 1), :letters)"
	" ORDER BY position";

/* As much of the text as there is room for. */
static void copy(char *out, size_t size, const char *text)
{
	if (!memccpy(out, text, '\0', size))
		out[size - 1] = '\0';
}

bool area_find(struct store *store, const char *id, struct area *out)
{
	struct query *query = store_query(store, FIND);

	query_bind_text(query, ":id", id);
	if (!query_next(query))
		return false;
	copy(out->id, sizeof out->id, id);
	copy(out->title, sizeof out->title, query_text(query, 0));
	out->kind = query_kind(query, 1, &area_kinds);
	copy(out->within, sizeof out->within, query_text(query, 2));
	return true;
}

int area_path(struct store *store, const char *id, struct area out[AREA_DEEP])
{
	int count = 0;

	while (*id && count < AREA_DEEP && area_find(store, id, &out[count]))
		id = out[count++].within;
	return count;
}

bool area_is_national(const struct area *area)
{
	return area->kind == AREA_NATION || area->kind == AREA_COUNTRY;
}

struct query *area_within(struct store *store, const char *id)
{
	struct query *query = store_query(store, *id ? WITHIN : LARGEST);

	if (*id)
		query_bind_text(query, ":id", id);
	return query;
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
