/* markdown.c - renders Markdown and looks at every node of it; the one file that knows cmark. */
#include "publish/content/markdown.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/fields/address.h"
#include "shared/telephone.h"

#include <cmark.h>

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* One text on its way. */
struct rendering {
	struct markdown       *out;
	const char            *path;
	const struct part     *part;
	struct faults         *faults;
	struct text            plain;
	enum markdown_headings headings;
	int                    level; /* of the latest heading */
};

/* The words inside a node, with a space for each line end. */
static void add_words(cmark_node *node, struct text *words)
{
	cmark_iter      *iter = cmark_iter_new(node);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node     *at   = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(at);

		if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK)
			text_add(words, cmark_node_get_literal(at));
		else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
			text_add(words, " ");
		else if (event == CMARK_EVENT_EXIT && type < CMARK_NODE_FIRST_INLINE)
			text_add(words, "\n");
	}
	cmark_iter_free(iter);
}

static int line_of(const struct rendering *rendering, cmark_node *node)
{
	int line = cmark_node_get_start_line(node);

	return rendering->part->line + (line > 0 ? line - 1 : 0);
}

static void fault(struct rendering *rendering, cmark_node *node, const char *words)
{
	fault_add(rendering->faults, rendering->path, line_of(rendering, node), "%s", words);
}

/* [Byw Heb Ofn](lang:cy) is no link: it says in which language the words are. The code, or NULL. */
static const char *language_of(cmark_node *link)
{
	const char *url = cmark_node_get_url(link);

	return strncmp(url, "lang:", 5) == 0 ? url + 5 : NULL;
}

static void add_link(struct rendering *rendering, cmark_node *node)
{
	struct markdown *out   = rendering->out;
	struct text      words = {0};
	const char      *url   = cmark_node_get_url(node);

	if (language_of(node)) {
		if (!address_language(language_of(node)))
			fault(rendering, node, "no code of a language behind lang: write it like lang:cy");
		return;
	}
	add_words(node, &words);
	if (text_blank(text_shown(&words)))
		fault(rendering, node, "a link without words: write between [ and ] where it leads");
	out->links                     = memory_grow(out->links, out->links_count, sizeof *out->links);
	out->links[out->links_count++] = (struct link) {
		.target = memory_copy(url, strlen(url)),
		.words  = text_tidy(text_shown(&words)),
		.line   = line_of(rendering, node),
	};
	free(words.bytes);
}

static void check_heading(struct rendering *rendering, cmark_node *node)
{
	int level = cmark_node_get_heading_level(node);

	if (rendering->headings == MARKDOWN_NO_HEADINGS)
		fault(rendering, node,
			"a heading stands within a fact: take it away, the fact has a heading and a title of its own");
	else if (level == 1)
		fault(rendering, node, "a heading of level 1 is the page's own title: begin it with ##");
	else if (level > rendering->level + 1)
		fault(rendering, node,
			"a heading skips a level: begin with ##, and go one level deeper at a time");
	rendering->level = level;
}

static bool is_dialled(cmark_node *node)
{
	const char *url = cmark_node_get_type(node) == CMARK_NODE_LINK ? cmark_node_get_url(node) : "";

	return strncmp(url, "tel:", 4) == 0 || strncmp(url, "sms:", 4) == 0;
}

/*
 * The words of a block with a | for each link to a number, until there are more than so many bytes.
 * The node that holds the last of them.
 */
static cmark_node *add_undialled(cmark_node *block, struct text *words, size_t most)
{
	cmark_iter      *iter = cmark_iter_new(block);
	cmark_node      *at = block, *link = NULL;
	cmark_event_type event;

	while (words->length <= most && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node_type type = cmark_node_get_type(at = cmark_iter_get_node(iter));

		if (is_dialled(at)) {
			link = event == CMARK_EVENT_ENTER ? at : NULL;
			text_add(words, "|");
		} else if (!link
			&& (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE
				|| type == CMARK_NODE_CODE_BLOCK)) {
			text_add(words, cmark_node_get_literal(at));
		} else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
			text_add(words, " ");
		}
	}
	cmark_iter_free(iter);
	return at;
}

