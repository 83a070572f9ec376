/* main.c - advice, the operator's program: its commands and options. */
#include "publish/base/faults.h"
#include "publish/check/check.h"
#include "publish/content/content.h"
#include "publish/sample/sample.h"
#include "publish/write/output.h"
#include "publish/write/release.h"
#include "shared/date.h"
#include "shared/file.h"
#include "shared/places.h"

#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define EXIT_USAGE     2
#define SCHEMA_LARGEST (1024 * 1024)

enum command { BUILD, CHECK, SAMPLE };

struct options {
	enum command command;
	const char  *content, *schema, *output;
	time_t       now;      /* the only clock: the machine's, or the one that was asked for */
	size_t       agencies; /* of a sample */
	uint64_t     seed;
	bool         strict, help;
};

static const char HELP[] =
	"advice turns the words of the site into a release that advice.fcgi serves.\n"
	"\n"
	"  advice build     checks all words and writes a release\n"
	"  advice check     checks all words and writes nothing\n"
	"  advice sample    makes a release with invented agencies, to try and to measure\n"
	"  advice help      shows this; advice help build tells more, advice help fields what the files of words may hold\n"
	"  advice --version shows the version\n";

static const struct {
	const char *name, *about;
} commands[] = {
	[BUILD]  = {"build",
		 "advice build checks all words and writes a release. When anything is wrong, every fault is shown and the old release stays.\n"},
	[CHECK]  = {"check", "advice check checks all words and writes nothing.\n"},
	[SAMPLE] = {"sample",
		"advice sample makes a release of all words and of as many invented agencies as you want behind the real ones: to try the site\n"
		"and to measure it. Its pages say that it is a sample, and advice.fcgi refuses it unless it is started with --sample.\n"},
};

/* Where a command writes; NULL for one that does not. */
static const char *output_of(enum command command, const struct places *places)
{
	return command == BUILD ? places->release : command == SAMPLE ? places->sample : NULL;
}

static void tell_help(enum command command, const struct places *places)
{
	const char *output = output_of(command, places);

	printf("%s\n", commands[command].about);
	if (command == SAMPLE)
		fputs(
			"  --agencies N   how many are invented, 1 to 1000000\n"
			"  --seed N       another number invents others; the same, the same (1)\n",
			stdout);
	printf("  --content DIR  the folder of words (%s)\n", places->content);
	printf("  --schema FILE  the tables of a release (%s)\n", places->schema);
	if (output)
		printf("  --output FILE  the release (%s)\n", output);
	fputs(
		"  --now MOMENT   takes this moment in London for now, such as \"2026-11-28 10:00\" or 2026-11-28\n"
		"  --strict       take warnings for faults\n\n",
		stdout);
	if (command == BUILD)
		puts(
			"The release tells when it was built: now, or the moment of SOURCE_DATE_EPOCH, so that the same words make the same bytes.");
	printf("Exit status: 0 %s, 1 faults, 2 unknown command or option.\n",
		output ? "done" : "all is well");
}

/*
 * The moment at which the release says that it was built: now, or the one that the environment asks
 * for.
 */
static bool moment_built(time_t now, time_t *built)
{
	const char *wanted = getenv("SOURCE_DATE_EPOCH");
	char       *end    = NULL;

	*built = now;
	if (!wanted)
		return true;
	errno  = 0;
	*built = (time_t)strtoll(wanted, &end, 10);
	/* before the year 10000 */
	if (errno == 0 && end != wanted && *end == '\0' && *built >= 0 && *built < 253402300800)
		return true;
	fprintf(stderr,
		"advice: SOURCE_DATE_EPOCH is \"%s\": set it to seconds since 1970, or unset it\n", wanted);
	return false;
}

static size_t count_kind(const struct content *content, enum front_kind kind)
{
	size_t count = 0;

	for (size_t i = 0; i < content->languages_count; i++)
		for (size_t j = 0; j < content->languages[i].items_count; j++)
			count += content->languages[i].items[j].kind == kind;
	return count;
}

