/* supervisor.c - keeps the right number of workers on the right release. */
#include "serve/process/supervisor.h"

#include "serve/process/image.h"
#include "serve/process/worker.h"
#include "serve/site/site.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#define TICK_MS 100 /* how often the release and the workers are looked at */
#define STUCK_MS \
	2000 /* a request takes under 1 ms; a worker that has been at one for so long is lost */
#define RETIRE_MS 10000 /* a retired worker that has not gone by then is killed */
#define BREATH_MS \
	1000 /* a worker that lived shorter is not replaced before this has passed: no storm of forks \
	      */
/* the workers of a new release stand beside those of the old one */
#define SLOTS (2 * SUPERVISOR_WORKERS_MAX)

struct worker {
	pid_t   pid;     /* 0: the slot is empty */
	bool    retired; /* told to finish its request and go */
	int64_t since;   /* when it was started or, once retired, told to go */
};

struct supervisor {
	const struct supervisor_options *options;
	struct release                   release;
	struct release_mark mark; /* the file that was last looked at, whether it served or not */
	struct worker       workers[SLOTS];
	struct pulse       *pulses;  /* one for each slot, shared with the workers */
	int                 signals; /* signalfd */
	sigset_t            before;  /* the signal mask that children get back */
	int64_t             rest_until;
	bool                stopping;
};

/* In a child: signals as they were before, and gone when the supervisor is. */
static void become_child(const struct supervisor *supervisor, pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != parent)
		_exit(EXIT_FAILURE);
	/* Ctrl-C reaches all of the group: it is for the supervisor, which tells its workers */
	signal(SIGINT, SIG_IGN);
	sigprocmask(SIG_SETMASK, &supervisor->before, NULL);
	close(supervisor->signals);
}

/*
 * Tries a release in a process of its own, which may fail or even crash without harm: opens it, and
 * writes the web server's error pages from it. Workers are started on it only after that.
 */
static bool try_release(const struct supervisor *supervisor, const struct release *release)
{
	pid_t parent = getpid();
	pid_t child  = fork();
	int   status = 0;

	if (child == 0) {
		struct site *site;

		become_child(supervisor, parent);
		site = site_open(release->bytes, release->length);
		_exit(site
					&& (!supervisor->options->errors
						|| site_write_errors(site, supervisor->options->errors))
				? EXIT_SUCCESS
				: EXIT_FAILURE);
	}
	if (child > 0)
		while (waitpid(child, &status, 0) < 0 && errno == EINTR)
			;
	else
		fprintf(stderr, "supervisor: fork: %s\n", strerror(errno));
	return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
}

/* True when the file at the path serves and is now the release; else the old one stays. */
static bool take_release(struct supervisor *supervisor)
{
	struct release fresh;

	supervisor->mark = release_mark(supervisor->options->release);
	if (!release_load(supervisor->options->release, &fresh))
		return false;
	if (!try_release(supervisor, &fresh)) {
		fprintf(stderr, "supervisor: %s does not serve: make it anew with \"advice build\"\n",
			supervisor->options->release);
		release_unload(&fresh);
		return false;
	}
	release_unload(&supervisor->release);
	supervisor->release = fresh;
	return true;
}

static void start_worker(struct supervisor *supervisor, int slot)
{
	pid_t parent = getpid();
	pid_t child;

	atomic_store(&supervisor->pulses[slot].busy_since, 0);
	child = fork();
	if (child == 0) {
		become_child(supervisor, parent);
		_exit(worker_run(supervisor->options->listener, &supervisor->release,
			&supervisor->pulses[slot]));
	}
	if (child < 0) {
		fprintf(stderr, "supervisor: fork: %s\n", strerror(errno));
		supervisor->rest_until = worker_clock() + BREATH_MS;
		return;
	}
	supervisor->workers[slot] = (struct worker) {.pid = child, .since = worker_clock()};
}

/* Brings the workers that are not retired to their number. */
static void fill_slots(struct supervisor *supervisor)
{
	int missing = supervisor->options->workers;

	for (int i = 0; i < SLOTS; i++)
		missing -= supervisor->workers[i].pid != 0 && !supervisor->workers[i].retired;
	for (int i = 0; i < SLOTS && missing > 0 && worker_clock() >= supervisor->rest_until; i++)
		if (supervisor->workers[i].pid == 0) {
			start_worker(supervisor, i);
			missing--;
		}
}

/* Tells all workers to go after the request in hand. */
static void retire_all(struct supervisor *supervisor)
{
	for (int i = 0; i < SLOTS; i++)
		if (supervisor->workers[i].pid != 0 && !supervisor->workers[i].retired) {
			supervisor->workers[i].retired = true;
			supervisor->workers[i].since   = worker_clock();
			kill(supervisor->workers[i].pid, SIGTERM);
		}
}

