/* uuid.h - UUIDs for machines, made of names of ours. Only uuid.c knows libuuid. */
#ifndef SHARED_UUID_H
#define SHARED_UUID_H

#define UUID_SIZE 37 /* 36 characters and the final zero */

/*
 * The UUID (RFC 9562, version 5) of this name, such as "service/en/samaritans": the same in every
 * release and on every machine. Names begin with what they are the name of.
 */
void uuid_of(const char *name, char out[UUID_SIZE]);

#endif
