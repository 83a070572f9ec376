/* check_holidays.c - the tables of bank holidays: whole, in order, and not about to run out. */
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/fields/address.h"

#include <string.h>

#define WARN_DAYS 90 /* so long before a table ends, the editor is told */

#define FAULT(line, ...) \
	fault_add(check->faults, check->content->holidays_file.path, line, __VA_ARGS__)
#define LINE(...) yaml_lines_of(&check->content->holidays_lines, __VA_ARGS__)

/* True when the day is real; a fault says what is wrong with it. */
static bool check_day(struct check *check, int line, const char *field, const char *day)
{
	const char *fault = text_blank(day) ? NULL : date_fault(day, DATE_LAST);

	if (fault)
		FAULT(line, "%s \"%s\" %s", field, day, fault);
	return !text_blank(day) && !fault;
}

static void check_end(struct check *check, unsigned number, const struct nation *nation)
{
	long left = date_days(check->today, nation->to);

	if (left <= WARN_DAYS)
		warning_add(check->faults, check->content->holidays_file.path,
			LINE("nations[%u].to", number),
			"the bank holidays of %s are known until %s and no longer: add those of the next year, or hours will be shown as not confirmed from then on",
			nation->title ? nation->title : "this nation", nation->to);
}

static void check_days(struct check *check, unsigned number, const struct nation *nation)
{
	const char *before = "";

	for (unsigned i = 0; i < nation->days_count; i++) {
		const char *day  = nation->days[i].day;
		int         line = LINE("nations[%u].days[%u].day", number, i);

		if (!check_day(check, line, "day", day))
			continue;
		if (strcmp(day, before) <= 0)
			FAULT(line,
				"day \"%s\" does not come after the one above it: put the days in order, each once",
				day);
		if (strcmp(day, nation->from) < 0 || strcmp(day, nation->to) > 0)
			FAULT(line,
				"day \"%s\" lies outside the table, %s to %s: correct the day, or from and to", day,
				nation->from, nation->to);
		before = day;
	}
}

static void check_nation(struct check *check, unsigned number, const struct nation *nation)
{
	bool well = check_day(check, LINE("nations[%u].from", number), "from", nation->from)
		& check_day(check, LINE("nations[%u].to", number), "to", nation->to);

	for (unsigned i = 0; i < nation->sources_count; i++) {
		const char *fault =
			text_blank(nation->sources[i].url) ? NULL : address_web_fault(nation->sources[i].url);

		if (fault)
			FAULT(LINE("nations[%u].sources[%u].url", number, i), "url \"%s\" %s",
				nation->sources[i].url, fault);
	}
	if (!well)
		return;
	if (strcmp(nation->from, nation->to) >= 0) {
		FAULT(LINE("nations[%u].to", number),
			"the table ends on %s, before it begins: write the last day that it is known for",
			nation->to);
		return;
	}
	check_days(check, number, nation);
	check_end(check, number, nation);
}

void check_holidays(struct check *check)
{
	const struct bank_holidays *holidays = check->content->holidays;
	struct names                seen     = {0};

	for (unsigned i = 0; holidays && i < holidays->nations_count; i++) {
		const char *id   = holidays->nations[i].id;
		int         line = LINE("nations[%u].id", i);

		if (id && !address_slug(id))
			FAULT(line, "id \"%s\" is no name: use only a-z, 0-9 and single hyphens between them",
				id);
		if (id && names_add(&seen, id, line))
			FAULT(line, "nation \"%s\" is there twice: keep one of the two", id);
		check_nation(check, i, &holidays->nations[i]);
	}
	names_free(&seen);
}

bool check_nation_known(const struct check *check, const char *id)
{
	const struct bank_holidays *holidays = check->content->holidays;

	for (unsigned i = 0; holidays && i < holidays->nations_count; i++)
		if (holidays->nations[i].id && strcmp(holidays->nations[i].id, id) == 0)
			return true;
	return !holidays;
}
