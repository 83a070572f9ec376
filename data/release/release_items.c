/* release_items.c - the pages of advice with their facts, the behaviours, the agencies and the site's own texts. */
#include "address.h"
#include "memory.h"
#include "phone.h"
#include "release.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* The row that every item has. */
struct row {
	int64_t     id;
	const char *kind, *language, *slug, *path, *title, *summary, *body, *checked, *evidence;
	int         position;
};

static void add_row(struct database *database, const struct row *row)
{
	static const char insert[] =
		"INSERT INTO item (id, kind, language, slug, path, title, summary, body, checked, evidence, position)"
		" VALUES (:id, :kind, :language, :slug, :path, :title, :summary, :body, :checked, :evidence, :position)";

	database_begin(database, insert);
	database_number(database, ":id", row->id);
	database_text(database, ":kind", row->kind);
	database_text(database, ":language", row->language);
	database_text(database, ":slug", row->slug);
	database_text(database, ":path", row->path);
	database_words(database, ":title", row->title);
	database_words(database, ":summary", row->summary);
	database_text(database, ":body", row->body);
	database_text(database, ":checked", row->checked);
	database_text(database, ":evidence", row->evidence);
	database_number(database, ":position", row->position);
	database_end(database);
}

static void add_sources(struct database *database, int64_t item, const char *language, const struct source *sources, unsigned count)
{
	static const char insert[] =
		"INSERT INTO source (item, language, position, title, url, published, what) VALUES (:item, :language, :position, :title, :url, :published, :what)";

	for (unsigned i = 0; i < count; i++) {
		database_begin(database, insert);
		database_number(database, ":item", item);
		database_text(database, ":language", language);
		database_number(database, ":position", i + 1);
		database_words(database, ":title", sources[i].title);
		database_text(database, ":url", sources[i].url);
		database_words(database, ":published", sources[i].date);
		database_words(database, ":what", sources[i].what);
		database_end(database);
	}
}

static void add_advice(struct database *database, const struct item *item, const char *language)
{
	static const char insert[] = "INSERT INTO advice (item, language, section) VALUES (:item, :language, :section)";

	database_begin(database, insert);
	database_number(database, ":item", item->id);
	database_text(database, ":language", language);
	database_text(database, ":section", item->front->section);
	database_end(database);
}

static void add_lines(struct database *database, const struct item *item, const char *language, const char *list, char *const *lines, unsigned count)
{
	static const char insert[] = "INSERT INTO behaviour_line (item, language, list, position, text) VALUES (:item, :language, :list, :position, :text)";

	for (unsigned i = 0; i < count; i++) {
		database_begin(database, insert);
		database_number(database, ":item", item->id);
		database_text(database, ":language", language);
		database_text(database, ":list", list);
		database_number(database, ":position", i + 1);
		database_words(database, ":text", lines[i]);
		database_end(database);
	}
}

/* Rows that say nothing but that an item has an id of some list. */
static void add_ids(struct database *database, const char *insert, const struct item *item, const char *language, char *const *ids, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		database_begin(database, insert);
		database_number(database, ":item", item->id);
		database_text(database, ":language", language);
		database_text(database, ":id", ids[i]);
		database_end(database);
	}
}

static void add_behaviour(struct database *database, const struct item *item, const char *language)
{
	static const char insert[] =
		"INSERT INTO behaviour (item, language, group_id, brief, safety) VALUES (:item, :language, :group, :brief, :safety)";
	static const char insert_law[] = "INSERT INTO behaviour_law (item, language, law) VALUES (:item, :language, :id)";
	const struct front_matter *front = item->front;

	database_begin(database, insert);
	database_number(database, ":item", item->id);
	database_text(database, ":language", language);
	database_text(database, ":group", front->group);
	database_number(database, ":brief", front->brief);
	database_words(database, ":safety", front->safety);
	database_end(database);
	add_lines(database, item, language, "example", front->examples, front->examples_count);
	add_lines(database, item, language, "keep", front->keep, front->keep_count);
	add_ids(database, insert_law, item, language, front->law, front->law_count);
}

/* The titles of these ids in the order of their list, with commas between. Free it. */
static char *join_titles(const struct entry *entries, unsigned count, char *const *ids, unsigned ids_count)
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

/* One way to reach an agency. */
struct contact { const char *kind, *shown, *target, *label, *hours; enum cost cost; };

static void add_contact(struct database *database, const struct item *item, const char *language, int *position, const struct contact *contact)
{
	static const char insert[] =
		"INSERT INTO contact (agency, language, position, kind, shown, target, label, cost, hours)"
		" VALUES (:agency, :language, :position, :kind, :shown, :target, :label, :cost, :hours)";

	database_begin(database, insert);
	database_number(database, ":agency", item->id);
	database_text(database, ":language", language);
	database_number(database, ":position", ++*position);
	database_text(database, ":kind", contact->kind);
	database_text(database, ":shown", contact->shown);
	database_text(database, ":target", contact->target);
	database_words(database, ":label", contact->label);
	database_text(database, ":cost", cost_text(contact->cost));
	database_words(database, ":hours", contact->hours);
	database_end(database);
}

static void add_numbers(struct database *database, const struct item *item, const char *language, int *position, const char *kind,
	const struct phone *phones, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		char *digits = phone_digits(phones[i].number);

		add_contact(database, item, language, position, &(struct contact) {
			.kind = kind, .shown = phones[i].number, .target = digits, .cost = phones[i].cost, .hours = phones[i].hours,
			.label = phones[i].label ? phones[i].label : phones[i].instruction,
		});
		free(digits);
	}
}

