/* front_matter.c - reads fields into structs by schema; the one file that knows libcyaml. */
#include "publish/content/front_matter.h"
#include "publish/base/memory.h"
#include "publish/base/names.h"
#include "publish/base/text.h"

#include <cyaml/cyaml.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/*
 * libcyaml stops at the first fault. So the schema is first held against the lines that libyaml counted, which finds all of them;
 * what is faulty is then blanked, and libcyaml reads the rest. To libcyaml every field is optional: the marks below are ours.
 */
#define OPTIONAL CYAML_FLAG_OPTIONAL
#define REQUIRED (CYAML_FLAG_OPTIONAL | 1 << 20) /* must be there, and say something */

#define TEXT(key, flags, type, member)          CYAML_FIELD_STRING_PTR(key, flags, type, member, 0, CYAML_UNLIMITED)
#define LIST(key, flags, type, member, entry)   CYAML_FIELD_SEQUENCE(key, (flags) | CYAML_FLAG_POINTER, type, member, entry, 0, CYAML_UNLIMITED)
#define CHOICE(key, flags, type, member, words) CYAML_FIELD_ENUM(key, (flags) | CYAML_FLAG_STRICT, type, member, words, CYAML_ARRAY_LEN(words))

static const cyaml_strval_t evidences_written[] = {{"one-source", EVIDENCE_ONE_SOURCE}, {"two-sources", EVIDENCE_TWO_SOURCES}};
static const cyaml_strval_t statuses_written[]  = {{"listed", AGENCY_LISTED}, {"changed", AGENCY_CHANGED}, {"uncertain", AGENCY_UNCERTAIN}};
static const cyaml_strval_t costs_written[]     = {{"free", COST_FREE}, {"standard", COST_STANDARD}};
static const cyaml_strval_t contact_kinds_written[] = {
	{"phone", CONTACT_PHONE}, {"text", CONTACT_TEXT}, {"relay", CONTACT_RELAY}, {"bsl", CONTACT_BSL}, {"email", CONTACT_EMAIL}, {"chat", CONTACT_CHAT},
	{"form", CONTACT_FORM},
};
static const cyaml_strval_t area_kinds_written[] = {
	{"country", AREA_COUNTRY}, {"nation", AREA_NATION}, {"force", AREA_FORCE}, {"county", AREA_COUNTY}, {"city", AREA_CITY}, {"district", AREA_DISTRICT},
};
static const cyaml_strval_t inputs_written[]    = {
	{"tick", INPUT_TICK}, {"date", INPUT_DATE}, {"time", INPUT_TIME}, {"line", INPUT_LINE}, {"text", INPUT_TEXT}, {"choice", INPUT_CHOICE},
};

static const cyaml_schema_value_t word = {CYAML_VALUE_STRING(REQUIRED | CYAML_FLAG_POINTER, char, 0, CYAML_UNLIMITED)};

static const cyaml_schema_field_t source_fields[] = {
	TEXT("title", REQUIRED, struct source, title),
	TEXT("url",   OPTIONAL, struct source, url),
	TEXT("date",  REQUIRED, struct source, date),
	TEXT("what",  OPTIONAL, struct source, what),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t source_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct source, source_fields)};

static const cyaml_schema_field_t fact_fields[] = {
	TEXT("id",         REQUIRED, struct fact, id),
	TEXT("heading",    REQUIRED, struct fact, heading),
	TEXT("title",      REQUIRED, struct fact, title),
	TEXT("text",       REQUIRED, struct fact, text),
	CHOICE("evidence", REQUIRED, struct fact, evidence, evidences_written),
	LIST("sources",    REQUIRED, struct fact, sources, &source_value),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t fact_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct fact, fact_fields)};

