/* form.c - decodes application/x-www-form-urlencoded. */
#include "serve/http/form.h"

#include <string.h>

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* The next decoded byte of [*at, end), which moves on; -1 at a broken escape. */
static int next_byte(const char **at, const char *end)
{
	char c = *(*at)++;
	int  high, low;

	if (c == '+')
		return ' ';
	if (c != '%')
		return (unsigned char)c;
	if (end - *at < 2)
		return -1;
	high = hex_digit((*at)[0]);
	low  = hex_digit((*at)[1]);
	*at += 2;
	return high < 0 || low < 0 ? -1 : high * 16 + low;
}

static bool decode(const char *at, const char *end, char *out, size_t size)
{
	size_t used = 0;

	while (at < end) {
		int byte = next_byte(&at, end);

		if (byte == '\t' || byte == '\n' || byte == '\r')
			byte = ' ';
		if (byte < ' ' || byte == 0x7f || used + 1 >= size)
			return false;
		out[used++] = (char)byte;
	}
	out[used] = '\0';
	return form_is_utf8(out);
}

/* The first value called name, still encoded; *stop is its end. NULL when it is not there. */
static const char *find(const char *form, size_t length, const char *name, const char **stop)
{
	const char *end   = form + length;
	size_t      width = strlen(name);

	while (form < end) {
		*stop = memchr(form, '&', (size_t)(end - form));
		if (!*stop)
			*stop = end;
		if ((size_t)(*stop - form) > width && memcmp(form, name, width) == 0 && form[width] == '=')
			return form + width + 1;
		form = *stop + 1;
	}
	return NULL;
}

bool form_value(const char *form, size_t length, const char *name, char *out, size_t size)
{
	const char *stop;
	const char *value = find(form, length, name, &stop);

	if (value && decode(value, stop, out, size))
		return true;
	out[0] = '\0';
	return false;
}

enum form_step form_next(const char **at, const char *end, char *name, size_t name_size,
	char *value, size_t value_size)
{
	const char *begin = *at, *stop, *equals;

	if (begin >= end)
		return FORM_END;
	stop   = memchr(begin, '&', (size_t)(end - begin));
	stop   = stop ? stop : end;
	equals = memchr(begin, '=', (size_t)(stop - begin));
	*at    = stop + 1;
	if (!equals || !decode(begin, equals, name, name_size)
		|| !decode(equals + 1, stop, value, value_size))
		return FORM_BROKEN;
	return FORM_PAIR;
}

bool form_has(const char *form, size_t length, const char *name)
{
	const char *stop;

	return find(form, length, name, &stop);
}

/*
 * How many bytes follow this first byte, and the smallest code point that needs so many; -1 for no
 * first byte.
 */
static int tail_of(unsigned char first, unsigned *smallest, unsigned *bits)
{
	if (first < 0x80)
		return *smallest = 0, *bits = first, 0;
	if ((first & 0xe0) == 0xc0)
		return *smallest = 0x80, *bits = first & 0x1fu, 1;
	if ((first & 0xf0) == 0xe0)
		return *smallest = 0x800, *bits = first & 0x0fu, 2;
	if ((first & 0xf8) == 0xf0)
		return *smallest = 0x10000, *bits = first & 0x07u, 3;
	return -1;
}

bool form_is_utf8(const char *text)
{
	const unsigned char *at = (const unsigned char *)text;

	while (*at) {
		unsigned smallest, point;
		int      tail = tail_of(*at++, &smallest, &point);

		for (int i = 0; i < tail; i++, at++) {
			if ((*at & 0xc0) != 0x80)
				return false;
			point = point << 6 | (*at & 0x3fu);
		}
		if (tail < 0 || point < smallest || point > 0x10ffff
			|| (point >= 0xd800 && point <= 0xdfff))
			return false;
	}
	return true;
}
