/* schema_describe.c - a table of fields as an editor reads it. */
#include "publish/content/schema.h"

#include <stdlib.h>

/* What stands in a cell; a bar would end it. */
static void add_cell(struct text *text, const char *words)
{
	for (const char *at = words; *at; at++) {
		text_add(text, *at == '|' ? "\\" : "");
		text_add_bytes(text, at, 1);
	}
}

/* What may be written in the field, behind what it is. */
static void add_values(struct text *text, const struct field *field)
{
	static const char *const values[] = {
		[FIELD_TEXT]   = "",
		[FIELD_NUMBER] = " A whole number.",
		[FIELD_FLAG]   = " `true` or `false`.",
		[FIELD_CHOICE] = " One of ",
		[FIELD_WORDS]  = " A list.",
		[FIELD_LIST]   = " A list of entries, with the fields below.",
		[FIELD_FIELDS] = " It holds the fields below.",
	};

	text_add(text, values[field->kind]);
	for (int i = 1; field->kinds && i < field->kinds->count; i++) {
		text_add(text, i > 1 ? ", `" : "`");
		add_cell(text, field->kinds->names[i]);
		text_add(text, i == field->kinds->count - 1 ? "`." : "`");
	}
}

/* Rows of these fields; `around` names what they stand in, such as "contacts[].". */
static void add_rows(struct text *text, const struct schema *schema, const char *around)
{
	for (const struct field *field = schema->fields; field->name; field++) {
		struct text inside = {0};

		text_add(text, "| `");
		text_add(text, around);
		text_add(text, field->name);
		text_add(text, field->need == REQUIRED ? "` | yes | " : "` | no | ");
		add_cell(text, field->what);
		add_values(text, field);
		text_add(text, " |\n");
		if (!field->inside)
			continue;
		text_add(&inside, around);
		text_add(&inside, field->name);
		text_add(&inside, field->kind == FIELD_LIST ? "[]." : ".");
		add_rows(text, field->inside, inside.bytes);
		free(inside.bytes);
	}
}

void schema_describe(const struct schema *schema, struct text *text)
{
	text_add(text, "| Field | Needed | What it is |\n|---|---|---|\n");
	add_rows(text, schema, "");
}
