/* check_tools.c - the pages with things to tick or to fill in: those that the site has, and what
 * each of them needs. */
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/fields/address.h"

#include <stdlib.h>
#include <string.h>

#define FAULT(line, ...) fault_add(check->faults, item->file.path, line, __VA_ARGS__)
#define LINE(...)        yaml_lines_of(&item->lines, __VA_ARGS__)

/* The templates know these; each list and each fact here must be in the file. NULL ends them. */
static const struct need {
	const char *slug, *lists[4], *facts[8];
} NEEDS[] = {
	{"is-this-stalking", {"danger", "signs"},
		{"in-danger", "pattern", "some", "nothing", "what-now"}},
	{"record", {"fields"}, {0}},
	{"plan", {0}, {0}},
};
#define NEEDS_COUNT (sizeof NEEDS / sizeof *NEEDS)

static const struct points *find_list(const struct item *item, const char *id)
{
	for (unsigned i = 0; i < item->front->lists_count; i++)
		if (item->front->lists[i].id && strcmp(item->front->lists[i].id, id) == 0)
			return &item->front->lists[i];
	return NULL;
}

static bool has_fact(const struct item *item, const char *id)
{
	for (unsigned i = 0; i < item->front->facts_count; i++)
		if (item->front->facts[i].id && strcmp(item->front->facts[i].id, id) == 0)
			return true;
	return false;
}

/* A name for the form: it is sent, or is part of an id of the page. */
static void check_id(struct check *check, const struct item *item, const char *id, int line,
	struct names *seen)
{
	const struct name *earlier = id ? names_add(seen, id, line) : NULL;

	if (id && !address_slug(id))
		FAULT(line, "id \"%s\" is no name: use only a-z, 0-9 and single hyphens between them", id);
	if (earlier)
		FAULT(line, "id \"%s\" is already on line %d: give each an id of its own", id,
			earlier->line);
}

static void check_list(struct check *check, const struct item *item, unsigned number)
{
	const struct points *list = &item->front->lists[number];
	struct names         seen = {0};

	for (unsigned i = 0; i < list->points_count; i++) {
		const struct point *point = &list->points[i];

		check_id(check, item, point->id, LINE("lists[%u].points[%u].id", number, i), &seen);
		if (point->id && point->input == INPUT_CHOICE && !find_list(item, point->id))
			FAULT(LINE("lists[%u].points[%u].input", number, i),
				"the choices of \"%s\" are missing: add a list with this id", point->id);
	}
	names_free(&seen);
}

static void check_need(struct check *check, const struct item *item, const struct need *need)
{
	for (const char *const *list = need->lists; *list; list++)
		if (!find_list(item, *list))
			FAULT(LINE("lists"), "the list \"%s\" is missing: add it", *list);
	for (const char *const *fact = need->facts; *fact; fact++)
		if (!has_fact(item, *fact))
			FAULT(LINE("facts"), "the fact \"%s\" is missing: add it", *fact);
}

static void check_agency(struct check *check, const struct item *item)
{
	const char *slug = item->front->agency;

	for (size_t i = 0; i < check->language->items_count; i++) {
		const struct item *agency = &check->language->items[i];

		if (agency->kind == FRONT_AGENCY && slug && strcmp(agency->slug, slug) == 0)
			return;
	}
	if (!text_blank(slug))
		FAULT(LINE("agency"),
			"unknown agency \"%s\": write the name of a file in agencies, without .md", slug);
}

static void check_tool(struct check *check, const struct item *item)
{
	struct names seen = {0};
	size_t       need = 0;

	while (need < NEEDS_COUNT && strcmp(NEEDS[need].slug, item->slug) != 0)
		need++;
	if (need == NEEDS_COUNT)
		FAULT(1,
			"the site has no such tool: rename the file to is-this-stalking.md, record.md or plan.md, or take it away");
	else
		check_need(check, item, &NEEDS[need]);
	check_agency(check, item);
	for (unsigned i = 0; i < item->front->lists_count; i++) {
		check_id(check, item, item->front->lists[i].id, LINE("lists[%u].id", i), &seen);
		check_list(check, item, i);
	}
	names_free(&seen);
}

void check_tools(struct check *check)
{
	bool there[NEEDS_COUNT] = {false};

	for (size_t i = 0; i < check->language->items_count; i++) {
		const struct item *item = &check->language->items[i];

		if (item->kind != FRONT_TOOL)
			continue;
		for (size_t need = 0; need < NEEDS_COUNT; need++)
			there[need] = there[need] || strcmp(NEEDS[need].slug, item->slug) == 0;
		if (item->front)
			check_tool(check, item);
	}
	for (size_t need = 0; need < NEEDS_COUNT; need++)
		if (!there[need]) {
			char *path = memory_format("%s/tools/%s.md", check->language->folder, NEEDS[need].slug);

			fault_add(check->faults, path, 1, "this page of the site is missing: write the file");
			free(path);
		}
}
