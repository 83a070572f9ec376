/* open_data.h - the directory as open data: rows of a table, and the JSON of Open Referral UK 3.0.
 */
#ifndef SERVE_DIRECTORY_OPEN_DATA_H
#define SERVE_DIRECTORY_OPEN_DATA_H

#include "serve/directory/sets.h"
#include "serve/store/store.h"
#include "shared/kinds.h"

/* Of the words, and so of the data: CC BY 4.0. */
#define OPEN_DATA_LICENCE "https://creativecommons.org/licenses/by/4.0/"

/*
 * Eleven before the kinds of contact and nine behind them; each kind has one, and one that is rung
 * a second.
 */
#define OPEN_DATA_COUNT_VOICE     +2
#define OPEN_DATA_COUNT_TEXT      +1
#define OPEN_DATA_COUNT_TEXTPHONE +1
#define OPEN_DATA_COUNT_NONE      +1

#define OPEN_DATA_COUNT(token, name, way, target, column, type) OPEN_DATA_COUNT_##type

#define OPEN_DATA_COLUMNS (11 + 9 CONTACT_KIND_LIST(OPEN_DATA_COUNT))

/* What stands in each column of open_data_rows(), in its order: lower-case words, constant. */
extern const char *const open_data_columns[OPEN_DATA_COLUMNS];

/*
 * Services as rows of a table, from the one in this place (1 is the first) on. Every column is a
 * text.
 */
struct query *open_data_rows(struct store *, int64_t from);

/* How many services there are. */
int64_t open_data_count(struct store *);

#define OPEN_DATA_ON_A_PAGE 100 /* the most that a page of a list can hold */

/* A list of the standard, one page of it. */
struct open_data_page {
	const struct set *only;  /* of services: these alone; or NULL */
	int64_t           total; /* items in the whole list */
	int64_t           page;  /* from 1 */
	int64_t           size;  /* items on a page */
};

/*
 * The services that have this term, NULL when there is no such term; lent until the next request.
 */
const struct set *open_data_having(struct store *, const char *term);

typedef struct query *open_data_list(struct store *, const struct open_data_page *);

/*
 * Each answers with one row whose column 0 is the whole JSON, or with none when there is no such
 * id.
 */
struct query  *open_data_about(struct store *);
open_data_list open_data_services;
struct query  *open_data_service(struct store *, const char *uuid);
open_data_list open_data_taxonomies;
struct query  *open_data_taxonomy(struct store *, const char *uuid);
open_data_list open_data_terms;
struct query  *open_data_term(struct store *, const char *uuid);

/* How many taxonomies and terms there are. */
int64_t open_data_taxonomies_count(struct store *);
int64_t open_data_terms_count(struct store *);

/*
 * An agency in the words of schema.org, safe within a script element: it holds no "<". One row,
 * column 0.
 */
struct query *open_data_agency(struct store *, int64_t agency);

#endif
