/* front_matter.h - what an editor writes in fields: the structs that are filled, and what the
 * fields may hold. */
#ifndef PUBLISH_CONTENT_FRONT_MATTER_H
#define PUBLISH_CONTENT_FRONT_MATTER_H

#include "publish/base/document.h"
#include "publish/base/faults.h"
#include "publish/content/yaml_lines.h"
#include "publish/fields/colours.h"
#include "shared/kinds.h"

/* Texts are NULL when the field is not there, lists then empty. */
struct source {
	char *title, *url, *date, *what;
};

struct fact {
	char          *id, *heading, *title, *text;
	enum evidence  evidence;
	struct source *sources;
	unsigned       sources_count;
};

/*
 * A way to reach an agency. Where it is, is not among its fields: an address can be what somebody
 * must not find.
 */
struct contact {
	enum contact_kind kind;
	char             *number; /* phone, text, relay */
	char             *email;  /* email */
	char             *url;    /* bsl, chat, form */
	char             *label, *languages;
	enum cost         cost;
	char            **hours;
	unsigned          hours_count;
};

/* Where a page leads: an address of ours, and the words of the link. */
struct step {
	char *page, *text;
};

struct confirmed {
	char *on, *by;
};

/* A thing to tick or to fill in, and a list of such things. */
struct point {
	char      *id, *text, *hint;
	enum input input;
};
struct points {
	char         *id, *title, *text;
	struct point *points;
	unsigned      points_count;
};

/* The fields of all five kinds of file; each kind knows only its own. */
struct front_matter {
	char              *title, *summary, *checked; /* all; title is the name of an agency */
	int                order;                     /* all but texts */
	enum evidence      evidence;                  /* advice, agencies, tools */
	struct source     *sources;                   /* all */
	char             **keywords;                  /* all but texts */
	char              *section;                   /* advice */
	struct fact       *facts;                     /* advice, tools */
	struct step       *next;                      /* advice */
	unsigned           next_count;
	char              *group, *safety;                                    /* behaviours */
	int                brief;                                             /* behaviours */
	char             **law, **examples, **keep;                           /* behaviours */
	char             **needs, **areas, **serves, **speaks;                /* agencies */
	char              *organisation, *url, *languages, *cannot, *not_for; /* agencies */
	/* agencies: nations whose bank holidays count, instead of those of its areas */
	char             **calendar;
	enum agency_status status;    /* agencies */
	struct contact    *contacts;  /* agencies */
	struct confirmed  *confirmed; /* agencies, NULL when nobody rang */
	char              *agency;    /* tools */
	struct points     *lists;     /* tools */
	unsigned lists_count, sources_count, keywords_count, facts_count, law_count, examples_count,
		keep_count, needs_count, areas_count, serves_count, speaks_count, calendar_count,
		contacts_count;
};

/* One entry of lists.yaml; each list knows only its own fields. */
struct entry {
	char          *id, *title;
	char          *within;     /* areas */
	char          *calendar;   /* areas: the nation whose bank holidays count in them */
	enum area_kind kind;       /* areas */
	char          *summary;    /* groups */
	char          *law, *page; /* laws */
	int            example;    /* laws */
};

struct organisation {
	char *id, *name, *url;
};

struct lists {
	struct entry        *sections, *needs, *areas, *audiences, *languages, *groups, *laws;
	struct organisation *organisations;
	unsigned             sections_count, needs_count, areas_count, audiences_count, languages_count,
		groups_count, laws_count, organisations_count;
};

/* The bank holidays of a nation from one day to another. */
struct bank_holiday {
	char *day, *title;
};
struct nation {
	char                *id, *title, *from, *to;
	struct bank_holiday *days;
	struct source       *sources;
	unsigned             days_count, sources_count;
};
struct bank_holidays {
	struct nation *nations;
	unsigned       nations_count;
};

/* What editors say that people type; see synonyms.yaml itself. */
struct page_phrases {
	char    *page;
	char   **phrases;
	unsigned phrases_count;
};

struct danger {
	char    *title, **phrases, **harmless, **show;
	unsigned phrases_count, harmless_count, show_count;
};

struct synonyms {
	char               **words; /* "mobile, phone, cell" */
	char               **read;  /* "wont = will not" */
	char               **skip;  /* "the, a, an" */
	struct page_phrases *pages;
	struct danger       *danger;
	unsigned             words_count, read_count, skip_count, pages_count, danger_count;
};

struct site {
	char           *name, *address, *neutral, *bounce, *area, *contact, *security;
	char          **languages;
	unsigned        languages_count;
	int             check_every_days;
	struct colours *colours; /* NULL when none are set */
};

enum front_kind { FRONT_ADVICE, FRONT_BEHAVIOUR, FRONT_TOOL, FRONT_AGENCY, FRONT_TEXT };

/*
 * Reads the fields of a file. Whatever is wrong with their names and kinds goes to the faults; what
 * is well is read all the same. NULL when nothing can be read. The lines are for later faults;
 * release them either way.
 */
struct front_matter  *front_matter_item(enum front_kind kind, const struct document *file,
	 struct yaml_lines *lines, struct faults *faults);
struct lists         *front_matter_lists(const struct document *file, struct yaml_lines *lines,
			struct faults *faults);
struct synonyms      *front_matter_synonyms(const struct document *file, struct yaml_lines *lines,
		 struct faults *faults);
struct site          *front_matter_site(const struct document *file, struct yaml_lines *lines,
			 struct faults *faults);
struct bank_holidays *front_matter_bank_holidays(const struct document *file,
	struct yaml_lines *lines, struct faults *faults);

void front_matter_free_item(enum front_kind kind, struct front_matter *front);
void front_matter_free_lists(struct lists *lists);
void front_matter_free_synonyms(struct synonyms *synonyms);
void front_matter_free_site(struct site *site);
void front_matter_free_bank_holidays(struct bank_holidays *bank_holidays);

/* All fields of all kinds of file as tables in Markdown, each under its heading. Free it. */
char *front_matter_describe(void);

/*
 * How many pages these sources are: an address counts once, a source without one counts by itself.
 */
unsigned sources_pages(const struct source *sources, unsigned count);

#endif
