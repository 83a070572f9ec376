/* assets.c - what stands inside the pages: the style sheet and the scripts, read once, and a
 * release's colours. */
#include "serve/site/assets.h"

#include "serve/view/view.h"
#include "shared/file.h"
#include "shared/hash.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ASSET_MAX (256 * 1024)

static void squeeze_style(char *style);
static void squeeze_script(char *script);

/* The style sheet and the first script stand inside every page, each other script inside one. */
static const struct asset {
	const char    *name;
	const char    *forbidden; /* what would end its own element */
	enum view_mark mark;
	void (*squeeze)(char *);
	/* clang-format off */
} ASSETS[] = {
	{"style.css", "</style",  MARK_STYLE,         squeeze_style},
	{"exit.js",   "</script", MARK_SCRIPT,        squeeze_script},
	{"check.js",  "</script", MARK_SCRIPT_CHECK,  squeeze_script},
	{"record.js", "</script", MARK_SCRIPT_RECORD, squeeze_script},
	{"plan.js",   "</script", MARK_SCRIPT_PLAN,   squeeze_script},
};
/* clang-format on */
#define ASSETS_COUNT (sizeof ASSETS / sizeof *ASSETS)

/*
 * The hashes are written once, before the first fork; the policy when a process opens its release.
 */
static char hashes[ASSETS_COUNT][HASH_BASE64_SIZE], policy[768];

/*
 * Takes out of a style sheet, in place, what is there for its reader: comments, and blanks that
 * part nothing.
 */
static void squeeze_style(char *style)
{
	char *out = style;

	for (const char *in = style; *in; in++) {
		const char *end = strncmp(in, "/*", 2) == 0 ? strstr(in + 2, "*/") : NULL;

		if (end)
			in = end + 1;
		else if (!strchr(" \t\n", *in))
			*out++ = *in;
		else if (out > style && !strchr("{};:, ", out[-1]) && !strchr("{} \t\n", in[1]))
			*out++ = ' ';
	}
	*out = '\0';
}

/*
 * The same for a script: how its lines are indented, and the lines that are a comment and nothing
 * else.
 */
static void squeeze_script(char *script)
{
	char *out = script;

	for (const char *line = script; *line;) {
		const char *first  = line + strspn(line, "\t");
		size_t      length = strcspn(first, "\n");
		const char *next   = first + length + (first[length] == '\n');

		if (length > 0 && strncmp(first, "//", 2) != 0 && strncmp(first, "/*", 2) != 0) {
			memmove(out, first, (size_t)(next - first));
			out += next - first;
		}
		line = next;
	}
	*out = '\0';
}

/* Gives an asset to every template and hashes it. */
static bool take_asset(const char *directory, const struct asset *asset,
	char hash[HASH_BASE64_SIZE])
{
	char   path[4096];
	size_t length;
	char  *text;
	bool   fit;

	snprintf(path, sizeof path, "%s/%s", directory, asset->name);
	text = file_read(path, ASSET_MAX, &length);
	if (!text) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		return false;
	}
	fit = strlen(text) == length && !strstr(text, asset->forbidden);
	if (!fit)
		fprintf(stderr, "%s: holds a zero byte or %s: take it out\n", path, asset->forbidden);
	asset->squeeze(text);
	hash_base64(text, strlen(text), hash);
	fit = fit && view_everywhere(asset->mark, text);
	free(text);
	return fit;
}

bool assets_setup(const char *directory)
{
	bool whole = true;

	for (size_t i = 0; i < ASSETS_COUNT; i++)
		whole = take_asset(directory, &ASSETS[i], hashes[i]) && whole;
	return whole && assets_colour("");
}

bool assets_colour(const char *css)
{
	char   hash[HASH_BASE64_SIZE];
	size_t used = (size_t)snprintf(policy, sizeof policy, "default-src 'none'; script-src");

	for (size_t i = 1; i < ASSETS_COUNT; i++)
		used += (size_t)snprintf(policy + used, sizeof policy - used, " 'sha256-%s'", hashes[i]);
	used +=
		(size_t)snprintf(policy + used, sizeof policy - used, "; style-src 'sha256-%s'", hashes[0]);
	hash_base64(css, strlen(css), hash);
	if (*css)
		used += (size_t)snprintf(policy + used, sizeof policy - used, " 'sha256-%s'", hash);
	snprintf(policy + used, sizeof policy - used,
		"; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
	return view_everywhere(MARK_COLOURS, css);
}

const char *assets_policy(void)
{
	return policy;
}