static const cyaml_schema_field_t contact_fields[] = {
	CHOICE("kind",    REQUIRED, struct contact, kind, contact_kinds_written),
	TEXT("number",    OPTIONAL, struct contact, number),
	TEXT("email",     OPTIONAL, struct contact, email),
	TEXT("url",       OPTIONAL, struct contact, url),
	TEXT("label",     OPTIONAL, struct contact, label),
	CHOICE("cost",    OPTIONAL, struct contact, cost, costs_written),
	TEXT("languages", OPTIONAL, struct contact, languages),
	LIST("hours",     OPTIONAL, struct contact, hours, &word),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t contact_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct contact, contact_fields)};

static const cyaml_schema_field_t confirmed_fields[] = {
	TEXT("on", REQUIRED, struct confirmed, on),
	TEXT("by", REQUIRED, struct confirmed, by),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t step_fields[] = {
	TEXT("page", REQUIRED, struct step, page),
	TEXT("text", REQUIRED, struct step, text),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t step_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct step, step_fields)};

static const cyaml_schema_field_t advice_fields[] = {
	TEXT("title",       REQUIRED, struct front_matter, title),
	TEXT("summary",     REQUIRED, struct front_matter, summary),
	TEXT("section",     REQUIRED, struct front_matter, section),
	CYAML_FIELD_INT("order", REQUIRED, struct front_matter, order),
	TEXT("checked",     REQUIRED, struct front_matter, checked),
	CHOICE("evidence",  REQUIRED, struct front_matter, evidence, evidences_written),
	LIST("keywords",    OPTIONAL, struct front_matter, keywords, &word),
	LIST("sources",     REQUIRED, struct front_matter, sources, &source_value),
	LIST("facts",       OPTIONAL, struct front_matter, facts, &fact_value),
	LIST("next",        OPTIONAL, struct front_matter, next, &step_value),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t behaviour_fields[] = {
	TEXT("title",    REQUIRED, struct front_matter, title),
	TEXT("summary",  REQUIRED, struct front_matter, summary),
	TEXT("group",    REQUIRED, struct front_matter, group),
	CYAML_FIELD_INT("order", REQUIRED, struct front_matter, order),
	CYAML_FIELD_INT("brief", OPTIONAL, struct front_matter, brief),
	LIST("law",      OPTIONAL, struct front_matter, law, &word),
	LIST("examples", REQUIRED, struct front_matter, examples, &word),
	LIST("keep",     REQUIRED, struct front_matter, keep, &word),
	TEXT("safety",   OPTIONAL, struct front_matter, safety),
	TEXT("checked",  REQUIRED, struct front_matter, checked),
	LIST("keywords", OPTIONAL, struct front_matter, keywords, &word),
	LIST("sources",  REQUIRED, struct front_matter, sources, &source_value),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t agency_fields[] = {
	TEXT("name",       REQUIRED, struct front_matter, title),
	TEXT("summary",    REQUIRED, struct front_matter, summary),
	CYAML_FIELD_INT("order", REQUIRED, struct front_matter, order),
	LIST("needs",      REQUIRED, struct front_matter, needs, &word),
	LIST("areas",      REQUIRED, struct front_matter, areas, &word),
	LIST("serves",     REQUIRED, struct front_matter, serves, &word),
	LIST("speaks",     OPTIONAL, struct front_matter, speaks, &word),
	CHOICE("status",   REQUIRED, struct front_matter, status, statuses_written),
	TEXT("organisation", OPTIONAL, struct front_matter, organisation),
	TEXT("url",        OPTIONAL, struct front_matter, url),
	TEXT("languages",  OPTIONAL, struct front_matter, languages),
	TEXT("cannot",     OPTIONAL, struct front_matter, cannot),
	TEXT("not_for",    OPTIONAL, struct front_matter, not_for),
	LIST("calendar",   OPTIONAL, struct front_matter, calendar, &word),
	LIST("contacts",   OPTIONAL, struct front_matter, contacts, &contact_value),
	TEXT("checked",    REQUIRED, struct front_matter, checked),
	CHOICE("evidence", REQUIRED, struct front_matter, evidence, evidences_written),
	CYAML_FIELD_MAPPING_PTR("confirmed", OPTIONAL, struct front_matter, confirmed, confirmed_fields),
	LIST("keywords",   OPTIONAL, struct front_matter, keywords, &word),
	LIST("sources",    REQUIRED, struct front_matter, sources, &source_value),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t point_fields[] = {
	TEXT("id",      REQUIRED, struct point, id),
	TEXT("text",    REQUIRED, struct point, text),
	TEXT("hint",    OPTIONAL, struct point, hint),
	CHOICE("input", OPTIONAL, struct point, input, inputs_written),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t point_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct point, point_fields)};

static const cyaml_schema_field_t points_fields[] = {
	TEXT("id",     REQUIRED, struct points, id),
	TEXT("title",  REQUIRED, struct points, title),
	TEXT("text",   OPTIONAL, struct points, text),
	LIST("points", REQUIRED, struct points, points, &point_value),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t points_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct points, points_fields)};

static const cyaml_schema_field_t tool_fields[] = {
	TEXT("title",      REQUIRED, struct front_matter, title),
	TEXT("summary",    REQUIRED, struct front_matter, summary),
	TEXT("agency",     REQUIRED, struct front_matter, agency),
	CYAML_FIELD_INT("order", REQUIRED, struct front_matter, order),
	TEXT("checked",    REQUIRED, struct front_matter, checked),
	CHOICE("evidence", REQUIRED, struct front_matter, evidence, evidences_written),
	LIST("keywords",   OPTIONAL, struct front_matter, keywords, &word),
	LIST("sources",    REQUIRED, struct front_matter, sources, &source_value),
	LIST("lists",      REQUIRED, struct front_matter, lists, &points_value),
	LIST("facts",      OPTIONAL, struct front_matter, facts, &fact_value),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t text_fields[] = {
	TEXT("title",   REQUIRED, struct front_matter, title),
	TEXT("summary", OPTIONAL, struct front_matter, summary),
	TEXT("checked", REQUIRED, struct front_matter, checked),
	LIST("sources", OPTIONAL, struct front_matter, sources, &source_value),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t titled_fields[] = {
	TEXT("id",    REQUIRED, struct entry, id),
	TEXT("title", REQUIRED, struct entry, title),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t titled_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct entry, titled_fields)};

static const cyaml_schema_field_t area_fields[] = {
	TEXT("id",     REQUIRED, struct entry, id),
	TEXT("title",  REQUIRED, struct entry, title),
	CHOICE("kind", REQUIRED, struct entry, kind, area_kinds_written),
	TEXT("within", OPTIONAL, struct entry, within),
	TEXT("calendar", OPTIONAL, struct entry, calendar),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t area_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct entry, area_fields)};

static const cyaml_schema_field_t group_fields[] = {
	TEXT("id",      REQUIRED, struct entry, id),
	TEXT("title",   REQUIRED, struct entry, title),
	TEXT("summary", OPTIONAL, struct entry, summary),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t group_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct entry, group_fields)};

