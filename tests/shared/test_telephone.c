/* test_telephone.c - telephone numbers are found in whatever form they are written, and nothing
 * else is. */
#include "expect.h"
#include "shared/telephone.h"

#define NBSP   "\u00a0"
#define NARROW "\u202f"
#define THIN   "\u2009"
#define HAIR   "\u200a"
#define FIGURE "\u2007"

/* The numbers of a text with a bar behind each; of all, or of those that are surely numbers. */
static const char *numbers_of(const char *text, bool sure)
{
	static char      all[4096];
	struct telephone number = {.end = text};

	all[0] = '\0';
	while (telephone_next(&number))
		if (number.sure || !sure)
			snprintf(all + strlen(all), sizeof all - strlen(all), "%s|", number.digits);
	return all;
}

static void each_form_is_the_same_number(const char *const *forms, size_t count, const char *digits)
{
	for (size_t i = 0; i < count; i++) {
		char read[TELEPHONE_SIZE], expected[TELEPHONE_SIZE + 2];

		telephone_digits(forms[i], read);
		if (strcmp(read, digits) != 0)
			fail_msg("«%s» is read as \"%s\", not %s", forms[i], read, digits);
		snprintf(expected, sizeof expected, "%s|", digits);
		if (strcmp(numbers_of(forms[i], true), expected) != 0)
			fail_msg("«%s» would pass as no number: %s", forms[i], numbers_of(forms[i], true));
	}
}

#define EACH_IS(digits, ...) \
	do { \
		static const char *const FORMS[] = {__VA_ARGS__}; \
		each_form_is_the_same_number(FORMS, sizeof FORMS / sizeof *FORMS, digits); \
	} while (0)

static void spaces_of_any_kind_stand_in_a_number(void **state)
{
	(void)state;
	EACH_IS("08088020300", "0808 802 0300", "08088020300", "0808 8020300", "0808  802  0300",
		" 0808 802 0300 ", "0808\t802\t0300", "0808\n802\n0300", "0808\r\n802 0300",
		"0 8 0 8 8 0 2 0 3 0 0", "08 08 80 20 30 0", "0808" NBSP "802" NBSP "0300",
		"0808" NBSP " 802 " NBSP "0300", "0808" THIN "802" THIN "0300",
		"0808" NARROW "802" NARROW "0300", "0808" HAIR "802" HAIR "0300",
		"0808" FIGURE "802" FIGURE "0300", "0808\u2000802\u20010300", "0808\u2002802\u20030300",
		"0808\u2004802\u20050300", "0808\u2006802\u20080300", "0808\u205f802\u205f0300",
		"0808\u3000802\u30000300", "0808\u2028802\u20280300");
}

static void signs_that_nobody_sees_stand_in_a_number(void **state)
{
	(void)state;
	EACH_IS("08088020300", "0808\u200b802\u200b0300", "0808 \u200b802 \u200b0300",
		"0808\u200c802\u200d0300", "0808\u200e 802\u200f 0300", "\u202a0808 802 0300\u202c",
		"\u202d08088020300\u202c", "\u202b0808 802 0300\u202e", "\u20660808 802 0300\u2069",
		"\u20670808\u2069 802\u2068 0300", "08\u00ad08 802 03\u00ad00", "0808\u2060802\u20600300",
		"\ufeff0808 802 0300", "0\ufeff808 802 0300", "\u061c0808 802 0300",
		"0\ufe0f\u20e38\ufe0f\u20e30\ufe0f\u20e38\ufe0f\u20e3 802 0300");
}

static void dashes_dots_and_brackets_stand_in_a_number(void **state)
{
	(void)state;
	EACH_IS("08088020300", "0808-802-0300", "0808\u2010802\u20100300", "0808\u2011802\u20110300",
		"0808\u2012802\u20120300", "0808\u2013802\u20130300", "0808\u2014802\u20140300",
		"0808\u2015802\u20150300", "0808\u2212802\u22120300", "0808 - 802 - 0300",
		"0808 \u2013 802 0300", "0808.802.0300", "0808. 802. 0300", "0808\u00b7802\u00b70300",
		"(0808) 802 0300", "(0808)8020300", "(0808)" NBSP "802" NBSP "0300", "(0808) 802-0300",
		"0808 (802) 0300", "(0808 802 0300)", "[0808] 802 0300", "(0808)-802.0300", "0808/802/0300",
		"0808/8020300", "(0)808 802 0300");
	EACH_IS("01823334244", "01823-334244", "(01823) 334244", "01823/334244", "01823 33 42 44",
		"+44 (1823) 334244");
}

