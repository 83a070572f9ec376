/* test_request.c - what the web server says, read into a request or refused. */
#include "expect.h"
#include "scratch.h"
#include "serve/http/request.h"

static struct request request;

/* Reads the words, which came at some moment. */
static enum status read_words(struct request_words words)
{
	words.now = 1;
	return request_read(&request, &words);
}

static enum status read_uri(const char *uri)
{
	return read_words((struct request_words) {.method = "GET", .uri = uri});
}

static void path_and_query_are_told_apart(void **state)
{
	char out[16];

	(void)state;
	assert_int_equal(read_uri("/agencies?need=talk&area=uk"), STATUS_OK);
	assert_int_equal(request.method, METHOD_GET);
	assert_string_equal(request.path, "/agencies");
	assert_string_equal(request.query, "need=talk&area=uk");
	assert_true(request_query(&request, "area", out, sizeof out));
	assert_string_equal(out, "uk");
	assert_int_equal(read_uri("/"), STATUS_OK);
	assert_string_equal(request.query, "");
	assert_false(request_query(&request, "area", out, sizeof out));
	assert_int_equal(read_uri("/a?b?c"), STATUS_OK);
	assert_string_equal(request.query, "b?c");
}

static void the_form_of_a_proxy_request_is_its_path(void **state)
{
	(void)state;
	assert_int_equal(read_uri("http://advice.example/advice?x=1"), STATUS_OK);
	assert_string_equal(request.path, "/advice");
	assert_int_equal(read_uri("http://advice.example"), STATUS_OK);
	assert_string_equal(request.path, "/");
	assert_int_equal(read_uri("/to?u=http://other.example/x"), STATUS_OK);
	assert_string_equal(request.path, "/to");
}

static void a_request_without_method_or_address_was_never_whole(void **state)
{
	(void)state;
	assert_int_equal(read_words((struct request_words) {0}), STATUS_BAD_REQUEST);
	assert_int_equal(read_words((struct request_words) {.method = "GET"}), STATUS_BAD_REQUEST);
	assert_int_equal(read_words((struct request_words) {.uri = "/"}), STATUS_BAD_REQUEST);
	assert_int_equal(read_words((struct request_words) {.method = "", .uri = "/"}),
		STATUS_BAD_REQUEST);
	assert_int_equal(read_words((struct request_words) {.method = "GET", .uri = ""}),
		STATUS_BAD_REQUEST);
	assert_string_equal(request.path, "");
	assert_string_equal(request.query, "");
}

static void a_request_that_does_not_say_when_it_came_is_our_own_fault(void **state)
{
	char *said;

	(void)state;
	listen_to_stderr();
	assert_int_equal(request_read(&request, &(struct request_words) {.method = "GET", .uri = "/"}),
		STATUS_BROKEN);
	said = heard();
	assert_string_equal(said, "http: a request came without its moment\n");
	free(said);
	assert_int_equal(request_read(&request,
						 &(struct request_words) {.method = "GET", .uri = "/", .now = 1795435200}),
		STATUS_OK);
	assert_int_equal(request.now, 1795435200);
}

static void addresses_that_are_none_are_refused(void **state)
{
	static const char *const BAD[] = {"*", "advice", "?q=1", "/a b", "/a\tb", "/a\r\nSet-Cookie: x",
		"/a\x01", "/a\x7f", "/?q=a b"};

	(void)state;
	for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++)
		assert_int_equal(read_uri(BAD[i]), STATUS_BAD_REQUEST);
}

static void an_address_of_four_kib_is_read_and_one_byte_more_is_refused(void **state)
{
	char uri[REQUEST_URI_MAX + 2] = "/";

	(void)state;
	memset(uri + 1, 'a', REQUEST_URI_MAX - 1);
	assert_int_equal(read_uri(uri), STATUS_OK);
	assert_int_equal(strlen(request.path), REQUEST_URI_MAX);
	uri[REQUEST_URI_MAX] = 'a';
	assert_int_equal(read_uri(uri), STATUS_URI_TOO_LONG);
}

