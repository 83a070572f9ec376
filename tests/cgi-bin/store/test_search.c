/* test_search.c - the words of a search: how they are read, corrected and found. */
#include "check.h"
#include "forge.h"
#include "store/search.h"

static struct store *store;
static char         *bytes;
static const char   *path;

static int open_store(void **state)
{
	size_t length;

	(void)state;
	bytes = forge_database(path, "", &length);
	store = store_open(bytes, length);
	return store ? 0 : -1;
}

static int close_store(void **state)
{
	(void)state;
	store_close(store);
	free(bytes);
	return 0;
}

/* The paths found, each followed by a space; no failure on the way. */
static const char *found(const char *typed, enum search_way way)
{
	static char   paths[4096];
	struct search search;
	struct query *query;
	struct hit    hit;

	search_read(&search, typed);
	query    = search_pages(store, &search, way);
	paths[0] = '\0';
	while (search_next(query, &hit)) {
		strcat(paths, hit.path);
		strcat(paths, " ");
	}
	assert_false(store_failed(store));
	store_rest(store);
	return paths;
}

/* The words after correction, each followed by a space; "" when none was corrected. */
static const char *corrected(const char *typed)
{
	static char   words[512];
	struct search search;

	search_read(&search, typed);
	search_correct(store, &search);
	assert_false(store_failed(store));
	store_rest(store);
	words[0] = '\0';
	for (int i = 0; search.corrected && i < search.count; i++)
		snprintf(words + strlen(words), sizeof words - strlen(words), "%s ", search.words[i]);
	return words;
}

static void words_are_runs_of_letters_and_digits_in_lower_case(void **state)
{
	struct search search;

	(void)state;
	search_read(&search, "  He's FOLLOWING-me, 2 times!\t(\"again\") ");
	assert_int_equal(search.count, 7);
	assert_string_equal(search.words[0], "he");
	assert_string_equal(search.words[1], "s");
	assert_string_equal(search.words[2], "following");
	assert_string_equal(search.words[4], "2");
	assert_string_equal(search.words[6], "again");
	search_read(&search, " .,;:!? ");
	assert_int_equal(search.count, 0);
	search_read(&search, "");
	assert_int_equal(search.count, 0);
}

static void further_words_are_left_out_and_long_ones_cut_between_characters(void **state)
{
	struct search search;
	char          word[400] = "";

	(void)state;
	search_read(&search, "a b c d e f g h i j k");
	assert_int_equal(search.count, SEARCH_WORDS_MAX);
	memset(word, 'x', 300);
	search_read(&search, word);
	assert_int_equal(search.count, 1);
	assert_int_equal(strlen(search.words[0]), SEARCH_WORD_SIZE - 1);
	word[0] = '\0';
	for (int i = 0; i < 30; i++)
		strcat(word, "ß");
	search_read(&search, word);
	assert_int_equal(strlen(search.words[0]) % 2, 0);
	word[0] = 'x';
	word[1] = '\0';
	for (int i = 0; i < 30; i++)
		strcat(word, "ß");
	search_read(&search, word);
	assert_int_equal(strlen(search.words[0]), SEARCH_WORD_SIZE - 2);
}

static void the_distance_counts_single_changes(void **state)
{
	static const struct {
		const char *a, *b;
		int         distance;
	} WORDS[] = {
		{"", "", 0}, {"stalk", "stalk", 0}, {"", "abc", 3}, {"abc", "", 3}, {"stalk", "stak", 1}, {"stalk", "stallk", 1},
		{"stalk", "stolk", 1}, {"stalk", "satlk", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3}, {"ab", "ba", 1}, {"abcd", "badc", 2},
	};
	char longest[SEARCH_WORD_SIZE] = "";

	(void)state;
	for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
		assert_int_equal(search_distance(WORDS[i].a, WORDS[i].b), WORDS[i].distance);
		assert_int_equal(search_distance(WORDS[i].b, WORDS[i].a), WORDS[i].distance);
	}
	memset(longest, 'a', SEARCH_WORD_SIZE - 1);
	assert_int_equal(search_distance(longest, ""), SEARCH_WORD_SIZE - 1);
	assert_int_equal(search_distance(longest, longest), 0);
}

static void a_page_that_holds_every_word_is_found_and_the_title_counts_most(void **state)
{
	(void)state;
	assert_int_equal(strncmp(found("following", SEARCH_ALL), "/behaviours/following ", 22), 0);
	assert_string_equal(found("pigeons", SEARCH_ALL), "/advice/overdue ");
	assert_string_equal(found("pigeons diary", SEARCH_ALL), "");
	assert_true(in_order(found("pigeons diary", SEARCH_ANY), "/advice/", "/advice/"));
}

static void words_of_the_same_stem_and_beginnings_of_words_are_found(void **state)
{
	(void)state;
	assert_has(found("followed", SEARCH_ALL), "/behaviours/following ");
	assert_has(found("pige", SEARCH_ALL), "/advice/overdue ");
	assert_string_equal(found("pig", SEARCH_ALL), "");
}

