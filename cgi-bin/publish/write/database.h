/* database.h - a SQLite database that is written once. Only database.c knows SQLite. */
#ifndef PUBLISH_WRITE_DATABASE_H
#define PUBLISH_WRITE_DATABASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The first failure is kept, with its reason; everything after it does nothing. So whoever writes
 * rows looks once, at the end. SQL is a literal; the literal itself is the key of its prepared
 * statement. Parameters have names, such as :title.
 */
struct database;

/*
 * A new, empty database in a file without a name (in the folder SQLITE_TMPDIR, TMPDIR or /var/tmp),
 * foreign keys on. Close it.
 */
struct database *database_new(void);
void             database_close(struct database *database);

/* Why it failed, or NULL. Lent. */
const char *database_failure(const struct database *database);

/*
 * True when it failed because that file, or the one to be saved, could not be written: its folder
 * lacks room or rights.
 */
bool database_room_lacks(const struct database *database);

/* Makes it fail with this reason, unless it has failed already. */
void database_fail(struct database *database, const char *reason);

/* Writes the whole database, packed, into an empty file. False when it has failed. */
bool database_save(struct database *database, const char *path);

/* Runs statements that need no values. */
void database_run(struct database *database, const char *sql);

/* Begins one row or question; then bind every parameter; then run it, or ask for its rows. */
void database_begin(struct database *database, const char *sql);
/* as it is; NULL counts as "" */
void database_text(struct database *database, const char *name, const char *text);
/* with single spaces; NULL counts as "" */
void database_words(struct database *database, const char *name, const char *text);
void database_number(struct database *database, const char *name, int64_t number);
void database_blob(struct database *database, const char *name, const void *bytes,
	size_t length);                                              /* at least one byte */
void database_none(struct database *database, const char *name); /* NULL */
void database_end(struct database *database);

/*
 * True while there is one more row of the question; its first column as a text, lent until the next
 * call; any as a number.
 */
bool        database_next(struct database *database);
const char *database_column(struct database *database);
int64_t     database_column_number(struct database *database, int column);

#endif
