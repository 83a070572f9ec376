/* schema.c - holds the values of a file against the table of its fields, and fills a struct with
 * what is well. */
#include "publish/content/schema.h"
#include "publish/base/memory.h"
#include "publish/content/misread.h"
#include "publish/content/yaml_slips.h"
#include "shared/tokens.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* One file that is read. */
struct reading {
	const struct document *file;
	struct faults         *faults;
};

#define FAULT(line, ...) fault_add(reading->faults, reading->file->path, line, __VA_ARGS__)

/* What a reader calls the value. */
static const char *name_of(const struct yaml_node *node)
{
	return *node->key ? node->key : node->parent ? node->parent->key : "front matter";
}

/* Always false: the value is not read. */
static bool reject(const struct reading *reading, const struct yaml_node *node, const char *wrong)
{
	FAULT(node->line, "\"%s\" %s", name_of(node), wrong);
	return false;
}

static void add_word(struct text *text, const char *word)
{
	text_add(text, text->length > 0 ? ", " : "");
	text_add(text, word);
}

static void set_int(void *place, int value)
{
	memcpy(place, &value, sizeof value);
}

static void set_pointer(void *place, void *value)
{
	memcpy(place, &value, sizeof value);
}

static void *pointer_at(const char *data, size_t place)
{
	void *pointer;

	memcpy(&pointer, data + place, sizeof pointer);
	return pointer;
}

static unsigned count_at(const char *data, size_t place)
{
	unsigned count;

	memcpy(&count, data + place, sizeof count);
	return count;
}

static void read_choice(const struct reading *reading, const struct field *field,
	const struct yaml_node *node, void *place)
{
	struct text words = {0};
	int         kind;

	if (*node->value && kind_read(field->kinds, node->value, &kind)) {
		set_int(place, kind);
		return;
	}
	for (int i = 1; i < field->kinds->count; i++)
		add_word(&words, field->kinds->names[i]);
	FAULT(node->line, "unknown %s \"%s\": use one of %s", name_of(node), node->value,
		text_shown(&words));
	free(words.bytes);
}

/*
 * A copy of the value. In digits and rules a space that only looks like an ordinary one is told,
 * and read as one.
 */
static char *copy_text(const struct reading *reading, const struct field *field,
	const struct yaml_node *node)
{
	struct text text = {0};
	size_t      odd  = 0;

	if (!field->signs)
		return memory_copy(node->value, strlen(node->value));
	for (const char *at = node->value; *at; at++) {
		size_t length = text_odd_space(at);

		text_add_bytes(&text, length ? " " : at, 1);
		at += length ? length - 1 : 0;
		odd += length > 0;
	}
	if (odd > 0)
		reject(reading, node,
			"holds a space that is no ordinary one (a no-break space, from a text program): type the spaces in it anew");
	return text.bytes ? text.bytes : memory_copy("", 0);
}

static bool is_number(const char *value)
{
	size_t length = strspn(value, "0123456789");

	return length > 0 && length <= 6 && value[length] == '\0' && (length == 1 || value[0] != '0');
}

static void read_text(const struct reading *reading, const struct field *field,
	const struct yaml_node *node, void *place)
{
	if (field->need == REQUIRED && text_blank(node->value))
		reject(reading, node,
			"is empty: write something, or take the line away if the field is not needed");
	else if (field->kind == FIELD_CHOICE)
		read_choice(reading, field, node, place);
	else if (field->kind == FIELD_TEXT)
		set_pointer(place, copy_text(reading, field, node));
	else if (field->kind == FIELD_NUMBER && !is_number(node->value))
		reject(reading, node, "is no whole number: write digits alone, like 3");
	else if (field->kind == FIELD_NUMBER)
		set_int(place, atoi(node->value));
	else if (strcmp(node->value, "true") != 0 && strcmp(node->value, "false") != 0)
		reject(reading, node, "is neither true nor false: write one of the two words");
	else
		set_int(place, strcmp(node->value, "true") == 0);
}

/*
 * What stands on lines of its own where a list or fields belong: often a colon or a space is
 * missing. NULL when it is something else. Free it.
 */
static char *missing_sign(const struct yaml_node *node, bool list, int *line)
{
	const struct yaml_node *first = node->kind == YAML_FIELDS ? node->child : NULL;

	*line = node->line;
	if (list && first && first->key[0] == '-') {
		*line = first->line;
		return yaml_slip_of_words(first->key);
	}
	if (node->kind != YAML_TEXT || node->quoted || (list && isalnum((unsigned char)*node->value))
		|| (*node->key && node->text_line == node->line))
		return NULL;
	*line = node->text_line;
	return yaml_slip_of_words(node->value);
}

