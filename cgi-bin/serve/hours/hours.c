/* hours.c - reads schedules and bank holidays, each once, and keeps them with the store. */
#include "serve/hours/hours.h"

#include "shared/date.h"

#include <stdlib.h>
#include <string.h>

#define DAY_SECONDS 86400
#define NATIONS_MAX 8
#define NATION_SIZE 40

static const char NATIONS[] =
	"SELECT nation, first, last FROM bank_holiday_table WHERE nation > '' ORDER BY nation";

static const char HOLIDAYS[] =
	"SELECT day FROM bank_holiday WHERE nation = :nation AND day BETWEEN :first AND :last ORDER BY day";

static const char SCHEDULE[] =
	"SELECT always, calendar, holidays FROM schedule WHERE id = :schedule";

static const char RULES[] =
	"SELECT days, opens, closes, valid_from, valid_to"
	"  FROM schedule_rule"
	" WHERE schedule = :schedule"
	" ORDER BY position";

static const char DAYS[] =
	"SELECT day, ifnull(opens, -1), ifnull(closes, -1)"
	"  FROM schedule_day"
	" WHERE schedule = :schedule"
	" ORDER BY day, position";

struct nation {
	char id[NATION_SIZE];
	char first[DATE_SIZE], last[DATE_SIZE];
};

/* What is kept with the store. */
struct book {
	struct clock      clock;
	struct nation     nations[NATIONS_MAX];
	int               nations_count; /* -1: not read yet */
	struct schedule **schedules;     /* by id; NULL: not read yet */
	int64_t           room;
};

static void schedule_free(struct schedule *schedule)
{
	if (!schedule)
		return;
	free(schedule->rules);
	free(schedule->days);
	free(schedule);
}

static void book_free(void *kept)
{
	struct book *book = kept;

	if (!book)
		return;
	for (int64_t i = 0; i < book->room; i++)
		schedule_free(book->schedules[i]);
	free(book->schedules);
	free(book);
}

static void read_nations(struct book *book, struct store *store)
{
	struct query *query = store_query(store, NATIONS);

	book->nations_count = 0;
	while (book->nations_count < NATIONS_MAX && query_next(query)) {
		struct nation *nation = &book->nations[book->nations_count++];

		strncpy(nation->id, query_text(query, 0), sizeof nation->id - 1);
		strncpy(nation->first, query_text(query, 1), sizeof nation->first - 1);
		strncpy(nation->last, query_text(query, 2), sizeof nation->last - 1);
	}
}

/* Marks where the days of the clock are bank holidays, and where that is known. */
static void mark_holidays(struct book *book, struct store *store)
{
	struct clock *clock = &book->clock;
	char          first[DATE_SIZE], last[DATE_SIZE];

	date_of((time_t)clock->first * DAY_SECONDS, first);
	date_of((time_t)(clock->first + CLOCK_DAYS - 1) * DAY_SECONDS, last);
	for (int i = 0; i < book->nations_count; i++) {
		struct query *query = store_query(store, HOLIDAYS);
		int           from = date_day(book->nations[i].first), to = date_day(book->nations[i].last);

		query_bind_text(query, ":nation", book->nations[i].id);
		query_bind_text(query, ":first", first);
		query_bind_text(query, ":last", last);
		while (query_next(query))
			clock->holidays[date_day(query_text(query, 0)) - clock->first] |= 1u << i;
		for (int day = 0; day < CLOCK_DAYS; day++)
			if (from <= clock->first + day && clock->first + day <= to)
				clock->known[day] |= 1u << i;
	}
}

/*
 * A bit for each nation of "england-and-wales,scotland"; the highest, which is never known, for one
 * without a table.
 */
static unsigned calendar_of(const struct book *book, const char *nations)
{
	unsigned calendar = 0;

	while (*nations) {
		size_t length = strcspn(nations, (const char[]) {CALENDAR_BETWEEN, '\0'});
		int    i      = 0;

		while (i < book->nations_count
			&& (strlen(book->nations[i].id) != length
				|| strncmp(book->nations[i].id, nations, length) != 0))
			i++;
		calendar |= i < book->nations_count ? 1u << i : 1u << 31;
		nations += length + (nations[length] == CALENDAR_BETWEEN);
	}
	return calendar;
}

/* An answer that is only unknown for want of memory would be a false one. */
static bool lack_memory(struct store *store)
{
	store_fail(store, "no memory for opening hours");
	return false;
}

/* Room for one more element of an array; NULL, and the array as it was, when there is no memory. */
static void *grow(void *array, int count, size_t size)
{
	return count & (count - 1) ? array : realloc(array, (count ? 2 * (size_t)count : 1) * size);
}

