/* check_site.c - the settings of the site. */
#include "publish/base/text.h"
#include "publish/check/check.h"
#include "publish/fields/address.h"

#include <string.h>

static int line_of(const struct check *check, const char *field)
{
	return yaml_lines_of(&check->content->site_lines, "%s", field);
}

static void check_address(struct check *check, const char *field, const char *url,
	const char *(*rule)(const char *))
{
	const char *path  = check->content->site_file.path;
	const char *fault = text_blank(url) ? NULL : rule(url);
	int         line  = line_of(check, field);

	if (fault)
		fault_add(check->faults, path, line, "%s \"%s\" %s", field, url, fault);
	else if (!text_blank(url) && address_local(url))
		warning_add(check->faults, path, line,
			"%s \"%s\" is this computer: before others use the site, write its public https address",
			field, url);
	else if (!text_blank(url) && !address_secret(url))
		warning_add(check->faults, path, line,
			"%s \"%s\" is not https: others on the network can read it, use an https address",
			field, url);
}

/* Where to write about a security fault: an address of e-mail or of a page. */
static void check_security(struct check *check, const char *contact)
{
	const char *path = check->content->site_file.path;
	const char *fault =
		"must begin with mailto: or https://: write it like mailto:security@your-site.org";

	if (text_blank(contact))
		return;
	if (strncmp(contact, "mailto:", 7) == 0)
		fault = address_email_fault(contact + 7);
	else if (address_secret(contact))
		fault = address_web_fault(contact);
	if (fault)
		fault_add(check->faults, path, line_of(check, "security"), "security \"%s\" %s", contact,
			fault);
	else if (strstr(contact, "example.org") || strstr(contact, "example.com"))
		warning_add(check->faults, path, line_of(check, "security"),
			"security \"%s\" is an example: write an address that you read", contact);
}

static void check_languages(struct check *check, const struct site *site)
{
	struct names seen = {0};

	for (unsigned i = 0; i < site->languages_count; i++) {
		int line = yaml_lines_of(&check->content->site_lines, "languages[%u]", i);

		if (!address_language(site->languages[i]))
			fault_add(check->faults, check->content->site_file.path, line,
				"language \"%s\" is no code of a language: write it like en or cy",
				site->languages[i]);
		if (names_add(&seen, site->languages[i], line))
			fault_add(check->faults, check->content->site_file.path, line,
				"language \"%s\" is there twice: keep one of the two", site->languages[i]);
		else if (i > 0 && address_language(site->languages[i]))
			fault_add(check->faults, check->content->site_file.path, line,
				"language \"%s\" would be shown to nobody: pages are served in one language so far, so keep the first alone",
				site->languages[i]);
	}
	names_free(&seen);
}

static void check_area(struct check *check, const struct site *site)
{
	for (size_t i = 0; i < check->content->languages_count; i++) {
		const struct language *language = &check->content->languages[i];

		if (language->lists && site->area
			&& entry_find(language->lists->areas, language->lists->areas_count, site->area) < 0)
			fault_add(check->faults, check->content->site_file.path, line_of(check, "area"),
				"unknown area \"%s\": use an id from the list areas in %s", site->area,
				language->lists_file.path);
	}
}

void check_site(struct check *check)
{
	const struct site      *site = check->content->site;
	const char             *path = check->content->site_file.path;
	const struct yaml_node *days = yaml_lines_find(&check->content->site_lines, "check_every_days");
	const char *mail = text_blank(site->contact) ? NULL : address_email_fault(site->contact);

	check_address(check, "address", site->address, address_site_fault);
	check_address(check, "neutral", site->neutral,
		address_local(site->neutral ? site->neutral : "") ? address_site_fault : address_web_fault);
	check_address(check, "bounce", site->bounce, address_site_fault);
	check_security(check, site->security);
	check_languages(check, site);
	check_area(check, site);
	check_colours(check);
	if (mail)
		fault_add(check->faults, path, line_of(check, "contact"), "contact \"%s\" %s",
			site->contact, mail);
	if (days->value && strcmp(days->value, "0") == 0)
		fault_add(check->faults, path, line_of(check, "check_every_days"),
			"\"check_every_days\" is 0: write after how many days a fact is due for a check, like 180");
}
