/* text.h - texts that grow, and what every text must be. */
#ifndef PUBLISH_BASE_TEXT_H
#define PUBLISH_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A text that grows at its end. Begin with {0}; bytes is NULL until something is added; free bytes.
 */
struct text {
	char  *bytes;
	size_t length;
	size_t room;
};

void text_add(struct text *text, const char *more);
void text_add_bytes(struct text *text, const char *more, size_t length);

/* What the text holds, "" when nothing. Lent until the text grows. */
const char *text_shown(const struct text *text);

/* The same words with one space between them and none around them. Free it. NULL counts as "". */
char *text_tidy(const char *words);

/* True for NULL, "" and what only looks empty: spaces of any kind. */
bool text_blank(const char *words);

/*
 * The length of the space that is no ordinary blank, tab or line end, or of the sign that nobody
 * can see, with which these words begin: what comes along when words are pasted from a document. 0
 * when they begin with anything else.
 */
size_t text_odd_space(const char *words);

/*
 * The offset of the first byte that is no UTF-8 or stands for a control character (line end and tab
 * apart); length when all is well.
 */
size_t text_fault(const char *bytes, size_t length);

/* How many line ends there are in so many bytes. */
int text_lines(const char *bytes, size_t length);

#endif
