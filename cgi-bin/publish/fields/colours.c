/* colours.c - how well colours can be told apart, and how they are told to the style sheet. */
#include "publish/fields/colours.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define TEXT 4.5 /* WCAG 2.2, success criterion 1.4.3 */
#define EDGE 3.0 /* 1.4.11 */

const struct colour_pair colour_pairs[]     = {{COLOUR_INK, COLOUR_PAPER, TEXT},
		{COLOUR_INK, COLOUR_SOFT, TEXT}, {COLOUR_INK, COLOUR_MARK, TEXT},
		{COLOUR_QUIET, COLOUR_PAPER, TEXT}, {COLOUR_QUIET, COLOUR_SOFT, TEXT},
		{COLOUR_LINK, COLOUR_PAPER, TEXT}, {COLOUR_LINK, COLOUR_SOFT, TEXT},
		{COLOUR_BAR_INK, COLOUR_BAR, TEXT}, {COLOUR_LINE, COLOUR_PAPER, EDGE},
		{COLOUR_LINE, COLOUR_SOFT, EDGE}, {COLOUR_WARN, COLOUR_PAPER, EDGE},
		{COLOUR_WARN, COLOUR_SOFT, EDGE}, {COLOUR_BAR, COLOUR_PAPER, EDGE},
		{COLOUR_BAR, COLOUR_SOFT, EDGE}};
const size_t             colour_pairs_count = sizeof colour_pairs / sizeof *colour_pairs;

#define NAME(id, name, light, dark, what)   name,
#define VALUES(id, name, light, dark, what) {light, dark},
static const char *const names[]                  = {COLOURS(NAME)};
static const char *const defaults[][SCHEME_COUNT] = {COLOURS(VALUES)};

const char *colour_name(enum colour colour)
{
	return names[colour];
}

const char *scheme_name(enum scheme scheme)
{
	return scheme == SCHEME_LIGHT ? "light" : "dark";
}

/* The operator's value, or NULL. */
static const char *own_value(const struct colours *colours, enum scheme scheme, enum colour colour)
{
	const struct palette *palette = colours ? colours->schemes[scheme] : NULL;

	return palette ? palette->values[colour] : NULL;
}

const char *colour_value(const struct colours *colours, enum scheme scheme, enum colour colour)
{
	const char *own = own_value(colours, scheme, colour);

	return own ? own : defaults[colour][scheme];
}

bool colour_well(const char *value)
{
	return value[0] == '#' && strlen(value) == 7
		&& strspn(value + 1, "0123456789abcdefABCDEF") == 6;
}

/*
 * One of red, green and blue as light: WCAG 2.2, "relative luminance",
 * https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
static double light_of(unsigned long channel)
{
	double share = (double)channel / 255;

	return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(const char *value)
{
	unsigned long rgb = strtoul(value + 1, NULL, 16);

	return 0.2126 * light_of(rgb >> 16) + 0.7152 * light_of(rgb >> 8 & 255)
		+ 0.0722 * light_of(rgb & 255);
}

/* WCAG 2.2, "contrast ratio", https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
double colour_contrast(const char *one, const char *other)
{
	double a = luminance(one), b = luminance(other);

	return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

/*
 * A colour that is changed in one scheme is said in both: what stands last would else count for
 * both.
 */
static void add_scheme(struct text *css, const struct colours *colours, enum scheme scheme)
{
	text_add(css, ":root{");
	for (enum colour colour = 0; colour < COLOUR_COUNT; colour++)
		if (own_value(colours, SCHEME_LIGHT, colour) || own_value(colours, SCHEME_DARK, colour)) {
			char *line = memory_format("--%s:%s;", colour_name(colour),
				colour_value(colours, scheme, colour));

			text_add(css, line);
			free(line);
		}
	text_add(css, "}");
}

char *colours_css(const struct colours *colours)
{
	struct text css  = {0};
	bool        some = false;

	for (enum colour colour = 0; colour < COLOUR_COUNT; colour++)
		some = some || own_value(colours, SCHEME_LIGHT, colour)
			|| own_value(colours, SCHEME_DARK, colour);
	if (!some)
		return memory_copy("", 0);
	add_scheme(&css, colours, SCHEME_LIGHT);
	text_add(&css, "@media screen and (prefers-color-scheme:dark){");
	add_scheme(&css, colours, SCHEME_DARK);
	text_add(&css, "}");
	return css.bytes;
}
