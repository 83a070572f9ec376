/* api.c - the directory by the standard Open Referral UK 3.0, for machines: /api. */
#include "serve/pages/pages.h"

#include "serve/directory/open_data.h"

#include <string.h>

#define ON_A_PAGE 50 /* when nobody says how many */
#define LAST_PAGE 999999999

/* Takes the store's JSON as the answer; the reason when there is none. */
static enum status take(struct query *query, struct reply *reply)
{
	if (!query_next(query)) {
		reply->problem =
			"Nothing here has this id. The lists at /api/services, /api/taxonomies and /api/taxonomy_terms hold every id.";
		return STATUS_NOT_FOUND;
	}
	reply->body   = strdup(query_text(query, 0));
	reply->length = reply->body ? strlen(reply->body) : 0;
	return reply->body ? STATUS_OK : STATUS_BROKEN;
}

static enum status build_about(const struct request *request, struct store *store,
	struct reply *reply)
{
	(void)request;
	return take(open_data_about(store), reply);
}

/*
 * A filter that is not known would give a list of other things than were asked for: it is refused.
 */
static bool is_known(const struct request *request, const char *const *names, struct reply *reply)
{
	if (request_asks_only(request, names))
		return true;
	reply->problem =
		"This list takes nothing but page and per_page, and /api/services taxonomy_term_id too. Words to search for go by POST to /search,"
		" so that they stand in no address.";
	return false;
}

/* One page of a list, whose total is known. */
static enum status build_page(const struct request *request, struct store *store,
	struct reply *reply, struct open_data_page *page, open_data_list *list)
{
	if (!request_number(request, "page", 1, LAST_PAGE, &page->page)
		|| !request_number(request, "per_page", ON_A_PAGE, OPEN_DATA_ON_A_PAGE, &page->size)) {
		reply->problem = "page is a number from 1, per_page a number from 1 to 100.";
		return STATUS_BAD_REQUEST;
	}
	if (page->page > 1 && (page->page - 1) * page->size >= page->total) {
		reply->problem =
			"The list has not so many pages: total_pages on its first page says how many.";
		return STATUS_NOT_FOUND;
	}
	return take(list(store, page), reply);
}

static enum status build_services(const struct request *request, struct store *store,
	struct reply *reply)
{
	static const char *const NAMES[] = {"page", "per_page", "taxonomy_term_id", NULL};
	struct open_data_page    page    = {.total = open_data_count(store)};
	char                     term[64];

	if (!is_known(request, NAMES, reply))
		return STATUS_BAD_REQUEST;
	if (strstr(request->query, "taxonomy_term_id")) {
		request_query(request, "taxonomy_term_id", term, sizeof term);
		page.only = open_data_having(store, term);
		if (!page.only) {
			reply->problem =
				"No term has this taxonomy_term_id. The list at /api/taxonomy_terms holds every term.";
			return STATUS_BAD_REQUEST;
		}
		page.total = set_count(page.only);
	}
	return build_page(request, store, reply, &page, open_data_services);
}

/* The lists that nothing narrows. */
static enum status build_list(const struct request *request, struct store *store,
	struct reply *reply, int64_t total, open_data_list *list)
{
	static const char *const NAMES[] = {"page", "per_page", NULL};
	struct open_data_page    page    = {.total = total};

	return is_known(request, NAMES, reply) ? build_page(request, store, reply, &page, list)
										   : STATUS_BAD_REQUEST;
}

static enum status build_taxonomies(const struct request *request, struct store *store,
	struct reply *reply)
{
	return build_list(request, store, reply, open_data_taxonomies_count(store),
		open_data_taxonomies);
}

static enum status build_terms(const struct request *request, struct store *store,
	struct reply *reply)
{
	return build_list(request, store, reply, open_data_terms_count(store), open_data_terms);
}

static enum status build_service(const struct request *request, struct store *store,
	struct reply *reply)
{
	return take(open_data_service(store, request->param), reply);
}

static enum status build_taxonomy(const struct request *request, struct store *store,
	struct reply *reply)
{
	return take(open_data_taxonomy(store, request->param), reply);
}

static enum status build_term(const struct request *request, struct store *store,
	struct reply *reply)
{
	return take(open_data_term(store, request->param), reply);
}

const struct page api_page = {
	.methods   = METHOD_GET,
	.path      = "/api",
	.type      = TYPE_JSON,
	.open_data = true,
	.build     = build_about,
};
/* The standard's address "/" below ours. */
const struct page api_root_page = {
	.methods   = METHOD_GET,
	.path      = "/api/",
	.type      = TYPE_JSON,
	.open_data = true,
	.build     = build_about,
};
const struct page api_services_page = {
	.methods   = METHOD_GET,
	.path      = "/api/services",
	.type      = TYPE_JSON,
	.open_data = true,
	.build     = build_services,
};
const struct page api_service_page = {
	.methods   = METHOD_GET,
	.path      = "/api/services/:id",
	.type      = TYPE_JSON,
	.open_data = true,
	.build     = build_service,
};
const struct page api_taxonomies_page = {
	.methods   = METHOD_GET,
	.path      = "/api/taxonomies",
	.type      = TYPE_JSON,
	.open_data = true,
	.build     = build_taxonomies,
};
const struct page api_taxonomy_page = {
	.methods   = METHOD_GET,
	.path      = "/api/taxonomies/:id",
	.type      = TYPE_JSON,
	.open_data = true,
	.build     = build_taxonomy,
};
const struct page api_terms_page = {
	.methods   = METHOD_GET,
	.path      = "/api/taxonomy_terms",
	.type      = TYPE_JSON,
	.open_data = true,
	.build     = build_terms,
};
const struct page api_term_page = {
	.methods   = METHOD_GET,
	.path      = "/api/taxonomy_terms/:id",
	.type      = TYPE_JSON,
	.open_data = true,
	.build     = build_term,
};
