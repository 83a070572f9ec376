/* house.h - the whole site, from the request's words to the response, without a web server. */
#ifndef HOUSE_H
#define HOUSE_H

#include "serve/http/response.h"
#include "serve/site/site.h"

#include <stdbool.h>
#include <time.h>

/* The release that house_open() opens; before that. */
void house_release(const char *path);

/* Group setup and teardown for cmocka: loads templates, style and script, opens the release. */
int house_open(void **state);
int house_close(void **state);

struct site *house_site(void);

/*
 * The moment at which every request of a test comes that says no other: when the release was built,
 * a Monday at noon in London (tests/support/clock.sh). Before house_open(), and without it, noon on
 * 23 November 2026.
 */
time_t house_now(void);

/* "2026-11-30 10:00" as London's clocks show it; "2026-11-30" is its first moment. */
time_t moment(const char *in_london);

/*
 * A page that was answered, as text: body ends with a zero byte and is never NULL. For page_free().
 */
struct page_answer {
	enum status status;
	char       *head; /* as response_write_head() writes it */
	char       *body; /* also of an answer to HEAD, which would not send it */
	size_t      length;
	char        location[4200];
};

struct page_answer house_answer(const struct request_words *);
struct page_answer house_get(const char *uri);
struct page_answer house_get_at(const char *uri, time_t now);
struct page_answer house_get_left(const char *uri); /* as a visitor who has left */
struct page_answer house_post(const char *uri, const char *form);
struct page_answer house_search(const char *typed); /* the words are encoded first */
/* asks another site than the house's */
struct page_answer answer_from(struct site *, const struct request_words *);
void               page_free(struct page_answer *);

/* The whole file, with a zero byte behind it; fails the test when it cannot be read. */
char *house_file(const char *path, size_t *length);

/*
 * Runs check on each address of the site that answers with a page: fixed ones, and those of the
 * sitemap.
 */
void house_each_page(void (*check)(const char *uri, const struct page_answer *));

#endif
