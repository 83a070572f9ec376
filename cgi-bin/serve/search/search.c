/* search.c - ranks pages by the terms that they have. */
#include "serve/search/search.h"

#include "shared/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define JOINED (1u << 31) /* among the bits of words: two words that were looked for as one */
/* of a slot's number; pages beyond three quarters of the slots are left out \ */
#define SLOT_BITS     13
#define SLOTS         (1 << SLOT_BITS)
#define COMPLETED_MAX 40 /* agencies of which the frequent terms are looked up */
#define PHRASE_GAIN   9  /* a phrase counts so much more than its words, in tenths */
#define COVERED_FLOOR \
	3 /* tenths of its score that a page keeps which has next to none of the words */
#define WEAK        5 /* a page with less than this part of the best page's score is not shown */
#define GUIDE_PLACE 3 /* no later than here stands the best page that is no agency */

static const char TERM[] = "SELECT weight, items, whole FROM term WHERE id = :term";

static const char PROFILE[] = "SELECT terms FROM profile WHERE item = :item";

/*
 * A hundred are more than a page of results shows; a title that very many agencies have is told
 * apart by the other words.
 */
static const char PHRASE[] =
	"SELECT item, weight FROM phrase WHERE language = :language AND terms = :terms ORDER BY item LIMIT 100";

static const char ITEM[] = "SELECT kind, path, title, summary FROM item WHERE id = :item";

static const char PASSAGE[] = "SELECT text FROM passage WHERE item = :item";

/* What is known of a page. */
struct tally {
	uint32_t item;  /* 0: a free slot */
	uint32_t has;   /* which words, by bits */
	bool     guide; /* a page of advice or behaviour */
	int64_t  score;
	int64_t  weight; /* of the words that it has, together */
	int64_t  bonus;  /* of the best phrase */
};

/* One word that counts, and its term. */
struct part {
	int64_t term;
	int64_t weight;
	bool    whole;
};

/*
 * The pages that have any of the words, by a hash of their ids. It is kept with the store, and
 * empty between two searches.
 */
struct table {
	int          some;        /* slots in use */
	uint16_t     used[SLOTS]; /* their numbers */
	struct tally slots[SLOTS];
};

struct ranking {
	struct store      *store;
	struct table      *table;
	const struct part *parts;
	int                count;  /* words */
	int64_t            weight; /* of all words together, and 1 */
};

static_assert(SLOTS - 1 <= UINT16_MAX, "the number of a slot fits into used");
static_assert(TERMS_SEARCHED_MAX < 31, "each word that is searched for has a bit beside JOINED");

static void table_free(void *kept)
{
	free(kept);
}

/* NULL, and the store fails, when memory ran out. */
static struct table *table_of(struct store *store)
{
	void **kept = store_keep(store, table_free);

	if (!*kept)
		*kept = calloc(1, sizeof(struct table));
	if (!*kept)
		store_fail(store, "no memory for a search");
	return *kept;
}

/* Nothing is left of a search. */
static void empty(struct table *table)
{
	for (int i = 0; i < table->some; i++)
		table->slots[table->used[i]] = (struct tally) {.item = 0};
	table->some = 0;
}

/* What is known of this page; NULL where there are too many. */
static struct tally *tally_of(struct table *table, uint32_t item)
{
	/* Fibonacci hashing (Knuth, volume 3, section 6.4) */
	uint32_t at = item * 2654435769u >> (32 - SLOT_BITS);

	while (table->slots[at].item != 0 && table->slots[at].item != item)
		at = (at + 1) & (SLOTS - 1);
	if (table->slots[at].item == 0) {
		if (table->some == SLOTS / 4 * 3)
			return NULL;
		table->used[table->some++] = (uint16_t)at;
		table->slots[at].item      = item;
	}
	return &table->slots[at];
}

static void add(struct tally *tally, const struct part *part, uint32_t bits, unsigned fit)
{
	if ((tally->has & bits) != bits) {
		tally->score += part->weight * fit;
		tally->weight += bits & JOINED ? 0 : part->weight;
		tally->has |= bits;
	}
}

