/* worker.c - the FastCGI loop; the one file that knows libfcgi. */
#include "worker.h"

#include "site.h"

#include <fcgiapp.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int64_t worker_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Takes the body to its end, also what is too much of it: Apache makes a 500 of an answer that comes before. */
static void read_body(FCGX_Request *fcgi, char *body, struct request_words *words)
{
	char rest[4096];
	int  got;

	words->body = body;
	do {
		got = FCGX_GetStr(body + words->body_length, (int)(REQUEST_BODY_MAX - words->body_length), fcgi->in);
		words->body_length += got > 0 ? (size_t)got : 0;
	} while (got > 0 && words->body_length < REQUEST_BODY_MAX);
	while (FCGX_GetStr(rest, sizeof rest, fcgi->in) > 0)
		words->body_too_long = true;
}

/* Sends the whole answer; a visitor who has gone is no failure of ours. */
static void send_response(FCGX_Request *fcgi, const struct response *response)
{
	char  *head = NULL;
	size_t length;
	FILE  *memory = open_memstream(&head, &length);
	bool   whole  = memory && response_write_head(memory, response, site_policy());

	whole = memory && fclose(memory) == 0 && whole;
	if (whole) {
		FCGX_PutStr(head, (int)length, fcgi->out);
		if (!response->without_body && response->body)
			FCGX_PutStr(response->body, (int)response->length, fcgi->out);
	} else {
		fprintf(stderr, "worker: an answer had no head: %s\n", strerror(errno));
	}
	free(head);
}

static void answer(struct site *site, FCGX_Request *fcgi, char *body)
{
	struct request_words words = {
		.method          = FCGX_GetParam("REQUEST_METHOD", fcgi->envp),
		.uri             = FCGX_GetParam("REQUEST_URI", fcgi->envp),
		.cookie          = FCGX_GetParam("HTTP_COOKIE", fcgi->envp),
		.accept_encoding = FCGX_GetParam("HTTP_ACCEPT_ENCODING", fcgi->envp),
		.https           = FCGX_GetParam("HTTPS", fcgi->envp),
	};
	struct response response;

	read_body(fcgi, body, &words);
	site_answer(site, &words, &response);
	send_response(fcgi, &response);
	response_free(&response);
}

/* libfcgi's own handler of SIGTERM only sets a flag, which FCGX_Accept_r() heeds between two requests. */
static void serve(struct site *site, int listener, struct pulse *pulse, char *body)
{
	FCGX_Request fcgi;

	FCGX_InitRequest(&fcgi, listener, FCGI_FAIL_ACCEPT_ON_INTR);
	while (FCGX_Accept_r(&fcgi) == 0) {
		atomic_store(&pulse->busy_since, worker_clock());
		answer(site, &fcgi, body);
		FCGX_Finish_r(&fcgi);
		memset(body, 0, REQUEST_BODY_MAX); /* what a visitor searched for is gone with the answer */
		atomic_store(&pulse->busy_since, 0);
	}
}

int worker_run(int listener, const struct release *release, struct pulse *pulse)
{
	struct site *site = site_open(release->bytes, release->length);
	char        *body = calloc(1, REQUEST_BODY_MAX);

	if (!site || !body || FCGX_Init() != 0) {
		fprintf(stderr, "worker: could not begin\n");
		return EXIT_FAILURE;
	}
	serve(site, listener, pulse, body);
	site_close(site);
	free(body);
	return EXIT_SUCCESS;
}
