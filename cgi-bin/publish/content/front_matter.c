/* front_matter.c - the fields of every kind of file: what each is for, and where it goes. */
#include "publish/content/front_matter.h"
#include "publish/base/memory.h"
#include "publish/base/names.h"
#include "publish/base/text.h"
#include "publish/content/schema.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* clang-format off */
static const struct field source_fields[] = {
	TEXT("title", REQUIRED, struct source, title, "What the source calls itself, such as \"Example Helpline: contact page\"."),
	TEXT("url",   OPTIONAL, struct source, url, "Its web address."),
	TEXT("date",  REQUIRED, struct source, date, "The date that it shows, such as \"22 Mar 2023\"; `undated` when it shows none."),
	TEXT("what",  OPTIONAL, struct source, what, "What you took from it, such as \"the number\"; leave it out when it was all of the page."),
	FIELD_END,
};
static const struct schema source_value = {sizeof(struct source), source_fields};

#define EVIDENCE_WHAT "`two-sources` when two separate pages among its sources say the same; else `one-source`."

static const struct field fact_fields[] = {
	TEXT("id",         REQUIRED, struct fact, id,
		"Its name in addresses, in small letters: `/advice/the-law#section-2a` leads to the fact `section-2a`."),
	TEXT("heading",    REQUIRED, struct fact, heading, "The heading above it; facts that follow each other under one heading repeat it."),
	TEXT("title",      REQUIRED, struct fact, title, "What it is about, in a few words."),
	TEXT("text",       REQUIRED, struct fact, text, "What it says, in Markdown without headings. For several lines write `|` and begin below it, indented further."),
	CHOICE("evidence", REQUIRED, struct fact, evidence, evidences, EVIDENCE_WHAT),
	LIST("sources",    REQUIRED, struct fact, sources, source_value, "What it rests on."),
	FIELD_END,
};
static const struct schema fact_value = {sizeof(struct fact), fact_fields};

static const struct field contact_fields[] = {
	CHOICE("kind",    REQUIRED, struct contact, kind, contact_kinds_written,
		"The way to get in touch: `phone` to ring, `text` for text messages, `relay` for a number that people dial who type, `bsl` for British Sign Language."),
	SIGNS("number",   OPTIONAL, struct contact, number,
		"For what is dialled or texted: the number as people read it, in quotation marks, such as \"0808 157 0123\"."),
	TEXT("email",     OPTIONAL, struct contact, email, "For e-mail: the address."),
	TEXT("url",       OPTIONAL, struct contact, url, "For what is reached through a page: its web address."),
	TEXT("label",     OPTIONAL, struct contact, label, "Which line it is, such as \"Office\", or what to text, such as \"Text SHOUT\"."),
	CHOICE("cost",    OPTIONAL, struct contact, cost, costs, "What a call or a text costs: nothing, or the same as any other; leave it out when you do not know."),
	TEXT("languages", OPTIONAL, struct contact, languages,
		"The languages spoken there, and interpreters; leave it out when you do not know."),
	RULES("hours",    OPTIONAL, struct contact, hours,
		"When somebody answers, one rule an entry, such as `Mon-Fri 09:00-17:00`; leave it out when you do not know."),
	FIELD_END,
};
static const struct schema contact_value = {sizeof(struct contact), contact_fields};

static const struct field confirmed_fields[] = {
	TEXT("on", REQUIRED, struct confirmed, on, "The day, as `YYYY-MM-DD`."),
	TEXT("by", REQUIRED, struct confirmed, by, "The name of who rang."),
	FIELD_END,
};
static const struct schema confirmed_value = {sizeof(struct confirmed), confirmed_fields};

static const struct field step_fields[] = {
	TEXT("page", REQUIRED, struct step, page, "An address of this site, such as /advice/at-home."),
	TEXT("text", REQUIRED, struct step, text, "The words of the link, such as \"Keep safer at home\"."),
	FIELD_END,
};
static const struct schema step_value = {sizeof(struct step), step_fields};