/* Adds a term to each page in its list. False when no page has it. */
static bool add_list(struct ranking *ranking, struct part *part, uint32_t bits)
{
	struct query *query = store_query(ranking->store, TERM);
	size_t        length;

	query_bind_int(query, ":term", part->term);
	if (!query_next(query))
		return false;
	part->weight = query_int(query, 0);
	part->whole  = query_int(query, 2) != 0;

	const unsigned char *items = query_blob(query, 1, &length);

	for (size_t i = 0; items && i + POSTING_SIZE <= length; i += POSTING_SIZE) {
		struct posting posting = posting_unpack(items + i);
		struct tally  *tally   = tally_of(ranking->table, posting.id);

		if (!tally)
			break;
		tally->guide = posting.guide;
		add(tally, part, bits, posting.fit);
	}
	return true;
}

/* How well the term fits an item whose frequent terms are these; 0 when it lacks the term. */
static unsigned fit_of(const unsigned char *terms, size_t count, int64_t term)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t         middle  = (low + high) / 2;
		struct posting posting = posting_unpack(terms + middle * POSTING_SIZE);

		if (posting.id == term)
			return posting.fit;
		if (posting.id < term)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

/* Adds what the lists could not tell of an agency. */
static void complete(struct ranking *ranking, struct tally *tally)
{
	struct query        *query = NULL;
	const unsigned char *terms = NULL;
	size_t               length;

	for (int i = 0; i < ranking->count; i++) {
		unsigned fit;

		if (ranking->parts[i].whole || tally->has >> i & 1)
			continue;
		if (!query) {
			query = store_query(ranking->store, PROFILE);
			query_bind_int(query, ":item", tally->item);
			if (!query_next(query))
				return;
			terms = query_blob(query, 0, &length);
		}
		fit = terms ? fit_of(terms, length / POSTING_SIZE, ranking->parts[i].term) : 0;
		if (fit > 0)
			add(tally, &ranking->parts[i], 1u << i, fit);
	}
}

/* A page that has all of the words keeps its whole score. */
static int64_t final_score(const struct ranking *ranking, const struct tally *tally)
{
	return tally->bonus
		+ tally->score / 10
		* (COVERED_FLOOR * ranking->weight + (10 - COVERED_FLOOR) * tally->weight)
		/ ranking->weight;
}

/* Adds what the words from first to last find as a phrase. */
static void add_phrase(struct ranking *ranking, int first, int last)
{
	int64_t       terms[PHRASE_MAX], weight = 0;
	char          key[PHRASE_TEXT_SIZE];
	struct query *query = store_query(ranking->store, PHRASE);

	for (int i = first; i <= last; i++) {
		terms[i - first] = ranking->parts[i].term;
		weight += ranking->parts[i].weight;
	}
	phrase_pack(terms, last - first + 1, key);
	query_bind_text(query, ":terms", key);
	while (query_next(query)) {
		struct tally *tally = tally_of(ranking->table, (uint32_t)query_int(query, 0));
		int64_t       bonus = weight * POSTING_FIT / 100 * query_int(query, 1) * PHRASE_GAIN;

		if (tally && bonus > tally->bonus)
			tally->bonus = bonus;
	}
}

/* The best pages so far, the best first; of equals, the one that comes first on the site. */
struct best {
	struct tally *tallies[COMPLETED_MAX];
	int64_t       scores[COMPLETED_MAX];
	int           count;
};

static void keep(struct best *best, struct tally *tally, int64_t score)
{
	int at = best->count < COMPLETED_MAX ? best->count++ : COMPLETED_MAX;

	while (at > 0
		&& (best->scores[at - 1] < score
			|| (best->scores[at - 1] == score && best->tallies[at - 1]->item > tally->item))) {
		if (at < COMPLETED_MAX) {
			best->scores[at]  = best->scores[at - 1];
			best->tallies[at] = best->tallies[at - 1];
		}
		at--;
	}
	if (at < COMPLETED_MAX) {
		best->scores[at]  = score;
		best->tallies[at] = tally;
	}
}

