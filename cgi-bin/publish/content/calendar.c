/* calendar.c - follows the areas of an agency to the nations whose bank holidays count there. */
#include "publish/content/calendar.h"
#include "publish/base/text.h"
#include "publish/content/content.h"
#include "shared/format.h"

#include <string.h>

static bool holds(char *const *ids, unsigned count, const char *id)
{
	for (unsigned i = 0; i < count; i++)
		if (ids[i] && strcmp(ids[i], id) == 0)
			return true;
	return false;
}

static const struct entry *area_of(const struct lists *lists, const char *id)
{
	int at = text_blank(id) ? -1 : entry_find(lists->areas, lists->areas_count, id);

	return at < 0 ? NULL : &lists->areas[at];
}

/* The calendar of the area or of the nearest around it that has one; NULL when none has. */
static const char *calendar_around(const struct lists *lists, const char *id)
{
	const struct entry *area = area_of(lists, id);

	for (unsigned steps = 0; area && text_blank(area->calendar) && steps < lists->areas_count;
		 steps++)
		area = area_of(lists, area->within);
	return area && !text_blank(area->calendar) ? area->calendar : NULL;
}

static bool lies_within(const struct lists *lists, const struct entry *area, const char *outer)
{
	for (unsigned steps = 0; area && steps <= lists->areas_count; steps++) {
		if (area->id && strcmp(area->id, outer) == 0)
			return true;
		area = area_of(lists, area->within);
	}
	return false;
}

/* True when the nation lies around the area or, where no nation does, within it. */
static bool touches(const struct lists *lists, const char *id, const char *nation)
{
	const char *around = calendar_around(lists, id);

	if (around)
		return strcmp(around, nation) == 0;
	for (unsigned i = 0; i < lists->areas_count; i++) {
		const struct entry *area = &lists->areas[i];

		if (area->calendar && strcmp(area->calendar, nation) == 0 && lies_within(lists, area, id))
			return true;
	}
	return false;
}

char *calendar_of(const struct front_matter *agency, const struct lists *lists,
	const struct bank_holidays *holidays)
{
	static const char between[] = {CALENDAR_BETWEEN, '\0'};
	struct text       text      = {0};

	text_add(&text, "");
	for (unsigned i = 0; i < holidays->nations_count; i++) {
		const char *nation = holidays->nations[i].id;
		bool        counts = nation && agency->calendar_count > 0
			&& holds(agency->calendar, agency->calendar_count, nation);

		for (unsigned j = 0; nation && agency->calendar_count == 0 && j < agency->areas_count; j++)
			counts = counts || (agency->areas[j] && touches(lists, agency->areas[j], nation));
		if (counts) {
			text_add(&text, text.length ? between : "");
			text_add(&text, nation);
		}
	}
	return text.bytes;
}
