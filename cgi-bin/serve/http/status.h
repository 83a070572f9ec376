/* status.h - the answers this site gives, by their HTTP number. */
#ifndef SERVE_HTTP_STATUS_H
#define SERVE_HTTP_STATUS_H

enum status {
	STATUS_OK            = 200,
	STATUS_SEE_OTHER     = 303,
	STATUS_BAD_REQUEST   = 400,
	STATUS_FORBIDDEN     = 403,
	STATUS_NOT_FOUND     = 404,
	STATUS_WRONG_METHOD  = 405,
	STATUS_BODY_TOO_LONG = 413,
	STATUS_URI_TOO_LONG  = 414,
	STATUS_BROKEN        = 500,
	STATUS_BAD_GATEWAY   = 502,
	STATUS_UNAVAILABLE   = 503,
	STATUS_TIMEOUT       = 504,
};

/* Every status that has an error page, ended by 0. */
extern const enum status STATUS_ERRORS[];

/* "404 Not Found": what a FastCGI answer says after "Status: ". */
const char *status_line(enum status);

#endif
