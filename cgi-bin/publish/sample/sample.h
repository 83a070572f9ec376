/* sample.h - invented agencies, as many as are wanted: to try the site and to measure it, never for
 * the public. */
#ifndef PUBLISH_SAMPLE_SAMPLE_H
#define PUBLISH_SAMPLE_SAMPLE_H

#include "publish/content/content.h"

#include <stddef.h>
#include <stdint.h>

#define SAMPLE_AGENCIES_MAX 1000000

/*
 * Names, areas and words are put together from parts. Numbers are from the ranges that Ofcom keeps
 * free for drama, so that nobody is rung ("Telephone numbers for use in TV and radio drama
 * programmes", https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama),
 * addresses end in .example (RFC 2606). The same content, number of agencies and seed make the same
 * sample.
 */
struct sample;

/* Content that is well is lent for the sample's life. Free it. */
struct sample *sample_new(const struct content *content, size_t agencies, uint64_t seed);
void           sample_free(struct sample *sample);

/*
 * The same content under a name that says that it is invented, and with the areas of a whole
 * country. Lent.
 */
const struct content *sample_content(const struct sample *sample);

size_t sample_agencies(const struct sample *sample);

/* An invented agency of the site's own language, by its number from 0. Lent until the next call. */
struct item *sample_agency(struct sample *sample, size_t number);

#endif