static void the_code_of_this_country_is_a_zero(void **state)
{
	(void)state;
	EACH_IS("08088020300", "+44 808 802 0300", "+448088020300", "+44 (0)808 802 0300",
		"+44 (0) 808 802 0300", "+44(0)8088020300", "(+44) 808 802 0300", "+(44) 808 802 0300",
		"+ 44 808 802 0300", "+44-808-802-0300", "+44.808.802.0300",
		"+44" NBSP "808" NBSP "802" NBSP "0300", "+440808 802 0300", "\uff0b44 808 802 0300",
		"0044 808 802 0300", "00448088020300", "(0044) 808-802-0300", "00 44 808 802 0300",
		"0044 (0)808 802 0300", "44 808 802 0300", "448088020300", "44 (0)808 802 0300",
		"+0808 802 0300", "+0044 808 802 0300");
	EACH_IS("0800555111", "+44 800 555 111", "0044 800 555 111", "0800 555 111",
		"0800" THIN "555" THIN "111", "(0800) 555111");
	EACH_IS("0035312345678", "+353 1 234 5678", "00353 1 234 5678", "+353 (1) 234-5678");
}

static void digits_have_other_forms(void **state)
{
	(void)state;
	EACH_IS("08088020300", "０８０８ ８０２ ０３００", "０８０８\u3000８０２\u3000０３００",
		"０８０８８０２０３００", "（０８０８）８０２－０３００", "０８０８．８０２．０３００",
		"＋４４　８０８　８０２　０３００", "٠٨٠٨ ٨٠٢ ٠٣٠٠", "۰۸۰۸ ۸۰۲ ۰۳۰۰", "0808 ８０２ 0300",
		"0808 802 03OO", "o8o8 802 o3oo", "O808 802 0300", "0808 802 O300");
}

static void a_short_number_and_the_relay_are_read_too(void **state)
{
	static const char *const CASES[][2] = {{"999", "999"}, {"116 123", "116123"},
		{"116-123", "116123"}, {"116" NBSP "123", "116123"}, {"85258", "85258"},
		{"0800 1111", "08001111"}, {"18001 101", "18001101"},
		{"18001 0808 802 0300", "1800108088020300"}, {"18001-0808-802-0300", "1800108088020300"},
		{"1800108088020300", "1800108088020300"}, {"18000", "18000"}, {"18001", "18001"},
		{"8088020300", "8088020300"}, {"1", "1"}, {"0044", "0044"}, {"9９9", "999"},
		{"0808 802 03000", "080880203000"}, {"0808 200 247", "0808200247"}};

	(void)state;
	for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
		char digits[TELEPHONE_SIZE];

		telephone_digits(CASES[i][0], digits);
		assert_string_equal(digits, CASES[i][1]);
	}
	assert_string_equal(telephone_own("18001101"), "101");
	assert_string_equal(telephone_own("18001"), "18001");
	assert_string_equal(telephone_own("08088020300"), "08088020300");
	assert_string_equal(telephone_own(""), "");
}

static void what_is_not_one_number_alone_has_no_digits(void **state)
{
	static const char *const TEXTS[] = {"", " ", "ring", "ring 999", "999 now", "999, 101",
		"999 / 101", "0808 802 0300 0808 2000 247", "0808 802 0300 12", "24/7", "é", "999 é", "+",
		"()", "o", "tel:999"};

	(void)state;
	for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
		char digits[TELEPHONE_SIZE] = "1";

		telephone_digits(TEXTS[i], digits);
		if (*digits)
			fail_msg("«%s» is read as %s", TEXTS[i], digits);
	}
}

