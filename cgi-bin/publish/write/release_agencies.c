/* release_agencies.c - an agency: who runs it, how to reach it, whom and where it serves. */
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/content/calendar.h"
#include "publish/fields/address.h"
#include "publish/write/release.h"
#include "shared/telephone.h"
#include "shared/uuid.h"

#include <stdlib.h>
#include <string.h>

/* The titles of these ids in the order of their list, with commas between. Free it. */
static char *join_titles(const struct entry *entries, unsigned count, char *const *ids,
	unsigned ids_count)
{
	struct text text = {0};

	for (unsigned i = 0; i < count; i++)
		for (unsigned j = 0; j < ids_count; j++)
			if (strcmp(entries[i].id, ids[j]) == 0) {
				text_add(&text, text.length ? ", " : "");
				text_add(&text, entries[i].title);
			}
	return text.bytes;
}

/* Where an agency works, as its contacts need it. */
struct agency {
	const struct item *item;
	const char        *language;
	char              *calendar;
	int                position; /* of the latest contact */
};

/* One way to reach an agency, as the release has it. */
struct row {
	enum contact_kind kind;
	const char       *shown, *target, *e164, *label, *languages;
	enum cost         cost;
	int64_t           schedule; /* 0: not confirmed */
};

static void add_row(struct database *database, struct agency *agency, const struct row *row)
{
	static const char insert[] =
		"INSERT INTO contact (agency, language, position, kind, way, leads, shown, target, e164, label, cost, languages, schedule)"
		" VALUES (:agency, :language, :position, :kind, :way, :leads, :shown, :target, :e164, :label, :cost, :languages, :schedule)";

	database_begin(database, insert);
	database_number(database, ":agency", agency->item->id);
	database_text(database, ":language", agency->language);
	database_number(database, ":position", ++agency->position);
	database_text(database, ":kind", kind_name(&contact_kinds, row->kind));
	database_text(database, ":way", kind_name(&ways, contact_way(row->kind)));
	database_text(database, ":leads", kind_name(&targets, contact_target(row->kind)));
	database_text(database, ":shown", row->shown);
	database_text(database, ":target", row->target);
	database_text(database, ":e164", row->e164);
	database_words(database, ":label", row->label);
	database_text(database, ":cost", kind_name(&costs, row->cost));
	database_words(database, ":languages", row->languages);
	if (row->schedule)
		database_number(database, ":schedule", row->schedule);
	else
		database_none(database, ":schedule");
	database_end(database);
}

static void add_contact(struct database *database, struct agency *agency,
	const struct contact *contact, struct names *schedules)
{
	struct row row = {
		.kind      = contact->kind,
		.label     = contact->label,
		.languages = contact->languages,
		.cost      = contact->cost,
		.schedule  = release_schedule(database, schedules, contact, agency->calendar),
	};
	char  target[TELEPHONE_SIZE] = "", e164[TELEPHONE_E164_SIZE];
	char *shown                  = NULL;

	if (contact_target(contact->kind) == TARGET_NUMBER) {
		telephone_digits(contact->number, target);
		telephone_e164(target, e164);
		row.e164 = e164;
	} else if (contact_target(contact->kind) == TARGET_LINK) {
		shown = address_shown(contact->url);
	}
	row.shown  = shown ? shown : row.e164 ? contact->number : contact->email;
	row.target = row.e164 ? target : shown ? contact->url : contact->email;
	add_row(database, agency, &row);
	free(shown);
}

/* In the editor's order; the website stands last. */
static void add_contacts(struct database *database, struct agency *agency, struct names *schedules)
{
	const struct front_matter *front = agency->item->front;

	for (unsigned i = 0; i < front->contacts_count; i++)
		add_contact(database, agency, &front->contacts[i], schedules);
	if (!text_blank(front->url)) {
		char *shown = address_shown(front->url);

		add_row(database, agency,
			&(struct row) {.kind = CONTACT_WEB, .shown = shown, .target = front->url});
		free(shown);
	}
}

/* The organisation of a service that is its own. */
static void add_organisation(struct database *database, const struct item *item,
	const char *language)
{
	static const char insert[] =
		"INSERT INTO organisation (language, id, name, url) VALUES (:language, :id, :name, :url)";

	database_begin(database, insert);
	database_text(database, ":language", language);
	database_text(database, ":id", item->slug);
	database_words(database, ":name", item->front->title);
	database_text(database, ":url", item->front->url);
	database_end(database);
}

static void add_agency(struct database *database, const struct item *item,
	const struct language *language)
{
	static const char insert[] =
		"INSERT INTO agency (item, language, uuid, organisation, status, languages, cannot, not_for, sources, confirmed_on, confirmed_by, areas, audiences)"
		" VALUES (:item, :language, :uuid, :organisation, :status, :languages, :cannot, :notfor, :sources, :on, :by, :areas, :audiences)";
	const struct front_matter *front = item->front;
	const struct lists        *lists = language->lists;
	char *areas = join_titles(lists->areas, lists->areas_count, front->areas, front->areas_count);
	char *audiences =
		join_titles(lists->audiences, lists->audiences_count, front->serves, front->serves_count);
	char *name = memory_format("service/%s/%s", language->code, item->slug), uuid[UUID_SIZE];

	uuid_of(name, uuid);
	database_begin(database, insert);
	database_number(database, ":item", item->id);
	database_text(database, ":language", language->code);
	database_text(database, ":uuid", uuid);
	database_text(database, ":organisation",
		text_blank(front->organisation) ? item->slug : front->organisation);
	database_text(database, ":status", kind_name(&agency_statuses, front->status));
	database_words(database, ":languages", front->languages);
	database_words(database, ":cannot", front->cannot);
	database_words(database, ":notfor", front->not_for);
	database_number(database, ":sources", sources_pages(front->sources, front->sources_count));
	database_text(database, ":on", front->confirmed ? front->confirmed->on : "");
	database_words(database, ":by", front->confirmed ? front->confirmed->by : "");
	database_words(database, ":areas", areas);
	database_words(database, ":audiences", audiences);
	database_end(database);
	free(areas);
	free(audiences);
	free(name);
}

void release_ids(struct database *database, const char *insert, const struct item *item,
	const char *language, char *const *ids, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		database_begin(database, insert);
		database_number(database, ":item", item->id);
		database_text(database, ":language", language);
		database_text(database, ":id", ids[i]);
		database_end(database);
	}
}

void release_agency(struct database *database, const struct item *item,
	const struct content *content, const struct language *language, struct names *schedules)
{
	static const char need[] =
		"INSERT INTO agency_need (agency, language, need) VALUES (:item, :language, :id)";
	static const char area[] =
		"INSERT INTO agency_area (agency, language, area) VALUES (:item, :language, :id)";
	static const char audience[] =
		"INSERT INTO agency_audience (agency, language, audience) VALUES (:item, :language, :id)";
	static const char spoken[] =
		"INSERT INTO agency_spoken (agency, language, spoken) VALUES (:item, :language, :id)";
	const struct front_matter *front = item->front;

	struct agency agency = {
		.item     = item,
		.language = language->code,
		.calendar = calendar_of(front, language->lists, content->holidays),
	};

	if (text_blank(front->organisation))
		add_organisation(database, item, language->code);
	add_agency(database, item, language);
	add_contacts(database, &agency, schedules);
	release_ids(database, need, item, language->code, front->needs, front->needs_count);
	release_ids(database, area, item, language->code, front->areas, front->areas_count);
	release_ids(database, audience, item, language->code, front->serves, front->serves_count);
	release_ids(database, spoken, item, language->code, front->speaks, front->speaks_count);
	free(agency.calendar);
}
