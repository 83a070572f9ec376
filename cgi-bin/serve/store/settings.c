/* settings.c - what the operator set in site.yaml. */
#include "serve/store/settings.h"

#include "shared/date.h"

#include <stdlib.h>
#include <string.h>

#define TEXTS 10 /* columns of FIND that are texts: the first */

/*
 * The release's year, less a day: RFC 9116 asks that security.txt expires less than a year away,
 * and a site whose words were not built anew for so long is not looked after.
 */
static const char FIND[] =
	"SELECT name, address, neutral, bounce, contact, security, area, built,"
	"       strftime('%Y-%m-%dT%H:%M:%SZ', built, '+364 days'), colours, check_every_days, sample"
	"  FROM site"
	" WHERE only = 1";

/* What is kept with the store: the texts stand in a piece of memory each. */
struct kept {
	struct settings settings;
	char           *texts[TEXTS];
};

static void kept_free(void *memory)
{
	struct kept *kept = memory;

	for (int i = 0; kept && i < TEXTS; i++)
		free(kept->texts[i]);
	free(kept);
}

/* Copies the row's texts, which stand in its first columns. False when memory ran out. */
static bool copy_texts(struct kept *kept, struct query *row)
{
	for (int i = 0; i < TEXTS; i++) {
		kept->texts[i] = strdup(query_text(row, i));
		if (!kept->texts[i])
			return false;
	}
	return true;
}

/* NULL, and the store has failed, when there is no row or when it cannot be read whole. */
static struct kept *read_settings(struct store *store)
{
	struct query *row  = store_query(store, FIND);
	struct kept  *kept = query_next(row) ? calloc(1, sizeof *kept) : NULL;

	if (!kept || !copy_texts(kept, row)) {
		if (!store_failed(store))
			store_fail(store,
				"the release lacks its settings, or there is no memory for them: make it anew with \"advice build\"");
		kept_free(kept);
		return NULL;
	}
	kept->settings = (struct settings) {
		.name             = kept->texts[0],
		.address          = kept->texts[1],
		.neutral          = kept->texts[2],
		.bounce           = kept->texts[3],
		.contact          = kept->texts[4],
		.security         = kept->texts[5],
		.area             = kept->texts[6],
		.built            = kept->texts[7],
		.expires          = kept->texts[8],
		.colours          = kept->texts[9],
		.check_every_days = query_int(row, TEXTS),
		.sample           = query_int(row, TEXTS + 1) != 0,
	};
	if (!store_failed(store))
		return kept;
	kept_free(kept);
	return NULL;
}

const struct settings *settings_of(struct store *store)
{
	void       **place = store_keep(store, kept_free);
	struct kept *kept;

	if (!*place)
		*place = read_settings(store);
	kept = *place;
	return kept ? &kept->settings : NULL;
}

time_t settings_due(struct store *store, const char *checked)
{
	const struct settings *settings = settings_of(store);

	if (date_fault(checked, DATE_LAST)) {
		store_fail(store, "a fact was checked on a day that is none");
		return 0;
	}
	return settings ? date_due(checked, settings->check_every_days) : 0;
}
