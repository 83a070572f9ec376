/* scratch.h - a directory of a test's own, and what programs said on stderr. */
#ifndef SCRATCH_H
#define SCRATCH_H

#define SCRATCH_PATH 256

/*
 * Group setup and teardown: makes a directory under /tmp and takes it away with all that is in it.
 */
int scratch_make(void **state);
int scratch_remove(void **state);

/* The path of this name in the directory; lent until the eighth next call. */
const char *scratch_path(const char *name);

/*
 * From now on, what this program writes to stderr is kept; heard() gives it as text and lets stderr
 * speak again. For free().
 */
void  listen_to_stderr(void);
char *heard(void);

#endif
