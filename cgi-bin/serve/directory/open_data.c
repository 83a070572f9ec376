/* open_data.c - the directory for other people's programs; SQLite itself makes the JSON, so that no
 * text can break it. */
#include "serve/directory/open_data.h"

#include "shared/format.h"

#include <stdio.h>

/* Names of which an id is made: they must never change, or every id would. */
#define ORGANISATION_ID     "uuid('organisation/' || agency.language || '/' || organisation.id)"
#define TAXONOMY_ID(name)   "uuid('taxonomy/' || " name ")"
#define TERM_ID(name, term) "uuid('term/' || " name " || '/' || :language || '/' || " term ")"

/* In the standard a field has a value, or it is not there. */
/* clang-format off */
#define KNOWN(object)          "json(json_patch('{}', " object "))"
#define LIST(object, rows)     "(SELECT json_group_array(" KNOWN(object) ") FROM " rows ")"
#define JOINED(text, by, rows) "ifnull((SELECT group_concat(" text ", '" by "') FROM " rows "), '')"

#define AGENCIES \
	"  FROM agency" \
	"  JOIN item ON item.id = agency.item" \
	"  JOIN organisation ON organisation.language = agency.language AND organisation.id = agency.organisation" \
	"  JOIN site ON site.only = 1"

#define CONTACTS(which) "(SELECT * FROM contact WHERE agency = item.id AND " which " ORDER BY position) AS way"
#define FIRST(which)    "(SELECT target FROM " CONTACTS(which) " LIMIT 1)"
#define WEBSITE         FIRST("way = ''")
#define NAMED           "iif(way.label = '', way.shown, way.label || ': ' || way.shown)"

/* The days of a rule, each in the words of whoever reads them; and its hours. Neither standard knows 24:00, only 23:59. */
#define ON(day, name) "iif(days & " FORMAT_TEXT(day) ", '" name "', '')"
#define EACH_DAY(mo, tu, we, th, fr, sa, su) \
	ON(DAY_MONDAY, mo) " || " ON(DAY_TUESDAY, tu) " || " ON(DAY_WEDNESDAY, we) " || " ON(DAY_THURSDAY, th) \
	" || " ON(DAY_FRIDAY, fr) " || " ON(DAY_SATURDAY, sa) " || " ON(DAY_SUNDAY, su)
#define BYDAY "nullif(substr(" EACH_DAY(",MO", ",TU", ",WE", ",TH", ",FR", ",SA", ",SU") ", 2), '')"
#define DAYS \
	"CASE days WHEN " FORMAT_TEXT(DAYS_WEEK) " THEN 'every day' WHEN " FORMAT_TEXT(DAYS_WORKING) " THEN 'Monday to Friday'" \
	" WHEN " FORMAT_TEXT(DAYS_TO_SATURDAY) " THEN 'Monday to Saturday' WHEN " FORMAT_TEXT(DAY_BANK_HOLIDAYS) " THEN 'bank holidays'" \
	" ELSE substr(" EACH_DAY(", Monday", ", Tuesday", ", Wednesday", ", Thursday", ", Friday", ", Saturday", ", Sunday") ", 3) END"
#define DAY_NAMES \
	"json('[' || substr(" \
	EACH_DAY(",\"Monday\"", ",\"Tuesday\"", ",\"Wednesday\"", ",\"Thursday\"", ",\"Friday\"", ",\"Saturday\"", ",\"Sunday\"") \
	" || " ON(DAY_BANK_HOLIDAYS, ",\"PublicHolidays\"") ", 2) || ']')"
#define CLOCK(minutes) "iif(" minutes " IS NULL, NULL, printf('%02d:%02d', " minutes " / 60 % 24, " minutes " % 60))"
#define CLOSES         "iif(closes = " FORMAT_TEXT(DAY_MINUTES) ", '23:59', " CLOCK("closes") ")"
#define FROM_TO \
	"printf('%02d:%02d to %02d:%02d', opens / 60, opens % 60," \
	" (closes - (closes > " FORMAT_TEXT(DAY_MINUTES) ") * " FORMAT_TEXT(DAY_MINUTES) ") / 60, closes % 60)"

