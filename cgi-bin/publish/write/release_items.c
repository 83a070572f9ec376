/* release_items.c - the pages of advice with their facts, the behaviours, the agencies and the
 * site's own texts. */
#include "publish/base/memory.h"
#include "publish/write/release.h"
#include "shared/format.h"

#include <stdlib.h>

#define HEADINGS_LEAST 3 /* a shorter page can be seen without a list of its parts */

/* The row that every item has. */
struct row {
	int64_t        id;
	enum item_kind kind;
	const char    *language, *slug, *path, *title, *summary, *body, *checked, *evidence;
	int            position;
};

static void add_row(struct database *database, const struct row *row)
{
	static const char insert[] =
		"INSERT INTO item (id, kind, language, slug, path, title, summary, body, checked, evidence, position)"
		" VALUES (:id, :kind, :language, :slug, :path, :title, :summary, :body, :checked, :evidence, :position)";

	database_begin(database, insert);
	database_number(database, ":id", row->id);
	database_text(database, ":kind", kind_name(&item_kinds, row->kind));
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

static void add_sources(struct database *database, int64_t item, const char *language,
	const struct source *sources, unsigned count)
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

static void add_steps(struct database *database, const struct item *item, const char *language)
{
	static const char insert[] =
		"INSERT INTO step (item, language, position, path, text) VALUES (:item, :language, :position, :path, :text)";

	for (unsigned i = 0; i < item->front->next_count; i++) {
		database_begin(database, insert);
		database_number(database, ":item", item->id);
		database_text(database, ":language", language);
		database_number(database, ":position", i + 1);
		database_text(database, ":path", item->front->next[i].page);
		database_words(database, ":text", item->front->next[i].text);
		database_end(database);
	}
}

/* What a reader could not see at a glance gets a list of its parts. */
static void add_headings(struct database *database, const struct item *item, const char *language)
{
	static const char insert[] =
		"INSERT INTO heading (item, language, position, anchor, title) VALUES (:item, :language, :position, :anchor, :title)";
	size_t count = item->body.headings_count;

	for (size_t i = 0; count >= HEADINGS_LEAST && i < count; i++) {
		database_begin(database, insert);
		database_number(database, ":item", item->id);
		database_text(database, ":language", language);
		database_number(database, ":position", (int64_t)i + 1);
		database_text(database, ":anchor", item->body.headings[i].anchor);
		database_words(database, ":title", item->body.headings[i].words);
		database_end(database);
	}
}

static void add_advice(struct database *database, const struct item *item, const char *language)
{
	static const char insert[] =
		"INSERT INTO advice (item, language, section) VALUES (:item, :language, :section)";

	database_begin(database, insert);
	database_number(database, ":item", item->id);
	database_text(database, ":language", language);
	database_text(database, ":section", item->front->section);
	database_end(database);
	add_steps(database, item, language);
	add_headings(database, item, language);
}

static void add_lines(struct database *database, const struct item *item, const char *language,
	const char *list, char *const *lines, unsigned count)
{
	static const char insert[] =
		"INSERT INTO behaviour_line (item, language, list, position, text) VALUES (:item, :language, :list, :position, :text)";

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

static void add_behaviour(struct database *database, const struct item *item, const char *language)
{
	static const char insert[] =
		"INSERT INTO behaviour (item, language, group_id, brief, safety) VALUES (:item, :language, :group, :brief, :safety)";
	static const char insert_law[] =
		"INSERT INTO behaviour_law (item, language, law) VALUES (:item, :language, :id)";
	const struct front_matter *front = item->front;

	database_begin(database, insert);
	database_number(database, ":item", item->id);
	database_text(database, ":language", language);
	database_text(database, ":group", front->group);
	database_number(database, ":brief", front->brief);
	database_words(database, ":safety", front->safety);
	database_end(database);
	add_lines(database, item, language, LINES_EXAMPLE, front->examples, front->examples_count);
	add_lines(database, item, language, LINES_KEEP, front->keep, front->keep_count);
	release_ids(database, insert_law, item, language, front->law, front->law_count);
}

static void add_item(struct database *database, const struct item *item,
	const struct content *content, const struct language *language, struct names *schedules)
{
	static const enum item_kind KINDS[] = {
		[FRONT_ADVICE]    = ITEM_ADVICE,
		[FRONT_BEHAVIOUR] = ITEM_BEHAVIOUR,
		[FRONT_AGENCY]    = ITEM_AGENCY,
		[FRONT_TOOL]      = ITEM_TOOL,
		[FRONT_TEXT]      = ITEM_TEXT,
	};
	const struct front_matter *front = item->front;

	add_row(database,
		&(struct row) {
			.id       = item->id,
			.kind     = KINDS[item->kind],
			.language = language->code,
			.slug     = item->slug,
			.path     = item->path,
			.title    = front->title,
			.summary  = front->summary,
			.body     = item->body.html,
			.checked  = front->checked,
			.evidence = kind_name(&evidences, front->evidence),
			.position = front->order,
		});
	add_sources(database, item->id, language->code, front->sources, front->sources_count);
	if (item->kind == FRONT_ADVICE)
		add_advice(database, item, language->code);
	else if (item->kind == FRONT_BEHAVIOUR)
		add_behaviour(database, item, language->code);
	else if (item->kind == FRONT_AGENCY)
		release_agency(database, item, content, language, schedules);
}

static void add_fact(struct database *database, const struct item *page, unsigned number,
	const char *language, int64_t id)
{
	static const char insert[] =
		"INSERT INTO fact (item, language, page, heading, anchor) VALUES (:item, :language, :page, :heading, :anchor)";
	const struct fact *fact = &page->front->facts[number];
	char              *slug = memory_format("%s--%s", page->slug, fact->id),
		 *path              = memory_format("%s#%s", page->path, fact->id);

	add_row(database,
		&(struct row) {
			.id       = id,
			.kind     = ITEM_FACT,
			.language = language,
			.slug     = slug,
			.path     = path,
			.title    = fact->title,
			.summary  = "",
			.body     = page->facts[number].html,
			.checked  = page->front->checked,
			.evidence = kind_name(&evidences, fact->evidence),
			.position = (int)number + 1,
		});
	add_sources(database, id, language, fact->sources, fact->sources_count);
	database_begin(database, insert);
	database_number(database, ":item", id);
	database_text(database, ":language", language);
	database_number(database, ":page", page->id);
	database_words(database, ":heading", fact->heading);
	database_text(database, ":anchor", page->fact_groups[number]);
	database_end(database);
	free(slug);
	free(path);
}

static void add_facts(struct database *database, const struct item *page, const char *language,
	int64_t *next)
{
	for (unsigned fact = 0; fact < page->front->facts_count; fact++)
		add_fact(database, page, fact, language, (*next)++);
}

void release_items(struct database *database, struct items *items, const struct content *content,
	const struct language *language, struct names *schedules)
{
	int64_t fact = items_facts(items);

	items_rewind(items);
	for (const struct item *item; (item = items_next(items));)
		add_item(database, item, content, language, schedules);
	items_rewind(items);
	for (const struct item *item; (item = items_next(items)) && item->kind < FRONT_AGENCY;) {
		add_facts(database, item, language->code, &fact);
		if (item->kind == FRONT_TOOL)
			release_tool(database, item, language->code); /* which names an agency */
	}
}
