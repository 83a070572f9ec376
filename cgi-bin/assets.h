/* assets.h - the style sheet and the script, which stand inside every page, and the policy that allows them. */
#ifndef ASSETS_H
#define ASSETS_H

#include <stdbool.h>

/*
 * Reads style.css and exit.js from this directory and gives them to every template (marks STYLE and SCRIPT). False, after
 * saying why on stderr, when one cannot be read or would end its own element.
 */
bool        assets_setup(const char *directory);

/* The Content-Security-Policy of every page: nothing but the site itself, and of script and style these two by their hashes. */
const char *assets_policy(void);

#endif
