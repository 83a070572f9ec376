/* router.c - the map of the site: every address this program answers, in one table. */
#include "serve/site/router.h"

#include "serve/pages/pages.h"

#include <string.h>

const struct page *const router_pages[] = {
	&home_page,
	&advice_list_page,
	&advice_page,
	&behaviour_list_page,
	&behaviour_page,
	&directory_page,
	&numbers_page, /* before the page of an agency, whose address would match */
	&agency_page,
	&search_page,
	&check_page,
	&record_page,
	&plan_page,
	&evidence_page,
	&privacy_page,
	&open_data_page,
	&table_page,
	&api_page,
	&api_root_page,
	&api_services_page,
	&api_service_page,
	&api_taxonomies_page,
	&api_taxonomy_page,
	&api_terms_page,
	&api_term_page,
	&exit_page,
	&blank_page,
	&return_page,
	&robots_page,
	&sitemap_page,
	&security_page,
	&health_page,
	NULL,
};

/* Matches "/advice/:slug" against "/advice/the-law"; ":" opens the last segment only. */
static bool match(const char *pattern, struct request *request)
{
	const char *colon = strchr(pattern, ':');
	size_t      fixed = colon ? (size_t)(colon - pattern) : strlen(pattern);
	const char *rest;

	if (strncmp(pattern, request->path, fixed) != 0)
		return false;
	rest = request->path + fixed;
	if (!colon)
		return *rest == '\0';
	if (*rest == '\0' || strchr(rest, '/') || strlen(rest) >= sizeof request->param)
		return false;
	strcpy(request->param, rest);
	return true;
}

const struct page *router_find(struct request *request)
{
	for (const struct page *const *page = router_pages; *page; page++)
		if (match((*page)->path, request))
			return *page;
	return NULL;
}
