/* content.h - all the words of a site, as they lie in its folder. */
#ifndef PUBLISH_CONTENT_CONTENT_H
#define PUBLISH_CONTENT_CONTENT_H

#include "publish/base/document.h"
#include "publish/base/faults.h"
#include "publish/content/front_matter.h"
#include "publish/content/markdown.h"
#include "publish/content/postcodes.h"
#include "publish/content/yaml_lines.h"

#include <stdint.h>

/* One file of a language's folders. */
struct item {
	enum front_kind      kind;
	struct document      file;
	struct yaml_lines    lines;
	struct front_matter *front; /* NULL when the file cannot be read */
	char                *slug;  /* the file's name without .md */
	char                *path;  /* its address, such as /advice/the-law or /record; "" for a text */
	struct markdown      body;
	const char         **fact_groups; /* the id of the heading above each fact; lent by body */
	struct markdown     *facts;       /* the text of each fact, in the order of the front matter */
	int64_t              id;          /* in the release, when its order is known */
};

struct language {
	const char       *code;
	char             *folder;
	struct document   lists_file;
	struct yaml_lines lists_lines;
	struct lists     *lists; /* NULL when lists.yaml cannot be read */
	struct document   synonyms_file;
	struct yaml_lines synonyms_lines;
	struct synonyms  *synonyms; /* NULL when synonyms.yaml cannot be read */
	struct item      *items;    /* by kind, then by file name */
	size_t            items_count;
};

struct content {
	struct document       site_file;
	struct yaml_lines     site_lines;
	struct site          *site; /* NULL when site.yaml cannot be read */
	struct document       holidays_file;
	struct yaml_lines     holidays_lines;
	struct bank_holidays *holidays; /* NULL when bank-holidays.yaml cannot be read */
	struct language      *languages;
	size_t                languages_count;
	struct postcodes      postcodes;
};

/* Reads a content folder; what cannot be read goes to the faults. Free it. */
struct content *content_read(const char *folder, struct faults *faults);
void            content_free(struct content *content);

/* The place of an id in a list, from 0; -1 when it is not there. */
int entry_find(const struct entry *entries, unsigned count, const char *id);

/* True for an id that the templates use for a part of every page. NULL is none. */
bool content_reserved(const char *id);

/* The folder of each kind, which also begins its addresses. */
const char *content_folder(enum front_kind kind);

#endif
