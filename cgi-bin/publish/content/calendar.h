/* calendar.h - whose bank holidays count for an agency. */
#ifndef PUBLISH_CONTENT_CALENDAR_H
#define PUBLISH_CONTENT_CALENDAR_H

#include "publish/content/front_matter.h"

/*
 * The nations as bank-holidays.yaml names them, in its order with commas between, "" for none:
 * those that the agency names, else those in which its areas lie, else those that lie in its areas.
 * Free it.
 */
char *calendar_of(const struct front_matter *agency, const struct lists *lists,
	const struct bank_holidays *holidays);

#endif
