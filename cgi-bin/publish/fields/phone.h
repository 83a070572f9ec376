/* phone.h - which telephone numbers of the United Kingdom may be published. */
#ifndef PUBLISH_FIELDS_PHONE_H
#define PUBLISH_FIELDS_PHONE_H

/* What is wrong with a number as a person reads it, a colon, and what to do; NULL when it may be
 * published. Then telephone_digits gives the same digits, and no others. */
const char *phone_fault(const char *shown);

#endif