#define RULES(which)   "(SELECT * FROM schedule_rule WHERE schedule = way.schedule" which " ORDER BY position)"
#define SINGLE_DAYS \
	JOINED("day || ' ' || iif(opens IS NULL, 'closed', " FROM_TO ")", ", ", "(SELECT * FROM schedule_day WHERE schedule = way.schedule ORDER BY day, position)")

/* A contact's hours in words. */
#define WEEK \
	JOINED(DAYS " || ' ' || " FROM_TO " || iif(valid_from || valid_to = '', '', ' (' || valid_from || ' to ' || valid_to || ')')", ", ", RULES("")) \
	" || CASE holidays WHEN 'closed' THEN ', closed on bank holidays' WHEN 'unknown' THEN ', bank holidays not confirmed' ELSE '' END" \
	" || ifnull(', ' || nullif(" SINGLE_DAYS ", ''), '')"

/* What the fields of neither standard can say. */
#define NOTES \
	"'Local time in the United Kingdom.' || CASE holidays WHEN 'open' THEN ' Bank holidays are as other days.' WHEN 'closed' THEN ' Closed on bank holidays.'" \
	" WHEN 'own' THEN ' On bank holidays ' || " JOINED(FROM_TO, ", ", RULES(" AND days = " FORMAT_TEXT(DAY_BANK_HOLIDAYS))) " || '.'" \
	" ELSE ' Hours on bank holidays are not confirmed.' END" \
	" || ifnull(' On single days other hours: ' || nullif(" SINGLE_DAYS ", '') || '.', '')"

/* Who is rung has a second column, with the numbers as addresses: "phone_uris". */
#define URIS_NAME_VOICE(name)     name "_uris",
#define URIS_NAME_TEXT(name)
#define URIS_NAME_TEXTPHONE(name)
#define URIS_NAME_NONE(name)
#define COLUMN_NAME(token, name, way, target, column, type) column, URIS_NAME_##type(name)
const char *const open_data_columns[OPEN_DATA_COLUMNS] = {
	"id", "slug", "name", "organisation", "status", "summary", "needs", "areas", "serves", "not_for", "cannot",
	CONTACT_KIND_LIST(COLUMN_NAME)
	"hours", "cost", "languages", "checked", "evidence", "sources", "confirmed", "page", "licence",
};
#undef COLUMN_NAME

/* A column for each kind of contact: numbers as they are shown, with their labels; addresses and links by themselves. */
#define COLUMN_TARGET_NUMBER(name)  JOINED(NAMED, "; ", CONTACTS("kind = '" name "'"))
#define COLUMN_TARGET_ADDRESS(name) JOINED("target", " ", CONTACTS("kind = '" name "'"))
#define COLUMN_TARGET_LINK(name)    JOINED("target", " ", CONTACTS("kind = '" name "'"))
#define URI "iif(e164 = '', 'tel:' || target || ';phone-context=+44', 'tel:' || e164)"
#define URIS_VOICE(name)            " " JOINED(URI, " ", CONTACTS("kind = '" name "'")) ","
#define URIS_TEXT(name)
#define URIS_TEXTPHONE(name)
#define URIS_NONE(name)
#define COLUMN(token, name, way, target, column, type) " " COLUMN_##target(name) "," URIS_##type(name)

/* What the standard calls the type of a telephone, by the kind of contact; NULL for what is none. */
#define TYPE_VOICE(name)     " WHEN '" name "' THEN 'voice'"
#define TYPE_TEXT(name)      " WHEN '" name "' THEN 'text'"
#define TYPE_TEXTPHONE(name) " WHEN '" name "' THEN 'textphone'"
#define TYPE_NONE(name)
#define TYPE(token, name, way, target, column, type) TYPE_##type(name)
#define PHONE_TYPE "CASE kind" CONTACT_KIND_LIST(TYPE) " END"

