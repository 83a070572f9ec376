/* sample.c - a country of invented areas, and the invented agencies in it. */
#include "publish/sample/sample.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/sample/sample_words.h"
#include "shared/date.h"

#include <stdlib.h>
#include <string.h>

#define FORCE_AREAS   9   /* areas of one police force */
#define AREAS_MOST    400 /* about as many as the country has districts */
#define AREA_AGENCIES 2   /* fewer agencies make fewer areas */
#define CONTACTS_MOST 8   /* ways to reach one agency */
#define SCHEDULES     80  /* sets of opening hours; each counts anew where other bank holidays do */
#define RUN_TOGETHER  20  /* so many agencies make one organisation that runs several */
#define TEXTS_MOST    64  /* texts that one agency can have */

struct sample {
	struct content       content; /* as it was lent, with a language and settings of our own */
	struct language     *languages;
	struct lists         lists;
	struct site          site;
	struct entry        *areas; /* those that were lent, then ours */
	size_t               lent;
	struct organisation *organisations; /* the same */
	size_t               lent_organisations;
	size_t               agencies;
	uint64_t             seed;
	int                  order; /* of the first agency: behind all others */
	struct sample_draw   draw;

	/* The agency that is alive. */
	struct item         item;
	struct front_matter front;
	struct contact      contacts[CONTACTS_MOST];
	char               *hours[CONTACTS_MOST][3];
	struct source       sources[2];
	struct confirmed    confirmed;
	char               *needs[4], *places[2], *serves[2], *speaks[4], *keywords[1];
	char               *kept[TEXTS_MOST];
	size_t              kept_count;
};

static size_t draw(struct sample *sample, size_t end)
{
	return sample_draw_below(&sample->draw, end);
}

/* A text that lives as long as its agency. */
static char *keep(struct sample *sample, char *text)
{
	if (sample->kept_count == TEXTS_MOST)
		abort(); /* a programming error: raise TEXTS_MOST */
	return sample->kept[sample->kept_count++] = text;
}

static void forget(struct sample *sample)
{
	while (sample->kept_count > 0)
		free(sample->kept[--sample->kept_count]);
	free(sample->item.body.html);
	free(sample->item.body.plain);
	sample->item.body = (struct markdown) {0};
}

/* Four nations have areas of police forces, and these have areas of their own. */
static void add_areas(struct sample *sample, size_t count)
{
	static char *const nations[] = {"england", "wales", "england", "scotland", "england",
		"northern-ireland", "england", "england"};
	struct lists      *lists     = &sample->lists;
	size_t             force     = 0;

	for (size_t i = 0; i < count; i++) {
		struct entry *area = &sample->areas[lists->areas_count++];
		char         *town = sample_town(i * (SAMPLE_TOWNS / AREAS_MOST));

		area->id = memory_format("sample-%zu", i + 1);
		if (i % FORCE_AREAS == 0) {
			force        = lists->areas_count - 1;
			area->title  = memory_format("%s Police area", town);
			area->kind   = AREA_FORCE;
			area->within = nations[i / FORCE_AREAS % (sizeof nations / sizeof *nations)];
		} else {
			area->title  = memory_copy(town, strlen(town));
			area->kind   = AREA_COUNTY;
			area->within = sample->areas[force].id;
		}
		free(town);
	}
}

/* Those who run several services. */
static void add_organisations(struct sample *sample, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct organisation *one  = &sample->organisations[sample->lists.organisations_count++];
		char                *town = sample_town(i * 7);

		one->id   = memory_format("sample-%zu", i + 1);
		one->name = memory_format("%s %s Trust", town,
			sample_houses[i / SAMPLE_TOWNS % sample_count(sample_houses)]);
		one->url  = memory_format("https://www.trust-%zu.example", i + 1);
		free(town);
	}
}

static int last_order(const struct language *language)
{
	int last = 0;

	for (size_t i = 0; i < language->items_count; i++)
		if (language->items[i].kind == FRONT_AGENCY && language->items[i].front->order > last)
			last = language->items[i].front->order;
	return last;
}