static void numbers_that_follow_each_other_are_told_apart(void **state)
{
	static const char *const CASES[][2] = {{"Ring 0808 802 0300 now.", "08088020300|"},
		{"ring 0808 802 0300 or 0808 2000 247", "08088020300|08082000247|"},
		{"0808 802 0300 / 0808 2000 247", "08088020300|08082000247|"},
		{"0808 802 0300/0808 2000 247", "08088020300|08082000247|"},
		{"0808 802 0300, 0808 2000 247", "08088020300|08082000247|"},
		{"0808 802 0300 0808 2000 247", "08088020300|08082000247|"},
		{"0808 802 0300 - 0808 2000 247", "08088020300|08082000247|"},
		{"0808 802 0300; (0808) 2000 247", "08088020300|08082000247|"},
		{"0808 802 0300 (0808 2000 247)", "08088020300|08082000247|"},
		{"0808 802 0300\n0808 2000 247\n", "08088020300|08082000247|"},
		{"0808 802 0300 +44 808 2000 247", "08088020300|08082000247|"},
		{"0808-802-0300-0808-2000-247", "08088020300|08082000247|"},
		{"0800 555 111 0808 2000 247", "0800555111|08082000247|"},
		{"0800 555 111 / 01823 33424", "0800555111|0182333424|"},
		{"0800 555 111 7 days a week", "0800555111|"},
		{"0345 6000 459 24 hours a day", "03456000459|"}, {"0345 6000 459 (24/7)", "03456000459|"},
		{"0345 6000 459 0900-1700", "03456000459|"}, {"0345 6000 459 2024", "03456000459|"},
		{"0808 802 0300[1]", "08088020300|"}, {"0808 802 0300 option 2", "08088020300|"},
		{"24/7 0808 802 0300", "08088020300|"}, {"1. 0808 802 0300", "08088020300|"},
		{"Ring 101 or 0345 6000 459", "03456000459|"}, {"999 0345 6000 459", "03456000459|"},
		{"0900-1700 0345 6000 459", "03456000459|"},
		{"on 12 May 2024 ring 0345 6000 459", "03456000459|"},
		{"12 May 2024 0345 6000 459", "03456000459|"}, {"2024 0345 6000 459", "03456000459|"},
		{"12.05.2024 0345 6000 459", "03456000459|"}, {"2024-05-12 0345 6000 459", "03456000459|"},
		{"01/02/2026 0345 6000 459", "03456000459|"}, {"01 02 2026 0345 6000 459", "03456000459|"},
		{"2012/13 0345 6000 459", "03456000459|"}, {"08 08 2000 247", "08082000247|"},
		{"08.08.2000.247", "08082000247|"}, {"08-08-2000-247", "08082000247|"},
		{"08 08 16 89 111", "08081689111|"}, {"08088 01 03 02", "08088010302|"},
		{"18001 0808 802 0300 18001 0808 2000 247", "1800108088020300|1800108082000247|"},
		{"tel:08088020300", "08088020300|"}, {"020 7008 1500 extension 12", "02070081500|"},
		{"O808 802 0300 o 0808 2000 247", "08088020300|08082000247|"},
		/* Misprints, which matter most. */
		{"0808 802 03000", "080880203000|"}, {"0808 200 247", "0808200247|"},
		{"ring 0808 802 030 1 now", "08088020301|"}, {"(0808) 802 03000", "080880203000|"},
		{"0808.802.03000", "080880203000|"}, {"+44 808 802 03000", "080880203000|"},
		{"44 808 802 03000", "080880203000|"}, {"0808" NBSP "200" NBSP "247", "0808200247|"},
		{"０８０８ ２００ ２４７", "0808200247|"}, {"0808 802 03000 - 24 hours", "080880203000|"},
		{"0808 802 03000 0808 2000 247", "080880203000|08082000247|"},
		{"18001 0808 802 03000", "18001080880203000|"}, {"0123456789012", "0123456789012|"},
		{"24/7. 0808 802 03000", "080880203000|"}, {"2024 0808 802 03000", "080880203000|"},
		{"0300 - 99 0808 802 03000", "080880203000|"}, {"44 (0)808 802 03000", "080880203000|"},
		{"999. 0808 200 247", "0808200247|"}, {"0044 1823 334", "01823334|"},
		{"+44 1823 3342", "018233342|"}, {"1 - 0808 802 03000", "080880203000|"},
		{"18001-0808.802.03000", "18001080880203000|"}};

	(void)state;
	for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++)
		if (strcmp(numbers_of(CASES[i][0], true), CASES[i][1]) != 0)
			fail_msg("«%s» holds %s, not %s", CASES[i][0], numbers_of(CASES[i][0], true),
				CASES[i][1]);
}

