/* main.c - advice.fcgi: reads its options, opens its socket, hands over to the supervisor. */
#include "serve/process/supervisor.h"
#include "serve/site/site.h"
#include "shared/places.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define BACKLOG 1024

struct options {
	const char               *socket; /* NULL: file descriptor 0 */
	const char               *templates;
	const char               *statics;
	struct supervisor_options supervisor;
};

static void tell_help(const struct places *places)
{
	fputs(
		"usage: advice.fcgi [options]\n"
		"Answers the web server's FastCGI requests from one release of the site's words.\n"
		"\n"
		"  --socket PATH     listen on this Unix socket (without it: on file descriptor 0, as a service manager passes it)\n",
		stdout);
	printf("  --release FILE    the release that \"advice build\" made (%s)\n", places->release);
	printf("  --templates DIR   the templates (%s)\n", places->templates);
	printf("  --static DIR      the style sheet and the script (%s)\n", places->statics);
	fputs(
		"  --workers N       processes that answer, 1 to 256 (16)\n"
		"  --errors DIR      write the web server's error pages and headers here, now and with each new release\n"
		"  --sample          serve what \"advice sample\" made too: invented agencies, to try the site and to measure it\n"
		"  --help, --version\n",
		stdout);
}

static int complain(const char *problem, const char *detail)
{
	fprintf(stderr, "advice.fcgi: %s%s: see advice.fcgi --help\n", problem, detail);
	return EXIT_FAILURE;
}

/* -1: go on; else the exit status. */
static int read_options(int argc, char **argv, const struct places *places, struct options *out)
{
	/* clang-format off */
	static const struct option OPTIONS[] = {
		{"socket", required_argument, NULL, 's'},    {"release", required_argument, NULL, 'r'},
		{"templates", required_argument, NULL, 't'}, {"static", required_argument, NULL, 'a'},
		{"workers", required_argument, NULL, 'w'},   {"errors", required_argument, NULL, 'e'},
		{"sample", no_argument, NULL, 'S'},
		{"help", no_argument, NULL, 'h'},            {"version", no_argument, NULL, 'v'},
		{NULL, 0, NULL, 0},
	};
	/* clang-format on */
	char *end;
	long  workers;
	int   option;

	while ((option = getopt_long(argc, argv, "", OPTIONS, NULL)) != -1) {
		switch (option) {
		case 's': out->socket = optarg; break;
		case 'r': out->supervisor.release = optarg; break;
		case 't': out->templates = optarg; break;
		case 'a': out->statics = optarg; break;
		case 'e': out->supervisor.errors = optarg; break;
		case 'w':
			workers = strtol(optarg, &end, 10);
			if (*end || workers < 1 || workers > SUPERVISOR_WORKERS_MAX)
				return complain("--workers takes a number from 1 to 256, not ", optarg);
			out->supervisor.workers = (int)workers;
			break;
		case 'S': site_take_samples(); break;
		case 'h': tell_help(places); return EXIT_SUCCESS;
		case 'v': puts("advice.fcgi " QUIETWAY_VERSION); return EXIT_SUCCESS;
		default: return complain("that option is not known, or lacks its value", "");
		}
	}
	return optind < argc ? complain("takes no argument: ", argv[optind]) : -1;
}

/* False after saying which option names this folder, where it cannot be read. */
static bool folder_is_there(const char *path, const char *option)
{
	if (access(path, R_OK | X_OK) == 0)
		return true;
	fprintf(stderr, "advice.fcgi: %s: %s: name the folder with %s\n", path, strerror(errno),
		option);
	return false;
}

/* Takes away the socket of a program that has ended; one that still answers is left alone. */
static bool clear_place(const struct sockaddr_un *address)
{
	int  probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	bool taken =
		probe >= 0 && connect(probe, (const struct sockaddr *)address, sizeof *address) == 0;

	if (probe >= 0)
		close(probe);
	if (taken)
		fprintf(stderr,
			"advice.fcgi: %s is in use by a program that answers: stop it, or give another --socket\n",
			address->sun_path);
	else if (unlink(address->sun_path) != 0 && errno != ENOENT)
		fprintf(stderr, "advice.fcgi: %s: %s\n", address->sun_path, strerror(errno));
	else
		return true;
	return false;
}

/* A listening socket, open to its owner and group alone; -1 after saying why. */
static int listen_at(const char *path)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int                listener;
	mode_t             mask;
	bool               bound;

	if (strlen(path) >= sizeof address.sun_path) {
		fprintf(stderr, "advice.fcgi: %s: too long for a socket: give a path under %zu bytes\n",
			path, sizeof address.sun_path);
		return -1;
	}
	strcpy(address.sun_path, path);
	if (!clear_place(&address))
		return -1;
	listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	mask     = umask(0117);
	bound = listener >= 0 && bind(listener, (const struct sockaddr *)&address, sizeof address) == 0;
	umask(mask);
	if (bound && listen(listener, BACKLOG) == 0)
		return listener;
	fprintf(stderr, "advice.fcgi: %s: %s\n", path, strerror(errno));
	if (listener >= 0)
		close(listener);
	return -1;
}

/*
 * File descriptor 0 where a service manager or a web server passes a listening socket there; -1
 * after saying what to do.
 */
static int listener_at_zero(void)
{
	int       listening = 0;
	socklen_t size      = sizeof listening;

	if (getsockopt(STDIN_FILENO, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) == 0 && listening)
		return STDIN_FILENO;
	fprintf(stderr, "advice.fcgi: file descriptor 0 is no listening socket: give --socket PATH\n");
	return -1;
}

int main(int argc, char **argv)
{
	struct places  places;
	struct options options = {
		.templates  = places.templates,
		.statics    = places.statics,
		.supervisor = {.workers = 16, .release = places.release},
	};
	int status;

	places_find(&places);
	status = read_options(argc, argv, &places, &options);
	if (status >= 0)
		return status;
	if (!folder_is_there(options.templates, "--templates")
		|| !folder_is_there(options.statics, "--static"))
		return EXIT_FAILURE;
	if (!site_setup(options.templates, options.statics))
		return EXIT_FAILURE;
	options.supervisor.listener = options.socket ? listen_at(options.socket) : listener_at_zero();
	if (options.supervisor.listener < 0)
		return EXIT_FAILURE;
	status = supervisor_run(&options.supervisor);
	if (options.socket)
		unlink(options.socket);
	site_cleanup();
	return status;
}