static const cyaml_schema_field_t law_fields[] = {
	TEXT("id",    REQUIRED, struct entry, id),
	TEXT("title", REQUIRED, struct entry, title),
	TEXT("law",   REQUIRED, struct entry, law),
	CYAML_FIELD_BOOL("example", OPTIONAL, struct entry, example),
	TEXT("page",  REQUIRED, struct entry, page),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t law_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct entry, law_fields)};

static const cyaml_schema_field_t organisation_fields[] = {
	TEXT("id",   REQUIRED, struct organisation, id),
	TEXT("name", REQUIRED, struct organisation, name),
	TEXT("url",  OPTIONAL, struct organisation, url),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t organisation_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct organisation, organisation_fields)};

static const cyaml_schema_field_t lists_fields[] = {
	LIST("sections",  REQUIRED, struct lists, sections, &titled_value),
	LIST("needs",     REQUIRED, struct lists, needs, &titled_value),
	LIST("areas",     REQUIRED, struct lists, areas, &area_value),
	LIST("audiences", REQUIRED, struct lists, audiences, &titled_value),
	LIST("languages", OPTIONAL, struct lists, languages, &titled_value),
	LIST("groups",    REQUIRED, struct lists, groups, &group_value),
	LIST("laws",      REQUIRED, struct lists, laws, &law_value),
	LIST("organisations", OPTIONAL, struct lists, organisations, &organisation_value),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t bank_holiday_fields[] = {
	TEXT("day",   REQUIRED, struct bank_holiday, day),
	TEXT("title", REQUIRED, struct bank_holiday, title),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t bank_holiday_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct bank_holiday, bank_holiday_fields)};

