/* output.h - puts a release in its place, whole or not at all. */
#ifndef PUBLISH_WRITE_OUTPUT_H
#define PUBLISH_WRITE_OUTPUT_H

#include "publish/write/database.h"

#include <stdbool.h>

/*
 * Writes the database and its seal beside the path and renames them into place. When anything
 * fails, or a signal comes, the file that was there stays and nothing is left beside it. False: the
 * reason is in the database.
 */
bool output_write(struct database *database, const char *path);

#endif