static void a_body_is_lent_and_one_that_was_too_long_is_refused(void **state)
{
	struct request_words words = {
		.method      = "POST",
		.uri         = "/search",
		.body        = "q=words",
		.body_length = 7,
	};
	char out[16];

	(void)state;
	assert_int_equal(read_words(words), STATUS_OK);
	assert_int_equal(request.method, METHOD_POST);
	assert_true(request_field(&request, "q", out, sizeof out));
	assert_string_equal(out, "words");
	words.body_too_long = true;
	assert_int_equal(read_words(words), STATUS_BODY_TOO_LONG);
	assert_int_equal(read_words((struct request_words) {.method = "POST", .uri = "/search"}),
		STATUS_OK);
	assert_false(request_field(&request, "q", out, sizeof out));
}

static void methods_are_known_by_their_exact_names(void **state)
{
	static const struct {
		const char *word;
		enum method method;
	} METHODS[] = {{"GET", METHOD_GET}, {"HEAD", METHOD_HEAD}, {"POST", METHOD_POST},
		{"get", METHOD_OTHER}, {"GETS", METHOD_OTHER}, {"PUT", METHOD_OTHER},
		{"OPTIONS", METHOD_OTHER}, {"TRACE", METHOD_OTHER}, {"CONNECT", METHOD_OTHER},
		{"GET ", METHOD_OTHER}};

	(void)state;
	for (size_t i = 0; i < sizeof METHODS / sizeof *METHODS; i++) {
		assert_int_equal(read_words((struct request_words) {.method = METHODS[i].word, .uri = "/"}),
			STATUS_OK);
		assert_int_equal(request.method, METHODS[i].method);
	}
}

static void the_cookie_of_the_exit_is_found_among_others_and_not_in_them(void **state)
{
	static const struct {
		const char *cookies;
		bool        left;
	} COOKIES[] = {{"left=1", true}, {"a=2; left=1", true}, {"a=2;left=1;b=3", true},
		{"left=1 ; b=3", true}, {NULL, false}, {"", false}, {"left=", false}, {"left=0", false},
		{"left=12", false}, {"xleft=1", false}, {"left=1x", false}, {"a=left=1", false},
		{"Left=1", false}, {"left", false}, {";;;", false}, {"b=\"left=1", false}};

	(void)state;
	for (size_t i = 0; i < sizeof COOKIES / sizeof *COOKIES; i++) {
		read_words(
			(struct request_words) {.method = "GET", .uri = "/", .cookie = COOKIES[i].cookies});
		assert_int_equal(request.left, COOKIES[i].left);
	}
}

static void the_best_coding_that_the_browser_takes_is_chosen(void **state)
{
	static const struct {
		const char *list;
		enum coding coding;
	} LISTS[] = {{"gzip, deflate, br", CODING_BROTLI}, {"br", CODING_BROTLI}, {"gzip", CODING_GZIP},
		{"GZIP", CODING_GZIP}, {"gzip;q=1.0, br;q=0", CODING_GZIP},
		{"br;q=0.0, gzip;q=0.000", CODING_NONE}, {"gzip;q=0.5", CODING_GZIP},
		{"gzip ; q=0", CODING_NONE}, {"deflate,gzip", CODING_GZIP}, {"identity", CODING_NONE},
		{"", CODING_NONE}, {NULL, CODING_NONE}, {"brotli, xgzip, gzipx", CODING_NONE},
		{",,, ,gzip", CODING_GZIP}, {"gzip;q=", CODING_NONE}, {"gzip;Q=0", CODING_NONE}};

	(void)state;
	for (size_t i = 0; i < sizeof LISTS / sizeof *LISTS; i++) {
		read_words(
			(struct request_words) {.method = "GET", .uri = "/", .accept_encoding = LISTS[i].list});
		assert_int_equal(request.coding, LISTS[i].coding);
	}
}

