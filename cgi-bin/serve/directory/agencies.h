/* agencies.h - the directory: who helps, how to reach them, and the lists in which they stand. */
#ifndef SERVE_DIRECTORY_AGENCIES_H
#define SERVE_DIRECTORY_AGENCIES_H

#include "serve/store/store.h"
#include "shared/kinds.h"

#define AGENCIES_ON_A_PAGE 12

/* An agency as the directory and its own page show it. */
struct agency {
	int64_t            id;
	const char        *path;
	const char        *name;
	const char        *summary;
	const char        *checked; /* ISO date */
	enum agency_status status;
	const char        *languages;    /* in words, or "" when not stated */
	const char        *cannot;       /* what it cannot do, or "" */
	const char        *not_for;      /* whom it does not serve, or "" */
	const char        *areas;        /* in words */
	const char        *audiences;    /* in words */
	int64_t            sources;      /* published pages it was checked against */
	const char        *confirmed_on; /* ISO date, or "" while nobody has rung */
	const char        *organisation; /* who runs it: its own name where it is its own */
};

bool agency_find(struct store *, int64_t item, struct agency *out);

/*
 * Names from A to Z, at most so many, behind this title and path ("" and "": from the first):
 * column 0 path, column 1 name.
 */
struct query *agency_names(struct store *, const char *title, const char *path, int most);

struct contact {
	enum contact_kind kind;
	const char       *shown;
	const char       *target; /* digits, address of e-mail, or URL */
	/* "+448088020300"; "" for what is no number, or one that only this country dials */
	const char       *e164;
	const char       *label;     /* or "" */
	enum cost         cost;      /* COST_UNSTATED when not confirmed */
	const char       *languages; /* in words, or "" */
	int64_t           schedule;  /* its hours: see hours.h; 0 when not confirmed */
	bool              website;   /* the agency has one where hours can be looked up */
};

struct query *agency_contacts(struct store *, int64_t agency);
bool          contact_next(struct query *, struct contact *out);

/*
 * The needs, and the languages that services are known to speak, in order: column 0 id, column 1
 * title.
 */
struct query *need_list(struct store *);
struct query *spoken_list(struct store *);

/* The title of this need or spoken language; "" when there is no such. */
const char *need_title(struct store *, const char *need);
const char *spoken_title(struct store *, const char *spoken);

#endif
