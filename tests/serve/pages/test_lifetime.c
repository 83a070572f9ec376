/* test_lifetime.c - how long a page says that it is true: so long every byte of it stays the same,
 * and then something changes. */
#include "expect.h"
#include "forge.h"
#include "house.h"
#include "shared/date.h"

static const char *path; /* of the release */
/* lifetimes that came to their end, and those at whose end the page was another */
static int         ended, changed;

/* Seconds for which the page is true; 0: as long as its release. */
static time_t lifetime(const struct page_answer *page)
{
	static const char header[] = "\r\nX-Accel-Expires: ";
	const char       *at       = strstr(page->head, header);

	return at ? strtol(at + strlen(header), NULL, 10) : 0;
}

static bool same_at(const char *uri, time_t later, const struct page_answer *page)
{
	struct page_answer other = house_get_at(uri, later);
	bool               same  = strcmp(other.body, page->body) == 0;

	page_free(&other);
	return same;
}

static bool is_midnight(time_t at)
{
	char day[DATE_SIZE];

	date_in_london(at, day);
	return moment(day) == at;
}

/*
 * The list of agencies ends when any of them opens, also one that stands further on; what is said
 * of days ends with the day.
 */
static bool may_end_without_a_change(const char *uri, time_t at)
{
	return strcmp(uri, "/agencies") == 0 || strncmp(uri, "/agencies?", strlen("/agencies?")) == 0
		|| is_midnight(at);
}

static void stays_the_same(const char *uri, const char *when, time_t now,
	const struct page_answer *page, time_t for_seconds)
{
	const time_t steps[] = {1, for_seconds / 3, for_seconds / 2, for_seconds - 1};

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (!same_at(uri, now + steps[i], page))
			fail_msg(
				"%s at %s (%ld): it is another page %ld seconds later, and says that it is true for %ld",
				uri, when, (long)now, (long)steps[i], (long)for_seconds);
}

static void check_at(const char *uri, const char *when)
{
	time_t             now  = moment(when), seconds;
	struct page_answer page = house_get_at(uri, now);

	seconds = lifetime(&page);
	stays_the_same(uri, when, now, &page, seconds ? seconds : 40L * 365 * 86400);
	if (seconds) {
		bool differs = !same_at(uri, now + seconds, &page);

		if (!differs && !may_end_without_a_change(uri, now + seconds))
			fail_msg("%s at %s: nothing changes when its %ld seconds are over", uri, when,
				(long)seconds);
		ended++;
		changed += differs;
	}
	page_free(&page);
}

/*
 * Around openings and closings, nights, both clock changes, bank holidays of one nation and of all,
 * and the day on which words are due.
 */
static const char *const MOMENTS[] = {"2026-11-23 12:00", "2026-11-23 16:59", "2026-11-23 17:00",
	"2026-11-22 23:59", "2026-11-27 18:00", "2026-11-29 23:30", "2026-11-30 12:00",
	"2026-12-24 21:00", "2026-12-25 10:00", "2026-12-28 23:59", "2027-01-01 00:00",
	"2027-03-27 23:30", "2027-03-28 03:30", "2027-04-30 12:00", "2027-05-01 00:00",
	"2027-05-22 23:59", "2027-10-30 22:00", "2027-10-31 05:00", "2028-02-29 08:00",
	"2028-12-31 12:00", "2031-11-28 12:00"};

static void check_always(const char *uri, const struct page_answer *page)
{
	(void)page;
	for (size_t i = 0; i < sizeof MOMENTS / sizeof *MOMENTS; i++)
		check_at(uri, MOMENTS[i]);
}

static void every_page_is_the_same_as_long_as_it_says(void **state)
{
	static const char *const CHOICES[] = {
		/* they say 404, and who is open all the same */
		"/agencies?open=now",
		"/agencies?open=now&how=text",
		"/agencies?how=speak",
		"/agencies?how=chat&open=now",
		"/agencies?by=name",
		"/agencies/numbers",
		"/agencies?need=nonsense",
		"/agencies?by=size",
		"/agencies?from=999",
	};

	(void)state;
	house_each_page(check_always);
	for (size_t i = 0; i < sizeof CHOICES / sizeof *CHOICES; i++)
		check_always(CHOICES[i], NULL);
	assert_true(ended > 100);
	assert_true(changed > ended / 4);
}

static const char *first = "2026-12-20", *last = "2027-01-06"; /* days of the walk */

/* From one lifetime to the next: what a page shows never changes between two of its ends. */
static void walk(const char *uri, const struct page_answer *unused)
{
	time_t now = moment(first), end = moment(last);

	(void)unused;
	while (now < end) {
		struct page_answer page    = house_get_at(uri, now);
		time_t             seconds = lifetime(&page), lasts = seconds ? seconds : end - now;

		stays_the_same(uri, first, now, &page, lasts);
		page_free(&page);
		now += lasts;
		ended++;
	}
}

