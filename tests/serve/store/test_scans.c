/* test_scans.c - no page reads a whole table: this program is built with a store that aborts when
 * one does. */
#include "expect.h"
#include "house.h"
#include "serve/process/image.h"
#include "serve/store/store.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *path;

/* Without this the rest would prove nothing. */
static void the_alarm_rings_for_a_query_that_scans(void **state)
{
	static const char SCAN[] = "SELECT slug FROM item WHERE summary = 'no index knows this'";
	int               status;
	pid_t             child = fork();

	(void)state;
	if (child == 0) {
		struct release release;
		struct store  *store;

		signal(SIGABRT, SIG_DFL);
		if (!release_load(path, &release) || !(store = store_open(release.bytes, release.length)))
			_exit(1);
		fclose(stderr);
		while (query_next(store_query(store, SCAN)))
			;
		store_rest(store);
		_exit(2);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
}

static void check_nothing(const char *uri, const struct page_answer *page)
{
	(void)uri;
	(void)page;
}

static void no_page_scans(void **state)
{
	(void)state;
	house_each_page(check_nothing);
}

static void no_search_scans(void **state)
{
	static const char *const TYPED[] = {"stalking", "following me", "stlaking", "police", "zzzzzz",
		"a b c d e f g h", "\"", "😀"};

	(void)state;
	for (size_t i = 0; i < sizeof TYPED / sizeof *TYPED; i++) {
		struct page_answer page = house_search(TYPED[i]);

		assert_int_equal(page.status, STATUS_OK);
		page_free(&page);
	}
}

static void no_other_answer_scans(void **state)
{
	static const char *const URIS[] = {"/exit", "/b", "/robots.txt", "/sitemap.xml", "/health",
		"/.well-known/security.txt", "/advice/nothing", "/agencies?need=nothing", "/nothing",
		"/agencies.csv", "/api", "/api/services", "/api/taxonomies", "/api/taxonomy_terms",
		"/api/services/nothing", "/api/taxonomies/nothing", "/api/taxonomy_terms/nothing"};

	(void)state;
	for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++) {
		struct page_answer page = house_get(URIS[i]);

		assert_true(page.status < STATUS_BROKEN);
		page_free(&page);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(the_alarm_rings_for_a_query_that_scans),
		TEST(no_page_scans),
		TEST(no_search_scans),
		TEST(no_other_answer_scans),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	site_take_samples();
	house_release(path);
	return cmocka_run_group_tests_name("store/scans", tests, house_open, house_close);
}
