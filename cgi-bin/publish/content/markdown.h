/* markdown.h - an editor's Markdown as HTML, as plain words, and as the links it holds. */
#ifndef PUBLISH_CONTENT_MARKDOWN_H
#define PUBLISH_CONTENT_MARKDOWN_H

#include "publish/base/document.h"
#include "publish/base/faults.h"
#include "publish/base/names.h"

/* Whether headings are welcome. */
enum markdown_headings { MARKDOWN_HEADINGS, MARKDOWN_NO_HEADINGS };

struct link {
	char *target; /* as the editor wrote it */
	char *words;  /* what a reader sees */
	int   line;
};

/* A heading of the second order: a stop on the way through the page. */
struct heading {
	char *anchor; /* its id */
	char *words;
};

struct markdown {
	char           *html;
	char           *plain;   /* the words alone, for the search */
	struct names    anchors; /* ids of the headings, made from their words */
	struct link    *links;
	size_t          links_count;
	struct heading *headings;
	size_t          headings_count;
};

/*
 * Renders in safe mode. Raw HTML, pictures, headings out of order and telephone numbers that are no
 * links go to the faults, with the file and the line. Begin with {0}; ids that are in anchors
 * beforehand are not given again. Release it. `part` need not outlive the call.
 */
void markdown_render(struct markdown *markdown, const char *path, const struct part *part,
	enum markdown_headings headings, struct faults *faults);

/*
 * Gives a heading that does not stand in the text an id other than all before it, and adds it to
 * the headings. Lent.
 */
const char *markdown_heading(struct markdown *markdown, const char *words, int line);

void markdown_release(struct markdown *markdown);

#endif