/* What several kinds of file say in the same words. */
#define CHECKED  TEXT("checked", REQUIRED, struct front_matter, checked, "The day on which somebody last compared the file with its sources, as `YYYY-MM-DD`.")
#define EVIDENCE CHOICE("evidence", REQUIRED, struct front_matter, evidence, evidences, EVIDENCE_WHAT)
#define KEYWORDS WORDS("keywords", OPTIONAL, struct front_matter, keywords, "Other words by which people look for this page: the search finds it by them.")
#define SOURCES(need) LIST("sources", need, struct front_matter, sources, source_value, "What the page rests on.")
#define FACTS    LIST("facts", OPTIONAL, struct front_matter, facts, fact_value, "Statements that stand below the text, each with its own sources.")
#define ORDER(what) NUMBER("order", REQUIRED, struct front_matter, order, what)

static const struct field advice_fields[] = {
	TEXT("title",   REQUIRED, struct front_matter, title, "The title of the page."),
	TEXT("summary", REQUIRED, struct front_matter, summary, "What a reader finds on the page, in one sentence."),
	TEXT("section", REQUIRED, struct front_matter, section,
		"The part of the advice to which it belongs: an id from `sections` in lists.yaml."),
	ORDER("Its place within its section; the lowest stands first."),
	CHECKED,
	EVIDENCE,
	KEYWORDS,
	SOURCES(REQUIRED),
	FACTS,
	LIST("next",    OPTIONAL, struct front_matter, next, step_value, "Two to four pages to go on to, shown at the end."),
	FIELD_END,
};

static const struct field behaviour_fields[] = {
	TEXT("title",     REQUIRED, struct front_matter, title, "What the behaviour is called, such as \"Following you\"."),
	TEXT("summary",   REQUIRED, struct front_matter, summary, "What it is, in one sentence."),
	TEXT("group",     REQUIRED, struct front_matter, group, "The group in which it is listed: an id from `groups` in lists.yaml."),
	ORDER("Its place within its group; the lowest stands first."),
	NUMBER("brief",   OPTIONAL, struct front_matter, brief,
		"A number from 1 to 12 puts it on the short list of behaviours; leave it out for the others."),
	WORDS("law",      OPTIONAL, struct front_matter, law,
		"The parts of the law that it may touch: ids from `laws` in lists.yaml, such as \"2A(3)(a)\"."),
	WORDS("examples", REQUIRED, struct front_matter, examples, "What it looks like, one sentence an entry."),
	WORDS("keep",     REQUIRED, struct front_matter, keep, "What to keep or to write down, one thing an entry."),
	TEXT("safety",    OPTIONAL, struct front_matter, safety, "What to do first to be safe."),
	CHECKED,
	KEYWORDS,
	SOURCES(REQUIRED),
	FIELD_END,
};

