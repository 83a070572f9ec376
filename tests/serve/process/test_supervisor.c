/* test_supervisor.c - workers die, get stuck and are replaced; releases change; nobody who asks
 * notices. */
#include "expect.h"
#include "fastcgi.h"
#include "forge.h"
#include "house.h"
#include "html.h"
#include "program.h"
#include "scratch.h"
#include "shared/hash.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define WORKERS 4
#define CLIENTS 4

static const char    *release;
static struct program program;
static char           place[SCRATCH_PATH], current[SCRATCH_PATH], errors[SCRATCH_PATH];

static int start(void **state)
{
	size_t length;
	char  *bytes;

	(void)state;
	strcpy(place, scratch_path("socket"));
	strcpy(current, scratch_path("advice.db"));
	strcpy(errors, scratch_path("errors"));
	mkdir(errors, 0700);
	bytes = house_file(release, &length);
	forge_file(current, bytes, length);
	free(bytes);
	program = program_serve(place, current, "4", (const char *const[]) {"--errors", errors, NULL});
	return 0;
}

static int stop(void **state)
{
	(void)state;
	program_stop(&program);
	return 0;
}

static void assert_answers(const char *uri, const char *words)
{
	char *answer = fastcgi_get(place, uri);

	assert_non_null(answer);
	assert_has(answer, words);
	free(answer);
}

/* As a web server does: a request that a dying worker took is asked again. */
static void assert_answers_when_asked_again(const char *uri, const char *words)
{
	char *answer = NULL;

	for (int i = 0; !answer && i < 2 * WORKERS; i++)
		answer = fastcgi_get(place, uri);
	assert_non_null(answer);
	assert_has(answer, words);
	free(answer);
}

/* All workers are at work, and none of them is one of these. */
struct generation {
	pid_t pids[WORKERS];
};

static bool are_replaced(const void *about)
{
	const struct generation *old = about;
	pid_t                    pids[4 * WORKERS];
	int                      count = program_children(&program, pids, 4 * WORKERS);

	for (int i = 0; i < count; i++)
		for (int j = 0; j < WORKERS; j++)
			if (pids[i] == old->pids[j])
				return false;
	return count == WORKERS;
}

static bool are_complete(const void *about)
{
	struct generation none = {{0}};

	(void)about;
	return are_replaced(&none);
}

static struct generation workers(void)
{
	struct generation now = {{0}};

	await(are_complete, NULL);
	assert_int_equal(program_children(&program, now.pids, WORKERS), WORKERS);
	return now;
}

static void a_killed_worker_is_replaced_and_the_next_request_answered(void **state)
{
	struct generation old = workers();

	(void)state;
	for (int i = 0; i < WORKERS; i++) {
		kill(old.pids[i], SIGKILL);
		assert_answers_when_asked_again("/advice/the-law", "<h1>The law</h1>");
	}
	await(are_replaced, &old);
	assert_answers("/advice/the-law", "<h1>The law</h1>");
	program_await(&program, "a worker died of signal 9 and is replaced");
}

static void all_workers_killed_at_once_come_back(void **state)
{
	struct generation old = workers();

	(void)state;
	for (int i = 0; i < WORKERS; i++)
		kill(old.pids[i], SIGKILL);
	/* waits in the socket until somebody takes it */
	assert_answers_when_asked_again("/advice/the-law", "<h1>The law</h1>");
	await(are_replaced, &old);
}

/*
 * A body that does not come to its end holds a worker for as long as the supervisor's patience
 * lasts.
 */
static void a_stuck_worker_is_replaced(void **state)
{
	struct generation old     = workers();
	struct records   *records = calloc(1, sizeof *records);
	int               held[WORKERS];

	(void)state;
	records_begin(records);
	records_params(records,
		(const char *const[]) {"REQUEST_METHOD", "POST", "REQUEST_URI", "/search", "CONTENT_LENGTH",
			"9", NULL});
	records_body(records, "q=pig", 5);
	for (int i = 0; i < WORKERS; i++) {
		held[i] = fastcgi_connect(place);
		assert_true(fastcgi_send(held[i], records->bytes, records->length));
	}
	assert_answers("/advice/the-law", "<h1>The law</h1>");
	await(are_replaced, &old);
	program_await(&program, "a worker is stuck and is replaced");
	for (int i = 0; i < WORKERS; i++)
		close(held[i]);
	free(records);
}

/* What the clients that keep asking have seen; shared with them. */
struct tally {
	volatile bool over;      /* they shall end */
	volatile bool new_alone; /* from now on, the old words are a fault */
	volatile int  asked, lost, old, fresh, late, bad;
};

