/* phone.h - which telephone numbers of the United Kingdom may be published. */
#ifndef PHONE_H
#define PHONE_H

/* What is wrong with a number as a person reads it, a colon, and what to do; NULL when it may be published. */
const char *phone_fault(const char *shown);

/* The number without its spaces, as it is dialled. Free it. */
char *phone_digits(const char *shown);

#endif