/* First by what the lists tell, then, with the frequent terms of the best, once more. */
static void choose(struct ranking *ranking, struct best *best)
{
	struct best first = {.count = 0};

	for (int i = 0; i < ranking->table->some; i++) {
		struct tally *tally = &ranking->table->slots[ranking->table->used[i]];

		keep(&first, tally, final_score(ranking, tally));
	}
	for (int i = 0; i < first.count; i++) {
		complete(ranking, first.tallies[i]);
		keep(best, first.tallies[i], final_score(ranking, first.tallies[i]));
	}
}

/* Moves the best page of advice or behaviour up to its place. */
static void lift_guide(struct best *best)
{
	int at = 0;

	while (at < best->count && !best->tallies[at]->guide)
		at++;
	if (at == best->count)
		return;
	for (; at >= GUIDE_PLACE; at--) {
		struct tally *guide = best->tallies[at];

		best->tallies[at]     = best->tallies[at - 1];
		best->tallies[at - 1] = guide;
	}
}

/* The terms of the words that count, each once, with their pages. */
static void add_parts(struct ranking *ranking, struct part parts[TERMS_MAX],
	const struct terms *terms)
{
	for (int i = 0; i < terms->count; i++) {
		bool again = terms->words[i].skipped || terms->words[i].term == 0;

		for (int j = 0; j < ranking->count; j++)
			again = again || parts[j].term == terms->words[i].term;
		if (again)
			continue;
		parts[ranking->count] = (struct part) {.term = terms->words[i].term};
		if (add_list(ranking, &parts[ranking->count], 1u << ranking->count))
			ranking->weight += parts[ranking->count++].weight;
	}
}

/* Two words side by side may be one ("safe line"): its pages have both. */
static void add_joined(struct ranking *ranking, const struct terms *terms)
{
	for (int i = 0; i + 1 < terms->count; i++) {
		char        joined[2 * WORD_SIZE], stem[WORD_SIZE];
		struct part part = {.term = 0};

		if (terms->words[i].skipped || terms->words[i + 1].skipped)
			continue;
		snprintf(joined, sizeof joined, "%s%s", terms->words[i].text, terms->words[i + 1].text);
		if (strlen(joined) < WORD_SIZE)
			part.term = term_of(ranking->store, joined, stem);
		if (part.term != 0)
			add_list(ranking, &part, JOINED);
	}
}

/* Ranks the pages and writes the ids of the best; how many. */
static int rank(struct store *store, struct table *table, const struct terms *terms,
	int64_t ids[SEARCH_HITS_MAX])
{
	struct part    parts[TERMS_MAX];
	struct best    best    = {.count = 0};
	int            count   = 0;
	struct ranking ranking = {.store = store, .table = table, .parts = parts, .weight = 1};

	add_parts(&ranking, parts, terms);
	add_joined(&ranking, terms);
	for (int first = 0; first < ranking.count; first++)
		for (int last = first; last < ranking.count && last - first < PHRASE_MAX; last++)
			add_phrase(&ranking, first, last);
	choose(&ranking, &best);
	if (best.count == 0)
		return 0;
	while (count < best.count && count < SEARCH_HITS_MAX
		&& best.scores[count] * WEAK >= best.scores[0])
		count++;
	lift_guide(&best);
	for (int i = 0; i < count; i++)
		ids[i] = best.tallies[i]->item;
	return count;
}

int search_find(struct store *store, const struct terms *terms, int64_t ids[SEARCH_HITS_MAX])
{
	struct table *table = table_of(store);
	int           count = table ? rank(store, table, terms, ids) : 0;

	if (table)
		empty(table);
	return count;
}

bool search_hit(struct store *store, const struct terms *terms, int64_t id, struct hit *out)
{
	struct query *item = store_query(store, ITEM), *passage = store_query(store, PASSAGE);
	char          summary[SEARCH_EXCERPT_MAX];
	int           found;

	query_bind_int(item, ":item", id);
	if (!query_next(item))
		return false;
	*out = (struct hit) {
		.id    = id,
		.kind  = query_kind(item, 0, &item_kinds),
		.path  = query_text(item, 1),
		.title = query_text(item, 2),
	};
	found = excerpt_write(terms, query_text(item, 3), summary);
	query_bind_int(passage, ":item", id);
	if (!query_next(passage) || excerpt_write(terms, query_text(passage, 0), out->excerpt) <= found)
		strcpy(out->excerpt, summary);
	return true;
}
