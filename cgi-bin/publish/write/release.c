/* release.c - sets the words in order and has each part written. */
#include "publish/write/release.h"

static void fill_language(struct database *database, const struct content *content, const struct language *language, struct sample *sample,
	struct names *schedules, int64_t *next)
{
	struct items *items = items_new(language, sample, *next);

	release_lists(database, language);
	release_postcodes(database, &content->postcodes, language->code);
	release_items(database, items, content, language, schedules);
	release_sets(database, language->code);
	release_search(database, items, language);
	*next = items_end(items);
	items_free(items);
}

struct database *release_fill(const struct content *content, struct sample *sample, const char *schema, time_t built)
{
	static const char begin[] = "PRAGMA application_id = 0x51574159; PRAGMA user_version = 2; BEGIN"; /* the id reads QWAY */
	static const char end[]   = "COMMIT";
	static const char check[] = "SELECT printf('a row of %s names one that is not there', \"table\") FROM pragma_foreign_key_check";
	struct database  *database = database_new();
	int64_t           next     = 1;
	struct names      schedules = {0};

	if (sample)
		content = sample_content(sample);
	database_run(database, schema);
	database_run(database, begin);
	release_site(database, content, built, sample != NULL);
	release_holidays(database, content);
	for (size_t i = 0; i < content->languages_count; i++)
		fill_language(database, content, &content->languages[i], i == 0 ? sample : NULL, &schedules, &next);
	names_free(&schedules);
	database_run(database, end);
	database_begin(database, check);
	if (database_next(database))
		database_fail(database, database_column(database));
	return database;
}
