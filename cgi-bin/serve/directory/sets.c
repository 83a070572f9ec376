/* sets.c - sets of agencies as Roaring bitmaps, and those of the release that were used lately. */
#include "serve/directory/sets.h"

#include <roaring/roaring.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEPT_MAX 512 /* sets */
#define KEPT_BYTES \
	(16 * 1024 * 1024) /* about; 100,000 agencies need a tenth of it, a million nearly all: with 4 \
	                      MiB their lists took four times longer */
#define FACET_SIZE 16
#define ID_SIZE    64

struct set {
	roaring_bitmap_t *bits; /* NULL stands for an empty set, when there was no memory for one */
	struct set       *next; /* of the same request */
};

struct kept {
	char        facet[FACET_SIZE], id[ID_SIZE];
	struct set  set;
	struct span span;
	size_t      bytes;
	unsigned    used; /* the request that used it last */
};

struct sets {
	struct set *scratch; /* of this request */
	unsigned    request;
	size_t      bytes;
	size_t      count;
	struct kept kept[KEPT_MAX];
};

static const struct set NONE;

/* The library's own does not take NULL. */
static void free_bits(roaring_bitmap_t *bits)
{
	if (bits)
		roaring_bitmap_free(bits);
}

static void free_scratch(struct sets *sets)
{
	while (sets->scratch) {
		struct set *set = sets->scratch;

		sets->scratch = set->next;
		free_bits(set->bits);
		free(set);
	}
}

static void forget(void *kept)
{
	struct sets *sets = kept;

	if (!sets)
		return;
	free_scratch(sets);
	for (size_t i = 0; i < sets->count; i++)
		free_bits(sets->kept[i].set.bits);
	free(sets);
}

/* NULL, and the store fails, when memory ran out. */
static struct sets *sets_of(struct store *store)
{
	void **kept = store_keep(store, forget);

	if (!*kept)
		*kept = calloc(1, sizeof(struct sets));
	if (!*kept)
		store_fail(store, "no memory for sets of agencies");
	return *kept;
}

static void drop(struct sets *sets, struct kept *kept)
{
	sets->bytes -= kept->bytes;
	free_bits(kept->set.bits);
	*kept = sets->kept[--sets->count];
}

static void drop_least_used(struct sets *sets)
{
	struct kept *least = sets->kept;

	for (struct kept *kept = sets->kept; kept < sets->kept + sets->count; kept++)
		if (kept->used < least->used)
			least = kept;
	drop(sets, least);
}

void sets_begin(struct store *store)
{
	struct sets *sets = sets_of(store);

	if (!sets)
		return;
	free_scratch(sets);
	sets->request++;
	while (sets->count > 0 && (sets->bytes > KEPT_BYTES || sets->count > KEPT_MAX - 64))
		drop_least_used(sets);
}

/* Makes these bits, which it takes, a set of this request. */
static const struct set *lend(struct store *store, roaring_bitmap_t *bits)
{
	struct sets *sets = sets_of(store);
	struct set  *set  = sets && bits ? malloc(sizeof *set) : NULL;

	if (!set) {
		store_fail(store, "no memory for a set of agencies");
		free_bits(bits);
		return &NONE;
	}
	*set          = (struct set) {.bits = bits, .next = sets->scratch};
	sets->scratch = set;
	return set;
}

static struct kept *find_kept(struct sets *sets, const char *facet, const char *id)
{
	for (size_t i = 0; sets && i < sets->count; i++)
		if (strcmp(sets->kept[i].id, id) == 0 && strcmp(sets->kept[i].facet, facet) == 0)
			return &sets->kept[i];
	return NULL;
}

/* Keeps these bits, which it takes; where there is no room they serve this request only. */
static const struct set *keep_bits(struct store *store, const char *facet, const char *id,
	roaring_bitmap_t *bits, const struct span *span)
{
	struct sets *sets = sets_of(store);
	struct kept *kept;

	if (!sets || !bits || sets->count == KEPT_MAX)
		return lend(store, bits);
	kept  = &sets->kept[sets->count++];
	*kept = (struct kept) {
		.set.bits = bits,
		.span     = *span,
		.bytes    = roaring_bitmap_portable_size_in_bytes(bits),
		.used     = sets->request,
	};
	snprintf(kept->facet, sizeof kept->facet, "%s", facet);
	snprintf(kept->id, sizeof kept->id, "%s", id);
	sets->bytes += kept->bytes;
	return &kept->set;
}