static void tell_success(const struct options *options, const struct content *content)
{
	printf("%s: %zu pages of advice, %zu behaviours, %zu agencies, %zu texts of the site",
		options->output ? options->output : "all is well", count_kind(content, FRONT_ADVICE),
		count_kind(content, FRONT_BEHAVIOUR), count_kind(content, FRONT_AGENCY),
		count_kind(content, FRONT_TEXT));
	if (options->command == SAMPLE)
		printf("; and %zu invented agencies", options->agencies);
	putchar('\n');
}

/* The words are well: puts them into a database, and writes that unless it was only a check. */
static bool make_release(const struct options *options, const struct content *content,
	const char *schema, time_t built)
{
	struct sample *sample =
		options->command == SAMPLE ? sample_new(content, options->agencies, options->seed) : NULL;
	struct database *database = release_fill(content, sample, schema, built);
	bool             filled   = !database_failure(database),
		 well = filled && (!options->output || output_write(database, options->output));

	if (!filled && database_room_lacks(database))
		fprintf(stderr,
			"advice: no release was made: %s: make room for temporary files, or name another folder in SQLITE_TMPDIR\n",
			database_failure(database));
	else if (!filled)
		fprintf(stderr,
			"advice: no release was made: the words do not fit the schema %s (%s): use the schema of this version\n",
			options->schema, database_failure(database));
	else if (!well)
		fprintf(stderr,
			"advice: no release was made: %s: make the folder and room in it, or choose another place with --output\n",
			database_failure(database));
	database_close(database);
	if (sample)
		sample_free(sample);
	return well;
}

