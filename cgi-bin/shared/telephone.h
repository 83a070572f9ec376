/* telephone.h - the one reader of telephone numbers: what a visitor types, and what stands in the
 * published words. */
#ifndef SHARED_TELEPHONE_H
#define SHARED_TELEPHONE_H

#include <stdbool.h>

#define TELEPHONE_SIZE      20 /* digits and the final zero; of a longer run the rest is left out */
#define TELEPHONE_E164_SIZE (TELEPHONE_SIZE + 2) /* "+44" for the zero */
#define TELEPHONE_FROM      3                    /* fewer digits are no number that anybody rings */

/* A number in a text, and how far the text has been read. Begin with {.end = TEXT}. */
struct telephone {
	const char *start; /* its first digit or its +, in the text */
	const char *end;   /* behind its last digit; when there is none left, the end of the text */
	/*
	 * as it is dialled in this country: "08088020300" for "+44 (0)808 802 0300", "00353…" for
	 * "+353…"
	 */
	char        digits[TELEPHONE_SIZE];
	/* ten digits or more behind a zero or a country's code: no date, price or section of a law */
	bool        sure;
	bool words; /* letters have been passed; behind the last number this speaks of the whole text */
};

/*
 * Reads on, to the next number: any digits, even one, with what people put between them (spaces
 * that may be wide, thin or unbreakable, dashes, dots, brackets, signs that nobody sees), in any of
 * the forms digits have, and with the letter O for a zero. Numbers that follow each other are told
 * apart by how long a number is that begins so. False when there is none left. The text is lent,
 * ends with a zero byte, and need not be good UTF-8.
 */
bool telephone_next(struct telephone *);

/* The digits when the text is one number with nothing beside it, else "". */
void telephone_digits(const char *text, char digits[TELEPHONE_SIZE]);

/* Digits without 18001, which asks for a relay to the number behind it. Lent, a part of them. */
const char *telephone_own(const char *digits);

/* The number as all the world dials it, such as +448088020300; "" for what only this country dials:
 * 999, 116123, 18001 before another number. */
void telephone_e164(const char *digits, char e164[TELEPHONE_E164_SIZE]);

#endif
