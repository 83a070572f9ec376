/* release_hours.c - bank holidays, and each set of opening hours once. */
#include "publish/base/text.h"
#include "publish/fields/hours.h"
#include "publish/write/release.h"

#include <stdio.h>
#include <stdlib.h>

void release_holidays(struct database *database, const struct content *content)
{
	static const char insert_table[] =
		"INSERT INTO bank_holiday_table (nation, first, last) VALUES (:nation, :first, :last)";
	static const char insert_day[] =
		"INSERT INTO bank_holiday (nation, day) VALUES (:nation, :day)";

	for (unsigned i = 0; i < content->holidays->nations_count; i++) {
		const struct nation *nation = &content->holidays->nations[i];

		database_begin(database, insert_table);
		database_text(database, ":nation", nation->id);
		database_text(database, ":first", nation->from);
		database_text(database, ":last", nation->to);
		database_end(database);
		for (unsigned j = 0; j < nation->days_count; j++) {
			database_begin(database, insert_day);
			database_text(database, ":nation", nation->id);
			database_text(database, ":day", nation->days[j].day);
			database_end(database);
		}
	}
}

static void add_rule(struct database *database, int64_t schedule, unsigned position,
	const struct hours_rule *rule)
{
	static const char insert[] =
		"INSERT INTO schedule_rule (schedule, position, days, opens, closes, valid_from, valid_to)"
		" VALUES (:schedule, :position, :days, :opens, :closes, :from, :to)";

	database_begin(database, insert);
	database_number(database, ":schedule", schedule);
	database_number(database, ":position", position);
	database_number(database, ":days", rule->days);
	database_number(database, ":opens", rule->opens);
	database_number(database, ":closes", rule->closes);
	database_text(database, ":from", rule->from);
	database_text(database, ":to", rule->to);
	database_end(database);
}

static void add_day(struct database *database, int64_t schedule, unsigned position,
	const struct hours_day *day)
{
	static const char insert[] =
		"INSERT INTO schedule_day (schedule, day, position, opens, closes) VALUES (:schedule, :day, :position, :opens, :closes)";

	database_begin(database, insert);
	database_number(database, ":schedule", schedule);
	database_text(database, ":day", day->day);
	database_number(database, ":position", position);
	if (day->opens == HOURS_NEVER) {
		database_none(database, ":opens");
		database_none(database, ":closes");
	} else {
		database_number(database, ":opens", day->opens);
		database_number(database, ":closes", day->closes);
	}
	database_end(database);
}

static void add_schedule(struct database *database, int64_t id, const struct hours *hours,
	const char *calendar)
{
	static const char insert[] =
		"INSERT INTO schedule (id, always, calendar, holidays) VALUES (:id, :always, :calendar, :holidays)";

	database_begin(database, insert);
	database_number(database, ":id", id);
	database_number(database, ":always", hours->always);
	database_text(database, ":calendar", calendar);
	database_text(database, ":holidays", kind_name(&holidays_rules, hours->holidays));
	database_end(database);
	for (unsigned i = 0; i < hours->rules_count; i++)
		add_rule(database, id, i + 1, &hours->rules[i]);
	for (unsigned i = 0; i < hours->days_count; i++)
		add_day(database, id, i + 1, &hours->days[i]);
}

/* All that makes two sets of hours the same. Free it. */
static char *signature(const struct hours *hours, const char *calendar)
{
	struct text text = {0};
	char        part[64];

	text_add(&text, kind_name(&holidays_rules, hours->holidays));
	text_add(&text, calendar);
	for (unsigned i = 0; i < hours->rules_count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		snprintf(part, sizeof part, " %u:%d-%d(%s-%s)", rule->days, rule->opens, rule->closes,
			rule->from, rule->to);
		text_add(&text, part);
	}
	for (unsigned i = 0; i < hours->days_count; i++) {
		snprintf(part, sizeof part, " %s:%d-%d", hours->days[i].day, hours->days[i].opens,
			hours->days[i].closes);
		text_add(&text, part);
	}
	return text.bytes;
}

int64_t release_schedule(struct database *database, struct names *schedules,
	const struct contact *contact, const char *calendar)
{
	struct hours hours = {0};
	char        *text;
	int64_t      id;
	bool         known;

	if (contact->hours_count == 0)
		return 0;
	for (unsigned i = 0; i < contact->hours_count; i++)
		free(hours_add(&hours, contact->hours[i], i)); /* its faults are told by check_contacts.c */
	hours_finish(&hours);
	if (hours.holidays == HOLIDAYS_OPEN)
		calendar = "";
	text  = signature(&hours, calendar);
	known = names_add(schedules, text, 0) != NULL;
	id    = names_find(schedules, text) - schedules->list + 1;
	if (!known)
		add_schedule(database, id, &hours, calendar);
	free(text);
	hours_free(&hours);
	return id;
}
