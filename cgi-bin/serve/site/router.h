/* router.h - from an address to the page that answers it. */
#ifndef SERVE_SITE_ROUTER_H
#define SERVE_SITE_ROUTER_H

#include "serve/pages/page.h"

/*
 * The page at the request's path, its param filled in; NULL when no page stands there. The method
 * is not looked at.
 */
const struct page *router_find(struct request *);

/* Every page, ended by NULL: the map of the site. */
extern const struct page *const router_pages[];

#endif
