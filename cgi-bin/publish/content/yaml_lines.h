/* yaml_lines.h - a YAML text as a tree of values, each with its line and its bytes. */
#ifndef PUBLISH_CONTENT_YAML_LINES_H
#define PUBLISH_CONTENT_YAML_LINES_H

#include <stdbool.h>
#include <stddef.h>

enum yaml_kind { YAML_TEXT, YAML_LIST, YAML_FIELDS };

/* One value, with those inside it. */
struct yaml_node {
	struct yaml_node *parent, *child, *next;
	enum yaml_kind    kind;
	char             *key;   /* the field's name; "" for an entry of a list and for the root */
	char             *value; /* of a text, else NULL */
	size_t            index; /* its place among its parent's values, from 0 */
	size_t            count; /* how many values are inside it */
	int               line;  /* of its key, or of itself when it has none */
	int    text_line;        /* where its own first words stand: below a line that ends in | or > */
	size_t start, end;       /* the bytes from its key to its end */
	/*
	 * the bytes of the value alone: a text with its quotation marks, or from | or > to its last
	 * word; equal when nothing is written
	 */
	size_t from, to;
	bool   marked; /* it begins with & or !, which YAML takes away */
	bool   twice;  /* an earlier field has the same key */
	bool   quoted; /* a text in quotation marks */
	bool   flow;   /* fields or a list in brackets */
	bool   gone;   /* for whoever walks the tree: it has its fault, and is not read */
};

struct yaml_lines {
	struct yaml_node *root;    /* NULL when there is nothing but comments, or a problem */
	char             *problem; /* why it is no YAML, a colon, and what to do; or NULL */
	int               problem_line;
	int               first_line; /* of the text within its file */
};

/*
 * Reads a text that begins on this line of its file. False: the problem says why. Release it either
 * way.
 */
bool yaml_lines_read(struct yaml_lines *lines, const char *text, size_t length, int first_line);
void yaml_lines_release(struct yaml_lines *lines);

/*
 * The value at a path such as "phones[1].number", or the nearest around it; NULL when there is no
 * root.
 */
const struct yaml_node *yaml_lines_find(const struct yaml_lines *lines, const char *path);

/* The line of the value at a path made as printf makes it, or of the nearest around it. */
int yaml_lines_of(const struct yaml_lines *lines, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
