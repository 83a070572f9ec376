/* danger.c - finds the phrases that tell of danger: their words in order, with at most one other
 * between two of them. */
#include "serve/search/danger.h"

#include <stdlib.h>

#define BETWEEN_MAX 1

static const char PHRASES[] =
	"SELECT danger, harmless, terms"
	"  FROM danger_phrase"
	" WHERE language = :language AND head = :head"
	" ORDER BY danger, harmless, position";

static const char TITLE[] = "SELECT title FROM danger WHERE language = :language AND id = :danger";

static const char AGENCIES[] =
	"SELECT item.id, item.title, item.path"
	"  FROM danger_agency"
	"  JOIN item ON item.id = danger_agency.agency"
	" WHERE danger_agency.language = :language AND danger_agency.danger = :danger"
	" ORDER BY danger_agency.position";

/*
 * Of each word typed, the dangers (by bits) of which a phrase ends here, and those of which a
 * harmless phrase covers it.
 */
struct marks {
	uint32_t ends[TERMS_MAX], covers[TERMS_MAX];
};

/* Where the phrase ends whose first word stands here, or -1. */
static int end_of(const struct terms *terms, int at, const char *phrase)
{
	for (int last = at; *phrase; at++, last = at + BETWEEN_MAX) {
		char   *rest;
		int64_t term = strtoll(phrase, &rest, 10);

		while (at < terms->count && at <= last && terms->words[at].term != term)
			at++;
		if (at >= terms->count || at > last)
			return -1;
		phrase = rest;
	}
	return at - 1;
}

static void mark_phrase(const struct terms *terms, const char *phrase, bool harmless, uint32_t bit,
	struct marks *marks)
{
	for (int at = 0; at < terms->count; at++) {
		int end = end_of(terms, at, phrase);

		if (end >= 0 && !harmless)
			marks->ends[end] |= bit;
		for (int i = at; harmless && i <= end; i++)
			marks->covers[i] |= bit;
	}
}

/*
 * A harmless phrase takes back only what ends within it: "kill me with kindness, he has a knife"
 * still tells of danger.
 */
uint32_t danger_find(struct store *store, const struct terms *terms)
{
	struct marks marks   = {.ends = {0}};
	uint32_t     dangers = 0;

	for (int i = 0; i < terms->count; i++) {
		struct query *query = store_query(store, PHRASES);

		query_bind_int(query, ":head", terms->words[i].term);
		while (terms->words[i].term != 0 && query_next(query))
			mark_phrase(terms, query_text(query, 2), query_int(query, 1) != 0,
				1u << query_int(query, 0), &marks);
	}
	for (int i = 0; i < terms->count; i++)
		dangers |= marks.ends[i] & ~marks.covers[i];
	return dangers;
}

const char *danger_title(struct store *store, int id)
{
	struct query *query = store_query(store, TITLE);

	query_bind_int(query, ":danger", id);
	return query_next(query) ? query_text(query, 0) : "";
}

struct query *danger_agencies(struct store *store, int id)
{
	struct query *query = store_query(store, AGENCIES);

	query_bind_int(query, ":danger", id);
	return query;
}

bool danger_agency_next(struct query *query, struct danger_agency *out)
{
	if (!query_next(query))
		return false;
	*out = (struct danger_agency) {
		.id   = query_int(query, 0),
		.name = query_text(query, 1),
		.path = query_text(query, 2),
	};
	return true;
}
