/* bench_search.c - asks many different questions and prints, for each kind of question, how long
 * the answers took. */
#include "noon.h"
#include "serve/process/image.h"
#include "serve/site/site.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define LINE_MOST   2048
#define KIND_SIZE   48
#define ANSWER_MOST (64UL * 1024 * 1024)

/*
 * A line of the input: KIND, METHOD, ADDRESS and BODY with tabs between. Lines of one kind follow
 * each other.
 */
struct question {
	char *kind, *method, *uri, *body;
};

/*
 * Whoever answers: the site in this process, or a web server. The length of a good answer, or 0 for
 * any other.
 */
struct answerer {
	struct site *site;
	const char  *port; /* of the server */
	int          server;
	clockid_t    clock;
	char        *room; /* for what the server sends */
};

struct times {
	char    kind[KIND_SIZE];
	double *micros;
	size_t  count, room, bytes;
};

static size_t ask_site(const struct answerer *answerer, const struct question *question)
{
	struct request_words words = {
		.method      = question->method,
		.uri         = question->uri,
		.body        = question->body,
		.body_length = strlen(question->body),
		.now         = NOON,
	};
	struct response response;
	size_t          length;

	site_answer(answerer->site, &words, &response);
	length = response.status == STATUS_OK ? response.length : 0;
	response_free(&response);
	return length;
}

/*
 * How long the answer will be, as its head tells; 0 while the head is not whole, SIZE_MAX when it
 * does not tell.
 */
static size_t whole_length(const char *room)
{
	const char *end  = strstr(room, "\r\n\r\n"),
			   *told = end ? strcasestr(room, "\r\nContent-Length: ") : NULL;

	if (!end)
		return 0;
	return told && told < end ? (size_t)(end - room) + 4 + strtoul(told + 18, NULL, 10) : SIZE_MAX;
}

/* Reads one answer to its end. */
static size_t read_answer(const struct answerer *answerer)
{
	size_t got = 0, whole = 0;

	while (whole == 0 || got < whole) {
		ssize_t more = whole == SIZE_MAX || got == ANSWER_MOST
			? -1
			: read(answerer->server, answerer->room + got, ANSWER_MOST - got);

		if (more <= 0)
			return 0;
		got += (size_t)more;
		answerer->room[got] = '\0';
		whole               = whole ? whole : whole_length(answerer->room);
	}
	return strncmp(answerer->room, "HTTP/1.1 200 ", 13) == 0 ? got : 0;
}

static size_t ask_server(const struct answerer *answerer, const struct question *question)
{
	char request[2 * LINE_MOST];
	int  length = snprintf(request, sizeof request,
		 "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %zu\r\n\r\n%s",
		 question->method, question->uri, strlen(question->body), question->body);

	return write(answerer->server, request, (size_t)length) == length ? read_answer(answerer) : 0;
}

/* A connection as long as the server keeps it. */
static bool connect_anew(struct answerer *answerer)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_port   = htons((uint16_t)strtoul(answerer->port, NULL, 10)),
		.sin_addr   = {htonl(INADDR_LOOPBACK)},
	};
	int one = 1;

	if (answerer->server >= 0)
		close(answerer->server);
	answerer->server = socket(AF_INET, SOCK_STREAM, 0);
	return answerer->server >= 0
		&& connect(answerer->server, (struct sockaddr *)&address, sizeof address) == 0
		&& setsockopt(answerer->server, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one) == 0;
}

static size_t ask(const struct answerer *answerer, const struct question *question, double *micros)
{
	struct timespec begin, end;
	size_t          length;

	clock_gettime(answerer->clock, &begin);
	length = answerer->site ? ask_site(answerer, question) : ask_server(answerer, question);
	clock_gettime(answerer->clock, &end);
	*micros =
		(double)(end.tv_sec - begin.tv_sec) * 1e6 + (double)(end.tv_nsec - begin.tv_nsec) / 1e3;
	return length;
}

static int by_size(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

/* The row of a kind whose questions have all been asked. */
static void tell(struct times *times)
{
	if (times->count == 0)
		return;
	qsort(times->micros, times->count, sizeof *times->micros, by_size);
	printf("%s\t%zu\t%.0f\t%.0f\t%.0f\t%zu\n", times->kind, times->count,
		times->micros[times->count / 2], times->micros[times->count * 99 / 100],
		times->micros[times->count - 1], times->bytes / times->count);
	times->count = times->bytes = 0;
}

static void keep(struct times *times, double micros, size_t bytes)
{
	if (times->count == times->room) {
		times->room   = times->room ? 2 * times->room : 1024;
		times->micros = realloc(times->micros, times->room * sizeof *times->micros);
		if (!times->micros)
			abort();
	}
	times->micros[times->count++] = micros;
	times->bytes += bytes;
}

/*
 * Asks whatever stands in the input; the first question of a kind is asked once beforehand, as it
 * was in any worker long ago.
 */
static bool ask_all(struct answerer *answerer)
{
	char         line[LINE_MOST];
	struct times times = {.kind = ""};
	double       micros;

	while (fgets(line, sizeof line, stdin)) {
		struct question question = {strtok(line, "\t\n"), strtok(NULL, "\t\n"),
			strtok(NULL, "\t\n"), strtok(NULL, "\t\n")};
		size_t          bytes;

		if (!question.uri)
			return false;
		question.body = question.body ? question.body : "";
		if (strcmp(times.kind, question.kind) != 0) {
			tell(&times);
			snprintf(times.kind, sizeof times.kind, "%s", question.kind);
			ask(answerer, &question, &micros);
		}
		bytes = ask(answerer, &question, &micros);
		if (bytes == 0) {
			fprintf(stderr, "bench_search: no page: %s %s %s\n", question.method, question.uri,
				question.body);
			return false;
		}
		keep(&times, micros, bytes);
		if (!answerer->site && strcasestr(answerer->room, "\r\nConnection: close\r\n")
			&& !connect_anew(answerer))
			return false;
	}
	tell(&times);
	free(times.micros);
	return true;
}

static bool measure_site(char **arguments)
{
	struct release  release;
	/* others on this computer do not count */
	struct answerer answerer = {.clock = CLOCK_PROCESS_CPUTIME_ID};
	bool            well;

	site_take_samples();
	if (!site_setup(arguments[1], arguments[2]) || !release_load(arguments[0], &release))
		return false;
	answerer.site = site_open(release.bytes, release.length);
	well          = answerer.site && ask_all(&answerer);
	site_close(answerer.site);
	release_unload(&release);
	site_cleanup();
	return well;
}

static bool measure_server(const char *port)
{
	struct answerer answerer = {
		.clock  = CLOCK_MONOTONIC,
		.port   = port,
		.server = -1,
		.room   = malloc(ANSWER_MOST + 1),
	};
	bool well = answerer.room && connect_anew(&answerer) && ask_all(&answerer);

	if (answerer.server >= 0)
		close(answerer.server);
	free(answerer.room);
	return well;
}

int main(int argc, char **argv)
{
	if (argc == 4)
		return measure_site(argv + 1) ? EXIT_SUCCESS : EXIT_FAILURE;
	if (argc == 2)
		return measure_server(argv[1]) ? EXIT_SUCCESS : EXIT_FAILURE;
	fprintf(stderr, "usage: bench_search (RELEASE TEMPLATES STATIC | PORT) <QUESTIONS\n");
	return EXIT_FAILURE;
}
