/* phone.h - which telephone numbers of the United Kingdom may be published. */
#ifndef PUBLISH_FIELDS_PHONE_H
#define PUBLISH_FIELDS_PHONE_H

/* What is wrong with a number as a person reads it, a colon, and what to do; NULL when it may be published. */
const char *phone_fault(const char *shown);

#define PHONE_SIZE 16 /* the longest number, 15 digits, and the final zero */

/* Finds a whole telephone number, one that begins with 0, among other words. Its digits go to `digits`; what comes back is
 * the rest of the words behind it, lent, or NULL when there is none. */
const char *phone_search(const char *words, char digits[PHONE_SIZE]);

/* The number without its spaces, as it is dialled. Free it. */
char *phone_digits(const char *shown);

/* The number as all the world dials it, such as +448088020300; "" for what only this country dials: 999, 116123, 18001 before
 * another number. Free it. */
char *phone_e164(const char *digits);

#endif
