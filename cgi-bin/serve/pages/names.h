/* names.h - every agency by name, for a visitor who knows whom to look for. */
#ifndef SERVE_PAGES_NAMES_H
#define SERVE_PAGES_NAMES_H

#include "serve/pages/page.h"

#define NAMES_ON_A_PAGE 100

/*
 * The names from A to Z, so many at a time: from the beginning, from a letter (letter=m) or behind
 * an agency (after=its slug), as the address says. Letters are offered when the names do not fit on
 * one page. False when the address names what is not there.
 */
bool show_names(struct view *, struct store *, const struct request *);

#endif
