/* check_items.c - the fields of every file. */
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/fields/address.h"
#include "shared/telephone.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A fault in a field of the item; `line` comes from yaml_lines_of. */
#define FAULT(line, ...)   fault_add(check->faults, item->file.path, line, __VA_ARGS__)
#define WARNING(line, ...) warning_add(check->faults, item->file.path, line, __VA_ARGS__)
#define LINE(...)          yaml_lines_of(&item->lines, __VA_ARGS__)

static void check_sources(struct check *check, const struct item *item, const char *where,
	const struct source *sources, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		const char *url   = sources[i].url;
		const char *fault = text_blank(url) ? NULL : address_web_fault(url);

		if (fault)
			FAULT(LINE("%ssources[%u].url", where, i), "url \"%s\" %s", url, fault);
	}
}

/* What is said to rest on two sources names at least two. */
static void check_evidence(struct check *check, const struct item *item, int line,
	enum evidence evidence, const struct source *sources, unsigned count)
{
	if (evidence == EVIDENCE_TWO_SOURCES && count > 0 && sources_pages(sources, count) < 2)
		FAULT(line,
			"\"evidence\" says two-sources, but fewer are named: add the other one, or write one-source");
}

static void check_date(struct check *check, const struct item *item, const char *field,
	const char *date)
{
	const char *fault = text_blank(date) ? NULL : date_fault(date, check->latest);

	if (fault)
		FAULT(LINE("%s", field), "%s \"%s\" %s",
			strrchr(field, '.') ? strrchr(field, '.') + 1 : field, date, fault);
}

static void check_due(struct check *check, const struct item *item)
{
	const struct site *site    = check->content->site;
	const char        *checked = item->front->checked;

	if (text_blank(checked) || date_fault(checked, check->latest) || site->check_every_days == 0)
		return;
	if (check->now >= date_due(checked, site->check_every_days))
		WARNING(LINE("checked"),
			"last checked on %s, more than %d days ago: compare it with its sources and write the new day",
			checked, site->check_every_days);
}

/* Every id stands once in the field, and in its list of lists.yaml. */
static void check_ids(struct check *check, const struct item *item, const char *field,
	const char *what, char *const *ids, unsigned count, const struct entry *entries,
	unsigned entries_count)
{
	struct names seen = {0};

	for (unsigned i = 0; i < count; i++) {
		int line = LINE("%s[%u]", field, i);

		if (!ids[i])
			continue;
		if (names_add(&seen, ids[i], line))
			FAULT(line, "%s \"%s\" is there twice: keep one of the two", what, ids[i]);
		else if (check->language->lists && entry_find(entries, entries_count, ids[i]) < 0)
			FAULT(line, "unknown %s \"%s\": use an id from %s, or add it there", what, ids[i],
				check->language->lists_file.path);
	}
	names_free(&seen);
}

static void check_facts(struct check *check, const struct item *item)
{
	struct names seen = {0};

	for (unsigned i = 0; i < item->front->facts_count; i++) {
		const struct fact *fact  = &item->front->facts[i];
		char              *where = memory_format("facts[%u].", i);
		int                line  = LINE("facts[%u].id", i);
		const struct name *earlier;

		if (fact->id && !address_slug(fact->id))
			FAULT(line, "id \"%s\" is no name: use only a-z, 0-9 and single hyphens between them",
				fact->id);
		earlier = fact->id ? names_add(&seen, fact->id, line) : NULL;
		if (earlier)
			FAULT(line, "id \"%s\" is already on line %d: give each fact an id of its own",
				fact->id, earlier->line);
		if (content_reserved(fact->id))
			FAULT(line, "id \"%s\" is one that every page has for itself: choose another",
				fact->id);
		check_sources(check, item, where, fact->sources, fact->sources_count);
		check_evidence(check, item, LINE("facts[%u].evidence", i), fact->evidence, fact->sources,
			fact->sources_count);
		free(where);
	}
	names_free(&seen);
}

