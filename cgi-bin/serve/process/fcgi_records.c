/* fcgi_records.c - writes FastCGI's records. */
#include "serve/process/fcgi_records.h"

#include <stdio.h>
#include <stdlib.h>

#define TYPE_END    3     /* FCGI_END_REQUEST */
#define TYPE_STDOUT 6     /* FCGI_STDOUT */
#define CONTENT_MAX 65528 /* a multiple of 8, so that no record needs padding */

static void put_record(FILE *out, int type, int request, const char *content, size_t length)
{
	const unsigned char head[8] = {
		1,
		(unsigned char)type,
		(unsigned char)(request >> 8),
		(unsigned char)request,
		(unsigned char)(length >> 8),
		(unsigned char)length,
		0,
		0,
	};

	fwrite(head, 1, sizeof head, out);
	fwrite(content, 1, length, out);
}

static void put_output(FILE *out, int request, const char *content, size_t length)
{
	for (; length > CONTENT_MAX; content += CONTENT_MAX, length -= CONTENT_MAX)
		put_record(out, TYPE_STDOUT, request, content, CONTENT_MAX);
	if (length > 0)
		put_record(out, TYPE_STDOUT, request, content, length);
}

/*
 * The end of the output, and of the request: application status 0, protocol status
 * FCGI_REQUEST_COMPLETE.
 */
static void put_end(FILE *out, int request)
{
	static const char COMPLETE[8];

	put_record(out, TYPE_STDOUT, request, "", 0);
	put_record(out, TYPE_END, request, COMPLETE, sizeof COMPLETE);
}

/* The head as text; NULL when memory ran out. */
static char *make_head(const struct response *response, const char *policy, size_t *length)
{
	char *head  = NULL;
	FILE *out   = open_memstream(&head, length);
	bool  whole = out && response_write_head(out, response, policy);

	if (out && fclose(out) == 0 && whole)
		return head;
	free(head);
	return NULL;
}

char *fcgi_records(int request, const struct response *response, const char *policy, size_t *length)
{
	size_t head_length;
	char  *head    = make_head(response, policy, &head_length);
	char  *records = NULL;
	FILE  *out     = head ? open_memstream(&records, length) : NULL;
	bool   whole   = false;

	if (out) {
		put_output(out, request, head, head_length);
		if (!response->without_body && response->body)
			put_output(out, request, response->body, response->length);
		put_end(out, request);
		whole = !ferror(out);
		whole = fclose(out) == 0 && whole;
	}
	free(head);
	if (whole)
		return records;
	free(records);
	return NULL;
}