static bool reject_shape(const struct reading *reading, const struct yaml_node *node, bool list,
	const char *wrong)
{
	int   line;
	char *slip = missing_sign(node, list, &line);

	if (slip)
		FAULT(line, "%s", slip);
	else
		reject(reading, node, wrong);
	free(slip);
	return false;
}

/* The value is of the kind that its field has. */
static bool is_kind(const struct reading *reading, enum field_kind kind,
	const struct yaml_node *node)
{
	if (kind == FIELD_FIELDS)
		return node->kind == YAML_FIELDS
			|| reject_shape(reading, node, false,
				"must hold fields: write each on its own line as name: value");
	if (kind == FIELD_LIST || kind == FIELD_WORDS)
		return node->kind == YAML_LIST
			|| reject_shape(reading, node, true,
				"must be a list: write each entry on its own line after a hyphen, or [a, b]");
	if (node->kind == YAML_FIELDS && !node->flow)
		return reject(reading, node,
			"must be one text: a colon with a space behind it makes a field of it, so put the text in quotation marks");
	return node->kind == YAML_TEXT
		|| reject(reading, node, "must be one text: put it in quotation marks");
}

static void read_fields(const struct reading *reading, const struct schema *schema,
	const struct yaml_node *node, char *data);

/* An entry that is no text takes the whole list away, so that the others keep their numbers. */
static void read_words(const struct reading *reading, const struct field *field,
	const struct yaml_node *node, char *data)
{
	char   **words = memory_new((node->count + !node->count) * sizeof *words);
	unsigned count = 0, lost = 0;

	for (const struct yaml_node *child = node->child; child; child = child->next) {
		if (child->gone || !is_kind(reading, FIELD_TEXT, child))
			lost++;
		else if (text_blank(child->value))
			lost += !reject(reading, child,
				"is empty: write something, or take the line away if the field is not needed");
		else
			words[count++] = copy_text(reading, field, child);
	}
	for (unsigned i = 0; lost > 0 && i < count; i++)
		free(words[i]);
	count = lost > 0 ? 0 : count;
	memcpy(data + field->count_place, &count, sizeof count);
	set_pointer(data + field->place, words);
}

/*
 * An entry that holds no fields stays as one in which all are missing, so that the others keep
 * their numbers.
 */
static void read_list(const struct reading *reading, const struct field *field,
	const struct yaml_node *node, char *data)
{
	size_t   size  = field->inside->size;
	char    *list  = memory_new((node->count + !node->count) * size);
	unsigned count = (unsigned)node->count;

	for (const struct yaml_node *child = node->child; child; child = child->next)
		if (!child->gone && is_kind(reading, FIELD_FIELDS, child))
			read_fields(reading, field->inside, child, list + child->index * size);
	memcpy(data + field->count_place, &count, sizeof count);
	set_pointer(data + field->place, list);
}

/* An optional field may also be left empty. */
static void read_value(const struct reading *reading, const struct field *field,
	const struct yaml_node *node, char *data)
{
	bool empty = node->kind == YAML_TEXT && !node->quoted && *node->value == '\0';

	if (node->gone || (empty && field->kind != FIELD_TEXT && field->need == OPTIONAL)
		|| !is_kind(reading, field->kind, node))
		return;
	if ((field->kind == FIELD_LIST || field->kind == FIELD_WORDS) && field->need == REQUIRED
		&& node->count == 0)
		reject(reading, node, "is an empty list: add at least one entry");
	else if (field->kind == FIELD_LIST)
		read_list(reading, field, node, data);
	else if (field->kind == FIELD_WORDS)
		read_words(reading, field, node, data);
	else if (field->kind == FIELD_FIELDS) {
		char *inside = memory_new(field->inside->size);

		read_fields(reading, field->inside, node, inside);
		set_pointer(data + field->place, inside);
	} else
		read_text(reading, field, node, data + field->place);
}

/*
 * The field whose name is nearest, when it is near enough to be meant and is not there already;
 * else NULL.
 */
static const char *nearest_name(const struct schema *schema, const struct yaml_node *node)
{
	const char *nearest         = NULL;
	char        name[WORD_SIZE] = "";
	int         best            = strlen(node->key) > 4 ? 3 : 2;

	if (strlen(node->key) >= sizeof name)
		return NULL;
	for (size_t i = 0; node->key[i]; i++)
		name[i] = (char)tolower((unsigned char)node->key[i]);

	for (const struct field *field = schema->fields; field->name; field++) {
		const struct yaml_node *other = node->parent->child;
		int                     away  = tokens_distance(name, field->name);

		while (other && strcmp(other->key, field->name) != 0)
			other = other->next;
		if (!other && away < best) {
			best    = away;
			nearest = field->name;
		}
	}
	return nearest;
}

