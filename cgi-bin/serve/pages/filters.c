/* filters.c - the choices of the directory, and how they are written. */
#include "serve/pages/filters.h"

#include "serve/directory/agencies.h"
#include "serve/directory/areas.h"

#include <stdio.h>
#include <string.h>

static const struct {
	const char *name, *kind;
} FACETS[FACET_COUNT] = {
	[FACET_NEED]     = {"need", "kind of help"},
	[FACET_AREA]     = {"area", "place"},
	[FACET_HOW]      = {"how", "way to get in touch"},
	[FACET_LANGUAGE] = {"language", "language"},
	[FACET_OPEN]     = {"open", "opening time"},
	[FACET_COST]     = {"cost", "cost"},
};

static const char *const WAY_TITLES[WAYS] = {
	[WAY_NONE]  = "",
	[WAY_SPEAK] = "Talk on the phone",
	[WAY_TEXT]  = "Text or type",
	[WAY_CHAT]  = "Chat online",
	[WAY_BSL]   = "British Sign Language",
	[WAY_WRITE] = "Write an email or form",
};

const char *filters_name(enum facet facet)
{
	return FACETS[facet].name;
}

const char *filters_kind(enum facet facet)
{
	return FACETS[facet].kind;
}

static const char *way_title(const char *id)
{
	int way;

	return kind_read(&ways, id, &way) ? WAY_TITLES[way] : "";
}

const char *filters_title(struct store *store, enum facet facet, const char *id)
{
	switch (facet) {
	case FACET_NEED: return need_title(store, id);
	case FACET_AREA: return area_title(store, id);
	case FACET_LANGUAGE: return spoken_title(store, id);
	case FACET_HOW: return way_title(id);
	case FACET_OPEN: return strcmp(id, FILTER_OPEN) == 0 ? "Open now" : "";
	default: return strcmp(id, FILTER_FREE) == 0 ? "Free to call" : "";
	}
}

void filters_read(const struct request *request, struct store *store, struct filters *out,
	unsigned *unknown)
{
	bool posted = request->method == METHOD_POST;

	*unknown = 0;
	for (enum facet facet = 0; facet < FACET_COUNT; facet++) {
		char *id = out->id[facet];

		bool read = (posted ? request_field : request_query)(request, filters_name(facet), id,
			sizeof out->id[facet]);
		bool said =
			read || (posted ? request_has_field : request_has_query)(request, filters_name(facet));

		if (said && (!read || (*id && !*filters_title(store, facet, id)))) {
			*unknown |= 1U << facet;
			*id = '\0';
		}
	}
}

/*
 * Ids are slugs, checked when the release was built: they need no escape in an address. All of them
 * fit: FILTERS_HREF_SIZE.
 */
void filters_href(const struct filters *filters, enum facet changed, const char *id, int64_t from,
	char out[FILTERS_HREF_SIZE])
{
	char *end  = stpcpy(out, "/agencies");
	char  mark = '?';

	for (enum facet facet = 0; facet < FACET_COUNT; facet++) {
		const char *value = facet == changed ? id : filters->id[facet];

		if (*value && strlen(value) < sizeof filters->id[facet]) {
			*end++ = mark;
			end    = stpcpy(stpcpy(stpcpy(end, filters_name(facet)), "="), value);
			mark   = '&';
		}
	}
	if (from > 1)
		snprintf(end, FILTERS_HREF_SIZE - (size_t)(end - out), "%cfrom=%lld", mark,
			(long long)from);
}
