/* record.c - a sheet to print, from which a script makes a form that never sends anything. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"
#include "serve/store/tools.h"

#include <string.h>

#define SHEETS 3 /* as many as fit onto one page of paper */

/* A choice offers the points of the list that has its id. */
static void show_choices(struct view *row, struct store *store, int64_t item, const char *list)
{
	struct query     *points = tool_points(store, item, list);
	struct tool_point point;

	while (tool_point_next(points, &point))
		view_text(view_row(row, MARK_CHOICE), MARK_NAME, point.text);
}

/*
 * The row of a field; its choices are asked for when its own query is done, since both are the same
 * statement.
 */
static void show_sheet(struct view *view, struct store *store, int64_t item)
{
	struct query     *fields = tool_points(store, item, "fields");
	struct view      *sheet = NULL, *choices = NULL;
	struct tool_point field;
	char              list[64] = "";

	while (tool_point_next(fields, &field)) {
		struct view *row;

		if (!sheet) {
			sheet = view_row(view, MARK_GROUP);
			view_text(sheet, MARK_HEADING, field.list_title);
			view_text_or_hide(sheet, MARK_TEXT, field.list_text);
		}
		row = view_row(sheet, MARK_ITEM);
		view_text(row, MARK_INPUT, kind_name(&inputs, field.input));
		view_text(row, MARK_NAME, field.text);
		view_text_or_hide(row, MARK_WHAT, field.hint);
		if (field.input == INPUT_CHOICE && strlen(field.id) < sizeof list) {
			strcpy(list, field.id);
			choices = row;
		}
	}
	if (choices)
		show_choices(choices, store, item, list);
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct item item;

	if (!show_tool(request, store, "record", reply, &item))
		return STATUS_BROKEN;
	for (int i = 0; i < SHEETS; i++)
		show_sheet(reply->view, store, item.id);
	return STATUS_OK;
}

const struct page record_page = {
	.methods  = METHOD_GET,
	.path     = "/record",
	.template = "record.tpl",
	.layout   = LAYOUT,
	.under    = MARK_UNDER_ADVICE,
	.type     = TYPE_HTML,
	.build    = build,
};
