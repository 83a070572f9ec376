/* fastcgi.h - the web server's side of FastCGI: requests as one sends them, and as none should. */
#ifndef FASTCGI_H
#define FASTCGI_H

#include <stdbool.h>
#include <stddef.h>

/* One request's records, ready to be sent in whole or in part. */
struct records {
	char   bytes[300000];
	size_t length;
};

/* Parameters come in pairs: name, value, name, value …, NULL. */
void records_begin(struct records *);
void records_params(struct records *, const char *const *pairs);
void records_body(struct records *, const char *body, size_t length); /* without its end */
void records_end_body(struct records *);

/* A connection to the socket; -1 when nobody listens. */
int fastcgi_connect(const char *socket);

/* Sends these bytes; false when the other side has gone. */
bool fastcgi_send(int connection, const void *bytes, size_t length);

/*
 * What comes back, head and body as one text for free(); NULL when the request was not answered to
 * its end. Closes the connection.
 */
char *fastcgi_receive(int connection);

/* A whole request and its answer; NULL when there was none. */
char *fastcgi_ask(const char *socket, const char *const *pairs, const char *body, size_t length);
char *fastcgi_get(const char *socket, const char *uri);

#endif
