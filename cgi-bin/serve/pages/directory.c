/* directory.c - the agencies, twelve at a time, by what the visitor chose. */
#include "serve/pages/pages.h"

#include "serve/directory/agencies.h"
#include "serve/directory/areas.h"
#include "serve/pages/filters.h"
#include "serve/pages/names.h"
#include "serve/pages/parts.h"
#include "serve/store/settings.h"
#include "shared/postcode.h"

#include <stdio.h>
#include <string.h>

#define ALWAYS_SHOWN 4 /* agencies that are shown where nobody fits */

/* One request of the directory. */
struct visit {
	struct store  *store;
	struct reply  *reply;
	struct view   *view, *panel;
	time_t         now;
	struct filters filters;
	struct listing listing;
	const char    *home;    /* the operator's own area, or "" */
	int64_t        from;    /* of the first agency on the page, from 1 */
	const char    *unknown; /* what the address names that is not known, or NULL */
	bool           where;   /* the visitor should choose a place next */
	bool           by_name; /* the list of names is asked for */
};

/* One link of a filter: the choice, and how many would be left. */
static void show_choice(struct visit *visit, struct view *row, enum facet facet, const char *id,
	const char *name, int64_t total)
{
	char href[FILTERS_HREF_SIZE];

	filters_href(&visit->filters, facet, id, 1, href);
	view_text(row, MARK_PATH, href);
	view_text(row, MARK_NAME, name);
	view_number(row, MARK_TOTAL, total);
	if (*id && strcmp(visit->filters.id[facet], id) == 0)
		view_show(row, MARK_IS_CHOSEN);
}

/* A choice that leads somewhere, or that is chosen. */
static void offer(struct visit *visit, enum view_mark mark, enum facet facet, const char *id,
	const char *name)
{
	int64_t total = listing_count(&visit->listing, facet, id);

	if (total > 0 || strcmp(visit->filters.id[facet], id) == 0)
		show_choice(visit, view_row(visit->panel, mark), facet, id, name, total);
}

static void show_needs(struct visit *visit)
{
	struct query *needs = need_list(visit->store);

	while (query_next(needs))
		offer(visit, MARK_NEEDS, FACET_NEED, query_text(needs, 0), query_text(needs, 1));
}

static void show_ways(struct visit *visit)
{
	struct query *spoken = spoken_list(visit->store);

	offer(visit, MARK_WAYS, FACET_OPEN, FILTER_OPEN,
		filters_title(visit->store, FACET_OPEN, FILTER_OPEN));
	offer(visit, MARK_WAYS, FACET_COST, FILTER_FREE,
		filters_title(visit->store, FACET_COST, FILTER_FREE));
	for (int way = WAY_NONE + 1; way < WAYS; way++)
		offer(visit, MARK_WAYS, FACET_HOW, kind_name(&ways, way),
			filters_title(visit->store, FACET_HOW, kind_name(&ways, way)));
	while (query_next(spoken))
		offer(visit, MARK_WAYS, FACET_LANGUAGE, query_text(spoken, 0), query_text(spoken, 1));
}

/* The places just within another (NULL: the largest). */
static void show_inner(struct visit *visit, const struct area *within)
{
	struct listing_level level  = listing_level(&visit->listing, within ? within->id : "");
	struct view         *inside = NULL;

	for (const struct area *inner = within ? within->inner : area_largest(visit->store); inner;
		 inner                    = inner->next) {
		int64_t total = listing_count_inner(&visit->listing, &level, inner->id);

		if (!inside)
			inside = view_row(visit->panel, MARK_INSIDE);
		show_choice(visit, view_row(inside, MARK_CHOICE), FACET_AREA, inner->id, inner->title,
			total);
	}
}

/*
 * Nothing is chosen yet: the operator's own area is one press away, and the largest stands with
 * what is just within it.
 */
static int first_path(struct visit *visit, const struct area *path[AREA_DEEP])
{
	const struct area *largest = area_largest(visit->store);

	if (*visit->home)
		offer(visit, MARK_OWN, FACET_AREA, visit->home, area_title(visit->store, visit->home));
	return area_path(largest && !largest->next ? largest : NULL, path);
}

/*
 * The place that was chosen, those around it, largest first, and those just within it: never the
 * whole tree.
 */
static void show_places(struct visit *visit)
{
	const struct area *path[AREA_DEEP];
	const char        *chosen = visit->filters.id[FACET_AREA];
	int                count;

	count = *chosen ? area_path(area_find(visit->store, chosen), path) : first_path(visit, path);
	if (*chosen)
		show_choice(visit, view_row(visit->panel, MARK_ANYWHERE), FACET_AREA, "", "",
			listing_count(&visit->listing, FACET_AREA, ""));
	for (int i = count - 1; i >= 0; i--)
		offer(visit, MARK_AROUND, FACET_AREA, path[i]->id, path[i]->title);
	show_inner(visit, count > 0 ? path[0] : NULL);
}

