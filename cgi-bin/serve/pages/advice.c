/* advice.c - one page of advice: the words, the facts they rest on, and their sources. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"
#include "serve/store/advice.h"

#include <stdio.h>
#include <string.h>

static void show_fact(struct view *view, struct store *store, const struct fact *fact)
{
	view_text(view, MARK_ANCHOR, fact->anchor + strspn(fact->anchor, "#"));
	view_text(view, MARK_NAME, fact->title);
	view_text(view, MARK_BODY, fact->body);
	show_fact_basis(view, store, fact);
}

static void show_facts(struct view *view, struct store *store, int64_t page)
{
	struct query *facts = advice_facts(store, page);
	struct view  *group = NULL;
	struct fact   fact;
	char          heading[128] = "";

	while (fact_next(facts, &fact)) {
		if (strcmp(heading, fact.heading) != 0) {
			snprintf(heading, sizeof heading, "%s", fact.heading);
			group = view_row(view, MARK_GROUP);
			view_text(group, MARK_HEADING, fact.heading);
			view_text(group, MARK_ANCHOR, fact.group);
		}
		show_fact(view_row(group, MARK_FACT), store, &fact);
	}
}

static void show_headings(struct view *view, struct store *store, int64_t page)
{
	struct query *headings = advice_headings(store, page);
	struct view  *here     = NULL;

	while (query_next(headings)) {
		if (!here)
			here = view_part(view, MARK_HERE, PART_HERE);
		show_place(here, query_text(headings, 0), query_text(headings, 1));
	}
}

static void show_steps(struct view *view, struct store *store, int64_t page)
{
	struct query *steps = advice_steps(store, page);

	while (query_next(steps)) {
		struct view *row = view_row(view, MARK_STEP);

		view_text(row, MARK_PATH, query_text(steps, 0));
		view_text(row, MARK_TEXT, query_text(steps, 1));
	}
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct item item;

	if (!item_find(store, ITEM_ADVICE, request->param, &item))
		return STATUS_NOT_FOUND;
	show_item(reply->view, &item);
	show_headings(reply->view, store, item.id);
	show_facts(reply->view, store, item.id);
	show_steps(reply->view, store, item.id);
	view_show(show_basis(store, &item, request->now, reply), MARK_RELIED_ON);
	return STATUS_OK;
}

const struct page advice_page = {
	.methods  = METHOD_GET,
	.path     = "/advice/:slug",
	.template = "advice.tpl",
	.layout   = LAYOUT,
	.under    = MARK_UNDER_ADVICE,
	.type     = TYPE_HTML,
	.build    = build,
};
