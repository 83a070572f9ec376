/* test_address.c - addresses on the web, of e-mail, and of our own pages. */
#include "publish/fields/address.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

static void real_web_addresses_are_well(void **state)
{
	static const char *const urls[] = {"https://a.uk", "http://a.uk/",
		"https://www.a-b.org.uk/x/y.html?q=1&r=%20#z", "https://a.uk:8443/", "https://a.uk?x",
		"https://a.uk/(x)_'y'"};

	(void)state;
	for (size_t i = 0; i < COUNT(urls); i++)
		if (address_web_fault(urls[i]))
			fail_msg("%s: %s", urls[i], address_web_fault(urls[i]));
}

static void what_is_no_web_address_is_refused(void **state)
{
	static const char *const urls[] = {"", "a.uk", "www.a.uk", "//a.uk", "ftp://a.uk",
		"javascript:alert(1)", "HTTPS://a.uk", "https:/a.uk", "https://", "https:///x", "https://a",
		"https://localhost", "https://.a.uk", "https://a..uk", "https://a.uk.", "https://-a.uk",
		"https://a-.uk", "https://a_b.uk", "https://a b.uk", "https://a.uk/x y", "https://a.uk/\"",
		"https://a.uk/<x>", "https://user@a.uk/", "https://a.uk:", "https://a.uk:0/",
		"https://a.uk:65536/", "https://a.uk:123456/", "https://a.uk:80x/", "https://a.uk\\x",
		"https://ä.uk", "https://8.8.8.8/"};

	(void)state;
	for (size_t i = 0; i < COUNT(urls); i++)
		if (!address_web_fault(urls[i]))
			fail_msg("%s is taken for well", urls[i]);
}

static void the_site_may_be_this_computer_and_has_no_path(void **state)
{
	(void)state;
	assert_null(address_site_fault("https://advice.example.org"));
	assert_null(address_site_fault("http://127.0.0.1:8080"));
	assert_null(address_site_fault("http://localhost"));
	assert_non_null(address_site_fault("http://localhost/"));
	assert_non_null(address_site_fault("https://a.uk/advice"));
	assert_non_null(address_site_fault("http://127.0.0.2"));
	assert_non_null(address_site_fault("http://localhost.evil/"));
}

static void this_computer_is_told_from_others(void **state)
{
	(void)state;
	assert_true(address_local("http://localhost:1/x"));
	assert_true(address_local("https://127.0.0.1"));
	assert_false(address_local("http://localhost.uk"));
	assert_false(address_local("ftp://localhost"));
	assert_true(address_secret("https://a.uk"));
	assert_false(address_secret("http://a.uk"));
}

static void addresses_of_email_are_told_from_others(void **state)
{
	static const char *const well[] = {"a@b.uk", "first.last+tag@sub.a-b.org.uk", "o'neil@b.uk"};
	static const char *const bad[]  = {"", "@b.uk", "a@", "a@b", "a.b.uk", "a@@b.uk", "a b@b.uk",
		 ".a@b.uk", "a.@b.uk", "a..b@b.uk", "a@b..uk", "a@b.uk ", "mailto:a@b.uk", "a@b_c.uk"};

	(void)state;
	for (size_t i = 0; i < COUNT(well); i++)
		assert_null(address_email_fault(well[i]));
	for (size_t i = 0; i < COUNT(bad); i++)
		if (!address_email_fault(bad[i]))
			fail_msg("%s is taken for well", bad[i]);
}

static void slugs_are_small_letters_digits_and_single_hyphens(void **state)
{
	static const char *const well[] = {"a", "the-law", "nhs-111", "999"};
	static const char *const bad[]  = {"", "-a", "a-", "a--b", "The-law", "a_b", "a.b", "a b", "é",
		 "a/b", "../a"};

	(void)state;
	for (size_t i = 0; i < COUNT(well); i++)
		assert_true(address_slug(well[i]));
	for (size_t i = 0; i < COUNT(bad); i++)
		if (address_slug(bad[i]))
			fail_msg("%s is taken for well", bad[i]);
}

static void codes_of_languages_are_told_from_others(void **state)
{
	static const char *const well[] = {"en", "cy", "gsw", "en-GB", "zh-Hant"};
	static const char *const bad[]  = {"", "e", "EN", "english", "en-", "en_GB", "en-G1", "../en",
		 "en/..", "zh-Hantxx"};

	(void)state;
	for (size_t i = 0; i < COUNT(well); i++)
		assert_true(address_language(well[i]));
	for (size_t i = 0; i < COUNT(bad); i++)
		if (address_language(bad[i]))
			fail_msg("%s is taken for well", bad[i]);
}

static void a_reader_sees_neither_scheme_nor_last_slash(void **state)
{
	char *shown = address_shown("https://a.uk/x/");

	(void)state;
	assert_string_equal(shown, "a.uk/x");
	free(shown);
	shown = address_shown("http://a.uk");
	assert_string_equal(shown, "a.uk");
	free(shown);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(real_web_addresses_are_well),
		cmocka_unit_test(what_is_no_web_address_is_refused),
		cmocka_unit_test(the_site_may_be_this_computer_and_has_no_path),
		cmocka_unit_test(this_computer_is_told_from_others),
		cmocka_unit_test(addresses_of_email_are_told_from_others),
		cmocka_unit_test(slugs_are_small_letters_digits_and_single_hyphens),
		cmocka_unit_test(codes_of_languages_are_told_from_others),
		cmocka_unit_test(a_reader_sees_neither_scheme_nor_last_slash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
