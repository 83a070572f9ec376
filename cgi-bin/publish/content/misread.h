/* misread.h - what YAML reads otherwise than the editor who wrote it means. */
#ifndef PUBLISH_CONTENT_MISREAD_H
#define PUBLISH_CONTENT_MISREAD_H

#include "publish/base/document.h"
#include "publish/base/faults.h"
#include "publish/content/yaml_lines.h"

/*
 * Words lost behind #, curly quotation marks around a value, spaces that are no ordinary ones at
 * its edges, signs that YAML takes away, and entries that have become part of the one above. Each
 * goes to the faults. The value is read as it was meant where that can be told; else it is `gone`.
 */
void misread_add(struct yaml_lines *lines, const struct document *file, struct faults *faults);

#endif