static const char ROWS[] =
	"SELECT agency.uuid, item.slug, item.title, organisation.name, agency.status, item.summary,"
	" " JOINED("need", " ", "(SELECT need FROM agency_need WHERE agency = item.id ORDER BY need)") ","
	" " JOINED("area", " ", "(SELECT area FROM agency_area WHERE agency = item.id ORDER BY area)") ","
	" " JOINED("audience", " ", "(SELECT audience FROM agency_audience WHERE agency = item.id ORDER BY audience)") ","
	" agency.not_for, agency.cannot,"
	CONTACT_KIND_LIST(COLUMN)
	" " JOINED("shown || ': ' || iif(always, 'all day, every day', " WEEK ")", "; ",
	"(SELECT * FROM contact JOIN schedule ON schedule.id = contact.schedule WHERE agency = item.id ORDER BY position) AS way") ","
	" " JOINED("shown || ': ' || cost", "; ", "(SELECT * FROM contact WHERE agency = item.id AND cost <> '' ORDER BY position)") ","
	" agency.languages, item.checked, item.evidence,"
	" " JOINED("trim(title || ' ' || url)", "; ", "(SELECT * FROM source WHERE item = agency.item ORDER BY position)") ","
	" agency.confirmed_on, site.address || item.path, :licence"
	AGENCIES
	" WHERE agency.language = :language AND agency.item >= :first"
	" ORDER BY agency.item";
/* clang-format on */

/* Each by itself comes from one end of the index; both together would read it all. */
static const char FIRST_AND_LAST[] =
	"SELECT ifnull((SELECT min(item) FROM agency WHERE language = :language), 1), ifnull((SELECT max(item) FROM agency WHERE language = :language), 0)";

/* The first and the last agency of the site's language; between them there is no gap. */
struct range {
	int64_t first, last;
};

static struct range range_of(struct store *store)
{
	struct query *query = store_query(store, FIRST_AND_LAST);

	return query_next(query) ? (struct range) {query_int(query, 0), query_int(query, 1)}
							 : (struct range) {1, 0};
}

int64_t open_data_count(struct store *store)
{
	struct range range = range_of(store);

	return range.last - range.first + 1;
}

struct query *open_data_rows(struct store *store, int64_t from)
{
	struct query *query = store_query(store, ROWS);

	query_bind_int(query, ":first", range_of(store).first + from - 1);
	query_bind_text(query, ":licence", OPEN_DATA_LICENCE);
	return query;
}

/* A page of a list as the standard wraps it; rows have one column, called one. */
/* clang-format off */
#define PAGE_OF(rows) \
	"SELECT json_object('total_items', :total, 'total_pages', (:total + :size - 1) / :size, 'page_number', :page, 'size', count(*)," \
	"       'first_page', json(iif(:page = 1, 'true', 'false')), 'last_page', json(iif(:page * :size >= :total, 'true', 'false'))," \
	"       'empty', json(iif(count(*) = 0, 'true', 'false')), 'contents', json_group_array(json(one)))" \
	"  FROM (" rows ")"

/* What a list of services shows of each, and the service itself shows too. */
#define SERVICE \
	"json_object('id', agency.uuid, 'organization_id', " ORGANISATION_ID ", 'name', item.title, 'description', trim(item.summary || ' ' || agency.cannot)," \
	" 'url', " WEBSITE ", 'email', " FIRST("leads = 'address'") ", 'status', 'active', 'assured_date', item.checked," \
	" 'alert', CASE agency.status WHEN 'changed' THEN 'This service, or who runs it, has changed. What is shown is the newest that was found.'" \
	"   WHEN 'uncertain' THEN 'It is not sure that this service still works as described.' END," \
	" 'organization', json_object('id', " ORGANISATION_ID ", 'name', organisation.name, 'description', organisation.name," \
	"   'website', nullif(organisation.url, '')))"

static const char SERVICES[] = PAGE_OF(
	"SELECT " KNOWN(SERVICE) " AS one"
	AGENCIES
	" WHERE agency.language = :language AND agency.item >= :first"
	" ORDER BY agency.item"
	" LIMIT :size");

