/* danger.h - whether words tell of danger, and whom to ring then. */
#ifndef STORE_DANGER_H
#define STORE_DANGER_H

#include "store/typed.h"

/* The dangers of which these words tell, as bits: 1 << id. */
uint32_t      danger_find(struct store *, const struct typed *);

/* The heading of a danger, lent until the next is asked for; "" when there is no such. */
const char   *danger_title(struct store *, int id);

struct danger_contact {
	const char *kind;   /* "phone" or "text" */
	const char *shown;
	const char *target;
	const char *label;  /* which line it is, or "" */
	const char *name;   /* the agency's */
	const char *path;
};

/* Whom to ring, in order: the first number of each agency. */
struct query *danger_contacts(struct store *, int id);
bool          danger_contact_next(struct query *, struct danger_contact *out);

#endif
