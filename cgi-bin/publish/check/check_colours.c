/* check_colours.c - the colours of site.yaml: each is one, and what stands side by side can be told
 * apart. */
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/fields/colours.h"

static int line_of(const struct check *check, enum scheme scheme, enum colour colour)
{
	return yaml_lines_of(&check->content->site_lines, "colours.%s.%s", scheme_name(scheme),
		colour_name(colour));
}

static bool is_set(const struct colours *colours, enum scheme scheme, enum colour colour)
{
	return colours->schemes[scheme] && colours->schemes[scheme]->values[colour];
}

/* True when every colour of this scheme can be read. */
static bool check_values(struct check *check, const struct colours *colours, enum scheme scheme)
{
	bool well = true;

	for (enum colour colour = 0; colour < COLOUR_COUNT; colour++) {
		const char *value = colour_value(colours, scheme, colour);

		if (colour_well(value))
			continue;
		well = false;
		fault_add(check->faults, check->content->site_file.path, line_of(check, scheme, colour),
			"the %s colour %s is \"%s\": write it in quotation marks, as # and six of 0-9 and a-f, like \"#084c61\"",
			scheme_name(scheme), colour_name(colour), value);
	}
	return well;
}

static void check_pair(struct check *check, const struct colours *colours, enum scheme scheme,
	const struct colour_pair *pair)
{
	const char *front  = colour_value(colours, scheme, pair->front),
			   *ground = colour_value(colours, scheme, pair->ground);
	bool   own         = is_set(colours, scheme, pair->front);
	double actual      = colour_contrast(front, ground);

	if (actual >= pair->least || (!own && !is_set(colours, scheme, pair->ground)))
		return;
	fault_add(check->faults, check->content->site_file.path,
		line_of(check, scheme, own ? pair->front : pair->ground),
		"in %s, %s %s on %s %s has a contrast of %.2f, and needs %.1f: make the one darker or the other lighter",
		scheme_name(scheme), colour_name(pair->front), front, colour_name(pair->ground), ground,
		actual, pair->least);
}

void check_colours(struct check *check)
{
	const struct colours *colours = check->content->site->colours;

	for (enum scheme scheme = 0; colours && scheme < SCHEME_COUNT; scheme++)
		if (check_values(check, colours, scheme))
			for (size_t i = 0; i < colour_pairs_count; i++)
				check_pair(check, colours, scheme, &colour_pairs[i]);
}
