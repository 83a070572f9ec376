/* test_file.c - whole files, in and out, or a reason why not. */
#include "expect.h"
#include "scratch.h"
#include "shared/file.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

static void assert_refused(const char *path, size_t most, int reason)
{
	size_t length;

	errno = 0;
	assert_null(file_read(path, most, &length));
	assert_int_equal(errno, reason);
}

static void what_was_written_is_read_back_zero_bytes_too(void **state)
{
	size_t length;
	char  *bytes;

	(void)state;
	assert_true(file_replace(scratch_path("words"), "a\0b", 3));
	bytes = file_read(scratch_path("words"), 3, &length);
	assert_non_null(bytes);
	assert_int_equal(length, 3);
	assert_memory_equal(bytes, "a\0b", 4);
	free(bytes);
}

static void an_empty_file_is_no_failure(void **state)
{
	size_t length = 1;
	char  *bytes;

	(void)state;
	assert_true(file_replace(scratch_path("empty"), "", 0));
	bytes = file_read(scratch_path("empty"), 10, &length);
	assert_non_null(bytes);
	assert_int_equal(length, 0);
	free(bytes);
}

static void a_file_that_is_missing_too_long_or_none_is_refused_with_the_reason(void **state)
{
	(void)state;
	assert_true(file_replace(scratch_path("four"), "1234", 4));
	assert_refused(scratch_path("nowhere"), 10, ENOENT);
	assert_refused(scratch_path("four"), 3, EFBIG);
	assert_refused("/dev/zero", 10, ESPIPE);
	assert_refused(scratch_path("."), 10, EISDIR);
}

static void a_replaced_file_is_a_new_one_and_nothing_stays_beside_it(void **state)
{
	struct stat before, after;

	(void)state;
	assert_true(file_replace(scratch_path("page"), "old", 3));
	assert_int_equal(stat(scratch_path("page"), &before), 0);
	assert_true(file_replace(scratch_path("page"), "new", 3));
	assert_int_equal(stat(scratch_path("page"), &after), 0);
	assert_int_not_equal(before.st_ino, after.st_ino);
	assert_int_not_equal(access(scratch_path("page.new"), F_OK), 0);
}

static void a_directory_that_is_not_there_is_told(void **state)
{
	char *said;
	bool  whole;

	(void)state;
	listen_to_stderr();
	whole = file_replace(scratch_path("nowhere/page"), "x", 1);
	said  = heard();
	assert_false(whole);
	assert_has(said, "nowhere/page");
	assert_has(said, "No such file");
	free(said);
}

static void a_directory_in_the_place_of_the_file_is_told_and_stays(void **state)
{
	char *said;
	bool  whole;

	(void)state;
	assert_int_equal(mkdir(scratch_path("taken"), 0700), 0);
	listen_to_stderr();
	whole = file_replace(scratch_path("taken"), "x", 1);
	said  = heard();
	assert_false(whole);
	assert_has(said, "taken");
	assert_int_not_equal(access(scratch_path("taken.new"), F_OK), 0);
	free(said);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_was_written_is_read_back_zero_bytes_too),
		TEST(an_empty_file_is_no_failure),
		TEST(a_file_that_is_missing_too_long_or_none_is_refused_with_the_reason),
		TEST(a_replaced_file_is_a_new_one_and_nothing_stays_beside_it),
		TEST(a_directory_that_is_not_there_is_told),
		TEST(a_directory_in_the_place_of_the_file_is_told_and_stays),
	};

	return cmocka_run_group_tests_name("file", tests, scratch_make, scratch_remove);
}