static void ask_until_over(struct tally *tally)
{
	while (!tally->over) {
		bool  new_alone = tally->new_alone;
		char *answer    = fastcgi_get(place, "/advice/what-to-do");

		__atomic_add_fetch(&tally->asked, 1, __ATOMIC_SEQ_CST);
		if (!answer)
			__atomic_add_fetch(&tally->lost, 1, __ATOMIC_SEQ_CST);
		else if (strstr(answer, "<h1>Fresh words</h1>"))
			__atomic_add_fetch(&tally->fresh, 1, __ATOMIC_SEQ_CST);
		else if (!strstr(answer, "<h1>What to do</h1>"))
			__atomic_add_fetch(&tally->bad, 1, __ATOMIC_SEQ_CST);
		else
			__atomic_add_fetch(new_alone ? &tally->late : &tally->old, 1, __ATOMIC_SEQ_CST);
		free(answer);
	}
}

static struct tally *begin_asking(pid_t clients[CLIENTS])
{
	struct tally *tally =
		mmap(NULL, sizeof *tally, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	assert_true(tally != MAP_FAILED);
	for (int i = 0; i < CLIENTS; i++) {
		clients[i] = fork();
		assert_true(clients[i] >= 0);
		if (clients[i] == 0) {
			ask_until_over(tally);
			_exit(0);
		}
	}
	return tally;
}

static void end_asking(struct tally *tally, const pid_t clients[CLIENTS])
{
	int status;

	tally->over = true;
	for (int i = 0; i < CLIENTS; i++) {
		assert_int_equal(waitpid(clients[i], &status, 0), clients[i]);
		assert_int_equal(status, 0);
	}
}

static bool has_asked(const void *tally)
{
	return ((const struct tally *)tally)->asked > 200;
}

static bool has_seen_new(const void *tally)
{
	return ((const struct tally *)tally)->fresh > 200;
}

static void a_new_release_is_live_without_a_lost_request_and_the_old_words_are_gone(void **state)
{
	struct generation old = workers();
	pid_t             clients[CLIENTS];
	struct tally     *tally = begin_asking(clients);

	(void)state;
	await(has_asked, tally);
	forge_release(release, "UPDATE item SET title = 'Fresh words' WHERE slug = 'what-to-do'",
		current);
	await(are_replaced, &old);
	tally->new_alone = true;
	tally->fresh     = 0;
	await(has_seen_new, tally);
	end_asking(tally, clients);
	assert_int_equal(tally->lost, 0);
	assert_int_equal(tally->bad, 0);
	assert_int_equal(tally->late, 0);
	assert_true(tally->old > 0 && tally->fresh > 0);
	program_await(&program, "a new release is in use");
	munmap(tally, sizeof *tally);
}

/* The promise is one second. The limit is wider, so that a busy machine fails no test. */
static void a_new_release_is_live_soon(void **state)
{
	struct timespec begun, now;
	bool            live = false;

	(void)state;
	clock_gettime(CLOCK_MONOTONIC, &begun);
	forge_release(release, "UPDATE item SET title = 'Soon' WHERE slug = 'what-to-do'", current);
	while (!live) {
		char *answer = fastcgi_get(place, "/advice/what-to-do");

		live = answer && strstr(answer, "<h1>Soon</h1>");
		free(answer);
		clock_gettime(CLOCK_MONOTONIC, &now);
		assert_true(now.tv_sec - begun.tv_sec < 10);
	}
}

static void the_error_pages_are_written_anew_with_a_new_release(void **state)
{
	size_t length;
	char  *html;

	(void)state;
	forge_release(release, "UPDATE site SET name = 'Another name'", current);
	program_await(&program, "a new release is in use");
	html = house_file(scratch_path("errors/502.html"), &length);
	assert_has(html, "Another name");
	free(html);
}

/*
 * Every answer's colours are those that its own policy allows: no visitor meets the new ones with
 * the old hash.
 */
static bool has_its_hash(const char *answer)
{
	const char *colours = strstr(answer, "</style>\n<style>");
	char       *css     = colours ? html_inside(colours + strlen("</style>\n"), "style") : NULL,
		 hash[HASH_BASE64_SIZE];
	const char *found;

	if (!css)
		return strstr(answer, "--link:#003366") == NULL;
	hash_base64(css, strlen(css), hash);
	found = strstr(answer, hash);
	free(css);
	return found && found < strstr(answer, "<!doctype");
}

static void new_colours_are_live_with_their_hash_and_lose_no_request(void **state)
{
	struct generation old = workers();
	pid_t             clients[CLIENTS];
	struct tally     *tally = begin_asking(clients);
	bool              live  = false;

	(void)state;
	await(has_asked, tally);
	forge_release(release, "UPDATE site SET colours = ':root{--link:#003366;}'", current);
	while (!live) {
		char *answer = fastcgi_get(place, "/advice/the-law");

		assert_non_null(answer);
		assert_true(has_its_hash(answer));
		live = strstr(answer, "<style>:root{--link:#003366;}</style>") && are_replaced(&old);
		free(answer);
	}
	end_asking(tally, clients);
	assert_int_equal(tally->lost, 0);
	assert_int_equal(tally->bad, 0);
	munmap(tally, sizeof *tally);
}

static void assert_old_stays(const char *reason)
{
	program_await(&program, reason);
	program_await(&program, "the old release stays in use");
	assert_answers("/advice/what-to-do", "<h1>What to do</h1>");
}

static void a_damaged_release_is_refused_and_the_old_one_stays(void **state)
{
	struct generation before = workers(), after;
	size_t            length;
	char             *bytes = house_file(release, &length);

	(void)state;
	bytes[length / 2] ^= 1;
	forge_file(current, bytes, length);
	assert_old_stays("is damaged or is no release");
	after = workers();
	assert_memory_equal(&before, &after, sizeof before);
	free(bytes);
}

static void a_release_of_another_format_is_refused_and_the_old_one_stays(void **state)
{
	(void)state;
	forge_release(release, "PRAGMA user_version = 7", current);
	assert_old_stays("has format 7, made by a test");
}

static void a_release_that_is_taken_away_stays_in_use(void **state)
{
	(void)state;
	assert_int_equal(unlink(current), 0);
	assert_old_stays("No such file");
}

static void after_a_refused_release_a_good_one_is_taken(void **state)
{
	(void)state;
	forge_file(current, "broken", 6);
	program_await(&program, "the old release stays in use");
	forge_release(release, "UPDATE item SET title = 'Good again' WHERE slug = 'what-to-do'",
		current);
	program_await(&program, "a new release is in use");
}

static void ten_releases_in_a_row_lose_no_request(void **state)
{
	struct generation old;
	pid_t             clients[CLIENTS];
	struct tally     *tally = begin_asking(clients);

	(void)state;
	for (int i = 0; i < 10; i++) {
		old = workers();
		forge_release(release, "UPDATE item SET title = 'Fresh words' WHERE slug = 'what-to-do'",
			current);
		await(are_replaced, &old);
	}
	end_asking(tally, clients);
	assert_int_equal(tally->lost, 0);
	assert_int_equal(tally->bad, 0);
	munmap(tally, sizeof *tally);
}

static void stopped_by(int signal_number)
{
	struct generation old = workers();

	kill(program.pid, signal_number);
	assert_int_equal(program_wait(&program), 0);
	for (int i = 0; i < WORKERS; i++)
		assert_true(is_gone(&old.pids[i]));
	assert_int_not_equal(access(place, F_OK), 0);
}

static void sigterm_ends_every_process_and_takes_the_socket_away(void **state)
{
	(void)state;
	stopped_by(SIGTERM);
}

static void sigint_does_the_same(void **state)
{
	(void)state;
	stopped_by(SIGINT);
}

static void the_end_of_the_supervisor_is_the_end_of_its_workers(void **state)
{
	struct generation old = workers();

	(void)state;
	kill(program.pid, SIGKILL);
	assert_int_equal(program_wait(&program), 128 + SIGKILL);
	for (int i = 0; i < WORKERS; i++)
		await(is_gone, &old.pids[i]);
}

#define SERVED(sentence)  cmocka_unit_test_setup_teardown(sentence, start, stop)
#define STARTED(sentence) cmocka_unit_test_setup(sentence, start)

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		SERVED(a_killed_worker_is_replaced_and_the_next_request_answered),
		SERVED(all_workers_killed_at_once_come_back),
		SERVED(a_stuck_worker_is_replaced),
		SERVED(a_new_release_is_live_without_a_lost_request_and_the_old_words_are_gone),
		SERVED(a_new_release_is_live_soon),
		SERVED(new_colours_are_live_with_their_hash_and_lose_no_request),
		SERVED(the_error_pages_are_written_anew_with_a_new_release),
		SERVED(a_damaged_release_is_refused_and_the_old_one_stays),
		SERVED(a_release_of_another_format_is_refused_and_the_old_one_stays),
		SERVED(a_release_that_is_taken_away_stays_in_use),
		SERVED(after_a_refused_release_a_good_one_is_taken),
		SERVED(ten_releases_in_a_row_lose_no_request),
		STARTED(sigterm_ends_every_process_and_takes_the_socket_away),
		STARTED(sigint_does_the_same),
		STARTED(the_end_of_the_supervisor_is_the_end_of_its_workers),
	};

	if (argc != 2)
		return EXIT_FAILURE;
	release = argv[1];
	return cmocka_run_group_tests_name("supervisor", tests, scratch_make, scratch_remove);
}