/* Lists of our own, that begin with those that were lent. */
static void extend_lists(struct sample *sample, const struct lists *lent, size_t areas,
	size_t organisations)
{
	struct lists *lists = &sample->lists;

	*lists                     = *lent;
	sample->lent               = lists->areas_count;
	sample->lent_organisations = lists->organisations_count;
	sample->areas              = memory_new((sample->lent + areas) * sizeof *sample->areas);
	sample->organisations =
		memory_new((sample->lent_organisations + organisations) * sizeof *sample->organisations);
	memcpy(sample->areas, lists->areas, sample->lent * sizeof *sample->areas);
	if (sample->lent_organisations > 0)
		memcpy(sample->organisations, lists->organisations,
			sample->lent_organisations * sizeof *sample->organisations);
	lists->areas         = sample->areas;
	lists->organisations = sample->organisations;
	add_areas(sample, areas);
	add_organisations(sample, organisations);
}

struct sample *sample_new(const struct content *content, size_t agencies, uint64_t seed)
{
	struct sample         *sample = memory_new(sizeof *sample);
	const struct language *own    = &content->languages[0];

	sample->agencies  = agencies;
	sample->seed      = seed;
	sample->order     = last_order(own) + 1;
	sample->content   = *content;
	sample->site      = *content->site;
	sample->site.name = "Sample: invented services";
	extend_lists(sample, own->lists,
		agencies / AREA_AGENCIES < AREAS_MOST ? agencies / AREA_AGENCIES : AREAS_MOST,
		agencies / RUN_TOGETHER);
	sample->languages = memory_new(content->languages_count * sizeof *sample->languages);
	memcpy(sample->languages, own, content->languages_count * sizeof *sample->languages);
	sample->languages[0].lists = &sample->lists;
	sample->content.languages  = sample->languages;
	sample->content.site       = &sample->site;
	return sample;
}

void sample_free(struct sample *sample)
{
	forget(sample);
	for (size_t i = sample->lent; i < sample->lists.areas_count; i++) {
		free(sample->areas[i].id);
		free(sample->areas[i].title);
	}
	for (size_t i = sample->lent_organisations; i < sample->lists.organisations_count; i++) {
		free(sample->organisations[i].id);
		free(sample->organisations[i].name);
		free(sample->organisations[i].url);
	}
	free(sample->areas);
	free(sample->organisations);
	free(sample->languages);
	free(sample);
}

const struct content *sample_content(const struct sample *sample)
{
	return &sample->content;
}

size_t sample_agencies(const struct sample *sample)
{
	return sample->agencies;
}

/*
 * One of a list's ids, not yet among those that are chosen; most often the one that is asked for.
 */
static void choose(struct sample *sample, char **ids, unsigned *count, const struct entry *entries,
	unsigned entries_count, const char *wanted)
{
	int   place = wanted ? entry_find(entries, entries_count, wanted) : -1;
	char *id    = entries[place >= 0 ? (size_t)place : draw(sample, entries_count)].id;

	for (unsigned i = 0; i < *count; i++)
		if (strcmp(ids[i], id) == 0)
			return;
	ids[(*count)++] = id;
}

/*
 * Most work in one small area; some in two of one police force, some wherever a police force works,
 * a few in a nation or everywhere.
 */
static void choose_places(struct sample *sample)
{
	struct front_matter *front = &sample->front;
	const struct lists  *lists = &sample->lists;
	size_t               ours = lists->areas_count - sample->lent, chance = draw(sample, 100),
		   place = ours ? draw(sample, ours) : 0, force = place - place % FORCE_AREAS;

	front->areas = sample->places;
	if (ours == 0 || chance < 2)
		choose(sample, front->areas, &front->areas_count, lists->areas, (unsigned)sample->lent,
			NULL);
	else
		choose(sample, front->areas, &front->areas_count,
			lists->areas + sample->lent + (chance < 20 ? force : place), 1, NULL);
	if (chance > 85 && force + FORCE_AREAS < ours)
		choose(sample, front->areas, &front->areas_count, lists->areas + sample->lent + force + 1,
			FORCE_AREAS - 1, NULL);
}

/* A number that nobody has: 1000 of each kind are kept free. */
static char *number(struct sample *sample, const char *range)
{
	return keep(sample, memory_format("%s%03zu", range, draw(sample, 1000)));
}

/* The next way to reach the agency that is alive. */
static struct contact *add_contact(struct sample *sample, enum contact_kind kind)
{
	struct contact *contact = &sample->contacts[sample->front.contacts_count++];

	*contact               = (struct contact) {.kind = kind};
	sample->front.contacts = sample->contacts;
	return contact;
}

/*
 * One of SCHEDULES sets of hours; the same number, the same hours. A sixth of all contacts state
 * none.
 */
