/* forge.c - changes releases with SQL. */
#include "forge.h"

#include "expect.h"
#include "house.h"
#include "shared/file.h"
#include "shared/seal.h"

#include <sqlite3.h>

char *forge_database(const char *release, const char *sql, size_t *length)
{
	char         *bytes = house_file(release, length), *message = NULL, *copy;
	struct seal   seal;
	sqlite3_int64 size;
	sqlite3      *db;

	assert_true(seal_holds(bytes, *length, &seal));
	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	copy = sqlite3_malloc64(seal.content);
	assert_non_null(copy);
	memcpy(copy, bytes, seal.content);
	free(bytes);
	assert_int_equal(sqlite3_deserialize(db, "main", (unsigned char *)copy,
						 (sqlite3_int64)seal.content, (sqlite3_int64)seal.content,
						 SQLITE_DESERIALIZE_RESIZEABLE | SQLITE_DESERIALIZE_FREEONCLOSE),
		SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", sql, message);
	copy    = (char *)sqlite3_serialize(db, "main", &size, 0);
	*length = (size_t)size;
	bytes   = malloc(*length);
	assert_non_null(bytes);
	memcpy(bytes, copy, *length);
	sqlite3_free(copy);
	sqlite3_close(db);
	return bytes;
}

void forge_file(const char *path, const void *bytes, size_t length)
{
	assert_true(file_replace(path, bytes, length));
}

void forge_release(const char *release, const char *sql, const char *path)
{
	size_t length;
	char  *bytes = forge_database(release, sql, &length);

	bytes = realloc(bytes, length + SEAL_SIZE);
	assert_non_null(bytes);
	seal_append(bytes, length, "a test");
	forge_file(path, bytes, length + SEAL_SIZE);
	free(bytes);
}
