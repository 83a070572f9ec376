/* parts.c - fills what several pages show in the same way. */
#include "pages/parts.h"

#include "store/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* "2026-11-23" as "23 November 2026"; the text itself when it is no date. */
static void date_in_words(const char *iso, char out[32])
{
	static const char *const MONTHS[] = {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	};
	char          *end;
	unsigned long  year  = strtoul(iso, &end, 10);
	unsigned long  month = *end ? strtoul(end + 1, &end, 10) : 0;
	unsigned long  day   = *end ? strtoul(end + 1, &end, 10) : 0;

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

void show_checked(struct view *view, struct store *store, const char *checked)
{
	char words[32];

	date_in_words(checked, words);
	view_text(view, MARK_CHECKED, checked);
	view_text(view, MARK_CHECKED_LONG, words);
	if (settings_due(store, checked))
		view_show(view, MARK_DUE);
}

/* A row of its own, also where there is nothing to say: what is shown for a page would else be shown for each of its rows. */
void show_evidence(struct view *view, const char *evidence)
{
	struct view *row = view_row(view, MARK_EVIDENCE);

	if (strcmp(evidence, "two-sources") == 0)
		view_show(row, MARK_EVIDENCE_TWO);
	else if (strcmp(evidence, "one-source") == 0)
		view_show(row, MARK_EVIDENCE_ONE);
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

static void show_cost(struct view *view, const char *cost)
{
	if (strcmp(cost, "free") == 0)
		view_show(view, MARK_FREE);
	else if (strcmp(cost, "standard") == 0)
		view_show(view, MARK_STANDARD);
	else
		view_show(view, MARK_COST_UNKNOWN);
}

/* What is dialled or texted has a cost and hours; of the rest, hours only where the editor knows them. */
static void show_contact(struct view *view, const struct contact *contact)
{
	static const struct {
		const char    *kind;
		enum view_mark mark;
		bool           dialled;
	} KINDS[] = {
		{"phone", MARK_PHONE, true}, {"text", MARK_SMS, true}, {"relay", MARK_RELAY, true}, {"bsl", MARK_BSL, false},
		{"email", MARK_EMAIL, false}, {"chat", MARK_CHAT, false}, {"form", MARK_FORM, false}, {"web", MARK_WEB, false},
	};

	view_text(view, MARK_SHOWN, contact->shown);
	view_text(view, MARK_TARGET, contact->target);
	view_text_or_hide(view, MARK_LABEL, contact->label);
	view_text_or_hide(view, MARK_SPEAKS, contact->languages);
	for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
		if (strcmp(contact->kind, KINDS[i].kind) != 0)
			continue;
		view_show(view, KINDS[i].mark);
		if (KINDS[i].dialled) {
			show_cost(view, contact->cost);
			if (!contact->schedule)
				view_show(view, MARK_HOURS_UNKNOWN);
		}
	}
}

void show_contacts(struct view *view, struct store *store, int64_t agency)
{
	struct query  *contacts = agency_contacts(store, agency);
	struct view   *part     = view_part(view, MARK_CONTACTS, PART_CONTACTS);
	struct contact contact;
	bool           some = false;

	while (contact_next(contacts, &contact)) {
		show_contact(view_row(part, MARK_CONTACT), &contact);
		some = true;
	}
	view_show(part, some ? MARK_SOME : MARK_NO_CONTACT);
}

void show_agency_evidence(struct view *view, struct store *store, const struct agency *agency)
{
	char words[32];

	show_checked(view, store, agency->checked);
	view_number(view, MARK_SOURCE_COUNT, agency->sources);
	if (agency->sources != 1)
		view_show(view, MARK_SOURCES_MANY);
	if (*agency->confirmed_on) {
		date_in_words(agency->confirmed_on, words);
		view_text_or_hide(view, MARK_CONFIRMED, words);
	} else {
		view_show(view, MARK_UNCONFIRMED);
	}
}

bool show_text(struct view *view, struct store *store, const char *slug)
{
	struct item text;

	if (!item_find(store, "text", slug, &text)) {
		fprintf(stderr, "pages: the release has no text \"%s\"\n", slug);
		return false;
	}
	show_item(view, &text);
	show_checked(view, store, text.checked);
	show_sources(view, store, text.id);
	return true;
}
