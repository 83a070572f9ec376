/* markdown.h - an editor's Markdown as HTML, as plain words, and as the links it holds. */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "faults.h"
#include "file.h"
#include "names.h"

/* Whether headings are welcome. */
enum markdown_headings { MARKDOWN_HEADINGS, MARKDOWN_NO_HEADINGS };

struct link {
	char *target; /* as the editor wrote it */
	char *words;  /* what a reader sees */
	int   line;
};

struct markdown {
	char        *html;
	char        *plain;   /* the words alone, for the search */
	struct names anchors; /* ids of the headings, made from their words */
	struct link *links;
	size_t       links_count;
};

/*
 * Renders in safe mode. Raw HTML, pictures, headings out of order and telephone numbers that are no links go to the faults, with the
 * file and the line. Begin with {0}; ids that are in anchors beforehand are not given again. Release it. `part` need not outlive the call.
 */
void markdown_render(struct markdown *markdown, const char *path, const struct part *part, enum markdown_headings headings, struct faults *faults);
void markdown_release(struct markdown *markdown);

#endif