static void invent_hours(struct sample *sample, struct contact *contact)
{
	static char *const days[]     = {"Mon-Fri", "Mon-Thu", "Mon-Sat", "every day", "Mon, Wed, Fri",
			"Tue-Sat"};
	static char *const times[]    = {"09:00-17:00", "09:30-16:00", "08:00-20:00",
		   "10:00-13:00, 14:00-18:00", "12:00-22:00", "18:00-02:00", "24 hours"};
	static char *const more[]     = {"Sun 10:00-12:00",
			"Mon-Fri 10:00-14:00 from 2026-12-21 to 2027-01-03", "2026-12-24 closed",
			"2027-04-06 10:00-12:00"};
	static char *const holidays[] = {"bank holidays closed", "bank holidays as usual",
		"bank holidays 10:00-14:00"};
	size_t             number     = draw(sample, SCHEDULES);
	char             **lines      = sample->hours[contact - sample->contacts];

	if (draw(sample, 6) == 0)
		return;
	contact->hours = lines;
	lines[contact->hours_count++] =
		keep(sample, memory_format("%s %s", days[number % 6], times[number / 6 % 7]));
	if (number % 4 < 3)
		lines[contact->hours_count++] = holidays[number % 4];
	if (number % 5 == 0)
		lines[contact->hours_count++] = more[number / 5 % 4];
}

static void invent_numbers(struct sample *sample)
{
	static const char *const ranges[] = {"01632 960", "020 7946 0", "0808 157 0", "0808 157 0",
		"029 2018 0", "028 9018 0", "0306 999 0"};
	size_t phones = (size_t)(draw(sample, 8) > 0) + (size_t)(draw(sample, 5) == 0);

	for (size_t i = 0; i < phones; i++) {
		const char     *range   = ranges[draw(sample, sizeof ranges / sizeof *ranges)];
		struct contact *contact = add_contact(sample, CONTACT_PHONE);

		contact->number = number(sample, range);
		contact->label  = i ? "Office" : "Helpline";
		contact->cost   = strncmp(range, "0808", 4) == 0 ? COST_FREE : COST_STANDARD;
		invent_hours(sample, contact);
	}
	if (phones > 0 && draw(sample, 12) == 0)
		add_contact(sample, CONTACT_RELAY)->number =
			keep(sample, memory_format("18001 %s", sample->contacts[0].number));
	if (draw(sample, 4) == 0) {
		struct contact *contact = add_contact(sample, CONTACT_TEXT);

		contact->number = number(sample, "07700 900");
		contact->label  = "Text messages";
		invent_hours(sample, contact);
	}
}