static void what_only_looks_so_is_surely_no_number(void **state)
{
	static const char *const TEXTS[] = {"", "Ring 999.", "Ring 101 or 116 123.", "0800 1111",
		"section 2A(3)", "sections 2A(3)(a) and 4A(1)(b)(ii)", "12 May 2024", "1997 c. 40",
		"£1,000", "£1,000,000.00", "2012/13", "in 2012/13, 2013/14 and 2014/15", "01 02 2026",
		"01.02.2026", "01.02.2026 - 03.04.2026", "01.02.2026\u201303.04.2026",
		"01/02/2026 \u2013 03/04/2026", "01-02-2026 03-04-2026", "2026-01-12 \u2013 2026-02-13",
		"2026-01-12/2026-02-13", "on 01.02.2026 101 people rang", "01/02/2026 999",
		"09:00-17:00 and 18:00-21:00", "09.00-17.00", "0900 - 1700",
		"09.00 \u2013 17.00, 18.00 \u2013 21.00", "0.5, 0.75 and 0.25", "0.75 0.25 0.10 0.90",
		"0.123456789", "1234567890123456789", "1 234 567 890", "8088020300", "44 years, 2012-2013",
		"pages 44, 45 and 46", "2A(3) 1997 2012 2013 1996", "[2012] UKSC 12 (14)",
		"0 8 0 8, 8 0 2, 0 3 0 0", "0808, 802, 0300", "0808 802", "0300", "03 or 01 numbers",
		"calls to 0845/0870/0871 numbers", "0300 and 0345 numbers", "+10 points", "+44", "+44 808",
		"1.2.3.4", "192.168.0.1", "ISBN 978-1-4133-0454-1", "CV31 1AB", "(0) (1) (2)",
		"ooooooooooo", "oo oo", "o2", "%20%30", "ten of 100", "é 2020 é"};

	(void)state;
	for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++)
		if (*numbers_of(TEXTS[i], true))
			fail_msg("«%s» is taken for %s", TEXTS[i], numbers_of(TEXTS[i], true));
}

static void any_digits_are_read_with_letters_told_from_them(void **state)
{
	struct telephone number = {.end = "x 24/7"};

	(void)state;
	assert_true(telephone_next(&number) && number.words && !number.sure);
	assert_string_equal(number.digits, "24");
	assert_true(telephone_next(&number));
	assert_string_equal(number.digits, "7");
	assert_false(telephone_next(&number));
	assert_false(telephone_next(&number));
	assert_string_equal(number.digits, "");
	number = (struct telephone) {.end = "999, 101!"};
	while (telephone_next(&number))
		assert_false(number.words);
	assert_false(number.words);
	assert_string_equal(numbers_of("iso9001, 101office, 101 or 999o", false), "9001|101|101|9990|");
	assert_string_equal(numbers_of("12.05.2024 and 12 3", false), "12052024|123|");
}

static void a_number_says_where_it_stands(void **state)
{
	static const char TEXT[] = "R (+44) 808" NBSP "802 0300) or 999.";
	struct telephone  number = {.end = TEXT};

	(void)state;
	assert_true(telephone_next(&number));
	assert_int_equal(number.start - TEXT, 3);
	assert_memory_equal(number.end, ") or", 4);
	assert_true(telephone_next(&number));
	assert_memory_equal(number.start, "999.", 5);
	assert_memory_equal(number.end, ".", 2);
	assert_false(telephone_next(&number));
	assert_true(*number.end == '\0' && number.start == number.end);
}

static void a_very_long_run_of_digits_is_cut(void **state)
{
	(void)state;
	assert_string_equal(numbers_of("00000000000000000000000000000000000000000000", true),
		"0000000000000000000|");
	assert_string_equal(numbers_of("+44000000000000000000000000000000000000000", true),
		"0000000000000000000|");
	assert_string_equal(numbers_of("+99999999999999999999999999999999999999999", true),
		"0099999999999999999|");
}

