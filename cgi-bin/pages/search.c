/* search.c - a form, and what was found; the words come by POST and are kept nowhere. */
#include "pages/pages.h"

#include "pages/parts.h"
#include "store/search.h"

#include <stdio.h>
#include <string.h>

#define TYPED_SIZE (REQUEST_BODY_MAX + 1) /* whatever fits into a request is searched for, by its first words */
#define FEW        5

/* An excerpt as pieces of plain text, each with or without a mark. */
static void show_excerpt(struct view *view, const char *excerpt)
{
	bool marked = false;

	while (*excerpt) {
		size_t       length = strcspn(excerpt, marked ? "\003" : "\002");
		char         text[1024];
		struct view *piece = view_row(view, MARK_PIECE);

		snprintf(text, sizeof text, "%.*s", (int)(length < sizeof text ? length : sizeof text - 1), excerpt);
		view_text_or_hide(piece, marked ? MARK_FOUND : MARK_TEXT, text);
		excerpt += length;
		excerpt += *excerpt != '\0';
		marked = !marked;
	}
}

static void show_hit(struct view *view, const struct hit *hit)
{
	view_text(view, MARK_PATH, hit->path);
	view_text(view, MARK_NAME, hit->title);
	if (strcmp(hit->kind, "agency") == 0)
		view_show(view, MARK_IS_AGENCY);
	else if (strcmp(hit->kind, "behaviour") == 0)
		view_show(view, MARK_IS_BEHAVIOUR);
	else
		view_show(view, MARK_IS_ADVICE);
	show_excerpt(view, hit->excerpt);
}

/* The list of results as it grows: no page stands in it twice. */
struct results {
	struct view *view;
	struct view *list; /* NULL while it is empty */
	int64_t      shown[SEARCH_HITS_MAX];
	int          count;
};

static bool is_shown(const struct results *results, int64_t id)
{
	for (int i = 0; i < results->count; i++)
		if (results->shown[i] == id)
			return true;
	return false;
}

static void show_hits(struct results *results, struct store *store, const struct search *search, enum search_way way)
{
	struct query *hits = search_pages(store, search, way);
	struct hit    hit;

	while (results->count < SEARCH_HITS_MAX && search_next(hits, &hit)) {
		if (is_shown(results, hit.id))
			continue;
		if (!results->list)
			results->list = view_row(results->view, MARK_RESULTS);
		show_hit(view_row(results->list, MARK_RESULT), &hit);
		results->shown[results->count++] = hit.id;
	}
}

/* The words as they were searched for, where that is not what was typed. */
static void show_correction(struct view *view, const struct search *search)
{
	char   words[SEARCH_WORDS_MAX * SEARCH_WORD_SIZE] = "";
	size_t used = 0;

	for (int i = 0; i < search->count; i++)
		used += (size_t)snprintf(words + used, sizeof words - used, "%s%s", i ? " " : "", search->words[i]);
	view_text_or_hide(view, MARK_CORRECTED, words);
}

/* Pages with every word; when these are few, those with any of them; when there are none, the helplines all the same. */
static bool answer(struct view *view, struct store *store, const char *typed)
{
	struct results results = {.view = view};
	struct search  search;
	struct item    nothing;

	search_read(&search, typed);
	search_correct(store, &search);
	if (search.corrected)
		show_correction(view, &search);
	show_hits(&results, store, &search, SEARCH_ALL);
	if (results.count < FEW)
		show_hits(&results, store, &search, SEARCH_ANY);
	if (results.count > 0)
		return true;
	if (!item_find(store, "text", "search-nothing", &nothing))
		return false;
	view_text_or_hide(view, MARK_NOTHING, nothing.body);
	return true;
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	char typed[TYPED_SIZE];

	if (!show_text(reply->view, store, "search"))
		return STATUS_BROKEN;
	if (request->method != METHOD_POST)
		return STATUS_OK;
	if (!request_field(request, "q", typed, sizeof typed))
		return STATUS_BAD_REQUEST;
	view_text(reply->view, MARK_QUERY, typed);
	if (typed[strspn(typed, " ")] == '\0') {
		view_show(reply->view, MARK_EMPTY);
		return STATUS_OK;
	}
	return answer(reply->view, store, typed) ? STATUS_OK : STATUS_BROKEN;
}

const struct page search_page = {
	.methods  = METHOD_GET | METHOD_POST,
	.path     = "/search",
	.template = "search.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
