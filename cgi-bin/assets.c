/* assets.c - reads what stands inside every page, once, at the start. */
#include "assets.h"

#include "file.h"
#include "hash.h"
#include "view/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ASSET_MAX (256 * 1024)

/* Written once, before the first request and before the first fork. */
static char policy[512];

/* An asset as text, and its hash; NULL when it cannot be used. The caller frees it. */
static char *read_asset(const char *directory, const char *name, const char *forbidden, char hash[HASH_BASE64_SIZE])
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
	hash_base64(text, length, hash);
	return text;
}

bool assets_setup(const char *directory)
{
	char  style_hash[HASH_BASE64_SIZE], script_hash[HASH_BASE64_SIZE];
	char *style  = read_asset(directory, "style.css", "</style", style_hash);
	char *script = read_asset(directory, "exit.js", "</script", script_hash);
	bool  whole  = style && script && view_everywhere(MARK_STYLE, style) && view_everywhere(MARK_SCRIPT, script);

	if (whole)
		snprintf(policy, sizeof policy,
		         "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; img-src 'self' data:; connect-src 'self'; "
		         "form-action 'self'; base-uri 'none'; frame-ancestors 'none'", script_hash, style_hash);
	free(style);
	free(script);
	return whole;
}

const char *assets_policy(void)
{
	return policy;
}
