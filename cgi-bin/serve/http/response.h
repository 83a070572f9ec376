/* response.h - a finished answer: its status, its headers, its bytes. */
#ifndef SERVE_HTTP_RESPONSE_H
#define SERVE_HTTP_RESPONSE_H

#include "serve/http/request.h"
#include "serve/http/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum cookie { COOKIE_NONE, COOKIE_LEFT, COOKIE_BACK };

struct response {
	enum status status;
	const char *type;     /* Content-Type; a constant */
	enum cookie cookie;   /* what becomes of the exit's cookie */
	char       *location; /* of a 303; freed by response_free(); else NULL */
	unsigned    allow;    /* of a 405: the methods that the page takes; else 0 */
	enum coding coding;   /* how body is compressed */
	/*
	 * of open data, which a page of any other site may read: the licence's address, a constant;
	 * else NULL
	 */
	const char *licence;
	/* of open data in parts: the address of the next part, freed by response_free(); else NULL */
	char       *next;
	bool        https;        /* the visitor came over HTTPS */
	int64_t     fresh;        /* seconds for which the answer stays true; 0: not said */
	bool        without_body; /* an answer to HEAD: body counts, but is not sent */
	char       *body;         /* freed by response_free() */
	size_t      length;
};

void response_free(struct response *);

/*
 * Compresses the body as the browser takes it, when that makes it smaller. A failure leaves it as
 * it was.
 */
void response_compress(struct response *, enum coding);

/*
 * Writes the head of a FastCGI answer, with the empty line at its end: Status, type, length and
 * every header that an answer of this site carries. policy is the Content-Security-Policy of its
 * pages. False when out could not be written.
 */
bool response_write_head(FILE *out, const struct response *, const char *policy);

/* The headers of every answer, for a web server's own error pages. */
enum dialect { DIALECT_NGINX, DIALECT_APACHE, DIALECT_LIGHTTPD };
bool response_write_snippet(FILE *out, enum dialect, const char *policy);

#endif