static const cyaml_schema_field_t nation_fields[] = {
	TEXT("id",      REQUIRED, struct nation, id),
	TEXT("title",   REQUIRED, struct nation, title),
	TEXT("from",    REQUIRED, struct nation, from),
	TEXT("to",      REQUIRED, struct nation, to),
	LIST("sources", REQUIRED, struct nation, sources, &source_value),
	LIST("days",    REQUIRED, struct nation, days, &bank_holiday_value),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t nation_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct nation, nation_fields)};

static const cyaml_schema_field_t bank_holidays_fields[] = {
	LIST("nations", REQUIRED, struct bank_holidays, nations, &nation_value),
	CYAML_FIELD_END,
};

#define COLOUR_FIELD(id, name, light, dark) TEXT(name, OPTIONAL, struct palette, values[COLOUR_##id]),
static const cyaml_schema_field_t palette_fields[] = {COLOURS(COLOUR_FIELD) CYAML_FIELD_END};
#undef COLOUR_FIELD

static const cyaml_schema_field_t colours_fields[] = {
	CYAML_FIELD_MAPPING_PTR("light", OPTIONAL, struct colours, schemes[SCHEME_LIGHT], palette_fields),
	CYAML_FIELD_MAPPING_PTR("dark",  OPTIONAL, struct colours, schemes[SCHEME_DARK], palette_fields),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t page_phrases_fields[] = {
	TEXT("page",    REQUIRED, struct page_phrases, page),
	LIST("phrases", REQUIRED, struct page_phrases, phrases, &word),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t page_phrases_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct page_phrases, page_phrases_fields)};

static const cyaml_schema_field_t danger_fields[] = {
	TEXT("title",    REQUIRED, struct danger, title),
	LIST("phrases",  REQUIRED, struct danger, phrases, &word),
	LIST("harmless", OPTIONAL, struct danger, harmless, &word),
	LIST("show",     REQUIRED, struct danger, show, &word),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t danger_value = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct danger, danger_fields)};

static const cyaml_schema_field_t synonyms_fields[] = {
	LIST("words",  OPTIONAL, struct synonyms, words, &word),
	LIST("read",   OPTIONAL, struct synonyms, read, &word),
	LIST("skip",   OPTIONAL, struct synonyms, skip, &word),
	LIST("pages",  OPTIONAL, struct synonyms, pages, &page_phrases_value),
	LIST("danger", REQUIRED, struct synonyms, danger, &danger_value),
	CYAML_FIELD_END,
};

static const cyaml_schema_field_t site_fields[] = {
	TEXT("name",      REQUIRED, struct site, name),
	TEXT("address",   REQUIRED, struct site, address),
	TEXT("neutral",   REQUIRED, struct site, neutral),
	TEXT("bounce",    OPTIONAL, struct site, bounce),
	TEXT("area",      REQUIRED, struct site, area),
	TEXT("contact",   OPTIONAL, struct site, contact),
	TEXT("security",  REQUIRED, struct site, security),
	LIST("languages", REQUIRED, struct site, languages, &word),
	CYAML_FIELD_INT("check_every_days", REQUIRED, struct site, check_every_days),
	CYAML_FIELD_MAPPING_PTR("colours", OPTIONAL, struct site, colours, colours_fields),
	CYAML_FIELD_END,
};

