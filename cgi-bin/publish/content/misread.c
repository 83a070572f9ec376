/* misread.c - holds the tree of values against the bytes that were written. */
#include "publish/content/misread.h"
#include "publish/base/text.h"

#include <string.h>

struct reading {
	const struct document *file;
	struct faults         *faults;
};

static const char unread[] =
	"what stands behind # is not read: put the whole value into quotation marks, or give the note a line of its own above";

static bool begins(const char *text, const char *sign)
{
	return strncmp(text, sign, strlen(sign)) == 0;
}

/* The fault stands so many bytes into the front matter. */
static void tell(const struct reading *reading, size_t at, const char *words)
{
	fault_add(reading->faults, reading->file->path,
		reading->file->front.line + text_lines(reading->file->front.bytes, at), "%s", words);
}

/* What is meant can be read all the same, without so many bytes before and behind it. */
static void mend(struct yaml_node *node, size_t before, size_t behind)
{
	size_t length = strlen(node->value) - before - behind;

	memmove(node->value, node->value + before, length);
	node->value[length] = '\0';
}

/*
 * Where a note begins that follows on the same line, between these bytes; `to` when there is none.
 */
static size_t find_note(const char *text, size_t from, size_t to)
{
	while (from < to && strchr(" \t,", text[from]))
		from++;
	return from < to && text[from] == '#' ? from : to;
}

static size_t line_end(const struct reading *reading, size_t from)
{
	const struct part *front = &reading->file->front;
	const char        *end   = memchr(front->bytes + from, '\n', front->length - from);

	return end ? (size_t)(end - front->bytes) : front->length;
}

/* True for the first signs of a curly mark of the double kind. */
static bool is_double(const char *text)
{
	return begins(text, "\u201C") || begins(text, "\u201D") || begins(text, "\u201E");
}

/*
 * The value is one piece between curly marks, as a text program makes them of straight ones. Marks
 * within it are an editor's own.
 */
static bool is_curly(const struct yaml_node *node)
{
	const char *value = node->value, *last;

	if (strlen(value) < 5)
		return false;
	last = value + strlen(value) - 3;
	if (begins(value, "\u2018"))
		return begins(last, "\u2019") && !strstr(value + 3, "\u2018");
	if (!is_double(value))
		return false;
	for (const char *at = value + 3; at < last; at++)
		if (is_double(at))
			return false;
	return is_double(last) || last[2] == '"' || (node->parent && node->parent->flow);
}

/* Where a line of unquoted words begins with a hyphen, below their first; 0 for nowhere. */
static size_t find_entry(const char *text, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		size_t first = i + 1 + strspn(text + i + 1, " ");

		if (text[i] == '\n' && first + 1 < to && text[first] == '-' && text[first + 1] == ' ')
			return first;
	}
	return 0;
}

/* How many bytes the last sign of a text has. */
static size_t last_length(const char *value)
{
	size_t length = strlen(value), i = length;

	while (i > 0 && ((unsigned char)value[--i] & 0xc0) == 0x80)
		continue;
	return length - i;
}

/* How many bytes the quotation mark at the end has; 0 for none. */
static size_t closing_length(const char *value)
{
	size_t      length = last_length(value);
	const char *last   = value + strlen(value) - length;

	return *last == '"' || is_double(last) || begins(last, "\u2019") ? length : 0;
}

/* Takes odd spaces away at both edges. True when there were any. */
static bool mend_edges(struct yaml_node *node)
{
	bool   found = false;
	size_t length;

	while ((length = text_odd_space(node->value)) > 0) {
		mend(node, length, 0);
		found = true;
	}
	while ((length = last_length(node->value)) > 1
		&& text_odd_space(node->value + strlen(node->value) - length) > 0) {
		mend(node, 0, length);
		found = true;
	}
	return found;
}

static void check_plain(const struct reading *reading, struct yaml_node *node)
{
	const char *text  = reading->file->front.bytes;
	size_t      end   = line_end(reading, node->to);
	size_t      note  = node->parent && node->parent->flow ? end : find_note(text, node->to, end);
	size_t      entry = find_entry(text, node->from, node->to);

	if (node->value[0] == '-' && text_odd_space(node->value + 1) > 0) {
		tell(reading, node->from,
			"a space that is no ordinary one (a no-break space, from a text program) stands after the hyphen: delete it and type it anew");
		node->gone = true;
		return;
	}
	if (mend_edges(node))
		tell(reading, node->from,
			"a space that is no ordinary one (a no-break space, from a text program) stands before or behind the value: "
			"delete it and type it anew");
	if (note < end) {
		tell(reading, note, unread);
		node->gone = *node->value == '\0';
	} else if (*node->value && is_curly(node)) {
		tell(reading, node->from,
			"curly quotation marks stand around the value: write straight ones (\"), or none; "
			"if they are to be read, put straight ones around them");
		mend(node, 3, closing_length(node->value));
	} else if (entry > 0) {
		tell(reading, entry,
			"this line begins with a hyphen, but its spaces make it go on with the text above: indent it like the entry above");
		node->gone = true;
	}
}

/* A note within brackets takes values with it. Each gap between them is looked at. */
static void check_flow(const struct reading *reading, struct yaml_node *node)
{
	size_t from = node->from + 1, note = node->end;

	for (const struct yaml_node *child = node->child; child && note == node->end;
		 child                         = child->next) {
		size_t found = find_note(reading->file->front.bytes, from, child->start);

		note = found < child->start ? found : note;
		from = child->end;
	}
	if (note == node->end)
		note = find_note(reading->file->front.bytes, from, node->end);
	if (note < node->end)
		tell(reading, note, unread);
	node->gone = note < node->end;
}

static void check_node(const struct reading *reading, struct yaml_node *node)
{
	if (node->marked)
		tell(reading, node->from,
			"a value begins with & or !: put the whole value into quotation marks");
	if (node->kind == YAML_TEXT && !node->quoted)
		check_plain(reading, node);
	else if (node->flow)
		check_flow(reading, node);
	for (struct yaml_node *child = node->child; child && !node->gone; child = child->next)
		check_node(reading, child);
}

void misread_add(struct yaml_lines *lines, const struct document *file, struct faults *faults)
{
	check_node(&(struct reading) {.file = file, .faults = faults}, lines->root);
}
