/* store.c - the one file of this program that speaks to SQLite. */
#include "serve/store/store.h"

#include "shared/tokens.h"
#include "shared/uuid.h"

#include <sqlite3.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define QUERY_MAX    96
#define USES_PIECE   64 /* a page asks some dozens of questions */
#define KEEP_MAX     8
#define LANGUAGE_MAX 9 /* as the schema allows, and the final zero */

/* A question as it is prepared, once. */
struct prepared {
	const char   *sql;       /* the literal itself is the key */
	sqlite3_stmt *statement; /* NULL when it did not prepare */
	unsigned      use; /* how often it was asked in this request: only the latest use may go on */
};

/* One use of it, until the request ends. */
struct query {
	struct store    *store;
	struct prepared *prepared;
	unsigned         use;
};

/* Uses are handed out piece by piece, and the pieces kept for the next request. */
struct uses {
	struct uses *next;
	int          count;
	struct query queries[USES_PIECE];
};

/* What a file of the store keeps from request to request. */
struct keep {
	void *kept;
	void (*release)(void *kept); /* whose it is */
};

struct store {
	sqlite3        *db;
	bool            failed;
	char            language[LANGUAGE_MAX];
	struct keep     keeps[KEEP_MAX];
	struct stemmer *stemmer;
	int             count;
	struct prepared prepared[QUERY_MAX];
	struct uses     uses;
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
	int status =
		sqlite3_open_v2(":memory:", &store->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

	if (status == SQLITE_OK)
		status = sqlite3_deserialize(store->db, "main", (unsigned char *)(uintptr_t)release,
			(sqlite3_int64)length, (sqlite3_int64)length, SQLITE_DESERIALIZE_READONLY);
	if (status == SQLITE_OK)
		status = sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (status == SQLITE_OK)
		status = sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	if (status == SQLITE_OK)
		status = sqlite3_exec(store->db, "PRAGMA query_only = 1; PRAGMA cell_size_check = 1", NULL,
			NULL, NULL);
	if (status == SQLITE_OK)
		status = sqlite3_create_function_v2(store->db, "uuid", 1,
			SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL, answer_uuid, NULL, NULL,
			NULL);
	return status == SQLITE_OK;
}

static const char LANGUAGE[] = "SELECT language FROM site";

static bool read_language(struct store *store)
{
	struct query *query = store_query(store, LANGUAGE);
	bool          row   = query_next(query);

	if (row)
		snprintf(store->language, sizeof store->language, "%s", query_text(query, 0));
	if (!row && !store->failed)
		store_fail(store,
			"the release does not say its language: make it anew with \"advice build\"");
	store->stemmer = store->failed ? NULL : stemmer_new(store->language);
	if (!store->stemmer && !store->failed)
		store_fail(store, "no memory for the stems of words");
	return store->stemmer != NULL;
}

struct store *store_open(const void *release, size_t length)
{
	struct store *store = calloc(1, sizeof *store);

	if (!store) {
		fprintf(stderr, "store: no memory for a release\n");
		return NULL;
	}
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
	struct uses *piece;

	if (!store)
		return;
	for (int i = 0; i < KEEP_MAX && store->keeps[i].release; i++)
		store->keeps[i].release(store->keeps[i].kept);
	for (int i = 0; i < store->count; i++)
		sqlite3_finalize(store->prepared[i].statement);
	while ((piece = store->uses.next)) {
		store->uses.next = piece->next;
		free(piece);
	}
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
void (*store_watch)(const char *sql, int uses, int steps);
#endif

/*
 * In tests a query that reads a whole table is a failure, not a slowness found later; and how far
 * each one went is told.
 */
static void check_scan(const struct prepared *prepared)
{
#ifdef STORE_CHECK_SCANS
	if (prepared->statement && store_watch)
		store_watch(prepared->sql, (int)prepared->use,
			sqlite3_stmt_status(prepared->statement, SQLITE_STMTSTATUS_VM_STEP, 1));
	if (prepared->statement
		&& sqlite3_stmt_status(prepared->statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1) > 1) {
		fprintf(stderr, "store: full scan: %s\n", prepared->sql);
		abort();
	}
#else
	(void)prepared;
#endif
}

void store_rest(struct store *store)
{
	for (int i = 0; i < store->count; i++) {
		check_scan(&store->prepared[i]);
		sqlite3_reset(store->prepared[i].statement);
		store->prepared[i].use = 0;
	}
	for (struct uses *piece = &store->uses; piece; piece = piece->next)
		piece->count = 0;
	store->failed = false;
}

static struct prepared *prepare(struct store *store, const char *sql)
{
	struct prepared *prepared = store->prepared;
	struct prepared *end      = prepared + store->count;

