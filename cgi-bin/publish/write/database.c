/* database.c - writes a database; the one file that knows SQLite. */
#include "publish/write/database.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>

#define QUERY_MAX 64

struct query {
	const char   *sql; /* the literal itself is the key */
	sqlite3_stmt *statement;
};

struct database {
	sqlite3      *handle;
	char         *failure;
	bool          room_lacks;
	sqlite3_stmt *statement; /* the one that was begun */
	size_t        count;
	struct query  queries[QUERY_MAX];
};

static void fail(struct database *database, const char *doing)
{
	int code = sqlite3_errcode(database->handle);

	if (database->failure)
		return;
	database->failure    = memory_format("%s (%s)", sqlite3_errmsg(database->handle), doing);
	database->room_lacks = code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
}

/*
 * The empty name is a file without a name, that nobody else can open and that is gone with the
 * program, whatever ends it. So a release may be larger than the memory; what the cache holds (64
 * MiB) is written only when it is full.
 */
struct database *database_new(void)
{
	static const char setup[] =
		"PRAGMA foreign_keys = ON; PRAGMA journal_mode = OFF; PRAGMA cache_size = -65536";
	struct database *database = memory_new(sizeof *database);

	/*
	 * Each row of a table with CHECK (… IN (…)) makes a small table for it and throws it away: not
	 * a hundred kilobytes at once.
	 */
	sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
	if (sqlite3_open_v2("", &database->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL)
		!= SQLITE_OK)
		fail(database, "opening");
	database_run(database, setup);
	return database;
}

void database_close(struct database *database)
{
	for (size_t i = 0; i < database->count; i++)
		sqlite3_finalize(database->queries[i].statement);
	sqlite3_close(database->handle);
	free(database->failure);
	free(database);
}

const char *database_failure(const struct database *database)
{
	return database->failure;
}

bool database_room_lacks(const struct database *database)
{
	return database->room_lacks;
}

void database_fail(struct database *database, const char *reason)
{
	if (!database->failure)
		database->failure = memory_copy(reason, strlen(reason));
}

void database_run(struct database *database, const char *sql)
{
	if (!database->failure && sqlite3_exec(database->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail(database, "running a statement");
}

void database_begin(struct database *database, const char *sql)
{
	struct query *query = database->queries, *end = query + database->count;

	if (database->failure)
		return;
	while (query < end && query->sql != sql)
		query++;
	if (query == end) {
		if (database->count == QUERY_MAX)
			abort(); /* a programming error: raise QUERY_MAX */
		*query = (struct query) {.sql = sql};
		database->count++;
		if (sqlite3_prepare_v3(database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
				&query->statement, NULL)
			!= SQLITE_OK)
			fail(database, sql);
	}
	if (database->failure)
		return;
	sqlite3_reset(query->statement);
	sqlite3_clear_bindings(query->statement);
	database->statement = query->statement;
}

void database_text(struct database *database, const char *name, const char *text)
{
	int at = sqlite3_bind_parameter_index(database->statement, name);

	if (!database->failure
		&& sqlite3_bind_text(database->statement, at, text ? text : "", -1, SQLITE_TRANSIENT)
			!= SQLITE_OK)
		fail(database, name);
}

void database_words(struct database *database, const char *name, const char *text)
{
	char *tidy = text_tidy(text);

	database_text(database, name, tidy);
	free(tidy);
}

void database_number(struct database *database, const char *name, int64_t number)
{
	int at = sqlite3_bind_parameter_index(database->statement, name);

	if (!database->failure && sqlite3_bind_int64(database->statement, at, number) != SQLITE_OK)
		fail(database, name);
}

void database_blob(struct database *database, const char *name, const void *bytes, size_t length)
{
	int at = sqlite3_bind_parameter_index(database->statement, name);

	if (!database->failure
		&& sqlite3_bind_blob64(database->statement, at, bytes, length, SQLITE_TRANSIENT)
			!= SQLITE_OK)
		fail(database, name);
}

void database_none(struct database *database, const char *name)
{
	int at = sqlite3_bind_parameter_index(database->statement, name);

	if (!database->failure && sqlite3_bind_null(database->statement, at) != SQLITE_OK)
		fail(database, name);
}

bool database_next(struct database *database)
{
	int result;

	if (database->failure)
		return false;
	result = sqlite3_step(database->statement);
	if (result != SQLITE_ROW && result != SQLITE_DONE)
		fail(database, sqlite3_sql(database->statement));
	if (result != SQLITE_ROW)
		sqlite3_reset(database->statement);
	return result == SQLITE_ROW;
}

void database_end(struct database *database)
{
	while (database_next(database))
		continue;
}

const char *database_column(struct database *database)
{
	const unsigned char *text = sqlite3_column_text(database->statement, 0);

	return text ? (const char *)text : "";
}

int64_t database_column_number(struct database *database, int column)
{
	return sqlite3_column_int64(database->statement, column);
}

bool database_save(struct database *database, const char *path)
{
	static const char save[] = "VACUUM INTO :path";

	database_begin(database, save);
	database_text(database, ":path", path);
	database_end(database);
	return !database->failure;
}
