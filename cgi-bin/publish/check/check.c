/* check.c - gathers what each language has, and has every part of it checked. */
#include "publish/check/check.h"
#include "publish/base/memory.h"
#include "shared/telephone.h"

#include <stdlib.h>
#include <string.h>

static void add_anchor(struct check *check, const char *path, const char *id)
{
	char *whole = memory_format("%s#%s", path, id);

	names_add(&check->anchors, whole, 0);
	free(whole);
}

static void add_entries(struct check *check, const char *path, const struct entry *entries,
	unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (entries[i].id)
			add_anchor(check, path, entries[i].id);
}

static void add_number(struct names *names, const struct contact *contact)
{
	char digits[TELEPHONE_SIZE];

	telephone_digits(contact->number ? contact->number : "", digits);
	names_add(names, digits, 0);
}

static void gather_item(struct check *check, const struct item *item)
{
	names_add(&check->pages, item->path, 0);
	if (!item->front) {
		names_add(&check->unread, item->path, 0);
		check->numbers_unread = check->numbers_unread || item->kind == FRONT_AGENCY;
		return;
	}
	for (size_t i = 0; i < item->body.anchors.count; i++)
		add_anchor(check, item->path, item->body.anchors.list[i].text);
	for (unsigned i = 0; i < item->front->contacts_count; i++)
		if (item->front->contacts[i].kind != CONTACT_UNSTATED
			&& contact_target(item->front->contacts[i].kind) == TARGET_NUMBER)
			add_number(item->front->contacts[i].kind == CONTACT_TEXT ? &check->texts
																	 : &check->phones,
				&item->front->contacts[i]);
}

/* Pages that the site has whatever the editor writes. */
static void gather(struct check *check)
{
	static const char *const fixed[] = {"/", "/advice", "/behaviours", "/agencies",
		"/agencies/numbers", "/search", "/exit", "/evidence", "/privacy", "/open-data",
		"/agencies.csv", "/api", "/api/services", "/api/taxonomies", "/api/taxonomy_terms"};
	const struct lists      *lists   = check->language->lists;

	for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
		names_add(&check->pages, fixed[i], 0);
	for (size_t i = 0; i < check->language->items_count; i++)
		gather_item(check, &check->language->items[i]);
	if (!lists) {
		names_add(&check->unread, "/advice", 0);
		names_add(&check->unread, "/behaviours", 0);
		return;
	}
	add_entries(check, "/advice", lists->sections, lists->sections_count);
	add_entries(check, "/behaviours", lists->groups, lists->groups_count);
}

static void forget(struct check *check)
{
	names_free(&check->pages);
	names_free(&check->anchors);
	names_free(&check->unread);
	names_free(&check->phones);
	names_free(&check->texts);
	check->numbers_unread = false;
}

void check_content(const struct content *content, time_t now, struct faults *faults)
{
	struct check check = {.content = content, .faults = faults, .now = now};

	date_in_london(now, check.today);
	date_latest(now, check.latest);
	if (content->site)
		check_site(&check);
	check_holidays(&check);
	for (size_t i = 0; i < content->languages_count; i++) {
		check.language = &content->languages[i];
		gather(&check);
		check_lists(&check);
		check_items(&check);
		check_tools(&check);
		check_links(&check);
		check_synonyms(&check);
		forget(&check);
	}
}
