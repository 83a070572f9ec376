/* release.c - reads a release into sealed memory, and refuses one that is not whole. */
#include "release.h"

#include "file.h"
#include "seal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static bool write_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t put = write(fd, bytes, length);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		bytes += put;
		length -= (size_t)put;
	}
	return true;
}

/* These bytes where no process can write them any more, this one included. NULL when the kernel does not give it. */
static const void *seal_in_memory(const char *bytes, size_t length)
{
	int   fd     = memfd_create("release", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	void *mapped = MAP_FAILED;

	if (fd >= 0 && write_all(fd, bytes, length)
	    && fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0)
		mapped = mmap(NULL, length, PROT_READ, MAP_SHARED, fd, 0);
	if (mapped == MAP_FAILED)
		fprintf(stderr, "release: no sealed memory: %s\n", strerror(errno));
	if (fd >= 0)
		close(fd);
	return mapped == MAP_FAILED ? NULL : mapped;
}

bool release_load(const char *path, struct release *out)
{
	size_t length;
	char  *bytes = file_read(path, RELEASE_MAX, &length);

	*out = (struct release) {0};
	if (!bytes) {
		fprintf(stderr, "release: make one with \"advice build\", or name another with --release\n");
		return false;
	}
	if (!seal_holds(bytes, length, &out->length))
		fprintf(stderr, "release: %s is damaged or is no release (its seal does not fit): make it anew with \"advice build\"\n", path);
	else
		out->bytes = seal_in_memory(bytes, length);
	out->mapped = length;
	free(bytes);
	return out->bytes != NULL;
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
