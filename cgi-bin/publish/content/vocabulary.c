/* vocabulary.c - every word of one language, and the term that it counts as. */
#include "publish/content/vocabulary.h"
#include "publish/base/memory.h"
#include "publish/base/text.h"

#include <stdlib.h>
#include <string.h>

static uint32_t stem_number(struct vocabulary *vocabulary, const char *word)
{
	char               stem[WORD_SIZE];
	const struct name *known;
	uint32_t           number = (uint32_t)vocabulary->stems.count;

	stemmer_stem(vocabulary->stemmer, word, stem);
	known = names_add(&vocabulary->stems, stem, 0);
	if (known)
		return (uint32_t)(known - vocabulary->stems.list);
	vocabulary->term_of = memory_grow(vocabulary->term_of, number, sizeof *vocabulary->term_of);
	vocabulary->term_of[number] = number;
	return number;
}

uint32_t vocabulary_term(struct vocabulary *vocabulary, const char *word)
{
	const struct name *known = names_add(&vocabulary->words, word, 0);
	size_t number = known ? (size_t)(known - vocabulary->words.list) : vocabulary->words.count - 1;

	if (!known) {
		vocabulary->counts  = memory_grow(vocabulary->counts, number, sizeof *vocabulary->counts);
		vocabulary->stem_of = memory_grow(vocabulary->stem_of, number, sizeof *vocabulary->stem_of);
		vocabulary->counts[number]  = 0;
		vocabulary->stem_of[number] = stem_number(vocabulary, word);
	}
	vocabulary->counts[number]++;
	return vocabulary->term_of[vocabulary->stem_of[number]];
}

/* "mobile, phone, cell": all count as the first. */
static void add_equal(struct vocabulary *vocabulary, const char *list)
{
	char     word[WORD_SIZE];
	uint32_t first = UINT32_MAX;

	while ((list = tokens_next(list, word))) {
		uint32_t term = vocabulary_term(vocabulary, word), stem = stem_number(vocabulary, word);

		if (first == UINT32_MAX)
			first = term;
		vocabulary->term_of[stem] = first;
	}
}

static void add_skipped(struct vocabulary *vocabulary, const char *list)
{
	char word[WORD_SIZE];

	while ((list = tokens_next(list, word)))
		names_add(&vocabulary->skipped, word, 0);
}

/* "wont = will not". */
static void add_short_form(struct vocabulary *vocabulary, const char *rule)
{
	char        word[WORD_SIZE];
	const char *rest = tokens_next(rule, word), *behind = rest ? strchr(rest, '=') : NULL;
	size_t      number = vocabulary->short_forms.count;

	if (!behind || names_find(&vocabulary->short_forms, word))
		return;
	vocabulary->means         = memory_grow(vocabulary->means, number, sizeof *vocabulary->means);
	vocabulary->means[number] = vocabulary_read(vocabulary, behind + 1);
	names_add(&vocabulary->short_forms, word, 0);
}

void vocabulary_open(struct vocabulary *vocabulary, const struct language *language)
{
	const struct synonyms *synonyms = language->synonyms;

	*vocabulary = (struct vocabulary) {.stemmer = stemmer_new(language->code)};
	if (!vocabulary->stemmer)
		abort(); /* no memory: nothing else can fail there */
	for (unsigned i = 0; i < synonyms->read_count; i++)
		add_short_form(vocabulary, synonyms->read[i]);
	for (unsigned i = 0; i < synonyms->skip_count; i++)
		add_skipped(vocabulary, synonyms->skip[i]);
	for (unsigned i = 0; i < synonyms->words_count; i++)
		add_equal(vocabulary, synonyms->words[i]);
}

void vocabulary_close(struct vocabulary *vocabulary)
{
	for (size_t i = 0; i < vocabulary->short_forms.count; i++)
		free(vocabulary->means[i]);
	free(vocabulary->means);
	free(vocabulary->counts);
	free(vocabulary->stem_of);
	free(vocabulary->term_of);
	names_free(&vocabulary->words);
	names_free(&vocabulary->stems);
	names_free(&vocabulary->skipped);
	names_free(&vocabulary->short_forms);
	stemmer_free(vocabulary->stemmer);
}

char *vocabulary_read(const struct vocabulary *vocabulary, const char *text)
{
	struct text read = {0};
	char        word[WORD_SIZE];

	while ((text = tokens_next(text, word))) {
		const struct name *form = names_find(&vocabulary->short_forms, word);

		text_add(&read, read.length ? " " : "");
		text_add(&read, form ? vocabulary->means[form - vocabulary->short_forms.list] : word);
	}
	return read.bytes ? read.bytes : memory_copy("", 0);
}

/* clang-format off */
size_t vocabulary_content(const struct vocabulary *vocabulary, const char *read, char (*words)[WORD_SIZE], size_t most)
/* clang-format on */
{
	char   word[WORD_SIZE];
	size_t count = 0;

	for (int all = 0; all < 2 && count == 0; all++)
		for (const char *at = read; (at = tokens_next(at, word));)
			if (all || !names_find(&vocabulary->skipped, word)) {
				if (count < most)
					strcpy(words[count], word);
				count++;
			}
	return count;
}
