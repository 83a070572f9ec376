/* danger.h - whether words tell of danger, and whom to ring then. */
#ifndef SERVE_SEARCH_DANGER_H
#define SERVE_SEARCH_DANGER_H

#include "serve/search/terms.h"

/* The dangers of which these words tell, as bits: 1 << id. */
uint32_t danger_find(struct store *, const struct terms *);

/* The heading of a danger, lent until the next is asked for; "" when there is no such. */
const char *danger_title(struct store *, int id);

struct danger_agency {
	int64_t     id;
	const char *name;
	const char *path;
};

/* Whom to ring, in order. */
struct query *danger_agencies(struct store *, int id);
bool          danger_agency_next(struct query *, struct danger_agency *out);

#endif
