/* scratch.c - a directory of a test's own, and what programs said on stderr. */
#include "scratch.h"

#include "expect.h"
#include "house.h"

#include <ftw.h>
#include <unistd.h>

static char directory[SCRATCH_PATH / 2];
static int  real_stderr = -1;

int scratch_make(void **state)
{
	(void)state;
	strcpy(directory, "/tmp/advice-test-XXXXXX");
	return mkdtemp(directory) ? 0 : -1;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place)
{
	(void)about;
	(void)kind;
	(void)place;
	return remove(path);
}

int scratch_remove(void **state)
{
	(void)state;
	return nftw(directory, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

const char *scratch_path(const char *name)
{
	static char paths[8][SCRATCH_PATH];
	static int  next;

	next = (next + 1) % 8;
	snprintf(paths[next], SCRATCH_PATH, "%s/%s", directory, name);
	return paths[next];
}

void listen_to_stderr(void)
{
	fflush(stderr);
	real_stderr = dup(STDERR_FILENO);
	assert_non_null(freopen(scratch_path("stderr"), "w", stderr));
}

char *heard(void)
{
	size_t length;

	fflush(stderr);
	assert_true(dup2(real_stderr, STDERR_FILENO) >= 0);
	close(real_stderr);
	return house_file(scratch_path("stderr"), &length);
}
