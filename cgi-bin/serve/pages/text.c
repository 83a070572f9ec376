/* text.c - the site's own words about itself: how it checks, what it keeps, and what it gives to
 * other programs. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"

static enum status build(const struct request *request, struct store *store, const char *slug,
	struct reply *reply)
{
	struct item text;

	if (!show_text(reply->view, store, slug, &text))
		return STATUS_BROKEN;
	show_checked(reply->view, store, text.checked, request->now, reply);
	show_sources(reply->view, store, text.id);
	return STATUS_OK;
}

static enum status build_evidence(const struct request *request, struct store *store,
	struct reply *reply)
{
	return build(request, store, "evidence", reply);
}

static enum status build_privacy(const struct request *request, struct store *store,
	struct reply *reply)
{
	return build(request, store, "privacy", reply);
}

static enum status build_open_data(const struct request *request, struct store *store,
	struct reply *reply)
{
	return build(request, store, "open-data", reply);
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
