/* check_links.c - where every link leads. */
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/fields/address.h"
#include "shared/kinds.h"
#include "shared/telephone.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* One link and where it stands. */
struct place {
	const char        *file;
	const char        *path; /* the address of the page that holds it, or "" */
	const struct link *link;
};

static void fault(struct check *check, const struct place *place, const char *words)
{
	fault_add(check->faults, place->file, place->link->line, "link \"%s\" %s", place->link->target,
		words);
}

/* True for a choice of the directory, such as need=stalking, with an id that is known. */
static bool choice_well(const struct lists *lists, const char *choice)
{
#define HOW(token, name, answers) "how=" name,
	static const char *const FIXED[] = {WAY_LIST(HOW) "open=" FILTER_OPEN, "cost=" FILTER_FREE,
		"by=name"};
#undef HOW

	if (strncmp(choice, "need=", 5) == 0)
		return entry_find(lists->needs, lists->needs_count, choice + 5) >= 0;
	if (strncmp(choice, "area=", 5) == 0)
		return entry_find(lists->areas, lists->areas_count, choice + 5) >= 0;
	if (strncmp(choice, "language=", 9) == 0)
		return entry_find(lists->languages, lists->languages_count, choice + 9) >= 0;
	for (size_t i = 0; i < sizeof FIXED / sizeof *FIXED; i++)
		if (strcmp(choice, FIXED[i]) == 0)
			return true;
	return false;
}

/* True for what stands behind /agencies? when each choice is known. */
static bool query_well(const struct check *check, const char *query)
{
	const struct lists *lists = check->language->lists;
	char               *copy = memory_copy(query, strlen(query)), *rest = copy, *part;
	bool                well = true;

	while (lists && (part = strsep(&rest, "&")))
		well = well && choice_well(lists, part);
	free(copy);
	return well;
}

/* An address of our own: a page, then perhaps a filter, then perhaps an anchor. */
static void check_page(struct check *check, const struct place *place, const char *target)
{
	char *path   = memory_copy(target, strlen(target));
	char *anchor = strchr(path, '#'), *query;

	if (anchor)
		*anchor++ = '\0';
	query = strchr(path, '?');
	if (query)
		*query++ = '\0';
	if (!names_find(&check->pages, path))
		fault(check, place, "leads to a page that is not there: correct it, or write the page");
	else if (query && (strcmp(path, "/agencies") != 0 || !query_well(check, query)))
		fault(check, place,
			"asks for what that page does not know: only /agencies takes need=, area= and language= with ids from lists.yaml,"
			" how=, open=now, cost=free and by=name");
	else if (anchor && !names_find(&check->unread, path)) {
		char *whole = memory_format("%s#%s", path, anchor);

		if (!names_find(&check->anchors, whole))
			fault(check, place,
				"leads to a part of the page that is not there: correct what stands behind #");
		free(whole);
	}
	free(path);
}

/*
 * What a reader sees must be the number that is dialled: it alone, or among words no other. Words
 * without a number are well.
 */
static bool words_fit(const char *words, const char *digits)
{
	struct telephone shown = {.end = words};
	unsigned         same = 0, others = 0, pieces = 0;

	while (telephone_next(&shown)) {
		if (strcmp(shown.digits, digits) == 0)
			same++;
		else if (shown.sure)
			return false;
		else if (strlen(shown.digits) >= TELEPHONE_FROM)
			others++;
		else
			pieces++;
	}
	return shown.words ? same > 0 || others == 0 : others + pieces == 0;
}

static void check_number(struct check *check, const struct place *place, const char *digits,
	const struct names *published, const char *kinds)
{
	int line = place->link->line;

	if (*digits == '\0' || strspn(digits, "0123456789") != strlen(digits))
		fault(check, place, "must hold digits alone: write it like tel:08088020300");
	else if (!check->numbers_unread && !names_find(published, digits))
		fault_add(check->faults, place->file, line,
			"link \"%s\" is a number that no agency publishes: compare it with the contacts of the kind %s in the agencies' files",
			place->link->target, kinds);
	else if (!words_fit(place->link->words, digits))
		fault_add(check->faults, place->file, line,
			"link \"%s\" shows another number, \"%s\": make the two the same", place->link->target,
			place->link->words);
}

static void check_outside(struct check *check, const struct place *place)
{
	const char *target = place->link->target;
	const char *wrong  = "has no known kind: begin it with /, #, tel:, sms:, mailto: or https://";

	if (strncmp(target, "mailto:", 7) == 0)
		wrong = address_email_fault(target + 7);
	else if (strncmp(target, "http://", 7) == 0 || strncmp(target, "https://", 8) == 0)
		wrong = address_web_fault(target);
	else if (!strchr(target, ':'))
		wrong = "does not begin with /: write it from the top, like /advice/the-law";
	if (wrong)
		fault(check, place, wrong);
}

static void check_link(struct check *check, const struct place *place)
{
	const char *target = place->link->target;

	if (target[0] == '#') {
		char *whole = memory_format("%s%s", place->path, target);

		check_page(check, place, whole);
		free(whole);
	} else if (target[0] == '/' && target[1] != '/') {
		check_page(check, place, target);
	} else if (strncmp(target, "tel:", 4) == 0) {
		check_number(check, place, target + 4, &check->phones, "phone or relay");
	} else if (strncmp(target, "sms:", 4) == 0) {
		check_number(check, place, target + 4, &check->texts, "text");
	} else {
		check_outside(check, place);
	}
}

static void check_text(struct check *check, const struct item *item, const struct markdown *text)
{
	for (size_t i = 0; i < text->links_count; i++)
		check_link(check,
			&(struct place) {.file = item->file.path, .path = item->path, .link = &text->links[i]});
}

/* Where a page leads next is one of ours, and another. */
static void check_next(struct check *check, const struct item *item)
{
	for (unsigned i = 0; i < item->front->next_count; i++) {
		struct link link = {
			.target = item->front->next[i].page,
			.line   = yaml_lines_of(&item->lines, "next[%u].page", i),
		};
		struct place place = {.file = item->file.path, .path = item->path, .link = &link};

		if (!link.target)
			continue;
		if (strcmp(link.target, item->path) == 0)
			fault(check, &place, "leads to the page itself: name another");
		else if (link.target[0] == '/' && link.target[1] != '/')
			check_page(check, &place, link.target);
		else
			fault(check, &place, "is no page of this site: write it like /advice/the-law");
	}
}

/* A law's page is a link like any other, written in lists.yaml. */
static void check_laws(struct check *check, const struct lists *lists)
{
	for (unsigned i = 0; i < lists->laws_count; i++) {
		struct link link = {
			.target = lists->laws[i].page,
			.line   = yaml_lines_of(&check->language->lists_lines, "laws[%u].page", i),
		};

		if (!link.target)
			continue;
		if (strncmp(link.target, "/advice/", 8) == 0)
			check_page(check,
				&(struct place) {.file = check->language->lists_file.path, .link = &link},
				link.target);
		else
			fault(check, &(struct place) {.file = check->language->lists_file.path, .link = &link},
				"is no page of advice: write it like /advice/the-law");
	}
}

void check_links(struct check *check)
{
	if (check->language->lists)
		check_laws(check, check->language->lists);
	for (size_t i = 0; i < check->language->items_count; i++) {
		const struct item *item = &check->language->items[i];

		check_text(check, item, &item->body);
		if (item->front)
			check_next(check, item);
		for (unsigned j = 0; item->front && j < item->front->facts_count; j++)
			check_text(check, item, &item->facts[j]);
	}
}
