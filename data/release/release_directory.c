/* release_directory.c - every list that the directory can show, worked out beforehand. */
#include "release.h"
#include "text.h"

#include <string.h>

static bool has_id(char *const *ids, unsigned count, const char *id)
{
	for (unsigned i = 0; i < count; i++)
		if (strcmp(ids[i], id) == 0)
			return true;
	return false;
}

/* True when the agency works in the area or in a larger one around it. */
static bool works_in(const struct front_matter *agency, const struct lists *lists, const char *area)
{
	while (!text_blank(area)) {
		if (has_id(agency->areas, agency->areas_count, area))
			return true;
		area = lists->areas[entry_find(lists->areas, lists->areas_count, area)].within;
	}
	return false;
}

static void add_listing(struct database *database, const struct item *agency, const char *language, const char *need, const char *area, int position)
{
	static const char insert[] =
		"INSERT INTO listing (language, need, area, position, agency) VALUES (:language, :need, :area, :position, :agency)";

	database_begin(database, insert);
	database_text(database, ":language", language);
	database_text(database, ":need", need);
	database_text(database, ":area", area);
	database_number(database, ":position", position);
	database_number(database, ":agency", agency->id);
	database_end(database);
}

static void add_length(struct database *database, const char *language, const char *need, const char *area, int total)
{
	static const char insert[] = "INSERT INTO listing_length (language, need, area, total) VALUES (:language, :need, :area, :total)";

	database_begin(database, insert);
	database_text(database, ":language", language);
	database_text(database, ":need", need);
	database_text(database, ":area", area);
	database_number(database, ":total", total);
	database_end(database);
}

/* The list for one need ('': all) and one area ('': all). */
static void add_list(struct database *database, struct items *items, const struct language *language, const char *need,
	const char *area)
{
	int total = 0;

	items_rewind(items);
	for (const struct item *item; (item = items_next(items)); ) {
		const struct front_matter *front = item->front;

		if (item->kind != FRONT_AGENCY || (*need && !has_id(front->needs, front->needs_count, need)))
			continue;
		if (!*area || works_in(front, language->lists, area))
			add_listing(database, item, language->code, need, area, ++total);
	}
	if (total > 0)
		add_length(database, language->code, need, area, total);
}

static void add_areas(struct database *database, struct items *items, const struct language *language, const char *need)
{
	add_list(database, items, language, need, "");
	for (unsigned i = 0; i < language->lists->areas_count; i++)
		add_list(database, items, language, need, language->lists->areas[i].id);
}

/* The items come in the order of the site, so each list is in order as it is made. */
void release_directory(struct database *database, struct items *items, const struct language *language)
{
	add_areas(database, items, language, "");
	for (unsigned i = 0; i < language->lists->needs_count; i++)
		add_areas(database, items, language, language->lists->needs[i].id);
}
