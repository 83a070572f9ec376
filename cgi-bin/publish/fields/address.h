/* address.h - addresses on the web and of e-mail, and the names that make up our own. */
#ifndef PUBLISH_FIELDS_ADDRESS_H
#define PUBLISH_FIELDS_ADDRESS_H

#include <stdbool.h>

/* What is wrong with an address, a colon, and what to do; NULL when it is well. */
const char *address_web_fault(const char *url); /* http or https, a host with a dot */
/* the site's own: this computer may be its host, and it ends with the host */
const char *address_site_fault(const char *url);
const char *address_email_fault(const char *email);

/* A name of our own, as in /advice/the-law: a-z, 0-9, single hyphens within. */
bool address_slug(const char *slug);

/* The code of a language, such as en or cy-GB: also the name of its folder. */
bool address_language(const char *code);

/* True for an address that starts with https. */
bool address_secret(const char *url);

/* True when the address is on this very computer. */
bool address_local(const char *url);

/* The address as a person reads it: without the scheme and the last slash. Free it. */
char *address_shown(const char *url);

#endif
