/* yaml_slips.h - why a text is no YAML, told as what an editor did. */
#ifndef PUBLISH_CONTENT_YAML_SLIPS_H
#define PUBLISH_CONTENT_YAML_SLIPS_H

/*
 * The first slip in a text at which the parser stopped, as "what is wrong: what to do", and its
 * line; lines count from 0. NULL when none is found up to the line where it stopped. Free it.
 */
char *yaml_slip_find(const char *text, int stopped, int *line);

/*
 * What was left out in words that stand where fields, or a list, should: a colon, or the space
 * behind it or behind a hyphen. NULL for others. Free it.
 */
char *yaml_slip_of_words(const char *words);

#endif
