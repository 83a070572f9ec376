/* test_main.c - the program's options: each mistake has a sentence that says what to do, and exit
 * status 1. */
#include "expect.h"
#include "fastcgi.h"
#include "forge.h"
#include "house.h"
#include "program.h"
#include "scratch.h"

#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static const char *release;

#define WITH(...) ((const char *const[]) {__VA_ARGS__, NULL})
#define HOUSE     "--templates", TEST_TEMPLATES, "--static", TEST_STATIC

static void assert_refused(const char *const *options, const char *reason, const char *remedy)
{
	struct program program = program_start(options, -1);
	int            status  = program_wait(&program);
	char          *said    = program_said(&program);

	assert_int_equal(status, 1);
	assert_has(said, reason);
	assert_has(said, remedy);
	free(said);
}

static void help_and_version_are_told_on_stdout(void **state)
{
	struct program program = program_start(WITH("--help"), -1);
	char          *text;

	(void)state;
	assert_int_equal(program_wait(&program), 0);
	text = program_told(&program);
	assert_has(text, "usage: advice.fcgi");
	assert_has(text, "--workers N");
	free(text);
	program = program_start(WITH("--version"), -1);
	assert_int_equal(program_wait(&program), 0);
	text = program_told(&program);
	assert_has(text, "advice.fcgi " QUIETWAY_VERSION "\n");
	free(text);
}

static void unknown_options_and_arguments_are_refused(void **state)
{
	(void)state;
	assert_refused(WITH("--nonsense"), "not known", "--help");
	assert_refused(WITH("--socket"), "lacks its value", "--help");
	assert_refused(WITH("-x"), "not known", "--help");
	assert_refused(WITH("release.db"), "takes no argument: release.db", "--help");
}

static void workers_must_be_a_number_in_reach(void **state)
{
	static const char *const BAD[] = {"0", "-1", "257", "x", "4x", "", "4294967297",
		"99999999999999999999", "1.5"};

	(void)state;
	for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++)
		assert_refused(WITH("--workers", BAD[i]), "--workers takes a number from 1 to 256",
			"--help");
}

static void a_release_that_is_missing_or_damaged_is_refused_and_leaves_no_socket(void **state)
{
	char   socket[SCRATCH_PATH], bad[SCRATCH_PATH];
	size_t length;
	char  *bytes = house_file(release, &length);

	(void)state;
	strcpy(socket, scratch_path("refused"));
	strcpy(bad, scratch_path("damaged.db"));
	assert_refused(WITH("--socket", socket, "--release", scratch_path("nowhere.db"), HOUSE),
		"nowhere.db: No such file", "advice build");
	bytes[length / 2] ^= 1;
	forge_file(bad, bytes, length);
	assert_refused(WITH("--socket", socket, "--release", bad, HOUSE), "is damaged", "advice build");
	forge_file(bad, "", 0);
	assert_refused(WITH("--socket", socket, "--release", bad, HOUSE), "is no release",
		"advice build");
	forge_release(release, "PRAGMA user_version = 7", bad);
	assert_refused(WITH("--socket", socket, "--release", bad, HOUSE), "has format 7",
		"advice build");
	forge_release(release, "PRAGMA foreign_keys = OFF; DELETE FROM item WHERE slug = 'urgent'",
		bad);
	assert_refused(WITH("--socket", socket, "--release", bad, HOUSE), "does not serve",
		"advice build");
	assert_int_not_equal(access(socket, F_OK), 0);
	free(bytes);
}

static void templates_and_assets_that_are_missing_are_named(void **state)
{
	(void)state;
	assert_refused(WITH("--socket", scratch_path("s"), "--release", release, "--templates",
					   TEST_STATIC, "--static", TEST_STATIC),
		"layout.tpl", "is it there");
	assert_refused(WITH("--socket", scratch_path("s"), "--release", release, "--templates",
					   TEST_TEMPLATES, "--static", TEST_TEMPLATES),
		"templates/style.css", "No such file");
}

static void a_folder_that_is_missing_is_named_with_its_option(void **state)
{
	(void)state;
	assert_refused(WITH("--socket", scratch_path("s"), "--release", release, "--templates",
					   scratch_path("nowhere"), "--static", TEST_STATIC),
		"nowhere: No such file", "--templates");
	assert_refused(WITH("--socket", scratch_path("s"), "--release", release, "--templates",
					   TEST_TEMPLATES, "--static", scratch_path("nowhere")),
		"nowhere: No such file", "--static");
}

static void a_directory_for_error_pages_that_is_missing_is_named(void **state)
{
	(void)state;
	assert_refused(WITH("--socket", scratch_path("s"), "--release", release, HOUSE, "--errors",
					   scratch_path("nowhere")),
		"nowhere/headers-nginx.conf", "No such file");
}

