/* site.c - the road every request takes: read, route, build, render. Nothing turns back. */
#include "serve/site/site.h"

#include "serve/directory/areas.h"
#include "serve/directory/open_data.h"
#include "serve/pages/pages.h"
#include "serve/pages/parts.h"
#include "serve/site/assets.h"
#include "serve/site/page_cache.h"
#include "serve/site/router.h"
#include "serve/store/items.h"
#include "serve/store/settings.h"
#include "shared/date.h"
#include "shared/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ERROR   "error.tpl"
#define PROBLEM "problem.tpl"

static bool samples_serve;

struct site {
	struct store      *store;
	struct page_cache *cache;
	bool               contact;  /* the operator wants to be written to */
	bool               coloured; /* the release has colours of its own */
	char              *broken;   /* the page for 500, ready before it is needed */
	size_t             broken_length;
};

/* The templates of every page and of errors, each once. */
static bool load_templates(const char *directory)
{
	const char *names[64] = {LAYOUT, PARTS, ERROR, PROBLEM, guard_page.template};
	size_t      count     = 0;

	while (names[count])
		count++;
	for (const struct page *const *page = router_pages; *page; page++)
		if ((*page)->template)
			names[count++] = (*page)->template;
	names[count] = NULL;
	return view_setup(directory, names);
}

bool site_setup(const char *templates, const char *statics)
{
	date_setup();
	return assets_setup(statics) && load_templates(templates);
}

void site_take_samples(void)
{
	samples_serve = true;
}

void site_cleanup(void)
{
	view_cleanup();
}

const char *site_policy(void)
{
	return assets_policy();
}

/* A text of the release for every page. */
static bool tell_text(struct store *store, const char *slug, enum view_mark mark)
{
	struct item text;

	if (item_find(store, ITEM_TEXT, slug, &text))
		return view_everywhere(mark, text.body);
	if (!store_failed(store))
		fprintf(stderr,
			"site: the release lacks the text \"%s\": make it anew with \"advice build\"\n", slug);
	return false;
}

/*
 * What every page shows, from the release: the site's name, where the exit leads, and whom to ring.
 */
static bool tell_templates(struct site *site)
{
	struct store          *store    = site->store;
	const struct settings *settings = settings_of(store);
	bool                   whole;

	if (!settings)
		return false;
	if (settings->sample && !samples_serve) {
		fprintf(stderr,
			"site: this release is a sample with invented agencies: make one with \"advice build\", or start with --sample to try it\n");
		return false;
	}
	site->contact  = *settings->contact != '\0';
	site->coloured = *settings->colours != '\0';
	whole = assets_colour(settings->colours) && view_everywhere(MARK_SITE_NAME, settings->name)
		&& view_everywhere(MARK_NEUTRAL, settings->neutral)
		&& view_everywhere(MARK_BOUNCE, settings->bounce)
		&& view_everywhere(MARK_CONTACT_US, settings->contact)
		&& view_everywhere(MARK_LANGUAGE, store_language(store))
		&& tell_text(store, "urgent", MARK_URGENT) && tell_text(store, "helpline", MARK_HELPLINE);
	/* the tree of places is read now, so that a release whose tree cannot be read does not serve */
	area_largest(store);
	whole = whole && !store_failed(store);
	store_rest(store);
	return whole;
}

/* A page's view, with what the layout shows around it. No page: that of an error. */
static struct view *begin_view(const struct site *site, const struct page *page)
{
	struct view *view = view_new(page ? page->layout : LAYOUT);

	if (page != &home_page) /* which is the start page itself */
		view_show_around(view, MARK_CRUMBS);
	if (page && page->under)
		view_show_around(view, page->under);
	view_show_around(view, site->contact ? MARK_CONTACT_US : MARK_CONTACT_NONE);
	if (site->coloured)
		view_show_around(view, MARK_COLOURS);
	return view;
}

/* What an error's page says. */
static enum view_mark error_words(enum status status)
{
	switch (status) {
	case STATUS_BAD_REQUEST: return MARK_BAD_REQUEST;
	case STATUS_FORBIDDEN: return MARK_FORBIDDEN;
	case STATUS_NOT_FOUND: return MARK_NOT_FOUND;
	case STATUS_WRONG_METHOD: return MARK_WRONG_METHOD;
	case STATUS_BODY_TOO_LONG: return MARK_BODY_TOO_LONG;
	case STATUS_URI_TOO_LONG: return MARK_URI_TOO_LONG;
	case STATUS_BAD_GATEWAY: return MARK_BAD_GATEWAY;
	case STATUS_UNAVAILABLE: return MARK_UNAVAILABLE;
	case STATUS_TIMEOUT: return MARK_TIMEOUT;
	case STATUS_OK:
	case STATUS_SEE_OTHER:
	case STATUS_BROKEN: break;
	}
	return MARK_BROKEN;
}

static char *render_error(const struct site *site, enum status status, size_t *length)
{
	struct view *view = begin_view(site, NULL);
	char        *html;

	view_title(view, status_line(status) + strlen("404 "));
	view_show(view, error_words(status));
	html = view_render(view, ERROR, length);
	view_free(view);
	return html;
}

/* What a machine is told that asked for open data (RFC 9457). */
static char *render_problem(enum status status, const char *detail, size_t *length)
{
	struct view *view = view_new(NULL);
	char        *json;

	view_title(view, status_line(status) + strlen("404 "));
	view_number(view, MARK_STATUS, status);
	view_text(view, MARK_DETAIL, detail ? detail : "/open-data says what can be asked for.");
	json = view_render(view, PROBLEM, length);
	view_free(view);
	return json;
}

struct site *site_open(const void *release, size_t length)
{
	struct site *site = calloc(1, sizeof *site);

