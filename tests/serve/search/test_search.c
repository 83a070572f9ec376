/* test_search.c - a search in the store: what is typed, corrected and found, the numbers and the
 * danger in it. */
#include "expect.h"
#include "forge.h"
#include "serve/search/danger.h"
#include "serve/search/numbers.h"
#include "serve/search/search.h"
#include "serve/search/spelling.h"

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
static const char *found(const char *what)
{
	static char  paths[4096];
	struct terms terms;
	int64_t      ids[SEARCH_HITS_MAX];
	int          count;

	terms_read(store, &terms, what, false);
	count    = search_find(store, &terms, ids);
	paths[0] = '\0';
	for (int i = 0; i < count; i++) {
		struct hit hit;

		assert_true(search_hit(store, &terms, ids[i], &hit));
		strcat(paths, hit.path);
		strcat(paths, " ");
	}
	assert_false(store_failed(store));
	store_rest(store);
	return paths;
}

/* The words that are searched for, each followed by a space; "" when none was corrected. */
static const char *corrected(const char *what)
{
	static char  words[1024];
	struct terms terms;

	terms_read(store, &terms, what, false);
	assert_false(store_failed(store));
	store_rest(store);
	words[0] = '\0';
	for (int i = 0; terms.corrected && i < terms.count; i++)
		snprintf(words + strlen(words), sizeof words - strlen(words), "%s ", terms.words[i].text);
	return words;
}

static void the_distance_counts_single_changes(void **state)
{
	static const struct {
		const char *a, *b;
		int         distance;
	} WORDS[]               = {{"", "", 0}, {"stalk", "stalk", 0}, {"", "abc", 3}, {"abc", "", 3},
					  {"stalk", "stak", 1}, {"stalk", "stallk", 1}, {"stalk", "stolk", 1}, {"stalk", "satlk", 1},
					  {"kitten", "sitting", 3}, {"ca", "abc", 3}, {"ab", "ba", 1}, {"abcd", "badc", 2}};
	char longest[WORD_SIZE] = "";

	(void)state;
	for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
		assert_int_equal(tokens_distance(WORDS[i].a, WORDS[i].b), WORDS[i].distance);
		assert_int_equal(tokens_distance(WORDS[i].b, WORDS[i].a), WORDS[i].distance);
	}
	memset(longest, 'a', WORD_SIZE - 1);
	assert_int_equal(tokens_distance(longest, ""), WORD_SIZE - 1);
	assert_int_equal(tokens_distance(longest, longest), 0);
}

static int count_searched(const struct terms *terms)
{
	int count = 0;

	for (int i = 0; i < terms->count; i++)
		count += !terms->words[i].skipped;
	return count;
}

static void the_first_words_are_searched_for_and_further_ones_left_out(void **state)
{
	char         many[512] = "";
	struct terms terms;

	(void)state;
	for (int i = 0; i < 100; i++)
		strcat(many, i % 2 ? "the " : "bird ");
	terms_read(store, &terms, many, false);
	assert_int_equal(terms.count, TERMS_MAX);
	assert_int_equal(count_searched(&terms), TERMS_SEARCHED_MAX);
	assert_true(terms.words[1].skipped);
	assert_false(terms.words[2 * (TERMS_SEARCHED_MAX - 1)].skipped);
	assert_true(terms.words[2 * TERMS_SEARCHED_MAX].skipped);
	store_rest(store);
}

static void words_that_only_get_in_the_way_count_when_nothing_else_is_typed(void **state)
{
	struct terms terms;

	(void)state;
	terms_read(store, &terms, "is it the helpline", false);
	assert_int_equal(terms.count, 4);
	assert_true(terms.words[0].skipped);
	assert_false(terms.words[3].skipped);
	terms_read(store, &terms, "is it me", false);
	assert_false(terms.words[0].skipped);
	store_rest(store);
}

static void short_forms_are_read_in_full(void **state)
{
	struct terms terms;

	(void)state;
	terms_read(store, &terms, "He’ll", false);
	assert_int_equal(terms.count, 2);
	assert_string_equal(terms.words[0].text, "he");
	assert_string_equal(terms.words[1].text, "will");
	store_rest(store);
}

