/* table.c - the directory as one table, a line for each service: /agencies.csv. */
#include "serve/pages/pages.h"

#include "serve/directory/open_data.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Bytes after which a part ends with its line. Every web server takes so much at once: more would
 * hold a worker on a slow line.
 */
#define PART (160 * 1024)
#define MOST 999999999

/*
 * RFC 4180, every field within quotation marks. A spreadsheet takes what begins with one of these
 * characters for a formula; an apostrophe before it makes it a text.
 */
static void put_field(FILE *out, const char *text, char end)
{
	fputs(*text && strchr("=+-@\t\r", *text) ? "\"'" : "\"", out);
	for (; *text; text++) {
		if (*text == '"')
			putc('"', out);
		putc(*text, out);
	}
	fprintf(out, "\"%s", end == ',' ? "," : "\r\n");
}

static void put_line(FILE *out, struct query *row)
{
	for (int column = 0; column < OPEN_DATA_COLUMNS; column++)
		put_field(out, row ? query_text(row, column) : open_data_columns[column],
			column + 1 < OPEN_DATA_COLUMNS ? ',' : '\n');
}

/* The header and the lines from this one on. The number of the next line; 0 when memory ran out. */
static int64_t write_part(struct store *store, int64_t from, struct reply *reply)
{
	FILE         *out  = open_memstream(&reply->body, &reply->length);
	struct query *rows = open_data_rows(store, from);

	if (!out)
		return 0;
	put_line(out, NULL);
	for (; ftell(out) < PART && query_next(rows); from++)
		put_line(out, rows);
	return fclose(out) == 0 ? from : 0;
}

static enum status build(const struct request *request, struct store *store, struct reply *reply)
{
	static const char *const NAMES[] = {"from", NULL};
	int64_t                  from, next, total = open_data_count(store);

	if (!request_asks_only(request, NAMES) || !request_number(request, "from", 1, MOST, &from)) {
		reply->problem =
			"This address takes nothing but from, the number of the first line, from 1.";
		return STATUS_BAD_REQUEST;
	}
	if (from > 1 && from > total) {
		reply->problem =
			"There are not so many lines. Begin with /agencies.csv and go on as its Link header says.";
		return STATUS_NOT_FOUND;
	}
	next = write_part(store, from, reply);
	if (next == 0
		|| (next <= total
			&& asprintf(&reply->next, "/agencies.csv?from=%lld", (long long)next) < 0))
		return STATUS_BROKEN;
	return STATUS_OK;
}

const struct page table_page = {
	.methods   = METHOD_GET,
	.path      = "/agencies.csv",
	.type      = TYPE_CSV,
	.open_data = true,
	.build     = build,
};