static bool is_published(const struct check *check, const char *digits)
{
	return names_find(&check->phones, digits) || names_find(&check->texts, digits);
}

/* A number in a plain text is no link, but it must be one that an agency publishes all the same. */
static void check_words(struct check *check, const struct item *item, int line, const char *words)
{
	struct telephone number = {.end = words};

	while (words && !check->numbers_unread && telephone_next(&number))
		if (number.sure && !is_published(check, number.digits)
			&& !is_published(check, telephone_own(number.digits)))
			FAULT(line,
				"the telephone number %s is published by no agency: compare it with contacts in the agencies' files",
				number.digits);
}

static void check_points(struct check *check, const struct item *item, unsigned list)
{
	const struct points *points = &item->front->lists[list];

	check_words(check, item, LINE("lists[%u].title", list), points->title);
	check_words(check, item, LINE("lists[%u].text", list), points->text);
	for (unsigned i = 0; i < points->points_count; i++) {
		check_words(check, item, LINE("lists[%u].points[%u].text", list, i),
			points->points[i].text);
		check_words(check, item, LINE("lists[%u].points[%u].hint", list, i),
			points->points[i].hint);
	}
}

static void check_all_words(struct check *check, const struct item *item)
{
	const struct front_matter *front = item->front;

	check_words(check, item, LINE("summary"), front->summary);
	check_words(check, item, LINE("safety"), front->safety);
	check_words(check, item, LINE("cannot"), front->cannot);
	check_words(check, item, LINE("not_for"), front->not_for);
	for (unsigned i = 0; i < front->examples_count; i++)
		check_words(check, item, LINE("examples[%u]", i), front->examples[i]);
	for (unsigned i = 0; i < front->keep_count; i++)
		check_words(check, item, LINE("keep[%u]", i), front->keep[i]);
	for (unsigned i = 0; i < front->contacts_count; i++) {
		check_words(check, item, LINE("contacts[%u].label", i), front->contacts[i].label);
		check_words(check, item, LINE("contacts[%u].languages", i), front->contacts[i].languages);
	}
	for (unsigned i = 0; i < front->lists_count; i++)
		check_points(check, item, i);
}

static void check_advice(struct check *check, const struct item *item, const struct lists *lists)
{
	check_ids(check, item, "section", "section", &item->front->section, 1, lists->sections,
		lists->sections_count);
	if (item->front->next_count == 1 || item->front->next_count > 4)
		FAULT(LINE("next"), "next has %u links: name two to four, so that a reader can choose",
			item->front->next_count);
}

static void check_behaviour(struct check *check, const struct item *item, const struct lists *lists)
{
	const struct front_matter *front = item->front;

	check_ids(check, item, "group", "group", &front->group, 1, lists->groups, lists->groups_count);
	check_ids(check, item, "law", "law", front->law, front->law_count, lists->laws,
		lists->laws_count);
	if (front->brief > 12)
		FAULT(LINE("brief"),
			"brief %d is no place on the short list: write a number from 1 to 12, or take the line away",
			front->brief);
}

/*
 * A service names an organisation of the list, or is its own: then its slug must not be the id of
 * another.
 */
static void check_organisation(struct check *check, const struct item *item,
	const struct lists *lists)
{
	const char *id    = item->front->organisation;
	bool        known = false;

	for (unsigned i = 0; i < lists->organisations_count; i++)
		known = known
			|| (lists->organisations[i].id
				&& strcmp(lists->organisations[i].id, text_blank(id) ? item->slug : id) == 0);
	if (!check->language->lists)
		return;
	if (!text_blank(id) && !known)
		FAULT(LINE("organisation"),
			"unknown organisation \"%s\": use an id from %s, or add it there", id,
			check->language->lists_file.path);
	if (text_blank(id) && known)
		FAULT(1,
			"an organisation of %s has the id \"%s\" too: write organisation: %s if it runs this service, or rename the file",
			check->language->lists_file.path, item->slug, item->slug);
}

