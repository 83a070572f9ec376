/* check.h - everything that words must be before they are published. */
#ifndef PUBLISH_CHECK_CHECK_H
#define PUBLISH_CHECK_CHECK_H

#include "publish/base/faults.h"
#include "publish/base/names.h"
#include "publish/content/content.h"
#include "shared/date.h"

#include <stdbool.h>

/* What one language's words are held against. */
struct check {
	const struct content  *content;
	const struct language *language;
	struct faults         *faults;
	time_t                 now;               /* for what is due */
	char                   today[DATE_SIZE];  /* the same as a day in London */
	char                   latest[DATE_SIZE]; /* later days are in the future everywhere */
	struct names           pages;             /* every address of the site */
	struct names anchors; /* every address with its anchors, such as /advice/the-law#scotland */
	struct names unread;  /* addresses whose file cannot be read: their anchors are unknown */
	struct names phones;  /* the digits of every number that is published for calls */
	struct names texts;   /* and for text messages */
	bool         numbers_unread; /* an agency cannot be read: other numbers may be published too */
};

/*
 * Adds every fault and warning that there is at this moment, the only clock that a check may ask.
 * date_setup() stands before it.
 */
void check_content(const struct content *content, time_t now, struct faults *faults);

/* The parts of it. */
void check_site(struct check *check);
void check_colours(struct check *check);
void check_holidays(struct check *check);
void check_lists(struct check *check);
void check_items(struct check *check);
void check_contacts(struct check *check, const struct item *item);
void check_tools(struct check *check);
void check_links(struct check *check);
void check_synonyms(struct check *check);

/* True for the id of a nation in bank-holidays.yaml, or when that cannot be read. */
bool check_nation_known(const struct check *check, const char *id);

#endif
