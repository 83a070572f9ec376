/* test_response.c - the headers of every answer: each of them once, and no others. */
#include "expect.h"
#include "serve/http/response.h"

#define POLICY "default-src 'none'"

/*
 * What goes with every answer, written out once more: a slip in the program is not repeated here.
 */
static const char *const ALWAYS[] = {
	"Content-Security-Policy: " POLICY,
	"Cache-Control: no-store",
	"Referrer-Policy: no-referrer",
	"X-Content-Type-Options: nosniff",
	"X-Frame-Options: DENY",
	"Cross-Origin-Opener-Policy: same-origin",
	"Cross-Origin-Embedder-Policy: require-corp",
	"Cross-Origin-Resource-Policy: same-origin",
	"Permissions-Policy: camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), web-share=(), browsing-topics=()",
	"X-DNS-Prefetch-Control: off",
	"X-Robots-Tag: noarchive",
	"Request-OTR: 1",
	"Vary: Accept-Encoding",
};

#define ALWAYS_COUNT ((int)(sizeof ALWAYS / sizeof *ALWAYS))

static char *head_of(const struct response *response)
{
	char  *head = NULL;
	size_t length;
	FILE  *out = open_memstream(&head, &length);

	assert_true(response_write_head(out, response, POLICY));
	fclose(out);
	return head;
}

/* Each always-header once, and count lines in all. */
static void assert_headers(const char *head, int count)
{
	for (int i = 0; i < ALWAYS_COUNT; i++) {
		char name[64], line[512];

		snprintf(name, sizeof name, "\n%.*s", (int)strcspn(ALWAYS[i], ":") + 1, ALWAYS[i]);
		snprintf(line, sizeof line, "\r\n%s\r\n", ALWAYS[i]);
		assert_int_equal(count_of(head, name), 1);
		assert_has(head, line);
	}
	assert_int_equal(count_of(head, "\r\n"), count + 1);
	assert_string_equal(head + strlen(head) - 4, "\r\n\r\n");
	assert_int_equal(count_of(head, "\r\n\r\n"), 1);
}

static void a_page_has_every_header_once_and_no_other(void **state)
{
	struct response response = {
		.status = STATUS_OK,
		.type   = "text/html; charset=utf-8",
		.length = 12,
	};
	char *head = head_of(&response);

	(void)state;
	assert_int_equal(
		strncmp(head,
			"Status: 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 12\r\n",
			70),
		0);
	assert_headers(head, 3 + ALWAYS_COUNT);
	free(head);
}

static void every_status_has_them_too(void **state)
{
	(void)state;
	for (size_t i = 0; STATUS_ERRORS[i]; i++) {
		struct response response = {.status = STATUS_ERRORS[i], .type = "text/html"};
		char           *head     = head_of(&response), line[64];

		snprintf(line, sizeof line, "Status: %d ", (int)STATUS_ERRORS[i]);
		assert_int_equal(strncmp(head, line, strlen(line)), 0);
		assert_headers(head, 3 + ALWAYS_COUNT);
		free(head);
	}
}

static void strict_transport_security_comes_over_https_alone(void **state)
{
	struct response response = {.status = STATUS_OK, .type = "text/html", .https = true};
	char           *head     = head_of(&response);

	(void)state;
	assert_has(head,
		"\r\nStrict-Transport-Security: max-age=63072000; includeSubDomains; preload\r\n");
	assert_headers(head, 4 + ALWAYS_COUNT);
	free(head);
}

static void leaving_sets_the_short_cookie_and_returning_ends_it(void **state)
{
	struct response response = {
		.status   = STATUS_SEE_OTHER,
		.type     = "text/html",
		.cookie   = COOKIE_LEFT,
		.location = strdup("/x"),
	};
	char *head = head_of(&response);

	(void)state;
	assert_has(head, "Status: 303 See Other\r\n");
	assert_has(head, "\r\nLocation: /x\r\n");
	assert_has(head, "\r\nSet-Cookie: left=1; SameSite=Lax; Path=/; Max-Age=600\r\n");
	assert_headers(head, 5 + ALWAYS_COUNT);
	free(head);
	response.cookie = COOKIE_BACK;
	response.https  = true;
	head            = head_of(&response);
	assert_has(head, "\r\nSet-Cookie: left=; SameSite=Lax; Path=/; Max-Age=0; Secure\r\n");
	free(head);
	response_free(&response);
}

static void open_data_may_be_read_by_every_site_and_names_its_licence_and_next_part(void **state)
{
	struct response response = {
		.status  = STATUS_OK,
		.type    = "text/csv",
		.licence = "https://licence.example/",
	};
	char *head = head_of(&response);

	(void)state;
	assert_has(head,
		"\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: Link\r\nLink: <https://licence.example/>; rel=\"license\"\r\n");
	assert_headers(head, 6 + ALWAYS_COUNT);
	free(head);
	response.next = strdup("/part?from=2");
	head          = head_of(&response);
	assert_has(head, "\r\nLink: </part?from=2>; rel=\"next\"\r\n");
	assert_headers(head, 7 + ALWAYS_COUNT);
	free(head);
	response_free(&response);
	assert_null(response.next);
}

