/* form.h - the values of a query or of a form, as browsers encode them. */
#ifndef SERVE_HTTP_FORM_H
#define SERVE_HTTP_FORM_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Finds the first value called name in "a=1&b=two+words" (application/x-www-form-urlencoded, of
 * length bytes), decodes it into out and ends it with a zero byte. False when the name is not
 * there, or its value does not fit into size bytes, is not UTF-8, or holds a control character
 * other than white space; out is then "".
 */
bool form_value(const char *form, size_t length, const char *name, char *out, size_t size);

/*
 * Reads the pair at *at (name and value by form_value()'s rules) and moves *at behind it. FORM_END
 * when none is left before end; FORM_BROKEN for what form_value() would not take, or a pair without
 * "=".
 */
enum form_step { FORM_END, FORM_PAIR, FORM_BROKEN };
enum form_step form_next(const char **at, const char *end, char *name, size_t name_size,
	char *value, size_t value_size);

/* True when the form names it, with whatever value: also one that form_value() refuses. */
bool form_has(const char *form, size_t length, const char *name);

/* True when these bytes are well-formed UTF-8 (RFC 3629). */
bool form_is_utf8(const char *text);

#endif
