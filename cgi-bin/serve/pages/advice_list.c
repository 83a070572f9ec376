/* advice_list.c - every page of advice, by chapter. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"
#include "serve/store/advice.h"

#include <stdio.h>
#include <string.h>

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct advice_line line;
	struct query      *lines = advice_list(store);
	struct view       *here = view_part(reply->view, MARK_HERE, PART_HERE), *chapter = NULL;
	struct item        text;
	char               section[128] = "";

	if (!show_text(reply->view, store, "advice", &text))
		return STATUS_BROKEN;
	show_checked(reply->view, store, text.checked, request->now, reply);
	while (advice_next(lines, &line)) {
		struct view *row;

		if (strcmp(section, line.section) != 0) {
			snprintf(section, sizeof section, "%s", line.section);
			chapter = view_row(reply->view, MARK_GROUP);
			view_text(chapter, MARK_HEADING, line.section);
			view_text(chapter, MARK_ID, line.section_id);
			show_place(here, line.section_id, line.section);
		}
		row = view_row(chapter, MARK_ITEM);
		view_text(row, MARK_PATH, line.path);
		view_text(row, MARK_NAME, line.title);
		view_text_or_hide(row, MARK_WHAT, line.summary);
	}
	return STATUS_OK;
}

const struct page advice_list_page = {
	.methods  = METHOD_GET,
	.path     = "/advice",
	.template = "advice_list.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