#define TOP(type, fields) {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, type, fields)}
static const cyaml_schema_value_t item_values[] = {
	[FRONT_ADVICE]    = TOP(struct front_matter, advice_fields),
	[FRONT_BEHAVIOUR] = TOP(struct front_matter, behaviour_fields),
	[FRONT_AGENCY]    = TOP(struct front_matter, agency_fields),
	[FRONT_TOOL]      = TOP(struct front_matter, tool_fields),
	[FRONT_TEXT]      = TOP(struct front_matter, text_fields),
};
static const cyaml_schema_value_t lists_value = TOP(struct lists, lists_fields);
static const cyaml_schema_value_t synonyms_value = TOP(struct synonyms, synonyms_fields);
static const cyaml_schema_value_t site_value  = TOP(struct site, site_fields);
static const cyaml_schema_value_t bank_holidays_value = TOP(struct bank_holidays, bank_holidays_fields);

/* One file held against its schema. */
struct walk {
	const struct document *file;
	struct faults     *faults;
	char              *yaml; /* a copy in which faulty values are blanked */
	bool               hopeless; /* nothing is left to read */
};

/* Takes a value out of the copy: the nearest whole field around it that leaves its neighbours readable. */
static void blank(struct walk *walk, struct yaml_node *node)
{
	struct yaml_node *parent = node->parent;
	bool alone = true;

	if (!parent) {
		walk->hopeless = true;
		return;
	}
	node->gone = true;
	for (const struct yaml_node *other = parent->child; other; other = other->next)
		alone = alone && other->gone;
	if (alone || parent->kind != YAML_FIELDS || parent->flow) {
		blank(walk, parent);
		return;
	}
	for (size_t i = node->start; i < node->end; i++)
		if (walk->yaml[i] != '\n')
			walk->yaml[i] = ' ';
}

/* What a reader calls the value. */
static const char *name_of(const struct yaml_node *node)
{
	return *node->key ? node->key : node->parent ? node->parent->key : "front matter";
}

static void reject(struct walk *walk, struct yaml_node *node, const char *wrong)
{
	fault_add(walk->faults, walk->file->path, node->line, "\"%s\" %s", name_of(node), wrong);
	blank(walk, node);
}

/* The words of a choice or the fields of a mapping, as "a, b, c". Free it. */
static char *join_choices(const cyaml_schema_value_t *value)
{
	struct text text = {0};

	for (unsigned i = 0; i < value->enumeration.count; i++) {
		text_add(&text, i ? ", " : "");
		text_add(&text, value->enumeration.strings[i].str);
	}
	return text.bytes;
}

static char *join_fields(const cyaml_schema_field_t *fields)
{
	struct text text = {0};

	for (const cyaml_schema_field_t *field = fields; field->key; field++) {
		text_add(&text, field > fields ? ", " : "");
		text_add(&text, field->key);
	}
	return text.bytes;
}

static bool is_number(const char *value)
{
	size_t length = strspn(value, "0123456789");

	return length > 0 && length <= 6 && value[length] == '\0' && (length == 1 || value[0] != '0');
}

static void walk_choice(struct walk *walk, const cyaml_schema_value_t *schema, struct yaml_node *node)
{
	char *choices;

	for (unsigned i = 0; i < schema->enumeration.count; i++)
		if (strcmp(schema->enumeration.strings[i].str, node->value) == 0)
			return;
	choices = join_choices(schema);
	fault_add(walk->faults, walk->file->path, node->line, "unknown %s \"%s\": use one of %s", name_of(node), node->value, choices);
	blank(walk, node);
	free(choices);
}

