/* sets.c - sets of agencies as Roaring bitmaps, and those of the release that were used lately. */
#include "serve/directory/sets.h"

#include <roaring/roaring.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEPT_MAX   512               /* sets */
#define KEPT_BYTES (16 * 1024 * 1024) /* about; 100,000 agencies need a tenth of it, a million nearly all: with 4 MiB their lists took four times longer */
#define FACET_SIZE 16
#define ID_SIZE    64

struct mask {
	roaring_bitmap_t *bits; /* NULL stands for an empty set, when there was no memory for one */
	struct mask      *next; /* of the same request */
};

struct kept {
	char        facet[FACET_SIZE], id[ID_SIZE];
	struct mask mask;
	struct span span;
	size_t      bytes;
	unsigned    used; /* the request that used it last */
};

struct masks {
	struct mask *scratch; /* of this request */
	unsigned     request;
	size_t       bytes;
	size_t       count;
	struct kept  kept[KEPT_MAX];
};

static const struct mask NONE;

/* The library's own does not take NULL. */
static void free_bits(roaring_bitmap_t *bits)
{
	if (bits)
		roaring_bitmap_free(bits);
}

static void free_scratch(struct masks *masks)
{
	while (masks->scratch) {
		struct mask *mask = masks->scratch;

		masks->scratch = mask->next;
		free_bits(mask->bits);
		free(mask);
	}
}

static void forget(void *kept)
{
	struct masks *masks = kept;

	if (!masks)
		return;
	free_scratch(masks);
	for (size_t i = 0; i < masks->count; i++)
		free_bits(masks->kept[i].mask.bits);
	free(masks);
}

/* NULL, and the store fails, when memory ran out. */
static struct masks *masks_of(struct store *store)
{
	void **kept = store_keep(store, forget);

	if (!*kept)
		*kept = calloc(1, sizeof(struct masks));
	if (!*kept)
		store_fail(store, "no memory for sets of agencies");
	return *kept;
}

static void drop(struct masks *masks, struct kept *kept)
{
	masks->bytes -= kept->bytes;
	free_bits(kept->mask.bits);
	*kept = masks->kept[--masks->count];
}

static void drop_least_used(struct masks *masks)
{
	struct kept *least = masks->kept;

	for (struct kept *kept = masks->kept; kept < masks->kept + masks->count; kept++)
		if (kept->used < least->used)
			least = kept;
	drop(masks, least);
}

void masks_begin(struct store *store)
{
	struct masks *masks = masks_of(store);

	if (!masks)
		return;
	free_scratch(masks);
	masks->request++;
	while (masks->count > 0 && (masks->bytes > KEPT_BYTES || masks->count > KEPT_MAX - 64))
		drop_least_used(masks);
}

/* Makes these bits, which it takes, a set of this request. */
static const struct mask *lend(struct store *store, roaring_bitmap_t *bits)
{
	struct masks *masks = masks_of(store);
	struct mask  *mask  = masks && bits ? malloc(sizeof *mask) : NULL;

	if (!mask) {
		store_fail(store, "no memory for a set of agencies");
		free_bits(bits);
		return &NONE;
	}
	*mask = (struct mask) {.bits = bits, .next = masks->scratch};
	masks->scratch = mask;
	return mask;
}

static struct kept *find_kept(struct masks *masks, const char *facet, const char *id)
{
	for (size_t i = 0; masks && i < masks->count; i++)
		if (strcmp(masks->kept[i].id, id) == 0 && strcmp(masks->kept[i].facet, facet) == 0)
			return &masks->kept[i];
	return NULL;
}

/* Keeps these bits, which it takes; where there is no room they serve this request only. */
static const struct mask *keep_bits(struct store *store, const char *facet, const char *id, roaring_bitmap_t *bits, const struct span *span)
{
	struct masks *masks = masks_of(store);
	struct kept  *kept;

	if (!masks || !bits || masks->count == KEPT_MAX)
		return lend(store, bits);
	kept  = &masks->kept[masks->count++];
	*kept = (struct kept) {.mask.bits = bits, .span = *span, .bytes = roaring_bitmap_portable_size_in_bytes(bits), .used = masks->request};
	snprintf(kept->facet, sizeof kept->facet, "%s", facet);
	snprintf(kept->id, sizeof kept->id, "%s", id);
	masks->bytes += kept->bytes;
	return &kept->mask;
}