static int make(const struct options *options, const struct content *content)
{
	size_t length;
	time_t built;
	char  *schema = file_read(options->schema, SCHEMA_LARGEST, &length);
	bool   well   = false;
	char   hash[sizeof FORMAT_SCHEMA];

	signal(SIGXFSZ, SIG_IGN); /* a file that may grow no longer is a failed write */
	if (!schema)
		fprintf(stderr, "advice: cannot read the schema %s (%s): name it with --schema\n",
			options->schema, strerror(errno));
	else if (!release_knows_schema(schema, hash))
		fprintf(stderr,
			"advice: %s is not the schema of this program (advice " QUIETWAY_VERSION
			"): name the one that came with it with --schema"
			" (its hash is %s, not FORMAT_SCHEMA, %s)\n",
			options->schema, hash, FORMAT_SCHEMA);
	else if (moment_built(options->now, &built))
		well = make_release(options, content, schema, built);
	if (well)
		tell_success(options, content);
	free(schema);
	return well ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int run(const struct options *options)
{
	struct faults  *faults;
	struct content *content;
	size_t          count;
	int             status = EXIT_FAILURE;

	if (access(options->content, R_OK | X_OK) != 0) {
		fprintf(stderr, "advice: cannot read the folder of words %s (%s): name it with --content\n",
			options->content, strerror(errno));
		return EXIT_FAILURE;
	}
	faults  = faults_new();
	content = content_read(options->content, faults);
	check_content(content, options->now, faults);
	faults_print(faults, options->strict, stderr);
	count = faults_count(faults, options->strict);
	if (count > 0)
		fprintf(stderr, "%zu %s%s\n", count, count == 1 ? "fault" : "faults",
			options->output ? ": nothing was built, the old release stays" : "");
	else
		status = make(options, content);
	content_free(content);
	faults_free(faults);
	return status;
}

static int usage(const char *what, const char *which)
{
	fprintf(stderr, "advice: %s %s: see advice help\n", what, which);
	return EXIT_USAGE;
}

/* A whole number, written as digits alone, within its limits. */
static bool read_number(const char *text, uint64_t least, uint64_t most, uint64_t *out)
{
	char *end;

	errno = 0;
	*out  = strtoull(text, &end, 10);
	return errno == 0 && *text && !*end && strspn(text, "0123456789") == strlen(text)
		&& *out >= least && *out <= most;
}

/* Reads the options of a command into their places. 0 or EXIT_USAGE. */
static int read_options(struct options *options, int argc, char **argv)
{
	const struct option known[] = {{"content", required_argument, NULL, 'c'},
		{"schema", required_argument, NULL, 's'}, {"strict", no_argument, NULL, 'S'},
		{"now", required_argument, NULL, 'n'}, {"help", no_argument, NULL, 'h'},
		{options->output ? "output" : "", required_argument, NULL, 'o'},
		{options->command == SAMPLE ? "agencies" : "", required_argument, NULL, 'a'},
		{options->command == SAMPLE ? "seed" : "", required_argument, NULL, 'r'}, {0}};
	uint64_t            number;
	int                 sign;

	opterr = 0;
	while ((sign = getopt_long(argc, argv, ":h", known, NULL)) != -1)
		switch (sign) {
		case 'c': options->content = optarg; break;
		case 's': options->schema = optarg; break;
		case 'o': options->output = optarg; break;
		case 'n':
			if (!date_read_moment(optarg, &options->now))
				return usage(
					"--now takes a day, or a day and a time, such as 2026-11-28 or \"2026-11-28 10:00\", not",
					optarg);
			break;
		case 'S': options->strict = true; break;
		case 'h': options->help = true; break;
		case 'a':
			if (!read_number(optarg, 1, SAMPLE_AGENCIES_MAX, &number))
				return usage("--agencies takes a number from 1 to 1000000, not", optarg);
			options->agencies = (size_t)number;
			break;
		case 'r':
			if (!read_number(optarg, 0, UINT64_MAX, &options->seed))
				return usage("--seed takes a whole number, not", optarg);
			break;
		case ':': return usage("a value is missing after", argv[optind - 1]);
		default: return usage("unknown option", argv[optind - 1]);
		}
	return optind < argc ? usage("unknown word", argv[optind]) : 0;
}

static int command(int argc, char **argv, enum command which, const struct places *places)
{
	struct options options = {
		.command = which,
		.content = places->content,
		.schema  = places->schema,
		.output  = output_of(which, places),
		.now     = time(NULL),
		.seed    = 1,
	};

	if (read_options(&options, argc, argv) != 0)
		return EXIT_USAGE;
	if (options.help) {
		tell_help(which, places);
		return EXIT_SUCCESS;
	}
	if (which == SAMPLE && options.agencies == 0)
		return usage("say how many agencies to invent with", "--agencies");
	return run(&options);
}

/* The command of this name; -1 for none. */
static int find_command(const char *name)
{
	for (int i = 0; i < (int)(sizeof commands / sizeof *commands); i++)
		if (strcmp(name, commands[i].name) == 0)
			return i;
	return -1;
}

static int show_fields(void)
{
	char *tables = front_matter_describe();

	fputs(tables, stdout);
	free(tables);
	return EXIT_SUCCESS;
}

static int show_help(const char *about, const struct places *places)
{
	int which = about ? find_command(about) : -1;

	if (about && strcmp(about, "fields") == 0)
		return show_fields();
	if (about && which < 0)
		return usage("unknown command", about);
	if (about)
		tell_help((enum command)which, places);
	else
		fputs(HELP, stdout);
	return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	const char   *name = argc > 1 ? argv[1] : "";
	struct places places;

	date_setup();
	places_find(&places);
	if (find_command(name) >= 0)
		return command(argc - 1, argv + 1, (enum command)find_command(name), &places);
	if (strcmp(name, "help") == 0 || strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
		return show_help(argc > 2 ? argv[2] : NULL, &places);
	if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
		puts("advice " QUIETWAY_VERSION);
		return EXIT_SUCCESS;
	}
	if (*name)
		return usage(*name == '-' ? "unknown option" : "unknown command", name);
	fputs(HELP, stderr);
	return EXIT_USAGE;
}
