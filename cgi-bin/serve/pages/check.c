/* check.c - "Is this stalking?": things to tick, and what may be said of them; the ticks come by
 * POST and are kept nowhere. */
#include "serve/pages/pages.h"

#include "serve/http/form.h"
#include "serve/pages/parts.h"
#include "serve/store/advice.h"
#include "serve/store/behaviours.h"
#include "serve/store/tools.h"

#include <stdio.h>
#include <string.h>

#define TICKS_MAX 128
#define NAME_SIZE 96

/* What a visitor ticked: the names of the boxes, and what they come to. */
struct ticks {
	char   names[TICKS_MAX][NAME_SIZE];
	size_t count;
	size_t known; /* boxes of the page that are among them */
	int    danger, signs, behaviours;
	char   laws[2048]; /* ids between blanks, a blank at both ends */
};

/* A form that only this page sends: each name once or more, each value "on". */
static bool read_ticks(const struct request *request, struct ticks *ticks)
{
	const char    *at = request->body, *end = at + request->body_length;
	char           value[4];
	enum form_step step;

	while (ticks->count < TICKS_MAX
		&& (step = form_next(&at, end, ticks->names[ticks->count], NAME_SIZE, value, sizeof value))
			== FORM_PAIR
		&& strcmp(value, "on") == 0)
		ticks->count++;
	return ticks->count < TICKS_MAX && step == FORM_END;
}

/* How often this box is among the ticks. */
static size_t count_box(const struct ticks *ticks, const char *name)
{
	size_t count = 0;

	for (size_t i = 0; i < ticks->count; i++)
		count += strcmp(ticks->names[i], name) == 0;
	return count;
}

static void show_box(struct view *boxes, const char *name, const char *text, const char *laws)
{
	struct view *row = view_row(boxes, MARK_BOX);

	view_text(row, MARK_ID, name);
	view_text(row, MARK_NAME, text);
	view_text_or_hide(row, MARK_LAW, laws);
}

/* A group of boxes. */
static struct view *begin_group(struct view *form, enum view_mark place, const char *title,
	const char *text)
{
	struct view *boxes = view_part(form, place, PART_TICKS);

	view_text(boxes, MARK_HEADING, title);
	view_text_or_hide(boxes, MARK_TEXT, text);
	return boxes;
}

/* The boxes of a list of the page: shown in a form, or held against the ticks. */
static void take_list(struct view *form, struct store *store, int64_t item, const char *list,
	struct ticks *ticks, int *sum)
{
	struct query     *points = tool_points(store, item, list);
	struct view      *boxes  = NULL;
	struct tool_point point;
	char              name[NAME_SIZE];

	while (tool_point_next(points, &point)) {
		size_t found;

		snprintf(name, sizeof name, "%s-%s", list, point.id);
		found = count_box(ticks, name);
		ticks->known += found;
		*sum += found > 0;
		if (form && !boxes)
			boxes = begin_group(form, strcmp(list, "danger") == 0 ? MARK_TICKS : MARK_SIGNS,
				point.list_title, point.list_text);
		if (form)
			show_box(boxes, name, point.text, "");
	}
}

static void add_laws(struct ticks *ticks, const char *laws)
{
	size_t used = strlen(ticks->laws);

	snprintf(ticks->laws + used, sizeof ticks->laws - used, "%s ", laws);
}

/* The boxes of the behaviours: the short list as one group, the others each in their own. */
static void take_behaviours(struct view *form, struct store *store, bool in_brief,
	struct ticks *ticks)
{
	struct query         *list  = behaviour_ticks(store, in_brief);
	struct view          *boxes = NULL;
	struct behaviour_tick box;
	char                  name[NAME_SIZE], heading[128] = "";

	while (behaviour_tick_next(list, &box)) {
		size_t found;

		snprintf(name, sizeof name, "behaviour-%s", box.slug);
		found = count_box(ticks, name);
		ticks->known += found;
		ticks->behaviours += found > 0;
		if (found > 0)
			add_laws(ticks, box.laws);
		if (form && (!boxes || (!in_brief && strcmp(heading, box.group_title) != 0))) {
			snprintf(heading, sizeof heading, "%s", box.group_title);
			boxes = begin_group(form, in_brief ? MARK_BEHAVIOURS : MARK_MORE,
				in_brief ? "" : heading, "");
			if (in_brief)
				view_show(boxes, MARK_IN_BRIEF);
		}
		if (form)
			show_box(boxes, name, box.title, box.laws);
	}
}

