/* image.c - reads a release into sealed memory, and refuses one that is not whole. */
#include "serve/process/image.h"

#include "shared/format.h"
#include "shared/seal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <unistd.h>

static const char hint[] = "make one with \"advice build\", or name another with --release";

/*
 * The whole file into memory that nobody holds twice, however large it is. False, with errno, when
 * it is not to be had whole.
 */
static bool copy(int from, int to, size_t length)
{
	while (length > 0) {
		ssize_t put = sendfile(to, from, NULL, length);

		if (put < 0 && errno == EINTR)
			continue;
		if (put == 0)
			errno = EIO; /* shorter than it was a moment ago */
		if (put <= 0)
			return false;
		length -= (size_t)put;
	}
	return true;
}

/*
 * The file's bytes where no process can write them any more, this one included. NULL when the
 * kernel does not give it.
 */
static const void *seal_in_memory(int file, size_t length)
{
	int   fd     = memfd_create("release", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	void *mapped = MAP_FAILED;

	if (fd >= 0 && copy(file, fd, length)
		&& fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0)
		mapped = mmap(NULL, length, PROT_READ, MAP_SHARED, fd, 0);
	if (mapped == MAP_FAILED)
		fprintf(stderr, "release: no sealed memory for %zu bytes: %s\n", length, strerror(errno));
	if (fd >= 0)
		close(fd);
	return mapped == MAP_FAILED ? NULL : mapped;
}

/* A file that may be a release, opened; -1 after saying why not. */
static int open_file(const char *path, size_t *length)
{
	int         fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat about;

	if (fd < 0 || fstat(fd, &about) != 0)
		fprintf(stderr, "release: %s: %s: %s\n", path, strerror(errno), hint);
	else if (!S_ISREG(about.st_mode) || (uintmax_t)about.st_size > RELEASE_MAX)
		fprintf(stderr, "release: %s: not a file, or longer than %zu bytes: %s\n", path,
			(size_t)RELEASE_MAX, hint);
	else {
		*length = (size_t)about.st_size;
		return fd;
	}
	if (fd >= 0)
		close(fd);
	return -1;
}

/* A number in the header of a SQLite database (https://sqlite.org/fileformat.html, section 1.3). */
static uint32_t header_number(const unsigned char *header, int at)
{
	return (uint32_t)header[at] << 24 | (uint32_t)header[at + 1] << 16
		| (uint32_t)header[at + 2] << 8 | header[at + 3];
}

/* True for a database of ours, and of the format that this program reads; else says who made it. */
static bool is_readable(const char *path, const unsigned char *database, const struct seal *seal)
{
	enum { HEADER = 100, VERSION = 60, APPLICATION = 68 };

	if (seal->content < HEADER || memcmp(database, "SQLite format 3", 16) != 0
		|| header_number(database, APPLICATION) != FORMAT_APPLICATION) {
		fprintf(stderr, "release: %s is no release of Quietway: %s\n", path, hint);
		return false;
	}
	if (header_number(database, VERSION) == FORMAT_VERSION)
		return true;
	fprintf(stderr,
		"release: %s has format %x, made by %s; advice.fcgi %s reads format %x: build it anew with the \"advice\" that came with it (advice build)\n",
		path, header_number(database, VERSION), *seal->maker ? seal->maker : "an older advice",
		QUIETWAY_VERSION, FORMAT_VERSION);
	return false;
}

/* What is verified is what will be read: the bytes in their sealed place, not those in the file. */
bool release_load(const char *path, struct release *out)
{
	struct seal seal;
	size_t      length;
	int         fd = open_file(path, &length);

	*out = (struct release) {0};
	if (fd < 0)
		return false;
	if (length > SEAL_LINE) {
		out->bytes  = seal_in_memory(fd, length);
		out->mapped = length;
	}
	close(fd);
	if (length > SEAL_LINE && !out->bytes)
		return false;
	if (!out->bytes || !seal_holds(out->bytes, length, &seal))
		fprintf(stderr,
			"release: %s is damaged or is no release (its seal does not fit): make it anew with \"advice build\"\n",
			path);
	else if (is_readable(path, out->bytes, &seal)) {
		out->length = seal.content;
		return true;
	}
	release_unload(out);
	return false;
}

void release_unload(struct release *release)
{
	if (release->bytes)
		munmap((void *)(uintptr_t)release->bytes, release->mapped);
	*release = (struct release) {0};
}

struct release_mark release_mark(const char *path)
{
	struct stat about;

	if (stat(path, &about) != 0)
		return (struct release_mark) {0};
	return (struct release_mark) {about.st_dev, about.st_ino, about.st_size, about.st_mtim};
}

bool release_mark_same(const struct release_mark *a, const struct release_mark *b)
{
	return a->device == b->device && a->file == b->file && a->size == b->size
		&& a->changed.tv_sec == b->changed.tv_sec && a->changed.tv_nsec == b->changed.tv_nsec;
}
