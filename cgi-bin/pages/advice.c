/* advice.c - one page of advice: the words, the facts they rest on, and their sources. */
#include "pages/pages.h"

#include "pages/parts.h"
#include "store/advice.h"

#include <stdio.h>
#include <string.h>

static void show_fact(struct view *view, struct store *store, const struct fact *fact)
{
	view_text(view, MARK_ANCHOR, fact->anchor + strspn(fact->anchor, "#"));
	view_text(view, MARK_NAME, fact->title);
	view_text(view, MARK_BODY, fact->body);
	show_evidence(view, fact->evidence);
	show_sources(view, store, fact->id);
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
		}
		show_fact(view_row(group, MARK_FACT), store, &fact);
	}
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct item item;

	if (!item_find(store, "advice", request->param, &item))
		return STATUS_NOT_FOUND;
	show_item(reply->view, &item);
	show_checked(reply->view, store, item.checked);
	show_evidence(reply->view, item.evidence);
	show_facts(reply->view, store, item.id);
	show_sources(reply->view, store, item.id);
	return STATUS_OK;
}

const struct page advice_page = {
	.methods  = METHOD_GET,
	.path     = "/advice/:slug",
	.template = "advice.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
