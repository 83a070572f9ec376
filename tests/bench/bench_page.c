/* bench_page.c - answers one address many times over, for callgrind to count. */
#include "noon.h"
#include "serve/process/image.h"
#include "serve/site/site.h"

#include <stdio.h>
#include <stdlib.h>

/* The bytes of the last answer, or 0 when it was none. */
static size_t answer(struct site *site, const char *address, const char *coding, long times)
{
	const struct request_words words = {
		.method          = "GET",
		.uri             = address,
		.accept_encoding = coding,
		.now             = NOON,
	};
	size_t length = 0;

	while (times-- > 0) {
		struct response response;

		site_answer(site, &words, &response);
		length = response.status == STATUS_OK ? response.length : 0;
		response_free(&response);
	}
	return length;
}

int main(int argc, char **argv)
{
	struct release release;
	struct site   *site;
	size_t         length;

	if (argc != 7) {
		fprintf(stderr, "usage: bench_page RELEASE TEMPLATES STATIC ADDRESS CODING TIMES\n");
		return EXIT_FAILURE;
	}
	if (!release_load(argv[1], &release) || !site_setup(argv[2], argv[3]))
		return EXIT_FAILURE;
	site = site_open(release.bytes, release.length);
	if (!site)
		return EXIT_FAILURE;
	length = answer(site, argv[4], argv[5], strtol(argv[6], NULL, 10));
	printf("%zu\n", length);
	site_close(site);
	site_cleanup();
	release_unload(&release);
	return length > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