/* The same for services whose numbers are given as JSON: json_each reads what is bound, and no table. */
static const char CHOSEN_SERVICES[] = PAGE_OF(
	"SELECT " KNOWN(SERVICE) " AS one"
	"  FROM json_each(:chosen) AS chosen"
	"  JOIN agency ON agency.item = chosen.value"
	"  JOIN item ON item.id = agency.item"
	"  JOIN organisation ON organisation.language = agency.language AND organisation.id = agency.organisation"
	"  JOIN site ON site.only = 1"
	" ORDER BY chosen.key");
/* clang-format on */

static struct query *page_of(struct store *store, const char *sql,
	const struct open_data_page *page)
{
	struct query *query = store_query(store, sql);

	query_bind_int(query, ":total", page->total);
	query_bind_int(query, ":page", page->page);
	query_bind_int(query, ":size", page->size);
	return query;
}

static struct query *chosen_services(struct store *store, const struct open_data_page *page)
{
	struct query *query                             = page_of(store, CHOSEN_SERVICES, page);
	int64_t       first                             = (page->page - 1) * page->size;
	char          ids[OPEN_DATA_ON_A_PAGE * 21 + 3] = "[";
	size_t        used                              = 1;

	for (int64_t rank = first; rank < page->total && rank < first + page->size; rank++)
		used += (size_t)snprintf(ids + used, sizeof ids - used, "%s%lld", rank > first ? "," : "",
			(long long)set_pick(page->only, rank));
	snprintf(ids + used, sizeof ids - used, "]");
	query_bind_text(query, ":chosen", ids);
	return query;
}

struct query *open_data_services(struct store *store, const struct open_data_page *page)
{
	struct query *query;

	if (page->only)
		return chosen_services(store, page);
	query = page_of(store, SERVICES, page);
	query_bind_int(query, ":first", range_of(store).first + (page->page - 1) * page->size);
	return query;
}

/*
 * A list of a service is a question of its own; its answer is bound into the service by its name.
 */
/* clang-format off */
#define PART(object, rows) "SELECT json_group_array(json(one)) FROM (SELECT " KNOWN(object) " AS one FROM " rows ")"

/* The ways to reach a service. One that stands twice has two ids. */
#define WAYS(which) \
	"(SELECT contact.*, agency.uuid AS service, uuid('contact/' || agency.uuid || '/' || kind || '/' || target || '/' ||" \
	"     (SELECT count(*) FROM contact AS earlier WHERE earlier.agency = contact.agency AND earlier.position < contact.position" \
	"         AND earlier.kind = contact.kind AND earlier.target = contact.target)) AS own" \
	"   FROM contact" \
	"   JOIN agency ON agency.item = contact.agency" \
	"  WHERE contact.agency = :agency AND " which \
	"  ORDER BY contact.position) AS way"

static const char CONTACTS_OF[] = PART(
	"json_object('id', own, 'service_id', service, 'name', nullif(label, ''), 'phones', json_array(json(json_patch('{}', json_object("
	" 'id', uuid('phone/' || own), 'contact_id', own, 'number', iif(e164 = '', shown, e164),"
	" 'type', " PHONE_TYPE ", 'description', nullif(label, ''),"
	" 'languages', iif(languages = '', NULL, json_array(json_object('id', uuid('language/' || own), 'phone_id', uuid('phone/' || own),"
	"   'note', languages))))))))",
	WAYS("leads = 'number'"));

static const char URLS_OF[] = PART(
	"json_object('id', uuid('url/' || own), 'service_id', service, 'label', iif(label = '', kind, label), 'url', target)",
	WAYS("leads = 'link' AND way <> ''"));

static const char COSTS_OF[] = PART(
	"json_object('id', uuid('cost/' || own), 'service_id', service, 'option', " NAMED ", 'amount', iif(cost = 'free', 0, NULL),"
	" 'amount_description', iif(cost = 'free', 'Free', 'Standard charge'))",
	WAYS("cost <> ''"));

