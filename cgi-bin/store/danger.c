/* danger.c - finds the phrases that tell of danger: their words in order, with at most one other between two of them. */
#include "store/danger.h"

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

/* True when the words from here on are those of the phrase. */
static bool goes_on(const struct typed *typed, int at, const char *terms)
{
	while (*terms) {
		char   *rest;
		int64_t term = strtoll(terms, &rest, 10);
		int     last = at + BETWEEN_MAX;

		while (at < typed->count && at <= last && typed->words[at].term != term)
			at++;
		if (at >= typed->count || at > last)
			return false;
		at++;
		terms = rest;
	}
	return true;
}

static bool stands_in(const struct typed *typed, const char *terms)
{
	int64_t first = strtoll(terms, NULL, 10);

	for (int at = 0; at < typed->count; at++)
		if (typed->words[at].term == first && goes_on(typed, at, terms))
			return true;
	return false;
}

uint32_t danger_find(struct store *store, const struct typed *typed)
{
	uint32_t dangers = 0, harmless = 0;

	for (int i = 0; i < typed->count; i++) {
		struct query *query = store_query(store, PHRASES);

		query_bind_int(query, ":head", typed->words[i].term);
		while (typed->words[i].term != 0 && query_next(query)) {
			uint32_t bit = 1u << query_int(query, 0);

			if (stands_in(typed, query_text(query, 2)))
				*(query_int(query, 1) ? &harmless : &dangers) |= bit;
		}
	}
	return dangers & ~harmless;
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
	*out = (struct danger_agency) {.id = query_int(query, 0), .name = query_text(query, 1), .path = query_text(query, 2)};
	return true;
}
