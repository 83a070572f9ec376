/* settings.c - what the operator set in site.yaml. */
#include "serve/store/settings.h"

#include "shared/date.h"

/*
 * The release's year, less a day: RFC 9116 asks that security.txt expires less than a year away, and a site whose words
 * were not built anew for so long is not looked after.
 */
static const char FIND[] =
	"SELECT name, address, neutral, bounce, contact, security, area, built, check_every_days,"
	"       strftime('%Y-%m-%dT%H:%M:%SZ', built, '+364 days'), sample, colours"
	"  FROM site"
	" WHERE only = 1";

static const char CHECK_EVERY[] =
	"SELECT check_every_days"
	"  FROM site"
	" WHERE only = 1";

bool settings_find(struct store *store, struct settings *out)
{
	struct query *query = store_query(store, FIND);

	if (!query_next(query))
		return false;
	*out = (struct settings) {
		.name             = query_text(query, 0),
		.address          = query_text(query, 1),
		.neutral          = query_text(query, 2),
		.bounce           = query_text(query, 3),
		.contact          = query_text(query, 4),
		.security         = query_text(query, 5),
		.area             = query_text(query, 6),
		.built            = query_text(query, 7),
		.check_every_days = query_int(query, 8),
		.expires          = query_text(query, 9),
		.sample           = query_int(query, 10) != 0,
		.colours          = query_text(query, 11),
	};
	return true;
}

time_t settings_due(struct store *store, const char *checked)
{
	struct query *query = store_query(store, CHECK_EVERY);

	if (date_fault(checked, DATE_LAST)) {
		store_fail(store, "a fact was checked on a day that is none");
		return 0;
	}
	return query_next(query) ? date_due(checked, query_int(query, 0)) : 0;
}