static const struct field agency_fields[] = {
	TEXT("name",         REQUIRED, struct front_matter, title, "The name of the service."),
	TEXT("summary",      REQUIRED, struct front_matter, summary, "What it is, in one sentence."),
	ORDER("Its place in the directory; the lowest stands first."),
	WORDS("needs",       REQUIRED, struct front_matter, needs, "What it helps with: ids from `needs` in lists.yaml."),
	WORDS("areas",       REQUIRED, struct front_matter, areas, "Where it works: ids from `areas` in lists.yaml."),
	WORDS("serves",      REQUIRED, struct front_matter, serves, "Whom it is for: ids from `audiences` in lists.yaml."),
	WORDS("speaks",      OPTIONAL, struct front_matter, speaks,
		"Languages besides English in which it is known to answer: ids from `languages` in lists.yaml."),
	CHOICE("status",     REQUIRED, struct front_matter, status, agency_statuses,
		"`listed` for a service that works as its sources say; `changed` when it, or who runs it, has changed; `uncertain` when nobody can tell whether it still works."),
	TEXT("organisation", OPTIONAL, struct front_matter, organisation,
		"Who runs it: an id from `organisations` in lists.yaml; leave it out when no larger organisation runs it."),
	TEXT("url",          OPTIONAL, struct front_matter, url, "Its web address."),
	TEXT("languages",    OPTIONAL, struct front_matter, languages,
		"The languages that it speaks, and interpreters, as words for readers; `speaks` is for the choices of the directory."),
	TEXT("cannot",       OPTIONAL, struct front_matter, cannot, "What it does not do, such as \"It cannot send the police.\""),
	TEXT("not_for",      OPTIONAL, struct front_matter, not_for, "Whom it does not serve, such as \"Anyone under 18.\""),
	WORDS("calendar",    OPTIONAL, struct front_matter, calendar,
		"Whose bank holidays count, instead of those of its areas: ids from `nations` in bank-holidays.yaml."),
	LIST("contacts",     OPTIONAL, struct front_matter, contacts, contact_value,
		"The ways to get in touch, in the order in which they are shown."),
	CHECKED,
	EVIDENCE,
	FIELDS("confirmed",  OPTIONAL, struct front_matter, confirmed, confirmed_value,
		"Who rang to ask whether all this is so; only when somebody has."),
	KEYWORDS,
	SOURCES(REQUIRED),
	FIELD_END,
};

static const struct field point_fields[] = {
	TEXT("id",      REQUIRED, struct point, id, "Its name within the list, in small letters."),
	TEXT("text",    REQUIRED, struct point, text, "The words beside it."),
	TEXT("hint",    OPTIONAL, struct point, hint, "Smaller words below it."),
	CHOICE("input", OPTIONAL, struct point, input, inputs,
		"What a visitor does with it; left out, it is a thing to tick. For `choice`, the choices are another list of this file with this id."),
	FIELD_END,
};
static const struct schema point_value = {sizeof(struct point), point_fields};

static const struct field points_fields[] = {
	TEXT("id",     REQUIRED, struct points, id, "The name of the list, in small letters."),
	TEXT("title",  REQUIRED, struct points, title, "Its heading."),
	TEXT("text",   OPTIONAL, struct points, text, "A sentence below the heading."),
	LIST("points", REQUIRED, struct points, points, point_value, "The things in it."),
	FIELD_END,
};
static const struct schema points_value = {sizeof(struct points), points_fields};

static const struct field tool_fields[] = {
	TEXT("title",   REQUIRED, struct front_matter, title, "The title of the page."),
	TEXT("summary", REQUIRED, struct front_matter, summary, "What it is for, in one sentence."),
	TEXT("agency",  REQUIRED, struct front_matter, agency,
		"The service that the page leads to: the name of its file in agencies, without `.md`."),
	ORDER("Its place among the pages like it; the lowest stands first."),
	CHECKED,
	EVIDENCE,
	KEYWORDS,
	SOURCES(REQUIRED),
	LIST("lists",   REQUIRED, struct front_matter, lists, points_value, "The lists of things to tick or to fill in."),
	FACTS,
	FIELD_END,
};

static const struct field text_fields[] = {
	TEXT("title",   REQUIRED, struct front_matter, title, "The title of the text."),
	TEXT("summary", OPTIONAL, struct front_matter, summary, "What it says, in one sentence."),
	CHECKED,
	SOURCES(OPTIONAL),
	FIELD_END,
};

#define ENTRY_ID(what)    TEXT("id", REQUIRED, struct entry, id, what)
#define ENTRY_TITLE(what) TEXT("title", REQUIRED, struct entry, title, what)

static const struct field titled_fields[] = {
	ENTRY_ID("The name by which other files know it; never change one that is in use."),
	ENTRY_TITLE("What readers see."),
	FIELD_END,
};
static const struct schema titled_value = {sizeof(struct entry), titled_fields};