/*
 * Each answer says for itself when it is given. What a script does in the browser is the same:
 * static/check.js.
 */
static bool is_given(const struct ticks *ticks, const char *answer)
{
	bool some    = ticks->danger || ticks->signs || ticks->behaviours;
	bool pattern = ticks->danger || ticks->signs + ticks->behaviours > 1;

	if (strcmp(answer, "in-danger") == 0)
		return ticks->danger > 0;
	if (strcmp(answer, "pattern") == 0)
		return pattern;
	if (strcmp(answer, "some") == 0)
		return some && !pattern;
	return strcmp(answer, "nothing") != 0 || !some;
}

/* Danger stands above everything, with every way to reach 999. */
static bool show_danger(struct view *view, struct store *store, const struct fact *fact)
{
	struct view *row = view_row(view, MARK_DANGER);
	struct item  emergency;

	view_text(row, MARK_NAME, fact->title);
	view_text(row, MARK_BODY, fact->body);
	if (!item_find(store, ITEM_TEXT, "emergency", &emergency))
		return false;
	view_text(row, MARK_EMERGENCY, emergency.body);
	return true;
}

/* What the law may call it: the provisions that the ticked behaviours touch. */
static void show_laws(struct view *view, struct store *store, const struct ticks *ticks, bool all)
{
	struct query *laws = law_list(store);
	struct view  *part = NULL;
	struct law    law;
	char          id[64];

	while (law_next(laws, &law)) {
		struct view *row;

		snprintf(id, sizeof id, " %s ", law.id);
		if (!all && !strstr(ticks->laws, id))
			continue;
		if (!part) {
			part = view_part(view, MARK_ANSWERS, PART_LAWS);
			if (all)
				view_show(part, MARK_WAITING);
		}
		row = view_row(part, MARK_LAW);
		view_text(row, MARK_ID, law.id);
		view_text(row, MARK_NAME, law.title);
		view_text(row, MARK_WHAT, law.name);
		view_text(row, MARK_PATH, law.path);
	}
}

static void show_answer(struct view *view, struct store *store, const struct fact *fact,
	const char *id, bool waiting)
{
	struct view *part = view_part(view, MARK_ANSWERS, PART_ANSWER);

	view_text(part, MARK_ID, id);
	view_text(part, MARK_NAME, fact->title);
	view_text(part, MARK_BODY, fact->body);
	show_fact_basis(part, store, fact);
	if (waiting)
		view_show(part, MARK_WAITING);
}

/*
 * The answers that are given, or all of them, waiting for a script; the law stands before what can
 * be done.
 */
static bool show_answers(struct view *view, struct store *store, int64_t item,
	const struct ticks *ticks, bool all)
{
	struct query *facts = advice_facts(store, item);
	struct fact   fact;
	bool          whole = true;

	while (fact_next(facts, &fact)) {
		const char *id = fact.anchor + strspn(fact.anchor, "#");

		if (!all && !is_given(ticks, id))
			continue;
		if (strcmp(id, "what-now") == 0)
			show_laws(view, store, ticks, all);
		if (strcmp(id, "in-danger") == 0)
			whole = show_danger(view, store, &fact);
		else
			show_answer(view, store, &fact, id, all);
	}
	return whole;
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	bool         posted = request->method == METHOD_POST;
	struct ticks ticks  = {.laws = " "};
	struct item  item;
	struct view *form;

	if (posted && !read_ticks(request, &ticks))
		return STATUS_BAD_REQUEST;
	if (!show_tool(request, store, "is-this-stalking", reply, &item))
		return STATUS_BROKEN;
	form = posted ? NULL : view_row(reply->view, MARK_QUESTIONS);
	take_list(form, store, item.id, "danger", &ticks, &ticks.danger);
	take_behaviours(form, store, true, &ticks);
	take_behaviours(form, store, false, &ticks);
	take_list(form, store, item.id, "signs", &ticks, &ticks.signs);
	if (ticks.known != ticks.count)
		return STATUS_BAD_REQUEST;
	if (!posted)
		view_show(reply->view, MARK_WAITING);
	return show_answers(reply->view, store, item.id, &ticks, !posted) ? STATUS_OK : STATUS_BROKEN;
}

const struct page check_page = {
	.methods  = METHOD_GET | METHOD_POST,
	.path     = "/is-this-stalking",
	.template = "check.tpl",
	.layout   = LAYOUT,
	.under    = MARK_UNDER_ADVICE,
	.type     = TYPE_HTML,
	.build    = build,
};
