/* calendar.h - whose bank holidays count for an agency. */
#ifndef CALENDAR_H
#define CALENDAR_H

#include "front_matter.h"

/*
 * The nations as bank-holidays.yaml names them, in its order with commas between, "" for none: those that the agency names, else those
 * in which its areas lie, else those that lie in its areas. Free it.
 */
char *calendar_of(const struct front_matter *agency, const struct lists *lists, const struct bank_holidays *holidays);

#endif