static const struct field area_fields[] = {
	ENTRY_ID("The name by which other files know it; never change one that is in use."),
	ENTRY_TITLE("The name of the place, as readers see it."),
	CHOICE("kind",   REQUIRED, struct entry, kind, area_kinds, "What kind of place it is."),
	TEXT("within",   OPTIONAL, struct entry, within, "The id of the next larger area; empty for the largest."),
	TEXT("calendar", OPTIONAL, struct entry, calendar,
		"Of a nation: whose bank holidays count there, an id from `nations` in bank-holidays.yaml."),
	FIELD_END,
};
static const struct schema area_value = {sizeof(struct entry), area_fields};

static const struct field group_fields[] = {
	ENTRY_ID("The name by which behaviours know it; never change one that is in use."),
	ENTRY_TITLE("Its heading."),
	TEXT("summary", OPTIONAL, struct entry, summary, "A sentence below the heading."),
	FIELD_END,
};
static const struct schema group_value = {sizeof(struct entry), group_fields};

static const struct field law_fields[] = {
	ENTRY_ID("The name by which behaviours know it, such as \"2A(3)(a)\"."),
	ENTRY_TITLE("What it is about, in our words."),
	TEXT("law",     REQUIRED, struct entry, law, "The act and its section."),
	FLAG("example", OPTIONAL, struct entry, example, "Whether it is one of the examples in section 2A(3) of the Protection from Harassment Act 1997."),
	TEXT("page",    REQUIRED, struct entry, page, "The page of advice that explains it, such as /advice/the-law."),
	FIELD_END,
};
static const struct schema law_value = {sizeof(struct entry), law_fields};

static const struct field organisation_fields[] = {
	TEXT("id",   REQUIRED, struct organisation, id, "The name by which services know it; never change one that is in use."),
	TEXT("name", REQUIRED, struct organisation, name, "Its name, as readers see it."),
	TEXT("url",  OPTIONAL, struct organisation, url, "Its web address."),
	FIELD_END,
};
static const struct schema organisation_value = {sizeof(struct organisation), organisation_fields};

static const struct field lists_fields[] = {
	LIST("sections",      REQUIRED, struct lists, sections, titled_value, "The parts of the advice, in the order in which they are shown."),
	LIST("needs",         REQUIRED, struct lists, needs, titled_value,
		"What somebody may be looking for, in the order in which it is shown."),
	LIST("areas",         REQUIRED, struct lists, areas, area_value, "The places that a service covers, each within a larger one."),
	LIST("audiences",     REQUIRED, struct lists, audiences, titled_value, "The people that a service is for."),
	LIST("languages",     OPTIONAL, struct lists, languages, titled_value, "The languages in which a service is known to answer."),
	LIST("groups",        REQUIRED, struct lists, groups, group_value, "The groups of behaviours, in the order in which they are shown."),
	LIST("laws",          REQUIRED, struct lists, laws, law_value, "The parts of the law that a behaviour may touch."),
	LIST("organisations", OPTIONAL, struct lists, organisations, organisation_value,
		"Organisations that run services under other names."),
	FIELD_END,
};

static const struct field bank_holiday_fields[] = {
	TEXT("day",   REQUIRED, struct bank_holiday, day, "The day, as `YYYY-MM-DD`; they stand in order."),
	TEXT("title", REQUIRED, struct bank_holiday, title, "What it is called."),
	FIELD_END,
};
static const struct schema bank_holiday_value = {sizeof(struct bank_holiday), bank_holiday_fields};

static const struct field nation_fields[] = {
	TEXT("id",      REQUIRED, struct nation, id, "The name by which `calendar` in other files knows it."),
	TEXT("title",   REQUIRED, struct nation, title, "Its name, as readers see it."),
	TEXT("from",    REQUIRED, struct nation, from, "The first day for which the table is known, as `YYYY-MM-DD`."),
	TEXT("to",      REQUIRED, struct nation, to, "The last day for which it is known, as `YYYY-MM-DD`."),
	LIST("sources", REQUIRED, struct nation, sources, source_value, "The pages from which its days were taken."),
	LIST("days",    REQUIRED, struct nation, days, bank_holiday_value, "The bank holidays."),
	FIELD_END,
};
static const struct schema nation_value = {sizeof(struct nation), nation_fields};