	while (prepared < end && prepared->sql != sql)
		prepared++;
	if (prepared < end)
		return prepared;
	if (store->count == QUERY_MAX)
		abort(); /* a programming error: raise QUERY_MAX */
	*prepared = (struct prepared) {.sql = sql};
	store->count++;
	sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared->statement, NULL);
	return prepared;
}

/*
 * A new use of what was prepared. Without memory for it the store fails, and the first use, which
 * can ask nothing then, is given once more.
 */
static struct query *use(struct store *store, struct prepared *prepared)
{
	struct uses  *piece = &store->uses;
	struct query *query;

	while (piece->count == USES_PIECE) {
		if (!piece->next)
			piece->next = calloc(1, sizeof *piece);
		if (!piece->next) {
			store_fail(store, "no memory for a question");
			return &store->uses.queries[0];
		}
		piece = piece->next;
	}
	query  = &piece->queries[piece->count++];
	*query = (struct query) {.store = store, .prepared = prepared, .use = ++prepared->use};
	return query;
}

struct query *store_query(struct store *store, const char *sql)
{
	struct prepared *prepared = prepare(store, sql);
	struct query    *query    = use(store, prepared);
	int              language;

	if (!prepared->statement) {
		fail(store, sql);
		return query;
	}
	sqlite3_reset(prepared->statement);
	sqlite3_clear_bindings(prepared->statement);
	language = sqlite3_bind_parameter_index(prepared->statement, ":language");
	if (language
		&& sqlite3_bind_text(prepared->statement, language, store->language, -1, SQLITE_STATIC)
			!= SQLITE_OK)
		fail(store, sql);
	return query;
}

/*
 * False, and the store fails, when the same question has been asked again since: its rows are not
 * this use's any more.
 */
static bool is_latest(struct query *query)
{
	if (!query->store->failed && query->use != query->prepared->use) {
		fprintf(stderr, "store: asked again before its first use has ended: %s\n",
			query->prepared->sql);
		query->store->failed = true;
	}
	return !query->store->failed;
}

void query_bind_text(struct query *query, const char *name, const char *text)
{
	int at = sqlite3_bind_parameter_index(query->prepared->statement, name);

	if (is_latest(query)
		&& sqlite3_bind_text(query->prepared->statement, at, text, -1, SQLITE_TRANSIENT)
			!= SQLITE_OK)
		fail(query->store, name);
}

void query_bind_int(struct query *query, const char *name, int64_t number)
{
	int at = sqlite3_bind_parameter_index(query->prepared->statement, name);

	if (is_latest(query) && sqlite3_bind_int64(query->prepared->statement, at, number) != SQLITE_OK)
		fail(query->store, name);
}

bool query_next(struct query *query)
{
	if (!is_latest(query))
		return false;
	switch (sqlite3_step(query->prepared->statement)) {
	case SQLITE_ROW: return true;
	case SQLITE_DONE: return false;
	}
	fail(query->store, query->prepared->sql);
	return false;
}

/*
 * SQLite answers a column it had no memory for with NULL; the schema has no NULL, so that is a
 * failure and not an empty text.
 */
const char *query_text(struct query *query, int column)
{
	const unsigned char *text =
		is_latest(query) ? sqlite3_column_text(query->prepared->statement, column) : NULL;

	if (text)
		return (const char *)text;
	if (!query->store->failed)
		fail(query->store, query->prepared->sql);
	return "";
}

int64_t query_int(struct query *query, int column)
{
	return is_latest(query) ? sqlite3_column_int64(query->prepared->statement, column) : 0;
}

int query_kind(struct query *query, int column, const struct kinds *kinds)
{
	const char *name = query_text(query, column);
	int kind = kinds->names[0] ? 0 : 1; /* what has a name, for a page that is not shown any more */

	if (!query->store->failed && !kind_read(kinds, name, &kind)) {
		fprintf(stderr, "store: the release has a %s \"%s\" that this program does not know\n",
			kinds->what, name);
		query->store->failed = true;
	}
	return kind;
}

const void *query_blob(struct query *query, int column, size_t *length)
{
	const void *bytes =
		is_latest(query) ? sqlite3_column_blob(query->prepared->statement, column) : NULL;

	*length = bytes ? (size_t)sqlite3_column_bytes(query->prepared->statement, column) : 0;
	if (!bytes && !query->store->failed)
		fail(query->store, query->prepared->sql);
	return bytes;
}
