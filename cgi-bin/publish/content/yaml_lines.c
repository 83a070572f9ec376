/* yaml_lines.c - makes a tree of libyaml's events; the one file that knows libyaml. */
#include "publish/content/yaml_lines.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/content/yaml_slips.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#define DEEPEST 16 /* levels; our words need three */

struct reader {
	yaml_parser_t      parser;
	yaml_event_t       event; /* the latest */
	const char        *text;
	struct yaml_lines *lines;
	size_t at_mark, at_byte; /* libyaml counts characters; the latest one found, in both measures */
};

static bool problem(struct reader *reader, size_t line, const char *words)
{
	if (!reader->lines->problem) {
		reader->lines->problem      = memory_copy(words, strlen(words));
		reader->lines->problem_line = reader->lines->first_line + (int)line;
	}
	return false;
}

/*
 * libyaml stopped on this line. Its words are for programmers, and often one line late: what an
 * editor did is looked for in the text itself.
 */
static bool stopped(struct reader *reader, size_t line)
{
	int   slip_line;
	char *slip = yaml_slip_find(reader->text, (int)line, &slip_line);

	if (!slip)
		return problem(reader, line,
			"this line is not written as fields are: write name: value, put a text that holds a colon, # or quotation marks "
			"into quotation marks, and indent with spaces");
	problem(reader, (size_t)slip_line, slip);
	free(slip);
	return false;
}

/* Fetches the next event. libyaml lets go of the one before. */
static bool advance(struct reader *reader)
{
	yaml_event_delete(&reader->event);
	return yaml_parser_parse(&reader->parser, &reader->event)
		|| stopped(reader, reader->parser.problem_mark.line);
}

/* The byte at a mark. Marks come almost in order, so most steps are short. */
static size_t byte_at(struct reader *reader, yaml_mark_t mark)
{
	if (mark.index < reader->at_mark)
		reader->at_mark = reader->at_byte = 0;
	while (reader->at_mark < mark.index && reader->text[reader->at_byte]) {
		do
			reader->at_byte++;
		while ((reader->text[reader->at_byte] & 0xc0) == 0x80);
		reader->at_mark++;
	}
	return reader->at_byte;
}

static struct yaml_node *add_node(struct reader *reader, struct yaml_node *parent,
	struct yaml_node **last)
{
	struct yaml_node *node = memory_new(sizeof *node);

	node->parent = parent;
	node->line   = reader->lines->first_line + (int)reader->event.start_mark.line;
	node->start  = byte_at(reader, reader->event.start_mark);
	node->key    = memory_copy("", 0);
	if (!parent)
		reader->lines->root = node;
	else if (*last)
		(*last)->next = node;
	else
		parent->child = node;
	if (parent)
		node->index = parent->count++;
	*last = node;
	return node;
}

/*
 * False for a name or a value in which a backslash has made a sign that no text may hold, such as
 * \0.
 */
static bool is_text(struct reader *reader)
{
	const char *value  = (const char *)reader->event.data.scalar.value;
	size_t      length = reader->event.data.scalar.length;

	return text_fault(value, length) == length
		|| problem(reader, reader->event.start_mark.line,
			"a backslash makes a hidden sign here: write the character itself, or two backslashes");
}

/* The event is a field's name: it becomes the node's key, and the event of its value follows. */
static bool read_key(struct reader *reader, struct yaml_node *node)
{
	if (reader->event.type != YAML_SCALAR_EVENT)
		return stopped(reader, reader->event.start_mark.line);
	if (!is_text(reader))
		return false;
	free(node->key);
	node->key = memory_copy((const char *)reader->event.data.scalar.value,
		reader->event.data.scalar.length);
	for (const struct yaml_node *other = node->parent->child; other != node; other = other->next)
		node->twice = node->twice || strcmp(other->key, node->key) == 0;
	return advance(reader);
}

static bool read_value(struct reader *reader, struct yaml_node *node, int depth);

static bool read_inside(struct reader *reader, struct yaml_node *node, int depth)
{
	struct yaml_node *last = NULL;

	while (advance(reader)) {
		if (reader->event.type == YAML_SEQUENCE_END_EVENT
			|| reader->event.type == YAML_MAPPING_END_EVENT) {
			node->end = node->to = byte_at(reader, reader->event.end_mark);
			return true;
		}
		add_node(reader, node, &last);
		if ((node->kind == YAML_FIELDS && !read_key(reader, last))
			|| !read_value(reader, last, depth + 1))
			return false;
	}
	return false;
}

static bool read_text(struct reader *reader, struct yaml_node *node)
{
	yaml_scalar_style_t style = reader->event.data.scalar.style;

	if (!is_text(reader))
		return false;
	node->kind      = YAML_TEXT;
	node->value     = memory_copy((const char *)reader->event.data.scalar.value,
			reader->event.data.scalar.length);
	node->quoted    = style != YAML_PLAIN_SCALAR_STYLE;
	node->text_line = reader->lines->first_line + (int)reader->event.start_mark.line
		+ (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE);
	node->end    = byte_at(reader, reader->event.end_mark);
	node->marked = reader->event.data.scalar.anchor || reader->event.data.scalar.tag;
	for (node->to = node->end; node->to > node->from && strchr(" \n", reader->text[node->to - 1]);
		 node->to--)
		continue;
	return true;
}

