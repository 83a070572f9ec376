/* numbers.c - whose the telephone number is that somebody typed. */
#include "serve/search/numbers.h"

#include <stdio.h>
#include <string.h>

#define WITHOUT_ZERO 10 /* digits of a number behind its first zero */

static const char OWNERS[] =
	"SELECT DISTINCT agency"
	"  FROM contact"
	" WHERE target = :digits AND leads = 'number' AND language = :language"
	" ORDER BY agency"
	" LIMIT :most";

/* The digits without those that ask for a relay, and with the zero that tables drop. */
static void write_own(const char *digits, char own[TELEPHONE_SIZE])
{
	const char *rest = telephone_own(digits);

	snprintf(own, TELEPHONE_SIZE, "%s%.*s", strlen(rest) == WITHOUT_ZERO && *rest != '0' ? "0" : "",
		TELEPHONE_SIZE - 2, rest);
}

void number_read(struct number *number, const char *typed)
{
	struct telephone read    = {.end = typed};
	size_t           longest = 0;

	*number = (struct number) {.digits = ""};
	while (telephone_next(&read)) {
		if (strlen(read.digits) < TELEPHONE_FROM || strlen(read.digits) <= longest)
			continue;
		longest = strlen(read.digits);
		write_own(read.digits, number->digits);
	}
	number->alone = *number->digits && !read.words;
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
