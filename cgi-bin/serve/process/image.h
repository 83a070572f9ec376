/* image.h - a release in memory, where nothing can change it any more. */
#ifndef SERVE_PROCESS_IMAGE_H
#define SERVE_PROCESS_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

/* bytes; more than a million agencies take, and no more than a server may have */
#define RELEASE_MAX (8UL * 1024 * 1024 * 1024)

/*
 * A copy of the file's bytes in a sealed memfd, mapped for reading; every worker that is forked
 * later shares it. It is of this program's format.
 */
struct release {
	const void *bytes;  /* the SQLite database, without its seal */
	size_t      length; /* of the database */
	size_t      mapped; /* of the mapping, with the seal */
};

/*
 * Reads and verifies a release. False, after saying on stderr what is wrong and what to do; *out is
 * then empty.
 */
bool release_load(const char *path, struct release *out);
void release_unload(struct release *);

/*
 * Which file stands at a path: the same mark, the same file, unchanged. All zero when there is
 * none.
 */
struct release_mark {
	dev_t           device;
	ino_t           file;
	off_t           size;
	struct timespec changed;
};

struct release_mark release_mark(const char *path);
bool                release_mark_same(const struct release_mark *, const struct release_mark *);

#endif
