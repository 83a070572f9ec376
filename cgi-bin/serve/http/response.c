/* response.c - the headers that go with every answer. */
#include "serve/http/response.h"

#include "serve/http/compress.h"

#include <inttypes.h>
#include <stdlib.h>

struct header {
	const char *name;
	const char *value;
};

/*
 * On every answer. Beside them stand the Content-Security-Policy and, over HTTPS,
 * Strict-Transport-Security.
 */
/* clang-format off */
static const struct header ALWAYS[] = {
	{"Cache-Control",                "no-store"},
	{"Referrer-Policy",              "no-referrer"},
	{"X-Content-Type-Options",       "nosniff"},
	{"X-Frame-Options",              "DENY"},
	{"Cross-Origin-Opener-Policy",   "same-origin"},
	{"Cross-Origin-Embedder-Policy", "require-corp"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Permissions-Policy", "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), web-share=(), browsing-topics=()"},
	{"X-DNS-Prefetch-Control",       "off"},
	{"X-Robots-Tag",                 "noarchive"},
	{"Request-OTR",                  "1"},
};
/* clang-format on */

static const char HSTS[] = "max-age=63072000; includeSubDomains; preload";

/*
 * Lax, not Strict: after Strict, Back to a page reached from another site asks without the cookie
 * and shows advice.
 */
static const char *const COOKIES[] = {
	[COOKIE_LEFT] = "left=1; SameSite=Lax; Path=/; Max-Age=600",
	[COOKIE_BACK] = "left=; SameSite=Lax; Path=/; Max-Age=0",
};

static const char *const CODINGS[] = {
	[CODING_GZIP]   = "gzip",
	[CODING_BROTLI] = "br",
};

void response_free(struct response *response)
{
	free(response->location);
	free(response->next);
	free(response->body);
	response->location = NULL;
	response->next     = NULL;
	response->body     = NULL;
}

void response_compress(struct response *response, enum coding coding)
{
	size_t length;
	char  *smaller;

	if (coding == CODING_NONE || response->length == 0)
		return;
	smaller = compress_bytes(coding, response->body, response->length, &length);
	if (!smaller)
		return;
	free(response->body);
	response->body   = smaller;
	response->length = length;
	response->coding = coding;
}

static void write_allow(FILE *out, unsigned methods)
{
	fputs("Allow: ", out);
	if (methods & METHOD_GET)
		fputs("GET, HEAD", out);
	if (methods & METHOD_POST)
		fprintf(out, "%sPOST", methods & METHOD_GET ? ", " : "");
	fputs("\r\n", out);
}

/*
 * Fetch standard, 3.3, so that any site may read it; RFC 8288, so that a machine finds the licence
 * and the next part.
 */
static void write_open(FILE *out, const char *licence, const char *next)
{
	fputs("Access-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: Link\r\n", out);
	fprintf(out, "Link: <%s>; rel=\"license\"\r\n", licence);
	if (next)
		fprintf(out, "Link: <%s>; rel=\"next\"\r\n", next);
}

bool response_write_head(FILE *out, const struct response *response, const char *policy)
{
	fprintf(out, "Status: %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n",
		status_line(response->status), response->type, response->length);
	fprintf(out, "Vary: Accept-Encoding\r\nContent-Security-Policy: %s\r\n", policy);
	for (size_t i = 0; i < sizeof ALWAYS / sizeof *ALWAYS; i++)
		fprintf(out, "%s: %s\r\n", ALWAYS[i].name, ALWAYS[i].value);
	if (response->https)
		fprintf(out, "Strict-Transport-Security: %s\r\n", HSTS);
	if (response->licence)
		write_open(out, response->licence, response->next);
	if (response->coding != CODING_NONE)
		fprintf(out, "Content-Encoding: %s\r\n", CODINGS[response->coding]);
	if (response->location)
		fprintf(out, "Location: %s\r\n", response->location);
	if (response->cookie != COOKIE_NONE)
		fprintf(out, "Set-Cookie: %s%s\r\n", COOKIES[response->cookie],
			response->https ? "; Secure" : "");
	if (response->fresh > 0) /* for the web server's cache, which keeps it from the visitor */
		fprintf(out, "X-Accel-Expires: %" PRId64 "\r\n", response->fresh);
	if (response->allow)
		write_allow(out, response->allow);
	fputs("\r\n", out);
	return !ferror(out);
}

static void write_line(FILE *out, enum dialect dialect, const char *name, const char *value)
{
	switch (dialect) {
	case DIALECT_NGINX: fprintf(out, "add_header %s \"%s\" always;\n", name, value); break;
	case DIALECT_APACHE: fprintf(out, "Header always set %s \"%s\"\n", name, value); break;
	case DIALECT_LIGHTTPD: fprintf(out, "\t\"%s\" => \"%s\",\n", name, value); break;
	}
}

bool response_write_snippet(FILE *out, enum dialect dialect, const char *policy)
{
	if (dialect == DIALECT_LIGHTTPD)
		fputs("setenv.set-response-header = (\n", out);
	write_line(out, dialect, "Content-Security-Policy", policy);
	for (size_t i = 0; i < sizeof ALWAYS / sizeof *ALWAYS; i++)
		write_line(out, dialect, ALWAYS[i].name, ALWAYS[i].value);
	if (dialect == DIALECT_LIGHTTPD)
		fputs(")\n", out);
	return !ferror(out);
}
