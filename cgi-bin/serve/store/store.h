/* store.h - the content of one release. Only store.c knows that it is SQLite. */
#ifndef SERVE_STORE_STORE_H
#define SERVE_STORE_STORE_H

#include "shared/kinds.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct stemmer;
struct store;
struct query;

/*
 * Opens a release that lies in memory and is of the format that this program reads: release_load().
 * The bytes are lent: they are read in place, never written, and must outlive the store. NULL,
 * after saying why on stderr, when it cannot be read.
 */
struct store *store_open(const void *release, size_t length);
void          store_close(struct store *);

/* The code of the site's language, lent for the life of the store. */
const char *store_language(const struct store *);

/* What finds the stems of that language, lent for the life of the store. */
struct stemmer *store_stemmer(struct store *);

/* True once any query has failed since the last store_rest(); the failure is already logged. */
bool store_failed(const struct store *);

/* Makes it fail, as a query that failed does; says on stderr what is wrong with the release. */
void store_fail(struct store *, const char *reason);

/* End of a request: every query lets go of its row. */
void store_rest(struct store *);

/*
 * The place for what one file works out from the release and keeps as long as the store: NULL at
 * first, released with the store. The function that releases it tells whose it is.
 */
void **store_keep(struct store *, void (*release)(void *));

/*
 * The prepared form of this SQL literal with its :language bound, ready for its other values. Kept
 * by the store until store_rest(); never NULL. Whoever asks the same again ends the use before, and
 * the life of its texts: going on with that one fails the store, since its rows are gone.
 */
struct query *store_query(struct store *, const char *sql);

void query_bind_text(struct query *, const char *name, const char *text);
void query_bind_int(struct query *, const char *name, int64_t number);
bool query_next(struct query *);

/*
 * Columns of the current row. Text is never NULL and lives until the next query_next() of the same
 * query, or until the same is asked again.
 */
const char *query_text(struct query *, int column);
int64_t     query_int(struct query *, int column);

/*
 * The kind of this name; what the list does not know fails the store: a kind of a later program is
 * never taken for another one.
 */
int         query_kind(struct query *, int column, const struct kinds *);
const void *query_blob(struct query *, int column, size_t *length);

#endif