static bool has_odd_sign(const char *name)
{
	while (*name && text_odd_space(name) == 0)
		name++;
	return *name != '\0';
}

/* What was meant by a name that no field has. */
static void reject_name(const struct reading *reading, const struct schema *schema,
	const struct yaml_node *node)
{
	struct text known = {0};

	char *slip =
		strchr(node->key, ' ') && node->key[0] != '-' ? NULL : yaml_slip_of_words(node->key);
	const char *near = nearest_name(schema, node);

	for (const struct field *field = schema->fields; field->name; field++)
		add_word(&known, field->name);
	if (has_odd_sign(node->key))
		FAULT(node->line,
			"the name \"%s\" holds a sign that cannot be seen, or a space that is no ordinary one: type the beginning of the line anew",
			node->key);
	else if (slip)
		FAULT(node->line, "%s", slip);
	else
		FAULT(node->line,
			"unknown field \"%s\": take it away or correct its name%s%s%s (known: %s)", node->key,
			near ? ", perhaps to \"" : "", near ? near : "", near ? "\"" : "", text_shown(&known));
	free(slip);
	free(known.bytes);
}

static void read_field(const struct reading *reading, const struct schema *schema,
	const struct yaml_node *node, char *data)
{
	const struct field *field = schema->fields;

	while (field->name && strcmp(field->name, node->key) != 0)
		field++;
	if (node->twice && node->parent->parent && node->parent->parent->kind == YAML_LIST
		&& strcmp(node->parent->child->key, node->key) == 0)
		reject(reading, node,
			"is there twice: keep one of the two; or, if a new entry of the list begins here, write a hyphen before it");
	else if (node->twice)
		reject(reading, node, "is there twice: keep one of the two");
	else if (field->name)
		read_value(reading, field, node, data);
	else
		reject_name(reading, schema, node);
}

static void read_fields(const struct reading *reading, const struct schema *schema,
	const struct yaml_node *node, char *data)
{
	for (const struct yaml_node *child = node->child; child; child = child->next)
		read_field(reading, schema, child, data);
	for (const struct field *field = schema->fields; field->name; field++) {
		const struct yaml_node *child = node->child;

		while (child && strcmp(child->key, field->name) != 0)
			child = child->next;
		if (!child && field->need == REQUIRED)
			FAULT(node->line, "the field \"%s\" is missing%s%s: add it", field->name,
				node->parent ? " from an entry of " : "", node->parent ? name_of(node) : "");
	}
}

void *schema_read(const struct schema *schema, const struct document *file,
	struct yaml_lines *lines, struct faults *faults)
{
	struct reading reading = {.file = file, .faults = faults};
	char          *data;

	if (!yaml_lines_read(lines, file->front.bytes, file->front.length, file->front.line)) {
		fault_add(faults, file->path, lines->problem_line, "%s", lines->problem);
		return NULL;
	}
	if (!lines->root) {
		fault_add(faults, file->path, file->front.line,
			"there are no fields: write them as name: value");
		return NULL;
	}
	misread_add(lines, file, faults);
	if (lines->root->gone || !is_kind(&reading, FIELD_FIELDS, lines->root))
		return NULL;
	data = memory_new(schema->size);
	read_fields(&reading, schema, lines->root, data);
	return data;
}

/* Frees what the members of a struct hold. */
static void release(const struct schema *schema, const char *data)
{
	for (const struct field *field = schema->fields; field->name; field++) {
		unsigned count = field->kind == FIELD_LIST || field->kind == FIELD_WORDS
			? count_at(data, field->count_place)
			: 0;

		void *member =
			field->kind == FIELD_NUMBER || field->kind == FIELD_FLAG || field->kind == FIELD_CHOICE
			? NULL
			: pointer_at(data, field->place);

		for (unsigned i = 0; field->kind == FIELD_WORDS && i < count; i++)
			free(((char **)member)[i]);
		for (unsigned i = 0; field->kind == FIELD_LIST && i < count; i++)
			release(field->inside, (char *)member + i * field->inside->size);
		if (field->kind == FIELD_FIELDS && member)
			release(field->inside, member);
		free(member);
	}
}

void schema_free(const struct schema *schema, void *data)
{
	if (data)
		release(schema, data);
	free(data);
}