static void add_page(struct database *database, const struct item *item, const char *language, int *position, const char *kind, const char *url)
{
	char *shown;

	if (text_blank(url))
		return;
	shown = address_shown(url);
	add_contact(database, item, language, position, &(struct contact) {.kind = kind, .shown = shown, .target = url});
	free(shown);
}

static void add_contacts(struct database *database, const struct item *item, const char *language)
{
	const struct front_matter *front = item->front;
	int position = 0;

	add_numbers(database, item, language, &position, "phone", front->phones, front->phones_count);
	add_numbers(database, item, language, &position, "text", front->texts, front->texts_count);
	if (!text_blank(front->email))
		add_contact(database, item, language, &position, &(struct contact) {.kind = "email", .shown = front->email, .target = front->email});
	add_page(database, item, language, &position, "chat", front->chat);
	add_page(database, item, language, &position, "web", front->url);
}

static void add_agency_row(struct database *database, const struct item *item, const struct language *language)
{
	static const char insert[] =
		"INSERT INTO agency (item, language, status, languages, cannot, sources, confirmed_on, confirmed_by, areas, audiences)"
		" VALUES (:item, :language, :status, :languages, :cannot, :sources, :on, :by, :areas, :audiences)";
	const struct front_matter *front = item->front;
	const struct lists        *lists = language->lists;
	char *areas     = join_titles(lists->areas, lists->areas_count, front->areas, front->areas_count);
	char *audiences = join_titles(lists->audiences, lists->audiences_count, front->serves, front->serves_count);

	database_begin(database, insert);
	database_number(database, ":item", item->id);
	database_text(database, ":language", language->code);
	database_text(database, ":status", status_text(front->status));
	database_words(database, ":languages", front->languages);
	database_words(database, ":cannot", front->cannot);
	database_number(database, ":sources", sources_pages(front->sources, front->sources_count));
	database_text(database, ":on", front->confirmed ? front->confirmed->on : "");
	database_words(database, ":by", front->confirmed ? front->confirmed->by : "");
	database_words(database, ":areas", areas);
	database_words(database, ":audiences", audiences);
	database_end(database);
	free(areas);
	free(audiences);
}

static void add_agency(struct database *database, const struct item *item, const struct language *language)
{
	static const char need[]     = "INSERT INTO agency_need (agency, language, need) VALUES (:item, :language, :id)";
	static const char area[]     = "INSERT INTO agency_area (agency, language, area) VALUES (:item, :language, :id)";
	static const char audience[] = "INSERT INTO agency_audience (agency, language, audience) VALUES (:item, :language, :id)";
	const struct front_matter *front = item->front;

	add_agency_row(database, item, language);
	add_contacts(database, item, language->code);
	add_ids(database, need, item, language->code, front->needs, front->needs_count);
	add_ids(database, area, item, language->code, front->areas, front->areas_count);
	add_ids(database, audience, item, language->code, front->serves, front->serves_count);
}

static void add_item(struct database *database, const struct item *item, const struct language *language)
{
	static const char *const kinds[] = {
		[FRONT_ADVICE] = "advice", [FRONT_BEHAVIOUR] = "behaviour", [FRONT_AGENCY] = "agency", [FRONT_TEXT] = "text",
	};
	const struct front_matter *front = item->front;

	add_row(database, &(struct row) {
		.id = item->id, .kind = kinds[item->kind], .language = language->code, .slug = item->slug, .path = item->path, .title = front->title,
		.summary = front->summary, .body = item->body.html, .checked = front->checked, .evidence = evidence_text(front->evidence), .position = front->order,
	});
	add_sources(database, item->id, language->code, front->sources, front->sources_count);
	if (item->kind == FRONT_ADVICE)
		add_advice(database, item, language->code);
	else if (item->kind == FRONT_BEHAVIOUR)
		add_behaviour(database, item, language->code);
	else if (item->kind == FRONT_AGENCY)
		add_agency(database, item, language);
}

static void add_fact(struct database *database, const struct item *page, unsigned number, const char *language, int64_t id)
{
	static const char insert[] = "INSERT INTO fact (item, language, page, heading) VALUES (:item, :language, :page, :heading)";
	const struct fact *fact = &page->front->facts[number];
	char *slug = memory_format("%s--%s", page->slug, fact->id), *path = memory_format("%s#%s", page->path, fact->id);

	add_row(database, &(struct row) {
		.id = id, .kind = "fact", .language = language, .slug = slug, .path = path, .title = fact->title, .summary = "",
		.body = page->facts[number].html, .checked = page->front->checked, .evidence = evidence_text(fact->evidence), .position = (int)number + 1,
	});
	add_sources(database, id, language, fact->sources, fact->sources_count);
	database_begin(database, insert);
	database_number(database, ":item", id);
	database_text(database, ":language", language);
	database_number(database, ":page", page->id);
	database_words(database, ":heading", fact->heading);
	database_end(database);
	free(slug);
	free(path);
}

static void add_facts(struct database *database, const struct item *page, const char *language, int64_t *next)
{
	for (unsigned fact = 0; fact < page->front->facts_count; fact++)
		add_fact(database, page, fact, language, (*next)++);
}

void release_items(struct database *database, struct items *items, const struct language *language)
{
	int64_t fact = items_facts(items);

	items_rewind(items);
	for (const struct item *item; (item = items_next(items)); )
		add_item(database, item, language);
	items_rewind(items);
	for (const struct item *item; (item = items_next(items)) && item->kind == FRONT_ADVICE; )
		add_facts(database, item, language->code, &fact);
}
