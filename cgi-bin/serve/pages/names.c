/* names.c - the agencies from A to Z, a page at a time. */
#include "serve/pages/names.h"

#include "serve/directory/agencies.h"
#include "serve/store/items.h"

#include <stdio.h>
#include <string.h>

/*
 * Where the page begins: behind this title and path. False when the address asks for what is not
 * there.
 */
static bool read_start(const struct request *request, struct store *store, char title[256],
	char path[160])
{
	char        slug[128], letter[2];
	struct item item;

	title[0] = path[0] = '\0';
	if (request_has_query(request, "letter")) {
		bool one = request_query(request, "letter", letter, sizeof letter) && letter[0] >= 'a'
			&& letter[0] <= 'z';

		snprintf(title, 256, "%s", one ? letter : "");
		return one;
	}
	if (!request_has_query(request, "after"))
		return true;
	if (!request_query(request, "after", slug, sizeof slug)
		|| !item_find(store, ITEM_AGENCY, slug, &item))
		return false;
	snprintf(title, 256, "%s", item.title);
	snprintf(path, 160, "/agencies/%s", slug);
	return true;
}

static void show_letters(struct view *view)
{
	struct view *letters = view_row(view, MARK_LETTERS);

	for (int letter = 'a'; letter <= 'z'; letter++) {
		struct view *row = view_row(letters, MARK_LETTER);

		view_text(row, MARK_ID, (char[]) {(char)letter, '\0'});
		view_text(row, MARK_NAME, (char[]) {(char)(letter - 'a' + 'A'), '\0'});
	}
}

bool show_names(struct view *view, struct store *store, const struct request *request)
{
	char          title[256], path[160], last[160] = "";
	bool          known = read_start(request, store, title, path);
	struct query *names = agency_names(store, title, path, NAMES_ON_A_PAGE + 1);
	struct view  *all   = view_row(view, MARK_ALL);
	int           count = 0;

	while (query_next(names) && count++ < NAMES_ON_A_PAGE) {
		struct view *row = view_row(all, MARK_ITEM);

		snprintf(last, sizeof last, "%s", query_text(names, 0));
		view_text(row, MARK_PATH, last);
		view_text(row, MARK_NAME, query_text(names, 1));
	}
	if (count > NAMES_ON_A_PAGE)
		view_text(view_row(all, MARK_NEXT), MARK_ID, last + strlen("/agencies/"));
	if (count > NAMES_ON_A_PAGE || *title)
		show_letters(all);
	return known;
}
