/* kinds.h - what can be of one kind or another, and how words, releases, pages and addresses name
 * it: each list once, for both programs. */
#ifndef SHARED_KINDS_H
#define SHARED_KINDS_H

#include <stdbool.h>

/*
 * A kind of contact is one line here: the name in files and releases; the way by which somebody is
 * reached (WAY_NONE: what the directory does not offer as a way); what the contact leads to; and
 * its column in the table of open data, with the type of telephone that the standard gives to a
 * number. A new one also needs its name in the schema's CHECK and its line in
 * templates/parts/contacts.tpl, and a number one in templates/numbers.tpl: cgi-bin/README.md says
 * it step by step.
 */
/* clang-format off */
#define CONTACT_KIND_LIST(KIND) \
	KIND(PHONE, "phone", WAY_SPEAK, TARGET_NUMBER,  "phones", VOICE) \
	KIND(TEXT,  "text",  WAY_TEXT,  TARGET_NUMBER,  "texts",  TEXT) \
	KIND(RELAY, "relay", WAY_TEXT,  TARGET_NUMBER,  "relay",  TEXTPHONE) /* it is dialled by people who type */ \
	KIND(BSL,   "bsl",   WAY_BSL,   TARGET_LINK,    "bsl",    NONE) \
	KIND(EMAIL, "email", WAY_WRITE, TARGET_ADDRESS, "email",  NONE) \
	KIND(CHAT,  "chat",  WAY_CHAT,  TARGET_LINK,    "chat",   NONE) \
	KIND(FORM,  "form",  WAY_WRITE, TARGET_LINK,    "form",   NONE) \
	KIND(WEB,   "web",   WAY_NONE,  TARGET_LINK,    "web",    NONE) /* an agency's own website: the field url, no contact of an editor's */

/* The ways, in the order in which the directory offers them; and whether somebody answers at once, so that opening hours count. */
#define WAY_LIST(WAY) \
	WAY(SPEAK, "speak", true) \
	WAY(TEXT,  "text",  true) \
	WAY(CHAT,  "chat",  true) \
	WAY(BSL,   "bsl",   true) \
	WAY(WRITE, "email", false)

/* What else an address of the directory chooses: who is open, and what is COST_FREE. */
#define FILTER_OPEN "now"
#define FILTER_FREE "free"

/* What a contact leads to: digits to dial, an address of e-mail, a URL. */
#define TARGET_LIST(KIND) \
	KIND(NUMBER, "number") KIND(ADDRESS, "address") KIND(LINK, "link")

#define ITEM_KIND_LIST(KIND) \
	KIND(ADVICE, "advice") KIND(BEHAVIOUR, "behaviour") KIND(AGENCY, "agency") KIND(TOOL, "tool") KIND(FACT, "fact") KIND(TEXT, "text")
#define AREA_KIND_LIST(KIND) \
	KIND(COUNTRY, "country") KIND(NATION, "nation") KIND(FORCE, "force") KIND(COUNTY, "county") KIND(CITY, "city") KIND(DISTRICT, "district")
#define AGENCY_STATUS_LIST(KIND) \
	KIND(LISTED, "listed") KIND(CHANGED, "changed") KIND(UNCERTAIN, "uncertain")
#define COST_LIST(KIND) \
	KIND(FREE, "free") KIND(STANDARD, "standard")
#define EVIDENCE_LIST(KIND) \
	KIND(ONE_SOURCE, "one-source") KIND(TWO_SOURCES, "two-sources")
#define INPUT_LIST(KIND) \
	KIND(TICK, "tick") KIND(DATE, "date") KIND(TIME, "time") KIND(LINE, "line") KIND(TEXT, "text") KIND(CHOICE, "choice")

/* What becomes of bank holidays: nothing is known, they are as other days, closed, or have rules of their own. */
#define HOLIDAYS_LIST(KIND) \
	KIND(UNKNOWN, "unknown") KIND(OPEN, "open") KIND(CLOSED, "closed") KIND(OWN, "own")
/* clang-format on */

enum way {
	WAY_NONE,
#define WAY(token, ...) WAY_##token,
	WAY_LIST(WAY)
#undef WAY
};

enum target {
#define KIND(token, ...) TARGET_##token,
	TARGET_LIST(KIND)
#undef KIND
};

/* Of most families 0 is what is not stated. */
enum contact_kind {
	CONTACT_UNSTATED,
#define KIND(token, ...) CONTACT_##token,
	CONTACT_KIND_LIST(KIND)
#undef KIND
};

enum item_kind {
	ITEM_UNSTATED,
#define KIND(token, ...) ITEM_##token,
	ITEM_KIND_LIST(KIND)
#undef KIND
};

enum area_kind {
	AREA_UNSTATED,
#define KIND(token, ...) AREA_##token,
	AREA_KIND_LIST(KIND)
#undef KIND
};

enum agency_status {
	AGENCY_UNSTATED,
#define KIND(token, ...) AGENCY_##token,
	AGENCY_STATUS_LIST(KIND)
#undef KIND
};

enum cost {
	COST_UNSTATED,
#define KIND(token, ...) COST_##token,
	COST_LIST(KIND)
#undef KIND
};

enum evidence {
	EVIDENCE_UNSTATED,
#define KIND(token, ...) EVIDENCE_##token,
	EVIDENCE_LIST(KIND)
#undef KIND
};

enum input {
	INPUT_UNSTATED,
#define KIND(token, ...) INPUT_##token,
	INPUT_LIST(KIND)
#undef KIND
};

enum holidays {
#define KIND(token, ...) HOLIDAYS_##token,
	HOLIDAYS_LIST(KIND)
#undef KIND
};

/* How many values these have, 0 included. */
#define KIND_COUNT(...) +1
enum { WAYS = 1 WAY_LIST(KIND_COUNT), CONTACT_KINDS = 1 CONTACT_KIND_LIST(KIND_COUNT) };
#undef KIND_COUNT

/* A list of kinds by name. */
struct kinds {
	const char        *what;  /* "kind of contact" */
	const char *const *names; /* that of 0 is "" where a release may leave it unstated, else NULL */
	int                count;
};

/* written by editors: all but the website */
extern const struct kinds contact_kinds, contact_kinds_written;
extern const struct kinds ways, targets, item_kinds, area_kinds, agency_statuses, costs, evidences,
	inputs, holidays_rules;

/*
 * The name of a kind, a constant; of what is none, and of an unstated one that must be stated, the
 * program ends: it is a programming error.
 */
const char *kind_name(const struct kinds *, int kind);

/*
 * The kind of this name. False when there is no such: whoever reads it must fail, and not take it
 * for another.
 */
bool kind_read(const struct kinds *, const char *name, int *kind);

enum way    contact_way(enum contact_kind);
enum target contact_target(enum contact_kind);

/* True when somebody answers at once by this way: then opening hours count. */
bool way_answers(enum way);

#endif
