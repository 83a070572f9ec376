/* behaviour_list.c - every behaviour in its group, and the examples that the law gives. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"
#include "serve/store/behaviours.h"

#include <stdio.h>
#include <string.h>

static void show_examples(struct view *view, struct store *store)
{
	struct query *laws = law_examples(store);
	struct law    law;

	while (law_next(laws, &law)) {
		struct view *row = view_row(view, MARK_LAW);

		view_text(row, MARK_ID, law.id);
		view_text(row, MARK_NAME, law.title);
	}
}

static void show_line(struct view *view, const struct behaviour_line *line)
{
	view_text(view, MARK_PATH, line->path);
	view_text(view, MARK_NAME, line->title);
	view_text_or_hide(view, MARK_WHAT, line->summary);
	if (line->in_act)
		view_show(view, MARK_IN_ACT);
	if (line->in_brief)
		view_show(view, MARK_IN_BRIEF);
}

static void show_groups(struct view *view, struct store *store)
{
	struct query         *lines = behaviour_list(store);
	struct behaviour_line line;
	struct view          *here = view_part(view, MARK_HERE, PART_HERE), *group = NULL;
	char                  id[64] = "";

	while (behaviour_next(lines, &line)) {
		if (strcmp(id, line.group) != 0) {
			snprintf(id, sizeof id, "%s", line.group);
			group = view_row(view, MARK_GROUP);
			view_text(group, MARK_ID, line.group);
			view_text(group, MARK_HEADING, line.group_title);
			view_text_or_hide(group, MARK_TEXT, line.group_summary);
			show_place(here, line.group, line.group_title);
		}
		show_line(view_row(group, MARK_ITEM), &line);
	}
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct item text;

	if (!show_text(reply->view, store, "behaviours", &text))
		return STATUS_BROKEN;
	show_basis(store, &text, request->now, reply);
	show_examples(reply->view, store);
	show_groups(reply->view, store);
	return STATUS_OK;
}

const struct page behaviour_list_page = {
	.methods  = METHOD_GET,
	.path     = "/behaviours",
	.template = "behaviour_list.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
