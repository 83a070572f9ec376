/* colours.h - the colours of the style sheet, what an operator puts in their place, and which must
 * be told apart. */
#ifndef PUBLISH_FIELDS_COLOURS_H
#define PUBLISH_FIELDS_COLOURS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Its name in site.yaml and in static/style.css, its value there in light and in dark, and what it
 * is for.
 */
/* clang-format off */
#define COLOURS(X) \
	X(PAPER,   "paper",   "#fcfbf8", "#12191d", "the page") \
	X(SOFT,    "soft",    "#eef2ef", "#1d272c", "panels on the page") \
	X(INK,     "ink",     "#1b2529", "#e9eeee", "text") \
	X(QUIET,   "quiet",   "#435057", "#b9c5c9", "small print") \
	X(LINE,    "line",    "#71808a", "#83949c", "the edges of fields and parts") \
	X(LINK,    "link",    "#084c61", "#93d3e3", "links") \
	X(BAR,     "bar",     "#20404c", "#cfe0e2", "the exit and the buttons") \
	X(BAR_INK, "bar-ink", "#ffffff", "#12191d", "the text on the exit and the buttons") \
	X(WARN,    "warn",    "#a14d00", "#e2a25a", "the edge of a warning") \
	X(MARK,    "mark",    "#fbe59a", "#554509", "the ground behind words that a search found")
/* clang-format on */

#define COLOUR_ID(id, name, light, dark, what) COLOUR_##id,
enum colour { COLOURS(COLOUR_ID) COLOUR_COUNT };
#undef COLOUR_ID

enum scheme { SCHEME_LIGHT, SCHEME_DARK, SCHEME_COUNT };

/* What an operator wrote, "#rrggbb", or NULL to keep the style sheet's. */
struct palette {
	char *values[COLOUR_COUNT];
};
struct colours {
	struct palette *schemes[SCHEME_COUNT];
}; /* NULL when not there */

/*
 * Two colours that the style sheet puts side by side, and the contrast that they need: 4.5 for
 * text, 3 for edges.
 */
struct colour_pair {
	enum colour front, ground;
	double      least;
};
extern const struct colour_pair colour_pairs[];
extern const size_t             colour_pairs_count;

const char *colour_name(enum colour);
const char *scheme_name(enum scheme);

/*
 * The colour as the site will show it: the operator's, or else the style sheet's. colours may be
 * NULL.
 */
const char *colour_value(const struct colours *, enum scheme, enum colour);

/* True for "#" and six of 0-9 a-f A-F. */
bool colour_well(const char *value);

/* How well two well-written colours can be told apart, from 1 to 21. */
double colour_contrast(const char *one, const char *other);

/*
 * What goes behind the style sheet so that the site shows these colours; "" when they are the style
 * sheet's own. Free it.
 */
char *colours_css(const struct colours *);

#endif
