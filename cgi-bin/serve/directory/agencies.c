/* agencies.c - every question the site asks about the directory. */
#include "serve/directory/agencies.h"

static const char FIND[] =
	"SELECT item.id, item.path, item.title, item.summary, item.checked, agency.status, agency.languages, agency.cannot,"
	"       agency.areas, agency.audiences, agency.sources, agency.confirmed_on, agency.not_for, organisation.name"
	"  FROM item"
	"  JOIN agency ON agency.item = item.id"
	"  JOIN organisation ON organisation.language = agency.language AND organisation.id = agency.organisation"
	" WHERE item.id = :item";

static const char NAMES[] =
	"SELECT path, title"
	"  FROM item"
	" WHERE kind = 'agency' AND language = :language AND title COLLATE NOCASE >= :title"
	"   AND (title COLLATE NOCASE > :title OR path > :path)"
	" ORDER BY title COLLATE NOCASE, path"
	" LIMIT :most";

static const char CONTACTS[] =
	"SELECT kind, shown, target, e164, label, cost, languages, schedule,"
	"       EXISTS (SELECT 1 FROM contact AS web WHERE web.agency = contact.agency AND web.way = '')"
	"  FROM contact"
	" WHERE agency = :agency"
	" ORDER BY position";

static const char NEEDS[] =
	"SELECT id, title FROM need WHERE language = :language ORDER BY position";

static const char SPOKEN[] =
	"SELECT id, title FROM spoken WHERE language = :language ORDER BY position";

static const char NEED_TITLE[] = "SELECT title FROM need WHERE language = :language AND id = :id";

static const char SPOKEN_TITLE[] =
	"SELECT title FROM spoken WHERE language = :language AND id = :id";

static bool agency_next(struct query *query, struct agency *out)
{
	if (!query_next(query))
		return false;
	*out = (struct agency) {
		.id           = query_int(query, 0),
		.path         = query_text(query, 1),
		.name         = query_text(query, 2),
		.summary      = query_text(query, 3),
		.checked      = query_text(query, 4),
		.status       = query_kind(query, 5, &agency_statuses),
		.languages    = query_text(query, 6),
		.cannot       = query_text(query, 7),
		.areas        = query_text(query, 8),
		.audiences    = query_text(query, 9),
		.sources      = query_int(query, 10),
		.confirmed_on = query_text(query, 11),
		.not_for      = query_text(query, 12),
		.organisation = query_text(query, 13),
	};
	return true;
}

bool agency_find(struct store *store, int64_t item, struct agency *out)
{
	struct query *query = store_query(store, FIND);

	query_bind_int(query, ":item", item);
	return agency_next(query, out);
}

struct query *agency_names(struct store *store, const char *title, const char *path, int most)
{
	struct query *query = store_query(store, NAMES);

	query_bind_text(query, ":title", title);
	query_bind_text(query, ":path", path);
	query_bind_int(query, ":most", most);
	return query;
}

struct query *agency_contacts(struct store *store, int64_t agency)
{
	struct query *query = store_query(store, CONTACTS);

	query_bind_int(query, ":agency", agency);
	return query;
}

bool contact_next(struct query *query, struct contact *out)
{
	if (!query_next(query))
		return false;
	*out = (struct contact) {
		.kind      = query_kind(query, 0, &contact_kinds),
		.shown     = query_text(query, 1),
		.target    = query_text(query, 2),
		.e164      = query_text(query, 3),
		.label     = query_text(query, 4),
		.cost      = query_kind(query, 5, &costs),
		.languages = query_text(query, 6),
		.schedule  = query_int(query, 7),
		.website   = query_int(query, 8),
	};
	return true;
}

struct query *need_list(struct store *store)
{
	return store_query(store, NEEDS);
}

struct query *spoken_list(struct store *store)
{
	return store_query(store, SPOKEN);
}

static const char *title_of(struct store *store, const char *sql, const char *id)
{
	struct query *query = store_query(store, sql);

	query_bind_text(query, ":id", id);
	return query_next(query) ? query_text(query, 0) : "";
}

const char *need_title(struct store *store, const char *need)
{
	return title_of(store, NEED_TITLE, need);
}

const char *spoken_title(struct store *store, const char *spoken)
{
	return title_of(store, SPOKEN_TITLE, spoken);
}
