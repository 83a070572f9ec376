/* test_worker.c - requests over the socket: whole ones, and every kind that is not. */
#include "expect.h"
#include "fastcgi.h"
#include "house.h"
#include "noon.h"
#include "program.h"
#include "scratch.h"
#include "serve/http/request.h"
#include "shared/date.h"

#include <sys/socket.h>
#include <unistd.h>

static const char    *release;
static struct program program;
static char           place[SCRATCH_PATH];

#define PAIRS(...) ((const char *const[]) {__VA_ARGS__, NULL})

static int start(void **state)
{
	if (scratch_make(state) != 0)
		return -1;
	strcpy(place, scratch_path("socket"));
	program = program_serve(place, release, "3", NULL);
	return 0;
}

static int stop(void **state)
{
	program_stop(&program);
	return scratch_remove(state);
}

static void assert_answer(char *answer, const char *status, const char *words)
{
	char line[64];

	assert_non_null(answer);
	snprintf(line, sizeof line, "Status: %s\r\n", status);
	assert_int_equal(strncmp(answer, line, strlen(line)), 0);
	assert_has(answer, words);
	free(answer);
}

static void a_page_comes_with_head_and_body(void **state)
{
	char       *answer = fastcgi_get(place, "/advice/the-law"), length[64];
	const char *body;

	(void)state;
	assert_non_null(answer);
	body = strstr(answer, "\r\n\r\n");
	assert_non_null(body);
	snprintf(length, sizeof length, "\r\nContent-Length: %zu\r\n", strlen(body + 4));
	assert_has(answer, length);
	assert_answer(answer, "200 OK", "<h1>The law</h1>");
}

/*
 * Two programs whose machines have other clocks: each page is of the moment at which it was asked
 * for.
 */
static void the_machines_clock_is_the_moment_of_the_request(void **state)
{
	static const struct {
		const char *moment, *words, *due;
	} CLOCKS[] = {{"2026-11-23 10:00", "Open now, until 5 pm", "Checked <time"},
		{"2030-07-01 20:00", "Closed, opens tomorrow at 9 am", "This is due for a new check"}};

	(void)state;
	for (size_t i = 0; i < sizeof CLOCKS / sizeof *CLOCKS; i++) {
		char           socket[SCRATCH_PATH], *answer;
		struct program other;

		strcpy(socket, scratch_path(i ? "later" : "earlier"));
		program_clock(moment(CLOCKS[i].moment));
		other  = program_serve(socket, release, "1", NULL);
		answer = fastcgi_get(socket, "/agencies/helpline");
		program_stop(&other);
		assert_non_null(answer);
		assert_has(answer, CLOCKS[i].words);
		assert_has(answer, CLOCKS[i].due);
		free(answer);
	}
	program_clock(NOON);
}

static void head_has_the_length_of_the_page_and_no_body(void **state)
{
	char *get  = fastcgi_get(place, "/advice/the-law");
	char *head = fastcgi_ask(place,
		PAIRS("REQUEST_METHOD", "HEAD", "REQUEST_URI", "/advice/the-law"), NULL, 0);

	(void)state;
	assert_non_null(head);
	assert_int_equal(strncmp(get, head, strlen(head)), 0);
	assert_string_equal(head + strlen(head) - 4, "\r\n\r\n");
	free(get);
	free(head);
}

static void the_web_servers_words_reach_the_page(void **state)
{
	char *answer = fastcgi_ask(place,
		PAIRS("REQUEST_METHOD", "GET", "REQUEST_URI", "/exit", "HTTPS", "on", "HTTP_COOKIE", "a=1"),
		NULL, 0);

	(void)state;
	assert_has(answer, "\r\nStrict-Transport-Security: ");
	assert_has(answer, "; Secure\r\n");
	assert_answer(answer, "303 See Other", "\r\nLocation: https://weather.example/?a=1&b=2\r\n");
	assert_answer(fastcgi_ask(place,
					  PAIRS("REQUEST_METHOD", "GET", "REQUEST_URI", "/", "HTTP_COOKIE", "left=1"),
					  NULL, 0),
		"200 OK", "data-guard");
	assert_answer(
		fastcgi_ask(place,
			PAIRS("REQUEST_METHOD", "GET", "REQUEST_URI", "/", "HTTP_ACCEPT_ENCODING", "gzip, br"),
			NULL, 0),
		"200 OK", "\r\nContent-Encoding: br\r\n");
}

