/* html.c - reads enough of a page to ask what it links to, and what it holds that it should not. */
#include "html.h"

#include "expect.h"

#include <ctype.h>

/* Writes the character at which at points, an entity read as one; returns where the next begins. */
static const char *read_character(const char *at, char **out)
{
	static const struct {
		const char *entity;
		char        character;
	} ENTITIES[] = {{"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&lt;", '<'}, {"&gt;", '>'}};

	for (size_t i = 0; i < sizeof ENTITIES / sizeof *ENTITIES; i++) {
		size_t length = strlen(ENTITIES[i].entity);

		if (strncmp(at, ENTITIES[i].entity, length) == 0) {
			*(*out)++ = ENTITIES[i].character;
			return at + length;
		}
	}
	*(*out)++ = *at;
	return at + 1;
}

const char *html_attribute(const char *at, const char *name, char *out, size_t size)
{
	char        opening[64];
	const char *end;

	snprintf(opening, sizeof opening, "%s=\"", name);
	at = strstr(at, opening);
	if (!at)
		return NULL;
	at += strlen(opening);
	end = strchr(at, '"');
	assert_true(end && (size_t)(end - at) < size);
	while (at < end)
		at = read_character(at, &out);
	*out = '\0';
	return end;
}

void html_tag(const char *page, const char *place, char *out, size_t size)
{
	const char *end = strchr(place, '>');

	while (place > page && *place != '<')
		place--;
	assert_true(end && (size_t)(end - place) + 2 < size);
	snprintf(out, size, "%.*s", (int)(end - place) + 1, place);
}

static bool is_void(const char *name)
{
	static const char *const VOID[] = {"meta", "link", "input", "br", "hr", "img", "!doctype"};

	for (size_t i = 0; i < sizeof VOID / sizeof *VOID; i++)
		if (strcmp(name, VOID[i]) == 0)
			return true;
	return false;
}

/* The name of the tag that begins at "<". */
static void name_of(const char *at, char out[16])
{
	size_t length = 0;

	at += 1 + (at[1] == '/');
	while (length < 15 && (isalnum((unsigned char)at[length]) || at[length] == '!'))
		length++;
	snprintf(out, 16, "%.*s", (int)length, at);
}

bool html_balanced(const char *page)
{
	char   open[64][16];
	size_t depth = 0;

	for (const char *at = strchr(page, '<'); at; at = strchr(at + 1, '<')) {
		char name[16];

		name_of(at, name);
		if (is_void(name))
			continue;
		if (at[1] != '/') {
			assert_true(depth < 64);
			strcpy(open[depth++], name);
		} else if (depth == 0 || strcmp(open[--depth], name) != 0) {
			print_error("</%s> closes <%s>\n", name, open[depth]);
			return false;
		}
	}
	return depth == 0;
}

char *html_inside(const char *page, const char *name)
{
	char        opening[32], closing[32];
	const char *from, *to;

	snprintf(opening, sizeof opening, "<%s", name);
	snprintf(closing, sizeof closing, "</%s>", name);
	from = strstr(page, opening);
	from = from ? strchr(from, '>') : NULL;
	to   = from ? strstr(from, closing) : NULL;
	return to ? strndup(from + 1, (size_t)(to - from) - 1) : NULL;
}

/*
 * Takes out, each time, what stands between these two, or, of what is data and neither runs nor
 * shows, these two as well.
 */
static void take_out(char *page, const char *opening, const char *closing, bool whole)
{
	char *from = page, *to;

	while ((from = strstr(from, opening)) && (to = strstr(from, closing))) {
		from += whole ? 0 : strlen(opening);
		to += whole ? strlen(closing) : 0;
		memmove(from, to, strlen(to) + 1);
	}
}

char *html_without_assets(const char *page)
{
	char *copy = strdup(page);

	take_out(copy, "<style>", "</style>", false);
	take_out(copy, "<script>", "</script>", false);
	take_out(copy, "<script type=\"application/ld+json\">", "</script>", true);
	return copy;
}
