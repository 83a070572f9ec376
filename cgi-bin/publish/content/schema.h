/* schema.h - tables of the fields that a file may have: by them structs are filled, and editors
 * told. */
#ifndef PUBLISH_CONTENT_SCHEMA_H
#define PUBLISH_CONTENT_SCHEMA_H

#include "publish/base/document.h"
#include "publish/base/faults.h"
#include "publish/base/text.h"
#include "publish/content/yaml_lines.h"
#include "shared/kinds.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * What a field holds, and what its member is: char *; int; int; an enum; char ** with its count; an
 * array of structs with its count; a struct *.
 */
enum field_kind {
	FIELD_TEXT,
	FIELD_NUMBER,
	FIELD_FLAG,
	FIELD_CHOICE,
	FIELD_WORDS,
	FIELD_LIST,
	FIELD_FIELDS
};

enum field_need { OPTIONAL, REQUIRED /* must be there, and say something */ };

/* The fields of a struct, up to one without a name. */
struct schema {
	size_t              size;
	const struct field *fields;
};

struct field {
	const char     *name;
	enum field_kind kind;
	enum field_need need;
	size_t          place, count_place; /* of the member, and of the one beside it that counts */
	const struct kinds  *kinds;  /* the words that an editor may choose from: all but that of 0 */
	const struct schema *inside; /* of a list's entries, or of the fields in the field */
	bool        signs; /* digits, rules and such, in which every space must be an ordinary one */
	const char *what;  /* for editors: what it is, with an example where one helps */
};

#define FIELD_AT(type, member) .place = offsetof(type, member)
#define FIELD_COUNTED(type, member) \
	FIELD_AT(type, member), .count_place = offsetof(type, member##_count)

#define TEXT(name, need, type, member, about) \
	{ \
		name, FIELD_TEXT, need, FIELD_AT(type, member), .what = about \
	}
#define SIGNS(name, need, type, member, about) \
	{ \
		name, FIELD_TEXT, need, FIELD_AT(type, member), .signs = true, .what = about \
	}
#define RULES(name, need, type, member, about) \
	{ \
		name, FIELD_WORDS, need, FIELD_COUNTED(type, member), .signs = true, .what = about \
	}
#define NUMBER(name, need, type, member, about) \
	{ \
		name, FIELD_NUMBER, need, FIELD_AT(type, member), .what = about \
	}
#define FLAG(name, need, type, member, about) \
	{ \
		name, FIELD_FLAG, need, FIELD_AT(type, member), .what = about \
	}
#define WORDS(name, need, type, member, about) \
	{ \
		name, FIELD_WORDS, need, FIELD_COUNTED(type, member), .what = about \
	}
#define CHOICE(name, need, type, member, words, about) \
	{ \
		name, FIELD_CHOICE, need, FIELD_AT(type, member), .kinds = &(words), .what = about \
	}
#define LIST(name, need, type, member, schema, about) \
	{ \
		name, FIELD_LIST, need, FIELD_COUNTED(type, member), .inside = &(schema), .what = about \
	}
#define FIELDS(name, need, type, member, schema, about) \
	{ \
		name, FIELD_FIELDS, need, FIELD_AT(type, member), .inside = &(schema), .what = about \
	}
#define FIELD_END \
	{ \
		0 \
	}

/*
 * Reads the front matter of a file into a struct of the schema. Whatever is wrong goes to the
 * faults; what is well is read all the same. NULL when nothing can be read. The lines are for later
 * faults; release them either way.
 */
void *schema_read(const struct schema *schema, const struct document *file,
	struct yaml_lines *lines, struct faults *faults);

/* Frees what schema_read returned; NULL is nothing. */
void schema_free(const struct schema *schema, void *data);

/*
 * Adds the fields as a table in Markdown: a row for each, those within a field behind its row, as
 * `contacts[].number`.
 */
void schema_describe(const struct schema *schema, struct text *text);

#endif
