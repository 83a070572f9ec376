/* return.c - coming back on purpose: the exit's cookie goes, the page that was asked for comes. */
#include "serve/pages/pages.h"

#include <string.h>

#define TO_SIZE (REQUEST_URI_MAX + 1)

/* True for an address within this site: "//host" and "/\host" are other sites to a browser. */
static bool is_ours(const char *to)
{
	return to[0] == '/' && to[1] != '/' && !strpbrk(to, "\\ \r\n");
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	char to[TO_SIZE];

	(void)store;
	if (!request_field(request, "to", to, sizeof to) || !is_ours(to))
		strcpy(to, "/");
	reply->location = strdup(to);
	reply->cookie   = COOKIE_BACK;
	return reply->location ? STATUS_SEE_OTHER : STATUS_BROKEN;
}

const struct page return_page = {
	.methods    = METHOD_POST,
	.path       = "/return",
	.type       = TYPE_HTML,
	.after_exit = true,
	.build      = build,
};