static void check_agency(struct check *check, const struct item *item, const struct lists *lists)
{
	const struct front_matter *front = item->front;

	check_ids(check, item, "needs", "need", front->needs, front->needs_count, lists->needs,
		lists->needs_count);
	check_ids(check, item, "areas", "area", front->areas, front->areas_count, lists->areas,
		lists->areas_count);
	check_ids(check, item, "serves", "audience", front->serves, front->serves_count,
		lists->audiences, lists->audiences_count);
	check_ids(check, item, "speaks", "language", front->speaks, front->speaks_count,
		lists->languages, lists->languages_count);
	check_organisation(check, item, lists);
	check_contacts(check, item);
	if (front->confirmed)
		check_date(check, item, "confirmed.on", front->confirmed->on);
}

static void check_fields(struct check *check, const struct item *item)
{
	static const struct lists none  = {0};
	const struct lists       *lists = check->language->lists ? check->language->lists : &none;

	check_date(check, item, "checked", item->front->checked);
	check_due(check, item);
	check_all_words(check, item);
	check_evidence(check, item, LINE("evidence"), item->front->evidence, item->front->sources,
		item->front->sources_count);
	check_sources(check, item, "", item->front->sources, item->front->sources_count);
	check_facts(check, item);
	if (item->kind == FRONT_ADVICE)
		check_advice(check, item, lists);
	else if (item->kind == FRONT_BEHAVIOUR)
		check_behaviour(check, item, lists);
	else if (item->kind == FRONT_AGENCY)
		check_agency(check, item, lists);
}

/*
 * Two files of one folder whose names differ in capitals alone would be one file on some computers.
 */
static void check_slug(struct check *check, const struct item *item, struct names *seen)
{
	char *lower = memory_format("%s/%s", content_folder(item->kind), item->slug);

	for (char *at = lower; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	if (!address_slug(item->slug))
		FAULT(1,
			"the file's name is no address: rename it, with only a-z, 0-9 and single hyphens before .md");
	if (item->kind == FRONT_AGENCY && strcmp(item->slug, "numbers") == 0)
		FAULT(1,
			"the site has a page at this address already: give the file another name than \"numbers\"");
	if (names_add(seen, lower, 0))
		FAULT(1, "another file has the same slug \"%s\": rename one of the two",
			strchr(lower, '/') + 1);
	free(lower);
}

/* The site's own pages cannot be shown without these, and show no others. */
static const char *const TEXTS[] = {"emergency", "urgent", "helpline", "home", "advice",
	"behaviours", "agencies", "numbers", "search", "search-nothing", "evidence", "privacy",
	"open-data"};

static bool is_shown(const char *slug)
{
	for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++)
		if (strcmp(slug, TEXTS[i]) == 0)
			return true;
	return false;
}

static void check_texts(struct check *check, const struct names *seen)
{
	for (size_t i = 0; i < check->language->items_count; i++) {
		const struct item *item = &check->language->items[i];

		if (item->kind == FRONT_TEXT && !is_shown(item->slug))
			FAULT(1,
				"no page shows a text of this name: take the file away, or give it the name that "
				"it should have");
	}
	for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
		char *slug = memory_format("site/%s", TEXTS[i]);
		char *path = memory_format("%s/%s.md", check->language->folder, slug);

		if (!names_find(seen, slug))
			fault_add(check->faults, path, 1, "this text of the site is missing: write the file");
		free(slug);
		free(path);
	}
}

void check_items(struct check *check)
{
	struct names seen = {0};

	for (size_t i = 0; i < check->language->items_count; i++) {
		const struct item *item = &check->language->items[i];

		check_slug(check, item, &seen);
		if (item->front)
			check_fields(check, item);
	}
	check_texts(check, &seen);
	names_free(&seen);
}
