/* parts.c - fills what several pages show in the same way. */
#include "serve/pages/parts.h"

#include "serve/hours/hours.h"
#include "serve/store/settings.h"
#include "serve/store/tools.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* "2026-11-23" as "23 November 2026"; the text itself when it is no date. */
static void date_in_words(const char *iso, char out[32])
{
	static const char *const MONTHS[] = {"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"};
	char                    *end;
	unsigned long            year  = strtoul(iso, &end, 10);
	unsigned long            month = *end ? strtoul(end + 1, &end, 10) : 0;
	unsigned long            day   = *end ? strtoul(end + 1, &end, 10) : 0;

	if (month >= 1 && month <= 12)
		snprintf(out, 32, "%lu %s %lu", day, MONTHS[month - 1], year);
	else
		snprintf(out, 32, "%.31s", iso);
}

void show_item(struct view *view, const struct item *item)
{
	view_title(view, item->title);
	view_text_or_hide(view, MARK_SUMMARY, item->summary);
	view_text(view, MARK_BODY, item->body);
}

void show_date(struct view *view, enum view_mark mark, const char *iso)
{
	char words[32];

	date_in_words(iso, words);
	view_text(view, mark, words);
}

void show_checked(struct view *view, struct store *store, const char *checked, time_t now,
	struct reply *reply)
{
	time_t due = settings_due(store, checked);
	char   words[32];

	date_in_words(checked, words);
	view_text(view, MARK_CHECKED, checked);
	view_text(view, MARK_CHECKED_LONG, words);
	if (now >= due)
		view_show(view, MARK_DUE);
	else
		page_until(reply, due);
}

void show_evidence(struct view *view, enum evidence evidence)
{
	if (evidence == EVIDENCE_TWO_SOURCES)
		view_show(view, MARK_EVIDENCE_TWO);
	else if (evidence == EVIDENCE_ONE_SOURCE)
		view_show(view, MARK_EVIDENCE_ONE);
}

static void show_source(struct view *view, const struct source *source)
{
	view_text(view, MARK_NAME, source->title);
	view_text_or_hide(view, MARK_URL, source->url);
	view_text(view, MARK_PUBLISHED, source->published);
	view_text_or_hide(view, MARK_WHAT, source->what);
}

void show_sources(struct view *view, struct store *store, int64_t item)
{
	struct query *sources = item_sources(store, item);
	struct view  *part    = NULL;
	struct source source;

	while (source_next(sources, &source)) {
		if (!part)
			part = view_part(view, MARK_SOURCES, PART_SOURCES);
		show_source(view_row(part, MARK_SOURCE), &source);
	}
}

void show_place(struct view *here, const char *anchor, const char *heading)
{
	struct view *row = view_row(here, MARK_PLACE);

	view_text(row, MARK_ANCHOR, anchor);
	view_text(row, MARK_HEADING, heading);
}

struct view *show_basis(struct store *store, const struct item *item, time_t now,
	struct reply *reply)
{
	struct view *part = view_part(reply->view, MARK_BASIS, PART_BASIS);

	show_checked(part, store, item->checked, now, reply);
	show_evidence(part, item->evidence);
	show_sources(part, store, item->id);
	return part;
}

void show_fact_basis(struct view *view, struct store *store, const struct fact *fact)
{
	struct view *part = view_part(view, MARK_BASIS, PART_FACT_BASIS);

	show_evidence(part, fact->evidence);
	show_sources(part, store, fact->id);
}

static void show_cost(struct view *view, enum cost cost)
{
	view_show(view,
		cost == COST_FREE           ? MARK_FREE
			: cost == COST_STANDARD ? MARK_STANDARD
									: MARK_COST_UNKNOWN);
}

/* Open or not now. */
static void show_open(struct view *view, struct store *store, const struct contact *contact,
	time_t now, struct reply *reply)
{
	enum hours_ask     ask = contact->website ? HOURS_ASK_WEBSITE
			: contact->kind == CONTACT_PHONE  ? HOURS_ASK_CALL
											  : HOURS_ASK_NOBODY;
	struct hours_state state;
	char               words[HOURS_WORDS_SIZE];

	hours_at(store, contact->schedule, now, &state);
	page_until(reply, state.until);
	page_until(reply, state.day_ends);
	hours_words(&state, now, ask, words);
	view_text_or_hide(view, MARK_HOURS, words);
}

