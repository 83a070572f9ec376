/* text.c - texts that grow, and what every text must be. */
#include "publish/base/text.h"
#include "publish/base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void text_add_bytes(struct text *text, const char *more, size_t length)
{
	if (text->length + length + 1 > text->room) {
		size_t room  = 2 * (text->length + length) + 64;
		char  *bytes = memory_new(room);

		if (text->length > 0)
			memcpy(bytes, text->bytes, text->length);
		free(text->bytes);
		text->bytes = bytes;
		text->room  = room;
	}
	if (length > 0)
		memcpy(text->bytes + text->length, more, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

void text_add(struct text *text, const char *more)
{
	text_add_bytes(text, more, strlen(more));
}

const char *text_shown(const struct text *text)
{
	return text->bytes ? text->bytes : "";
}

char *text_tidy(const char *words)
{
	char *tidy = memory_copy(words ? words : "", words ? strlen(words) : 0);
	char *end  = tidy;

	for (const char *at = tidy; *at; at++) {
		bool space = strchr(" \t\r\n", *at) != NULL;

		if (!space)
			*end++ = *at;
		else if (end > tidy && end[-1] != ' ')
			*end++ = ' ';
	}
	if (end > tidy && end[-1] == ' ')
		end--;
	*end = '\0';
	return tidy;
}

size_t text_odd_space(const char *words)
{
	static const char *const spaces[] = {"\u00A0", "\u00AD", "\u1680", "\u2000", "\u2001", "\u2002",
		"\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u200B",
		"\u202F", "\u205F", "\u2060", "\u3000", "\uFEFF"};

	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (strncmp(words, spaces[i], strlen(spaces[i])) == 0)
			return strlen(spaces[i]);
	return 0;
}

/* The length of the space with which these words begin; 0 when they begin with something to see. */
static size_t space_length(const char *words)
{
	return *words && strchr(" \t\r\n", *words) ? 1 : text_odd_space(words);
}

bool text_blank(const char *words)
{
	size_t space;

	if (!words)
		return true;
	while ((space = space_length(words)) > 0)
		words += space;
	return *words == '\0';
}

/* How many bytes the character at the start has; 0 when it is no character that a text may hold. */
static size_t character_length(const unsigned char *at, size_t left)
{
	static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t                length     = at[0] < 0x80 ? 1
						   : at[0] >> 5 == 6        ? 2
						   : at[0] >> 4 == 14       ? 3
						   : at[0] >> 3 == 30       ? 4
													: 0;
	uint32_t              code;

	if (length == 0 || length > left)
		return 0;
	if (length == 1)
		return at[0] == '\n' || at[0] == '\t' || (at[0] >= ' ' && at[0] != 0x7f);
	code = at[0] & (0x7f >> length);
	for (size_t i = 1; i < length; i++) {
		if (at[i] >> 6 != 2)
			return 0;
		code = code << 6 | (at[i] & 0x3f);
	}
	if (code < smallest[length] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
		|| (code >= 0x80 && code < 0xa0))
		return 0;
	return length;
}

size_t text_fault(const char *bytes, size_t length)
{
	size_t at = 0, step;

	while (at < length
		&& (step = character_length((const unsigned char *)bytes + at, length - at)) > 0)
		at += step;
	return at;
}

int text_lines(const char *bytes, size_t length)
{
	int lines = 0;

	for (size_t i = 0; i < length; i++)
		lines += bytes[i] == '\n';
	return lines;
}
