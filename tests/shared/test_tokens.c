/* test_tokens.c - how a text is taken apart into words, their stems, and what is left of them
 * without a letter or two. */
#include "expect.h"
#include "shared/tokens.h"

/* The words of a text with a bar behind each. */
static const char *words_of(const char *text)
{
	static char all[4096];
	char        word[WORD_SIZE];

	all[0] = '\0';
	while ((text = tokens_next(text, word)))
		snprintf(all + strlen(all), sizeof all - strlen(all), "%s|", word);
	return all;
}

static void words_are_runs_of_letters_and_digits_in_lower_case(void **state)
{
	(void)state;
	assert_string_equal(words_of("  FOLLOWING-me, 2 times!\t(\"again\") "),
		"following|me|2|times|again|");
	assert_string_equal(words_of(" .,;:!? "), "");
	assert_string_equal(words_of(""), "");
}

static void an_apostrophe_and_the_hyphen_of_one_letter_join(void **state)
{
	(void)state;
	assert_string_equal(words_of("he's won't wont won’t women`s"), "hes|wont|wont|wont|womens|");
	assert_string_equal(words_of("'quoted' words' end"), "quoted|words|end|");
	assert_string_equal(words_of("e-mail E‑mails ex-boyfriend - a"),
		"email|emails|ex|boyfriend|a|");
}

static void accents_and_other_forms_of_a_letter_are_folded(void **state)
{
	(void)state;
	assert_string_equal(words_of("Ŵy Ŷnys tŷ café naïve Gŵyl"), "wy|ynys|ty|cafe|naive|gwyl|");
	assert_string_equal(words_of("cafe\u0301 ＡＢＣ ﬁnd Straße"), "cafe|abc|find|strasse|");
	assert_string_equal(words_of("здравствуйте ПРИВЕТ 日本"), "здравствуите|привет|日本|");
}

static void signs_and_broken_bytes_stand_between_words(void **state)
{
	(void)state;
	assert_string_equal(words_of("😀 help 😱now"), "help|now|");
	assert_string_equal(words_of("a\xff"
								 "b\xc3"),
		"a|b|");
	assert_string_equal(words_of("\u0301 \u200b"), "");
}

static void a_long_word_is_cut_where_a_character_begins(void **state)
{
	char text[400], word[WORD_SIZE];

	(void)state;
	memset(text, 'x', 300);
	text[300] = '\0';
	assert_non_null(tokens_next(text, word));
	assert_int_equal(strlen(word), WORD_SIZE - 1);
	strcpy(text, "x");
	for (int i = 0; i < 30; i++)
		strcat(text, "д");
	strcat(text, " end");
	assert_non_null(tokens_next(text, word));
	assert_int_equal(strlen(word), WORD_SIZE - 2);
	assert_string_equal(words_of(text) + strlen(word), "|end|");
}

/* The stem of a word in a language, lent until the next. */
static const char *stem_of(const char *language, const char *word)
{
	static char     stem[WORD_SIZE];
	struct stemmer *stemmer = stemmer_new(language);

	assert_non_null(stemmer);
	stemmer_stem(stemmer, word, stem);
	stemmer_free(stemmer);
	return stem;
}

static void forms_of_a_word_have_one_stem(void **state)
{
	(void)state;
	assert_string_equal(stem_of("en", "followed"), "follow");
	assert_string_equal(stem_of("en", "following"), "follow");
	assert_string_equal(stem_of("en", "counseling"), "counsel");
	assert_string_equal(stem_of("en", "counselling"), "counsel");
	assert_string_equal(stem_of("en", ""), "");
}

static void a_language_without_stems_keeps_its_words(void **state)
{
	(void)state;
	assert_string_equal(stem_of("cy", "dilyn"), "dilyn");
	assert_string_equal(stem_of("no-such", "following"), "following");
}

static bool have_one_in_common(const char *a, const char *b)
{
	uint32_t left[VARIANTS_MAX], right[VARIANTS_MAX];
	int      lefts = tokens_variants("en", a, left), rights = tokens_variants("en", b, right);

	for (int i = 0; i < lefts; i++)
		for (int j = 0; j < rights; j++)
			if (left[i] == right[j])
				return true;
	return false;
}

static void words_that_differ_by_one_or_two_changes_have_a_variant_in_common(void **state)
{
	static const char *const PAIRS[][2] = {{"stalkign", "stalking"}, {"harrasment", "harassment"},
		{"samaratins", "samaritans"}, {"paladine", "paladin"}, {"polce", "police"}, {"kil", "kill"},
		{"lamplough", "lamplugh"}, {"ghard", "guard"}, {"stalking", "stalking"}};

	(void)state;
	for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++)
		if (!have_one_in_common(PAIRS[i][0], PAIRS[i][1]))
			fail_msg("%s and %s have none", PAIRS[i][0], PAIRS[i][1]);
	assert_false(have_one_in_common("stalking", "harassment"));
}

static void variants_belong_to_a_language_and_to_words_of_plain_letters(void **state)
{
	uint32_t english[VARIANTS_MAX], welsh[VARIANTS_MAX];

	(void)state;
	assert_int_equal(tokens_variants("en", "stalking", english), 29);
	assert_int_equal(tokens_variants("cy", "stalking", welsh), 29);
	assert_int_not_equal(english[0], welsh[0]);
	assert_int_equal(tokens_variants("en", "xq", english), 0);
	assert_int_equal(tokens_variants("en", "дом", english), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_are_runs_of_letters_and_digits_in_lower_case),
		TEST(an_apostrophe_and_the_hyphen_of_one_letter_join),
		TEST(accents_and_other_forms_of_a_letter_are_folded),
		TEST(signs_and_broken_bytes_stand_between_words),
		TEST(a_long_word_is_cut_where_a_character_begins),
		TEST(forms_of_a_word_have_one_stem),
		TEST(a_language_without_stems_keeps_its_words),
		TEST(words_that_differ_by_one_or_two_changes_have_a_variant_in_common),
		TEST(variants_belong_to_a_language_and_to_words_of_plain_letters),
	};

	return cmocka_run_group_tests_name("tokens", tests, NULL, NULL);
}
