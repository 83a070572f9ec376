/* expect.h - cmocka, and the words that tests of pages need beside it. */
#ifndef EXPECT_H
#define EXPECT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEST(sentence) cmocka_unit_test(sentence)

#define assert_has(text, part) \
	(strstr((text), (part)) ? (void)0 \
							: (print_error("this lacks «%s»:\n%s\n", (part), (text)), fail()))
#define assert_lacks(text, part) \
	(strstr((text), (part)) \
			? (print_error("this holds «%s»:\n%.400s\n", (part), strstr((text), (part))), fail()) \
			: (void)0)

/* True when first stands in text, and second after it. */
static inline bool in_order(const char *text, const char *first, const char *second)
{
	const char *at = strstr(text, first);

	return at && strstr(at + strlen(first), second);
}

static inline int count_of(const char *text, const char *part)
{
	int count = 0;

	for (const char *at = strstr(text, part); at; at = strstr(at + strlen(part), part))
		count++;
	return count;
}

#endif