static void no_page_changes_between_the_end_of_one_lifetime_and_the_next(void **state)
{
	(void)state;
	ended = 0;
	house_each_page(walk);
	assert_true(ended > 100);
	print_message("%d lifetimes from %s to %s\n", ended, first, last);
}

/*
 * Paper cannot say who is open now, but the sheet of numbers tells periods: "Until 31 December
 * 2026" is over with that day.
 */
static void the_sheet_of_numbers_ends_with_the_day(void **state)
{
	size_t length;
	char *bytes = forge_database(path, "UPDATE schedule_rule SET valid_to = '2026-12-31'", &length);
	struct site               *site  = site_open(bytes, length);
	const struct request_words words = {
		.method = "GET",
		.uri    = "/agencies/numbers",
		.now    = moment("2026-12-31 12:00"),
	};
	const struct request_words next = {
		.method = "GET",
		.uri    = "/agencies/numbers",
		.now    = moment("2027-01-01 00:00"),
	};
	struct page_answer page, after;

	(void)state;
	assert_non_null(site);
	page  = answer_from(site, &words);
	after = answer_from(site, &next);
	assert_has(page.body, "Until 31 December 2026:");
	assert_int_equal(lifetime(&page), next.now - words.now);
	assert_lacks(after.body, "Until 31 December 2026:");
	page_free(&page);
	page_free(&after);
	site_close(site);
	free(bytes);
}

/*
 * Built at half past midnight in summer, it was put together on London's day and not on that of
 * UTC.
 */
static void the_sheet_of_numbers_says_londons_day(void **state)
{
	static const struct {
		const char *built;
		const char *words;
	} DAYS[] = {{"2026-07-01 23:30:00", "2 July 2026"}, {"2026-12-01 23:30:00", "1 December 2026"}};

	(void)state;
	for (size_t i = 0; i < sizeof DAYS / sizeof *DAYS; i++) {
		char               sql[80], *bytes;
		size_t             length;
		struct site       *site;
		struct page_answer page;

		snprintf(sql, sizeof sql, "UPDATE site SET built = '%s'", DAYS[i].built);
		bytes = forge_database(path, sql, &length);
		site  = site_open(bytes, length);
		assert_non_null(site);
		page = answer_from(site,
			&(struct request_words) {.method = "GET", .uri = "/agencies/numbers"});
		assert_has(page.body, DAYS[i].words);
		page_free(&page);
		site_close(site);
		free(bytes);
	}
}

/*
 * What needs no clock has no end: the words of the law are due one day, and after it nothing more
 * can change.
 */
static void a_page_that_is_due_lasts_as_long_as_its_release(void **state)
{
	struct page_answer page = house_get_at("/advice/the-law", moment("2126-01-01"));

	(void)state;
	assert_has(page.body, "This is due for a new check");
	assert_int_equal(lifetime(&page), 0);
	page_free(&page);
}

/* The day on which the page says that it was checked. */
static time_t checked_on(const struct page_answer *page)
{
	char        day[DATE_SIZE];
	const char *at = strstr(page->body, "<time datetime=\"");

	assert_non_null(at);
	snprintf(day, sizeof day, "%.10s", at + strlen("<time datetime=\""));
	assert_null(date_fault(day, DATE_LAST));
	return moment(day);
}

/* The machine's clock may be anywhere: only the request's says what is due. */
static void the_requests_clock_alone_says_what_is_due(void **state)
{
	struct page_answer page   = house_get("/advice/the-law"),
					   fresh  = house_get_at("/advice/the-law", checked_on(&page));
	time_t             ends   = checked_on(&page) + lifetime(&fresh);
	struct page_answer before = house_get_at("/advice/the-law", ends - 1),
					   due    = house_get_at("/advice/the-law", ends);

	(void)state;
	assert_true(lifetime(&fresh) > 0);
	assert_lacks(fresh.body, "This is due for a new check");
	assert_lacks(before.body, "This is due for a new check");
	assert_has(due.body, "This is due for a new check");
	page_free(&page);
	page_free(&fresh);
	page_free(&before);
	page_free(&due);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		TEST(every_page_is_the_same_as_long_as_it_says),
		TEST(no_page_changes_between_the_end_of_one_lifetime_and_the_next),
		TEST(the_sheet_of_numbers_ends_with_the_day),
		TEST(the_sheet_of_numbers_says_londons_day),
		TEST(a_page_that_is_due_lasts_as_long_as_its_release),
		TEST(the_requests_clock_alone_says_what_is_due),
	};

	if (argc != 2 && argc != 4)
		return EXIT_FAILURE;
	path = argv[1];
	house_release(path);
	if (argc == 4) { /* for script/soak */
		first = argv[2];
		last  = argv[3];
	}
	return cmocka_run_group_tests_name("pages/lifetime", tests, house_open, house_close);
}
