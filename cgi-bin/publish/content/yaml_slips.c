/* yaml_slips.c - reads a text that is no YAML line by line, as an editor does, until it meets what
 * went wrong. */
#include "publish/content/yaml_slips.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define DEEPEST 32

/*
 * What the latest value lets follow below it: more of its words, a list or fields of its own, or
 * neither.
 */
enum follow { FOLLOW_NOTHING, FOLLOW_WORDS, FOLLOW_LEVEL };

struct scan {
	const char *start; /* of the line */
	int         line;
	struct level {
		bool list;
		int  column;
	} levels[DEEPEST]; /* the lists and fields that are open here */
	int         depth;
	enum follow follow;
	int         owner; /* the column of the field or the hyphen to which the latest value belongs */
	int         note_line; /* the latest line that is a note alone */
	int         stopped;   /* where the parser stopped */
	/* where unquoted words begin, when a line is theirs alone or an entry's; else NULL */
	const char *words;
	int         words_line, words_column;
	char       *slip; /* the first one, when there is one */
	int         slip_line;
};

/* Each step returns true to go on, and false once there is a slip. */
static bool slip(struct scan *scan, int line, char *words)
{
	scan->slip      = words;
	scan->slip_line = line;
	return false;
}

#define SLIP(scan, line, ...) slip(scan, line, memory_format(__VA_ARGS__))

/* A blank, a tab or the end of a line. */
static bool is_space(char sign)
{
	return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\0';
}

static const char *skip_blanks(const char *at)
{
	return at + strspn(at, " \t");
}

/* True where nothing more stands on the line but, behind a blank, a note. */
static bool line_ends(const char *at)
{
	const char *next = skip_blanks(at);

	return *next == '\n' || *next == '\0' || (*next == '#' && next > at);
}

/* A word as fields have for names, at the beginning: its length, or 0. */
static int name_length(const char *at)
{
	int length = 0;

	while (isalnum((unsigned char)at[length]) || at[length] == '_'
		|| (length > 0 && at[length] == '-'))
		length++;
	return isdigit((unsigned char)*at) ? 0 : length;
}

static bool is_field(const char *at)
{
	int length = name_length(at);

	return length > 0 && at[length] == ':' && is_space(at[length + 1]);
}

/* The first colon with a blank behind it on this line, in front of any note; NULL for none. */
static const char *find_colon(const char *at)
{
	for (const char *sign = at;
		 *sign && *sign != '\n' && !(*sign == '#' && sign > at && is_space(sign[-1])); sign++)
		if (*sign == ':' && is_space(sign[1]))
			return sign;
	return NULL;
}

static bool next_line(struct scan *scan, const char *at)
{
	const char *end = strchr(at, '\n');

	scan->start = end ? end + 1 : at + strlen(at);
	scan->line++;
	return true;
}

/*
 * True when the line has a field or an entry no deeper than the owner of an open quotation mark or
 * bracket: it was never closed.
 */
static bool leaves(const struct scan *scan, const char *line)
{
	const char *at = line + strspn(line, " ");

	if (*at == '\0')
		return true;
	if (at - line > (scan->owner > 0 ? scan->owner : 0))
		return false;
	return is_field(at) || (*at == '-' && is_space(at[1]));
}

/*
 * The length of a dash or a bullet with a blank behind it, as a text program makes it of a hyphen;
 * 0 for none.
 */
static size_t dash_length(const char *words)
{
	static const char *const dashes[] = {"\u2013 ", "\u2014 ", "\u2212 ", "\u2022 ", "\u00B7 ",
		"\u2010 ", "\u2011 "};

	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (strncmp(words, dashes[i], strlen(dashes[i])) == 0)
			return strlen(dashes[i]) - 1;
	return 0;
}

