/* house.c - the whole site, from the request's words to the response, without a web server. */
#include "house.h"

#include "expect.h"
#include "noon.h"
#include "serve/process/image.h"
#include "serve/store/settings.h"
#include "shared/date.h"
#include "shared/file.h"

static time_t         now = NOON;
static const char    *path;
static struct release release;
static struct site   *site;

void house_release(const char *which)
{
	path = which;
}

/* Takes the moment at which the release was built for now. */
static bool set_now(void)
{
	struct store          *store    = store_open(release.bytes, release.length);
	const struct settings *settings = store ? settings_of(store) : NULL;
	bool                   told     = settings != NULL;

	if (told)
		now = date_time_read(settings->built);
	store_close(store);
	return told && now > 0;
}

int house_open(void **state)
{
	(void)state;
	if (!site_setup(TEST_TEMPLATES, TEST_STATIC) || !release_load(path, &release) || !set_now())
		return -1;
	site = site_open(release.bytes, release.length);
	return site ? 0 : -1;
}

int house_close(void **state)
{
	(void)state;
	site_close(site);
	release_unload(&release);
	site_cleanup();
	return 0;
}

struct site *house_site(void)
{
	return site;
}

time_t house_now(void)
{
	return now;
}

time_t moment(const char *in_london)
{
	time_t at;

	if (!date_read_moment(in_london, &at))
		fail_msg("%s is no moment", in_london);
	return at;
}

struct page_answer answer_from(struct site *which, const struct request_words *words)
{
	struct page_answer   page  = {.location = ""};
	struct request_words asked = *words;
	struct response      response;
	size_t               head;
	FILE                *out = open_memstream(&page.head, &head);

	asked.now = asked.now ? asked.now : now;
	site_answer(which, &asked, &response);
	assert_true(response_write_head(out, &response, site_policy()));
	assert_int_equal(fclose(out), 0);
	page.status = response.status;
	page.length = response.length;
	page.body   = malloc(response.length + 1);
	assert_non_null(page.body);
	if (response.length)
		memcpy(page.body, response.body, response.length);
	page.body[response.length] = '\0';
	if (response.location)
		snprintf(page.location, sizeof page.location, "%s", response.location);
	response_free(&response);
	return page;
}

struct page_answer house_answer(const struct request_words *words)
{
	return answer_from(site, words);
}

struct page_answer house_get(const char *uri)
{
	return house_answer(&(struct request_words) {.method = "GET", .uri = uri});
}

struct page_answer house_get_at(const char *uri, time_t at)
{
	return house_answer(&(struct request_words) {.method = "GET", .uri = uri, .now = at});
}

struct page_answer house_get_left(const char *uri)
{
	return house_answer(&(struct request_words) {.method = "GET", .uri = uri, .cookie = "left=1"});
}

struct page_answer house_post(const char *uri, const char *form)
{
	return house_answer(&(struct request_words) {
		.method      = "POST",
		.uri         = uri,
		.body        = form,
		.body_length = strlen(form),
	});
}

struct page_answer house_search(const char *typed)
{
	char *form = malloc(3 * strlen(typed) + 3), *at = form;

	assert_non_null(form);
	at += sprintf(at, "q=");
	for (; *typed; typed++)
		at += sprintf(at, "%%%02X", (unsigned char)*typed);

	struct page_answer page = house_post("/search", form);

	free(form);
	return page;
}

void page_free(struct page_answer *page)
{
	free(page->head);
	free(page->body);
	page->head = page->body = NULL;
}

char *house_file(const char *name, size_t *length)
{
	char *bytes = file_read(name, 64UL * 1024 * 1024, length);

	assert_non_null(bytes);
	return bytes;
}

static void check_one(const char *uri, void (*check)(const char *uri, const struct page_answer *))
{
	struct page_answer page = house_get(uri);

	if (page.status != STATUS_OK)
		fail_msg("%s: %s", uri, status_line(page.status));
	check(uri, &page);
	page_free(&page);
}

void house_each_page(void (*check)(const char *uri, const struct page_answer *))
{
	static const char *const FIXED[] = {"/agencies?need=stalking",
		"/agencies?need=talk&area=warwickshire", "/agencies?area=scotland", "/agencies?from=13"};
	struct page_answer       map     = house_get("/sitemap.xml");
	int                      some    = 0;

	for (const char *at = strstr(map.body, "<loc>"); at; at = strstr(at, "<loc>"), some++) {
		char        uri[512];
		const char *from = strchr(strstr(at, "://") + 3, '/');
		const char *to   = strstr(from, "</loc>");

		assert_true((size_t)(to - from) < sizeof uri);
		snprintf(uri, sizeof uri, "%.*s", (int)(to - from), from);
		check_one(uri, check);
		at = to;
	}
	page_free(&map);
	assert_true(some > 10);
	for (size_t i = 0; i < sizeof FIXED / sizeof *FIXED; i++)
		check_one(FIXED[i], check);
}