/*
 * A number in a text must be one that a finger can press, also where a line ends within it, or part
 * of it is bold.
 */
static void check_words(struct rendering *rendering, cmark_node *block)
{
	struct text      words = {0};
	struct telephone number;

	add_undialled(block, &words, SIZE_MAX);
	number = (struct telephone) {.end = text_shown(&words)};
	while (telephone_next(&number)) {
		struct text before = {0};

		if (number.sure)
			fault_add(rendering->faults, rendering->path,
				line_of(rendering,
					add_undialled(block, &before, (size_t)(number.start - text_shown(&words)))),
				"the telephone number %s is no link: write it as people read it between square brackets, "
				"and (tel:%s) behind them",
				number.digits, number.digits);
		free(before.bytes);
	}
	free(words.bytes);
}

static void check_node(struct rendering *rendering, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_HTML_BLOCK:
	case CMARK_NODE_HTML_INLINE:
		fault(rendering, node, "raw HTML: write it in Markdown, or write &lt; for the sign <");
		break;
	case CMARK_NODE_IMAGE:
		fault(rendering, node,
			"a picture: pages hold no pictures from Markdown, describe it in words");
		break;
	case CMARK_NODE_HEADING:
		check_heading(rendering, node);
		check_words(rendering, node);
		break;
	case CMARK_NODE_LINK: add_link(rendering, node); break;
	case CMARK_NODE_PARAGRAPH:
	case CMARK_NODE_CODE_BLOCK: check_words(rendering, node); break;
	default: break;
	}
}

static void check(struct rendering *rendering, cmark_node *root)
{
	cmark_iter      *iter = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
		if (event == CMARK_EVENT_ENTER)
			check_node(rendering, cmark_iter_get_node(iter));
	cmark_iter_free(iter);
}

/* Text for the inside of an attribute in double quotes. */
static void add_escaped(struct text *html, const char *text)
{
	for (; *text; text++)
		switch (*text) {
		case '&': text_add(html, "&amp;"); break;
		case '<': text_add(html, "&lt;"); break;
		case '>': text_add(html, "&gt;"); break;
		case '"': text_add(html, "&quot;"); break;
		case '\'': text_add(html, "&#39;"); break;
		default: text_add_bytes(html, text, 1);
		}
}

/*
 * The link's words go into tags of our own: a link to another site opens beside this one and tells
 * that site nothing, and a passage in another language says so.
 */
