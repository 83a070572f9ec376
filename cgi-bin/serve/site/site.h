/* site.h - one door: a request goes in, a finished response comes out. */
#ifndef SERVE_SITE_SITE_H
#define SERVE_SITE_SITE_H

#include "serve/http/request.h"
#include "serve/http/response.h"

#include <stdbool.h>
#include <stddef.h>

struct site;

/*
 * Loads templates, style and script. Once in a process, before any site is opened; false after
 * saying why on stderr.
 */
bool site_setup(const char *templates, const char *statics);
void site_cleanup(void);

/*
 * From now on releases of "advice sample" serve too, which else are refused: they hold invented
 * agencies. For trying and measuring.
 */
void site_take_samples(void);

/*
 * Opens a release that lies in memory (lent; it must outlive the site; without its seal) and makes
 * the page that is sent when nothing else works. NULL, after saying why on stderr, when the release
 * or a template does not serve.
 */
struct site *site_open(const void *release, size_t length);
void         site_close(struct site *);

/*
 * Answers whatever came: the response is always whole. It belongs to the caller, for
 * response_free().
 */
void site_answer(struct site *, const struct request_words *, struct response *);

/* The Content-Security-Policy that goes with every response. */
const char *site_policy(void);

/*
 * Writes the error pages and header snippets for the web server into this directory; false after
 * saying why on stderr.
 */
bool site_write_errors(struct site *, const char *directory);

#endif
