/* postcodes.c - reads the table of postcodes line by line. */
#include "publish/content/postcodes.h"
#include "publish/base/memory.h"
#include "publish/base/names.h"
#include "shared/postcode.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One or two capitals: every postcode that begins so. */
static bool is_letters(const char *text)
{
	size_t length = strlen(text);

	return length >= 1 && length <= 2 && isupper((unsigned char)text[0])
		&& (length == 1 || isupper((unsigned char)text[1]));
}

/* A copy of the text between two places, without the blanks around it. */
static char *trimmed(const char *from, const char *to)
{
	while (from < to && isblank((unsigned char)*from))
		from++;
	while (to > from && isblank((unsigned char)to[-1]))
		to--;
	return memory_copy(from, (size_t)(to - from));
}

/* "outward,area" between two places; false after saying what is wrong with it. */
static bool read_line(struct postcode *out, const char *path, const char *from, const char *to,
	struct faults *faults)
{
	const char *comma = memchr(from, ',', (size_t)(to - from));

	if (!comma || memchr(comma + 1, ',', (size_t)(to - comma - 1))) {
		fault_add(faults, path, out->line,
			"this is no line of the table: write the first half of a postcode, a comma, the id of an area");
		return false;
	}
	out->outward = trimmed(from, comma);
	out->area    = trimmed(comma + 1, to);
	if (postcode_is_outward(out->outward) || is_letters(out->outward))
		return true;
	fault_add(faults, path, out->line,
		"\"%s\" is no first half of a postcode: write it in capitals, such as CV31, or its letters alone",
		out->outward);
	return false;
}

/* The same pair twice, or more areas than a visitor can be asked about. */
static void check_repeats(const struct postcodes *postcodes, struct faults *faults)
{
	struct names pairs = {0}, outwards = {0};

	for (size_t i = 0; i < postcodes->count; i++) {
		const struct postcode *row  = &postcodes->list[i];
		char                  *pair = memory_format("%s,%s", row->outward, row->area);
		char                  *full = NULL;
		const struct name     *seen = names_add(&pairs, pair, row->line);
		int                    area = 1;

		if (seen)
			fault_add(faults, postcodes->file.path, row->line,
				"this line stands on line %d too: take one of them out", seen->line);
		while (area <= POSTCODE_AREAS_MAX && !seen) {
			free(full);
			full = memory_format("%s %d", row->outward, area);
			if (!names_add(&outwards, full, row->line))
				break;
			area++;
		}
		if (area > POSTCODE_AREAS_MAX)
			fault_add(faults, postcodes->file.path, row->line,
				"%s has more than %d areas: name the larger area that holds them", row->outward,
				POSTCODE_AREAS_MAX);
		free(full);
		free(pair);
	}
	names_free(&pairs);
	names_free(&outwards);
}

static void read_lines(struct postcodes *postcodes, struct faults *faults)
{
	const char *at   = postcodes->file.front.bytes;
	const char *end  = at + postcodes->file.front.length;
	int         line = 0;

	while (at < end) {
		const char     *stop = memchr(at, '\n', (size_t)(end - at));
		struct postcode row  = {.line = ++line};
		const char     *from = at + strspn(at, " \t");

		if (!stop)
			stop = end;
		if (*from != '#' && from < stop
			&& read_line(&row, postcodes->file.path, at, stop, faults)) {
			postcodes->list =
				memory_grow(postcodes->list, postcodes->count, sizeof *postcodes->list);
			postcodes->list[postcodes->count++] = row;
		} else {
			free(row.outward);
			free(row.area);
		}
		at = stop + 1;
	}
}

void postcodes_read(struct postcodes *postcodes, const char *folder, struct faults *faults)
{
	char *path = memory_format("%s/postcodes.csv", folder);

	*postcodes = (struct postcodes) {0};
	if (access(path, F_OK) == 0 && document_read(&postcodes->file, path, true, faults)) {
		read_lines(postcodes, faults);
		check_repeats(postcodes, faults);
	}
	free(path);
}

void postcodes_release(struct postcodes *postcodes)
{
	for (size_t i = 0; i < postcodes->count; i++) {
		free(postcodes->list[i].outward);
		free(postcodes->list[i].area);
	}
	free(postcodes->list);
	document_release(&postcodes->file);
}