/* What was chosen, each with a link that takes it back; and for the form, which keeps them. */
static void show_chosen(struct visit *visit)
{
	struct view *chips = NULL;
	char         href[FILTERS_HREF_SIZE];

	for (enum facet facet = 0; facet < FACET_COUNT; facet++) {
		struct view *row;

		if (!*visit->filters.id[facet])
			continue;
		if (!chips)
			chips = view_row(visit->panel, MARK_CHOSEN);
		row = view_row(chips, MARK_CHIP);
		filters_href(&visit->filters, facet, "", 1, href);
		view_text(row, MARK_PATH, href);
		view_text(row, MARK_NAME, filters_title(visit->store, facet, visit->filters.id[facet]));
		if (facet == FACET_AREA)
			continue; /* the postcode takes its place */
		row = view_row(visit->panel, MARK_KEPT);
		view_text(row, MARK_ID, filters_name(facet));
		view_text(row, MARK_TEXT, visit->filters.id[facet]);
	}
	if (!chips)
		view_show(visit->panel, MARK_UNCHOSEN);
}

static void show_filters(struct visit *visit)
{
	visit->panel = view_row(visit->view, MARK_FILTERS);
	show_chosen(visit);
	show_places(visit);
	show_needs(visit);
	show_ways(visit);
	if (visit->where)
		view_show(visit->panel, MARK_WHERE_OPEN);
}

static void show_agency(struct visit *visit, struct view *view, int64_t item)
{
	struct store *store = visit->store;
	struct agency agency;

	if (!agency_find(store, item, &agency)) {
		store_fail(store, "a set of agencies names one that is not there");
		return;
	}
	view_text(view, MARK_PATH, agency.path);
	view_text(view, MARK_NAME, agency.name);
	view_text(view, MARK_SUMMARY, agency.summary);
	view_text(view, MARK_AREAS, agency.areas);
	show_contacts(view, store, agency.id, visit->now, visit->reply);
	view_show(show_confirmation(view, store, &agency, visit->now, visit->reply), MARK_IN_LIST);
	if (agency.status == AGENCY_UNCERTAIN)
		view_show(view, MARK_UNCERTAIN);
}

static void show_turn(struct visit *visit, struct view *view, enum view_mark mark, int64_t from)
{
	char href[FILTERS_HREF_SIZE];

	filters_href(&visit->filters, FACET_COUNT, "", from, href);
	view_text(view_row(view, mark), MARK_PATH, href);
}

static void show_heading(struct visit *visit, struct view *view)
{
	const char  *need = visit->filters.id[FACET_NEED], *area = visit->filters.id[FACET_AREA];
	struct view *filtered;

	if (!*need && !*area)
		return;
	filtered = view_row(view, MARK_FILTERED);
	view_text_or_hide(filtered, MARK_NEED, *need ? need_title(visit->store, need) : "");
	if (!*need)
		view_show(filtered, MARK_NEEDS); /* of any kind */
	view_text_or_hide(filtered, MARK_AREA, *area ? area_title(visit->store, area) : "");
}

/* Nobody fits: which choice to leave out, and whom one can ring whatever was chosen. */
static void show_nothing(struct visit *visit, struct view *view)
{
	struct view *nothing = view_row(view, MARK_NOTHING);
	int64_t      items[ALWAYS_SHOWN];
	int          count = listing_always(&visit->listing, items, ALWAYS_SHOWN);

	for (enum facet facet = 0; facet < FACET_COUNT; facet++) {
		int64_t total = *visit->filters.id[facet] ? listing_count(&visit->listing, facet, "") : 0;

		if (total > 0)
			show_choice(visit, view_row(nothing, MARK_LESS), facet, "",
				filters_title(visit->store, facet, visit->filters.id[facet]), total);
	}
	for (int i = 0; i < count; i++)
		show_agency(visit, view_row(view, MARK_AGENCY), items[i]);
}

static void show_results(struct visit *visit)
{
	struct view *view  = view_row(visit->view, MARK_RESULTS);
	int64_t      total = listing_total(&visit->listing), items[AGENCIES_ON_A_PAGE];
	int          count = listing_page(&visit->listing, visit->from - 1, items, AGENCIES_ON_A_PAGE);

	show_heading(visit, view);
	if (total == 0) {
		show_nothing(visit, view);
		return;
	}
	for (int i = 0; i < count; i++)
		show_agency(visit, view_row(view, MARK_AGENCY), items[i]);
	view_show(view, MARK_SOME);
	view_number(view, MARK_TOTAL, total);
	view_number(view, MARK_FROM, visit->from);
	view_number(view, MARK_TO, visit->from + count - 1);
	if (visit->from > 1)
		show_turn(visit, view, MARK_EARLIER,
			visit->from > AGENCIES_ON_A_PAGE ? visit->from - AGENCIES_ON_A_PAGE : 1);
	if (visit->from + count <= total)
		show_turn(visit, view, MARK_LATER, visit->from + count);
}

