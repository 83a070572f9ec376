/* phone.c - the rules for telephone numbers of the United Kingdom. */
#include "publish/fields/phone.h"
#include "shared/telephone.h"

#include <stdbool.h>
#include <string.h>

static const char badly_written[] =
	"is not written as digits with single spaces: write it like 0808 157 0123";
static const char no_number[] =
	"is no telephone number of this country: compare it with the source, digit by digit";
static const char callers_pay[] =
	"is a number that callers pay extra for: give a number that is free or costs the same as any call";

static bool begins(const char *digits, const char *with)
{
	return strncmp(digits, with, strlen(with)) == 0;
}

/*
 * The kinds of number, told by how they begin, and how long each may be. The first that fits
 * decides.
 */
static const char *number_fault(const char *digits)
{
	static const struct {
		const char *prefix;
		size_t      shortest, longest; /* both 0: callers pay extra */
	} kinds[]     = {{"0800", 10, 11}, {"0808", 11, 11}, {"084", 0, 0}, {"087", 0, 0}, {"09", 0, 0},
			{"070", 0, 0}, {"076", 0, 0}, {"00", 1, 0}, {"01", 10, 11}, {"02", 11, 11}, {"03", 11, 11},
			{"07", 11, 11}, {"0", 1, 0}, {"118", 0, 0}, {"1", 3, 6}, {"8", 3, 6}, {"9", 3, 6}};
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

	return length > 0 && strspn(shown, "0123456789 ") == length && shown[0] != ' '
		&& shown[length - 1] != ' ' && !strstr(shown, "  ");
}

/* True when the digits are those that a person reads, and no others. */
static bool says(const char *shown, const char *digits)
{
	for (; *shown; shown++)
		if (*shown != ' ' && *shown != *digits++)
			return false;
	return *digits == '\0';
}

const char *phone_fault(const char *shown)
{
	char digits[TELEPHONE_SIZE];

	if (!well_written(shown))
		return badly_written;
	telephone_digits(shown, digits);
	return says(shown, digits) ? number_fault(telephone_own(digits)) : no_number;
}
