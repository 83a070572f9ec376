/* assets.h - the style sheet and the scripts, which stand inside the pages, and the policy that
 * allows them. */
#ifndef SERVE_SITE_ASSETS_H
#define SERVE_SITE_ASSETS_H

#include <stdbool.h>

/*
 * Reads style.css, exit.js and the scripts of single pages from this directory and gives them to
 * every template (marks STYLE, SCRIPT, SCRIPT_CHECK …), without what is there for their readers
 * alone: comments and indents. False, after saying why on stderr, when one cannot be read or would
 * end its own element.
 */
bool assets_setup(const char *directory);

/*
 * Takes a release's colours, CSS or "", which stand behind the style sheet in an element of their
 * own (mark COLOURS): where a web server still sends an older policy with its own error pages,
 * these show the style sheet's colours and lack nothing.
 */
bool assets_colour(const char *css);

/*
 * The Content-Security-Policy of every page: nothing but the site itself, and of script and style
 * these alone, by their hashes. It is the same on all pages, since exit.js shows one page inside
 * the document of another.
 */
const char *assets_policy(void);

#endif
