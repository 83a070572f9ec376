/* content.c - reads the folder of words. */
#include "publish/content/content.h"
#include "publish/base/memory.h"
#include "publish/fields/address.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char ending[] = ".md";

const char *content_folder(enum front_kind kind)
{
	static const char *const folders[] = {
		[FRONT_ADVICE]    = "advice",
		[FRONT_BEHAVIOUR] = "behaviours",
		[FRONT_AGENCY]    = "agencies",
		[FRONT_TOOL]      = "tools",
		[FRONT_TEXT]      = "site",
	};

	return folders[kind];
}

int entry_find(const struct entry *entries, unsigned count, const char *id)
{
	for (unsigned i = 0; i < count; i++)
		if (entries[i].id && id && strcmp(entries[i].id, id) == 0)
			return (int)i;
	return -1;
}

/*
 * The text of a fact stands in the front matter; its Markdown has lines of the file all the same.
 */
static void read_facts(struct item *item, struct faults *faults)
{
	item->facts = memory_new(item->front->facts_count * sizeof *item->facts);
	for (unsigned i = 0; i < item->front->facts_count; i++) {
		const char             *text = item->front->facts[i].text ? item->front->facts[i].text : "";
		char                   *path = memory_format("facts[%u].text", i);
		const struct yaml_node *node = yaml_lines_find(&item->lines, path);

		markdown_render(&item->facts[i], item->file.path,
			&(struct part) {
				.bytes  = text,
				.length = strlen(text),
				.line   = node->text_line ? node->text_line : node->line,
			},
			MARKDOWN_NO_HEADINGS, faults);
		free(path);
	}
}

/* Facts stand in groups below the text, each under a heading of its own. */
static void name_groups(struct item *item)
{
	const struct fact *facts = item->front->facts;

	item->fact_groups = memory_new(item->front->facts_count * sizeof *item->fact_groups);
	for (unsigned i = 0; i < item->front->facts_count; i++) {
		const char *heading = facts[i].heading ? facts[i].heading : "";

		if (i > 0 && facts[i - 1].heading && strcmp(facts[i - 1].heading, heading) == 0)
			item->fact_groups[i] = item->fact_groups[i - 1];
		else
			item->fact_groups[i] = markdown_heading(&item->body, heading,
				yaml_lines_of(&item->lines, "facts[%u].heading", i));
	}
}

/* As the templates have them; a test compares. */
static const char *const reserved[] = {"exit", "announce", "main", "list", "q", "postcode",
	"postcode-kept", "home-q", "danger", "next", "look", "keep", "law", "questions", "answer",
	"again", "notes", "plain", "print"};
#define RESERVED_COUNT (sizeof reserved / sizeof *reserved)

bool content_reserved(const char *id)
{
	for (size_t i = 0; id && i < RESERVED_COUNT; i++)
		if (strcmp(reserved[i], id) == 0)
			return true;
	return false;
}

/* A heading never gets the id of the page's own parts or of a fact. */
static void keep_anchors(struct item *item)
{
	for (size_t i = 0; i < RESERVED_COUNT; i++)
		names_add(&item->body.anchors, reserved[i], 0);
	for (unsigned i = 0; item->front && i < item->front->facts_count; i++)
		if (item->front->facts[i].id)
			names_add(&item->body.anchors, item->front->facts[i].id, 0);
}

/* A tool stands at the top of the site; a text of the site has no address of its own. */
static char *make_path(enum front_kind kind, const char *slug)
{
	if (kind == FRONT_TEXT)
		return memory_copy("", 0);
	return kind == FRONT_TOOL ? memory_format("/%s", slug)
							  : memory_format("/%s/%s", content_folder(kind), slug);
}

static void read_item(struct language *language, enum front_kind kind, const char *path,
	const char *name, struct faults *faults)
{
	struct item *item;

	language->items = memory_grow(language->items, language->items_count, sizeof *language->items);
	item            = &language->items[language->items_count++];
	*item =
		(struct item) {.kind = kind, .slug = memory_copy(name, strlen(name) - (sizeof ending - 1))};
	item->path = make_path(kind, item->slug);
	if (!document_read(&item->file, path, false, faults))
		return;
	item->front = front_matter_item(kind, &item->file, &item->lines, faults);
	keep_anchors(item);
	markdown_render(&item->body, item->file.path, &item->file.body, MARKDOWN_HEADINGS, faults);
	if (item->front) {
		read_facts(item, faults);
		name_groups(item);
	}
}

static int is_visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int by_name(const struct dirent **left, const struct dirent **right)
{
	return strcmp((*left)->d_name, (*right)->d_name);
}

static void read_folder(struct language *language, enum front_kind kind, struct faults *faults)
{
	char           *folder  = memory_format("%s/%s", language->folder, content_folder(kind));
	struct dirent **entries = NULL;
	int             count   = scandir(folder, &entries, is_visible, by_name);

	if (count < 0)
		fault_add(faults, folder, 1,
			"the folder cannot be read (%s): make it, or correct its rights", strerror(errno));
	for (int i = 0; i < count; i++) {
		const char *name   = entries[i]->d_name;
		size_t      length = strlen(name);
		char       *path   = memory_format("%s/%s", folder, name);

		if (length >= sizeof ending && strcmp(name + length - (sizeof ending - 1), ending) == 0)
			read_item(language, kind, path, name, faults);
		else
			warning_add(faults, path, 1,
				"not read, because its name does not end in .md: rename it or take it away");
		free(path);
		free(entries[i]);
	}
	free(entries);
	free(folder);
}

