/* test_image.c - a release in memory that nothing can change, and every file that is refused. */
#include "expect.h"
#include "forge.h"
#include "house.h"
#include "scratch.h"
#include "serve/process/image.h"
#include "shared/file.h"
#include "shared/seal.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *path;

static void assert_refused(const char *file, const char *reason)
{
	struct release release;
	char          *said;
	bool           loaded;

	listen_to_stderr();
	loaded = release_load(file, &release);
	said   = heard();
	assert_false(loaded);
	assert_null(release.bytes);
	assert_has(said, reason);
	assert_has(said, "advice build");
	free(said);
	release_unload(&release);
}

static void a_whole_release_comes_into_memory_without_its_seal(void **state)
{
	struct release release;
	size_t         length;
	char          *bytes = house_file(path, &length);

	(void)state;
	assert_true(release_load(path, &release));
	assert_int_equal(release.length, length - SEAL_SIZE);
	assert_memory_equal(release.bytes, bytes, release.length);
	release_unload(&release);
	assert_null(release.bytes);
	free(bytes);
}

/* In a child, since the attempt is the end of it. */
static void nobody_can_write_to_it_not_even_after_asking_the_kernel(void **state)
{
	struct release release;
	int            status;

	(void)state;
	assert_true(release_load(path, &release));
	assert_int_not_equal(
		mprotect((void *)(uintptr_t)release.bytes, release.length, PROT_READ | PROT_WRITE), 0);
	pid_t child = fork();

	if (child == 0) {
		signal(SIGSEGV, SIG_DFL);
		*(char *)(uintptr_t)release.bytes = 'x';
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	release_unload(&release);
}

static void a_change_of_the_file_does_not_reach_the_memory(void **state)
{
	struct release release;
	size_t         length;
	char          *bytes = house_file(path, &length), *copy = house_file(path, &length);
	FILE          *file;

	(void)state;
	forge_file(scratch_path("advice.db"), bytes, length);
	assert_true(release_load(scratch_path("advice.db"), &release));
	file = fopen(scratch_path("advice.db"), "w"); /* in place, as one should not */
	assert_non_null(file);
	fclose(file);
	assert_memory_equal(release.bytes, copy, release.length);
	release_unload(&release);
	free(bytes);
	free(copy);
}

static void a_flipped_byte_anywhere_is_noticed(void **state)
{
	size_t length;
	char  *bytes = house_file(path, &length);

	(void)state;
	for (size_t at = 0; at < length; at += length / 23) {
		bytes[at] ^= 1;
		forge_file(scratch_path("flipped.db"), bytes, length);
		assert_refused(scratch_path("flipped.db"), "is damaged");
		bytes[at] ^= 1;
	}
	free(bytes);
}

static void a_file_that_is_cut_short_empty_or_unsealed_is_refused(void **state)
{
	size_t length;
	char  *bytes = house_file(path, &length);

	(void)state;
	forge_file(scratch_path("bad.db"), bytes, length - 4096);
	assert_refused(scratch_path("bad.db"), "is damaged");
	forge_file(scratch_path("bad.db"), bytes, length - SEAL_SIZE);
	assert_refused(scratch_path("bad.db"), "its seal does not fit");
	forge_file(scratch_path("bad.db"), "", 0);
	assert_refused(scratch_path("bad.db"), "is no release");
	free(bytes);
}

static void a_release_of_another_format_is_refused_with_its_maker(void **state)
{
	(void)state;
	forge_release(path, "PRAGMA user_version = 99", scratch_path("other.db"));
	assert_refused(scratch_path("other.db"),
		"has format 63, made by a test; advice.fcgi " QUIETWAY_VERSION " reads format ");
	forge_release(path, "PRAGMA application_id = 7", scratch_path("other.db"));
	assert_refused(scratch_path("other.db"), "is no release of Quietway");
}

/* As releases were before their makers were named: format 2, and a seal alone. */
static void a_release_of_the_first_programs_is_refused(void **state)
{
	size_t length;
	char  *bytes = forge_database(path, "PRAGMA user_version = 2", &length), hex[HASH_HEX_SIZE];

	(void)state;
	bytes = realloc(bytes, length + SEAL_LINE + 1);
	assert_non_null(bytes);
	hash_hex(bytes, length, hex);
	snprintf(bytes + length, SEAL_LINE + 1, SEAL_WORDS "%s\n", hex);
	forge_file(scratch_path("first.db"), bytes, length + SEAL_LINE);
	assert_refused(scratch_path("first.db"), "has format 2, made by an older advice; advice.fcgi ");
	free(bytes);
}

static void a_missing_file_and_a_directory_are_refused(void **state)
{
	(void)state;
	assert_refused(scratch_path("nowhere.db"), "No such file");
	assert_refused(scratch_path("."), "not a file");
	assert_refused("/dev/null", "not a file");
}

static void the_mark_of_a_file_changes_with_the_file(void **state)
{
	struct release_mark none = release_mark(scratch_path("nowhere")), first, second;

	(void)state;
	assert_int_equal(none.file, 0);
	forge_file(scratch_path("marked"), "one", 3);
	first  = release_mark(scratch_path("marked"));
	second = release_mark(scratch_path("marked"));
	assert_true(release_mark_same(&first, &second));
	assert_false(release_mark_same(&first, &none));
	forge_file(scratch_path("marked"), "two", 3);
	second = release_mark(scratch_path("marked"));
	assert_false(release_mark_same(&first, &second));
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(a_whole_release_comes_into_memory_without_its_seal),
		TEST(nobody_can_write_to_it_not_even_after_asking_the_kernel),
		TEST(a_change_of_the_file_does_not_reach_the_memory),
		TEST(a_flipped_byte_anywhere_is_noticed),
		TEST(a_file_that_is_cut_short_empty_or_unsealed_is_refused),
		TEST(a_release_of_another_format_is_refused_with_its_maker),
		TEST(a_release_of_the_first_programs_is_refused),
		TEST(a_missing_file_and_a_directory_are_refused),
		TEST(the_mark_of_a_file_changes_with_the_file),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	path = argv[1];
	return cmocka_run_group_tests_name("image", tests, scratch_make, scratch_remove);
}
