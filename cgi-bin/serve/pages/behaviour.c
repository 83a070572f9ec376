/* behaviour.c - one behaviour: what it looks like, what to keep, and the law it touches. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"
#include "serve/store/behaviours.h"
#include "shared/format.h"

static void show_lines(struct view *view, struct store *store, int64_t item, const char *list,
	enum view_mark section, enum view_mark line)
{
	struct query *lines = behaviour_lines(store, item, list);
	struct view  *shown = NULL;

	while (query_next(lines)) {
		if (!shown)
			shown = view_row(view, section);
		view_text(view_row(shown, line), MARK_TEXT, query_text(lines, 0));
	}
}

static void show_laws(struct view *view, struct store *store, int64_t item)
{
	struct query *laws  = behaviour_laws(store, item);
	struct view  *shown = NULL;
	struct law    law;

	while (law_next(laws, &law)) {
		struct view *row;

		if (!shown)
			shown = view_row(view, MARK_LAWS);
		row = view_row(shown, MARK_LAW);
		view_text(row, MARK_PATH, law.path);
		view_text(row, MARK_NAME, law.name);
		view_text(row, MARK_TEXT, law.title);
		if (law.example)
			view_show(row, MARK_IN_ACT);
	}
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct item      item;
	struct behaviour behaviour;
	struct view     *basis;

	if (!item_find(store, ITEM_BEHAVIOUR, request->param, &item))
		return STATUS_NOT_FOUND;
	if (!behaviour_find(store, item.id, &behaviour))
		return STATUS_BROKEN;
	show_item(reply->view, &item);
	view_text_or_hide(reply->view, MARK_SAFETY, behaviour.safety);
	show_lines(reply->view, store, item.id, LINES_EXAMPLE, MARK_EXAMPLES, MARK_LINE);
	show_lines(reply->view, store, item.id, LINES_KEEP, MARK_KEEP, MARK_LINE);
	show_laws(reply->view, store, item.id);
	basis = show_basis(store, &item, request->now, reply);
	if (behaviour.in_brief)
		view_show(basis, MARK_IN_BRIEF);
	return STATUS_OK;
}

const struct page behaviour_page = {
	.methods  = METHOD_GET,
	.path     = "/behaviours/:slug",
	.template = "behaviour.tpl",
	.layout   = LAYOUT,
	.under    = MARK_UNDER_BEHAVIOURS,
	.type     = TYPE_HTML,
	.build    = build,
};