static void walk_text(struct walk *walk, const cyaml_schema_value_t *schema, struct yaml_node *node)
{
	if ((schema->flags & REQUIRED) == REQUIRED && text_blank(node->value))
		reject(walk, node, "is empty: write something, or take the line away if the field is not needed");
	else if (schema->type == CYAML_ENUM)
		walk_choice(walk, schema, node);
	else if (schema->type == CYAML_INT && !is_number(node->value))
		reject(walk, node, "is no whole number: write digits alone, like 3");
	else if (schema->type == CYAML_BOOL && strcmp(node->value, "true") != 0 && strcmp(node->value, "false") != 0)
		reject(walk, node, "is neither true nor false: write one of the two words");
}

static void walk_value(struct walk *walk, const cyaml_schema_value_t *schema, struct yaml_node *node);

static void walk_field(struct walk *walk, const cyaml_schema_field_t *fields, struct yaml_node *node)
{
	const cyaml_schema_field_t *field = fields;
	char *known;

	while (field->key && strcmp(field->key, node->key) != 0)
		field++;
	if (field->key && !node->twice) {
		walk_value(walk, &field->value, node);
		return;
	}
	if (node->twice) {
		reject(walk, node, "is there twice: keep one of the two");
		return;
	}
	known = join_fields(fields);
	fault_add(walk->faults, walk->file->path, node->line, "unknown field \"%s\": take it away or correct its name (known: %s)", node->key, known);
	free(known);
}

static void walk_fields(struct walk *walk, const cyaml_schema_field_t *fields, struct yaml_node *node)
{
	for (struct yaml_node *child = node->child; child; child = child->next)
		walk_field(walk, fields, child);
	for (const cyaml_schema_field_t *field = fields; field->key; field++) {
		const struct yaml_node *child = node->child;

		while (child && strcmp(child->key, field->key) != 0)
			child = child->next;
		if (!child && (field->value.flags & REQUIRED) == REQUIRED)
			fault_add(walk->faults, walk->file->path, node->line, "the field \"%s\" is missing%s%s: add it", field->key,
				node->parent ? " from an entry of " : "", node->parent ? name_of(node) : "");
	}
}

static void walk_list(struct walk *walk, const cyaml_schema_value_t *schema, struct yaml_node *node)
{
	if (!node->child && (schema->flags & REQUIRED) == REQUIRED)
		fault_add(walk->faults, walk->file->path, node->line, "\"%s\" is an empty list: add at least one entry", name_of(node));
	for (struct yaml_node *child = node->child; child; child = child->next)
		walk_value(walk, schema->sequence.entry, child);
}

/* A value's kind must be the one that its schema names; an optional field may also be left empty. */
static void walk_value(struct walk *walk, const cyaml_schema_value_t *schema, struct yaml_node *node)
{
	enum yaml_kind kind  = schema->type == CYAML_MAPPING ? YAML_FIELDS : schema->type == CYAML_SEQUENCE ? YAML_LIST : YAML_TEXT;
	bool           empty = node->kind == YAML_TEXT && !node->quoted && *node->value == '\0';

	if (empty && schema->type != CYAML_STRING && (schema->flags & REQUIRED) == OPTIONAL)
		blank(walk, node);
	else if (node->kind != kind && kind == YAML_FIELDS)
		reject(walk, node, "must hold fields: write each on its own line as name: value");
	else if (node->kind != kind && kind == YAML_LIST)
		reject(walk, node, "must be a list: write each entry on its own line after a hyphen, or [a, b]");
	else if (node->kind != kind)
		reject(walk, node, "must be one text: put it in quotation marks");
	else if (kind == YAML_FIELDS)
		walk_fields(walk, schema->mapping.fields, node);
	else if (kind == YAML_LIST)
		walk_list(walk, schema, node);
	else
		walk_text(walk, schema, node);
}

/* What libcyaml itself complains of, beyond what the walk knows. Its further lines only say where. */
static void complain(cyaml_log_t level, void *context, const char *format, va_list list)
{
	struct walk *walk = context;
	char        *words;

	if (level < CYAML_LOG_ERROR || walk->hopeless)
		return;
	walk->hopeless = true;
	words = memory_format_list(format, list);
	words[strcspn(words, "\n")] = '\0';
	fault_add(walk->faults, walk->file->path, walk->file->front.line, "the fields cannot be read (%s): correct them", words);
	free(words);
}