static roaring_bitmap_t *read_bits(struct store *store, struct query *query, int column)
{
	size_t            length;
	const void       *bytes = query_blob(query, column, &length);
	roaring_bitmap_t *bits = bytes ? roaring_bitmap_portable_deserialize_safe(bytes, length) : NULL;

	if (!bits)
		store_fail(store,
			"a set of agencies cannot be read: make the release anew with \"advice build\"");
	return bits;
}

static const char FIND[] =
	"SELECT bits FROM facet_set WHERE language = :language AND facet = :facet AND id = :id";

static const struct set *load(struct store *store, const char *facet, const char *id)
{
	static const struct span ALWAYS;
	struct query            *query = store_query(store, FIND);
	roaring_bitmap_t        *bits;

	query_bind_text(query, ":facet", facet);
	query_bind_text(query, ":id", id);
	bits = query_next(query) ? read_bits(store, query, 0) : roaring_bitmap_create();
	return keep_bits(store, facet, id, bits, &ALWAYS);
}

const struct set *set_of(struct store *store, const char *facet, const char *id)
{
	struct sets *sets = sets_of(store);
	struct kept *kept = find_kept(sets, facet, id);

	/* longer than those that are kept, and than any that a visitor can name */
	if (strlen(id) >= ID_SIZE)
		return lend(store, roaring_bitmap_create());
	if (!kept)
		return load(store, facet, id);
	kept->used = sets->request;
	return &kept->set;
}

static bool whole(const struct set *a, const struct set *b)
{
	return a->bits && b->bits;
}

const struct set *set_and(struct store *store, const struct set *a, const struct set *b)
{
	return whole(a, b) ? lend(store, roaring_bitmap_and(a->bits, b->bits)) : &NONE;
}

const struct set *set_or(struct store *store, const struct set *a, const struct set *b)
{
	return whole(a, b) ? lend(store, roaring_bitmap_or(a->bits, b->bits)) : &NONE;
}

const struct set *set_without(struct store *store, const struct set *a, const struct set *b)
{
	return whole(a, b) ? lend(store, roaring_bitmap_andnot(a->bits, b->bits)) : &NONE;
}

int64_t set_count(const struct set *set)
{
	return set->bits ? (int64_t)roaring_bitmap_get_cardinality(set->bits) : 0;
}

int64_t set_common(const struct set *a, const struct set *b)
{
	return whole(a, b) ? (int64_t)roaring_bitmap_and_cardinality(a->bits, b->bits) : 0;
}

int64_t set_pick(const struct set *set, int64_t rank)
{
	uint32_t item;

	if (!set->bits || rank < 0 || rank > UINT32_MAX
		|| !roaring_bitmap_select(set->bits, (uint32_t)rank, &item))
		return 0;
	return item;
}

void set_keep(struct store *store, const char *facet, const char *id, const struct set *set,
	const struct span *span)
{
	struct kept      *old  = find_kept(sets_of(store), facet, id);
	roaring_bitmap_t *bits = set->bits ? roaring_bitmap_copy(set->bits) : NULL;

	if (old && bits) {
		free_bits(old->set.bits);
		old->set.bits = bits;
		old->span     = *span;
	} else {
		keep_bits(store, facet, id, bits, span);
	}
}

const struct set *set_kept(struct store *store, const char *facet, const char *id, time_t now,
	struct span *out)
{
	struct sets *sets = sets_of(store);
	struct kept *kept = find_kept(sets, facet, id);

	if (!kept || now < kept->span.since || (kept->span.until && now >= kept->span.until))
		return NULL;
	kept->used = sets->request;
	*out       = kept->span;
	return &kept->set;
}

static const char ALL[] =
	"SELECT id, bits FROM facet_set WHERE language = :language AND facet = :facet";

const struct set *set_union(struct store *store, const char *facet,
	bool (*wanted)(const char *id, void *data), void        *data)
{
	struct query     *query = store_query(store, ALL);
	roaring_bitmap_t *sum   = roaring_bitmap_create();

	query_bind_text(query, ":facet", facet);
	while (sum && query_next(query)) {
		roaring_bitmap_t *one =
			wanted(query_text(query, 0), data) ? read_bits(store, query, 1) : NULL;

		if (one)
			roaring_bitmap_or_inplace(sum, one);
		free_bits(one);
	}
	return lend(store, sum);
}