static void the_page_with_the_most_of_the_words_comes_first_and_the_title_counts_most(void **state)
{
	(void)state;
	assert_int_equal(strncmp(found("following"), "/behaviours/following ", 22), 0);
	assert_string_equal(found("pigeons"), "/advice/overdue ");
	assert_int_equal(strncmp(found("pigeons diary"), "/advice/", 8), 0);
}

static void words_of_the_same_stem_equal_words_and_beginnings_of_words_are_found(void **state)
{
	(void)state;
	assert_has(found("followed"), "/behaviours/following ");
	assert_has(found("pige"), "/advice/overdue ");
	assert_string_equal(found("pig"), "");
	assert_string_equal(found("hotline"), found("helpline"));
}

static void what_editors_say_that_people_type_is_found(void **state)
{
	(void)state;
	assert_int_equal(strncmp(found("birds in my attic"), "/advice/overdue ", 16), 0);
	assert_int_equal(strncmp(found("attic birds"), "/advice/overdue ", 16), 0);
}

static void facts_examples_keywords_and_contacts_are_found(void **state)
{
	(void)state;
	assert_has(found("another law north"), "/advice/the-law ");
	assert_has(found("number plate"), "/behaviours/following ");
	assert_has(found("stalker"), "/agencies/helpline ");
	assert_has(found("heal"), "/agencies/odd ");
}

static void nothing_that_is_typed_is_an_operator(void **state)
{
	static const char *const TYPED[] = {"AND", "OR", "NOT", "NEAR(a b)", "\"", "\"\"", "\"unclosed",
		"a AND", "title:law", "^law", "law*", "*", "-law", "+", "{title} : law", "a OR (b",
		"'; DROP TABLE item; --", "\\", "%", "_", "()", "law\"\"law", "NEAR", "a:b:c", "\x01",
		"+44", "((((", "\xff\xfe"};

	(void)state;
	for (size_t i = 0; i < sizeof TYPED / sizeof *TYPED; i++)
		found(TYPED[i]);
	assert_string_equal(found("\"the law\""), found("the law"));
	assert_string_equal(found("summary: -law*"), found("summary law"));
}

static void no_words_find_no_pages(void **state)
{
	(void)state;
	assert_string_equal(found(""), "");
	assert_string_equal(found("!?"), "");
	assert_string_equal(found("😀"), "");
	assert_string_equal(found("日本語 здравствуйте"), "");
	assert_has(found("😀 pigeons"), "/advice/overdue ");
}

static void accents_do_not_matter(void **state)
{
	(void)state;
	assert_has(found("Pígèons"), "/advice/overdue ");
}

static void a_misspelt_word_becomes_the_nearest_that_stands_on_a_page(void **state)
{
	(void)state;
	assert_string_equal(corrected("pidgeons"), "pigeons ");
	assert_string_equal(corrected("stlaking"), "stalking ");
	assert_string_equal(corrected("folowing me"), "following me ");
	assert_string_equal(corrected("warwikshire"), "warwickshire ");
	assert_string_equal(corrected("pigeonsfollowing"), "pigeons following ");
}

static void right_words_short_words_and_far_words_are_left_alone(void **state)
{
	(void)state;
	assert_string_equal(corrected("pigeons diary"), "");
	assert_string_equal(corrected("hotline attic"), "");
	assert_string_equal(corrected("xq"), "");
	assert_string_equal(corrected("zzzzzzzzzzzzzzzz"), "");
	assert_string_equal(corrected(""), "");
}

static void a_word_is_left_as_it_was_typed_on_demand(void **state)
{
	struct terms terms;

	(void)state;
	terms_read(store, &terms, "pidgeons", true);
	assert_false(terms.corrected);
	assert_string_equal(terms.words[0].text, "pidgeons");
	store_rest(store);
}

static void ten_thousand_characters_are_read_like_any_others(void **state)
{
	char *what = malloc(10001);

	(void)state;
	assert_non_null(what);
	for (int i = 0; i < 10000; i++)
		what[i] = i % 9 == 8 ? ' ' : (char)('a' + i % 26);
	what[10000] = '\0';
	found(what);
	memset(what, 'p', 10000);
	found(what);
	memset(what, '"', 10000);
	found(what);
	memset(what, '4', 10000);
	found(what);
	free(what);
}

