/* format.h - what stands in a release beside the names of kinds.h: what one program packs into a
 * column, the other unpacks by these. */
#ifndef SHARED_FORMAT_H
#define SHARED_FORMAT_H

#include "shared/kinds.h"

#include <assert.h>
#include <stdint.h>

/*
 * PRAGMA application_id and user_version of a release. The version is no count: it follows from the
 * schema without its comments, from this file, and from the other files whose results stand in a
 * release, and tests/shared/test_format.c says what it must be when one of them changes. So a
 * program can tell a release that another one made before it reads a row of it.
 */
#define FORMAT_APPLICATION 0x51574159 /* it reads QWAY */
#ifndef FORMAT_VERSION                /* tests make programs of another version */
#define FORMAT_VERSION 0x1c6f503
#endif

/* The first digits of the SHA-256 of data/schema.sql without its comments and blanks. */
#define FORMAT_SCHEMA "b2bf898aee6a4bf7"

/* A number of this file within a constant of SQL. */
#define FORMAT_TEXT(number)  FORMAT_TEXT_(number)
#define FORMAT_TEXT_(number) #number

/* The days of an opening rule, added up; the bank holidays' rules have a bit of their own. */
#define DAY_MONDAY        1
#define DAY_TUESDAY       2
#define DAY_WEDNESDAY     4
#define DAY_THURSDAY      8
#define DAY_FRIDAY        16
#define DAY_SATURDAY      32
#define DAY_SUNDAY        64
#define DAY_BANK_HOLIDAYS 128
#define DAYS_WORKING      31 /* Monday to Friday */
#define DAYS_TO_SATURDAY  63
#define DAYS_WEEK         127

static_assert(DAYS_WORKING
		== (DAY_MONDAY | DAY_TUESDAY | DAY_WEDNESDAY | DAY_THURSDAY | DAY_FRIDAY),
	"Monday to Friday");
static_assert(DAYS_TO_SATURDAY == (DAYS_WORKING | DAY_SATURDAY), "Monday to Saturday");
static_assert(DAYS_WEEK == (DAYS_TO_SATURDAY | DAY_SUNDAY), "every day");
static_assert(DAY_BANK_HOLIDAYS == DAYS_WEEK + 1, "a bit of its own");

/* Of a day: opening hours are minutes after midnight, and past midnight more than these. */
#define DAY_MINUTES 1440

/* Between the nations of a schedule's calendar. */
#define CALENDAR_BETWEEN ','

/* The facets under which sets of agencies are kept, and the one id of the set of all. */
#define SETS_ALL      "all"
#define SETS_NEED     "need"
#define SETS_AUDIENCE "audience"
#define SETS_AREA     "area"
#define SETS_HOW      "how"
#define SETS_LANGUAGE "language"
#define SETS_COST     "cost"
#define SETS_HOURS \
	"hours" /* of any way by which somebody answers at once; of one: "hours-" and its name */
#define SETS_HOURS_BY "hours-"

/* The lists of a behaviour's lines. */
#define LINES_EXAMPLE "example"
#define LINES_KEEP    "keep"

/*
 * A posting: an entry of a term's or a profile's list: an id in four bytes, the highest first, so
 * that entries are in the order of their ids; and in one more how well the term fits, with a bit
 * for what is no agency.
 */
#define POSTING_SIZE  5
#define POSTING_FIT   127
#define POSTING_GUIDE 128

static_assert((POSTING_FIT & POSTING_GUIDE) == 0 && (POSTING_FIT | POSTING_GUIDE) == UINT8_MAX,
	"the fit and the bit share a byte");

struct posting {
	uint32_t id;
	unsigned fit; /* 1 to POSTING_FIT */
	bool     guide;
};

static inline void posting_pack(unsigned char at[POSTING_SIZE], struct posting posting)
{
	for (int i = 0; i < POSTING_SIZE - 1; i++)
		at[i] = (unsigned char)(posting.id >> (24 - 8 * i));
	at[POSTING_SIZE - 1] = (unsigned char)(posting.fit | (posting.guide ? POSTING_GUIDE : 0));
}

static inline struct posting posting_unpack(const unsigned char at[POSTING_SIZE])
{
	return (struct posting) {
		.id    = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3],
		.fit   = at[POSTING_SIZE - 1] & POSTING_FIT,
		.guide = (at[POSTING_SIZE - 1] & POSTING_GUIDE) != 0,
	};
}

/*
 * The words that count in a phrase, at most; a search looks for no more at once. The ids of their
 * terms are a text: "3 14 15".
 */
#define PHRASE_MAX 6
#define PHRASE_TEXT_SIZE \
	(PHRASE_MAX * 21) /* each id has at most 20 digits, and a space or the final zero behind it */

/*
 * The terms of a phrase as it is looked up: sorted, so that the order of the words is of no matter.
 * Each stands in ids once.
 */
void phrase_pack(int64_t ids[], int count, char out[PHRASE_TEXT_SIZE]);

#endif