static void https_is_only_what_the_server_says_is_on(void **state)
{
	static const struct {
		const char *word;
		bool        https;
	} WORDS[] = {{"on", true}, {"ON", true}, {"off", false}, {"", false}, {NULL, false},
		{"only", false}};

	(void)state;
	for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
		read_words((struct request_words) {.method = "GET", .uri = "/", .https = WORDS[i].word});
		assert_int_equal(request.https, WORDS[i].https);
	}
}

static void a_refused_request_still_knows_how_to_be_answered(void **state)
{
	struct request_words words = {
		.method          = "HEAD",
		.uri             = "*",
		.https           = "on",
		.accept_encoding = "br",
		.cookie          = "left=1",
	};

	(void)state;
	assert_int_equal(read_words(words), STATUS_BAD_REQUEST);
	assert_int_equal(request.method, METHOD_HEAD);
	assert_int_equal(request.coding, CODING_BROTLI);
	assert_true(request.https && request.left);
}

static void a_number_of_the_query_is_whole_and_within_its_bounds_or_refused(void **state)
{
	static const struct {
		const char *uri;
		bool        good;
		int64_t     number;
	} NUMBERS[] = {{"/a", true, 7}, {"/a?per_page=3", true, 7}, {"/a?pages=3", true, 7},
		{"/a?page=1", true, 1}, {"/a?b=c&page=20", true, 20}, {"/a?page=007", true, 7},
		{"/a?page=21", false, 0}, {"/a?page=0", false, 0}, {"/a?page=", false, 0},
		{"/a?page", false, 0}, {"/a?page=-1", false, 0}, {"/a?page=1x", false, 0},
		{"/a?page=+1", false, 0}, {"/a?page=99999999999999999999", false, 0},
		{"/a?page=%31", true, 1}, {"/a?page=%ff", false, 0}};

	(void)state;
	for (size_t i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++) {
		int64_t number;

		assert_int_equal(read_uri(NUMBERS[i].uri), STATUS_OK);
		if (request_number(&request, "page", 7, 20, &number) != NUMBERS[i].good)
			fail_msg("%s", NUMBERS[i].uri);
		if (NUMBERS[i].good)
			assert_int_equal(number, NUMBERS[i].number);
	}
}

static void what_a_query_asks_for_beyond_these_names_is_seen(void **state)
{
	static const char *const NAMES[] = {"page", "per_page", NULL};
	static const struct {
		const char *uri;
		bool        only;
	} QUERIES[] = {{"/a", true}, {"/a?", true}, {"/a?page=1", true}, {"/a?per_page=1&page=2", true},
		{"/a?page", true}, {"/a?page=search", true}, {"/a?search=x", false},
		{"/a?page=1&search=x", false}, {"/a?pag=1", false}, {"/a?pages=1", false}, {"/a?=1", false},
		{"/a?p%61ge=1", false}};

	(void)state;
	for (size_t i = 0; i < sizeof QUERIES / sizeof *QUERIES; i++) {
		assert_int_equal(read_uri(QUERIES[i].uri), STATUS_OK);
		if (request_asks_only(&request, NAMES) != QUERIES[i].only)
			fail_msg("%s", QUERIES[i].uri);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(path_and_query_are_told_apart),
		TEST(the_form_of_a_proxy_request_is_its_path),
		TEST(a_request_without_method_or_address_was_never_whole),
		TEST(a_request_that_does_not_say_when_it_came_is_our_own_fault),
		TEST(addresses_that_are_none_are_refused),
		TEST(an_address_of_four_kib_is_read_and_one_byte_more_is_refused),
		TEST(a_body_is_lent_and_one_that_was_too_long_is_refused),
		TEST(methods_are_known_by_their_exact_names),
		TEST(the_cookie_of_the_exit_is_found_among_others_and_not_in_them),
		TEST(the_best_coding_that_the_browser_takes_is_chosen),
		TEST(https_is_only_what_the_server_says_is_on),
		TEST(a_refused_request_still_knows_how_to_be_answered),
		TEST(a_number_of_the_query_is_whole_and_within_its_bounds_or_refused),
		TEST(what_a_query_asks_for_beyond_these_names_is_seen),
	};

	return cmocka_run_group_tests_name("http/request", tests, NULL, NULL);
}
