/* faults.h - everything that is wrong with the words, gathered so that an editor sees all of it at
 * once. */
#ifndef PUBLISH_BASE_FAULTS_H
#define PUBLISH_BASE_FAULTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct faults;

/* No faults yet. Free them with faults_free. */
struct faults *faults_new(void);
void           faults_free(struct faults *faults);

/*
 * Something is wrong on this line; the words say what it is, a colon, and what to do. Copies what
 * it is given.
 */
void fault_add(struct faults *faults, const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* The same for what is worth a look and stops nothing. */
void warning_add(struct faults *faults, const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* How many stop the build; strict counts the warnings too. */
size_t faults_count(const struct faults *faults, bool strict);

/* Prints all of them, sorted by file and line; a strict reader sees warnings as faults. */
void faults_print(struct faults *faults, bool strict, FILE *stream);

#endif
