/* numbers.c - whom to ring or text, on one sheet of paper. */
#include "serve/pages/pages.h"

#include "serve/directory/agencies.h"
#include "serve/directory/listing.h"
#include "serve/hours/hours.h"
#include "serve/pages/parts.h"
#include "serve/store/settings.h"
#include "shared/date.h"

#include <stdio.h>
#include <string.h>

#define NUMBERS_MAX 40 /* agencies: as many as one side of A4 holds in two columns */

/* The week in words: paper cannot say whether somebody answers now. */
static void show_hours(struct view *view, struct store *store, int64_t schedule, time_t now,
	struct reply *reply)
{
	struct hours_state state;
	char               week[HOURS_WEEK_SIZE];

	if (!schedule || !hours_at(store, schedule, now, &state)
		|| !hours_week(store, schedule, now, week))
		return;
	page_until(reply, state.day_ends);
	if (state.now == HOURS_ALWAYS)
		view_show(view, MARK_HOURS_ALWAYS);
	else
		view_text_or_hide(view, MARK_HOURS, week);
}

static void show_number(struct view *view, const struct contact *contact)
{
	view_show(view, view_mark_by(contact->kind));
	view_text(view, MARK_SHOWN, contact->shown);
	view_text(view, MARK_TARGET, contact->target);
	view_text_or_hide(view, MARK_LABEL, contact->label);
	if (contact->cost == COST_FREE)
		view_show(view, MARK_FREE);
	else if (contact->cost == COST_STANDARD)
		view_show(view, MARK_STANDARD);
}

static void show_agency(struct view *view, struct store *store, int64_t item, time_t now,
	struct reply *reply)
{
	struct agency  agency;
	struct query  *contacts;
	struct contact contact;

	if (!agency_find(store, item, &agency)) {
		store_fail(store, "a set of agencies names one that is not there");
		return;
	}
	view_text(view, MARK_PATH, agency.path);
	view_text(view, MARK_NAME, agency.name);
	if (agency.status == AGENCY_UNCERTAIN)
		view_show(view, MARK_UNCERTAIN);
	contacts = agency_contacts(store, item);
	/* other ways to be reached need a screen */
	while (contact_next(contacts, &contact))
		if (contact_target(contact.kind) == TARGET_NUMBER) {
			struct view *row = view_row(view, MARK_CONTACT);

			show_number(row, &contact);
			show_hours(row, store, contact.schedule, now, reply);
		}
}

/* The numbers of the operator's area and of its nation, for nobody in particular. */
static void show_numbers(const struct request *request, struct store *store, const char *home,
	struct reply *reply)
{
	static const struct filters NOTHING;
	struct listing              listing;
	int64_t                     items[NUMBERS_MAX], total;
	int                         count;

	listing_begin(&listing, store, &NOTHING, home, request->now);
	count = listing_numbers(&listing, items, NUMBERS_MAX, &total);
	for (int i = 0; i < count; i++)
		show_agency(view_row(reply->view, MARK_AGENCY), store, items[i], request->now, reply);
	if (total > count) {
		struct view *less = view_row(reply->view, MARK_LESS);

		view_number(less, MARK_FROM, count);
		view_number(less, MARK_TOTAL, total);
	}
}

/* The day in London on which the release was built. */
static void show_built(struct view *view, struct store *store, const char *built)
{
	time_t moment = date_time_read(built);
	char   day[DATE_SIZE];

	if (moment < 0) {
		store_fail(store, "it does not say when it was built");
		return;
	}
	date_in_london(moment, day);
	show_date(view, MARK_CHECKED_LONG, day);
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	const struct settings *settings = settings_of(store);
	struct item            text;

	if (!settings || !show_text(reply->view, store, "numbers", &text))
		return STATUS_BROKEN;
	show_built(reply->view, store, settings->built);
	show_numbers(request, store, settings->area, reply);
	return STATUS_OK;
}

const struct page numbers_page = {
	.methods  = METHOD_GET,
	.path     = "/agencies/numbers",
	.template = "numbers.tpl",
	.layout   = LAYOUT,
	.under    = MARK_UNDER_AGENCIES,
	.type     = TYPE_HTML,
	.build    = build,
};
