/* status.c - the words that go with a status. */
#include "serve/http/status.h"

const enum status STATUS_ERRORS[] = {STATUS_BAD_REQUEST, STATUS_FORBIDDEN, STATUS_NOT_FOUND,
	STATUS_WRONG_METHOD, STATUS_BODY_TOO_LONG, STATUS_URI_TOO_LONG, STATUS_BROKEN,
	STATUS_BAD_GATEWAY, STATUS_UNAVAILABLE, STATUS_TIMEOUT, 0};

const char *status_line(enum status status)
{
	switch (status) {
	case STATUS_OK: return "200 OK";
	case STATUS_SEE_OTHER: return "303 See Other";
	case STATUS_BAD_REQUEST: return "400 Bad Request";
	case STATUS_FORBIDDEN: return "403 Forbidden";
	case STATUS_NOT_FOUND: return "404 Not Found";
	case STATUS_WRONG_METHOD: return "405 Method Not Allowed";
	case STATUS_BODY_TOO_LONG: return "413 Content Too Large";
	case STATUS_URI_TOO_LONG: return "414 URI Too Long";
	case STATUS_BAD_GATEWAY: return "502 Bad Gateway";
	case STATUS_UNAVAILABLE: return "503 Service Unavailable";
	case STATUS_TIMEOUT: return "504 Gateway Timeout";
	case STATUS_BROKEN: break;
	}
	return "500 Internal Server Error";
}
