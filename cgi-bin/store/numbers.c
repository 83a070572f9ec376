/* numbers.c - reads telephone numbers as people type them, and finds whose they are. */
#include "store/numbers.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define RUN_MAX 32 /* digits that are read */

static const char OWNERS[] =
	"SELECT DISTINCT agency"
	"  FROM contact"
	" WHERE target = :digits AND kind IN ('phone', 'text', 'relay') AND language = :language"
	" ORDER BY agency"
	" LIMIT :most";

/* Reads digits with what people put between them, from a digit or a plus on. Returns where they end. */
static const char *read_run(const char *at, char run[RUN_MAX], bool *abroad)
{
	size_t length = 0;

	*abroad = *at == '+';
	for (; *at && strchr("+0123456789 -.()\t", *at); at++)
		if (isdigit((unsigned char)*at) && length < RUN_MAX - 1)
			run[length++] = *at;
	run[length] = '\0';
	return at;
}

/* The digits that are dialled here: without the country's own, and without those that ask for a relay. */
static void write_dialled(const char *run, bool abroad, char digits[NUMBER_SIZE])
{
	const char *rest = run, *own;

	if (strncmp(rest, "18001", 5) == 0 && rest[5])
		rest += 5;
	own = rest;
	if (strncmp(rest, "0044", 4) == 0)
		rest += 4;
	else if (strncmp(rest, "44", 2) == 0 && (abroad || strlen(rest) >= 12))
		rest += 2;
	snprintf(digits, NUMBER_SIZE, "%s%.*s", rest > own && *rest != '0' ? "0" : "", NUMBER_SIZE - 2, rest);
}

void number_read(struct number *number, const char *typed)
{
	size_t longest = 0;
	bool   words   = false;

	*number = (struct number) {.digits = ""};
	while (*typed) {
		char run[RUN_MAX];
		bool abroad;

		if (!isdigit((unsigned char)*typed) && *typed != '+' && *typed != '(') {
			words = words || isalpha((unsigned char)*typed) || (unsigned char)*typed >= 0x80;
			typed++;
			continue;
		}
		typed = read_run(typed, run, &abroad);
		if (strlen(run) >= NUMBER_FROM && strlen(run) > longest) {
			longest = strlen(run);
			write_dialled(run, abroad, number->digits);
		}
	}
	number->alone = *number->digits && !words;
}

int number_find(struct store *store, const struct number *number, int64_t ids[NUMBER_HITS_MAX])
{
	struct query *query = store_query(store, OWNERS);
	int           count = 0;

	query_bind_text(query, ":digits", number->digits);
	query_bind_int(query, ":most", NUMBER_HITS_MAX);
	while (*number->digits && count < NUMBER_HITS_MAX && query_next(query))
		ids[count++] = query_int(query, 0);
	return count;
}