static void a_405_says_what_is_allowed(void **state)
{
	static const struct {
		unsigned    methods;
		const char *line;
	} ALLOWED[] = {
		{METHOD_GET, "\r\nAllow: GET, HEAD\r\n"},
		{METHOD_POST, "\r\nAllow: POST\r\n"},
		{METHOD_GET | METHOD_POST, "\r\nAllow: GET, HEAD, POST\r\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof ALLOWED / sizeof *ALLOWED; i++) {
		struct response response = {
			.status = STATUS_WRONG_METHOD,
			.type   = "text/html",
			.allow  = ALLOWED[i].methods,
		};
		char *head = head_of(&response);

		assert_has(head, ALLOWED[i].line);
		assert_headers(head, 4 + ALWAYS_COUNT);
		free(head);
	}
}

static void a_compressed_body_names_its_coding_and_its_new_length(void **state)
{
	static const struct {
		enum coding coding;
		const char *line;
	} CODINGS[] = {{CODING_GZIP, "\r\nContent-Encoding: gzip\r\n"},
		{CODING_BROTLI, "\r\nContent-Encoding: br\r\n"}};

	(void)state;
	for (size_t i = 0; i < sizeof CODINGS / sizeof *CODINGS; i++) {
		struct response response = {
			.status = STATUS_OK,
			.type   = "text/html",
			.body   = calloc(1, 5000),
			.length = 5000,
		};
		char *head, length[64];

		assert_non_null(response.body);
		response_compress(&response, CODINGS[i].coding);
		assert_true(response.length < 5000);
		head = head_of(&response);
		assert_has(head, CODINGS[i].line);
		snprintf(length, sizeof length, "\r\nContent-Length: %zu\r\n", response.length);
		assert_has(head, length);
		assert_headers(head, 4 + ALWAYS_COUNT);
		free(head);
		response_free(&response);
	}
}

static void what_does_not_become_smaller_is_left_as_it_is(void **state)
{
	struct response response = {
		.status = STATUS_OK,
		.type   = "text/html",
		.body   = strdup("ok"),
		.length = 2,
	};

	(void)state;
	response_compress(&response, CODING_BROTLI);
	response_compress(&response, CODING_GZIP);
	response_compress(&response, CODING_NONE);
	assert_string_equal(response.body, "ok");
	assert_int_equal(response.length, 2);
	assert_int_equal(response.coding, CODING_NONE);
	response_free(&response);
	response_compress(&response, CODING_GZIP); /* nothing at all: an answer that leads elsewhere */
	assert_null(response.body);
}

static void a_head_that_cannot_be_written_is_told(void **state)
{
	struct response response = {.status = STATUS_OK, .type = "text/html"};
	FILE           *full     = fopen("/dev/full", "w");

	(void)state;
	assert_non_null(full);
	setvbuf(full, NULL, _IONBF, 0);
	assert_false(response_write_head(full, &response, POLICY));
	assert_false(response_write_snippet(full, DIALECT_NGINX, POLICY));
	fclose(full);
}

/*
 * The same headers in the words of each web server; the transport's own header is left to its
 * operator.
 */
static void the_web_servers_are_told_the_same_headers(void **state)
{
	static const struct {
		enum dialect dialect;
		const char  *line;
	} DIALECTS[] = {
		{DIALECT_NGINX, "add_header %.*s \"%s\" always;\n"},
		{DIALECT_APACHE, "Header always set %.*s \"%s\"\n"},
		{DIALECT_LIGHTTPD, "\t\"%.*s\" => \"%s\",\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof DIALECTS / sizeof *DIALECTS; i++) {
		char  *text = NULL;
		size_t length;
		FILE  *out = open_memstream(&text, &length);

		assert_true(response_write_snippet(out, DIALECTS[i].dialect, POLICY));
		fclose(out);
		for (int j = 0; j < ALWAYS_COUNT - 1; j++) { /* without Vary */
			char line[512];
			int  name = (int)strcspn(ALWAYS[j], ":");

			snprintf(line, sizeof line, DIALECTS[i].line, name, ALWAYS[j], ALWAYS[j] + name + 2);
			assert_int_equal(count_of(text, line), 1);
		}
		assert_lacks(text, "Strict-Transport-Security");
		assert_lacks(text, "Vary");
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_page_has_every_header_once_and_no_other),
		TEST(every_status_has_them_too),
		TEST(strict_transport_security_comes_over_https_alone),
		TEST(leaving_sets_the_short_cookie_and_returning_ends_it),
		TEST(open_data_may_be_read_by_every_site_and_names_its_licence_and_next_part),
		TEST(a_405_says_what_is_allowed),
		TEST(a_compressed_body_names_its_coding_and_its_new_length),
		TEST(what_does_not_become_smaller_is_left_as_it_is),
		TEST(a_head_that_cannot_be_written_is_told),
		TEST(the_web_servers_are_told_the_same_headers),
	};

	return cmocka_run_group_tests_name("http/response", tests, NULL, NULL);
}
