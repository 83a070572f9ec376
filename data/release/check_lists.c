/* check_lists.c - the lists that other words point to. */
#include "address.h"
#include "check.h"
#include "text.h"

#include <string.h>

/* Ids are there once; all but those of laws are names such as an address has. */
static void check_ids(struct check *check, const char *list, const struct entry *entries, unsigned count, bool names_only)
{
	const char  *path = check->language->lists_file.path;
	struct names seen = {0};

	for (unsigned i = 0; i < count; i++) {
		int line = yaml_lines_of(&check->language->lists_lines, "%s[%u].id", list, i);
		const struct name *earlier;

		if (!entries[i].id)
			continue;
		if (names_only && !address_slug(entries[i].id))
			fault_add(check->faults, path, line, "id \"%s\" is no name: use only a-z, 0-9 and single hyphens between them", entries[i].id);
		earlier = names_add(&seen, entries[i].id, line);
		if (earlier)
			fault_add(check->faults, path, line, "id \"%s\" is already on line %d: give each entry of %s an id of its own",
				entries[i].id, earlier->line, list);
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

		if (!text_blank(within) && entry_find(lists->areas, lists->areas_count, within) < 0)
			fault_add(check->faults, path, line, "unknown area \"%s\": use the id of another area, or \"\" for the largest", within);
		while (!text_blank(within) && steps++ <= lists->areas_count) {
			int outer = entry_find(lists->areas, lists->areas_count, within);

			within = outer < 0 ? NULL : lists->areas[outer].within;
		}
		if (steps > lists->areas_count)
			fault_add(check->faults, path, line, "area \"%s\" lies within itself: let within name a larger area",
				lists->areas[i].id ? lists->areas[i].id : "");
	}
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
	check_ids(check, "groups", lists->groups, lists->groups_count, true);
	check_ids(check, "laws", lists->laws, lists->laws_count, false);
	check_areas(check, lists);
}
