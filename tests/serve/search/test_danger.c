/* test_danger.c - words that tell of danger bring numbers above the results, also when misspelt;
 * words that do not, do not. */
#include "expect.h"
#include "house.h"

#define LINE_SIZE 512

/* The number that the page shows first for danger, or "-". */
static void shown_for(const char *typed, char number[LINE_SIZE])
{
	struct page_answer page   = house_search(typed);
	const char        *danger = strstr(page.body, "<section class=\"danger\">"),
			   *results       = strstr(page.body, "class=\"results\"");
	const char *target        = danger ? strstr(danger, "href=\"tel:") : NULL;

	assert_int_equal(page.status, STATUS_OK);
	strcpy(number, "-");
	if (danger) {
		assert_non_null(target);
		assert_true(!results || danger < results);
		target += strlen("href=\"tel:");
		snprintf(number, LINE_SIZE, "%.*s", (int)strcspn(target, "\""), target);
	}
	page_free(&page);
}

static void danger_is_heard_and_nothing_else_is_taken_for_it(void **state)
{
	char  line[LINE_SIZE], number[LINE_SIZE];
	int   telling = 0, harmless = 0, wrong = 0;
	FILE *file = fopen(TEST_QUERIES "/danger.tsv", "r");

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		char *expected = strchr(line, '\t');

		line[strcspn(line, "\n")] = '\0';
		if (*line == '#' || !*line)
			continue;
		assert_non_null(expected);
		*expected++ = '\0';
		*(strcmp(expected, "-") == 0 ? &harmless : &telling) += 1;
		shown_for(line, number);
		if (strcmp(number, expected) != 0) {
			print_error("%s: shows %s, not %s\n", line, number, expected);
			wrong++;
		}
	}
	fclose(file);
	assert_true(telling > 50 && harmless > 40);
	assert_int_equal(wrong, 0);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {TEST(danger_is_heard_and_nothing_else_is_taken_for_it)};

	if (argc != 2)
		return EXIT_FAILURE;
	house_release(argv[1]);
	return cmocka_run_group_tests_name("search/danger", tests, house_open, house_close);
}