static const char SCHEDULES_OF[] = PART(
	"json_object('id', uuid('schedule/' || own || '/' || ifnull(days || '/' || opens || '/' || closes || '/' || valid_from || '/' || valid_to, '')),"
	" 'service_id', service, 'freq', iif(always OR days, 'WEEKLY', NULL), 'byday', iif(always, 'MO,TU,WE,TH,FR,SA,SU', " BYDAY "),"
	" 'opens_at', " CLOCK("opens") ", 'closes_at', " CLOSES ", 'valid_from', nullif(valid_from, ''), 'valid_to', nullif(valid_to, ''),"
	" 'description', " NAMED " || iif(always, '. All day, every day.', ''),"
	" 'notes', iif(always, NULL, " NOTES "))",
	WAYS("schedule IS NOT NULL")
	" JOIN schedule ON schedule.id = way.schedule"
	" LEFT JOIN schedule_rule ON schedule_rule.schedule = way.schedule AND days < " FORMAT_TEXT(DAY_BANK_HOLIDAYS) " AND NOT always"
	" ORDER BY way.position, schedule_rule.position");

static const char AREAS_OF[] = PART(
	"json_object('id', uuid('service_area/' || uuid || '/' || area.id), 'service_id', uuid, 'name', title, 'service_area', title)",
	"agency_area"
	" JOIN agency ON agency.item = agency_area.agency"
	" JOIN area ON area.language = agency_area.language AND area.id = agency_area.area"
	" WHERE agency_area.agency = :agency"
	" ORDER BY area.position");

/* The two lists by which services are sorted are the standard's taxonomies, and their entries its terms. */
#define TERM_OF(kind, term) \
	"json_object('id', " TERM_ID(kind, term) ", 'code', " term ", 'name', title, 'description', title, 'taxonomy', iif(" kind " = 'need', 'Needs', 'Audiences')," \
	" 'taxonomy_id', " TAXONOMY_ID(kind) ", 'term_uri', site.address || '/api/taxonomy_terms/' || " TERM_ID(kind, term) ")"

#define ATTRIBUTE(list, kind) \
	"SELECT json_object('id', uuid('attribute/' || uuid || '/" kind "/' || " kind ".id), 'link_id', uuid, 'link_type', '" kind "'," \
	" 'taxonomy_term_id', " TERM_ID("'" kind "'", kind ".id") ", 'taxonomy_term', " TERM_OF("'" kind "'", kind ".id") ") AS one, " list " AS list, " kind ".position" \
	"  FROM agency" \
	"  JOIN agency_" kind " ON agency_" kind ".agency = agency.item" \
	"  JOIN " kind " ON " kind ".language = agency.language AND " kind ".id = agency_" kind "." kind \
	"  JOIN site ON site.only = 1" \
	" WHERE agency.item = :agency"

static const char ATTRIBUTES_OF[] =
	"SELECT json_group_array(json(one)) FROM ("
	ATTRIBUTE("1", "need") " UNION ALL " ATTRIBUTE("2", "audience") " ORDER BY list, position)";

static const char WHOLE[] =
	"SELECT json_patch(json_patch('{}', " SERVICE "), json_object("
	" 'contacts', json(:contacts), 'schedules', json(:schedules), 'cost_options', json(:costs), 'service_areas', json(:areas),"
	" 'attributes', json(:attributes), 'additional_urls', json(:urls),"
	" 'languages', iif(agency.languages = '', NULL, json_array(json_object('id', uuid('language/' || agency.uuid), 'service_id', agency.uuid,"
	"   'note', agency.languages))),"
	" 'eligibility_description', agency.audiences || iif(agency.not_for = '', '', '. Not for: ' || agency.not_for)))"
	AGENCIES
	" WHERE agency.item = :agency";
/* clang-format on */

static const char BY_UUID[] =
	"SELECT item FROM agency WHERE uuid = lower(:uuid) AND language = :language";

