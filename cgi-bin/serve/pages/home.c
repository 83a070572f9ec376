/* home.c - the first page: whom to ring now, what stalking is, and the ways in. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct item text, emergency;

	if (!show_text(reply->view, store, "home", &text))
		return STATUS_BROKEN;
	show_basis(store, &text, request->now, reply);
	if (!item_find(store, ITEM_TEXT, "emergency", &emergency))
		return STATUS_BROKEN;
	view_text(reply->view, MARK_EMERGENCY_TITLE, emergency.title);
	view_text(reply->view, MARK_EMERGENCY, emergency.body);
	return STATUS_OK;
}

const struct page home_page = {
	.methods  = METHOD_GET,
	.path     = "/",
	.template = "home.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
