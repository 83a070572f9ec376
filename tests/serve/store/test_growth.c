/* test_growth.c - four times as many agencies, and no question takes longer: this program is built
 * with a store that tells its steps. */
#include "expect.h"
#include "house.h"
#include "serve/process/image.h"
#include "serve/store/store.h"

#include <stdio.h>

#define QUESTIONS_MOST 128
#define SITES          2

extern void (*store_watch)(const char *sql, int uses, int steps);

/*
 * The most steps of SQLite's machine that a question took for one answer, by release: steps are the
 * same on every computer.
 */
static struct {
	const char *sql;
	int         steps[SITES];
} questions[QUESTIONS_MOST];
static size_t         count;
static int            asked; /* questions since it was last set to 0 */
static int            which;
static struct release releases[SITES];
static struct site   *sites[SITES];
static const char    *paths[SITES];

static void watch(const char *sql, int uses, int steps)
{
	size_t i = 0;

	asked += uses;
	while (i < count && questions[i].sql != sql)
		i++;
	assert_true(i < QUESTIONS_MOST);
	if (i == count)
		questions[count++].sql = sql;
	if (steps > questions[i].steps[which])
		questions[i].steps[which] = steps;
}

static int open_both(void **state)
{
	(void)state;
	site_take_samples();
	if (!site_setup(TEST_TEMPLATES, TEST_STATIC))
		return -1;
	for (int i = 0; i < SITES; i++)
		if (!release_load(paths[i], &releases[i])
			|| !(sites[i] = site_open(releases[i].bytes, releases[i].length)))
			return -1;
	store_watch = watch;
	return 0;
}

static int close_both(void **state)
{
	(void)state;
	for (int i = 0; i < SITES; i++) {
		site_close(sites[i]);
		release_unload(&releases[i]);
	}
	site_cleanup();
	return 0;
}

static void ask_both(const char *method, const char *uri, const char *body)
{
	const struct request_words words = {
		.method      = method,
		.uri         = uri,
		.body        = body,
		.body_length = strlen(body),
	};

	for (which = 0; which < SITES; which++) {
		struct page_answer page = answer_from(sites[which], &words);

		if (page.status != STATUS_OK)
			fail_msg("%s %s %s: %d", method, uri, body, (int)page.status);
		page_free(&page);
	}
}

/*
 * Those that the site asked for this answer, and how they grew. A few steps more are no matter: a
 * list that is filled to its end.
 */
static void no_question_grew(void)
{
	bool all_well = true;

	for (size_t i = 0; i < count; i++) {
		int few = questions[i].steps[0], many = questions[i].steps[1];

		if (many > few + few / 2 + 100) {
			print_error("%d steps with 2000 agencies and %d with 8000: %s\n", few, many,
				questions[i].sql);
			all_well = false;
		}
	}
	assert_true(all_well);
}

static void no_page_takes_longer_with_more_agencies(void **state)
{
	static const char *const URIS[] = {"/", "/advice", "/behaviours", "/advice/the-law",
		"/behaviours/following", "/agencies", "/agencies?from=100", "/agencies?need=stalking",
		"/agencies?area=england", "/agencies?need=talk&area=warwickshire",
		"/agencies?area=sample-2", "/agencies?by=name", "/agencies?by=name&letter=s",
		"/agencies/numbers", "/agencies/paladin", "/search", "/agencies?open=now",
		"/agencies?cost=free", "/agencies?how=speak", "/agencies?how=bsl&area=wales",
		"/agencies?need=stalking&open=now&cost=free", "/agencies?need=stalking&from=101",
		"/agencies?area=sample-2&open=now&how=speak", "/sitemap.xml", "/sitemap.xml?from=501",
		"/health", "/agencies.csv", "/agencies.csv?from=201", "/api", "/api/services",
		"/api/services?page=5", "/api/taxonomies", "/api/taxonomy_terms", "/open-data", "/privacy",
		"/evidence"};

	(void)state;
	for (size_t i = 0; i < sizeof URIS / sizeof *URIS; i++)
		ask_both("GET", URIS[i], "");
	no_question_grew();
}

static void no_search_takes_longer_with_more_agencies(void **state)
{
	static const char *const TYPED[] = {"q=help", "q=support", "q=stalking", "q=stalkign",
		"q=police", "q=counselling+in+thornmere", "q=law+centre", "q=coun", "q=0808+157+0123",
		"q=zzzzzz", "q=somebody+to+talk+to+about+my+ex"};

	(void)state;
	for (size_t i = 0; i < sizeof TYPED / sizeof *TYPED; i++)
		ask_both("POST", "/search", TYPED[i]);
	no_question_grew();
}

/*
 * The settings, the tree of places and the hours are read once, not for each of the twelve agencies
 * on a page.
 */
static void a_page_asks_few_questions(void **state)
{
	static const struct {
		const char *uri;
		int         most;
	} PAGES[] = {{"/agencies", 30}, {"/agencies?need=stalking&area=warwickshire&open=now", 30},
		{"/agencies/paladin", 10}, {"/advice/the-law", 25}, {"/", 5}};

	(void)state;
	for (size_t i = 0; i < sizeof PAGES / sizeof *PAGES; i++) {
		ask_both("GET", PAGES[i].uri, ""); /* once, so that what is kept is there */
		asked = 0;
		ask_both("GET", PAGES[i].uri, "");
		if (asked > SITES * PAGES[i].most)
			fail_msg("%s asks %d questions, more than %d", PAGES[i].uri, asked / SITES,
				PAGES[i].most);
	}
}

/* Without this the rest would prove nothing. */
static void a_question_that_grows_is_told(void **state)
{
	static const char GROWS[] =
		"SELECT count(*) FROM item WHERE kind = 'agency' AND language = :language";
	struct store *stores[SITES];
	bool          found = false;

	(void)state;
	for (which = 0; which < SITES; which++) {
		stores[which] = store_open(releases[which].bytes, releases[which].length);
		assert_true(query_next(store_query(stores[which], GROWS)));
		store_rest(stores[which]);
		store_close(stores[which]);
	}
	for (size_t i = 0; i < count; i++)
		found = found
			|| (questions[i].sql == GROWS && questions[i].steps[1] > 2 * questions[i].steps[0]);
	assert_true(found);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(no_page_takes_longer_with_more_agencies),
		TEST(no_search_takes_longer_with_more_agencies),
		TEST(a_page_asks_few_questions),
		TEST(a_question_that_grows_is_told),
	};

	if (argc != 3)
		return EXIT_FAILURE;
	paths[0] = argv[1];
	paths[1] = argv[2];
	return cmocka_run_group_tests_name("store/growth", tests, open_both, close_both);
}