/* Puts the answer of one question into another. */
static void bind_part(struct store *store, struct query *whole, const char *name, const char *sql,
	int64_t agency)
{
	struct query *part = store_query(store, sql);

	query_bind_int(part, ":agency", agency);
	if (query_next(part))
		query_bind_text(whole, name, query_text(part, 0));
}

struct query *open_data_service(struct store *store, const char *uuid)
{
	struct query *found = store_query(store, BY_UUID), *whole = store_query(store, WHOLE);
	int64_t       agency;

	query_bind_text(found, ":uuid", uuid);
	agency = query_next(found) ? query_int(found, 0) : 0;
	query_bind_int(whole, ":agency", agency);
	bind_part(store, whole, ":contacts", CONTACTS_OF, agency);
	bind_part(store, whole, ":schedules", SCHEDULES_OF, agency);
	bind_part(store, whole, ":costs", COSTS_OF, agency);
	bind_part(store, whole, ":areas", AREAS_OF, agency);
	bind_part(store, whole, ":attributes", ATTRIBUTES_OF, agency);
	bind_part(store, whole, ":urls", URLS_OF, agency);
	return whole;
}

/* clang-format off */
#define TAXONOMIES \
	"SELECT 1 AS position, 'need' AS id, 'Needs' AS called, 'What a person may be looking for' AS about" \
	" UNION ALL SELECT 2, 'audience', 'Audiences', 'The people that a service is for'"
#define TAXONOMY \
	"json_object('id', " TAXONOMY_ID("id") ", 'name', called, 'description', about, 'uri', site.address || '/api/taxonomies/' || " TAXONOMY_ID("id") ")"

static const char TAXONOMY_LIST[] = PAGE_OF(
	"SELECT " TAXONOMY " AS one FROM (" TAXONOMIES ") JOIN site ON site.only = 1 ORDER BY position LIMIT :size OFFSET (:page - 1) * :size");

static const char ONE_TAXONOMY[] =
	"SELECT " TAXONOMY " FROM (" TAXONOMIES ") JOIN site ON site.only = 1 WHERE " TAXONOMY_ID("id") " = lower(:uuid)";

#define TERMS(list, kind) \
	"SELECT " TERM_OF("'" kind "'", "id") " AS one, " list " AS list, position FROM " kind " JOIN site ON site.only = 1 WHERE " kind ".language = :language"

static const char TERM_LIST[] = PAGE_OF(
	TERMS("1", "need") " UNION ALL " TERMS("2", "audience") " ORDER BY list, position LIMIT :size OFFSET (:page - 1) * :size");

static const char TERM_COUNT[] =
	"SELECT (SELECT count(*) FROM need WHERE language = :language) + (SELECT count(*) FROM audience WHERE language = :language)";

static const char ONE_TERM[] =
	TERMS("1", "need") " AND " TERM_ID("'need'", "id") " = lower(:uuid) UNION ALL "
	TERMS("2", "audience") " AND " TERM_ID("'audience'", "id") " = lower(:uuid)";
/* clang-format on */

static struct query *by_uuid(struct store *store, const char *sql, const char *uuid)
{
	struct query *query = store_query(store, sql);

	query_bind_text(query, ":uuid", uuid);
	return query;
}

struct query *open_data_taxonomies(struct store *store, const struct open_data_page *page)
{
	return page_of(store, TAXONOMY_LIST, page);
}

struct query *open_data_taxonomy(struct store *store, const char *uuid)
{
	return by_uuid(store, ONE_TAXONOMY, uuid);
}

int64_t open_data_taxonomies_count(struct store *store)
{
	(void)store;
	return 2;
}

int64_t open_data_terms_count(struct store *store)
{
	struct query *query = store_query(store, TERM_COUNT);

	return query_next(query) ? query_int(query, 0) : 0;
}

#define TERM_NAMED(kind) \
	"SELECT '" kind "', id FROM " kind \
	" WHERE language = :language AND " TERM_ID("'" kind "'", "id") " = lower(:uuid)"

static const char FIND_TERM[] = TERM_NAMED("need") " UNION ALL " TERM_NAMED("audience");

