/* view.h - the view model: marks, texts and rows, waiting for a template. Only view_ctemplate.cc
 * knows ctemplate. */
#ifndef SERVE_VIEW_VIEW_H
#define SERVE_VIEW_VIEW_H

#include "serve/view/marks.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct view;

/*
 * Loads these templates (names below directory, ended by NULL) for the life of the process. False,
 * after saying which one and why on stderr, when one is missing or does not parse. A changed
 * template is read at the next start: a reload that fails would lose the good copy.
 */
bool view_setup(const char *directory, const char *const *templates);
void view_cleanup(void);

/*
 * Sets a value for every template of every later page of this process. False, after saying why on
 * stderr, when memory ran out.
 */
bool view_everywhere(enum view_mark, const char *text);

/* A page's view: layout is the template around it, or NULL for none. NULL when memory ran out. */
struct view *view_new(const char *layout);
void         view_free(struct view *); /* frees its rows too */

/*
 * Every text is copied: what is shown no longer depends on the store. A NULL view swallows what it
 * is given, and fails to render.
 */
void view_title(struct view *, const char *text); /* for the layout and the page */
void view_text(struct view *, enum view_mark, const char *text);
void view_number(struct view *, enum view_mark, int64_t number);
void view_show(struct view *, enum view_mark); /* shows a section once, with no values of its own */
void view_show_around(struct view *, enum view_mark); /* shows a section of the layout */
/* the section of this name, with the value, unless "" */
void view_text_or_hide(struct view *, enum view_mark, const char *text);
/* one more turn of a section; lives as long as its view */
struct view *view_row(struct view *, enum view_mark);

/*
 * Puts a part (a template of its own, loaded by view_setup()) in the place {{>MARK}}; lives as long
 * as its view.
 */
struct view *view_part(struct view *, enum view_mark, const char *template_name);

/*
 * The finished page, to be freed with free(); NULL, after saying why on stderr, when it cannot be
 * made whole.
 */
char *view_render(struct view *, const char *template_name, size_t *length);

#ifdef __cplusplus
}
#endif
#endif
