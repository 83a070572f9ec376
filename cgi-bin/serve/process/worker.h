/* worker.h - answers requests, one after the other, until it is told to stop. */
#ifndef SERVE_PROCESS_WORKER_H
#define SERVE_PROCESS_WORKER_H

#include "serve/process/image.h"

#include <stdatomic.h>
#include <stdint.h>

/*
 * What a worker tells its supervisor, in shared memory: since when it has been at one request
 * (milliseconds of CLOCK_MONOTONIC), 0 when it waits.
 */
struct pulse {
	_Atomic int64_t busy_since;
};

/* The milliseconds of CLOCK_MONOTONIC. */
int64_t worker_clock(void);

/*
 * Answers FastCGI requests that come to this listening socket from this release, until SIGTERM:
 * then the request in hand is finished, and no more are taken. The process's exit status: 0 after
 * SIGTERM, 1 when it could not begin.
 */
int worker_run(int listener, const struct release *, struct pulse *);

#endif
