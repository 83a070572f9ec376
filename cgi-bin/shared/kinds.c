/* kinds.c - the lists of kinds as tables. */
#include "shared/kinds.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define NAME(token, name, ...) name,

static const char *const WAY_NAMES[]      = {"", WAY_LIST(NAME)};
static const char *const TARGET_NAMES[]   = {TARGET_LIST(NAME)};
static const char *const CONTACT_NAMES[]  = {NULL, CONTACT_KIND_LIST(NAME)};
static const char *const ITEM_NAMES[]     = {NULL, ITEM_KIND_LIST(NAME)};
static const char *const AREA_NAMES[]     = {NULL, AREA_KIND_LIST(NAME)};
static const char *const STATUS_NAMES[]   = {NULL, AGENCY_STATUS_LIST(NAME)};
static const char *const COST_NAMES[]     = {"", COST_LIST(NAME)};
static const char *const EVIDENCE_NAMES[] = {"", EVIDENCE_LIST(NAME)};
static const char *const INPUT_NAMES[]    = {NULL, INPUT_LIST(NAME)};
static const char *const HOLIDAYS_NAMES[] = {HOLIDAYS_LIST(NAME)};

#define KINDS(what, names) \
	{ \
		what, names, sizeof names / sizeof *names \
	}

const struct kinds ways          = KINDS("way", WAY_NAMES);
const struct kinds targets       = KINDS("target", TARGET_NAMES);
const struct kinds contact_kinds = KINDS("kind of contact", CONTACT_NAMES);
static_assert(CONTACT_WEB == CONTACT_KINDS - 1, "the website is the last");
const struct kinds contact_kinds_written = {"kind of contact", CONTACT_NAMES, CONTACT_WEB};
const struct kinds item_kinds            = KINDS("kind of item", ITEM_NAMES);
const struct kinds area_kinds            = KINDS("kind of area", AREA_NAMES);
const struct kinds agency_statuses       = KINDS("status", STATUS_NAMES);
const struct kinds costs                 = KINDS("cost", COST_NAMES);
const struct kinds evidences             = KINDS("evidence", EVIDENCE_NAMES);
const struct kinds inputs                = KINDS("kind of input", INPUT_NAMES);
const struct kinds holidays_rules        = KINDS("rule for bank holidays", HOLIDAYS_NAMES);

const char *kind_name(const struct kinds *kinds, int kind)
{
	if (kind < 0 || kind >= kinds->count || !kinds->names[kind])
		abort();
	return kinds->names[kind];
}

bool kind_read(const struct kinds *kinds, const char *name, int *kind)
{
	for (int i = 0; i < kinds->count; i++)
		if (kinds->names[i] && strcmp(kinds->names[i], name) == 0) {
			*kind = i;
			return true;
		}
	return false;
}

static const struct {
	enum way    way;
	enum target target;
} CONTACTS[CONTACT_KINDS] = {
#define KIND(token, name, way, target, ...) [CONTACT_##token] = {way, target},
	CONTACT_KIND_LIST(KIND)
#undef KIND
};

enum way contact_way(enum contact_kind kind)
{
	return CONTACTS[kind].way;
}

enum target contact_target(enum contact_kind kind)
{
	return CONTACTS[kind].target;
}

bool way_answers(enum way way)
{
	static const bool ANSWERS[WAYS] = {
#define WAY(token, name, answers) [WAY_##token] = answers,
		WAY_LIST(WAY)
#undef WAY
	};

	return ANSWERS[way];
}
