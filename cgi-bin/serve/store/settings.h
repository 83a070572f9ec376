/* settings.h - the operator's settings, as the release holds them. */
#ifndef SERVE_STORE_SETTINGS_H
#define SERVE_STORE_SETTINGS_H

#include "serve/store/store.h"

#include <time.h>

/*
 * Read once and lent as long as the store. The meaning of each stands in data/schema.sql, table
 * site.
 */
struct settings {
	const char *name;
	const char *address;
	const char *neutral;
	const char *bounce;
	const char *contact;
	const char *security;
	const char *colours;
	const char *area;
	const char *built;
	/* when security.txt ends: RFC 3339, 364 days after the release was built */
	const char *expires;
	int64_t     check_every_days;
	bool        sample;
};

/* NULL when the store has failed, or has no settings. */
const struct settings *settings_of(struct store *);

/*
 * The moment from which a fact that was checked on this day is due for a new check. What is no day
 * fails the store.
 */
time_t settings_due(struct store *, const char *checked);

#endif