/* A folder with a wrong name would be passed over without a word. */
static void warn_of_others(struct language *language, struct faults *faults)
{
	struct dirent **entries = NULL;
	int             count   = scandir(language->folder, &entries, is_visible, by_name);

	for (int i = 0; i < count; i++) {
		char *path  = memory_format("%s/%s", language->folder, entries[i]->d_name);
		bool  known = strcmp(entries[i]->d_name, "lists.yaml") == 0
			|| strcmp(entries[i]->d_name, "synonyms.yaml") == 0;

		for (int kind = FRONT_ADVICE; kind <= FRONT_TEXT; kind++)
			known = known || strcmp(entries[i]->d_name, content_folder((enum front_kind)kind)) == 0;
		if (!known)
			warning_add(faults, path, 1,
				"not read, because no such name is known here: use advice, behaviours, agencies, tools, site, lists.yaml or synonyms.yaml");
		free(path);
		free(entries[i]);
	}
	free(entries);
}

static void read_language(struct language *language, const char *folder, const char *code,
	struct faults *faults)
{
	char *path;

	language->code   = code;
	language->folder = memory_format("%s/%s", folder, code);
	path             = memory_format("%s/lists.yaml", language->folder);
	if (document_read(&language->lists_file, path, true, faults))
		language->lists = front_matter_lists(&language->lists_file, &language->lists_lines, faults);
	free(path);
	path = memory_format("%s/synonyms.yaml", language->folder);
	if (document_read(&language->synonyms_file, path, true, faults))
		language->synonyms =
			front_matter_synonyms(&language->synonyms_file, &language->synonyms_lines, faults);
	free(path);
	for (int kind = FRONT_ADVICE; kind <= FRONT_TEXT; kind++)
		read_folder(language, (enum front_kind)kind, faults);
	warn_of_others(language, faults);
}

/*
 * A language is read once, and only from a folder that is there. Bad codes and repeated ones are
 * faults of the settings.
 */
static bool may_read(const struct content *content, const char *folder, unsigned number,
	struct faults *faults)
{
	const char *code = content->site->languages[number];
	char       *path;
	bool        there;

	for (size_t i = 0; i < content->languages_count; i++)
		if (strcmp(content->languages[i].code, code) == 0)
			return false;
	if (!address_language(code))
		return false;
	path  = memory_format("%s/%s", folder, code);
	there = access(path, X_OK) == 0;
	if (!there)
		fault_add(faults, content->site_file.path,
			yaml_lines_of(&content->site_lines, "languages[%u]", number),
			"language \"%s\" has no folder (%s: %s): make it, or take the language out of the list",
			code, path, strerror(errno));
	free(path);
	return there;
}

static void read_holidays(struct content *content, const char *folder, struct faults *faults)
{
	char *path = memory_format("%s/bank-holidays.yaml", folder);

	if (document_read(&content->holidays_file, path, true, faults))
		content->holidays =
			front_matter_bank_holidays(&content->holidays_file, &content->holidays_lines, faults);
	free(path);
}

struct content *content_read(const char *folder, struct faults *faults)
{
	struct content *content = memory_new(sizeof *content);
	char           *path    = memory_format("%s/site.yaml", folder);

	if (document_read(&content->site_file, path, true, faults))
		content->site = front_matter_site(&content->site_file, &content->site_lines, faults);
	free(path);
	read_holidays(content, folder, faults);
	if (!content->site)
		return content;
	content->languages = memory_new(content->site->languages_count * sizeof *content->languages);
	for (unsigned i = 0; i < content->site->languages_count; i++)
		if (may_read(content, folder, i, faults))
			read_language(&content->languages[content->languages_count++], folder,
				content->site->languages[i], faults);
	postcodes_read(&content->postcodes, folder, faults);
	return content;
}

static void free_item(struct item *item)
{
	for (unsigned i = 0; item->facts && i < item->front->facts_count; i++)
		markdown_release(&item->facts[i]);
	free(item->facts);
	free(item->fact_groups);
	markdown_release(&item->body);
	front_matter_free_item(item->kind, item->front);
	yaml_lines_release(&item->lines);
	document_release(&item->file);
	free(item->slug);
	free(item->path);
}

static void free_language(struct language *language)
{
	for (size_t i = 0; i < language->items_count; i++)
		free_item(&language->items[i]);
	free(language->items);
	front_matter_free_lists(language->lists);
	yaml_lines_release(&language->lists_lines);
	document_release(&language->lists_file);
	front_matter_free_synonyms(language->synonyms);
	yaml_lines_release(&language->synonyms_lines);
	document_release(&language->synonyms_file);
	free(language->folder);
}

void content_free(struct content *content)
{
	for (size_t i = 0; i < content->languages_count; i++)
		free_language(&content->languages[i]);
	free(content->languages);
	front_matter_free_bank_holidays(content->holidays);
	yaml_lines_release(&content->holidays_lines);
	document_release(&content->holidays_file);
	postcodes_release(&content->postcodes);
	front_matter_free_site(content->site);
	yaml_lines_release(&content->site_lines);
	document_release(&content->site_file);
	free(content);
}
