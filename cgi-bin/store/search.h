/* search.h - finds pages by what a visitor typed, spelling mistakes included. Nothing of it is kept. */
#ifndef STORE_SEARCH_H
#define STORE_SEARCH_H

#include "store/store.h"

#define SEARCH_WORDS_MAX 8  /* further words are left out */
#define SEARCH_WORD_SIZE 41 /* bytes of a word and the final zero; the rest of a longer one is left out */
#define SEARCH_HITS_MAX  20

struct search {
	int  count;
	bool corrected;                                 /* search_correct() changed a word */
	char words[SEARCH_WORDS_MAX][SEARCH_WORD_SIZE]; /* ASCII letters in lower case */
};

enum search_way {
	SEARCH_ALL, /* pages that hold every word */
	SEARCH_ANY, /* pages that hold one of them */
};

/* Takes the words out of what was typed: runs of letters and digits of any alphabet. */
void          search_read(struct search *, const char *typed);

/* Replaces each word that stands on no page by the nearest one that does, if one is near enough. */
void          search_correct(struct store *, struct search *);

/* The pages for these words, best first (BM25: title before keywords before summary before text). No words, no pages. */
struct query *search_pages(struct store *, const struct search *, enum search_way);

/* What marks a found word in an excerpt: no text can hold these. */
#define SEARCH_MARK_BEGIN '\002'
#define SEARCH_MARK_END   '\003'

struct hit {
	int64_t     id;
	const char *kind;    /* "advice", "behaviour" or "agency" */
	const char *path;
	const char *title;
	const char *excerpt; /* plain text with marks */
};

bool          search_next(struct query *, struct hit *out);

/* How many single changes (a letter more, less, other, or two swapped) lead from a to b: optimal string alignment distance. */
int           search_distance(const char *a, const char *b);

#endif
