/* guard.c - what every page is while the exit's cookie lives: nothing but one button, which brings
 * the visitor back on purpose. */
#include "serve/pages/pages.h"

#include <stdio.h>

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	char to[REQUEST_URI_MAX + 2];

	(void)store;
	snprintf(to, sizeof to, "%s%s%s", request->path, *request->query ? "?" : "", request->query);
	view_text(reply->view, MARK_TO, request->method == METHOD_POST || !*request->path ? "/" : to);
	return STATUS_OK;
}

const struct page guard_page = {
	.methods  = METHOD_GET | METHOD_POST,
	.template = "guard.tpl",
	.type     = TYPE_HTML,
	.build    = build,
};
