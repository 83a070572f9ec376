/* text.c - the site's own words about itself: how it checks, what it keeps, and what it gives to other programs. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"

static enum status build_evidence(const struct request *request, struct store *store, struct reply *reply)
{
	return show_text(request, store, "evidence", reply) ? STATUS_OK : STATUS_BROKEN;
}

static enum status build_privacy(const struct request *request, struct store *store, struct reply *reply)
{
	return show_text(request, store, "privacy", reply) ? STATUS_OK : STATUS_BROKEN;
}

static enum status build_open_data(const struct request *request, struct store *store, struct reply *reply)
{
	return show_text(request, store, "open-data", reply) ? STATUS_OK : STATUS_BROKEN;
}

const struct page evidence_page = {
	.methods  = METHOD_GET,
	.path     = "/evidence",
	.template = "text.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build_evidence,
};

const struct page privacy_page = {
	.methods  = METHOD_GET,
	.path     = "/privacy",
	.template = "text.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build_privacy,
};

const struct page open_data_page = {
	.methods  = METHOD_GET,
	.path     = "/open-data",
	.template = "text.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build_open_data,
};
