/* directory.c - the agencies, twelve at a time, by need and by area. */
#include "pages/pages.h"

#include "pages/parts.h"
#include "store/agencies.h"
#include "store/settings.h"

#include <stdlib.h>
#include <string.h>

/* What the visitor chose, "" for all, and the position of the first agency on the page. */
struct choices {
	char    need[64];
	char    area[64];
	int64_t from;
	int64_t total;
};

/* False when the address names a need, an area or a position that does not exist. */
static bool read_choices(const struct request *request, struct store *store, struct choices *out)
{
	char from[8];

	request_query(request, "need", out->need, sizeof out->need);
	request_query(request, "area", out->area, sizeof out->area);
	out->from = 1;
	if (request_query(request, "from", from, sizeof from))
		out->from = strspn(from, "0123456789") == strlen(from) ? strtol(from, NULL, 10) : 0;
	if ((*out->need && !*need_title(store, out->need)) || (*out->area && !*area_title(store, out->area)))
		return false;
	out->total = agency_count(store, out->need, out->area);
	return out->from >= 1 && (out->from <= out->total || out->from == 1);
}

/* The links of one filter; each keeps what was chosen in the other. */
static void show_filter(struct view *view, struct query *links, const char *chosen, enum view_mark other, const char *other_id)
{
	struct choice choice;

	view_text_or_hide(view, other, other_id);
	while (choice_next(links, &choice)) {
		struct view *row = view_row(view, MARK_CHOICE);

		view_text(row, MARK_ID, choice.id);
		view_text(row, MARK_NAME, choice.title);
		view_text_or_hide(row, other, other_id);
		if (strcmp(choice.id, chosen) == 0)
			view_show(row, MARK_CHOSEN);
	}
}

/* The operator's own area is one press away. */
static void show_near(struct view *view, struct store *store)
{
	struct settings settings;
	struct view    *near;

	if (!settings_find(store, &settings) || !*settings.area)
		return;
	near = view_row(view, MARK_NEAR);
	view_text(near, MARK_ID, settings.area);
	view_text(near, MARK_NAME, area_title(store, settings.area));
}

static void show_filters(struct view *view, struct store *store, const struct choices *choices)
{
	show_filter(view_row(view, MARK_NEEDS), need_choices(store, choices->area), choices->need, MARK_AREA, choices->area);
	show_filter(view_row(view, MARK_AREAS), area_choices(store, choices->need), choices->area, MARK_NEED, choices->need);
	if (*choices->need || *choices->area) {
		struct view *filtered = view_row(view, MARK_FILTERED);

		if (*choices->need)
			view_text_or_hide(filtered, MARK_NEED, need_title(store, choices->need));
		if (*choices->area)
			view_text_or_hide(filtered, MARK_AREA, area_title(store, choices->area));
	}
}

static void show_agency(struct view *view, struct store *store, const struct agency *agency, time_t now, struct reply *reply)
{
	view_text(view, MARK_PATH, agency->path);
	view_text(view, MARK_NAME, agency->name);
	view_text(view, MARK_SUMMARY, agency->summary);
	view_text(view, MARK_AREAS, agency->areas);
	show_contacts(view, store, agency->id, now, reply);
	show_agency_evidence(view, store, agency);
	if (strcmp(agency->status, "uncertain") == 0)
		view_show(view, MARK_UNCERTAIN);
}

static void show_turn(struct view *view, enum view_mark mark, const struct choices *choices, int64_t from)
{
	struct view *turn = view_row(view, mark);

	view_number(turn, MARK_FROM, from);
	view_text_or_hide(turn, MARK_NEED, choices->need);
	view_text_or_hide(turn, MARK_AREA, choices->area);
}

static void show_page(struct view *view, struct store *store, const struct choices *choices, time_t now, struct reply *reply)
{
	struct query *agencies = agency_list(store, choices->need, choices->area, choices->from);
	struct agency agency;
	int64_t       next = choices->from;

	for (; agency_next(agencies, &agency); next++)
		show_agency(view_row(view, MARK_AGENCY), store, &agency, now, reply);
	view_number(view, MARK_TOTAL, choices->total);
	view_number(view, MARK_FROM, choices->from);
	view_number(view, MARK_TO, next - 1);
	view_show(view, choices->total > 0 ? MARK_SOME : MARK_NOTHING);
	if (choices->from > 1)
		show_turn(view, MARK_EARLIER, choices, choices->from > AGENCIES_ON_A_PAGE ? choices->from - AGENCIES_ON_A_PAGE : 1);
	if (next <= choices->total)
		show_turn(view, MARK_LATER, choices, next);
}

/* Every name, for a visitor who knows whom to ring: /agencies?by=name. */
static void show_names(struct view *view, struct store *store)
{
	struct query *names = agency_names(store);
	struct view  *all   = view_row(view, MARK_ALL);

	while (query_next(names)) {
		struct view *row = view_row(all, MARK_ITEM);

		view_text(row, MARK_PATH, query_text(names, 0));
		view_text(row, MARK_NAME, query_text(names, 1));
	}
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct choices choices;
	char           by[8];

	if (!read_choices(request, store, &choices))
		return STATUS_NOT_FOUND;
	if (request_query(request, "by", by, sizeof by) && strcmp(by, "name") != 0)
		return STATUS_NOT_FOUND;
	if (!show_text(reply->view, store, "agencies"))
		return STATUS_BROKEN;
	show_near(reply->view, store);
	show_filters(reply->view, store, &choices);
	if (*by)
		show_names(reply->view, store);
	else
		show_page(view_row(reply->view, MARK_RESULTS), store, &choices, request->now, reply);
	return STATUS_OK;
}

const struct page directory_page = {
	.methods  = METHOD_GET,
	.path     = "/agencies",
	.template = "directory.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
