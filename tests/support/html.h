/* html.h - reads enough of a page to ask what it links to, and what it holds that it should not. */
#ifndef HTML_H
#define HTML_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The value of the next attribute of this name (' href', with the space before it) from at on, with
 * &amp; and &quot; read, written to out. Returns where to go on, or NULL when there is no further
 * one.
 */
const char *html_attribute(const char *at, const char *name, char *out, size_t size);

/* The tag around a place within it, from "<" to ">", written to out. */
void html_tag(const char *page, const char *place, char *out, size_t size);

/* True when every element that is opened is closed, in order. */
bool html_balanced(const char *page);

/* The content of the first element of this name, for free(); NULL when there is none. */
char *html_inside(const char *page, const char *name);

/* A copy without the content of style and script, and without the data of an agency, for free(). */
char *html_without_assets(const char *page);

#endif
