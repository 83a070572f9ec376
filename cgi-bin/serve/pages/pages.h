/* pages.h - the pages of the site, one file each. */
#ifndef SERVE_PAGES_PAGES_H
#define SERVE_PAGES_PAGES_H

#include "serve/pages/page.h"

extern const struct page home_page;
extern const struct page advice_list_page;
extern const struct page advice_page;
extern const struct page behaviour_list_page;
extern const struct page behaviour_page;
extern const struct page directory_page;
extern const struct page numbers_page;
extern const struct page agency_page;
extern const struct page search_page;
extern const struct page check_page;
extern const struct page record_page;
extern const struct page plan_page;
extern const struct page evidence_page;
extern const struct page privacy_page;
extern const struct page open_data_page;
extern const struct page table_page;
extern const struct page api_page;
extern const struct page api_root_page;
extern const struct page api_services_page;
extern const struct page api_service_page;
extern const struct page api_taxonomies_page;
extern const struct page api_taxonomy_page;
extern const struct page api_terms_page;
extern const struct page api_term_page;
extern const struct page exit_page;
extern const struct page blank_page;
extern const struct page return_page;
extern const struct page robots_page;
extern const struct page sitemap_page;
extern const struct page security_page;
extern const struct page health_page;

/*
 * Stands in the place of every other page while the visitor has left; it has no address of its own.
 */
extern const struct page guard_page;

#endif