static void find(struct visit *visit)
{
	const struct settings *settings = settings_of(visit->store);

	visit->home = settings ? settings->area : "";
	listing_begin(&visit->listing, visit->store, &visit->filters, visit->home, visit->now);
}

/* The places of a postcode: one is chosen at once, of several the visitor chooses. How many. */
static int choose_place(struct visit *visit, const char *outward)
{
	struct query *areas = area_of_postcode(visit->store, outward);
	char          found[POSTCODE_AREAS_MAX][AREA_SIZE];
	int           count = 0;
	struct view  *view;

	while (count < POSTCODE_AREAS_MAX && query_next(areas))
		snprintf(found[count++], AREA_SIZE, "%s", query_text(areas, 0));
	if (count == 0)
		return 0;
	if (count == 1) {
		snprintf(visit->filters.id[FACET_AREA], AREA_SIZE, "%s", found[0]);
		view_text(view_row(visit->view, MARK_POSTCODE_IN), MARK_NAME,
			area_title(visit->store, found[0]));
		return 1;
	}
	view = view_row(visit->view, MARK_POSTCODE_BETWEEN);
	for (int i = 0; i < count; i++) {
		struct view *place = view_row(view, MARK_PLACE);
		char         href[FILTERS_HREF_SIZE];

		filters_href(&visit->filters, FACET_AREA, found[i], 1, href);
		view_text(place, MARK_PATH, href);
		view_text(place, MARK_NAME, area_title(visit->store, found[i]));
	}
	return count;
}

/*
 * What was typed is cut to its first half at once and forgotten with the request; what is left of
 * it is an area.
 */
static enum status read_postcode(const struct request *request, struct visit *visit)
{
	char typed[64], outward[OUTWARD_SIZE];

	*visit->filters.id[FACET_AREA] = '\0';
	if (!request_field(request, "postcode", typed, sizeof typed)
		|| !postcode_outward(typed, outward)) {
		view_show(visit->view, MARK_POSTCODE_WRONG);
		visit->where = true;
		return STATUS_BAD_REQUEST;
	}
	if (choose_place(visit, outward) > 0)
		return STATUS_OK;
	view_show(visit->view, MARK_POSTCODE_UNKNOWN);
	visit->where = true;
	return STATUS_NOT_FOUND;
}

/* The order that the address asks for: by name, or the usual one. */
static void read_order(const struct request *request, struct visit *visit)
{
	char by[8];

	if (!request_has_query(request, "by"))
		return;
	visit->by_name = request_query(request, "by", by, sizeof by) && strcmp(by, "name") == 0;
	if (!visit->by_name)
		visit->unknown = "order";
}

/* The choices and the position; what is not known is said, and the rest is shown all the same. */
static enum status read_visit(const struct request *request, struct visit *visit)
{
	enum status status = STATUS_OK;
	unsigned    unknown;

	filters_read(request, visit->store, &visit->filters, &unknown);
	read_order(request, visit);
	for (enum facet facet = 0; facet < FACET_COUNT; facet++)
		if (unknown & 1U << facet)
			visit->unknown = filters_kind(facet);
	if (request->method == METHOD_POST)
		status = read_postcode(request, visit);
	find(visit);
	if (!request_number(request, "from", 1, INT64_MAX, &visit->from)
		|| (visit->from > 1 && visit->from > listing_total(&visit->listing))) {
		visit->unknown = "page";
		visit->from    = 1;
	}
	return status;
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct visit visit = {.store = store, .reply = reply, .view = reply->view, .now = request->now};
	struct item  text;
	enum status  status;

	if (!show_text(reply->view, store, "agencies", &text))
		return STATUS_BROKEN;
	status = read_visit(request, &visit);
	if (visit.by_name && !show_names(reply->view, store, request))
		visit.unknown = "page";
	if (!visit.by_name) {
		show_filters(&visit);
		show_results(&visit);
	}
	page_until(reply, visit.listing.openings.until); /* then the order and the counts change */
	if (visit.unknown) {
		view_text(view_row(reply->view, MARK_UNKNOWN), MARK_WHAT, visit.unknown);
		status = STATUS_NOT_FOUND;
	}
	reply->answered = true;
	return status;
}

const struct page directory_page = {
	.methods  = METHOD_GET | METHOD_POST,
	.path     = "/agencies",
	.template = "directory.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
