/* search.c - a form, and what was found; the words come by POST and are kept nowhere. */
#include "pages/pages.h"

#include "pages/parts.h"
#include "store/danger.h"
#include "store/numbers.h"
#include "store/search.h"

#include <stdio.h>
#include <string.h>

#define TYPED_SIZE (REQUEST_BODY_MAX + 1) /* whatever fits into a request is searched for, by its first words */

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

static void show_call(struct view *view, const char *kind, const char *shown, const char *target)
{
	view_show(view, strcmp(kind, "text") == 0 ? MARK_SMS : MARK_PHONE);
	view_text(view, MARK_SHOWN, shown);
	view_text(view, MARK_TARGET, target);
}

/* The first number of an agency. */
static void show_main_number(struct view *view, struct store *store, int64_t agency)
{
	struct query  *contacts = agency_contacts(store, agency);
	struct contact contact;

	while (contact_next(contacts, &contact))
		if (strcmp(contact.kind, "phone") == 0 || strcmp(contact.kind, "text") == 0) {
			struct view *row = view_row(view, MARK_CONTACT);

			show_call(row, contact.kind, contact.shown, contact.target);
			return;
		}
}

static void show_hit(struct view *view, struct store *store, const struct hit *hit)
{
	view_text(view, MARK_PATH, hit->path);
	view_text(view, MARK_NAME, hit->title);
	show_excerpt(view, hit->excerpt);
	if (strcmp(hit->kind, "agency") == 0) {
		view_show(view, MARK_IS_AGENCY);
		show_main_number(view, store, hit->id);
	} else if (strcmp(hit->kind, "behaviour") == 0) {
		view_show(view, MARK_IS_BEHAVIOUR);
	} else {
		view_show(view, MARK_IS_ADVICE);
	}
}

/* Above all else: whom to ring when the words tell of danger. */
static void show_danger(struct view *view, struct store *store, const struct typed *typed)
{
	uint32_t dangers = danger_find(store, typed);

	for (int id = 0; id < 32; id++) {
		struct query         *contacts;
		struct danger_contact contact;
		struct view          *danger;

		if (!(dangers >> id & 1))
			continue;
		danger   = view_row(view, MARK_DANGER);
		view_text(danger, MARK_HEADING, danger_title(store, id));
		contacts = danger_contacts(store, id);
		while (danger_contact_next(contacts, &contact)) {
			struct view *row = view_row(danger, MARK_CONTACT);

			show_call(row, contact.kind, contact.shown, contact.target);
			view_text(row, MARK_PATH, contact.path);
			view_text(row, MARK_NAME, contact.name);
			view_text_or_hide(row, MARK_LABEL, contact.label);
		}
	}
}

/* The words as they were searched for, where these are not what was typed; and what was typed, to search for it all the same. */
static void show_correction(struct view *view, const struct typed *typed, const char *what)
{
	char         words[TYPED_WORDS_MAX * (WORD_SIZE + 1)] = "";
	size_t       used = 0;
	struct view *correction = view_row(view, MARK_CORRECTION);

	for (int i = 0; i < typed->count; i++)
		if (!typed->words[i].skipped)
			used += (size_t)snprintf(words + used, sizeof words - used, "%s%s", used ? " " : "", typed->words[i].text);
	view_text(correction, MARK_CORRECTED, words);
	view_text(correction, MARK_TYPED, what);
}

/* The list of results as it grows: no page stands in it twice. */
struct results {
	struct view  *view;
	struct view  *list; /* NULL while it is empty */
	struct store *store;
	int64_t       shown[NUMBER_HITS_MAX];
	int           count;
};

static void show_results(struct results *results, const struct typed *typed, const int64_t *ids, int count, bool first)
{
	for (int i = 0; i < count; i++) {
		bool       again = false;
		struct hit hit;

		for (int j = 0; !first && j < results->count; j++)
			again = again || results->shown[j] == ids[i];
		if (again || !search_hit(results->store, typed, ids[i], &hit))
			continue;
		if (!results->list)
			results->list = view_row(results->view, MARK_RESULTS);
		show_hit(view_row(results->list, MARK_RESULT), results->store, &hit);
		if (first)
			results->shown[results->count++] = ids[i];
	}
}

/* Whose number was typed, or that we do not know it. True when that is the whole answer. */
static bool answer_number(struct results *results, const struct typed *typed, const char *what)
{
	struct number number;
	int64_t       ids[NUMBER_HITS_MAX];
	int           count;

	number_read(&number, what);
	count = number_find(results->store, &number, ids);
	show_results(results, typed, ids, count, true);
	if (count > 0)
		view_show(results->view, MARK_NUMBER_OURS);
	else if (number.alone || strlen(number.digits) >= NUMBER_LONG)
		view_show(results->view, MARK_NUMBER_UNKNOWN);
	return number.alone;
}

/* The helplines, where there is nothing else to show. */
static bool show_help(struct view *view, struct store *store)
{
	struct item help;

	if (!item_find(store, "text", "search-nothing", &help))
		return false;
	view_text_or_hide(view, MARK_NOTHING, help.body);
	return true;
}

static bool answer(struct view *view, struct store *store, const char *what, bool as_typed)
{
	struct results results = {.view = view, .store = store};
	struct typed   typed;
	int64_t        ids[SEARCH_HITS_MAX];

	typed_read(store, &typed, what, as_typed);
	show_danger(view, store, &typed);
	if (!answer_number(&results, &typed, what)) {
		if (typed.corrected)
			show_correction(view, &typed, what);
		show_results(&results, &typed, ids, search_find(store, &typed, ids), false);
	}
	if (results.list)
		return true;
	view_show(view, MARK_NONE);
	return show_help(view, store);
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	char what[TYPED_SIZE], as_typed[8];

	if (!show_text(reply->view, store, "search"))
		return STATUS_BROKEN;
	if (request->method != METHOD_POST)
		return STATUS_OK;
	if (!request_field(request, "q", what, sizeof what))
		return STATUS_BAD_REQUEST;
	view_text(reply->view, MARK_QUERY, what);
	if (what[strspn(what, " ")] == '\0') {
		view_show(reply->view, MARK_EMPTY);
		return show_help(reply->view, store) ? STATUS_OK : STATUS_BROKEN;
	}
	return answer(reply->view, store, what, request_field(request, "as-typed", as_typed, sizeof as_typed)) ? STATUS_OK : STATUS_BROKEN;
}

const struct page search_page = {
	.methods  = METHOD_GET | METHOD_POST,
	.path     = "/search",
	.template = "search.tpl",
	.layout   = LAYOUT,
	.type     = TYPE_HTML,
	.build    = build,
};
