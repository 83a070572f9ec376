/* test_uuid.c - ids that never change. */
#include "expect.h"
#include "shared/uuid.h"

/*
 * Worked out with another program (Python's uuid.uuid5): a changed namespace would give every
 * service another id.
 */
static void a_name_has_the_same_id_for_ever(void **state)
{
	char uuid[UUID_SIZE];

	(void)state;
	uuid_of("service/en/samaritans", uuid);
	assert_string_equal(uuid, "5e3c000e-9071-5571-9dee-655f185bfeb1");
	uuid_of("", uuid);
	assert_string_equal(uuid, "835a41cb-d629-575e-a84f-97bd7d37a28b");
	uuid_of("service/cy/llinell-gymorth-ŵ", uuid);
	assert_string_equal(uuid, "d1de1177-f3d1-522f-a3c7-27af57cf6fa8");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_name_has_the_same_id_for_ever),
	};

	return cmocka_run_group_tests_name("uuid", tests, NULL, NULL);
}
