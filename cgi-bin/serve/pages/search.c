/* search.c - a form, and what was found; the words come by POST and are kept nowhere. */
#include "serve/pages/pages.h"

#include "serve/pages/parts.h"
#include "serve/search/danger.h"
#include "serve/search/numbers.h"
#include "serve/search/search.h"

#include <stdio.h>
#include <string.h>

#define TYPED_SIZE \
	(REQUEST_BODY_MAX + 1) /* whatever fits into a request is searched for, by its first words */

/* An excerpt as pieces of plain text, each with or without a mark. */
static void show_excerpt(struct view *view, const char *excerpt)
{
	bool marked = false;

	while (*excerpt) {
		size_t       length = strcspn(excerpt, marked ? "\003" : "\002");
		char         text[SEARCH_EXCERPT_MAX];
		struct view *piece = view_row(view, MARK_PIECE);

		snprintf(text, sizeof text, "%.*s", (int)length, excerpt);
		view_text_or_hide(piece, marked ? MARK_FOUND : MARK_TEXT, text);
		excerpt += length;
		excerpt += *excerpt != '\0';
		marked = !marked;
	}
}

/* What was asked, and where the answer goes. */
struct visit {
	const struct request *request;
	struct store         *store;
	struct reply         *reply;
	struct terms          terms;
	char                  what[TYPED_SIZE];
	struct view          *list;      /* of results; NULL while it is empty */
	int64_t owners[NUMBER_HITS_MAX]; /* whose number was typed: no page stands in the list twice */
	int     count;
};

static void show_hit(const struct visit *visit, struct view *view, const struct hit *hit)
{
	view_text(view, MARK_PATH, hit->path);
	view_text(view, MARK_NAME, hit->title);
	show_excerpt(view, hit->excerpt);
	switch (hit->kind) {
	case ITEM_ADVICE: view_show(view, MARK_IS_ADVICE); break;
	case ITEM_BEHAVIOUR: view_show(view, MARK_IS_BEHAVIOUR); break;
	case ITEM_TOOL: view_show(view, MARK_IS_TOOL); break;
	case ITEM_AGENCY:
		view_show(view, MARK_IS_AGENCY);
		show_first_number(view, visit->store, hit->id, visit->request->now, visit->reply);
		break;
	default: store_fail(visit->store, "the search has found what has no page of its own");
	}
}

/* Above all else: whom to ring when the words tell of danger. */
static void show_danger(const struct visit *visit)
{
	uint32_t dangers = danger_find(visit->store, &visit->terms);

	for (int id = 0; id < 32; id++) {
		struct query        *agencies;
		struct danger_agency agency;
		struct view         *danger;

		if (!(dangers >> id & 1))
			continue;
		danger = view_row(visit->reply->view, MARK_DANGER);
		view_text(danger, MARK_HEADING, danger_title(visit->store, id));
		agencies = danger_agencies(visit->store, id);
		while (danger_agency_next(agencies, &agency)) {
			struct view *row = view_row(danger, MARK_AGENCY);

			view_text(row, MARK_PATH, agency.path);
			view_text(row, MARK_NAME, agency.name);
			show_first_number(row, visit->store, agency.id, visit->request->now, visit->reply);
		}
	}
}

/*
 * The words as they were searched for, where these are not what was typed; and what was typed, to
 * search for it all the same.
 */
static void show_correction(const struct visit *visit)
{
	const struct terms *terms                              = &visit->terms;
	char                words[TERMS_MAX * (WORD_SIZE + 1)] = "";
	size_t              used                               = 0;
	struct view        *correction;

	if (!terms->corrected)
		return;
	for (int i = 0; i < terms->count; i++)
		if (!terms->words[i].skipped)
			used += (size_t)snprintf(words + used, sizeof words - used, "%s%s", used ? " " : "",
				terms->words[i].text);
	correction = view_row(visit->reply->view, MARK_CORRECTION);
	view_text(correction, MARK_CORRECTED, words);
	view_text(correction, MARK_TYPED, visit->what);
}

static bool is_owner(const struct visit *visit, int64_t id)
{
	for (int i = 0; i < visit->count; i++)
		if (visit->owners[i] == id)
			return true;
	return false;
}

static void show_result(struct visit *visit, int64_t id)
{
	struct hit hit;

	if (!search_hit(visit->store, &visit->terms, id, &hit))
		return;
	if (!visit->list)
		visit->list = view_row(visit->reply->view, MARK_RESULTS);
	show_hit(visit, view_row(visit->list, MARK_RESULT), &hit);
}

/*
 * Whose number was typed, or that we do not know it. True when nothing else is to be looked for. A
 * short one that nobody publishes may still be a word of the site, as 112 is: of it nothing bad is
 * said before that is known.
 */
static bool answer_number(struct visit *visit, bool *doubtful)
{
	struct number number;
	bool          is_long;

	number_read(&number, visit->what);
	visit->count = number_find(visit->store, &number, visit->owners);
	is_long      = strlen(number.digits) >= NUMBER_LONG;
	for (int i = 0; i < visit->count; i++)
		show_result(visit, visit->owners[i]);
	if (visit->count > 0)
		view_show(visit->reply->view, MARK_NUMBER_OURS);
	else if (is_long)
		view_show(visit->reply->view, MARK_NUMBER_UNKNOWN);
	*doubtful = visit->count == 0 && number.alone && !is_long;
	return number.alone && !*doubtful;
}

static void answer_words(struct visit *visit)
{
	int64_t ids[SEARCH_HITS_MAX];
	int     count = search_find(visit->store, &visit->terms, ids);

	show_correction(visit);
	for (int i = 0; i < count; i++)
		if (!is_owner(visit, ids[i]))
			show_result(visit, ids[i]);
}

/* The helplines, where there is nothing else to show. */
static enum status show_help(struct visit *visit, enum view_mark why)
{
	struct item help;

	if (!item_find(visit->store, ITEM_TEXT, "search-nothing", &help))
		return STATUS_BROKEN;
	view_show(visit->reply->view, why);
	view_text_or_hide(visit->reply->view, MARK_NOTHING, help.body);
	return STATUS_OK;
}

static enum status answer(struct visit *visit)
{
	char as_typed[8];
	bool doubtful;

	if (visit->what[strspn(visit->what, " ")] == '\0')
		return show_help(visit, MARK_EMPTY);
	terms_read(visit->store, &visit->terms, visit->what,
		request_field(visit->request, "as-typed", as_typed, sizeof as_typed));
	show_danger(visit);
	if (!answer_number(visit, &doubtful))
		answer_words(visit);
	if (doubtful && !visit->list)
		view_show(visit->reply->view, MARK_NUMBER_UNKNOWN);
	return visit->list ? STATUS_OK : show_help(visit, MARK_NONE);
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	struct visit visit = {.request = request, .store = store, .reply = reply};
	struct item  text;

	if (!show_text(reply->view, store, "search", &text))
		return STATUS_BROKEN;
	if (request->method != METHOD_POST)
		return STATUS_OK;
	if (!request_field(request, "q", visit.what, sizeof visit.what))
		return STATUS_BAD_REQUEST;
	view_text(reply->view, MARK_QUERY, visit.what);
	return answer(&visit);
}

const struct page search_page = {
	.methods  = METHOD_GET | METHOD_POST,
	.path     = "/search",
	.template = "search.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