static void a_search_comes_by_its_body(void **state)
{
	(void)state;
	assert_answer(
		fastcgi_ask(place,
			PAIRS("REQUEST_METHOD", "POST", "REQUEST_URI", "/search", "CONTENT_LENGTH", "9"),
			"q=pigeons", 9),
		"200 OK", "<mark>pigeons</mark>");
}

static void words_of_one_visitor_are_gone_for_the_next(void **state)
{
	(void)state;
	for (int i = 0; i < 6; i++) { /* more often than there are workers */
		char *answer;

		assert_answer(
			fastcgi_ask(place,
				PAIRS("REQUEST_METHOD", "POST", "REQUEST_URI", "/search", "CONTENT_LENGTH", "9"),
				"q=pigeons", 9),
			"200 OK", "pigeons");
		answer = fastcgi_ask(place,
			PAIRS("REQUEST_METHOD", "POST", "REQUEST_URI", "/search", "CONTENT_LENGTH", "2"),
			"q=", 2);
		assert_lacks(answer, "pigeons");
		free(answer);
	}
}

static void a_request_without_method_or_address_is_refused(void **state)
{
	(void)state;
	assert_answer(fastcgi_ask(place, PAIRS("REQUEST_METHOD", "GET"), NULL, 0), "400 Bad Request",
		"tel:08088020300");
	assert_answer(fastcgi_ask(place, PAIRS("REQUEST_URI", "/"), NULL, 0), "400 Bad Request",
		"tel:08088020300");
	assert_answer(fastcgi_ask(place, PAIRS("SCRIPT_NAME", "/"), NULL, 0), "400 Bad Request",
		"tel:08088020300");
}

static void an_address_of_four_kib_is_answered_and_a_longer_one_refused(void **state)
{
	char uri[REQUEST_URI_MAX + 2] = "/";

	(void)state;
	memset(uri + 1, 'a', REQUEST_URI_MAX - 1);
	assert_answer(fastcgi_get(place, uri), "404 Not Found", "tel:08088020300");
	uri[REQUEST_URI_MAX] = 'a';
	assert_answer(fastcgi_get(place, uri), "414 URI Too Long", "tel:08088020300");
}

static void a_huge_address_is_refused_too(void **state)
{
	size_t length = 200000;
	char  *uri    = malloc(length + 1);

	(void)state;
	memset(uri, 'a', length);
	uri[0]      = '/';
	uri[length] = '\0';
	assert_answer(fastcgi_get(place, uri), "414 URI Too Long", "tel:08088020300");
	free(uri);
}

static void a_body_of_64_kib_is_read_and_one_byte_more_refused(void **state)
{
	char *body = malloc(REQUEST_BODY_MAX + 1);

	(void)state;
	memset(body, 'x', REQUEST_BODY_MAX + 1);
	memcpy(body, "q=pigeons+", 10);
	assert_answer(
		fastcgi_ask(place,
			PAIRS("REQUEST_METHOD", "POST", "REQUEST_URI", "/search", "CONTENT_LENGTH", "65536"),
			body, REQUEST_BODY_MAX),
		"200 OK", "class=\"search\"");
	assert_answer(
		fastcgi_ask(place,
			PAIRS("REQUEST_METHOD", "POST", "REQUEST_URI", "/search", "CONTENT_LENGTH", "65537"),
			body, REQUEST_BODY_MAX + 1),
		"413 Content Too Large", "tel:08088020300");
	free(body);
}

static void a_body_that_comes_in_pieces_is_put_together(void **state)
{
	struct records *records    = calloc(1, sizeof *records);
	int             connection = fastcgi_connect(place);

	(void)state;
	records_begin(records);
	records_params(records,
		PAIRS("REQUEST_METHOD", "POST", "REQUEST_URI", "/search", "CONTENT_LENGTH", "9"));
	for (int i = 0; i < 9; i++)
		records_body(records, &"q=pigeons"[i], 1);
	records_end_body(records);
	for (size_t at = 0; at < records->length; at += 7) { /* cut where no record ends */
		assert_true(fastcgi_send(connection, records->bytes + at,
			records->length - at < 7 ? records->length - at : 7));
		if (at % 70 == 0)
			sleep_a_moment();
	}
	assert_answer(fastcgi_receive(connection), "200 OK", "<mark>pigeons</mark>");
	free(records);
}

