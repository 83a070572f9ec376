/* program.h - advice.fcgi as its own process: started, listened to, and ended. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdbool.h>
#include <sys/types.h>
#include <time.h>

struct program {
	pid_t pid;
	char  said[256]; /* the file that its stderr goes to */
	char  told[256]; /* the file that its stdout goes to */
};

/*
 * For programs that are started from now on the machine's clock stands still at this moment; before
 * that, at NOON.
 */
void program_clock(time_t now);

/* Programs that are started from now on are this file, lent; before that, build/advice.fcgi. */
void program_use(const char *path);

/*
 * Starts it with these options (ended by NULL); input becomes its file descriptor 0, or nothing
 * when -1.
 */
struct program program_start(const char *const *options, int input);

/*
 * Starts it on a socket with this release and so many workers, and waits until it answers. extra:
 * further options, or NULL.
 */
struct program program_serve(const char *socket, const char *release, const char *workers,
	const char *const *extra);

/*
 * Waits for its end. Its exit status, or 128 and the signal that ended it; -1 (and the test fails)
 * when it goes on for 20 s.
 */
int program_wait(struct program *);

/* Tells it to stop, and checks that it does so with exit status 0. */
void program_stop(struct program *);

/* What it has said on stderr or stdout so far, for free(). */
char *program_said(const struct program *);
char *program_told(const struct program *);

/* Waits until it has said this; the test fails when it has not after 20 s. */
void program_await(const struct program *, const char *words);

/* Its children's process ids, at most most; how many there are. */
int program_children(const struct program *, pid_t *children, int most);

/* Waits until fact holds; the test fails when it does not within 20 s. */
void await(bool (*fact)(const void *), const void *about);

bool is_gone(const void *pid); /* a fact for await(): this process has ended */
void sleep_a_moment(void);     /* 10 ms */

#endif
