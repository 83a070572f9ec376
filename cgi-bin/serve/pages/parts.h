/* parts.h - what several pages show in the same way. */
#ifndef SERVE_PAGES_PARTS_H
#define SERVE_PAGES_PARTS_H

#include "serve/directory/agencies.h"
#include "serve/pages/page.h"
#include "serve/store/advice.h"
#include "serve/store/items.h"
#include "serve/view/view.h"

#define PART_HERE         "parts/here.tpl"
#define PART_SOURCES      "parts/sources.tpl"
#define PART_BASIS        "parts/basis.tpl"
#define PART_FACT_BASIS   "parts/fact_basis.tpl"
#define PART_CONFIRMATION "parts/confirmation.tpl"
#define PART_CONTACTS     "parts/contacts.tpl"
#define PART_TICKS        "parts/ticks.tpl"
#define PART_HELPER       "parts/helper.tpl"
#define PART_ANSWER       "parts/answer.tpl"
#define PART_LAWS         "parts/laws.tpl"
#define PARTS \
	PART_HERE, PART_SOURCES, PART_BASIS, PART_FACT_BASIS, PART_CONFIRMATION, PART_CONTACTS, \
		PART_TICKS, PART_HELPER, PART_ANSWER, PART_LAWS

/* The title, summary and body of an item. */
void show_item(struct view *, const struct item *);

/* A date (ISO; a time behind it is left out) as "23 November 2026". */
void show_date(struct view *, enum view_mark, const char *iso);

/*
 * CHECKED, CHECKED_LONG ("23 November 2026"), and DUE when the operator's days have passed since;
 * if they have not, the page is true until then.
 */
void show_checked(struct view *, struct store *, const char *checked, time_t now, struct reply *);

/* EVIDENCE_TWO or EVIDENCE_ONE; neither where each part has its own. */
void show_evidence(struct view *, enum evidence);

/* The part with the sources of an item; none when it has none. */
void show_sources(struct view *, struct store *, int64_t item);

/* One line of the part PART_HERE, the list of what is on this page. */
void show_place(struct view *here, const char *anchor, const char *heading);

/*
 * The part with what a page rests on: when it was checked, how surely we know it, its sources.
 * Lent, for what one page alone says there.
 */
struct view *show_basis(struct store *, const struct item *, time_t now, struct reply *);

/* The part with what a fact rests on. */
void show_fact_basis(struct view *, struct store *, const struct fact *);

/* The part with every way to reach an agency, each with its hours as they are now. */
void show_contacts(struct view *, struct store *, int64_t agency, time_t now, struct reply *);

/*
 * CONTACT: the first number of an agency to ring or to text, and whether somebody answers it now;
 * nothing where it has none.
 */
void show_first_number(struct view *, struct store *, int64_t agency, time_t now, struct reply *);

/* The part with how surely we know an agency. Lent: the page shows IN_LIST in it, or ALONE. */
struct view *show_confirmation(struct view *, struct store *, const struct agency *, time_t now,
	struct reply *);

/*
 * A page with things to tick or to fill in: title, summary, body, how surely we know it, its
 * sources, and the agency that it names to everybody (HELPER, with its contacts). False when the
 * release lacks it, which fails the page.
 */
bool show_tool(const struct request *, struct store *, const char *slug, struct reply *,
	struct item *out);

/*
 * A text of the site's own pages as this page's heading and body. False when the release lacks it,
 * which fails the page.
 */
bool show_text(struct view *, struct store *, const char *slug, struct item *out);

#endif
