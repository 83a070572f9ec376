/* place.h - finds what looks like the address of a house. */
#ifndef PUBLISH_FIELDS_PLACE_H
#define PUBLISH_FIELDS_PLACE_H

#include <stdbool.h>

#define PLACE_SIZE 64

/*
 * True when the words hold a postcode of this country, such as CV32 4HZ, or a number with a street,
 * such as 12 High Street: it goes to `found`.
 */
bool place_search(const char *words, char found[PLACE_SIZE]);

#endif