static void the_world_dials_a_number_with_the_code_of_the_country(void **state)
{
	static const char *const NUMBERS[][2] = {{"08088020300", "+448088020300"},
		{"02038664107", "+442038664107"}, {"07860077333", "+447860077333"},
		{"08001111", "+448001111"}, {"0035312345678", "+35312345678"}, {"999", ""}, {"101", ""},
		{"116123", ""}, {"85258", ""}, {"18000", ""}, {"1800108088020300", ""}, {"", ""},
		{"0123456789012345678", "+44123456789012345678"}};

	(void)state;
	for (size_t i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++) {
		char e164[TELEPHONE_E164_SIZE];

		telephone_e164(NUMBERS[i][0], e164);
		assert_string_equal(e164, NUMBERS[i][1]);
	}
}

/*
 * Reads a copy that has not a byte more than the text: what reads past its end is found by the
 * sanitizers and by valgrind.
 */
static void read_exactly(const char *text, size_t length)
{
	char            *copy   = malloc(length + 1);
	struct telephone number = {.end = copy};
	const char      *behind = copy;

	memcpy(copy, text, length);
	copy[length] = '\0';
	while (telephone_next(&number)) {
		assert_true(
			number.start >= behind && number.end > number.start && number.end <= copy + length);
		assert_in_range(strlen(number.digits), 1, TELEPHONE_SIZE - 1);
		assert_int_equal(strspn(number.digits, "0123456789"), strlen(number.digits));
		behind = number.end;
	}
	assert_ptr_equal(number.end, copy + strlen(copy));
	free(copy);
}

/* The same bytes in every run. */
static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static void no_bytes_are_read_past_the_end(void **state)
{
	static const char *const PIECES[] = {"0", "8", "08", "2024", "+", "44", "0044", "18001",
		"0808 802 0300", " ", "\n", "-", ".", "/", "(", ")", "o", "O", "x", "é", NBSP, THIN,
		"\u200b", "\ufeff", "０", "٠", "＋", "\xe2", "\xe2\x80", "\xef\xbc", "\xc2",
		"\xf0\x9f\x93\x9e", "\xff", "\x80", "\1"};
	uint32_t                 seed     = 20;

	(void)state;
	for (int round = 0; round < 60000; round++) {
		char   text[200];
		size_t length = 0;

		for (uint32_t left = next_random(&seed) % 14; left > 0; left--) {
			const char *piece = PIECES[next_random(&seed) % (sizeof PIECES / sizeof *PIECES)];

			length += (size_t)snprintf(text + length, sizeof text - length, "%s", piece);
		}
		read_exactly(text, length);
		for (length = 0; length < (size_t)round % 40; length++)
			text[length] = (char)next_random(&seed);
		read_exactly(text, length);
	}
}

static void a_text_cut_anywhere_is_read_to_its_end(void **state)
{
	static const char TEXT[] =
		"＋４４ (0)８０８" NBSP "802\u200b\u20110300, ٠٨٠٨ 📞 2000" THIN "247\ufeff 0️⃣";

	(void)state;
	for (size_t length = 0; length < sizeof TEXT; length++)
		read_exactly(TEXT, length);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(spaces_of_any_kind_stand_in_a_number),
		TEST(signs_that_nobody_sees_stand_in_a_number),
		TEST(dashes_dots_and_brackets_stand_in_a_number),
		TEST(the_code_of_this_country_is_a_zero),
		TEST(digits_have_other_forms),
		TEST(a_short_number_and_the_relay_are_read_too),
		TEST(what_is_not_one_number_alone_has_no_digits),
		TEST(numbers_that_follow_each_other_are_told_apart),
		TEST(what_only_looks_so_is_surely_no_number),
		TEST(any_digits_are_read_with_letters_told_from_them),
		TEST(a_number_says_where_it_stands),
		TEST(a_very_long_run_of_digits_is_cut),
		TEST(the_world_dials_a_number_with_the_code_of_the_country),
		TEST(no_bytes_are_read_past_the_end),
		TEST(a_text_cut_anywhere_is_read_to_its_end),
	};

	return cmocka_run_group_tests_name("telephone", tests, NULL, NULL);
}
