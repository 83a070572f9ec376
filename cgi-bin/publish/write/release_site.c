/* release_site.c - the settings, the languages and the lists. */
#include "publish/write/release.h"
#include "shared/date.h"

#include <stdlib.h>
#include <string.h>

static void add_languages(struct database *database, const struct content *content)
{
	static const char insert[] = "INSERT INTO language (code, position) VALUES (:code, :position)";

	for (size_t i = 0; i < content->languages_count; i++) {
		database_begin(database, insert);
		database_text(database, ":code", content->languages[i].code);
		database_number(database, ":position", (int64_t)i + 1);
		database_end(database);
	}
}

void release_site(struct database *database, const struct content *content, time_t built,
	bool sample)
{
	static const char insert[] =
		"INSERT INTO site (only, name, address, neutral, bounce, area, contact, security, check_every_days, colours, language, built, sample)"
		" VALUES (1, :name, :address, :neutral, :bounce, :area, :contact, :security, :days, :colours, :language, :built, :sample)";
	const struct site *site    = content->site;
	char              *colours = colours_css(site->colours);
	char               moment[TIME_SIZE];

	add_languages(database, content);
	date_time_of(built, moment);
	database_begin(database, insert);
	database_words(database, ":name", site->name);
	database_text(database, ":address", site->address);
	database_text(database, ":neutral", site->neutral);
	database_text(database, ":bounce", site->bounce);
	database_text(database, ":area", site->area);
	database_text(database, ":contact", site->contact);
	database_text(database, ":security", site->security);
	database_number(database, ":days", site->check_every_days);
	database_text(database, ":colours", colours);
	database_text(database, ":language", site->languages[0]);
	database_text(database, ":built", moment);
	database_number(database, ":sample", sample);
	database_end(database);
	free(colours);
}

/* One of the lists that have nothing but an id and a title. */
static void add_titles(struct database *database, const char *insert, const char *language,
	const struct entry *entries, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		database_begin(database, insert);
		database_text(database, ":language", language);
		database_text(database, ":id", entries[i].id);
		database_words(database, ":title", entries[i].title);
		database_number(database, ":position", i + 1);
		database_end(database);
	}
}

static void add_areas(struct database *database, const struct language *language)
{
	static const char insert[] =
		"INSERT INTO area (language, id, title, position, kind, within) VALUES (:language, :id, :title, :position, :kind, :within)";

	for (unsigned i = 0; i < language->lists->areas_count; i++) {
		const struct entry *area = &language->lists->areas[i];

		database_begin(database, insert);
		database_text(database, ":language", language->code);
		database_text(database, ":id", area->id);
		database_words(database, ":title", area->title);
		database_number(database, ":position", i + 1);
		database_text(database, ":kind", kind_name(&area_kinds, area->kind));
		if (area->within && *area->within)
			database_text(database, ":within", area->within);
		else
			database_none(database, ":within");
		database_end(database);
	}
}

static void add_groups(struct database *database, const struct language *language)
{
	static const char insert[] =
		"INSERT INTO behaviour_group (language, id, title, summary, position) VALUES (:language, :id, :title, :summary, :position)";

	for (unsigned i = 0; i < language->lists->groups_count; i++) {
		const struct entry *group = &language->lists->groups[i];

		database_begin(database, insert);
		database_text(database, ":language", language->code);
		database_text(database, ":id", group->id);
		database_words(database, ":title", group->title);
		database_words(database, ":summary", group->summary);
		database_number(database, ":position", i + 1);
		database_end(database);
	}
}

static void add_laws(struct database *database, const struct language *language)
{
	static const char insert[] =
		"INSERT INTO law (language, id, title, law, example, path, position) VALUES (:language, :id, :title, :law, :example, :path, :position)";

	for (unsigned i = 0; i < language->lists->laws_count; i++) {
		const struct entry *law = &language->lists->laws[i];

		database_begin(database, insert);
		database_text(database, ":language", language->code);
		database_text(database, ":id", law->id);
		database_words(database, ":title", law->title);
		database_words(database, ":law", law->law);
		database_number(database, ":example", law->example);
		database_text(database, ":path", law->page);
		database_number(database, ":position", i + 1);
		database_end(database);
	}
}

static void add_organisations(struct database *database, const struct language *language)
{
	static const char insert[] =
		"INSERT INTO organisation (language, id, name, url) VALUES (:language, :id, :name, :url)";

	for (unsigned i = 0; i < language->lists->organisations_count; i++) {
		const struct organisation *organisation = &language->lists->organisations[i];

		database_begin(database, insert);
		database_text(database, ":language", language->code);
		database_text(database, ":id", organisation->id);
		database_words(database, ":name", organisation->name);
		database_text(database, ":url", organisation->url);
		database_end(database);
	}
}

void release_postcodes(struct database *database, const struct postcodes *postcodes,
	const char *language)
{
	static const char insert[] =
		"INSERT INTO postcode (language, outward, position, area) VALUES (:language, :outward, :position, :area)";

	for (size_t i = 0; i < postcodes->count; i++) {
		database_begin(database, insert);
		database_text(database, ":language", language);
		database_text(database, ":outward", postcodes->list[i].outward);
		database_number(database, ":position", (int64_t)i + 1);
		database_text(database, ":area", postcodes->list[i].area);
		database_end(database);
	}
}

void release_lists(struct database *database, const struct language *language)
{
	static const char section[] =
		"INSERT INTO section (language, id, title, position) VALUES (:language, :id, :title, :position)";
	static const char need[] =
		"INSERT INTO need (language, id, title, position) VALUES (:language, :id, :title, :position)";
	static const char spoken[] =
		"INSERT INTO spoken (language, id, title, position) VALUES (:language, :id, :title, :position)";
	static const char audience[] =
		"INSERT INTO audience (language, id, title, position) VALUES (:language, :id, :title, :position)";
	const struct lists *lists = language->lists;

	add_titles(database, section, language->code, lists->sections, lists->sections_count);
	add_titles(database, need, language->code, lists->needs, lists->needs_count);
	add_titles(database, spoken, language->code, lists->languages, lists->languages_count);
	add_titles(database, audience, language->code, lists->audiences, lists->audiences_count);
	add_areas(database, language);
	add_organisations(database, language);
	add_groups(database, language);
	add_laws(database, language);
}
