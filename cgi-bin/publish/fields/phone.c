/* phone.c - the rules for telephone numbers of the United Kingdom. */
#include "publish/fields/phone.h"
#include "publish/base/memory.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const char badly_written[] = "is not written as digits with single spaces: write it like 0808 802 0300";
static const char no_number[]     = "is no telephone number of this country: compare it with the source, digit by digit";
static const char callers_pay[]   = "is a number that callers pay extra for: give a number that is free or costs the same as any call";

char *phone_digits(const char *shown)
{
	char *digits = memory_copy(shown, strlen(shown));
	char *end    = digits;

	for (const char *at = digits; *at; at++)
		if (*at != ' ')
			*end++ = *at;
	*end = '\0';
	return digits;
}

char *phone_e164(const char *digits)
{
	return digits[0] == '0' ? memory_format("+44%s", digits + 1) : memory_copy("", 0);
}

static bool begins(const char *digits, const char *with)
{
	return strncmp(digits, with, strlen(with)) == 0;
}

/* The kinds of number, told by how they begin, and how long each may be. The first that fits decides. */
static const char *number_fault(const char *digits)
{
	static const struct {
		const char *prefix;
		size_t      shortest, longest; /* both 0: callers pay extra */
	} kinds[] = {
		{"0800", 10, 11}, {"0808", 11, 11}, {"084", 0, 0}, {"087", 0, 0}, {"09", 0, 0}, {"070", 0, 0}, {"076", 0, 0},
		{"00", 1, 0}, {"01", 10, 11}, {"02", 11, 11}, {"03", 11, 11}, {"07", 11, 11}, {"0", 1, 0},
		{"118", 0, 0}, {"1", 3, 6}, {"8", 3, 6}, {"9", 3, 6},
	};
	size_t length = strlen(digits);

	if (strcmp(digits, "08001111") == 0) /* Childline's, shorter than all others */
		return NULL;
	if (strcmp(digits, "118") == 0)
		return no_number;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!begins(digits, kinds[i].prefix))
			continue;
		if (kinds[i].longest == 0 && kinds[i].shortest == 0)
			return callers_pay;
		return length >= kinds[i].shortest && length <= kinds[i].longest ? NULL : no_number;
	}
	return no_number;
}

static bool well_written(const char *shown)
{
	size_t length = strlen(shown);

	return length > 0 && strspn(shown, "0123456789 ") == length && shown[0] != ' ' && shown[length - 1] != ' ' && !strstr(shown, "  ");
}

const char *phone_fault(const char *shown)
{
	const char *fault;
	char       *digits;

	if (!well_written(shown))
		return badly_written;
	digits = phone_digits(shown);
	/* 18001 before a number calls it through the relay service. */
	fault = begins(digits, "18001") && digits[5] ? number_fault(digits + 5) : number_fault(digits);
	free(digits);
	return fault;
}

/* How many digits follow each other, with at most one space or hyphen between two; as many as fit go to `digits`. */
static size_t read_run(const char **at, char digits[PHONE_SIZE])
{
	size_t count = 0;

	for (; isdigit((unsigned char)**at); (*at)++) {
		if (count < PHONE_SIZE - 1)
			digits[count] = **at;
		count++;
		if ((((*at)[1] == ' ') || (*at)[1] == '-') && isdigit((unsigned char)(*at)[2]))
			(*at)++;
	}
	digits[count < PHONE_SIZE ? count : PHONE_SIZE - 1] = '\0';
	return count;
}

const char *phone_search(const char *words, char digits[PHONE_SIZE])
{
	while (*words) {
		if (!isdigit((unsigned char)*words)) {
			words++;
			continue;
		}
		if (read_run(&words, digits) >= 10 && digits[0] == '0')
			return words;
	}
	return NULL;
}
