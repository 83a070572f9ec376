/* supervisor.h - holds the socket and the release; starts, replaces and buries workers. */
#ifndef SERVE_PROCESS_SUPERVISOR_H
#define SERVE_PROCESS_SUPERVISOR_H

#define SUPERVISOR_WORKERS_MAX 256

struct supervisor_options {
	int         listener; /* a listening socket */
	int         workers;  /* 1 to SUPERVISOR_WORKERS_MAX */
	const char *release;  /* path */
	const char *errors;   /* directory for the web server's error pages, or NULL */
};

/*
 * Serves until SIGTERM or SIGINT. site_setup() must have been called. The process's exit status: 0
 * when it was told to stop, 1 when the first release does not serve.
 */
int supervisor_run(const struct supervisor_options *);

#endif
