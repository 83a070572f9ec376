/* wellknown.c - what machines ask every site for: robots.txt, sitemap.xml, security.txt, health. */
#include "serve/pages/pages.h"

#include "serve/store/items.h"
#include "serve/store/settings.h"

static enum status build_address(const struct request *request, struct store *store,
	struct reply *reply)
{
	const struct settings *settings = settings_of(store);

	(void)request;
	if (!settings)
		return STATUS_BROKEN;
	view_text(reply->view, MARK_ADDRESS, settings->address);
	view_text(reply->view, MARK_SECURITY, settings->security);
	view_text(reply->view, MARK_RELEASE, settings->built);
	return STATUS_OK;
}

/*
 * The map has parts, so that it is never longer than a visitor's page: the first is /sitemap.xml,
 * the others begin further on.
 */
#define MAP_PART 500

static enum status build_robots(const struct request *request, struct store *store,
	struct reply *reply)
{
	int64_t paths = item_paths_count(store);

	for (int64_t from = MAP_PART + 1; from <= paths; from += MAP_PART)
		view_number(view_row(reply->view, MARK_LATER), MARK_FROM, from);
	return build_address(request, store, reply);
}

/* RFC 9309. */
const struct page robots_page = {
	.methods    = METHOD_GET,
	.path       = "/robots.txt",
	.template   = "robots.tpl",
	.type       = TYPE_TEXT,
	.after_exit = true,
	.build      = build_robots,
};

static enum status build_sitemap(const struct request *request, struct store *store,
	struct reply *reply)
{
	const struct settings *settings = settings_of(store);
	struct query          *paths;
	int64_t                from;

	if (!request_number(request, "from", 1, INT32_MAX, &from)
		|| (from > 1 && from > item_paths_count(store)))
		return STATUS_NOT_FOUND;
	if (!settings)
		return STATUS_BROKEN;
	view_text(reply->view, MARK_ADDRESS, settings->address);
	if (from == 1)
		view_show(reply->view, MARK_SOME);
	paths = item_paths(store, from, MAP_PART);
	while (query_next(paths))
		view_text(view_row(reply->view, MARK_ITEM), MARK_PATH, query_text(paths, 0));
	return STATUS_OK;
}

/* sitemaps.org, protocol 0.9. */
const struct page sitemap_page = {
	.methods    = METHOD_GET,
	.path       = "/sitemap.xml",
	.template   = "sitemap.tpl",
	.type       = TYPE_XML,
	.after_exit = true,
	.build      = build_sitemap,
};

static enum status build_security(const struct request *request, struct store *store,
	struct reply *reply)
{
	const struct settings *settings = settings_of(store);

	if (!settings)
		return STATUS_BROKEN;
	view_text(reply->view, MARK_EXPIRES, settings->expires);
	return build_address(request, store, reply);
}

/* RFC 9116. */
const struct page security_page = {
	.methods    = METHOD_GET,
	.path       = "/.well-known/security.txt",
	.template   = "security.tpl",
	.type       = TYPE_TEXT,
	.after_exit = true,
	.build      = build_security,
};

/* draft-inadarei-api-health-check: a worker has read its release and answers. */
const struct page health_page = {
	.methods    = METHOD_GET,
	.path       = "/health",
	.template   = "health.tpl",
	.type       = "application/health+json",
	.after_exit = true,
	.build      = build_address,
};