/* The event begins the value of the node. */
static bool read_value(struct reader *reader, struct yaml_node *node, int depth)
{
	size_t line = reader->event.start_mark.line;

	node->from = byte_at(reader, reader->event.start_mark);
	if (depth > DEEPEST)
		return problem(reader, line,
			"there are too many levels here: count the brackets and the spaces at the beginning of the lines");
	switch (reader->event.type) {
	case YAML_SCALAR_EVENT: return read_text(reader, node);
	case YAML_SEQUENCE_START_EVENT:
		node->kind = YAML_LIST;
		node->flow = reader->event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
		node->marked =
			reader->event.data.sequence_start.anchor || reader->event.data.sequence_start.tag;
		return read_inside(reader, node, depth);
	case YAML_MAPPING_START_EVENT:
		node->kind = YAML_FIELDS;
		node->flow = reader->event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
		node->marked =
			reader->event.data.mapping_start.anchor || reader->event.data.mapping_start.tag;
		return read_inside(reader, node, depth);
	case YAML_ALIAS_EVENT:
		return problem(reader, line,
			"a value begins with *: put the whole value into quotation marks");
	default: return problem(reader, line, "a value is missing: write one, or take the line away");
	}
}

/* The stream starts, one document starts, its root comes, both end. */
static bool read_stream(struct reader *reader)
{
	struct yaml_node *root = NULL;

	if (!advance(reader) || !advance(reader) || reader->event.type == YAML_STREAM_END_EVENT)
		return reader->lines->problem == NULL;
	if (!advance(reader) || !read_value(reader, add_node(reader, NULL, &root), 1)
		|| !advance(reader) || !advance(reader))
		return false;
	if (reader->event.type != YAML_STREAM_END_EVENT)
		return problem(reader, reader->event.start_mark.line,
			"a line --- or ... stands in the middle of the fields: take it away");
	return true;
}

/*
 * A sign that ends a line for YAML and for nobody else: every line below it would be told wrongly.
 */
static bool has_hidden_break(struct reader *reader)
{
	const char *found = strstr(reader->text, "\u2028");
	size_t      line  = 0;

	found = found ? found : strstr(reader->text, "\u2029");
	for (const char *at = reader->text; found && at < found; at++)
		line += *at == '\n';
	return found
		&& !problem(reader, line,
			"a hidden line break stands in this line, from a text program: delete the space where the line breaks, and type it anew");
}

bool yaml_lines_read(struct yaml_lines *lines, const char *text, size_t length, int first_line)
{
	char         *copy   = memory_copy(text, length); /* with a zero at its end */
	struct reader reader = {.text = copy, .lines = lines};
	bool          well;

	*lines = (struct yaml_lines) {.first_line = first_line};
	if (!yaml_parser_initialize(&reader.parser)) {
		fputs("advice: libyaml cannot start: close other programs and try again\n", stderr);
		exit(EXIT_FAILURE);
	}
	yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader.parser, (const unsigned char *)copy, length);
	well = !has_hidden_break(&reader) && read_stream(&reader);
	yaml_event_delete(&reader.event);
	yaml_parser_delete(&reader.parser);
	free(copy);
	return well;
}

static void free_node(struct yaml_node *node)
{
	while (node) {
		struct yaml_node *next = node->next;

		free_node(node->child);
		free(node->key);
		free(node->value);
		free(node);
		node = next;
	}
}

void yaml_lines_release(struct yaml_lines *lines)
{
	free_node(lines->root);
	free(lines->problem);
	*lines = (struct yaml_lines) {0};
}

/* How much of the path names this node within its parent; 0 when it names another. */
static size_t step_length(const struct yaml_node *node, const char *path)
{
	char   step[128];
	size_t length;

	if (node->parent->kind == YAML_LIST)
		snprintf(step, sizeof step, "[%zu]", node->index);
	else
		snprintf(step, sizeof step, "%s", node->key);
	length = strlen(step);
	return length > 0 && strncmp(path, step, length) == 0 && strchr(".[", path[length]) ? length
																						: 0;
}

const struct yaml_node *yaml_lines_find(const struct yaml_lines *lines, const char *path)
{
	const struct yaml_node *node = lines->root, *child = node ? node->child : NULL;

	while (child && *path) {
		size_t length = step_length(child, path);

		if (length == 0) {
			child = child->next;
			continue;
		}
		path += length + (path[length] == '.');
		node  = child;
		child = node->child;
	}
	return node;
}

int yaml_lines_of(const struct yaml_lines *lines, const char *format, ...)
{
	const struct yaml_node *node;
	va_list                 list;
	char                   *path;

	va_start(list, format);
	path = memory_format_list(format, list);
	va_end(list);
	node = yaml_lines_find(lines, path);
	free(path);
	return node ? node->line : lines->first_line;
}
