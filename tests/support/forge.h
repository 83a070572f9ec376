/* forge.h - releases that are changed, whole in their seal or not: what an editor, an attacker or a
 * broken disk could make. */
#ifndef FORGE_H
#define FORGE_H

#include <stddef.h>

/* The database of a release, without its seal, changed by this SQL, to be freed with free(). */
char *forge_database(const char *release, const char *sql, size_t *length);

/*
 * Writes such a database to path as a sealed release, in one step: a reader sees the old file or
 * the new one.
 */
void forge_release(const char *release, const char *sql, const char *path);

/* Writes these bytes, as they are, in one step. */
void forge_file(const char *path, const void *bytes, size_t length);

#endif
