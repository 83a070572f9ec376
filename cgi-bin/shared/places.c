/* places.c - an installed tree, or a checkout. */
#include "shared/places.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct places CHECKOUT = {
	.templates = "templates",
	.statics   = "static",
	.schema    = "data/schema.sql",
	.content   = "data/content",
	.release   = "build/advice.db",
	.sample    = "build/sample.db",
};

/* What stands before "/bin/advice" in the program's path. False when that is not its end. */
static bool prefix_of(const char *program, char out[PLACE_SIZE])
{
	static const char BIN[]  = "/" PLACES_BIN;
	const char       *name   = strrchr(program, '/');
	size_t            folder = name ? (size_t)(name - program) : 0, bin = sizeof BIN - 1;

	if (folder < bin || folder >= PLACE_SIZE || memcmp(name - bin, BIN, bin) != 0)
		return false;
	memcpy(out, program, folder - bin);
	out[folder - bin] = '\0';
	return true;
}

/*
 * What lies in a folder of the build's, which goes on from the prefix or is a whole path. False
 * when that is too long.
 */
static bool put(char out[PLACE_SIZE], const char *prefix, const char *folder, const char *name)
{
	bool whole = *folder == '/';
	int  length =
		snprintf(out, PLACE_SIZE, "%s%s%s/%s", whole ? "" : prefix, whole ? "" : "/", folder, name);

	return length > 0 && length < PLACE_SIZE;
}

static bool is_installed(const char *program, struct places *out)
{
	char        prefix[PLACE_SIZE], data[PLACE_SIZE];
	struct stat about;

	return prefix_of(program, prefix) && put(data, prefix, PLACES_DATA, "")
		&& stat(data, &about) == 0 && S_ISDIR(about.st_mode)
		&& put(out->templates, prefix, PLACES_DATA, "templates")
		&& put(out->statics, prefix, PLACES_DATA, "static")
		&& put(out->schema, prefix, PLACES_DATA, "schema.sql")
		&& put(out->content, prefix, PLACES_DATA, "content")
		&& put(out->release, prefix, PLACES_STATE, "advice.db")
		&& put(out->sample, prefix, PLACES_STATE, "sample.db");
}

void places_of(const char *program, struct places *out)
{
	if (!is_installed(program, out))
		*out = CHECKOUT;
}

void places_find(struct places *out)
{
	char    program[PLACE_SIZE];
	ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);

	program[length < 0 ? 0 : length] = '\0';
	places_of(program, out);
}
