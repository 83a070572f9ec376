/* test_places.c - an installed program takes what lies beside it, wherever that is; any other, what
 * a checkout has. */
#include "expect.h"
#include "scratch.h"
#include "shared/places.h"

#include <sys/stat.h>

/* Makes the folder and those around it. */
static void make_folder(const char *path)
{
	char part[PLACE_SIZE];

	for (const char *end = strchr(path + 1, '/'); end; end = strchr(end + 1, '/')) {
		snprintf(part, sizeof part, "%.*s", (int)(end - path), path);
		mkdir(part, 0700);
	}
	mkdir(path, 0700);
}

/* PREFIX/FOLDER/NAME, or /FOLDER/NAME for a build that was given a whole path. */
static void assert_place(const char *place, const char *prefix, const char *folder,
	const char *name)
{
	char wanted[2 * PLACE_SIZE];

	snprintf(wanted, sizeof wanted, "%s%s%s/%s", *folder == '/' ? "" : prefix,
		*folder == '/' ? "" : "/", folder, name);
	assert_string_equal(place, wanted);
}

static void assert_checkout(const char *program)
{
	struct places places;

	places_of(program, &places);
	assert_string_equal(places.templates, "templates");
	assert_string_equal(places.statics, "static");
	assert_string_equal(places.schema, "data/schema.sql");
	assert_string_equal(places.content, "data/content");
	assert_string_equal(places.release, "build/advice.db");
	assert_string_equal(places.sample, "build/sample.db");
}

static void an_installed_program_takes_what_lies_beside_it(void **state)
{
	struct places places;
	const char   *prefix = scratch_path("tree");
	char          program[PLACE_SIZE];

	(void)state;
	make_folder(scratch_path("tree/" PLACES_DATA));
	snprintf(program, sizeof program, "%s/" PLACES_BIN "/advice", prefix);
	places_of(program, &places);
	assert_place(places.templates, prefix, PLACES_DATA, "templates");
	assert_place(places.statics, prefix, PLACES_DATA, "static");
	assert_place(places.schema, prefix, PLACES_DATA, "schema.sql");
	assert_place(places.content, prefix, PLACES_DATA, "content");
	assert_place(places.release, prefix, PLACES_STATE, "advice.db");
	assert_place(places.sample, prefix, PLACES_STATE, "sample.db");
}

static void a_program_with_nothing_beside_it_is_that_of_a_checkout(void **state)
{
	char program[PLACE_SIZE];

	(void)state;
	snprintf(program, sizeof program, "%s/" PLACES_BIN "/advice", scratch_path("bare"));
	assert_checkout(program);
}

/* cmake --install build --prefix . puts share/ beside build/ too. */
static void a_program_in_another_folder_beside_an_installed_tree_is_that_of_a_checkout(void **state)
{
	static const char *const ELSEWHERE[] = {"build/advice", "build/x" PLACES_BIN "/advice",
		"advice", PLACES_BIN "/deeper/advice"};
	char                     program[PLACE_SIZE];

	(void)state;
	make_folder(scratch_path("beside/" PLACES_DATA));
	for (size_t i = 0; i < sizeof ELSEWHERE / sizeof *ELSEWHERE; i++) {
		snprintf(program, sizeof program, "%s/%s", scratch_path("beside"), ELSEWHERE[i]);
		assert_checkout(program);
	}
}

static void a_program_whose_path_is_not_known_is_that_of_a_checkout(void **state)
{
	(void)state;
	assert_checkout("");
	assert_checkout("advice");
	assert_checkout("/advice");
	assert_checkout("/" PLACES_BIN);
}

static void a_path_too_long_to_go_on_from_is_not_cut(void **state)
{
	char          program[PLACE_SIZE] = "/", *end;
	struct places places;

	(void)state;
	memset(program + 1, 'x', sizeof program - 1);
	end = program + sizeof program - sizeof "/" PLACES_BIN "/advice";
	strcpy(end, "/" PLACES_BIN "/advice");
	assert_checkout(program);
	/* the shortest prefix: the root itself, whatever lies there */
	places_of("/" PLACES_BIN "/advice", &places);
	assert_true(*places.templates);
}

static void this_test_was_built_in_a_checkout(void **state)
{
	struct places places;

	(void)state;
	places_find(&places);
	assert_string_equal(places.schema, "data/schema.sql");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_installed_program_takes_what_lies_beside_it),
		TEST(a_program_with_nothing_beside_it_is_that_of_a_checkout),
		TEST(a_program_in_another_folder_beside_an_installed_tree_is_that_of_a_checkout),
		TEST(a_program_whose_path_is_not_known_is_that_of_a_checkout),
		TEST(a_path_too_long_to_go_on_from_is_not_cut),
		TEST(this_test_was_built_in_a_checkout),
	};

	return cmocka_run_group_tests_name("places", tests, scratch_make, scratch_remove);
}
