/* numbers.c - reads telephone numbers as people type them, and finds whose they are. */
#include "serve/search/numbers.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define RUN_MAX      32 /* digits that are read */
#define WITHOUT_ZERO 10 /* digits of a number behind its first zero */

static const char OWNERS[] =
	"SELECT DISTINCT agency"
	"  FROM contact"
	" WHERE target = :digits AND leads = 'number' AND language = :language"
	" ORDER BY agency"
	" LIMIT :most";

/* One sign as ASCII has it: wide digits, and for spaces, dashes and unseen signs of a copied text a space. Its length goes to *length. */
static char read_sign(const char *at, size_t *length)
{
	const unsigned char *bytes = (const unsigned char *)at;

	*length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : 3;
	if (bytes[0] == 0xEF && bytes[1] == 0xBC && bytes[2] >= 0x90 && bytes[2] <= 0x99)
		return (char)('0' + bytes[2] - 0x90);
	if ((bytes[0] == 0xC2 && (bytes[1] == 0xA0 || bytes[1] == 0xAD)) || (bytes[0] == 0xE2 && (bytes[1] == 0x80 || bytes[1] == 0x81)))
		return ' ';
	*length = 1;
	return *at;
}

/* True for a letter O that was typed for a zero: among digits, and no part of a word. */
static bool is_zero(const char *at, bool after_digit)
{
	size_t length = strspn(at, "oO0123456789");

	return (*at == 'o' || *at == 'O') && !isalpha((unsigned char)at[length]) && (after_digit || strcspn(at, "0123456789") < length);
}

/* Reads digits with what people put between them, from the first of them on. Returns where they end. */
static const char *read_run(const char *at, char run[RUN_MAX], bool *abroad)
{
	size_t count = 0, length;
	bool   digit = false;

	*abroad = *at == '+';
	for (char sign = read_sign(at, &length); sign; at += length, sign = read_sign(at, &length)) {
		if (is_zero(at, digit))
			sign = '0';
		if (!strchr("+0123456789 -.()\t", sign))
			break;
		digit = isdigit((unsigned char)sign);
		if (digit && count < RUN_MAX - 1)
			run[count++] = sign;
	}
	run[count] = '\0';
	return at;
}

/* The digits that are dialled here: without the country's own, without those that ask for a relay, and with the zero that tables drop. */
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
	snprintf(digits, NUMBER_SIZE, "%s%.*s", (rest > own || strlen(rest) == WITHOUT_ZERO) && *rest != '0' ? "0" : "", NUMBER_SIZE - 2, rest);
}

void number_read(struct number *number, const char *typed)
{
	size_t longest = 0, length;
	bool   words   = false, letter = false;

	*number = (struct number) {.digits = ""};
	while (*typed) {
		char run[RUN_MAX], sign = read_sign(typed, &length);
		bool abroad;

		if (!isdigit((unsigned char)sign) && sign != '+' && sign != '(' && (letter || !is_zero(typed, false))) {
			letter = isalpha((unsigned char)sign) || (unsigned char)sign >= 0x80;
			words  = words || letter;
			typed += length;
			continue;
		}
		typed  = read_run(typed, run, &abroad);
		letter = false;
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
