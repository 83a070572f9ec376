/* file.c - reads and replaces whole files. */
#include "shared/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that was cut short meanwhile is EIO. */
static bool read_all(int fd, char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t got = read(fd, bytes, length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got == 0)
			errno = EIO;
		if (got <= 0)
			return false;
		bytes += got;
		length -= (size_t)got;
	}
	return true;
}

/* How long an opened file is. False, with errno, for one that is no file or is longer than most. */
static bool measure(int fd, size_t most, size_t *length)
{
	struct stat about;

	if (fstat(fd, &about) != 0)
		return false;
	*length = (size_t)about.st_size;
	if (S_ISREG(about.st_mode) && (uintmax_t)about.st_size <= most)
		return true;
	errno = S_ISREG(about.st_mode) ? EFBIG : S_ISDIR(about.st_mode) ? EISDIR : ESPIPE;
	return false;
}

char *file_read(const char *path, size_t most, size_t *length)
{
	int   fd    = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), reason;
	char *bytes = NULL;

	if (fd >= 0 && measure(fd, most, length) && (bytes = malloc(*length + 1)))
		bytes[*length] = '\0';
	if (bytes && !read_all(fd, bytes, *length)) {
		free(bytes);
		bytes = NULL;
	}
	reason = errno;
	if (fd >= 0)
		close(fd);
	errno = reason;
	return bytes;
}

bool file_replace(const char *path, const char *bytes, size_t length)
{
	char  beside[4096];
	FILE *out;
	bool  whole;

	snprintf(beside, sizeof beside, "%s.new", path);
	out = fopen(beside, "we");
	if (!out) {
		fprintf(stderr, "%s: %s\n", beside, strerror(errno));
		return false;
	}
	whole = fwrite(bytes, 1, length, out) == length;
	whole = fclose(out) == 0 && whole;
	if (whole && rename(beside, path) == 0)
		return true;
	fprintf(stderr, "%s: %s\n", path, strerror(errno));
	unlink(beside);
	return false;
}