static void replace_link(cmark_node *link)
{
	cmark_node *custom   = cmark_node_new(CMARK_NODE_CUSTOM_INLINE), *child;
	const char *language = language_of(link);
	struct text tag      = {0};

	text_add(&tag, language ? "<span lang=\"" : "<a href=\"");
	add_escaped(&tag, language ? language : cmark_node_get_url(link));
	text_add(&tag, language ? "\">" : "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">");
	cmark_node_set_on_enter(custom, tag.bytes);
	cmark_node_set_on_exit(custom, language ? "</span>" : "</a>");
	while ((child = cmark_node_first_child(link)))
		cmark_node_append_child(custom, child);
	cmark_node_replace(link, custom);
	cmark_node_free(link);
	free(tag.bytes);
}

/* An id made of a heading's words, other than every id before it. Free it. */
static char *new_anchor(struct markdown *out, const char *words, int line)
{
	struct text id = {0};
	char       *anchor;

	for (const char *at = words; *at; at++)
		if (isalnum((unsigned char)*at))
			text_add_bytes(&id, (char[]) {(char)tolower((unsigned char)*at)}, 1);
		else if (strchr(" -\n/", *at) && id.length > 0 && id.bytes[id.length - 1] != '-')
			text_add(&id, "-");
	while (id.length > 0 && id.bytes[id.length - 1] == '-')
		id.bytes[--id.length] = '\0';
	if (id.length == 0)
		text_add(&id, "part");
	anchor = memory_copy(id.bytes, id.length);
	for (int number = 2; names_add(&out->anchors, anchor, line); number++) {
		free(anchor);
		anchor = memory_format("%s-%d", id.bytes, number);
	}
	free(id.bytes);
	return anchor;
}

const char *markdown_heading(struct markdown *markdown, const char *words, int line)
{
	char *anchor = new_anchor(markdown, words, line);

	markdown->headings =
		memory_grow(markdown->headings, markdown->headings_count, sizeof *markdown->headings);
	markdown->headings[markdown->headings_count++] =
		(struct heading) {.anchor = anchor, .words = text_tidy(words)};
	return anchor;
}

/*
 * A heading gets its id: cmark has no place for one, so the whole heading becomes a block of our
 * own.
 */
static void replace_heading(struct rendering *rendering, cmark_node *heading)
{
	cmark_node *custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
	int         level  = cmark_node_get_heading_level(heading);
	int         line   = line_of(rendering, heading);
	struct text html = {0}, words = {0};
	char       *anchor, *tag, *end = memory_format("</h%d>", level);

	add_words(heading, &words);
	anchor = level == 2
		? memory_format("%s", markdown_heading(rendering->out, text_shown(&words), line))
		: new_anchor(rendering->out, text_shown(&words), line);
	tag    = memory_format("<h%d id=\"%s\">", level, anchor);

	text_add(&html, tag);
	for (cmark_node *child = cmark_node_first_child(heading); child;
		 child             = cmark_node_next(child)) {
		char *inner = cmark_render_html(child, CMARK_OPT_DEFAULT);

		text_add(&html, inner);
		free(inner);
	}
	text_add(&html, end);
	cmark_node_set_on_enter(custom, html.bytes);
	cmark_node_replace(heading, custom);
	cmark_node_free(heading);
	free(anchor);
	free(tag);
	free(end);
	free(words.bytes);
	free(html.bytes);
}

/* What cmark would render otherwise than we want it. */
static bool is_ours(cmark_node *link)
{
	const char *url = cmark_node_get_url(link);

	return strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0 || language_of(link);
}

/* Links first: a heading is rendered when it is replaced, with the links inside it. */
static void replace_all(struct rendering *rendering, cmark_node *root)
{
	cmark_iter      *iter = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);

		if (event != CMARK_EVENT_EXIT)
			continue;
		if (cmark_node_get_type(node) == CMARK_NODE_LINK && is_ours(node))
			replace_link(node);
		else if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
			replace_heading(rendering, node);
	}
	cmark_iter_free(iter);
}

void markdown_render(struct markdown *markdown, const char *path, const struct part *part,
	enum markdown_headings headings, struct faults *faults)
{
	struct rendering rendering = {
		.out      = markdown,
		.path     = path,
		.part     = part,
		.faults   = faults,
		.headings = headings,
		.level    = 1,
	};
	cmark_node *root = cmark_parse_document(part->bytes, part->length,
		CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8);

	check(&rendering, root);
	add_words(root, &rendering.plain);
	markdown->plain = text_tidy(text_shown(&rendering.plain));
	replace_all(&rendering, root);
	markdown->html = cmark_render_html(root, CMARK_OPT_DEFAULT); /* the default is the safe mode */
	cmark_node_free(root);
	free(rendering.plain.bytes);
}

void markdown_release(struct markdown *markdown)
{
	for (size_t i = 0; i < markdown->links_count; i++) {
		free(markdown->links[i].target);
		free(markdown->links[i].words);
	}
	for (size_t i = 0; i < markdown->headings_count; i++) {
		free(markdown->headings[i].anchor);
		free(markdown->headings[i].words);
	}
	free(markdown->headings);
	free(markdown->links);
	names_free(&markdown->anchors);
	free(markdown->html);
	free(markdown->plain);
	*markdown = (struct markdown) {0};
}
