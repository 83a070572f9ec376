/* assets.h - the style sheet and the script, which stand inside every page, and the policy that allows them. */
#ifndef ASSETS_H
#define ASSETS_H

#include <stdbool.h>

/*
 * Reads style.css and exit.js from this directory and gives them to every template (marks STYLE and SCRIPT). False, after
 * saying why on stderr, when one cannot be read or would end its own element.
 */
bool        assets_setup(const char *directory);

/*
 * Takes a release's colours, CSS or "", which stand behind the style sheet in an element of their own (mark COLOURS): where a web
 * server still sends an older policy with its own error pages, these show the style sheet's colours and lack nothing.
 */
bool        assets_colour(const char *css);

/* The Content-Security-Policy of every page: nothing but the site itself, and of script and style these alone, by their hashes. */
const char *assets_policy(void);

#endif