/* The name in small letters with hyphens: part of an address. */
static char *as_slug(const char *name)
{
	char *slug = memory_copy(name, strlen(name)), *to = slug;

	for (const char *at = name; *at; at++)
		if ((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z'))
			*to++ = (char)(*at | 0x20);
		else if (*at == ' ' && to > slug && to[-1] != '-')
			*to++ = '-';
	*to = '\0';
	return slug;
}

static void invent_addresses(struct sample *sample, const char *slug)
{
	struct front_matter *front = &sample->front;

	front->url = keep(sample, memory_format("https://www.%s.example", slug));
	if (draw(sample, 2))
		add_contact(sample, CONTACT_EMAIL)->email =
			keep(sample, memory_format("help@%s.example", slug));
	if (draw(sample, 6) == 0) {
		struct contact *chat = add_contact(sample, CONTACT_CHAT);

		chat->url = keep(sample, memory_format("https://www.%s.example/chat", slug));
		invent_hours(sample, chat);
	}
	if (draw(sample, 8) == 0)
		add_contact(sample, CONTACT_FORM)->url =
			keep(sample, memory_format("https://www.%s.example/write", slug));
	if (draw(sample, 20) == 0)
		add_contact(sample, CONTACT_BSL)->url =
			keep(sample, memory_format("https://www.%s.example/sign", slug));
}

/* What it says of itself, as HTML and as plain words. */
static void invent_body(struct sample *sample, const struct sample_kind *kind, const char *town)
{
	struct text text  = {0};
	size_t      lines = 1 + draw(sample, 4), count = sample_count(sample_sentences);

	text_add(&text, kind->help);
	for (size_t i = 0; i < lines; i++) {
		text_add(&text, " ");
		text_add(&text, sample_sentences[draw(sample, count)]);
	}
	text_add(&text, " It was invented for ");
	text_add(&text, town);
	text_add(&text, ", which was invented too.");
	sample->item.body.plain = text.bytes;
	sample->item.body.html  = memory_format("<p>%s</p>\n", text.bytes);
}

/*
 * A day of the last two years before this sample's first use; any will do, but the same each time.
 */
static char *day(struct sample *sample)
{
	char date[DATE_SIZE];

	date_of((time_t)(1730419200 + 86400 * (int64_t)draw(sample, 730)), date);
	return keep(sample, memory_copy(date, strlen(date)));
}

static void invent_evidence(struct sample *sample, const char *name)
{
	struct front_matter *front = &sample->front;

	front->checked       = day(sample);
	front->evidence      = draw(sample, 3) ? EVIDENCE_TWO_SOURCES : EVIDENCE_ONE_SOURCE;
	front->status        = (enum agency_status[]) {AGENCY_LISTED, AGENCY_LISTED, AGENCY_LISTED,
			   AGENCY_LISTED, AGENCY_CHANGED, AGENCY_UNCERTAIN}[draw(sample, 6)];
	front->sources       = sample->sources;
	front->sources_count = front->evidence == EVIDENCE_TWO_SOURCES ? 2 : 1;
	front->sources[0]    = (struct source) {keep(sample, memory_format("%s: its website", name)),
		   front->url, "undated", "everything here: it is invented"};
	front->sources[1]    = (struct source) {"A list of services", "https://list.example/services",
		   "undated", "the same number"};
	if (draw(sample, 3) == 0) {
		sample->confirmed = (struct confirmed) {front->checked, "Nobody: this is a sample"};
		front->confirmed  = &sample->confirmed;
	}
}

static void invent_lists(struct sample *sample, const struct sample_kind *kind)
{
	struct front_matter *front = &sample->front;
	const struct lists  *lists = &sample->lists;
	size_t               more  = draw(sample, 4);

	front->needs = sample->needs;
	choose(sample, front->needs, &front->needs_count, lists->needs, lists->needs_count, kind->need);
	for (size_t i = 0; i < more; i++)
		choose(sample, front->needs, &front->needs_count, lists->needs, lists->needs_count, NULL);
	front->serves = sample->serves;
	choose(sample, front->serves, &front->serves_count, lists->audiences, lists->audiences_count,
		draw(sample, 2) ? "everyone" : NULL);
	front->keywords       = sample->keywords;
	front->keywords[0]    = (char *)kind->keyword;
	front->keywords_count = 1;
	front->speaks         = sample->speaks;
	more                  = lists->languages_count > 0 ? draw(sample, 4) : 0;
	for (size_t i = 0; i < more; i++)
		choose(sample, front->speaks, &front->speaks_count, lists->languages,
			lists->languages_count, NULL);
	if (draw(sample, 3) == 0)
		front->languages = (char *)sample_languages[draw(sample, sample_count(sample_languages))];
	if (draw(sample, 8) == 0)
		front->not_for = "People under 16";
	if (sample->lists.organisations_count > sample->lent_organisations && draw(sample, 4) == 0)
		front->organisation =
			sample
				->organisations[sample->lent_organisations
					+ draw(sample, sample->lists.organisations_count - sample->lent_organisations)]
				.id;
	if (draw(sample, 2) == 0)
		front->cannot = (char *)sample_cannots[draw(sample, sample_count(sample_cannots))];
}

struct item *sample_agency(struct sample *sample, size_t place)
{
	struct front_matter      *front = &sample->front;
	const struct sample_kind *kind;
	char                     *town, *slug;

	forget(sample);
	*front       = (struct front_matter) {0};
	sample->draw = sample_draw_from(sample->seed, place);
	kind         = &sample_kinds[draw(sample, sample_kinds_count)];
	town         = keep(sample, sample_town(draw(sample, SAMPLE_TOWNS)));
	front->title = draw(sample, 2)
		? memory_format("%s %s", town, kind->name)
		: memory_format("%s %s, %s", sample_houses[draw(sample, sample_count(sample_houses))],
			kind->name, town);
	keep(sample, front->title);
	slug           = keep(sample, as_slug(front->title));
	front->summary = keep(sample, memory_format(kind->summary, town));
	front->order   = sample->order + (int)place;
	choose_places(sample);
	invent_lists(sample, kind);
	invent_numbers(sample);
	invent_addresses(sample, slug);
	invent_evidence(sample, front->title);
	invent_body(sample, kind, town);
	sample->item.kind  = FRONT_AGENCY;
	sample->item.front = front;
	sample->item.slug  = keep(sample, memory_format("%s-%zu", slug, place + 1));
	sample->item.path  = keep(sample, memory_format("/agencies/%s", sample->item.slug));
	return &sample->item;
}
