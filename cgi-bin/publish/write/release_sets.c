/* release_sets.c - the sets of agencies from which the directory finds, as Roaring bitmaps. */
#include "publish/base/memory.h"
#include "publish/write/release.h"
#include "shared/format.h"

#include <roaring/roaring.h>

#include <stdlib.h>
#include <string.h>

/* The sets of one facet, in the order of their ids: some hundreds at most. */
struct set {
	char             *id;
	roaring_bitmap_t *bits;
};

struct sets {
	struct set *list;
	size_t      count;
};

/* The place of an id among the sets, or the place where it belongs. */
static size_t place_of(const struct sets *sets, const char *id)
{
	size_t low = 0, high = sets->count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (strcmp(sets->list[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct set *set_of(struct sets *sets, const char *id)
{
	size_t      place = place_of(sets, id);
	struct set *set;

	if (place == sets->count || strcmp(sets->list[place].id, id) != 0) {
		sets->list = memory_grow(sets->list, sets->count, sizeof *sets->list);
		memmove(sets->list + place + 1, sets->list + place,
			(sets->count++ - place) * sizeof *sets->list);
		sets->list[place] =
			(struct set) {.id = memory_copy(id, strlen(id)), .bits = roaring_bitmap_create()};
	}
	set = &sets->list[place];
	if (!set->bits)
		abort(); /* no memory: nothing can be made without it */
	return set;
}

static void add_set(struct database *database, const char *language, const char *facet,
	const struct set *set)
{
	static const char insert[] =
		"INSERT INTO facet_set (language, facet, id, total, bits) VALUES (:language, :facet, :id, :total, :bits)";
	size_t length;
	char  *bytes;

	roaring_bitmap_run_optimize(set->bits);
	length = roaring_bitmap_portable_size_in_bytes(set->bits);
	bytes  = memory_new(length);
	roaring_bitmap_portable_serialize(set->bits, bytes);
	database_begin(database, insert);
	database_text(database, ":language", language);
	database_text(database, ":facet", facet);
	database_text(database, ":id", set->id);
	database_number(database, ":total", (int64_t)roaring_bitmap_get_cardinality(set->bits));
	database_blob(database, ":bits", bytes, length);
	database_end(database);
	free(bytes);
}

static void sets_free(struct sets *sets)
{
	for (size_t i = 0; i < sets->count; i++) {
		roaring_bitmap_free(sets->list[i].bits);
		free(sets->list[i].id);
	}
	free(sets->list);
}

/*
 * One pass over the rows of a question: column 0 is the id of a set, column 1 an agency that stands
 * in it.
 */
static void fill_facet(struct database *database, const char *language, const char *facet,
	const char *sql)
{
	struct sets sets = {.count = 0};

	database_begin(database, sql);
	database_text(database, ":language", language);
	while (database_next(database))
		roaring_bitmap_add(set_of(&sets, database_column(database))->bits,
			(uint32_t)database_column_number(database, 1));
	for (size_t i = 0; i < sets.count; i++)
		add_set(database, language, facet, &sets.list[i]);
	sets_free(&sets);
}

/*
 * Of one way, or of any by which somebody answers at once; "" where the hours of one of them are
 * not confirmed.
 */
#define HOURS \
	"SELECT coalesce(schedule, ''), agency FROM contact WHERE language = :language AND way "
#define NO_ANSWER_false(name) ", '" name "'"
#define NO_ANSWER_true(name)
#define NO_ANSWER(token, name, answers) NO_ANSWER_##answers(name)

void release_sets(struct database *database, const char *language)
{
	static const struct {
		const char *facet, *sql;
	} FACETS[] = {{SETS_ALL, "SELECT '', item FROM agency WHERE language = :language"},
		{SETS_NEED, "SELECT need, agency FROM agency_need WHERE language = :language"},
		{SETS_AUDIENCE, "SELECT audience, agency FROM agency_audience WHERE language = :language"},
		{SETS_AREA, "SELECT area, agency FROM agency_area WHERE language = :language"},
		{SETS_HOW, "SELECT way, agency FROM contact WHERE language = :language AND way <> ''"},
		{SETS_LANGUAGE, "SELECT spoken, agency FROM agency_spoken WHERE language = :language"},
		{SETS_COST,
			"SELECT cost, agency FROM contact WHERE language = :language AND cost = 'free' AND leads = 'number'"},
		{SETS_HOURS, HOURS "NOT IN (''" WAY_LIST(NO_ANSWER) ")"},
#define WAY_true(name)            {SETS_HOURS_BY name, HOURS "= '" name "'"},
#define WAY_false(name)           /* nobody answers at once */
#define WAY(token, name, answers) WAY_##answers(name)
		WAY_LIST(WAY)
#undef WAY
#undef WAY_false
#undef WAY_true
	};

	for (size_t i = 0; i < sizeof FACETS / sizeof *FACETS; i++)
		fill_facet(database, language, FACETS[i].facet, FACETS[i].sql);
}
