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

static bool read_all(int fd, char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t got = read(fd, bytes, length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		bytes += got;
		length -= (size_t)got;
	}
	return true;
}

char *file_read(const char *path, size_t most, size_t *length)
{
	int         fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat about;
	char       *bytes = NULL;

	if (fd < 0 || fstat(fd, &about) != 0) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
	} else if (!S_ISREG(about.st_mode) || (uintmax_t)about.st_size > most) {
		fprintf(stderr, "%s: not a file, or longer than %zu bytes\n", path, most);
	} else if (!(bytes = malloc((size_t)about.st_size + 1))) {
		fprintf(stderr, "%s: out of memory\n", path);
	} else if (!read_all(fd, bytes, (size_t)about.st_size)) {
		fprintf(stderr, "%s: could not be read to its end\n", path);
		free(bytes);
		bytes = NULL;
	} else {
		*length        = (size_t)about.st_size;
		bytes[*length] = '\0';
	}
	if (fd >= 0)
		close(fd);
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
