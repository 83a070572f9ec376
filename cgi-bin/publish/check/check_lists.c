/* check_lists.c - the lists that other words point to. */
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/fields/address.h"

#include <string.h>

/* An id is there once; all but those of laws are names such as an address has. */
static void check_id(struct check *check, struct names *seen, const char *list, const char *id,
	int line, bool names_only)
{
	const char        *path = check->language->lists_file.path;
	const struct name *earlier;

	if (!id)
		return;
	if (names_only && !address_slug(id))
		fault_add(check->faults, path, line,
			"id \"%s\" is no name: use only a-z, 0-9 and single hyphens between them", id);
	earlier = names_add(seen, id, line);
	if (earlier)
		fault_add(check->faults, path, line,
			"id \"%s\" is already on line %d: give each entry of %s an id of its own", id,
			earlier->line, list);
}

static void check_ids(struct check *check, const char *list, const struct entry *entries,
	unsigned count, bool names_only)
{
	struct names seen = {0};

	for (unsigned i = 0; i < count; i++)
		check_id(check, &seen, list, entries[i].id,
			yaml_lines_of(&check->language->lists_lines, "%s[%u].id", list, i), names_only);
	names_free(&seen);
}

/* Organisations have ids as other entries have, and addresses on the web. */
static void check_organisations(struct check *check, const struct lists *lists)
{
	const char  *path = check->language->lists_file.path;
	struct names seen = {0};

	for (unsigned i = 0; i < lists->organisations_count; i++) {
		const struct organisation *organisation = &lists->organisations[i];
		int         line = yaml_lines_of(&check->language->lists_lines, "organisations[%u].id", i);
		const char *fault =
			text_blank(organisation->url) ? NULL : address_web_fault(organisation->url);

		check_id(check, &seen, "organisations", organisation->id, line, true);
		if (fault)
			fault_add(check->faults, path,
				yaml_lines_of(&check->language->lists_lines, "organisations[%u].url", i),
				"url \"%s\" %s", organisation->url, fault);
	}
	names_free(&seen);
}

/* Every area lies in one that is known, and the way outwards ends. */
static void check_areas(struct check *check, const struct lists *lists)
{
	const char *path = check->language->lists_file.path;

	for (unsigned i = 0; i < lists->areas_count; i++) {
		const char *within = lists->areas[i].within;
		int         line   = yaml_lines_of(&check->language->lists_lines, "areas[%u].within", i);
		unsigned    steps  = 0;

		if (!text_blank(lists->areas[i].calendar)
			&& !check_nation_known(check, lists->areas[i].calendar))
			fault_add(check->faults, path,
				yaml_lines_of(&check->language->lists_lines, "areas[%u].calendar", i),
				"unknown nation \"%s\": use an id from %s", lists->areas[i].calendar,
				check->content->holidays_file.path);
		if (!text_blank(within) && entry_find(lists->areas, lists->areas_count, within) < 0)
			fault_add(check->faults, path, line,
				"unknown area \"%s\": use the id of another area, or \"\" for the largest", within);
		while (!text_blank(within) && steps++ <= lists->areas_count) {
			int outer = entry_find(lists->areas, lists->areas_count, within);

			within = outer < 0 ? NULL : lists->areas[outer].within;
		}
		if (steps > lists->areas_count)
			fault_add(check->faults, path, line,
				"area \"%s\" lies within itself: let within name a larger area",
				lists->areas[i].id ? lists->areas[i].id : "");
	}
}

/* The table of postcodes names areas that every language has. */
static void check_postcodes(struct check *check, const struct lists *lists)
{
	const struct postcodes *postcodes = &check->content->postcodes;

	for (size_t i = 0; i < postcodes->count; i++)
		if (entry_find(lists->areas, lists->areas_count, postcodes->list[i].area) < 0)
			fault_add(check->faults, postcodes->file.path, postcodes->list[i].line,
				"unknown area \"%s\": use the id of an area in %s", postcodes->list[i].area,
				check->language->lists_file.path);
}

void check_lists(struct check *check)
{
	const struct lists *lists = check->language->lists;

	if (!lists)
		return;
	check_ids(check, "sections", lists->sections, lists->sections_count, true);
	check_ids(check, "needs", lists->needs, lists->needs_count, true);
	check_ids(check, "areas", lists->areas, lists->areas_count, true);
	check_ids(check, "audiences", lists->audiences, lists->audiences_count, true);
	check_ids(check, "languages", lists->languages, lists->languages_count, true);
	check_ids(check, "groups", lists->groups, lists->groups_count, true);
	check_ids(check, "laws", lists->laws, lists->laws_count, false);
	check_organisations(check, lists);
	check_areas(check, lists);
	check_postcodes(check, lists);
}
