/* blank.c - an empty page that moves on to the neutral one by itself: the last entry of ours that
 * the exit leaves behind. */
#include "serve/pages/pages.h"

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	(void)request;
	(void)store;
	(void)reply;
	return STATUS_OK;
}

const struct page blank_page = {
	.methods    = METHOD_GET,
	.path       = "/b",
	.template   = "blank.tpl",
	.type       = TYPE_HTML,
	.after_exit = true,
	.build      = build,
};
