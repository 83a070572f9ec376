/* request.h - one HTTP request, read-only once parsed. */
#ifndef SERVE_HTTP_REQUEST_H
#define SERVE_HTTP_REQUEST_H

#include "serve/http/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#define REQUEST_URI_MAX   4096  /* bytes of REQUEST_URI; more is answered with 414 */
#define REQUEST_BODY_MAX  65536 /* bytes of body; more is answered with 413 */
#define REQUEST_PARAM_MAX 128

enum method {
	METHOD_OTHER = 0,
	METHOD_GET   = 1,
	METHOD_POST  = 2,
	METHOD_HEAD  = 4, /* answered as GET, without the body */
};

enum coding { CODING_NONE, CODING_GZIP, CODING_BROTLI };

/*
 * What the web server says of a request; any text may be NULL, and all of it belongs to the caller.
 */
struct request_words {
	const char *method;
	const char *uri; /* REQUEST_URI: path and query as they were sent */
	const char *cookie;
	const char *accept_encoding;
	const char *https; /* "on" when the visitor came over HTTPS */
	const char *body;
	size_t      body_length;
	bool        body_too_long; /* more came than REQUEST_BODY_MAX */
	/* when it came, above 0: the only clock there is, and whoever hands the request over says it */
	time_t      now;
};

struct request {
	enum method method;
	char        path[REQUEST_URI_MAX + 1];
	const char *query; /* after the first "?", within path's buffer; "" when there is none */
	const char *body;  /* lent by the caller of request_read() */
	size_t      body_length;
	enum coding coding; /* the best compression the browser takes */
	bool        https;
	time_t      now;                      /* when it came: the only clock that a page may ask */
	bool        left;                     /* the cookie of the exit: this visitor has left */
	char        param[REQUEST_PARAM_MAX]; /* the ":name" of the matched page */
};

/*
 * Reads the words into the request. STATUS_OK, or the error with which to answer; the request is
 * whole in any case. STATUS_BROKEN, after saying so on stderr, when the words do not say when it
 * came: nobody asks another clock instead.
 */
enum status request_read(struct request *, const struct request_words *);

/*
 * The value of this name in the query (form_value()'s rules); "" when there is none. Written to
 * out.
 */
bool request_query(const struct request *, const char *name, char *out, size_t size);

/* The same for a form sent by POST. */
bool request_field(const struct request *, const char *name, char *out, size_t size);

/*
 * The whole number of this name in the query, in out; usual where the query has no such name. False
 * when it is no number from 1 to most.
 */
bool request_number(const struct request *, const char *name, int64_t usual, int64_t most,
	int64_t *out);

/* True when the query asks for nothing but these names, a list that ends with NULL. */
bool request_asks_only(const struct request *, const char *const *names);

/* True when the query, or the form, names it: also with a value that cannot be read. */
bool request_has_query(const struct request *, const char *name);
bool request_has_field(const struct request *, const char *name);

#endif