/* Ends the workers that are stuck in a request, or should have gone. */
static void end_stuck(struct supervisor *supervisor)
{
	int64_t now = worker_clock();

	for (int i = 0; i < SLOTS; i++) {
		struct worker *worker = &supervisor->workers[i];
		int64_t        busy   = atomic_load(&supervisor->pulses[i].busy_since);

		if (worker->pid == 0)
			continue;
		if ((busy && now - busy > STUCK_MS)
			|| (worker->retired && now - worker->since > RETIRE_MS)) {
			fprintf(stderr, "supervisor: a worker is stuck and is replaced\n");
			kill(worker->pid, SIGKILL);
		}
	}
}

static void bury(struct supervisor *supervisor, pid_t pid, int status)
{
	for (int i = 0; i < SLOTS; i++) {
		struct worker *worker = &supervisor->workers[i];

		if (worker->pid != pid)
			continue;
		if (!worker->retired) {
			if (WIFSIGNALED(status))
				fprintf(stderr, "supervisor: a worker died of signal %d and is replaced\n",
					WTERMSIG(status));
			else
				fprintf(stderr, "supervisor: a worker ended with status %d and is replaced\n",
					WEXITSTATUS(status));
			if (!WIFSIGNALED(status) && worker_clock() - worker->since < BREATH_MS)
				supervisor->rest_until = worker_clock() + BREATH_MS;
		}
		worker->pid = 0;
	}
}

static void bury_dead(struct supervisor *supervisor)
{
	pid_t pid;
	int   status;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
		bury(supervisor, pid, status);
}

static bool any_left(const struct supervisor *supervisor)
{
	for (int i = 0; i < SLOTS; i++)
		if (supervisor->workers[i].pid != 0)
			return true;
	return false;
}

/* Waits a tick, or less when a signal comes. */
static void wait_a_tick(struct supervisor *supervisor)
{
	struct pollfd           poll_signals = {.fd = supervisor->signals, .events = POLLIN};
	struct signalfd_siginfo about;

	if (poll(&poll_signals, 1, TICK_MS) <= 0)
		return;
	while (read(supervisor->signals, &about, sizeof about) == sizeof about)
		if (about.ssi_signo != SIGCHLD)
			supervisor->stopping = true;
}

static void watch_release(struct supervisor *supervisor)
{
	struct release_mark mark = release_mark(supervisor->options->release);

	if (release_mark_same(&mark, &supervisor->mark))
		return;
	if (!take_release(supervisor)) {
		fprintf(stderr, "supervisor: the old release stays in use\n");
		return;
	}
	retire_all(supervisor);
	fprintf(stderr, "supervisor: a new release is in use\n");
}

static void run(struct supervisor *supervisor)
{
	while (!supervisor->stopping) {
		fill_slots(supervisor);
		end_stuck(supervisor);
		wait_a_tick(supervisor);
		bury_dead(supervisor);
		watch_release(supervisor);
	}
	retire_all(supervisor);
	while (any_left(supervisor)) {
		end_stuck(supervisor);
		wait_a_tick(supervisor);
		bury_dead(supervisor);
	}
}

/* The signals that are waited for, instead of interrupting. */
static bool hold_signals(struct supervisor *supervisor)
{
	sigset_t waited;

	sigemptyset(&waited);
	sigaddset(&waited, SIGTERM);
	sigaddset(&waited, SIGINT);
	sigaddset(&waited, SIGHUP);
	sigaddset(&waited, SIGCHLD);
	if (sigprocmask(SIG_BLOCK, &waited, &supervisor->before) != 0)
		return false;
	supervisor->signals = signalfd(-1, &waited, SFD_CLOEXEC | SFD_NONBLOCK);
	return supervisor->signals >= 0;
}

int supervisor_run(const struct supervisor_options *options)
{
	static struct supervisor supervisor;

	supervisor        = (struct supervisor) {.options = options};
	supervisor.pulses = mmap(NULL, SLOTS * sizeof *supervisor.pulses, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (supervisor.pulses == MAP_FAILED || !hold_signals(&supervisor)) {
		fprintf(stderr, "supervisor: %s\n", strerror(errno));
		return EXIT_FAILURE;
	}
	if (!take_release(&supervisor))
		return EXIT_FAILURE;
	fprintf(stderr, "supervisor: %d workers\n", options->workers);
	run(&supervisor);
	return EXIT_SUCCESS;
}