char *yaml_slip_of_words(const char *words)
{
	int  length = name_length(words), rest;
	bool item =
		*words == '-' && (isalnum((unsigned char)words[1]) || strchr("\"'", words[1])) && words[1];

	if (dash_length(words) > 0)
		return memory_format(
			"the sign %.*s stands where a hyphen belongs: write -, and a space behind it",
			(int)dash_length(words), words);
	if (*words == '-' && text_odd_space(words + 1) > 0)
		return memory_format(
			"a space that is no ordinary one (a no-break space, from a text program) stands after the hyphen: delete it and type it anew");
	if (text_odd_space(words) > 0)
		return memory_format(
			"a space that is no ordinary one (a no-break space, from a text program) stands before the words: delete it and type it anew");
	rest = (int)strcspn(words + length + (words[length] != '\0'), "\n");
	if (item)
		return memory_format("a space is missing after the hyphen: write - %.*s",
			(int)strcspn(words + 1, "\n"), words + 1);
	if (length > 0 && text_odd_space(words + length + (words[length] == ':')) > 0)
		return memory_format(
			"a space that is no ordinary one stands after \"%.*s\": write %.*s: and type the space behind it anew",
			length, words, length, words);
	if (length > 0 && words[length] == ':' && strncmp(words + length, "://", 3) != 0)
		return memory_format("a space is missing after the colon: write %.*s: %.*s", length, words,
			rest, words + length + 1);
	if (length > 0 && strncmp(words + length, " = ", 3) == 0)
		return memory_format("there is no colon after \"%.*s\": write %.*s: %.*s", length, words,
			length, words, rest - 2, words + length + 3);
	if (islower((unsigned char)*words) && words[length] == ' ')
		return memory_format(
			"there is no colon after \"%.*s\": write %.*s: %.*s; or, if it is no field but goes on with the text above, indent it further",
			length, words, length, words, rest, words + length + 1);
	return NULL;
}

static bool slip_words(struct scan *scan, int line, const char *words)
{
	char *found  = yaml_slip_of_words(words);
	int   length = name_length(words);

	if (!found && length > 0 && line_ends(words + length))
		found = memory_format(
			"there is no colon after \"%.*s\": write %.*s: and then its value; or, if it is no field but goes on with the text above, indent it further",
			length, words, length, words);
	if (strncmp(words, "...", 3) == 0 && is_space(words[3]))
		found = memory_format("a line --- or ... stands in the middle of the fields: take it away");
	return slip(scan, line,
		found
			? found
			: memory_format(
				"this line has no name and colon before its words: write name: value; or, if it goes on with the text above, indent it further"));
}

static bool slip_space(struct scan *scan, const char *where)
{
	return SLIP(scan, scan->line,
		"a space that is no ordinary one (a no-break space, from a text program) stands %s: delete it and type it anew",
		where);
}

static bool slip_sign(struct scan *scan, const char *sign)
{
	return SLIP(scan, scan->line,
		"a value begins with %c: put the whole value into quotation marks", *sign);
}

static bool slip_colon(struct scan *scan, const char *from, const char *colon)
{
	return SLIP(scan, scan->line,
		"a colon with a space behind it stands within the text (\"%.*s:\"): put the whole value into quotation marks",
		(int)(colon - from), from);
}

/* A field that stands deeper than the words above it. */
static bool slip_deeper(struct scan *scan, int column)
{
	return SLIP(scan, scan->line,
		"this line begins with %d space%s and the field above with %d, so it counts as more of that field's text: indent both alike, "
		"or, if it is text, put all of it into quotation marks",
		column, column == 1 ? "" : "s", scan->owner);
}

static bool slip_columns(struct scan *scan, int column, int beside)
{
	return SLIP(scan, scan->line,
		"this line begins with %d space%s, and the line that it stands beside or belongs to with %d: "
		"indent lines that belong together alike",
		column, column == 1 ? "" : "s", beside);
}

/* An entry stands among fields: it is none, or belongs to the list around them. */
static bool slip_hyphen(struct scan *scan)
{
	int depth = scan->depth;

	while (depth > 0 && !scan->levels[depth - 1].list)
		depth--;
	if (depth == 0)
		return SLIP(scan, scan->line,
			"a line with a hyphen stands among fields: take the hyphen away, or write the name of the list above it");
	return SLIP(scan, scan->line,
		"a line with a hyphen stands among fields: take the hyphen away, or, if it begins an entry, "
		"indent it like the entry above, with %d spaces",
		scan->levels[depth - 1].column);
}

/*
 * A value, or the beginning of one, in a column: it opens a level, stays on one, or goes back to
 * one.
 */
