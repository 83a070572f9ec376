/* test_versions.c - programs of two versions, both compiled: each refuses the release that the
 * other made, and says who that was. */
#include "expect.h"
#include "fastcgi.h"
#include "forge.h"
#include "house.h"
#include "program.h"
#include "scratch.h"

#include <sys/wait.h>
#include <unistd.h>

#define CONTENT TEST_SOURCE "/tests/fixtures/site"
#define SCHEMA  TEST_SOURCE "/data/schema.sql"

static char own[SCRATCH_PATH], other[SCRATCH_PATH], place[SCRATCH_PATH];

/* Runs advice. Its exit status; what it said is for heard(). */
static int advise(const char *advice, const char *schema, const char *output)
{
	int   status;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		execl(advice, advice, "build", "--content", CONTENT, "--schema", schema, "--output", output,
			"--now", "2026-11-23 12:00", (char *)NULL);
		_exit(99);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int build_both(void **state)
{
	char *said;
	int   status;

	if (scratch_make(state) != 0)
		return -1;
	strcpy(own, scratch_path("own.db"));
	strcpy(other, scratch_path("other.db"));
	strcpy(place, scratch_path("socket"));
	listen_to_stderr();
	status = advise(TEST_ADVICE, SCHEMA, own);
	status = status == 0 ? advise(TEST_OTHER_ADVICE, SCHEMA, other) : status;
	said   = heard();
	if (status != 0)
		print_error("%s", said);
	free(said);
	return status;
}

static void assert_refused(const char *program_path, const char *release, const char *reason)
{
	struct program program;
	char          *said;
	int            status;

	program_use(program_path);
	program = program_start((const char *const[]) {"--socket", place, "--release", release,
								"--templates", TEST_TEMPLATES, "--static", TEST_STATIC, NULL},
		-1);
	status  = program_wait(&program);
	said    = program_said(&program);
	assert_int_equal(status, 1);
	assert_has(said, reason);
	assert_has(said, "build it anew with the \"advice\" that came with it");
	free(said);
}

static void an_old_program_refuses_a_new_release_and_a_new_one_an_old(void **state)
{
	(void)state;
	assert_refused(TEST_PROGRAM, other,
		"has format abcdef, made by advice 9.9.9; advice.fcgi " QUIETWAY_VERSION " reads format ");
	assert_refused(TEST_OTHER_PROGRAM, own,
		", made by advice " QUIETWAY_VERSION "; advice.fcgi 9.9.9 reads format abcdef:");
}

static void assert_answers(void)
{
	char *answer = fastcgi_get(place, "/agencies");

	assert_non_null(answer);
	assert_has(answer, "National Helpline");
	free(answer);
}

static void move_in(const char *release, const char *current)
{
	size_t length;
	char  *bytes = house_file(release, &length);

	forge_file(current, bytes, length);
	free(bytes);
}

static void while_one_serves_the_other_programs_release_is_refused_before_the_switch(void **state)
{
	static const struct {
		const char *program, *own, *other, *maker;
	} BOTH[] = {{TEST_PROGRAM, own, other, "advice 9.9.9"},
		{TEST_OTHER_PROGRAM, other, own, "advice " QUIETWAY_VERSION}};

	(void)state;
	for (size_t i = 0; i < sizeof BOTH / sizeof *BOTH; i++) {
		char           current[SCRATCH_PATH];
		struct program program;

		strcpy(current, scratch_path("current.db"));
		move_in(BOTH[i].own, current);
		program_use(BOTH[i].program);
		program = program_serve(place, current, "2", NULL);
		assert_answers();
		move_in(BOTH[i].other, current);
		program_await(&program, BOTH[i].maker);
		program_await(&program, "the old release stays in use");
		assert_answers();
		move_in(BOTH[i].own, current);
		program_await(&program, "a new release is in use");
		assert_answers();
		program_stop(&program);
	}
}

/*
 * The schema is a file beside the program: one that another version brought makes no release that
 * says it is of this one.
 */
static void a_schema_of_another_version_makes_no_release(void **state)
{
	static const char EXTRA[]   = "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;\n",
					  COMMENT[] = "-- The same tables, told in other words.\n";
	size_t length;
	char  *schema = house_file(SCHEMA, &length), *said, *longer = malloc(length + sizeof EXTRA);
	int    status;

	(void)state;
	assert_non_null(longer);
	memcpy(longer, schema, length);
	memcpy(longer + length, EXTRA, sizeof EXTRA);
	forge_file(scratch_path("schema.sql"), longer, length + sizeof EXTRA - 1);
	listen_to_stderr();
	status = advise(TEST_ADVICE, scratch_path("schema.sql"), scratch_path("made.db"));
	said   = heard();
	assert_int_equal(status, 1);
	assert_has(said,
		"schema.sql is not the schema of this program (advice " QUIETWAY_VERSION
		"): name the one that came with it with --schema");
	assert_int_not_equal(access(scratch_path("made.db"), F_OK), 0);
	free(said);
	memcpy(longer + length, COMMENT, sizeof COMMENT);
	forge_file(scratch_path("schema.sql"), longer, length + sizeof COMMENT - 1);
	listen_to_stderr();
	status = advise(TEST_ADVICE, scratch_path("schema.sql"), scratch_path("made.db"));
	free(heard());
	assert_int_equal(status, 0);
	free(longer);
	free(schema);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_old_program_refuses_a_new_release_and_a_new_one_an_old),
		TEST(while_one_serves_the_other_programs_release_is_refused_before_the_switch),
		TEST(a_schema_of_another_version_makes_no_release),
	};

	return cmocka_run_group_tests_name("versions", tests, build_both, scratch_remove);
}
