/* store.c - the one file of this program that speaks to SQLite. */
#include "serve/store/store.h"

#include "shared/uuid.h"
#include "shared/tokens.h"

#include <sqlite3.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define QUERY_MAX    96
#define KEEP_MAX     8
#define LANGUAGE_MAX 9 /* as the schema allows, and the final zero */

struct query {
	struct store *store;
	const char   *sql;       /* the literal itself is the key */
	sqlite3_stmt *statement; /* NULL when it did not prepare */
};

/* What a file of the store keeps from request to request. */
struct keep {
	void *kept;
	void (*release)(void *kept); /* whose it is */
};

struct store {
	sqlite3     *db;
	bool         failed;
	char         language[LANGUAGE_MAX];
	struct keep  keeps[KEEP_MAX];
	struct stemmer *stemmer;
	int          count;
	struct query queries[QUERY_MAX];
};

static void fail(struct store *store, const char *doing)
{
	fprintf(stderr, "store: %s: %s\n", doing, sqlite3_errmsg(store->db));
	store->failed = true;
}

/* uuid(name) in SQL: the ids of what has no row of its own in the open data. */
static void answer_uuid(sqlite3_context *context, int count, sqlite3_value **values)
{
	const unsigned char *name = sqlite3_value_text(values[0]);
	char                 uuid[UUID_SIZE];

	(void)count;
	if (!name) {
		sqlite3_result_error(context, "a name of NULL has no uuid", -1);
		return;
	}
	uuid_of((const char *)name, uuid);
	sqlite3_result_text(context, uuid, -1, SQLITE_TRANSIENT);
}

/* Reads in place; refuses to write, to be tricked by a schema, or to trust a page's own numbers. */
static bool open_memory(struct store *store, const void *release, size_t length)
{
	int status = sqlite3_open_v2(":memory:", &store->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

	if (status == SQLITE_OK)
		status = sqlite3_deserialize(store->db, "main", (unsigned char *)(uintptr_t)release, (sqlite3_int64)length,
		                             (sqlite3_int64)length, SQLITE_DESERIALIZE_READONLY);
	if (status == SQLITE_OK)
		status = sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (status == SQLITE_OK)
		status = sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	if (status == SQLITE_OK)
		status = sqlite3_exec(store->db, "PRAGMA query_only = 1; PRAGMA cell_size_check = 1", NULL, NULL, NULL);
	if (status == SQLITE_OK)
		status = sqlite3_create_function_v2(store->db, "uuid", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL, answer_uuid, NULL, NULL, NULL);
	return status == SQLITE_OK;
}

static const char LANGUAGE[] = "SELECT language FROM site";

static bool read_language(struct store *store)
{
	struct query *query = store_query(store, LANGUAGE);

	if (!query_next(query))
		return false;
	snprintf(store->language, sizeof store->language, "%s", query_text(query, 0));
	store->stemmer = stemmer_new(store->language);
	return store->stemmer != NULL;
}

struct store *store_open(const void *release, size_t length)
{
	struct store *store = calloc(1, sizeof *store);

	if (!store)
		return NULL;
	if (!open_memory(store, release, length))
		fail(store, "the release cannot be opened");
	else if (read_language(store)) {
		store_rest(store);
		return store;
	}
	store_close(store);
	return NULL;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	for (int i = 0; i < KEEP_MAX && store->keeps[i].release; i++)
		store->keeps[i].release(store->keeps[i].kept);
	for (int i = 0; i < store->count; i++)
		sqlite3_finalize(store->queries[i].statement);
	sqlite3_close(store->db);
	stemmer_free(store->stemmer);
	free(store);
}

void **store_keep(struct store *store, void (*release)(void *))
{
	struct keep *keep = store->keeps;

	while (keep->release && keep->release != release)
		if (++keep == store->keeps + KEEP_MAX)
			abort(); /* a programming error: raise KEEP_MAX */
	keep->release = release;
	return &keep->kept;
}

const char *store_language(const struct store *store)
{
	return store->language;
}

struct stemmer *store_stemmer(struct store *store)
{
	return store->stemmer;
}

bool store_failed(const struct store *store)
{
	return store->failed;
}

void store_fail(struct store *store, const char *reason)
{
	fprintf(stderr, "store: %s\n", reason);
	store->failed = true;
}

#ifdef STORE_CHECK_SCANS
void (*store_watch)(const char *sql, int steps);
#endif

/* In tests a query that reads a whole table is a failure, not a slowness found later; and how far each one went is told. */
static void check_scan(const struct query *query)
{
#ifdef STORE_CHECK_SCANS
	if (query->statement && store_watch)
		store_watch(query->sql, sqlite3_stmt_status(query->statement, SQLITE_STMTSTATUS_VM_STEP, 1));
	if (query->statement && sqlite3_stmt_status(query->statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1) > 1) {
		fprintf(stderr, "store: full scan: %s\n", query->sql);
		abort();
	}
#else
	(void)query;
#endif
}

void store_rest(struct store *store)
{
	for (int i = 0; i < store->count; i++) {
		check_scan(&store->queries[i]);
		sqlite3_reset(store->queries[i].statement);
	}
	store->failed = false;
}

static struct query *query_of(struct store *store, const char *sql)
{
	struct query *query = store->queries;
	struct query *end   = query + store->count;

	while (query < end && query->sql != sql)
		query++;
	if (query < end)
		return query;
	if (store->count == QUERY_MAX)
		abort(); /* a programming error: raise QUERY_MAX */
	*query = (struct query) {.store = store, .sql = sql};
	store->count++;
	sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &query->statement, NULL);
	return query;
}