static void *read_fields(struct walk *walk, const cyaml_schema_value_t *schema)
{
	cyaml_config_t config = {
		.log_fn = complain, .log_ctx = walk, .mem_fn = cyaml_mem, .log_level = CYAML_LOG_ERROR,
		.flags = CYAML_CFG_IGNORE_UNKNOWN_KEYS | CYAML_CFG_NO_ALIAS,
	};
	cyaml_data_t *data = NULL;

	if (walk->hopeless)
		return NULL;
	if (cyaml_load_data((const uint8_t *)walk->yaml, walk->file->front.length, &config, schema, &data, NULL) == CYAML_OK)
		return data;
	if (!walk->hopeless)
		fault_add(walk->faults, walk->file->path, walk->file->front.line, "the fields cannot be read: correct them");
	return NULL;
}

static void *load(const cyaml_schema_value_t *schema, const struct document *file, struct yaml_lines *lines, struct faults *faults)
{
	struct walk walk = {.file = file, .faults = faults};
	void       *data;

	if (!yaml_lines_read(lines, file->front.bytes, file->front.length, file->front.line)) {
		fault_add(faults, file->path, lines->problem_line,
			"this is no YAML (%s): put a text that holds a colon, # or quotation marks into quotation marks, and indent with spaces", lines->problem);
		return NULL;
	}
	if (!lines->root) {
		fault_add(faults, file->path, file->front.line, "there are no fields: write them as name: value");
		return NULL;
	}
	walk.yaml = memory_copy(file->front.bytes, file->front.length);
	walk_value(&walk, schema, lines->root);
	data = read_fields(&walk, schema);
	free(walk.yaml);
	return data;
}

struct front_matter *front_matter_item(enum front_kind kind, const struct document *file, struct yaml_lines *lines, struct faults *faults)
{
	return load(&item_values[kind], file, lines, faults);
}

struct lists *front_matter_lists(const struct document *file, struct yaml_lines *lines, struct faults *faults)
{
	return load(&lists_value, file, lines, faults);
}

struct synonyms *front_matter_synonyms(const struct document *file, struct yaml_lines *lines, struct faults *faults)
{
	return load(&synonyms_value, file, lines, faults);
}

struct site *front_matter_site(const struct document *file, struct yaml_lines *lines, struct faults *faults)
{
	return load(&site_value, file, lines, faults);
}

struct bank_holidays *front_matter_bank_holidays(const struct document *file, struct yaml_lines *lines, struct faults *faults)
{
	return load(&bank_holidays_value, file, lines, faults);
}

static void release(const cyaml_schema_value_t *schema, void *data)
{
	static const cyaml_config_t config = {.mem_fn = cyaml_mem, .log_level = CYAML_LOG_ERROR};

	cyaml_free(&config, schema, data, 0);
}

void front_matter_free_item(enum front_kind kind, struct front_matter *front)
{
	release(&item_values[kind], front);
}

void front_matter_free_lists(struct lists *lists)
{
	release(&lists_value, lists);
}

void front_matter_free_synonyms(struct synonyms *synonyms)
{
	release(&synonyms_value, synonyms);
}

void front_matter_free_site(struct site *site)
{
	release(&site_value, site);
}

void front_matter_free_bank_holidays(struct bank_holidays *bank_holidays)
{
	release(&bank_holidays_value, bank_holidays);
}

unsigned sources_pages(const struct source *sources, unsigned count)
{
	struct names urls  = {0};
	unsigned     pages = 0;

	for (unsigned i = 0; i < count; i++)
		pages += text_blank(sources[i].url) || !names_add(&urls, sources[i].url, 0);
	names_free(&urls);
	return pages;
}
