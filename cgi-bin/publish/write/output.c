/* output.c - temporary file, seal, fsync, rename. */
#include "publish/write/output.h"
#include "publish/base/memory.h"
#include "shared/seal.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(struct database *database, const char *doing, const char *path)
{
	char *reason = memory_format("%s %s: %s", doing, path, strerror(errno));

	database_fail(database, reason);
	free(reason);
	return false;
}

/* A file that all may read, as any new file is; mkostemp alone makes one for its owner. */
static bool open_rights(int fd)
{
	mode_t mask = umask(0);

	umask(mask);
	return fchmod(fd, 0666 & ~mask) == 0;
}

/* Appends who made it, and the seal for all bytes that the file has. */
static bool add_seal(int fd)
{
	struct stat about;

	return fstat(fd, &about) == 0
		&& seal_append_to_file(fd, (size_t)about.st_size, "advice " QUIETWAY_VERSION)
		&& fsync(fd) == 0;
}

/* The rename itself must reach the disk too. */
static bool sync_folder(const char *path)
{
	char *copy = memory_copy(path, strlen(path));
	int   fd   = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool  well = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	free(copy);
	return well;
}

/*
 * What a signal takes away before it ends the program: a large release is not written in a moment.
 */
static struct {
	char *release, *journal;
} beginnings;

static void end_by(int sign)
{
	unlink(beginnings.release);
	if (beginnings.journal)
		unlink(beginnings.journal); /* SQLite's, while it writes */
	signal(sign, SIG_DFL);
	raise(sign);
}

/* Changes what signals do, but for those that are ignored. */
static void on_signals(void (*handler)(int))
{
	static const int signs[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
	struct sigaction action  = {.sa_handler = handler}, before;

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (sigaction(signs[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
			sigaction(signs[i], &action, NULL);
}

static bool write_beside(struct database *database, const char *path, char *temporary)
{
	int fd = mkostemp(temporary, O_CLOEXEC);

	if (fd < 0)
		return fail(database, "cannot make a file beside", path);
	beginnings.journal = memory_format("%s-journal", temporary);
	if (!open_rights(fd) || !database_save(database, temporary) || !add_seal(fd)
		|| rename(temporary, path) != 0) {
		fail(database, "cannot write", path);
		unlink(temporary);
		close(fd);
		return false;
	}
	close(fd);
	return sync_folder(path) || fail(database, "cannot sync the folder of", path);
}

bool output_write(struct database *database, const char *path)
{
	char *real      = realpath(path, NULL); /* a link to the release stays a link */
	char *temporary = memory_format("%s.XXXXXX", real ? real : path);
	bool  well;

	beginnings.release = temporary;
	on_signals(end_by);
	well = write_beside(database, real ? real : path, temporary);
	on_signals(SIG_DFL);
	free(beginnings.journal);
	free(temporary);
	free(real);
	return well;
}