const struct set *open_data_having(struct store *store, const char *term)
{
	struct query *query = by_uuid(store, FIND_TERM, term);

	sets_begin(store);
	return query_next(query) ? set_of(store, query_text(query, 0), query_text(query, 1)) : NULL;
}

struct query *open_data_terms(struct store *store, const struct open_data_page *page)
{
	return page_of(store, TERM_LIST, page);
}

struct query *open_data_term(struct store *store, const char *uuid)
{
	return by_uuid(store, ONE_TERM, uuid);
}

static const char ABOUT[] =
	"SELECT json_object('version', 'HSDS-UK-3.0', 'profile', 'https://docs.openreferraluk.org/en/latest/',"
	"       'openapi_url', 'https://openreferraluk.org/specifications/3.0/openapi.json', 'name', name, 'license', :licence,"
	"       'documentation', address || '/open-data', 'release', replace(built, ' ', 'T') || 'Z')"
	"  FROM site"
	" WHERE only = 1";

struct query *open_data_about(struct store *store)
{
	struct query *query = store_query(store, ABOUT);

	query_bind_text(query, ":licence", OPEN_DATA_LICENCE);
	return query;
}

/* Hours as schema.org has them. */
#define OPENING \
	"json_object('@type', 'OpeningHoursSpecification', 'dayOfWeek', " DAY_NAMES \
	", 'opens', " CLOCK( \
		"opens") ", 'closes', " CLOSES \
				 "," \
				 " 'validFrom', nullif(valid_from, ''), 'validThrough', nullif(valid_to, ''))"
#define POINT \
	"json_object('@type', 'ContactPoint', 'telephone', iif(e164 = '', shown, e164), 'contactType', nullif(label, '')," \
	" 'contactOption', iif(cost = 'free', 'TollFree', NULL), 'hoursAvailable', CASE (SELECT always FROM schedule WHERE id = way.schedule)" \
	"   WHEN 1 THEN json('{\"@type\":\"OpeningHoursSpecification\",\"dayOfWeek\":[\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\"," \
	"\"Saturday\",\"Sunday\"],\"opens\":\"00:00\",\"closes\":\"23:59\"}')" \
	"   WHEN 0 THEN " LIST(OPENING, RULES("")) " END)"
#define CHANNEL \
	"CASE WHEN " PHONE_TYPE \
	" = 'text' THEN json_object('@type', 'ServiceChannel', 'serviceSmsNumber', " POINT \
	")" \
	" WHEN leads = 'number' THEN json_object('@type', 'ServiceChannel', 'servicePhone', " POINT \
	")" \
	" ELSE json_object('@type', 'ServiceChannel', 'name', nullif(label, ''), 'serviceUrl', iif(leads = 'address', 'mailto:', '') || target) END"

/* "<" could end the script element in which the words stand; JSON has another way to write it. */
static const char AGENCY[] =
	"SELECT replace(" KNOWN("json_object('@context', 'https://schema.org', '@type', 'Service', '@id', site.address || item.path, 'name', item.title,"
	" 'description', nullif(item.summary, ''), 'url', " WEBSITE ","
	" 'provider', json_object('@type', 'Organization', 'name', organisation.name, 'url', nullif(organisation.url, '')),"
	" 'areaServed', " LIST("json_object('@type', 'AdministrativeArea', 'name', title)",
	"(SELECT title FROM agency_area JOIN area ON area.language = agency_area.language AND area.id = agency_area.area"
	"   WHERE agency_area.agency = item.id ORDER BY area.position)") ","
	" 'audience', json_object('@type', 'Audience', 'audienceType', agency.audiences),"
	" 'availableChannel', " LIST(CHANNEL, CONTACTS("way <> ''")) ")") ", '<', '\\u003c')"
	AGENCIES
	" WHERE agency.item = :agency";

struct query *open_data_agency(struct store *store, int64_t agency)
{
	struct query *query = store_query(store, AGENCY);

	query_bind_int(query, ":agency", agency);
	return query;
}