static void an_excerpt_marks_what_was_found(void **state)
{
	struct terms terms;
	int64_t      ids[SEARCH_HITS_MAX];
	struct hit   hit;

	(void)state;
	terms_read(store, &terms, "pigeons", false);
	assert_int_equal(search_find(store, &terms, ids), 1);
	assert_true(search_hit(store, &terms, ids[0], &hit));
	assert_int_equal(hit.kind, ITEM_ADVICE);
	assert_has(hit.excerpt, "\002pigeons\003");
	assert_false(search_hit(store, &terms, 1000000, &hit));
	store_rest(store);
}

static void an_excerpt_is_the_sentence_with_the_most_words_and_never_too_long(void **state)
{
	struct terms terms;
	char         excerpt[SEARCH_EXCERPT_MAX], text[4000] = "";

	(void)state;
	terms_read(store, &terms, "pigeons following", false);
	assert_int_equal(
		excerpt_write(&terms, "No. Pigeons here. Following the pigeons! The end.", excerpt), 2);
	assert_string_equal(excerpt, "\002Following\003 the \002pigeons\003!");
	assert_int_equal(excerpt_write(&terms, "Nothing of it. At all.", excerpt), 0);
	assert_string_equal(excerpt, "Nothing of it.");
	assert_int_equal(excerpt_write(&terms, "", excerpt), 0);
	assert_string_equal(excerpt, "");
	for (int i = 0; i < 200; i++)
		strcat(text, i % 2 ? "pigeons " : "ŵŵŵŵŵ ");
	assert_int_equal(excerpt_write(&terms, text, excerpt), 1);
	assert_true(strlen(excerpt) < SEARCH_EXCERPT_MAX);
	assert_has(excerpt, "…");
	store_rest(store);
}

static const char *digits_of(const char *what)
{
	static struct number number;

	number_read(&number, what);
	return number.digits;
}

static void a_number_is_read_in_any_form(void **state)
{
	static const char *const FORMS[] = {"0808 802 0300", "08088020300", "0808 8020300",
		"+44 808 802 0300", "+44 (0)808 802 0300", "0044 808 802 0300", "44 808 802 0300",
		"(0808) 802-0300", "0808.802.0300", "who is 0808 802 0300?", "+448088020300",
		"18001 0808 802 0300", "tel:08088020300", "0808\u00a0802\u00a00300",
		"0808\u2013802\u20110300", "\u202a0808 802 0300\u202c", "０８０８ ８０２ ０３００",
		"0808 802 03OO", "o8o8 802 o3oo", "808 802 0300"};

	(void)state;
	for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++)
		assert_string_equal(digits_of(FORMS[i]), "08088020300");
	assert_string_equal(digits_of("116-123"), "116123");
	assert_string_equal(digits_of("18001 808 802 0300"), "08088020300");
	assert_string_equal(digits_of("18001 101"), "101");
	assert_string_equal(digits_of("0808 802 0300 0808 2000 247"), "08088020300");
	assert_string_equal(digits_of("101, 0808 802 0300"), "08088020300");
	assert_string_equal(digits_of("0808\u2009802\u22120300 24 hours"), "08088020300");
	assert_string_equal(digits_of("999"), "999");
	assert_string_equal(digits_of("(020) 3866 4107"), "02038664107");
	assert_string_equal(digits_of("24/7 help"), "");
	assert_string_equal(digits_of("101 or 999o"), "9990");
	assert_string_equal(digits_of("101 officers"), "101");
	assert_string_equal(digits_of("101office"), "101");
	assert_string_equal(digits_of("iso9001"), "9001");
	assert_string_equal(digits_of("o2"), "");
	assert_string_equal(digits_of("ooo"), "");
	assert_string_equal(digits_of("section 2A"), "");
	assert_string_equal(digits_of(""), "");
}