static const struct field bank_holidays_fields[] = {
	LIST("nations", REQUIRED, struct bank_holidays, nations, nation_value, "The nations, each with its bank holidays."),
	FIELD_END,
};

#define COLOUR_FIELD(id, name, light, dark, what) \
	TEXT(name, OPTIONAL, struct palette, values[COLOUR_##id], \
		"The colour of " what ", such as `\"" light "\"`, in quotation marks; the site's own is `" light "` in light and `" dark "` in dark."),
static const struct field palette_fields[] = {COLOURS(COLOUR_FIELD) FIELD_END};
#undef COLOUR_FIELD
static const struct schema palette_value = {sizeof(struct palette), palette_fields};

static const struct field colours_fields[] = {
	FIELDS("light", OPTIONAL, struct colours, schemes[SCHEME_LIGHT], palette_value, "The colours by day."),
	FIELDS("dark",  OPTIONAL, struct colours, schemes[SCHEME_DARK], palette_value, "The colours on a device that is set to dark."),
	FIELD_END,
};
static const struct schema colours_value = {sizeof(struct colours), colours_fields};

static const struct field page_phrases_fields[] = {
	TEXT("page",     REQUIRED, struct page_phrases, page, "The address of a page, such as /advice/the-law."),
	WORDS("phrases", REQUIRED, struct page_phrases, phrases, "What people type when they look for it."),
	FIELD_END,
};
static const struct schema page_phrases_value = {sizeof(struct page_phrases), page_phrases_fields};

static const struct field danger_fields[] = {
	TEXT("title",     REQUIRED, struct danger, title, "The heading above the services."),
	WORDS("phrases",  REQUIRED, struct danger, phrases, "Phrases that tell of danger now, such as \"he is outside\"."),
	WORDS("harmless", OPTIONAL, struct danger, harmless, "Phrases that end such a phrase in a way that tells of no danger, such as \"outside the law\"."),
	WORDS("show",     REQUIRED, struct danger, show, "The services to show: their addresses, such as /agencies/emergency-999."),
	FIELD_END,
};
static const struct schema danger_value = {sizeof(struct danger), danger_fields};

static const struct field synonyms_fields[] = {
	WORDS("words", OPTIONAL, struct synonyms, words, "Words that mean the same, with commas: `mobile, phone, cell`."),
	WORDS("read",  OPTIONAL, struct synonyms, read, "Short forms and how they are read: `wont = will not`."),
	WORDS("skip",  OPTIONAL, struct synonyms, skip, "Words that only get in the way, with commas: `how, do, i`."),
	LIST("pages",  OPTIONAL, struct synonyms, pages, page_phrases_value, "What people type, and the page that answers it."),
	LIST("danger", REQUIRED, struct synonyms, danger, danger_value, "What tells of danger, and whose numbers then stand above the results."),
	FIELD_END,
};

static const struct field site_fields[] = {
	TEXT("name",      REQUIRED, struct site, name, "The name of the site, at the top of every page."),
	TEXT("address",   REQUIRED, struct site, address,
		"The address of the site, without a slash at its end, such as \"https://www.example.org\"."),
	TEXT("neutral",   REQUIRED, struct site, neutral, "Where \"Leave this page\" takes people: the address of a dull page with many visitors, such as the weather."),
	TEXT("bounce",    OPTIONAL, struct site, bounce,
		"The address of a second, neutral host name of yours that leads to the same server: with it the exit leaves less behind. Empty when you have none."),
	TEXT("area",      REQUIRED, struct site, area, "The area that you serve: an id from `areas` in lists.yaml."),
	TEXT("contact",   OPTIONAL, struct site, contact, "The e-mail address of the people who run the site; empty to show none."),
	TEXT("security",  REQUIRED, struct site, security, "Where to write about a security fault: `mailto:` and an address, or a web address."),
	WORDS("languages", REQUIRED, struct site, languages, "The languages of the site, each with its own folder, such as `en`."),
	NUMBER("check_every_days", REQUIRED, struct site, check_every_days, "After how many days a fact is due for a check, such as 180."),
	FIELDS("colours", OPTIONAL, struct site, colours, colours_value, "Colours of your own; what you leave out stays as it is."),
	FIELD_END,
};

static const struct schema item_values[] = {
	[FRONT_ADVICE]    = {sizeof(struct front_matter), advice_fields},
	[FRONT_BEHAVIOUR] = {sizeof(struct front_matter), behaviour_fields},
	[FRONT_AGENCY]    = {sizeof(struct front_matter), agency_fields},
	[FRONT_TOOL]      = {sizeof(struct front_matter), tool_fields},
	[FRONT_TEXT]      = {sizeof(struct front_matter), text_fields},
};
static const struct schema lists_value = {sizeof(struct lists), lists_fields};
static const struct schema synonyms_value = {sizeof(struct synonyms), synonyms_fields};
static const struct schema site_value  = {sizeof(struct site), site_fields};
static const struct schema bank_holidays_value = {sizeof(struct bank_holidays), bank_holidays_fields};
/* clang-format on */

struct front_matter *front_matter_item(enum front_kind kind, const struct document *file,
	struct yaml_lines *lines, struct faults *faults)
{
	return schema_read(&item_values[kind], file, lines, faults);
}

struct lists *front_matter_lists(const struct document *file, struct yaml_lines *lines,
	struct faults *faults)
{
	return schema_read(&lists_value, file, lines, faults);
}

struct synonyms *front_matter_synonyms(const struct document *file, struct yaml_lines *lines,
	struct faults *faults)
{
	return schema_read(&synonyms_value, file, lines, faults);
}

struct site *front_matter_site(const struct document *file, struct yaml_lines *lines,
	struct faults *faults)
{
	return schema_read(&site_value, file, lines, faults);
}

struct bank_holidays *front_matter_bank_holidays(const struct document *file,
	struct yaml_lines *lines, struct faults *faults)
{
	return schema_read(&bank_holidays_value, file, lines, faults);
}

void front_matter_free_item(enum front_kind kind, struct front_matter *front)
{
	schema_free(&item_values[kind], front);
}

void front_matter_free_lists(struct lists *lists)
{
	schema_free(&lists_value, lists);
}

void front_matter_free_synonyms(struct synonyms *synonyms)
{
	schema_free(&synonyms_value, synonyms);
}

void front_matter_free_site(struct site *site)
{
	schema_free(&site_value, site);
}

void front_matter_free_bank_holidays(struct bank_holidays *bank_holidays)
{
	schema_free(&bank_holidays_value, bank_holidays);
}

char *front_matter_describe(void)
{
	static const struct {
		const char          *heading;
		const struct schema *schema;
	} files[] = {
		{"Advice: `en/advice/*.md`", &item_values[FRONT_ADVICE]},
		{"Agencies: `en/agencies/*.md`", &item_values[FRONT_AGENCY]},
		{"Behaviours: `en/behaviours/*.md`", &item_values[FRONT_BEHAVIOUR]},
		{"Texts of the site: `en/site/*.md`", &item_values[FRONT_TEXT]},
		{"Tools: `en/tools/*.md`", &item_values[FRONT_TOOL]},
		{"Lists: `en/lists.yaml`", &lists_value},
		{"What people type: `en/synonyms.yaml`", &synonyms_value},
		{"Settings: `site.yaml`", &site_value},
		{"Bank holidays: `bank-holidays.yaml`", &bank_holidays_value},
	};
	struct text text = {0};

	for (size_t i = 0; i < COUNT(files); i++) {
		text_add(&text, i ? "\n### " : "### ");
		text_add(&text, files[i].heading);
		text_add(&text, "\n\n");
		schema_describe(files[i].schema, &text);
	}
	return text.bytes;
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
