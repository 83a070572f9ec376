/* place.c - postcodes, and numbers with streets, among other words. */
#include "publish/fields/place.h"

#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * A postcode is an outward code (one or two letters, a digit, perhaps one more sign), perhaps a
 * space, a digit, and two letters that are none of C, I, K, M, O and V. A street has a number, one
 * to three names with a capital, and what streets are called.
 */
static const char *const forms[] = {
	"(^|[^A-Za-z0-9])([A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})($|[^A-Za-z0-9])",
	"(^|[^A-Za-z0-9])([0-9]{1,4}[a-zA-Z]?,? +([A-Z][A-Za-z'-]* +){1,3}"
	"(Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Terrace|Crescent|Gardens|Square|Court|Place|Parade|Row|Walk|Hill|Mews))($|[^A-Za-z0-9])",
};

#define FORMS (sizeof forms / sizeof *forms)

/* The forms, compiled once: an agency has many texts, and there can be many agencies. */
static const regex_t *compiled(void)
{
	static regex_t regexes[FORMS];
	static bool    ready;

	for (size_t i = 0; !ready && i < FORMS; i++)
		if (regcomp(&regexes[i], forms[i], REG_EXTENDED) != 0)
			abort(); /* a programming error: the forms are constants */
	ready = true;
	return regexes;
}

bool place_search(const char *words, char found[PLACE_SIZE])
{
	regmatch_t matches[3];

	for (size_t i = 0; i < FORMS && strpbrk(words, "0123456789"); i++) {
		if (regexec(&compiled()[i], words, 3, matches, 0) != 0)
			continue;
		snprintf(found, PLACE_SIZE, "%.*s", (int)(matches[2].rm_eo - matches[2].rm_so),
			words + matches[2].rm_so);
		return true;
	}
	return false;
}
