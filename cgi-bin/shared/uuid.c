/* uuid.c - UUIDs of names, by libuuid; the one file that knows it. */
#include "shared/uuid.h"

#include <uuid/uuid.h>

#include <string.h>

/*
 * 5058f25e-2725-40a8-84ee-81d54730fe8c, drawn once. Another one would give every service another
 * id: it must never change.
 */
static const uuid_t NAMESPACE = {0x50, 0x58, 0xf2, 0x5e, 0x27, 0x25, 0x40, 0xa8, 0x84, 0xee, 0x81,
	0xd5, 0x47, 0x30, 0xfe, 0x8c};

void uuid_of(const char *name, char out[UUID_SIZE])
{
	uuid_t uuid;

	uuid_generate_sha1(uuid, NAMESPACE, name, strlen(name));
	uuid_unparse_lower(uuid, out);
}
