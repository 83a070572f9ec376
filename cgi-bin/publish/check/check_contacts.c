/* check_contacts.c - the ways to reach an agency, when they are open, and that nothing says where
 * it is. */
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/content/calendar.h"
#include "publish/fields/address.h"
#include "publish/fields/hours.h"
#include "publish/fields/phone.h"
#include "publish/fields/place.h"

#include <stdlib.h>
#include <string.h>

#define FAULT(line, ...) fault_add(check->faults, item->file.path, line, __VA_ARGS__)
#define LINE(...)        yaml_lines_of(&item->lines, __VA_ARGS__)

/* The field that a kind of contact needs; it has no other of these. */
static void check_field(struct check *check, const struct item *item, unsigned number,
	const char *field, const char *value, bool needed, const char *(*rule)(const char *))
{
	const char *kind  = kind_name(&contact_kinds, item->front->contacts[number].kind);
	const char *fault = text_blank(value) ? NULL : rule(value);

	if (needed && text_blank(value))
		FAULT(LINE("contacts[%u]", number), "a contact of the kind %s needs \"%s\": add it", kind,
			field);
	else if (!needed && !text_blank(value))
		FAULT(LINE("contacts[%u].%s", number, field),
			"a contact of the kind %s has no \"%s\": take it away, or correct the kind", kind,
			field);
	else if (fault)
		FAULT(LINE("contacts[%u].%s", number, field), "%s \"%s\" %s", field, value, fault);
}

/* False where lists.yaml, bank-holidays.yaml or one of the areas is a fault of its own already. */
static bool areas_known(const struct check *check, const struct front_matter *front)
{
	const struct lists *lists = check->language->lists;

	for (unsigned i = 0; lists && i < front->areas_count; i++)
		if (entry_find(lists->areas, lists->areas_count, front->areas[i]) < 0)
			return false;
	return lists && check->content->holidays && front->areas_count > 0;
}

/* Every line of the hours is a rule; hours that depend on bank holidays know which ones count. */
static void check_hours(struct check *check, const struct item *item, unsigned number)
{
	const struct contact *contact = &item->front->contacts[number];
	struct hours          hours   = {0};

	for (unsigned i = 0; i < contact->hours_count; i++) {
		char *fault = contact->hours[i] ? hours_add(&hours, contact->hours[i], i) : NULL;

		if (fault)
			FAULT(LINE("contacts[%u].hours[%u]", number, i), "the hours \"%s\" %s",
				contact->hours[i], fault);
		free(fault);
	}
	hours_finish(&hours);
	if ((hours.rules_count || hours.days_count) && hours.holidays != HOLIDAYS_OPEN
		&& areas_known(check, item->front)) {
		char *calendar = calendar_of(item->front, check->language->lists, check->content->holidays);

		if (!*calendar)
			FAULT(LINE("contacts[%u].hours", number),
				"no bank holidays are known where this agency works: add \"calendar\" with an id from %s",
				check->content->holidays_file.path);
		free(calendar);
	}
	hours_free(&hours);
}

static void check_contact(struct check *check, const struct item *item, unsigned number)
{
	const struct contact *contact = &item->front->contacts[number];
	enum contact_kind     kind    = contact->kind;

	if (kind != CONTACT_UNSTATED) {
		check_field(check, item, number, "number", contact->number,
			contact_target(kind) == TARGET_NUMBER, phone_fault);
		check_field(check, item, number, "email", contact->email,
			contact_target(kind) == TARGET_ADDRESS, address_email_fault);
		check_field(check, item, number, "url", contact->url, contact_target(kind) == TARGET_LINK,
			address_web_fault);
	}
	check_hours(check, item, number);
}

/* Where a service works may be what somebody must not find. */
static void check_place(struct check *check, const struct item *item, int line, const char *words)
{
	char found[PLACE_SIZE];

	if (words && place_search(words, found))
		FAULT(line,
			"\"%s\" looks like the address of a house, and this site shows none, because somebody who must not find a service may read it:"
			" take it away, and let people ring or write",
			found);
}

/* The Markdown, line by line. */
static void check_body(struct check *check, const struct item *item)
{
	char *body = memory_copy(item->file.body.bytes, item->file.body.length), *rest = body, *words;

	for (int line = item->file.body.line; (words = strsep(&rest, "\n")); line++)
		check_place(check, item, line, words);
	free(body);
}

static void check_places(struct check *check, const struct item *item)
{
	const struct front_matter *front = item->front;

	check_place(check, item, LINE("name"), front->title);
	check_place(check, item, LINE("summary"), front->summary);
	check_place(check, item, LINE("languages"), front->languages);
	check_place(check, item, LINE("cannot"), front->cannot);
	check_place(check, item, LINE("not_for"), front->not_for);
	for (unsigned i = 0; i < front->keywords_count; i++)
		check_place(check, item, LINE("keywords[%u]", i), front->keywords[i]);
	for (unsigned i = 0; i < front->contacts_count; i++) {
		check_place(check, item, LINE("contacts[%u].label", i), front->contacts[i].label);
		check_place(check, item, LINE("contacts[%u].languages", i), front->contacts[i].languages);
	}
	for (unsigned i = 0; i < front->sources_count; i++) {
		check_place(check, item, LINE("sources[%u].title", i), front->sources[i].title);
		check_place(check, item, LINE("sources[%u].what", i), front->sources[i].what);
	}
	check_body(check, item);
}

void check_contacts(struct check *check, const struct item *item)
{
	const struct front_matter *front = item->front;
	const char *fault = text_blank(front->url) ? NULL : address_web_fault(front->url);

	for (unsigned i = 0; i < front->contacts_count; i++)
		check_contact(check, item, i);
	if (fault)
		FAULT(LINE("url"), "url \"%s\" %s", front->url, fault);
	if (!front->contacts_count && text_blank(front->url))
		warning_add(check->faults, item->file.path, 1,
			"nobody can reach this agency: add contacts or url");
	for (unsigned i = 0; i < front->calendar_count; i++)
		if (front->calendar[i] && !check_nation_known(check, front->calendar[i]))
			FAULT(LINE("calendar[%u]", i), "unknown nation \"%s\": use an id from %s",
				front->calendar[i], check->content->holidays_file.path);
	check_places(check, item);
}