static void facts_examples_keywords_and_contacts_are_found(void **state)
{
	(void)state;
	assert_has(found("another law north", SEARCH_ALL), "/advice/the-law ");
	assert_has(found("number plate", SEARCH_ALL), "/behaviours/following ");
	assert_has(found("stalker", SEARCH_ALL), "/agencies/helpline ");
	assert_has(found("heal", SEARCH_ALL), "/agencies/odd ");
}

static void nothing_that_is_typed_is_an_operator(void **state)
{
	static const char *const TYPED[] = {
		"AND", "OR", "NOT", "NEAR(a b)", "\"", "\"\"", "\"unclosed", "a AND", "title:law", "^law", "law*", "*", "-law", "+", "{title} : law",
		"a OR (b", "'; DROP TABLE item; --", "\\", "%", "_", "()", "law\"\"law", "NEAR", "a:b:c", "\x01",
	};

	(void)state;
	for (size_t i = 0; i < sizeof TYPED / sizeof *TYPED; i++) {
		found(TYPED[i], SEARCH_ALL);
		found(TYPED[i], SEARCH_ANY);
		corrected(TYPED[i]);
	}
	assert_string_equal(found("\"the law\"", SEARCH_ALL), found("the law", SEARCH_ALL));
	assert_string_equal(found("summary: -law*", SEARCH_ALL), found("summary law", SEARCH_ALL));
}

static void no_words_find_no_pages(void **state)
{
	(void)state;
	assert_string_equal(found("", SEARCH_ALL), "");
	assert_string_equal(found("!?", SEARCH_ANY), "");
}

static void signs_that_are_no_words_do_no_harm(void **state)
{
	(void)state;
	assert_string_equal(found("😀", SEARCH_ALL), "");
	assert_string_equal(corrected("😀 😱😱😱 ❤️"), "");
	assert_string_equal(found("日本語 здравствуйте", SEARCH_ANY), "");
	assert_has(found("😀 pigeons", SEARCH_ANY), "/advice/overdue ");
}

static void accents_do_not_matter(void **state)
{
	(void)state;
	assert_has(found("Pígèons", SEARCH_ALL), "/advice/overdue ");
}

static void a_misspelt_word_becomes_the_nearest_that_stands_on_a_page(void **state)
{
	(void)state;
	assert_string_equal(corrected("pidgeons"), "pigeons ");
	assert_string_equal(corrected("stlaking"), "stalking ");
	assert_string_equal(corrected("folowing me"), "following me ");
	assert_string_equal(corrected("warwikshire"), "warwickshire ");
}

static void right_words_short_words_and_far_words_are_left_alone(void **state)
{
	(void)state;
	assert_string_equal(corrected("pigeons diary"), "");
	assert_string_equal(corrected("xq"), "");
	assert_string_equal(corrected("zzzzzzzzzzzzzzzz"), "");
	assert_string_equal(corrected(""), "");
}

static void ten_thousand_characters_are_read_like_any_others(void **state)
{
	char *typed = malloc(10001);

	(void)state;
	assert_non_null(typed);
	for (int i = 0; i < 10000; i++)
		typed[i] = i % 9 == 8 ? ' ' : (char)('a' + i % 26);
	typed[10000] = '\0';
	found(typed, SEARCH_ANY);
	memset(typed, 'p', 10000);
	found(typed, SEARCH_ALL);
	corrected(typed);
	memset(typed, '"', 10000);
	found(typed, SEARCH_ALL);
	free(typed);
}

static void an_excerpt_marks_what_was_found(void **state)
{
	struct search search;
	struct query *query;
	struct hit    hit;

	(void)state;
	search_read(&search, "pigeons");
	query = search_pages(store, &search, SEARCH_ALL);
	assert_true(search_next(query, &hit));
	assert_string_equal(hit.kind, "advice");
	assert_has(hit.excerpt, "\002pigeons\003");
	assert_false(search_next(query, &hit));
	store_rest(store);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(words_are_runs_of_letters_and_digits_in_lower_case),
		TEST(further_words_are_left_out_and_long_ones_cut_between_characters),
		TEST(the_distance_counts_single_changes),
		TEST(a_page_that_holds_every_word_is_found_and_the_title_counts_most),
		TEST(words_of_the_same_stem_and_beginnings_of_words_are_found),
		TEST(facts_examples_keywords_and_contacts_are_found),
		TEST(nothing_that_is_typed_is_an_operator),
		TEST(no_words_find_no_pages),
		TEST(signs_that_are_no_words_do_no_harm),
		TEST(accents_do_not_matter),
		TEST(a_misspelt_word_becomes_the_nearest_that_stands_on_a_page),
		TEST(right_words_short_words_and_far_words_are_left_alone),
		TEST(ten_thousand_characters_are_read_like_any_others),
		TEST(an_excerpt_marks_what_was_found),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	return cmocka_run_group_tests_name("store/search", tests, open_store, close_store);
}
