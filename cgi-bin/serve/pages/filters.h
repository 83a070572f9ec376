/* filters.h - what a visitor chose in the directory: from an address or a form, into an address,
 * and in words. */
#ifndef SERVE_PAGES_FILTERS_H
#define SERVE_PAGES_FILTERS_H

#include "serve/directory/listing.h"
#include "serve/http/request.h"

#define FILTERS_HREF_SIZE 640

/*
 * Reads the choices from the address, or from the form of a POST. What is not known, too long or
 * cannot be decoded stays "" in the filters, and its facet stands in unknown (bits 1 << facet): it
 * is never taken for nothing chosen.
 */
void filters_read(const struct request *, struct store *, struct filters *, unsigned *unknown);

/*
 * "/agencies?need=…&area=…&from=…", with id in the place of what was chosen for the facet,
 * FACET_COUNT for no change; from 1 is left out.
 */
void filters_href(const struct filters *, enum facet, const char *id, int64_t from,
	char out[FILTERS_HREF_SIZE]);

/* The name of the facet in an address. */
const char *filters_name(enum facet);

/* How the site calls this choice; "" when there is no such. Lent until the next call. */
const char *filters_title(struct store *, enum facet, const char *id);

/* What a facet is called where its id is not known: "place". */
const char *filters_kind(enum facet);

#endif
