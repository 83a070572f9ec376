/* postcode.c - takes the first half of a postcode, however it was typed. */
#include "shared/postcode.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

#define TYPED_MAX 7 /* letters and digits of a whole postcode */

/* True when text begins with as many letters (A) and digits (9) as the shape has. */
static bool begins(const char *text, const char *shape)
{
	for (; *shape; text++, shape++)
		if (!(*shape == 'A' ? isupper((unsigned char)*text) : isdigit((unsigned char)*text)))
			return false;
	return true;
}

bool postcode_is_outward(const char *text)
{
	static const char *const SHAPES[] = {"A9", "A99", "AA9", "AA99", "A9A", "AA9A"};

	for (size_t i = 0; i < sizeof SHAPES / sizeof *SHAPES; i++)
		if (strlen(text) == strlen(SHAPES[i]) && begins(text, SHAPES[i]))
			return true;
	return false;
}

/*
 * The first length characters of text, when they are an outward part and what follows is nothing,
 * or begins "9AA".
 */
static bool cut(const char *text, size_t length, char out[OUTWARD_SIZE])
{
	static const char *const INWARD[] = {"", "9", "9A", "9AA"};
	size_t                   rest     = strlen(text) - length;

	if (length >= OUTWARD_SIZE || rest >= sizeof INWARD / sizeof *INWARD
		|| !begins(text + length, INWARD[rest]))
		return false;
	memcpy(out, text, length);
	out[length] = '\0';
	if (postcode_is_outward(out))
		return true;
	out[0] = '\0';
	return false;
}

/*
 * Letters and digits alone, in capitals; gap is how many of them stand before the first space.
 * False when there are too many.
 */
static bool tidy(const char *typed, char out[TYPED_MAX + 1], size_t *gap)
{
	size_t length = 0;

	*gap = 0;
	for (; *typed; typed++) {
		if (isalnum((unsigned char)*typed)) {
			if (length == TYPED_MAX)
				return false;
			out[length++] = (char)toupper((unsigned char)*typed);
		} else if (!strchr(" .-,", *typed)) {
			return false;
		} else if (!*gap) {
			*gap = length;
		}
	}
	out[length] = '\0';
	return true;
}

/*
 * With a space it tells the halves. Else, of five and more, the last three may be the second half;
 * then less and less of it.
 */
bool postcode_outward(const char *typed, char out[OUTWARD_SIZE])
{
	char   text[TYPED_MAX + 1] = "";
	size_t gap, length;

	out[0] = '\0';
	if (!tidy(typed, text, &gap))
		return false;
	length = strlen(text);
	if ((gap && cut(text, gap, out)) || (length > 4 && cut(text, length - 3, out)))
		return true;
	for (size_t rest = 0; rest < 3 && rest < length; rest++)
		if (cut(text, length - rest, out))
			return true;
	return false;
}