static void a_socket_needs_a_place_that_is_short_and_exists(void **state)
{
	char path[200] = "/tmp/";

	(void)state;
	memset(path + 5, 'a', 120);
	assert_refused(WITH("--socket", path, "--release", release, HOUSE), "too long for a socket",
		"give a path under 108 bytes");
	assert_refused(WITH("--socket", scratch_path("nowhere/s"), "--release", release, HOUSE),
		"nowhere/s: ", "No such file");
	assert_refused(WITH("--release", release, HOUSE), "file descriptor 0 is no listening socket",
		"give --socket PATH");
}

static void a_socket_in_use_is_left_alone(void **state)
{
	char           path[SCRATCH_PATH];
	struct program first;
	char          *answer;

	(void)state;
	strcpy(path, scratch_path("taken"));
	first = program_serve(path, release, "1", NULL);
	assert_refused(WITH("--socket", path, "--release", release, HOUSE),
		"is in use by a program that answers", "give another --socket");
	answer = fastcgi_get(path, "/advice");
	assert_has(answer, "Status: 200 OK");
	free(answer);
	program_stop(&first);
}

static void a_socket_that_a_dead_program_left_is_taken_over(void **state)
{
	char           path[SCRATCH_PATH];
	struct program program;
	pid_t          worker;

	(void)state;
	strcpy(path, scratch_path("left"));
	program = program_serve(path, release, "1", NULL);
	assert_int_equal(program_children(&program, &worker, 1), 1);
	kill(program.pid, SIGKILL);
	assert_int_equal(program_wait(&program), 128 + SIGKILL);
	await(is_gone, &worker);
	assert_int_equal(access(path, F_OK), 0);
	program = program_serve(path, release, "1", NULL);
	program_stop(&program);
}

static void the_socket_is_open_to_owner_and_group_alone_and_goes_with_the_program(void **state)
{
	struct stat    about;
	char           path[SCRATCH_PATH];
	struct program program;

	(void)state;
	strcpy(path, scratch_path("modest"));
	program = program_serve(path, release, "1", NULL);
	assert_int_equal(stat(path, &about), 0);
	assert_true(S_ISSOCK(about.st_mode));
	assert_int_equal(about.st_mode & 0777, 0660);
	program_stop(&program);
	assert_int_not_equal(access(path, F_OK), 0);
}

/* As systemd or spawn-fcgi pass it. */
static void a_listening_socket_can_come_as_file_descriptor_0(void **state)
{
	struct sockaddr_un address  = {.sun_family = AF_UNIX};
	int                listener = socket(AF_UNIX, SOCK_STREAM, 0);
	struct program     program;
	char              *answer;

	(void)state;
	strcpy(address.sun_path, scratch_path("passed"));
	assert_int_equal(bind(listener, (const struct sockaddr *)&address, sizeof address), 0);
	assert_int_equal(listen(listener, 16), 0);
	program = program_start(WITH("--release", release, HOUSE, "--workers", "2"), listener);
	close(listener);
	answer = fastcgi_get(address.sun_path, "/health");
	assert_has(answer, "Status: 200 OK");
	free(answer);
	program_stop(&program);
	assert_int_equal(access(address.sun_path, F_OK), 0); /* it is not ours to take away */
}

static void error_pages_are_there_before_the_first_answer(void **state)
{
	char           path[SCRATCH_PATH], errors[SCRATCH_PATH];
	struct program program;
	size_t         length;
	char          *html;

	(void)state;
	strcpy(path, scratch_path("with-errors"));
	strcpy(errors, scratch_path("errors"));
	assert_int_equal(mkdir(errors, 0700), 0);
	program = program_serve(path, release, "1", WITH("--errors", errors));
	html    = house_file(scratch_path("errors/502.html"), &length);
	assert_has(html, "href=\"tel:08088020300\"");
	free(html);
	html = house_file(scratch_path("errors/headers-nginx.conf"), &length);
	assert_has(html, "add_header Content-Security-Policy");
	free(html);
	program_stop(&program);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(help_and_version_are_told_on_stdout),
		TEST(unknown_options_and_arguments_are_refused),
		TEST(workers_must_be_a_number_in_reach),
		TEST(a_release_that_is_missing_or_damaged_is_refused_and_leaves_no_socket),
		TEST(templates_and_assets_that_are_missing_are_named),
		TEST(a_folder_that_is_missing_is_named_with_its_option),
		TEST(a_directory_for_error_pages_that_is_missing_is_named),
		TEST(a_socket_needs_a_place_that_is_short_and_exists),
		TEST(a_socket_in_use_is_left_alone),
		TEST(a_socket_that_a_dead_program_left_is_taken_over),
		TEST(the_socket_is_open_to_owner_and_group_alone_and_goes_with_the_program),
		TEST(a_listening_socket_can_come_as_file_descriptor_0),
		TEST(error_pages_are_there_before_the_first_answer),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	release = argv[1];
	return cmocka_run_group_tests_name("main", tests, scratch_make, scratch_remove);
}