static void a_number_finds_who_publishes_it(void **state)
{
	struct number number;
	int64_t       ids[NUMBER_HITS_MAX];
	struct terms  terms;
	struct hit    hit;

	(void)state;
	terms_read(store, &terms, "", false);
	number_read(&number, "+44 20 3866 4107");
	assert_true(number.alone);
	assert_int_equal(number_find(store, &number, ids), 1);
	assert_true(search_hit(store, &terms, ids[0], &hit));
	assert_string_equal(hit.path, "/agencies/helpline");
	number_read(&number, "\u202a02038664107\u202c");
	assert_true(number.alone);
	number_read(&number, "07700 900123");
	assert_int_equal(number_find(store, &number, ids), 0);
	number_read(&number, "is 07700 900123 yours");
	assert_false(number.alone);
	store_rest(store);
}

/* The first danger of which the words tell, or 0. */
static int danger_of(const char *what)
{
	struct terms terms;
	uint32_t     dangers;

	terms_read(store, &terms, what, false);
	dangers = danger_find(store, &terms);
	store_rest(store);
	return dangers ? __builtin_ctz(dangers) : 0;
}

static void danger_is_heard_in_any_spelling(void **state)
{
	static const char *const TELLING[]  = {"he is outside", "HE IS OUTSIDE", "hes outside",
		 "he's outside", "he’s outside!!", "help he is outside my house", "he is right outside",
		 "he is outsied", "going to kill me", "he is going to kil me", "goign to kill me",
		 "he is outside the law and going to kill me",
		 "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen and he is outside"};
	static const char *const HARMLESS[] = {"outside", "he lives outside", "is it outside",
		"he is outside the law", "outside he is", "to kill time", "",
		"he is not here or there or outside"};

	(void)state;
	for (size_t i = 0; i < sizeof TELLING / sizeof *TELLING; i++)
		if (danger_of(TELLING[i]) != 1)
			fail_msg("not heard: %s", TELLING[i]);
	for (size_t i = 0; i < sizeof HARMLESS / sizeof *HARMLESS; i++)
		if (danger_of(HARMLESS[i]) != 0)
			fail_msg("heard: %s", HARMLESS[i]);
}

static void whom_to_ring_in_danger_comes_in_order(void **state)
{
	struct danger_agency agency;
	struct query        *query;

	(void)state;
	assert_string_equal(danger_title(store, 1), "Are you in danger now?");
	query = danger_agencies(store, 1);
	assert_true(danger_agency_next(query, &agency));
	assert_string_equal(agency.path, "/agencies/emergency");
	assert_true(danger_agency_next(query, &agency));
	assert_string_equal(agency.name, "National Helpline");
	assert_false(danger_agency_next(query, &agency));
	assert_string_equal(danger_title(store, 7), "");
	store_rest(store);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(the_distance_counts_single_changes),
		TEST(the_first_words_are_searched_for_and_further_ones_left_out),
		TEST(words_that_only_get_in_the_way_count_when_nothing_else_is_typed),
		TEST(short_forms_are_read_in_full),
		TEST(the_page_with_the_most_of_the_words_comes_first_and_the_title_counts_most),
		TEST(words_of_the_same_stem_equal_words_and_beginnings_of_words_are_found),
		TEST(what_editors_say_that_people_type_is_found),
		TEST(facts_examples_keywords_and_contacts_are_found),
		TEST(nothing_that_is_typed_is_an_operator),
		TEST(no_words_find_no_pages),
		TEST(accents_do_not_matter),
		TEST(a_misspelt_word_becomes_the_nearest_that_stands_on_a_page),
		TEST(right_words_short_words_and_far_words_are_left_alone),
		TEST(a_word_is_left_as_it_was_typed_on_demand),
		TEST(ten_thousand_characters_are_read_like_any_others),
		TEST(an_excerpt_marks_what_was_found),
		TEST(an_excerpt_is_the_sentence_with_the_most_words_and_never_too_long),
		TEST(a_number_is_read_in_any_form),
		TEST(a_number_finds_who_publishes_it),
		TEST(danger_is_heard_in_any_spelling),
		TEST(whom_to_ring_in_danger_comes_in_order),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	return cmocka_run_group_tests_name("store/search", tests, open_store, close_store);
}