static bool enter(struct scan *scan, int column, bool list)
{
	int           left = -1;
	struct level *top;

	while (scan->depth > 0
		&& (top = &scan->levels[scan->depth - 1],
			top->column > column || (top->column == column && top->list && !list))) {
		left = top->column;
		scan->depth--;
	}
	top = scan->depth > 0 ? &scan->levels[scan->depth - 1] : NULL;
	if (top && top->column == column && top->list == list)
		return true;
	if (top && top->column == column && left < 0 && scan->follow != FOLLOW_LEVEL)
		return slip_hyphen(scan);
	if (left == column)
		return SLIP(scan, scan->line,
			"a line without a hyphen stands among the entries of a list: begin it with a hyphen, or indent it like the words behind the hyphen");
	if (left >= 0 || (top && scan->follow != FOLLOW_LEVEL))
		return slip_columns(scan, column, left >= 0 ? left : top->column);
	if (scan->depth == DEEPEST)
		return SLIP(scan, scan->line,
			"there are too many levels here: count the spaces at the beginning of the lines");
	scan->levels[scan->depth++] = (struct level) {.list = list, .column = column};
	return true;
}

/* What may follow a backslash within straight double quotation marks. */
static bool is_escape(char sign)
{
	return sign && strchr("0abtnvfre \"/\\N_LPxuU\t\n", sign);
}

/* Steps over a text in quotation marks; at then stands behind it. */
static bool scan_quoted(struct scan *scan, const char **at)
{
	char        mark   = **at;
	int         opened = scan->line;
	const char *sign   = *at + 1;

	for (; *sign != mark || (mark == '\'' && sign[1] == mark); sign++) {
		if (*sign == '\0' || (*sign == '\n' && leaves(scan, sign + 1)))
			return SLIP(scan, opened,
				"the quotation mark %c has no second one: write the same straight mark at the end of the value",
				mark);
		if (mark == '"' && *sign == '\\' && !is_escape(sign[1]))
			return SLIP(scan, scan->line,
				"a backslash stands in a text in quotation marks: write it twice, or put the text between single quotation marks");
		if (*sign == '\n')
			next_line(scan, sign);
		else if ((mark == '"' && *sign == '\\' && sign[1] != '\n') || *sign == '\'')
			sign += mark == '\'' || *sign == '\\';
	}
	*at = sign + 1;
	return true;
}

/* The value has ended in a quotation mark or a bracket: nothing else may stand on its line. */
static bool scan_closed(struct scan *scan, const char *at)
{
	if (line_ends(at)) {
		scan->follow = FOLLOW_NOTHING;
		return next_line(scan, at);
	}
	if (at[-1] == ']' || at[-1] == '}')
		return SLIP(scan, scan->line,
			"words stand behind the bracket %c: put the whole value into quotation marks, or take them away",
			at[-1]);
	return SLIP(scan, scan->line,
		"words stand behind the second quotation mark: put the whole value between quotation marks, and write those within it as \\\"%s",
		at[-1] == '\'' ? ", or as \xe2\x80\x99 for an apostrophe" : "");
}

/* Within brackets: `fresh` where a value may begin, `colons` since the last comma. */
struct flow {
	char        open[DEEPEST];
	int         depth, opened, colons;
	bool        fresh;
	const char *value;
};

static bool flow_line(struct scan *scan, const struct flow *flow, const char *at)
{
	if (leaves(scan, at + 1))
		return SLIP(scan, flow->opened, "the bracket %c has no end: write %c behind the last value",
			flow->open[flow->depth - 1], flow->open[flow->depth - 1] == '[' ? ']' : '}');
	return next_line(scan, at);
}

static bool flow_bracket(struct scan *scan, struct flow *flow, char sign)
{
	flow->fresh  = sign == '[' || sign == '{';
	flow->colons = 0;
	if (flow->fresh && flow->depth == DEEPEST)
		return SLIP(scan, scan->line, "there are too many brackets here: count them");
	if (flow->fresh)
		flow->open[flow->depth++] = sign;
	else if (flow->open[--flow->depth] != (sign == ']' ? '[' : '{'))
		return SLIP(scan, scan->line, "the brackets do not match: end [ with ] and { with }");
	return true;
}

/* A value of its own begins within brackets. */
static bool flow_value(struct scan *scan, struct flow *flow, const char **at)
{
	flow->fresh = false;
	flow->value = *at;
	if (text_odd_space(*at) > 0)
		return slip_space(scan, "before a value");
	if (strchr("@`%&*!|>", **at) || (**at == '-' && is_space((*at)[1])))
		return slip_sign(scan, *at);
	if (**at != '"' && **at != '\'') {
		++*at;
		return true;
	}
	if (!scan_quoted(scan, at))
		return false;
	return !**at || strchr(",]}:\n", *skip_blanks(*at))
		? true
		: SLIP(scan, scan->line,
			"words stand behind the second quotation mark: write a comma between two values");
}

