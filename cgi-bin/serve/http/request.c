/* request.c - turns the web server's words into a request. */
#include "serve/http/request.h"

#include "serve/http/form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static enum method method_of(const char *word)
{
	if (strcmp(word, "GET") == 0)
		return METHOD_GET;
	if (strcmp(word, "HEAD") == 0)
		return METHOD_HEAD;
	if (strcmp(word, "POST") == 0)
		return METHOD_POST;
	return METHOD_OTHER;
}

/* True when a list such as "left=1; other=2" holds exactly this pair. */
static bool cookie_has(const char *cookies, const char *pair)
{
	size_t length = strlen(pair);

	while (cookies && *cookies) {
		cookies += strspn(cookies, "; ");
		if (strncmp(cookies, pair, length) == 0 && strchr("; ", cookies[length]))
			return true;
		cookies += strcspn(cookies, ";");
	}
	return false;
}

/*
 * True when an Accept-Encoding list takes this coding: named, and not with a weight of zero (RFC
 * 9110, 12.5.3).
 */
static bool accepts(const char *list, const char *coding)
{
	size_t length = strlen(coding);

	while (list && *list) {
		list += strspn(list, ", \t");
		if (strncasecmp(list, coding, length) == 0 && strchr(",; \t", list[length])) {
			const char *weight = list + length + strspn(list + length, "; \t");

			return strncasecmp(weight, "q=", 2) != 0 || strtod(weight + 2, NULL) > 0;
		}
		list += strcspn(list, ",");
	}
	return false;
}

static enum coding coding_of(const char *list)
{
	if (accepts(list, "br"))
		return CODING_BROTLI;
	return accepts(list, "gzip") ? CODING_GZIP : CODING_NONE;
}

/* "http://host/path" is how a request to a proxy is written; what counts is the path. */
static const char *path_of(const char *uri)
{
	const char *host = strstr(uri, "://");
	const char *path;

	if (*uri == '/' || !host)
		return uri;
	path = strchr(host + 3, '/');
	return path ? path : "/";
}

static enum status take_uri(struct request *request, const char *uri)
{
	char *question;

	if (strlen(uri) > REQUEST_URI_MAX)
		return STATUS_URI_TOO_LONG;
	strcpy(request->path, path_of(uri));
	if (*request->path != '/')
		return STATUS_BAD_REQUEST;
	for (const char *at = request->path; *at; at++)
		if ((unsigned char)*at <= ' ' || *at == 0x7f)
			return STATUS_BAD_REQUEST;
	question = strchr(request->path, '?');
	if (question) {
		*question      = '\0';
		request->query = question + 1;
	}
	return STATUS_OK;
}

enum status request_read(struct request *request, const struct request_words *words)
{
	*request = (struct request) {
		.query       = "",
		.body        = words->body ? words->body : "",
		.body_length = words->body ? words->body_length : 0,
		.coding      = coding_of(words->accept_encoding),
		.https       = words->https && strcasecmp(words->https, "on") == 0,
		.left        = cookie_has(words->cookie, "left=1"),
		.now         = words->now,
	};
	if (request->now <= 0) {
		fprintf(stderr, "http: a request came without its moment\n");
		return STATUS_BROKEN;
	}
	/*
	 * libfcgi hands a truncated request over with no parameters at all: it was never whole, so it
	 * is refused.
	 */
	if (!words->method || !*words->method || !words->uri || !*words->uri)
		return STATUS_BAD_REQUEST;
	request->method = method_of(words->method);
	if (words->body_too_long)
		return STATUS_BODY_TOO_LONG;
	return take_uri(request, words->uri);
}

bool request_query(const struct request *request, const char *name, char *out, size_t size)
{
	return form_value(request->query, strlen(request->query), name, out, size);
}

bool request_field(const struct request *request, const char *name, char *out, size_t size)
{
	return form_value(request->body, request->body_length, name, out, size);
}

/*
 * How many parts of the query have one of these names, a list that ends with NULL; in *all, how
 * many there are.
 */
static int count_names(const struct request *request, const char *const *names, int *all)
{
	int count = 0;

	*all = 0;
	for (const char *at = request->query; *at; at += strcspn(at, "&"), at += *at == '&') {
		size_t length = strcspn(at, "=&");

		++*all;
		for (const char *const *name = names; *name; name++)
			count += strlen(*name) == length && memcmp(*name, at, length) == 0;
	}
	return count;
}

bool request_asks_only(const struct request *request, const char *const *names)
{
	int all;

	return count_names(request, names, &all) == all;
}

bool request_number(const struct request *request, const char *name, int64_t usual, int64_t most,
	int64_t *out)
{
	const char *const names[] = {name, NULL};
	char              digits[16];
	int               all;

	*out = usual;
	if (count_names(request, names, &all) == 0)
		return true;
	request_query(request, name, digits, sizeof digits);
	*out = strspn(digits, "0123456789") == strlen(digits) ? strtoll(digits, NULL, 10) : 0;
	return *out >= 1 && *out <= most;
}

bool request_has_query(const struct request *request, const char *name)
{
	return form_has(request->query, strlen(request->query), name);
}

bool request_has_field(const struct request *request, const char *name)
{
	return form_has(request->body, request->body_length, name);
}
