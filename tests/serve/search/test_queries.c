/* test_queries.c - what people type finds what they need: the best answer is among the first three
 * results of the real page. */
#include "expect.h"
#include "house.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST     3 /* results that a person reads */
#define LINE_SIZE 1024
#define LEAST     95 /* of a hundred queries, so many are answered among the first three */
#define QUERIES   50 /* a half has at least so many: a list that cannot be read proves nothing */

struct score {
	int asked, answered;
};

/* True when the path, up to a space or the end, is one of those expected. */
static bool is_expected(const char *expected, const char *path, size_t length)
{
	for (const char *at = expected; (at = strstr(at, "/")); at += strcspn(at, " "))
		if (strcspn(at, " ") == length && strncmp(at, path, length) == 0)
			return true;
	return false;
}

/* Whether one of the first results is expected; what the results were goes to `found`. */
static bool is_answered(const char *typed, const char *expected, char found[LINE_SIZE])
{
	struct page_answer page     = house_search(typed);
	const char        *at       = strstr(page.body, "<ol class=\"results\">");
	bool               answered = false;

	assert_int_equal(page.status, STATUS_OK);
	found[0] = '\0';
	for (int i = 0; at && i < FIRST && (at = strstr(at, "<li><a href=\"")); i++) {
		size_t length = strcspn(at += strlen("<li><a href=\""), "\"");

		answered = answered || is_expected(expected, at, length);
		strncat(found, at, length);
		strcat(found, " ");
	}
	page_free(&page);
	return answered;
}

/* Asks every query of a list. Only the half that the search is tuned on tells which it missed. */
static struct score ask(const char *path, bool tells)
{
	char         line[LINE_SIZE], found[LINE_SIZE];
	struct score score = {.asked = 0};
	FILE        *file  = fopen(path, "r");

	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		char *expected = strchr(line, '\t');

		line[strcspn(line, "\n")] = '\0';
		if (*line == '#' || !*line)
			continue;
		assert_non_null(expected);
		*expected++ = '\0';
		score.asked++;
		if (is_answered(line, expected, found))
			score.answered++;
		else if (tells)
			printf("missed: %s\n  wanted %s\n  found  %s\n", line, expected, found);
	}
	fclose(file);
	return score;
}

static void check_half(const char *name, bool tells)
{
	char         path[512];
	struct score score;

	snprintf(path, sizeof path, "%s/%s.tsv", TEST_QUERIES, name);
	score = ask(path, tells);
	printf("%s: %d of %d answered among the first %d, %.1f %%\n", name, score.answered, score.asked,
		FIRST, 100.0 * score.answered / score.asked);
	assert_true(score.asked >= QUERIES);
	assert_true(100 * score.answered >= LEAST * score.asked);
}

static void the_half_that_the_search_is_tuned_on_is_answered(void **state)
{
	(void)state;
	check_half("tune", true);
}

static void the_half_that_nobody_tuned_on_is_answered(void **state)
{
	(void)state;
	check_half("held", false);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(the_half_that_the_search_is_tuned_on_is_answered),
		TEST(the_half_that_nobody_tuned_on_is_answered),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("search/queries", tests, house_open, house_close);
}