/* A note: it may have a line of its own. */
static bool flow_note(struct scan *scan, const char **at)
{
	if (skip_blanks(scan->start) != *at)
		return SLIP(scan, scan->line,
			"what stands behind # is not read: put the whole value into quotation marks, or give the note a line of its own above");
	*at += strcspn(*at, "\n");
	return true;
}

/* A comma, or a colon with a blank behind it: another value may begin. */
static bool flow_next(struct scan *scan, struct flow *flow, char sign, const char *at)
{
	if (sign == ',' && flow->fresh)
		return SLIP(scan, scan->line,
			"a value is missing before a comma: take the comma away, or write the value");
	if (sign == ':' && ++flow->colons > 1)
		return slip_colon(scan, flow->value && flow->value < at ? flow->value : at, at);
	flow->colons = sign == ',' ? 0 : flow->colons;
	flow->fresh  = true;
	return true;
}

static bool flow_step(struct scan *scan, struct flow *flow, const char **at)
{
	const char *sign = *at;

	if (*sign == '#' && (flow->fresh || is_space(sign[-1])))
		return flow_note(scan, at);
	if (flow->fresh && !is_space(*sign) && !strchr("[]{},", *sign))
		return flow_value(scan, flow, at);
	++*at;
	if (*sign == '\n')
		return flow_line(scan, flow, sign);
	if (strchr("[]{}", *sign) && (flow->fresh || strchr("]}", *sign)))
		return flow_bracket(scan, flow, *sign);
	if (strchr("[{", *sign))
		return SLIP(scan, scan->line,
			"the bracket %c stands within a value: put the whole value into quotation marks, or write a comma before it",
			*sign);
	if (*sign == ',' || (*sign == ':' && is_space(sign[1])))
		return flow_next(scan, flow, *sign, sign);
	return true;
}

/* Steps over a value in brackets. */
static bool scan_flow(struct scan *scan, const char **at)
{
	struct flow flow = {.open = {**at}, .depth = 1, .opened = scan->line, .fresh = true};

	++*at;
	while (flow.depth > 0 && **at)
		if (!flow_step(scan, &flow, at))
			return false;
	return flow.depth == 0 || flow_line(scan, &flow, *at - 1);
}

/* Behind | or >: its lines are all that stand deeper than its owner. */
static bool scan_block(struct scan *scan, const char *at)
{
	const char *header = at + 1 + strspn(at + 1, "+-123456789");
	int         column = 0;

	if (!line_ends(header))
		return slip_sign(scan, at);
	scan->follow = FOLLOW_NOTHING;
	for (next_line(scan, at); *scan->start; next_line(scan, scan->start)) {
		int own = (int)strspn(scan->start, " ");

		if (scan->start[own] == '\n')
			continue;
		if (own <= scan->owner)
			return true;
		if (own < column)
			return slip_columns(scan, own, column);
		if (column == 0 && header == at + 1)
			column = own;
	}
	return true;
}

/* Words without quotation marks. Alone: they are an entry, or stand on a line of their own. */
static bool scan_words(struct scan *scan, const char *at, bool alone)
{
	const char *colon = find_colon(at);

	if (colon && (strncmp(at, "\u201C", 3) == 0 || strncmp(at, "\u2018", 3) == 0))
		return SLIP(scan, scan->line,
			"the value stands between curly quotation marks: write straight ones, \" and \"");
	if (colon)
		return slip_colon(scan, at, colon);
	scan->follow       = FOLLOW_WORDS;
	scan->words        = alone ? at : NULL;
	scan->words_line   = scan->line;
	scan->words_column = (int)(at - scan->start);
	return next_line(scan, at);
}

static bool scan_value(struct scan *scan, const char *at, bool alone)
{
	if (line_ends(at)) {
		scan->follow = FOLLOW_LEVEL;
		return next_line(scan, at);
	}
	at = skip_blanks(at);
	if (text_odd_space(at) > 0)
		return slip_space(scan, "before the value");
	if (*at == '"' || *at == '\'')
		return scan_quoted(scan, &at) && scan_closed(scan, at);
	if (*at == '[' || *at == '{')
		return scan_flow(scan, &at) && scan_closed(scan, at);
	if (*at == '|' || *at == '>')
		return scan_block(scan, at);
	if (*at == '-' && is_space(at[1]))
		return SLIP(scan, scan->line,
			"a list begins on the line of its name: write each entry on a line of its own below it, or [a, b]");
	if (strchr("@`%&*!,]}", *at) || (*at == '?' && is_space(at[1])))
		return slip_sign(scan, at);
	return scan_words(scan, at, alone);
}

