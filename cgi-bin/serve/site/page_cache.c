/* page_cache.c - a small table of compressed pages by the hash of what they were. */
#include "serve/site/page_cache.h"

#include "shared/hash.h"

#include <stdlib.h>
#include <string.h>

struct kept {
	unsigned char of[HASH_SHORT_SIZE]; /* the hash of the page before */
	enum coding   coding;              /* CODING_NONE: the place is free */
	char         *body;
	size_t        length;
};

struct page_cache {
	struct kept pages[PAGE_CACHE_PAGES];
};

struct page_cache *page_cache_new(void)
{
	return calloc(1, sizeof(struct page_cache));
}

void page_cache_free(struct page_cache *cache)
{
	if (!cache)
		return;
	for (size_t i = 0; i < PAGE_CACHE_PAGES; i++)
		free(cache->pages[i].body);
	free(cache);
}

/* A copy of these bytes; NULL when memory ran out. */
static char *copy_of(const char *bytes, size_t length)
{
	char *copy = malloc(length);

	if (copy)
		memcpy(copy, bytes, length);
	return copy;
}

static bool take(const struct kept *kept, struct response *response)
{
	char *body = copy_of(kept->body, kept->length);

	if (!body)
		return false;
	free(response->body);
	response->body   = body;
	response->length = kept->length;
	response->coding = kept->coding;
	return true;
}

static void keep(struct kept *kept, const unsigned char of[HASH_SHORT_SIZE],
	const struct response *response)
{
	free(kept->body);
	*kept = (struct kept) {
		.body   = copy_of(response->body, response->length),
		.length = response->length,
	};
	if (!kept->body)
		return;
	kept->coding = response->coding;
	memcpy(kept->of, of, HASH_SHORT_SIZE);
}

void page_cache_compress(struct page_cache *cache, struct response *response, enum coding coding)
{
	unsigned char of[HASH_SHORT_SIZE];
	struct kept  *kept;

	if (coding == CODING_NONE || response->length == 0)
		return;
	hash_short(response->body, response->length, of);
	kept = &cache->pages[(of[0] + (unsigned)coding) % PAGE_CACHE_PAGES];
	if (kept->coding == coding && memcmp(kept->of, of, sizeof of) == 0 && take(kept, response))
		return;
	response_compress(response, coding);
	if (response->coding == coding)
		keep(kept, of, response);
}
