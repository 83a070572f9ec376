/* agency.c - one agency: how to reach it, whom it serves, what it cannot do, and how surely we
 * know. */
#include "serve/pages/pages.h"

#include "serve/directory/agencies.h"
#include "serve/directory/open_data.h"
#include "serve/pages/parts.h"

#include <string.h>

static void show_agency(struct view *view, const struct agency *agency)
{
	view_text(view, MARK_AREAS, agency->areas);
	view_text(view, MARK_AUDIENCES, agency->audiences);
	view_text_or_hide(view, MARK_LANGUAGES, agency->languages);
	view_text_or_hide(view, MARK_CANNOT, agency->cannot);
	view_text_or_hide(view, MARK_NOT_FOR, agency->not_for);
	if (strcmp(agency->organisation, agency->name) != 0)
		view_text_or_hide(view, MARK_ORGANISATION, agency->organisation);
	if (agency->status == AGENCY_CHANGED)
		view_show(view, MARK_CHANGED);
	else if (agency->status == AGENCY_UNCERTAIN)
		view_show(view, MARK_UNCERTAIN);
}

/* The same facts for a search engine: data within the page, which no browser runs. */
static void show_linked(struct view *view, struct store *store, int64_t agency)
{
	struct query *linked = open_data_agency(store, agency);

	if (query_next(linked))
		view_text(view, MARK_LINKED, query_text(linked, 0));
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct item   item;
	struct agency agency;

	if (!item_find(store, ITEM_AGENCY, request->param, &item))
		return STATUS_NOT_FOUND;
	if (!agency_find(store, item.id, &agency))
		return STATUS_BROKEN;
	show_item(reply->view, &item);
	show_agency(reply->view, &agency);
	show_contacts(reply->view, store, agency.id, request->now, reply);
	view_show(show_confirmation(reply->view, store, &agency, request->now, reply), MARK_ALONE);
	show_evidence(reply->view, item.evidence);
	show_sources(reply->view, store, item.id);
	show_linked(reply->view, store, agency.id);
	return STATUS_OK;
}

const struct page agency_page = {
	.methods  = METHOD_GET,
	.path     = "/agencies/:slug",
	.template = "agency.tpl",
	.layout   = LAYOUT,
	.under    = MARK_UNDER_AGENCIES,
	.type     = TYPE_HTML,
	.build    = build,
};
