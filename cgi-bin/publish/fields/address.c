/* address.c - the rules for addresses. */
#include "publish/fields/address.h"
#include "publish/base/memory.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define HOST_LONGEST 253

/* Where the host begins; NULL when the address is neither http nor https. */
static const char *host_of(const char *url)
{
	if (strncmp(url, "https://", 8) == 0)
		return url + 8;
	return strncmp(url, "http://", 7) == 0 ? url + 7 : NULL;
}

bool address_secret(const char *url)
{
	return strncmp(url, "https://", 8) == 0;
}

bool address_local(const char *url)
{
	const char *host   = host_of(url);
	size_t      length = host ? strcspn(host, ":/?#") : 0;

	return (
		length == 9 && (strncmp(host, "localhost", 9) == 0 || strncmp(host, "127.0.0.1", 9) == 0));
}

/*
 * Labels of letters, digits and inner hyphens, with dots between them; at least one dot, and a
 * letter behind the last.
 */
static bool host_well(const char *host, size_t length)
{
	bool dot = false, letter = false;

	if (length == 0 || length > HOST_LONGEST)
		return false;
	for (size_t i = 0; i < length; i++) {
		bool first = i == 0 || host[i - 1] == '.', last = i + 1 == length || host[i + 1] == '.';

		if (host[i] == '.' ? first || i + 1 == length
						   : !isalnum((unsigned char)host[i]) && (host[i] != '-' || first || last))
			return false;
		dot    = dot || host[i] == '.';
		letter = host[i] != '.' && (letter || isalpha((unsigned char)host[i]));
	}
	return dot && letter;
}

/*
 * What follows the host: nothing, or a port of up to five digits, then nothing or a path, a query
 * or an anchor.
 */
static bool rest_well(const char *rest)
{
	if (*rest == ':') {
		size_t digits = strspn(rest + 1, "0123456789");

		if (digits == 0 || digits > 5 || atoi(rest + 1) == 0 || atoi(rest + 1) > 65535)
			return false;
		rest += 1 + digits;
	}
	return *rest == '\0' || strchr("/?#", *rest) != NULL;
}

static const char *web_fault(const char *url, bool local)
{
	const char *host = host_of(url);
	size_t      length;

	if (!host)
		return "is no web address: it must start with https:// or http://";
	if (strpbrk(url, " \t\n\"<>\\^`{|}"))
		return "holds a space or a sign that no web address has: copy it again from the browser";
	length = strcspn(host, ":/?#");
	if (!(local && address_local(url)) && !host_well(host, length))
		return "has no real host name: copy it again from the browser";
	return rest_well(host + length) ? NULL : "has a bad port: copy it again from the browser";
}

const char *address_web_fault(const char *url)
{
	return web_fault(url, false);
}

const char *address_site_fault(const char *url)
{
	const char *fault = web_fault(url, true);

	if (fault)
		return fault;
	return strpbrk(host_of(url), "/?#")
		? "must end with the host's name: take away the slash and what follows"
		: NULL;
}

const char *address_email_fault(const char *email)
{
	static const char fault[] = "is no e-mail address: write it like name@example.org";
	const char       *at      = strchr(email, '@');

	if (!at || at == email || at - email > 64 || email[0] == '.' || at[-1] == '.'
		|| strstr(email, ".."))
		return fault;
	for (const char *sign = email; sign < at; sign++)
		if (!isalnum((unsigned char)*sign) && !strchr("!#$%&'*+-/=?^_{|}~.", *sign))
			return fault;
	return host_well(at + 1, strlen(at + 1)) ? NULL : fault;
}

bool address_slug(const char *slug)
{
	size_t length = strlen(slug);

	return length > 0 && length <= 100
		&& strspn(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") == length && slug[0] != '-'
		&& slug[length - 1] != '-' && !strstr(slug, "--");
}

bool address_language(const char *code)
{
	const char *rest = code + strspn(code, "abcdefghijklmnopqrstuvwxyz");

	if (strlen(code) > 8 || rest < code + 2 || rest > code + 3)
		return false;
	if (*rest == '\0')
		return true;
	if (*rest++ != '-' || *rest == '\0')
		return false;
	while (isalpha((unsigned char)*rest))
		rest++;
	return *rest == '\0';
}

char *address_shown(const char *url)
{
	const char *host   = host_of(url);
	const char *start  = host ? host : url;
	size_t      length = strlen(start);

	while (length > 0 && start[length - 1] == '/')
		length--;
	return memory_copy(start, length);
}