/* Three workers: were one lost for each of these, nobody would be left. */
static void requests_that_break_off_cost_no_worker(void **state)
{
	struct records *records = calloc(1, sizeof *records);

	(void)state;
	records_begin(records);
	records_params(records,
		PAIRS("REQUEST_METHOD", "POST", "REQUEST_URI", "/search", "CONTENT_LENGTH", "9"));
	records_body(records, "q=pigeons", 9);
	for (size_t length = 0; length < records->length; length += 5) {
		int connection = fastcgi_connect(place);

		assert_true(fastcgi_send(connection, records->bytes, length));
		close(connection);
	}
	for (int i = 0; i < 6; i++)
		assert_answer(fastcgi_get(place, "/health"), "200 OK", "pass");
	free(records);
}

static void bytes_that_are_no_fastcgi_are_survived(void **state)
{
	static const struct {
		const char *bytes;
		size_t      length;
	} NOISE[] = {
		{"GET / HTTP/1.1\r\nHost: x\r\n\r\n", 27}, {"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16},
		{"\1\1\0\1\0\10\0\0\0\7\0\0\0\0\0\0", 16}, /* a role that nobody plays */
		{"\1\4\0\1\0\4\0\0\377\377\377\377", 12},  /* parameters before the beginning */
		{"\1\11\0\0\0\0\0\0", 8},                  /* a question about values */
		{"\1\1\0\1\377\377\0\0", 8},               /* more announced than comes */
	};

	(void)state;
	for (size_t i = 0; i < sizeof NOISE / sizeof *NOISE; i++) {
		int connection = fastcgi_connect(place);

		assert_true(fastcgi_send(connection, NOISE[i].bytes, NOISE[i].length));
		shutdown(connection, SHUT_WR);
		free(fastcgi_receive(connection));
		assert_answer(fastcgi_get(place, "/health"), "200 OK", "pass");
	}
}

static void a_visitor_who_goes_before_the_answer_costs_nothing(void **state)
{
	struct records *records = calloc(1, sizeof *records);

	(void)state;
	records_begin(records);
	records_params(records, PAIRS("REQUEST_METHOD", "GET", "REQUEST_URI", "/agencies"));
	records_end_body(records);
	for (int i = 0; i < 20; i++) {
		int connection = fastcgi_connect(place);

		fastcgi_send(connection, records->bytes, records->length);
		close(connection);
	}
	for (int i = 0; i < 6; i++)
		assert_answer(fastcgi_get(place, "/health"), "200 OK", "pass");
	free(records);
}

/*
 * Three workers and more connections that ask to be kept: each of them is let go after its answer.
 */
static void a_connection_that_asks_to_be_kept_keeps_no_worker(void **state)
{
	struct records *records = calloc(1, sizeof *records);
	int             held[8];

	(void)state;
	records_begin(records);
	records->bytes[10] = 1; /* FCGI_KEEP_CONN */
	records_params(records, PAIRS("REQUEST_METHOD", "GET", "REQUEST_URI", "/health"));
	records_end_body(records);
	for (int i = 0; i < 8; i++) {
		held[i] = fastcgi_connect(place);
		assert_true(fastcgi_send(held[i], records->bytes, records->length));
	}
	assert_answer(fastcgi_get(place, "/health"), "200 OK", "pass");
	for (int i = 0; i < 8; i++)
		assert_answer(fastcgi_receive(held[i]), "200 OK", "pass");
	free(records);
}

/*
 * The tests above have sent broken requests: none of their words, and no address, may stand in a
 * log.
 */
static void nothing_that_was_asked_for_is_logged(void **state)
{
	char *said = program_said(&program);

	(void)state;
	assert_lacks(said, "pigeons");
	assert_lacks(said, "/advice");
	assert_lacks(said, "/search");
	free(said);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(a_page_comes_with_head_and_body),
		TEST(the_machines_clock_is_the_moment_of_the_request),
		TEST(head_has_the_length_of_the_page_and_no_body),
		TEST(the_web_servers_words_reach_the_page),
		TEST(a_search_comes_by_its_body),
		TEST(words_of_one_visitor_are_gone_for_the_next),
		TEST(a_request_without_method_or_address_is_refused),
		TEST(an_address_of_four_kib_is_answered_and_a_longer_one_refused),
		TEST(a_huge_address_is_refused_too),
		TEST(a_body_of_64_kib_is_read_and_one_byte_more_refused),
		TEST(a_body_that_comes_in_pieces_is_put_together),
		TEST(requests_that_break_off_cost_no_worker),
		TEST(bytes_that_are_no_fastcgi_are_survived),
		TEST(a_visitor_who_goes_before_the_answer_costs_nothing),
		TEST(a_connection_that_asks_to_be_kept_keeps_no_worker),
		TEST(nothing_that_was_asked_for_is_logged),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	release = argv[1];
	date_setup();
	return cmocka_run_group_tests_name("worker", tests, start, stop);
}
