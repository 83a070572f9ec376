/* exit.c - leaves: the neutral page, and the short cookie that keeps every page of ours closed
 * behind the visitor. */
#include "serve/pages/pages.h"

#include "serve/store/settings.h"

#include <string.h>

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	const struct settings *settings = settings_of(store);

	(void)request;
	if (!settings)
		return STATUS_BROKEN;
	reply->location = strdup(settings->neutral);
	reply->cookie   = COOKIE_LEFT;
	return reply->location ? STATUS_SEE_OTHER : STATUS_BROKEN;
}

const struct page exit_page = {
	.methods    = METHOD_GET,
	.path       = "/exit",
	.type       = TYPE_HTML,
	.after_exit = true,
	.build      = build,
};
