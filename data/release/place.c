/* place.c - postcodes, and numbers with streets, among other words. */
#include "place.h"

#include <regex.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * A postcode is an outward code (one or two letters, a digit, perhaps one more sign), perhaps a space, a digit, and two letters that are
 * none of C, I, K, M, O and V. A street has a number, one to three names with a capital, and what streets are called.
 */
static const char *const forms[] = {
	"(^|[^A-Za-z0-9])([A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})($|[^A-Za-z0-9])",
	"(^|[^A-Za-z0-9])([0-9]{1,4}[a-zA-Z]?,? +([A-Z][A-Za-z'-]* +){1,3}"
		"(Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Terrace|Crescent|Gardens|Square|Court|Place|Parade|Row|Walk|Hill|Mews))($|[^A-Za-z0-9])",
};

static bool search(const char *form, const char *words, char found[PLACE_SIZE])
{
	regex_t    regex;
	regmatch_t matches[3];
	bool       some;

	if (regcomp(&regex, form, REG_EXTENDED) != 0)
		abort(); /* a programming error: the forms are constants */
	some = regexec(&regex, words, 3, matches, 0) == 0;
	if (some)
		snprintf(found, PLACE_SIZE, "%.*s", (int)(matches[2].rm_eo - matches[2].rm_so), words + matches[2].rm_so);
	regfree(&regex);
	return some;
}

bool place_search(const char *words, char found[PLACE_SIZE])
{
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (search(forms[i], words, found))
			return true;
	return false;
}
