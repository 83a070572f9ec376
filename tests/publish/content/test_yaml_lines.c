/* test_yaml_lines.c - every value's line is known. */
#include "publish/content/yaml_lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char words[] =
	"title: naïve words\n"  /* line 2 of the file */
	"phones:\n"             /* 3 */
	"  - number: \"999\"\n" /* 4 */
	"    label: police\n"   /* 5 */
	"  - label: other\n"    /* 6 */
	"    number: \"101\"\n" /* 7 */
	"needs: [a, b,\n"       /* 8 */
	"  c]\n"                /* 9 */
	"text: |\n"             /* 10 */
	"  first\n"             /* 11 */
	"  second\n"            /* 12 */
	"empty:\n"              /* 13 */
	"title: again\n";       /* 14 */

static void a_path_leads_to_its_line(void **state)
{
	struct yaml_lines lines;

	(void)state;
	assert_true(yaml_lines_read(&lines, words, strlen(words), 2));
	assert_int_equal(yaml_lines_of(&lines, "title"), 2);
	assert_int_equal(yaml_lines_of(&lines, "phones"), 3);
	assert_int_equal(yaml_lines_of(&lines, "phones[%d]", 0), 4);
	assert_int_equal(yaml_lines_of(&lines, "phones[0].label"), 5);
	assert_int_equal(yaml_lines_of(&lines, "phones[%u].%s", 1u, "number"), 7);
	assert_int_equal(yaml_lines_of(&lines, "needs[1]"), 8);
	assert_int_equal(yaml_lines_of(&lines, "needs[2]"), 9);
	assert_int_equal(yaml_lines_of(&lines, "text"), 10);
	assert_int_equal(yaml_lines_of(&lines, "empty"), 13);
	yaml_lines_release(&lines);
}

static void a_path_that_is_not_there_leads_to_the_nearest_around_it(void **state)
{
	struct yaml_lines lines;

	(void)state;
	assert_true(yaml_lines_read(&lines, words, strlen(words), 2));
	assert_int_equal(yaml_lines_of(&lines, "nothing"), 2);
	assert_int_equal(yaml_lines_of(&lines, "phones[1].hours"), 6);
	assert_int_equal(yaml_lines_of(&lines, "phones[9]"), 3);
	assert_int_equal(yaml_lines_of(&lines, "phone"), 2);
	yaml_lines_release(&lines);
}

static void a_block_of_text_begins_below_its_key(void **state)
{
	struct yaml_lines lines;

	(void)state;
	assert_true(yaml_lines_read(&lines, words, strlen(words), 2));
	assert_int_equal(yaml_lines_find(&lines, "text")->text_line, 11);
	assert_int_equal(yaml_lines_find(&lines, "title")->text_line, 2);
	assert_string_equal(yaml_lines_find(&lines, "text")->value, "first\nsecond\n");
	yaml_lines_release(&lines);
}

static void a_key_that_is_there_twice_is_marked(void **state)
{
	struct yaml_lines       lines;
	const struct yaml_node *node;

	(void)state;
	assert_true(yaml_lines_read(&lines, words, strlen(words), 2));
	for (node = lines.root->child; node->next; node = node->next)
		assert_false(node->twice);
	assert_true(node->twice);
	assert_int_equal(node->line, 14);
	yaml_lines_release(&lines);
}

static void bytes_are_counted_where_libyaml_counts_characters(void **state)
{
	struct yaml_lines       lines;
	const struct yaml_node *node;

	(void)state;
	assert_true(yaml_lines_read(&lines, words, strlen(words), 2));
	node = yaml_lines_find(&lines, "needs");
	assert_memory_equal(words + node->start, "needs: [a", 9);
	assert_memory_equal(words + node->end - 2, "c]", 2);
	yaml_lines_release(&lines);
}

/* With these, one value can be written anew and no other byte changes. */
static void every_value_has_its_bytes(void **state)
{
	static const char text[] =
		"a: na\xc3\xafve  # x\nb: \"two \\\" x\" # y\nc:\nd: |\n  one\n\n  two\n# z\ne: ['p', {q: r}]\n";
	static const struct {
		const char *path, *bytes;
	} values[] = {{"a", "na\xc3\xafve"}, {"b", "\"two \\\" x\""}, {"c", ""},
		{"d", "|\n  one\n\n  two"}, {"e", "['p', {q: r}]"}, {"e[0]", "'p'"}, {"e[1]", "{q: r}"},
		{"e[1].q", "r"}};
	struct yaml_lines lines;

	(void)state;
	assert_true(yaml_lines_read(&lines, text, strlen(text), 1));
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		const struct yaml_node *node = yaml_lines_find(&lines, values[i].path);

		assert_int_equal(node->to - node->from, strlen(values[i].bytes));
		assert_memory_equal(text + node->from, values[i].bytes, strlen(values[i].bytes));
	}
	yaml_lines_release(&lines);
}

static void a_problem_has_its_line_and_no_tree_is_used(void **state)
{
	static const struct {
		const char *text;
		int         line;
	} faults[] = {{"a: b\nc: d: e\n", 3}, {"a: \"b\n", 2}, {"a: [b\n", 2}, {"\tb: c\n", 2},
		{"a: *b\n", 2}, {"a: b\n---\nc: d\n", 3}, {"a: b\n? [c]\n: d\n", 3}, {"a: 'b\n  c\n", 2},
		{"a b\nc: d\n", 2}, {"a: b\nc d\ne: f\n", 3}, {"a: b\nc:\u00A0d\ne: f\n", 3},
		{"a:\n  - b c\n    d: e\n", 3}, {"a: b\n\u2028\n", 3}};

	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		struct yaml_lines lines;

		if (yaml_lines_read(&lines, faults[i].text, strlen(faults[i].text), 2))
			fail_msg("no problem in %s", faults[i].text);
		assert_non_null(lines.problem);
		if (lines.problem_line != faults[i].line)
			fail_msg("%s: line %d, not %d", faults[i].text, lines.problem_line, faults[i].line);
		yaml_lines_release(&lines);
	}
}

static void levels_without_end_are_refused(void **state)
{
	char              deep[4000];
	struct yaml_lines lines;

	(void)state;
	memset(deep, '[', sizeof deep);
	assert_false(yaml_lines_read(&lines, deep, sizeof deep, 1));
	assert_string_equal(lines.problem,
		"there are too many levels here: count the brackets and the spaces at the beginning of the lines");
	yaml_lines_release(&lines);
}

static void a_text_without_values_has_no_root(void **state)
{
	struct yaml_lines lines;

	(void)state;
	assert_true(yaml_lines_read(&lines, "# nothing\n", 10, 1));
	assert_null(lines.root);
	assert_int_equal(yaml_lines_of(&lines, "title"), 1);
	yaml_lines_release(&lines);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_path_leads_to_its_line),
		cmocka_unit_test(a_path_that_is_not_there_leads_to_the_nearest_around_it),
		cmocka_unit_test(a_block_of_text_begins_below_its_key),
		cmocka_unit_test(a_key_that_is_there_twice_is_marked),
		cmocka_unit_test(bytes_are_counted_where_libyaml_counts_characters),
		cmocka_unit_test(every_value_has_its_bytes),
		cmocka_unit_test(a_problem_has_its_line_and_no_tree_is_used),
		cmocka_unit_test(levels_without_end_are_refused),
		cmocka_unit_test(a_text_without_values_has_no_root),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
