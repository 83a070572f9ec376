/* test_assets.c - style and scripts, and the policy that allows these alone. */
#include "expect.h"
#include "scratch.h"
#include "serve/http/compress.h"
#include "serve/site/assets.h"
#include "shared/file.h"
#include "shared/hash.h"

static bool setup_with(const char *style, const char *script, char **said)
{
	bool works;

	assert_true(file_replace(scratch_path("style.css"), style, strlen(style)));
	assert_true(file_replace(scratch_path("exit.js"), script, strlen(script)));
	assert_true(file_replace(scratch_path("check.js"), "check()", 7));
	assert_true(file_replace(scratch_path("record.js"), "record()", 8));
	assert_true(file_replace(scratch_path("plan.js"), "plan()", 6));
	listen_to_stderr();
	works = assets_setup(scratch_path(""));
	*said = heard();
	return works;
}

static void the_policy_allows_nothing_but_this_site_and_these_by_their_hashes(void **state)
{
	char style[HASH_BASE64_SIZE], script[HASH_BASE64_SIZE], check[HASH_BASE64_SIZE],
		record[HASH_BASE64_SIZE], plan[HASH_BASE64_SIZE];
	char wanted[768], *said;

	(void)state;
	assert_true(setup_with("a{}", "go()", &said));
	hash_base64("a{}", 3, style);
	hash_base64("go()", 4, script);
	hash_base64("check()", 7, check);
	hash_base64("record()", 8, record);
	hash_base64("plan()", 6, plan);
	snprintf(wanted, sizeof wanted,
		"default-src 'none'; script-src 'sha256-%s' 'sha256-%s' 'sha256-%s' 'sha256-%s'; style-src 'sha256-%s'; img-src 'self' data:; connect-src 'self'; "
		"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
		script, check, record, plan, style);
	assert_string_equal(assets_policy(), wanted);
	free(said);
}

static void the_style_sheets_comments_and_blanks_stay_at_home(void **state)
{
	static const char LONG[] =
		"/* a.css - one. */\n\n:root { --a: #123; }\n/* two */\n@media (min-width: 2em) and (print) {\n\ta b > c, d { margin: 0 1px; }\n}\n";
	static const char SHORT[] =
		":root{--a:#123;}@media (min-width:2em) and (print){a b > c,d{margin:0 1px;}}";
	char hash[HASH_BASE64_SIZE], *said;

	(void)state;
	assert_true(setup_with(LONG, "go()", &said));
	hash_base64(SHORT, strlen(SHORT), hash);
	assert_has(assets_policy(), hash);
	free(said);
}

static void the_scripts_comments_and_indents_stay_at_home(void **state)
{
	static const char LONG[] =
		"/* exit.js - one. */\n// two\n(function () {\n\tgo(); // three\n\n\t\t// four\n\t\tat('//');\n})();\n";
	static const char SHORT[] = "(function () {\ngo(); // three\nat('//');\n})();\n";
	char              hash[HASH_BASE64_SIZE], *said;

	(void)state;
	assert_true(setup_with("a{}", LONG, &said));
	hash_base64(SHORT, strlen(SHORT), hash);
	assert_has(assets_policy(), hash);
	free(said);
}

static void what_would_end_its_own_element_is_refused(void **state)
{
	char *said;

	(void)state;
	assert_false(setup_with("a{} </style><script>", "go()", &said));
	assert_has(said, "style.css");
	assert_has(said, "</style");
	free(said);
	assert_false(setup_with("a{}", "'</script>'", &said));
	assert_has(said, "exit.js");
	assert_has(said, "</script");
	free(said);
}

static void a_missing_one_is_told(void **state)
{
	char *said;
	bool  works;

	(void)state;
	listen_to_stderr();
	works = assets_setup(scratch_path("nowhere"));
	said  = heard();
	assert_false(works);
	assert_has(said, "nowhere/style.css: No such file");
	assert_has(said, "nowhere/exit.js: No such file");
	assert_has(said, "nowhere/record.js: No such file");
	free(said);
}

/* It goes out with every page: small enough for a slow line, and to be read in one sitting. */
static void the_exits_script_is_under_4_kb_compressed(void **state)
{
	size_t length, gzip, brotli;
	char  *script = file_read(TEST_STATIC "/exit.js", 1 << 20, &length);
	char  *small  = compress_bytes(CODING_GZIP, script, length, &gzip);
	char  *least  = compress_bytes(CODING_BROTLI, script, length, &brotli);

	(void)state;
	assert_non_null(small);
	assert_non_null(least);
	assert_in_range(gzip, 1, 4096);
	assert_in_range(brotli, 1, 4000);
	free(script);
	free(small);
	free(least);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_policy_allows_nothing_but_this_site_and_these_by_their_hashes),
		TEST(the_style_sheets_comments_and_blanks_stay_at_home),
		TEST(the_scripts_comments_and_indents_stay_at_home),
		TEST(what_would_end_its_own_element_is_refused),
		TEST(a_missing_one_is_told),
		TEST(the_exits_script_is_under_4_kb_compressed),
	};

	return cmocka_run_group_tests_name("assets", tests, scratch_make, scratch_remove);
}
