/* plan.c - a short plan to tick, to fill in and to print; what is written in it never leaves the
 * page. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"
#include "serve/store/tools.h"

#include <stdio.h>
#include <string.h>

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct item       item;
	struct tool_point point;
	struct query     *points;
	struct view      *group    = NULL;
	char              list[64] = "";

	if (!show_tool(request, store, "plan", reply, &item))
		return STATUS_BROKEN;
	points = tool_points(store, item.id, "");
	while (tool_point_next(points, &point)) {
		if (strcmp(list, point.list) != 0) {
			snprintf(list, sizeof list, "%s", point.list);
			group = view_row(reply->view, MARK_GROUP);
			view_text(group, MARK_HEADING, point.list_title);
			view_text_or_hide(group, MARK_TEXT, point.list_text);
		}
		view_text(view_row(group, point.input == INPUT_TICK ? MARK_BOX : MARK_LINE), MARK_NAME,
			point.text);
	}
	return STATUS_OK;
}

const struct page plan_page = {
	.methods  = METHOD_GET,
	.path     = "/plan",
	.template = "plan.tpl",
	.layout   = LAYOUT,
	.under    = MARK_UNDER_ADVICE,
	.type     = TYPE_HTML,
	.build    = build,
};
