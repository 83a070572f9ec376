/* fastcgi.c - the web server's side of FastCGI, as its specification of 1996 has it. */
#include "fastcgi.h"

#include "expect.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { BEGIN_REQUEST = 1, END_REQUEST = 3, PARAMS = 4, STDIN = 5, STDOUT = 6 };

#define RECORD_MAX 65528

static void add(struct records *records, const void *bytes, size_t length)
{
	assert_true(records->length + length <= sizeof records->bytes);
	if (length)
		memcpy(records->bytes + records->length, bytes, length);
	records->length += length;
}

static void add_record(struct records *records, int type, const void *content, size_t length)
{
	unsigned char head[8] = {1, (unsigned char)type, 0, 1, (unsigned char)(length >> 8),
		(unsigned char)length, 0, 0};

	add(records, head, sizeof head);
	add(records, content, length);
}

static void add_stream(struct records *records, int type, const char *content, size_t length)
{
	for (size_t part; length > 0; content += part, length -= part) {
		part = length < RECORD_MAX ? length : RECORD_MAX;
		add_record(records, type, content, part);
	}
}

void records_begin(struct records *records)
{
	static const unsigned char RESPONDER[8] = {0, 1};

	records->length = 0;
	add_record(records, BEGIN_REQUEST, RESPONDER, sizeof RESPONDER);
}

static void add_length(struct records *params, size_t length)
{
	unsigned char bytes[4] = {(unsigned char)(length >> 24 | 0x80), (unsigned char)(length >> 16),
		(unsigned char)(length >> 8), (unsigned char)length};

	if (length < 128)
		add(params, &bytes[3], 1);
	else
		add(params, bytes, 4);
}

void records_params(struct records *records, const char *const *pairs)
{
	struct records *params = calloc(1, sizeof *params);

	assert_non_null(params);
	for (; *pairs; pairs += 2) {
		add_length(params, strlen(pairs[0]));
		add_length(params, strlen(pairs[1]));
		add(params, pairs[0], strlen(pairs[0]));
		add(params, pairs[1], strlen(pairs[1]));
	}
	add_stream(records, PARAMS, params->bytes, params->length);
	add_record(records, PARAMS, NULL, 0);
	free(params);
}

void records_body(struct records *records, const char *body, size_t length)
{
	add_stream(records, STDIN, body, length);
}

void records_end_body(struct records *records)
{
	add_record(records, STDIN, NULL, 0);
}

int fastcgi_connect(const char *path)
{
	struct sockaddr_un address    = {.sun_family = AF_UNIX};
	struct timeval     patience   = {.tv_sec = 30};
	int                connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	assert_true(connection >= 0 && strlen(path) < sizeof address.sun_path);
	strcpy(address.sun_path, path);
	if (connect(connection, (const struct sockaddr *)&address, sizeof address) == 0) {
		setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
		return connection;
	}
	close(connection);
	return -1;
}

bool fastcgi_send(int connection, const void *bytes, size_t length)
{
	const char *at = bytes;

	while (length > 0) {
		ssize_t sent = send(connection, at, length, MSG_NOSIGNAL);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return false;
		at += sent;
		length -= (size_t)sent;
	}
	return true;
}

static bool receive(int connection, void *bytes, size_t length)
{
	char *at = bytes;

	while (length > 0) {
		ssize_t got = read(connection, at, length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		length -= (size_t)got;
	}
	return true;
}

char *fastcgi_receive(int connection)
{
	unsigned char head[8];
	static char   content[65536 + 256];
	char         *answer = NULL;
	size_t        length;
	FILE         *out   = open_memstream(&answer, &length);
	bool          ended = false;

	while (!ended && receive(connection, head, sizeof head)) {
		size_t size = (size_t)head[4] << 8 | head[5];

		if (!receive(connection, content, size + head[6]))
			break;
		if (head[1] == STDOUT)
			fwrite(content, 1, size, out);
		ended = head[1] == END_REQUEST;
	}
	fclose(out);
	close(connection);
	if (ended)
		return answer;
	free(answer);
	return NULL;
}

char *fastcgi_ask(const char *path, const char *const *pairs, const char *body, size_t length)
{
	struct records *records    = calloc(1, sizeof *records);
	int             connection = fastcgi_connect(path);
	bool            sent;

	assert_non_null(records);
	records_begin(records);
	records_params(records, pairs);
	records_body(records, body, length);
	records_end_body(records);
	sent = connection >= 0 && fastcgi_send(connection, records->bytes, records->length);
	free(records);
	if (sent)
		return fastcgi_receive(connection);
	if (connection >= 0)
		close(connection);
	return NULL;
}

char *fastcgi_get(const char *path, const char *uri)
{
	const char *const pairs[] = {"REQUEST_METHOD", "GET", "REQUEST_URI", uri, NULL};

	return fastcgi_ask(path, pairs, NULL, 0);
}