	if (!site)
		return NULL;
	site->store = store_open(release, length);
	site->cache = page_cache_new();
	if (site->store && site->cache && tell_templates(site))
		site->broken = render_error(site, STATUS_BROKEN, &site->broken_length);
	if (site->broken)
		return site;
	site_close(site);
	return NULL;
}

void site_close(struct site *site)
{
	if (!site)
		return;
	store_close(site->store);
	page_cache_free(site->cache);
	free(site->broken);
	free(site);
}

/* The page that answers, and its status where it cannot be the page that was asked for. */
static enum status choose(struct request *request, const struct page **page, unsigned *allow)
{
	*page = router_find(request);
	if (request->left && (!*page || !(*page)->after_exit))
		*page = &guard_page;
	if (!*page)
		return STATUS_NOT_FOUND;
	if ((*page)->methods & (request->method == METHOD_HEAD ? METHOD_GET : request->method))
		return STATUS_OK;
	*allow = (*page)->methods;
	return STATUS_WRONG_METHOD;
}

/* The answer's bytes: rendered, or what a page of open data has made itself. */
static void take_body(const struct page *page, struct reply *reply, struct response *out)
{
	if (page->open_data) {
		out->body   = reply->body;
		out->length = reply->length;
		reply->body = NULL;
	} else {
		out->body = view_render(reply->view, page->template, &out->length);
	}
	if (out->body)
		out->type = page->type;
	else
		out->status = STATUS_BROKEN;
}

/*
 * Fills and renders the page; a failure on the way becomes a 500. Returns what is wrong with the
 * request, where the page knows.
 */
static const char *build(struct site *site, const struct page *page, const struct request *request,
	struct response *out)
{
	struct reply reply = {.view = begin_view(site, page)};

	out->status = page->build(request, site->store, &reply);
	if (store_failed(site->store))
		out->status = STATUS_BROKEN;
	store_rest(site->store);
	if (out->status == STATUS_OK || (reply.answered && out->status != STATUS_BROKEN))
		take_body(page, &reply, out);
	if ((out->status == STATUS_OK || reply.answered) && request->method != METHOD_POST
		&& reply.until > request->now)
		out->fresh = reply.until - request->now;
	if (out->status == STATUS_OK || out->status == STATUS_SEE_OTHER) {
		out->cookie   = reply.cookie;
		out->location = reply.location;
		out->next     = reply.next;
	} else {
		free(reply.location);
		free(reply.next);
	}
	free(reply.body);
	view_free(reply.view);
	return out->status == STATUS_BROKEN ? NULL : reply.problem;
}

/*
 * The page for an error; when even that cannot be rendered, the one that was ready from the start.
 */
static void say_error(const struct site *site, const char *problem, struct response *out)
{
	out->type = out->licence ? "application/problem+json" : TYPE_HTML;
	out->body = out->licence ? render_problem(out->status, problem, &out->length)
							 : render_error(site, out->status, &out->length);
	if (out->body)
		return;
	out->status = STATUS_BROKEN;
	out->type   = TYPE_HTML;
	out->body   = malloc(site->broken_length);
	out->length = out->body ? site->broken_length : 0;
	if (out->body)
		memcpy(out->body, site->broken, site->broken_length);
}

/* Open data, and whatever else a machine looks for beside it. */
static bool is_open(const struct page *page, const struct request *request)
{
	return page ? page->open_data : strncmp(request->path, "/api/", strlen("/api/")) == 0;
}

void site_answer(struct site *site, const struct request_words *words, struct response *out)
{
	struct request     request;
	const struct page *page    = NULL;
	const char        *problem = NULL;
	enum status        status  = request_read(&request, words);

	*out = (struct response) {
		.type         = TYPE_HTML,
		.https        = request.https,
		.without_body = request.method == METHOD_HEAD,
	};
	if (status == STATUS_OK)
		status = choose(&request, &page, &out->allow);
	out->licence = is_open(page, &request) ? OPEN_DATA_LICENCE : NULL;
	if (status == STATUS_OK)
		problem = build(site, page, &request, out);
	else
		out->status = status;
	if (out->status >= STATUS_BAD_REQUEST && !out->body)
		say_error(site, problem, out);
	if (request.method == METHOD_POST || request.left || out->licence)
		response_compress(out, request.coding);
	else
		page_cache_compress(site->cache, out, request.coding);
}

/* A file of the web server's from what a function writes. */
static bool write_snippet(const char *directory, const char *name, enum dialect dialect)
{
	char   path[4096];
	char  *text = NULL;
	size_t length;
	FILE  *memory = open_memstream(&text, &length);
	bool   whole  = memory && response_write_snippet(memory, dialect, site_policy());

	snprintf(path, sizeof path, "%s/%s", directory, name);
	whole = memory && fclose(memory) == 0 && whole && file_replace(path, text, length);
	free(text);
	return whole;
}

static bool write_error(const struct site *site, enum status status, const char *directory)
{
	char   path[4096];
	size_t length;
	char  *html = render_error(site, status, &length);
	bool   whole;

	snprintf(path, sizeof path, "%s/%u.html", directory, (unsigned)status);
	whole = html && file_replace(path, html, length);
	free(html);
	return whole;
}

bool site_write_errors(struct site *site, const char *directory)
{
	bool whole = write_snippet(directory, "headers-nginx.conf", DIALECT_NGINX)
		&& write_snippet(directory, "headers-apache.conf", DIALECT_APACHE)
		&& write_snippet(directory, "headers-lighttpd.conf", DIALECT_LIGHTTPD);

	for (size_t i = 0; whole && STATUS_ERRORS[i]; i++)
		whole = write_error(site, STATUS_ERRORS[i], directory);
	return whole;
}