/* A field's name has been read, up to its colon. */
static bool scan_field(struct scan *scan, const char *colon, int column)
{
	if (!enter(scan, column, false))
		return false;
	scan->owner = column;
	return scan_value(scan, colon + 1, false);
}

/* The first words of a line, or those behind its hyphens: a field, or a value. */
static bool scan_entry(struct scan *scan, const char *at, int column, bool item)
{
	const char *colon = strchr("[{|>\"'", *at) ? NULL : find_colon(at), *after = at;
	struct scan ahead = *scan;

	if (strchr("@`%&*!,]}", *at))
		return slip_sign(scan, at);
	if ((*at == '"' || *at == '\'') && scan_quoted(&ahead, &after) && *skip_blanks(after) == ':'
		&& ahead.line == scan->line)
		return scan_field(scan, skip_blanks(after), column);
	free(ahead.slip);
	if (colon)
		return scan_field(scan, colon, column);
	if (item || (scan->follow == FOLLOW_LEVEL && column > scan->owner))
		return scan_value(scan, at, true);
	return scan->depth == 0 && strchr("[{\"'|>", *at) ? scan_value(scan, at, true)
													  : slip_words(scan, scan->line, at);
}

static bool scan_items(struct scan *scan, const char *at, int column)
{
	bool item = false;

	while (*at == '-' && is_space(at[1])) {
		if (!enter(scan, column, true))
			return false;
		item         = true;
		scan->owner  = column;
		scan->follow = FOLLOW_LEVEL;
		if (line_ends(at + 1))
			return next_line(scan, at);
		at     = skip_blanks(at + 1);
		column = (int)(at - scan->start);
	}
	if (*at == '-' && text_odd_space(at + 1) > 0)
		return slip_space(scan, "after the hyphen");
	if (text_odd_space(at) > 0)
		return slip_space(scan, item ? "after the hyphen" : "at the beginning of this line");
	if (dash_length(at) > 0 || (!item && *at == '-' && at[1] != '-'))
		return slip_words(scan, scan->line, at);
	return scan_entry(scan, at, column, item);
}

/* A line that goes on with the unquoted words above it. */
static bool scan_further(struct scan *scan, const char *at, int column)
{
	const char *colon = find_colon(at);

	if (*at == '-' && is_space(at[1]))
		return slip_columns(scan, column, scan->owner);
	if (is_field(at) && scan->words && scan->words_column == column
		&& islower((unsigned char)*scan->words))
		return slip_words(scan, scan->words_line, scan->words);
	if (is_field(at))
		return slip_deeper(scan, column);
	if (scan->note_line > scan->words_line)
		return SLIP(scan, scan->note_line,
			"a note stands in the middle of a text: give it a line of its own above the field, or put the text into quotation marks");
	return colon ? slip_colon(scan, at, colon) : next_line(scan, at);
}

static bool scan_line(struct scan *scan)
{
	int         column = (int)strspn(scan->start, " ");
	const char *at = scan->start + column, *first = skip_blanks(at);

	if (*first == '#')
		scan->note_line = scan->line;
	if (*first == '\n' && first > at && scan->line == scan->stopped)
		return SLIP(scan, scan->line, "a tab stands on an empty line: take it away");
	if (*first == '\n' || *first == '\0' || *first == '#')
		return next_line(scan, first);
	if (*at == '\t')
		return SLIP(scan, scan->line,
			"a tab stands at the beginning of this line: take it away, and indent with spaces");
	if (text_odd_space(at) > 0)
		return slip_space(scan, "at the beginning of this line");
	if (scan->follow == FOLLOW_WORDS && column > scan->owner)
		return scan_further(scan, at, column);
	return scan_items(scan, at, column);
}

char *yaml_slip_find(const char *text, int stopped, int *line)
{
	struct scan scan = {.start = text, .owner = -1, .stopped = stopped};

	while (*scan.start && scan_line(&scan))
		continue;
	*line = scan.slip_line;
	if (!scan.slip || scan.slip_line <= stopped)
		return scan.slip;
	free(scan.slip);
	return NULL;
}
