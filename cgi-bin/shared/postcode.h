/* postcode.h - the first half of a British postcode, which is all that is ever kept of one. */
#ifndef SHARED_POSTCODE_H
#define SHARED_POSTCODE_H

#include <stdbool.h>

#define OUTWARD_SIZE 5 /* four characters and the final zero */
#define POSTCODE_AREAS_MAX \
	4 /* areas into which one outward part may reach: a visitor chooses among them */

/*
 * The outward part, such as "CV31" or "SW1A", of what somebody typed as a postcode or as the
 * beginning of one, in any spelling. False when it can be neither; out is then "". Whether there is
 * such a postcode is not looked at.
 */
bool postcode_outward(const char *typed, char out[OUTWARD_SIZE]);

/* True for an outward part as it is written: capitals and digits in one of the six shapes. */
bool postcode_is_outward(const char *text);

#endif
