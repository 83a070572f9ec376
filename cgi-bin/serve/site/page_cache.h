/* page_cache.h - compressed pages, kept for the next visitor who asks for the same bytes. */
#ifndef SERVE_SITE_PAGE_CACHE_H
#define SERVE_SITE_PAGE_CACHE_H

#include "serve/http/response.h"

#define PAGE_CACHE_PAGES 32 /* at most so many are kept: about 300 kB in each worker */

struct page_cache;

/* NULL when memory ran out. */
struct page_cache *page_cache_new(void);
void               page_cache_free(struct page_cache *);

/*
 * As response_compress(), but a body that was compressed before is taken from memory: compressing
 * costs five times as much as rendering. A page is known by the 128-bit hash of its own bytes, so
 * what is kept can be neither old nor another page's. Only for answers that anybody can ask for by
 * their address: what a visitor typed must not be kept.
 */
void page_cache_compress(struct page_cache *, struct response *, enum coding);

#endif
