/* release.c - sets the words in order and has each part written. */
#include "publish/write/release.h"
#include "publish/base/memory.h"
#include "shared/format.h"
#include "shared/hash.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool release_knows_schema(const char *schema, char found[sizeof FORMAT_SCHEMA])
{
	char *condensed = memory_new(strlen(schema) + 1), *end = condensed, hex[HASH_HEX_SIZE];

	while (*schema)
		if (strncmp(schema, "--", 2) == 0)
			schema += strcspn(schema, "\n");
		else if (isspace((unsigned char)*schema))
			schema++;
		else
			*end++ = *schema++;
	hash_hex(condensed, (size_t)(end - condensed), hex);
	free(condensed);
	snprintf(found, sizeof FORMAT_SCHEMA, "%.*s", (int)sizeof FORMAT_SCHEMA - 1, hex);
	return strcmp(found, FORMAT_SCHEMA) == 0;
}

static void fill_language(struct database *database, const struct content *content,
	const struct language *language, struct sample *sample, struct names *schedules, int64_t *next)
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

struct database *release_fill(const struct content *content, struct sample *sample,
	const char *schema, time_t built)
{
	static const char begin[] = "PRAGMA application_id = " FORMAT_TEXT(
		FORMAT_APPLICATION) "; PRAGMA user_version = " FORMAT_TEXT(FORMAT_VERSION) "; BEGIN";
	static const char end[] = "COMMIT";
	static const char check[] =
		"SELECT printf('a row of %s names one that is not there', \"table\") FROM pragma_foreign_key_check";
	struct database *database  = database_new();
	int64_t          next      = 1;
	struct names     schedules = {0};

	if (sample)
		content = sample_content(sample);
	database_run(database, schema);
	database_run(database, begin);
	release_site(database, content, built, sample != NULL);
	release_holidays(database, content);
	for (size_t i = 0; i < content->languages_count; i++)
		fill_language(database, content, &content->languages[i], i == 0 ? sample : NULL, &schedules,
			&next);
	names_free(&schedules);
	database_run(database, end);
	database_begin(database, check);
	if (database_next(database))
		database_fail(database, database_column(database));
	return database;
}
