/* program.c - advice.fcgi as its own process: started, listened to, and ended. */
#include "program.h"

#include "expect.h"
#include "fastcgi.h"
#include "house.h"
#include "noon.h"
#include "scratch.h"
#include "shared/date.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOMENTS \
	2000 /* of 10 ms: far more than anything here takes, so that a slow machine fails no test */

static time_t      standing = NOON;
static const char *file     = TEST_PROGRAM;

void sleep_a_moment(void)
{
	nanosleep(&(struct timespec) {.tv_nsec = 10 * 1000 * 1000}, NULL);
}

void await(bool (*fact)(const void *), const void *about)
{
	for (int i = 0; i < MOMENTS; i++) {
		if (fact(about))
			return;
		sleep_a_moment();
	}
	fail_msg("waited in vain");
}

bool is_gone(const void *pid)
{
	char  path[64], state = 'Z';
	FILE *stat;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)*(const pid_t *)pid);
	stat = fopen(path, "r");
	if (!stat)
		return true;
	if (fscanf(stat, "%*d (%*[^)]) %c", &state) != 1)
		state = 'Z';
	fclose(stat);
	return state == 'Z'; /* ended, and not yet buried by its parent */
}

/*
 * Makes the clock of what this process becomes stand still at the program's moment; what waits goes
 * on.
 */
static void stand_still(void)
{
	char      words[24];
	struct tm shown;

	date_setup();
	localtime_r(&standing, &shown);
	strftime(words, sizeof words, "%Y-%m-%d %H:%M:%S", &shown);
	setenv("FAKETIME", words, 1);
	setenv("LD_PRELOAD", "/usr/$LIB/faketime/libfaketime.so.1", 1);
	setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1", 1);
	setenv("NO_FAKE_STAT", "1", 1);
	setenv("ASAN_OPTIONS", "verify_asan_link_order=0", 1);
	unsetenv("FAKETIME_SHARED");
}

/* In the child: becomes the program. */
static void become(const struct program *program, const char *const *options, int input)
{
	const char *words[32] = {file};
	int         count     = 1;

	for (; options[count - 1] && count < 31; count++)
		words[count] = options[count - 1];
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	stand_still();
	if (input < 0)
		input = open("/dev/null", O_RDONLY);
	if (dup2(input, 0) < 0 || !freopen(program->said, "w", stderr)
		|| !freopen(program->told, "w", stdout))
		_exit(99);
	execv(file, (char *const *)(uintptr_t)words);
	_exit(99);
}

void program_use(const char *path)
{
	file = path;
}

void program_clock(time_t now)
{
	standing = now;
}

struct program program_start(const char *const *options, int input)
{
	static int     number;
	struct program program;
	char           name[32];

	snprintf(name, sizeof name, "said-%d", ++number);
	snprintf(program.said, sizeof program.said, "%s", scratch_path(name));
	snprintf(name, sizeof name, "told-%d", number);
	snprintf(program.told, sizeof program.told, "%s", scratch_path(name));
	fclose(fopen(program.said, "w"));
	fclose(fopen(program.told, "w"));
	program.pid = fork();
	assert_true(program.pid >= 0);
	if (program.pid == 0)
		become(&program, options, input);
	return program;
}

static bool answers(const void *socket)
{
	char *answer = fastcgi_get(socket, "/health");
	bool  well   = answer && strstr(answer, "Status: 200");

	free(answer);
	return well;
}

struct program program_serve(const char *socket, const char *release, const char *workers,
	const char *const *extra)
{
	const char    *options[24] = {"--socket", socket, "--release", release, "--templates",
		   TEST_TEMPLATES, "--static", TEST_STATIC, "--workers", workers};
	struct program program;

	for (int i = 0; extra && extra[i]; i++)
		options[10 + i] = extra[i];
	program = program_start(options, -1);
	await(answers, socket);
	return program;
}

int program_wait(struct program *program)
{
	int status;

	for (int i = 0; i < MOMENTS; i++) {
		if (waitpid(program->pid, &status, WNOHANG) == program->pid)
			return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
		sleep_a_moment();
	}
	kill(program->pid, SIGKILL);
	fail_msg("the program does not end");
	return -1;
}

void program_stop(struct program *program)
{
	kill(program->pid, SIGTERM);
	assert_int_equal(program_wait(program), 0);
}

char *program_said(const struct program *program)
{
	size_t length;

	return house_file(program->said, &length);
}

char *program_told(const struct program *program)
{
	size_t length;

	return house_file(program->told, &length);
}

void program_await(const struct program *program, const char *words)
{
	for (int i = 0; i < MOMENTS; i++) {
		char *said = program_said(program);
		bool  has  = strstr(said, words) != NULL;

		free(said);
		if (has)
			return;
		sleep_a_moment();
	}
	fail_msg("the program does not say «%s»", words);
}

int program_children(const struct program *program, pid_t *children, int most)
{
	DIR           *processes = opendir("/proc");
	struct dirent *entry;
	int            count = 0;

	assert_non_null(processes);
	while ((entry = readdir(processes))) {
		char  path[300], state;
		int   pid = atoi(entry->d_name), parent;
		FILE *stat;

		snprintf(path, sizeof path, "/proc/%s/stat", entry->d_name);
		stat = pid > 0 ? fopen(path, "r") : NULL;
		if (!stat)
			continue;
		if (fscanf(stat, "%*d (%*[^)]) %c %d", &state, &parent) == 2 && parent == program->pid
			&& state != 'Z' && count < most)
			children[count++] = pid;
		fclose(stat);
	}
	closedir(processes);
	return count;
}
