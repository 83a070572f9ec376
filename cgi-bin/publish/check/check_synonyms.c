/* check_synonyms.c - what editors say that people type: synonyms.yaml. */
#include "publish/base/memory.h"
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/content/vocabulary.h"

#include <stdlib.h>
#include <string.h>

struct place {
	struct check      *check;
	struct vocabulary *vocabulary;
	struct names       pages; /* whose phrases have been read */
};

static void fault(const struct place *place, int line, const char *format, const char *what)
{
	char *words = memory_format("\"%s\" %s", what, format);

	fault_add(place->check->faults, place->check->language->synonyms_file.path, line, "%s", words);
	free(words);
}

static int line_of(const struct place *place, const char *list, unsigned i)
{
	return yaml_lines_of(&place->check->language->synonyms_lines, "%s[%u]", list, i);
}

/*
 * Calls `found` for each part of "mobile, phone, cell" that is one word; the others are faults. How
 * many words there are.
 */
static unsigned each_word(const struct place *place, const char *list, int line, struct names *seen)
{
	char    *copy = memory_copy(list, strlen(list)), *rest = copy, *part, word[WORD_SIZE];
	unsigned count = 0;

	while ((part = strsep(&rest, ","))) {
		const char *behind = tokens_next(part, word);
		char        more[WORD_SIZE];

		if (!behind || tokens_next(behind, more)) {
			fault(place, line,
				"is not one word between two commas: write single words here, and put phrases under pages",
				part);
		} else {
			const struct name *earlier = names_add(seen, word, line);

			if (earlier)
				fault_add(place->check->faults, place->check->language->synonyms_file.path, line,
					"\"%s\" is already on line %d: keep one of the two", word, earlier->line);
		}
		count++;
	}
	free(copy);
	return count;
}

static void check_words(const struct place *place, const struct synonyms *synonyms)
{
	struct names equal = {0}, skipped = {0};

	for (unsigned i = 0; i < synonyms->words_count; i++) {
		int line = line_of(place, "words", i);

		if (each_word(place, synonyms->words[i], line, &equal) < 2)
			fault(place, line,
				"is alone: write the words that mean the same behind it, with commas between",
				synonyms->words[i]);
	}
	for (unsigned i = 0; i < synonyms->skip_count; i++)
		each_word(place, synonyms->skip[i], line_of(place, "skip", i), &skipped);
	names_free(&equal);
	names_free(&skipped);
}

static void check_read(const struct place *place, const struct synonyms *synonyms)
{
	struct names forms = {0};

	for (unsigned i = 0; i < synonyms->read_count; i++) {
		int   line  = line_of(place, "read", i);
		char *left  = memory_copy(synonyms->read[i], strlen(synonyms->read[i])),
			 *right = strchr(left, '='), word[WORD_SIZE];

		if (right)
			*right++ = '\0';
		if (!right || !tokens_next(right, word))
			fault(place, line,
				"does not say what a word is read as: write it like \"wont = will not\"",
				synonyms->read[i]);
		else
			each_word(place, left, line, &forms);
		free(left);
	}
	names_free(&forms);
}

/*
 * A phrase has words, is there once, and can be found: a search looks at so many words at once and
 * no more.
 */
static void check_phrase(const struct place *place, const char *phrase, int line,
	struct names *seen, bool limited)
{
	char              *read = vocabulary_read(place->vocabulary, phrase), words[1][WORD_SIZE];
	const struct name *earlier;

	if (!*read)
		fault(place, line, "holds no word: write what people type", phrase);
	else if (limited && vocabulary_content(place->vocabulary, read, words, 0) > PHRASE_MAX)
		fault(place, line, "is too long to be found: write at most six words that count", phrase);
	else if ((earlier = names_add(seen, read, line)))
		fault_add(place->check->faults, place->check->language->synonyms_file.path, line,
			"phrase \"%s\" is already on line %d: keep one of the two", phrase, earlier->line);
	free(read);
}

static void check_phrases(const struct place *place, const char *list, char *const *phrases,
	unsigned count, struct names *seen, bool limited)
{
	for (unsigned i = 0; i < count; i++)
		check_phrase(place, phrases[i], line_of(place, list, i), seen, limited);
}

static const struct item *item_at(const struct language *language, const char *path)
{
	for (size_t i = 0; i < language->items_count; i++)
		if (*language->items[i].path && strcmp(language->items[i].path, path) == 0)
			return &language->items[i];
	return NULL;
}

static void check_page(struct place *place, const struct page_phrases *page, unsigned i)
{
	char        *list = memory_format("pages[%u].phrases", i);
	int          line = yaml_lines_of(&place->check->language->synonyms_lines, "pages[%u].page", i);
	struct names seen = {0};
	const struct name *earlier;

	if (page->page && !item_at(place->check->language, page->page))
		fault(place, line, "is no page that can be found: write its address, like /advice/the-law",
			page->page);
	else if (page->page && (earlier = names_add(&place->pages, page->page, line)))
		fault_add(place->check->faults, place->check->language->synonyms_file.path, line,
			"page \"%s\" is already on line %d: write all its phrases there", page->page,
			earlier->line);
	check_phrases(place, list, page->phrases, page->phrases_count, &seen, true);
	names_free(&seen);
	free(list);
}

static bool has_number(const struct front_matter *agency)
{
	for (unsigned i = 0; i < agency->contacts_count; i++)
		if (agency->contacts[i].kind == CONTACT_PHONE || agency->contacts[i].kind == CONTACT_TEXT)
			return true;
	return false;
}

/* Who is shown in danger can be reached by a number: nobody looks for it then. */
static void check_shown(const struct place *place, const char *path, int line)
{
	const struct item *item = item_at(place->check->language, path);

	if (!item || item->kind != FRONT_AGENCY)
		fault(place, line, "is no agency: write the address of one, like /agencies/emergency-999",
			path);
	else if (item->front && !has_number(item->front))
		fault(place, line, "has no number to ring or to text: show another", path);
}

static void check_danger(const struct place *place, const struct danger *danger, unsigned i,
	struct names *seen)
{
	char *phrases  = memory_format("danger[%u].phrases", i),
		 *harmless = memory_format("danger[%u].harmless", i);

	check_phrases(place, phrases, danger->phrases, danger->phrases_count, seen, false);
	check_phrases(place, harmless, danger->harmless, danger->harmless_count, seen, false);
	for (unsigned j = 0; j < danger->show_count; j++)
		check_shown(place, danger->show[j],
			yaml_lines_of(&place->check->language->synonyms_lines, "danger[%u].show[%u]", i, j));
	free(phrases);
	free(harmless);
}

void check_synonyms(struct check *check)
{
	const struct synonyms *synonyms = check->language->synonyms;
	struct vocabulary      vocabulary;
	struct names           seen  = {0};
	struct place           place = {.check = check, .vocabulary = &vocabulary};

	if (!synonyms)
		return;
	vocabulary_open(&vocabulary, check->language);
	check_words(&place, synonyms);
	check_read(&place, synonyms);
	for (unsigned i = 0; i < synonyms->pages_count; i++)
		check_page(&place, &synonyms->pages[i], i);
	for (unsigned i = 0; i < synonyms->danger_count; i++)
		check_danger(&place, &synonyms->danger[i], i, &seen);
	names_free(&seen);
	names_free(&place.pages);
	vocabulary_close(&vocabulary);
}
