/* release_tools.c - what the pages with things to tick or to fill in have beyond an item. */
#include "publish/write/release.h"

static void add_list(struct database *database, const struct item *item, const char *language,
	unsigned number)
{
	static const char insert[] =
		"INSERT INTO tool_list (item, language, position, id, title, text) VALUES (:item, :language, :position, :id, :title, :text)";
	const struct points *list = &item->front->lists[number];

	database_begin(database, insert);
	database_number(database, ":item", item->id);
	database_text(database, ":language", language);
	database_number(database, ":position", number + 1);
	database_text(database, ":id", list->id);
	database_words(database, ":title", list->title);
	database_words(database, ":text", list->text);
	database_end(database);
}

static void add_points(struct database *database, const struct item *item, const char *language,
	unsigned number)
{
	static const char insert[] =
		"INSERT INTO tool_point (item, language, list, position, id, input, text, hint)"
		" VALUES (:item, :language, :list, :position, :id, :input, :text, :hint)";
	const struct points *list = &item->front->lists[number];

	for (unsigned i = 0; i < list->points_count; i++) {
		database_begin(database, insert);
		database_number(database, ":item", item->id);
		database_text(database, ":language", language);
		database_number(database, ":list", number + 1);
		database_number(database, ":position", i + 1);
		database_text(database, ":id", list->points[i].id);
		database_text(database, ":input",
			kind_name(&inputs,
				list->points[i].input == INPUT_UNSTATED ? INPUT_TICK : list->points[i].input));
		database_words(database, ":text", list->points[i].text);
		database_words(database, ":hint", list->points[i].hint);
		database_end(database);
	}
}

void release_tool(struct database *database, const struct item *item, const char *language)
{
	static const char insert[] =
		"INSERT INTO tool (item, language, agency)"
		" SELECT :item, language, id FROM item WHERE kind = 'agency' AND language = :language AND slug = :agency";

	database_begin(database, insert);
	database_number(database, ":item", item->id);
	database_text(database, ":language", language);
	database_text(database, ":agency", item->front->agency);
	database_end(database);
	for (unsigned i = 0; i < item->front->lists_count; i++) {
		add_list(database, item, language, i);
		add_points(database, item, language, i);
	}
}