/* The same, and the hours of a week. */
static void show_hours(struct view *view, struct store *store, const struct contact *contact,
	time_t now, struct reply *reply)
{
	char week[HOURS_WEEK_SIZE];

	show_open(view, store, contact, now, reply);
	hours_week(store, contact->schedule, now, week);
	view_text_or_hide(view, MARK_WEEK, week);
}

static void show_contact(struct view *view, struct store *store, const struct contact *contact,
	time_t now, struct reply *reply)
{
	view_text(view, MARK_SHOWN, contact->shown);
	view_text(view, MARK_TARGET, contact->target);
	view_text_or_hide(view, MARK_LABEL, contact->label);
	view_text_or_hide(view, MARK_SPEAKS, contact->languages);
	view_show(view, view_mark_by(contact->kind));
	if (contact_target(contact->kind) == TARGET_NUMBER || contact->cost != COST_UNSTATED)
		show_cost(view, contact->cost);
	if (way_answers(contact_way(contact->kind)) || contact->schedule)
		show_hours(view, store, contact, now, reply);
}

void show_contacts(struct view *view, struct store *store, int64_t agency, time_t now,
	struct reply *reply)
{
	struct query  *contacts = agency_contacts(store, agency);
	struct view   *part     = view_part(view, MARK_CONTACTS, PART_CONTACTS);
	struct contact contact;
	bool           some = false;

	while (contact_next(contacts, &contact)) {
		show_contact(view_row(part, MARK_CONTACT), store, &contact, now, reply);
		some = true;
	}
	view_show(part, some ? MARK_SOME : MARK_NO_CONTACT);
}

void show_first_number(struct view *view, struct store *store, int64_t agency, time_t now,
	struct reply *reply)
{
	struct query  *contacts = agency_contacts(store, agency);
	struct contact contact;

	while (contact_next(contacts, &contact)) {
		struct view *row;

		/* what everybody can dial: "advice check" asks for one of both */
		if (contact.kind != CONTACT_PHONE && contact.kind != CONTACT_TEXT)
			continue;
		row = view_row(view, MARK_CONTACT);
		view_show(row, view_mark_by(contact.kind));
		view_text(row, MARK_SHOWN, contact.shown);
		view_text(row, MARK_TARGET, contact.target);
		view_text_or_hide(row, MARK_LABEL, contact.label);
		show_open(row, store, &contact, now, reply);
		return;
	}
}

struct view *show_confirmation(struct view *view, struct store *store, const struct agency *agency,
	time_t now, struct reply *reply)
{
	struct view *part = view_part(view, MARK_CONFIRMATION, PART_CONFIRMATION);
	char         words[32];

	show_checked(part, store, agency->checked, now, reply);
	view_number(part, MARK_SOURCE_COUNT, agency->sources);
	if (agency->sources != 1)
		view_show(part, MARK_SOURCES_MANY);
	if (*agency->confirmed_on) {
		date_in_words(agency->confirmed_on, words);
		view_text_or_hide(part, MARK_CONFIRMED, words);
	} else {
		view_show(part, MARK_UNCONFIRMED);
	}
	return part;
}

bool show_text(struct view *view, struct store *store, const char *slug, struct item *out)
{
	if (!item_find(store, ITEM_TEXT, slug, out)) {
		fprintf(stderr, "pages: the release has no text \"%s\"\n", slug);
		return false;
	}
	show_item(view, out);
	return true;
}

bool show_tool(const struct request *request, struct store *store, const char *slug,
	struct reply *reply, struct item *out)
{
	struct view       *view = reply->view;
	struct tool_agency agency;
	struct view       *helper;

	if (!item_find(store, ITEM_TOOL, slug, out) || !tool_agency(store, out->id, &agency)) {
		fprintf(stderr, "pages: the release has no tool \"%s\"\n", slug);
		return false;
	}
	show_item(view, out);
	show_basis(store, out, request->now, reply);
	helper = view_part(view, MARK_HELPER, PART_HELPER);
	view_text(helper, MARK_NAME, agency.name);
	view_text(helper, MARK_PATH, agency.path);
	show_contacts(helper, store, agency.item, request->now, reply);
	return true;
}
