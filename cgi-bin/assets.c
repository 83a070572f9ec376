/* assets.c - what stands inside every page: the style sheet and the script, read once, and a release's colours. */
#include "assets.h"

#include "file.h"
#include "hash.h"
#include "view/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ASSET_MAX (256 * 1024)

/* The hashes are written once, before the first fork; the policy when a process opens its release. */
static char style_hash[HASH_BASE64_SIZE], script_hash[HASH_BASE64_SIZE], policy[512];

/* An asset as text; NULL when it cannot be used. The caller frees it. */
static char *read_asset(const char *directory, const char *name, const char *forbidden)
{
	char   path[4096];
	size_t length;
	char  *text;

	snprintf(path, sizeof path, "%s/%s", directory, name);
	text = file_read(path, ASSET_MAX, &length);
	if (!text)
		return NULL;
	if (strlen(text) != length || strstr(text, forbidden)) {
		fprintf(stderr, "%s: holds a zero byte or %s: take it out\n", path, forbidden);
		free(text);
		return NULL;
	}
	return text;
}

/* Takes out of a style sheet, in place, what is there for its reader: comments, and blanks that part nothing. */
static void squeeze(char *style)
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

bool assets_setup(const char *directory)
{
	char *style  = read_asset(directory, "style.css", "</style");
	char *script = read_asset(directory, "exit.js", "</script");
	bool  whole  = style && script;

	if (whole) {
		squeeze(style);
		hash_base64(style, strlen(style), style_hash);
		hash_base64(script, strlen(script), script_hash);
		whole = view_everywhere(MARK_STYLE, style) && view_everywhere(MARK_SCRIPT, script) && assets_colour("");
	}
	free(style);
	free(script);
	return whole;
}

bool assets_colour(const char *css)
{
	char colours[HASH_BASE64_SIZE + sizeof " 'sha256-'"] = "", hash[HASH_BASE64_SIZE];

	hash_base64(css, strlen(css), hash);
	if (*css)
		snprintf(colours, sizeof colours, " 'sha256-%s'", hash);
	snprintf(policy, sizeof policy,
	         "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'%s; img-src 'self' data:; connect-src 'self'; "
	         "form-action 'self'; base-uri 'none'; frame-ancestors 'none'", script_hash, style_hash, colours);
	return view_everywhere(MARK_COLOURS, css);
}

const char *assets_policy(void)
{
	return policy;
}