static bool read_rules(struct schedule *schedule, struct store *store, int64_t id)
{
	struct query *query = store_query(store, RULES);

	query_bind_int(query, ":schedule", id);
	while (query_next(query)) {
		struct schedule_rule *rules = grow(schedule->rules, schedule->rules_count, sizeof *rules);
		const char           *from = query_text(query, 3), *to = query_text(query, 4);

		if (!rules)
			return lack_memory(store);
		schedule->rules                = rules;
		rules[schedule->rules_count++] = (struct schedule_rule) {
			.days   = (unsigned)query_int(query, 0),
			.opens  = (int)query_int(query, 1),
			.closes = (int)query_int(query, 2),
			.from   = *from ? date_day(from) : 0,
			.to     = *to ? date_day(to) : SCHEDULE_EVER,
		};
	}
	return true;
}

static bool read_days(struct schedule *schedule, struct store *store, int64_t id)
{
	struct query *query = store_query(store, DAYS);

	query_bind_int(query, ":schedule", id);
	while (query_next(query)) {
		struct schedule_day *days = grow(schedule->days, schedule->days_count, sizeof *days);

		if (!days)
			return lack_memory(store);
		schedule->days               = days;
		days[schedule->days_count++] = (struct schedule_day) {
			.day    = date_day(query_text(query, 0)),
			.opens  = (int)query_int(query, 1),
			.closes = (int)query_int(query, 2),
		};
	}
	return true;
}

static struct schedule *read_schedule(struct book *book, struct store *store, int64_t id)
{
	struct query    *query    = store_query(store, SCHEDULE);
	struct schedule *schedule = calloc(1, sizeof *schedule);
	bool             whole;

	if (!schedule)
		lack_memory(store);
	query_bind_int(query, ":schedule", id);
	whole = schedule && query_next(query);
	if (whole) {
		schedule->always   = query_int(query, 0);
		schedule->calendar = calendar_of(book, query_text(query, 1));
		schedule->holidays = query_kind(query, 2, &holidays_rules);
	}
	whole = whole && read_rules(schedule, store, id) && read_days(schedule, store, id)
		&& !store_failed(store);
	if (whole)
		return schedule;
	schedule_free(schedule);
	return NULL;
}

/* Room for this id in the book. */
static bool make_room(struct book *book, struct store *store, int64_t id)
{
	struct schedule **schedules;
	int64_t           room = book->room ? book->room : 64;

	if (id < book->room)
		return true;
	while (room <= id)
		room *= 2;
	schedules = realloc(book->schedules, (size_t)room * sizeof(struct schedule *));
	if (!schedules)
		return lack_memory(store);
	memset(schedules + book->room, 0, (size_t)(room - book->room) * sizeof *schedules);
	book->schedules = schedules;
	book->room      = room;
	return true;
}

/* The book with its clock at this moment; NULL when it cannot be read. */
static struct book *book_at(struct store *store, time_t now)
{
	void       **kept = store_keep(store, book_free);
	struct book *book = *kept;

	if (!book) {
		book = *kept = calloc(1, sizeof *book);
		if (!book) {
			lack_memory(store);
			return NULL;
		}
		read_nations(book, store);
	}
	if (!clock_holds(&book->clock, now)) {
		clock_set(&book->clock, now);
		mark_holidays(book, store);
	}
	book->clock.now = now;
	if (!store_failed(store))
		return book;
	book_free(book); /* what was read while the store failed may lack something */
	*kept = NULL;
	return NULL;
}

static struct schedule *schedule_find(struct store *store, int64_t id, time_t now,
	const struct clock **clock)
{
	struct book *book = id > 0 ? book_at(store, now) : NULL;

	if (!book || !make_room(book, store, id))
		return NULL;
	*clock = &book->clock;
	if (!book->schedules[id])
		book->schedules[id] = read_schedule(book, store, id);
	return book->schedules[id];
}

bool hours_at(struct store *store, int64_t id, time_t now, struct hours_state *out)
{
	const struct clock    *clock;
	const struct schedule *schedule = schedule_find(store, id, now, &clock);

	*out = (struct hours_state) {.now = HOURS_UNKNOWN};
	if (schedule)
		schedule_state(schedule, clock, out);
	return id == 0 || schedule;
}

bool hours_week(struct store *store, int64_t id, time_t now, char out[HOURS_WEEK_SIZE])
{
	const struct clock    *clock;
	const struct schedule *schedule = schedule_find(store, id, now, &clock);

	*out = '\0';
	if (schedule)
		schedule_week(schedule, clock->first + 1, out);
	return id == 0 || schedule;
}
