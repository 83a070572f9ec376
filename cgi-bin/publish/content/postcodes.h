/* postcodes.h - the table of postcodes: content/postcodes.csv, the same for every language. */
#ifndef PUBLISH_CONTENT_POSTCODES_H
#define PUBLISH_CONTENT_POSTCODES_H

#include "publish/base/document.h"

struct postcode {
	char *outward; /* CV31, or the letters alone (CV) for all that have no line of their own */
	char *area;    /* id in lists.yaml */
	int   line;
};

struct postcodes {
	struct document  file; /* without a path when there is no table */
	struct postcode *list; /* in the order of the file */
	size_t           count;
};

/*
 * Reads the table of a content folder, where there is one. A line is "outward,area"; a postcode
 * that reaches into several areas has several; lines that begin with # are for people. What is
 * wrong goes to the faults. Release it.
 */
void postcodes_read(struct postcodes *postcodes, const char *folder, struct faults *faults);
void postcodes_release(struct postcodes *postcodes);

#endif