static roaring_bitmap_t *read_bits(struct store *store, struct query *query, int column)
{
	size_t            length;
	const void       *bytes = query_blob(query, column, &length);
	roaring_bitmap_t *bits  = bytes ? roaring_bitmap_portable_deserialize_safe(bytes, length) : NULL;

	if (!bits)
		store_fail(store, "a set of agencies cannot be read: make the release anew with \"advice build\"");
	return bits;
}

static const char FIND[] = "SELECT bits FROM mask WHERE language = :language AND facet = :facet AND id = :id";

static const struct mask *load(struct store *store, const char *facet, const char *id)
{
	static const struct span ALWAYS;
	struct query            *query = store_query(store, FIND);
	roaring_bitmap_t        *bits;

	query_bind_text(query, ":facet", facet);
	query_bind_text(query, ":id", id);
	bits = query_next(query) ? read_bits(store, query, 0) : roaring_bitmap_create();
	return keep_bits(store, facet, id, bits, &ALWAYS);
}

const struct mask *mask_of(struct store *store, const char *facet, const char *id)
{
	struct masks *masks = masks_of(store);
	struct kept  *kept  = find_kept(masks, facet, id);

	if (strlen(id) >= ID_SIZE) /* longer than those that are kept, and than any that a visitor can name */
		return lend(store, roaring_bitmap_create());
	if (!kept)
		return load(store, facet, id);
	kept->used = masks->request;
	return &kept->mask;
}

static bool whole(const struct mask *a, const struct mask *b)
{
	return a->bits && b->bits;
}

const struct mask *mask_and(struct store *store, const struct mask *a, const struct mask *b)
{
	return whole(a, b) ? lend(store, roaring_bitmap_and(a->bits, b->bits)) : &NONE;
}

const struct mask *mask_or(struct store *store, const struct mask *a, const struct mask *b)
{
	return whole(a, b) ? lend(store, roaring_bitmap_or(a->bits, b->bits)) : &NONE;
}

const struct mask *mask_without(struct store *store, const struct mask *a, const struct mask *b)
{
	return whole(a, b) ? lend(store, roaring_bitmap_andnot(a->bits, b->bits)) : &NONE;
}

int64_t mask_count(const struct mask *mask)
{
	return mask->bits ? (int64_t)roaring_bitmap_get_cardinality(mask->bits) : 0;
}

int64_t mask_common(const struct mask *a, const struct mask *b)
{
	return whole(a, b) ? (int64_t)roaring_bitmap_and_cardinality(a->bits, b->bits) : 0;
}

int64_t mask_pick(const struct mask *mask, int64_t rank)
{
	uint32_t item;

	if (!mask->bits || rank < 0 || rank > UINT32_MAX || !roaring_bitmap_select(mask->bits, (uint32_t)rank, &item))
		return 0;
	return item;
}

void mask_keep(struct store *store, const char *facet, const char *id, const struct mask *mask, const struct span *span)
{
	struct kept      *old  = find_kept(masks_of(store), facet, id);
	roaring_bitmap_t *bits = mask->bits ? roaring_bitmap_copy(mask->bits) : NULL;

	if (old && bits) {
		free_bits(old->mask.bits);
		old->mask.bits = bits;
		old->span      = *span;
	} else {
		keep_bits(store, facet, id, bits, span);
	}
}

const struct mask *mask_kept(struct store *store, const char *facet, const char *id, time_t now, struct span *out)
{
	struct masks *masks = masks_of(store);
	struct kept  *kept  = find_kept(masks, facet, id);

	if (!kept || now < kept->span.since || (kept->span.until && now >= kept->span.until))
		return NULL;
	kept->used = masks->request;
	*out       = kept->span;
	return &kept->mask;
}

static const char ALL[] = "SELECT id, bits FROM mask WHERE language = :language AND facet = :facet";

const struct mask *mask_union(struct store *store, const char *facet, bool (*wanted)(const char *id, void *data), void *data)
{
	struct query     *query = store_query(store, ALL);
	roaring_bitmap_t *sum   = roaring_bitmap_create();

	query_bind_text(query, ":facet", facet);
	while (sum && query_next(query)) {
		roaring_bitmap_t *one = wanted(query_text(query, 0), data) ? read_bits(store, query, 1) : NULL;

		if (one)
			roaring_bitmap_or_inplace(sum, one);
		free_bits(one);
	}
	return lend(store, sum);
}