struct query *store_query(struct store *store, const char *sql)
{
	struct query *query = query_of(store, sql);
	int           language;

	if (!query->statement) {
		fail(store, sql);
		return query;
	}
	sqlite3_reset(query->statement);
	sqlite3_clear_bindings(query->statement);
	language = sqlite3_bind_parameter_index(query->statement, ":language");
	if (language && sqlite3_bind_text(query->statement, language, store->language, -1, SQLITE_STATIC) != SQLITE_OK)
		fail(store, sql);
	return query;
}

void query_bind_text(struct query *query, const char *name, const char *text)
{
	int at = sqlite3_bind_parameter_index(query->statement, name);

	if (!query->store->failed && sqlite3_bind_text(query->statement, at, text, -1, SQLITE_TRANSIENT) != SQLITE_OK)
		fail(query->store, name);
}

void query_bind_int(struct query *query, const char *name, int64_t number)
{
	int at = sqlite3_bind_parameter_index(query->statement, name);

	if (!query->store->failed && sqlite3_bind_int64(query->statement, at, number) != SQLITE_OK)
		fail(query->store, name);
}

bool query_next(struct query *query)
{
	if (query->store->failed)
		return false;
	switch (sqlite3_step(query->statement)) {
	case SQLITE_ROW:  return true;
	case SQLITE_DONE: return false;
	}
	fail(query->store, query->sql);
	return false;
}

/* SQLite answers a column it had no memory for with NULL; the schema has no NULL, so that is a failure and not an empty text. */
const char *query_text(struct query *query, int column)
{
	const unsigned char *text = sqlite3_column_text(query->statement, column);

	if (text)
		return (const char *)text;
	fail(query->store, query->sql);
	return "";
}

int64_t query_int(struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

int query_kind(struct query *query, int column, const struct kinds *kinds)
{
	const char *name = query_text(query, column);
	int         kind = 0;

	if (!kind_read(kinds, name, &kind)) {
		fprintf(stderr, "store: the release has a %s \"%s\" that this program does not know\n", kinds->what, name);
		query->store->failed = true;
	}
	return kind;
}

const void *query_blob(struct query *query, int column, size_t *length)
{
	const void *bytes = sqlite3_column_blob(query->statement, column);

	*length = (size_t)sqlite3_column_bytes(query->statement, column);
	if (!bytes)
		fail(query->store, query->sql);
	return bytes;
}
