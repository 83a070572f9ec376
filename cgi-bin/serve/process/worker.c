/* worker.c - the FastCGI loop; the one file that knows libfcgi. */
#include "serve/process/worker.h"

#include "serve/process/fcgi_records.h"
#include "serve/site/site.h"

#include <fcgiapp.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <time.h>

#define LOOK_ANYWAY_MS \
	1000 /* a visitor for whom a worker was woken that died then is not forgotten for longer */

int64_t worker_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/*
 * Takes the body to its end, also what is too much of it: Apache makes a 500 of an answer that
 * comes before.
 */
static void read_body(FCGX_Request *fcgi, char *body, struct request_words *words)
{
	char rest[4096];
	int  got;

	words->body = body;
	do {
		got = FCGX_GetStr(body + words->body_length, (int)(REQUEST_BODY_MAX - words->body_length),
			fcgi->in);
		words->body_length += got > 0 ? (size_t)got : 0;
	} while (got > 0 && words->body_length < REQUEST_BODY_MAX);
	while (FCGX_GetStr(rest, sizeof rest, fcgi->in) > 0)
		words->body_too_long = true;
}

/*
 * Sends the whole answer, and the end of the request with it; a visitor who has gone is no failure
 * of ours.
 */
static void send_response(const FCGX_Request *fcgi, const struct response *response)
{
	size_t  length  = 0;
	char   *records = fcgi_records(fcgi->requestId, response, site_policy(), &length);
	ssize_t sent    = 0;

	if (!records)
		fprintf(stderr, "worker: an answer was not made: %s\n", strerror(errno));
	for (size_t done = 0; done < length && sent >= 0; done += sent > 0 ? (size_t)sent : 0)
		sent = send(fcgi->ipcFd, records + done, length - done, MSG_NOSIGNAL);
	free(records);
}

static void answer(struct site *site, FCGX_Request *fcgi, char *body)
{
	struct request_words words = {
		.method          = FCGX_GetParam("REQUEST_METHOD", fcgi->envp),
		.uri             = FCGX_GetParam("REQUEST_URI", fcgi->envp),
		.cookie          = FCGX_GetParam("HTTP_COOKIE", fcgi->envp),
		.accept_encoding = FCGX_GetParam("HTTP_ACCEPT_ENCODING", fcgi->envp),
		.https           = FCGX_GetParam("HTTPS", fcgi->envp),
		.now             = time(NULL),
	};
	struct response response;

	read_body(fcgi, body, &words);
	site_answer(site, &words, &response);
	send_response(fcgi, &response);
	response_free(&response);
}

/*
 * An epoll that tells of visitors at the socket, one worker for each, and of SIGTERM, which from
 * now on interrupts nothing: in the middle of a request it would make libfcgi drop the visitor. -1
 * when the kernel does not give it.
 */
static int watch(int listener)
{
	struct epoll_event visitor  = {.events = EPOLLIN | EPOLLEXCLUSIVE},
					   farewell = {.events = EPOLLIN, .data.u32 = 1};
	int      epoll              = epoll_create1(EPOLL_CLOEXEC), signals;
	sigset_t term;

	sigemptyset(&term);
	sigaddset(&term, SIGTERM);
	signals = sigprocmask(SIG_BLOCK, &term, NULL) == 0 ? signalfd(-1, &term, SFD_CLOEXEC) : -1;
	if (epoll >= 0 && signals >= 0
		&& fcntl(listener, F_SETFL, fcntl(listener, F_GETFL) | O_NONBLOCK) == 0
		&& epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &visitor) == 0
		&& epoll_ctl(epoll, EPOLL_CTL_ADD, signals, &farewell) == 0)
		return epoll;
	return -1;
}

/* Waits until a visitor may be at the socket, or SIGTERM has come: true. */
static bool is_told_to_go(int epoll)
{
	struct epoll_event events[2];
	int                count = epoll_wait(epoll, events, 2, LOOK_ANYWAY_MS);
	bool               told  = false;

	for (int i = 0; i < count; i++)
		told = told || events[i].data.u32 == 1;
	return told;
}

/*
 * Looks at the socket once more after it was told to go: somebody may wait there for whom no other
 * worker was woken.
 */
static void serve(struct site *site, int listener, int epoll, struct pulse *pulse, char *body)
{
	FCGX_Request fcgi;
	bool         last = false;

	FCGX_InitRequest(&fcgi, listener, 0);
	while (!last) {
		last = is_told_to_go(epoll);
		if (FCGX_Accept_r(&fcgi) != 0)
			continue; /* another worker was faster, or it was no request */
		atomic_store(&pulse->busy_since, worker_clock());
		answer(site, &fcgi, body);
		/* its end was sent; a connection that is kept would keep this worker from everybody else */
		FCGX_Free(&fcgi, 1);
		memset(body, 0, REQUEST_BODY_MAX); /* what a visitor searched for is gone with the answer */
		atomic_store(&pulse->busy_since, 0);
	}
}

int worker_run(int listener, const struct release *release, struct pulse *pulse)
{
	struct site *site  = site_open(release->bytes, release->length);
	char        *body  = calloc(1, REQUEST_BODY_MAX);
	int          epoll = watch(listener);
	bool         well  = site && body && epoll >= 0 && FCGX_Init() == 0;

	if (well)
		serve(site, listener, epoll, pulse, body);
	else
		fprintf(stderr, "worker: could not begin\n");
	site_close(site);
	free(body);
	return well ? EXIT_SUCCESS : EXIT_FAILURE;
}
