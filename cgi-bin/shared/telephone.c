/* telephone.c - finds telephone numbers in a text, in whatever form somebody wrote them. */
#include "shared/telephone.h"

#include <ctype.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define RUN_SIZE 32 /* digits that are kept of a run, and the final zero */
#define WHOLE_MOST \
	20 /* digits of the longest whole number as it may be written: 18001, 0044, (0) and ten more \
	    */
#define SURE_FROM 10
#define HOME      "44" /* this country's code */
#define RELAY     "18001"
#define BARE_FROM 12 /* digits from which on a first 44 is that code, without + or 00 */
#define BARE_MOST 12 /* and with more than these behind the zero it was none */

#define UNSEEN '\1' /* a sign that takes no room, or that the eye passes over */
#define OTHER  'x'  /* a letter of any alphabet, a picture, a byte that is no UTF-8 */

/* clang-format off */
/* What ASCII has for other signs. From a first '0' on, ten of them are digits. */
static const struct {
	uint32_t first, last;
	char     sign;
} FORMS[] = {
	{0xA0, 0xA0, ' '}, {0xAD, 0xAD, UNSEEN}, {0xB7, 0xB7, '.'},
	{0x61C, 0x61C, UNSEEN}, {0x660, 0x669, '0'}, {0x6F0, 0x6F9, '0'},        /* Arabic-Indic */
	{0x2000, 0x200A, ' '}, {0x200B, 0x200F, UNSEEN}, {0x2010, 0x2015, '-'},
	{0x2028, 0x2029, ' '}, {0x202A, 0x202E, UNSEEN}, {0x202F, 0x202F, ' '},
	{0x205F, 0x205F, ' '}, {0x2060, 0x2069, UNSEEN}, {0x20E3, 0x20E3, UNSEEN}, {0x2212, 0x2212, '-'},
	{0x3000, 0x3000, ' '}, {0xFE0F, 0xFE0F, UNSEEN}, {0xFEFF, 0xFEFF, UNSEEN},
	{0xFF08, 0xFF08, '('}, {0xFF09, 0xFF09, ')'}, {0xFF0B, 0xFF0B, '+'}, {0xFF0D, 0xFF0D, '-'}, {0xFF0E, 0xFF0E, '.'},
	{0xFF10, 0xFF19, '0'},                                                   /* wide */
};
/* clang-format on */

/* Digits that were read, and where they stand. */
struct run {
	const char *start, *end; /* end: behind the last digit */
	char        digits[RUN_SIZE];
	size_t      count;       /* of all digits, also of those that are not kept */
	size_t      first, last; /* how many the first and the last group have */
	bool        plus;        /* before them */
	bool        loose;       /* more stands between two groups than a number needs */
};

/* What stands between two groups of digits. */
struct joint {
	const char *end;
	char        mark; /* the latest dash, dot or slash, or 0 */
	size_t      marks, spaces, brackets;
};

static bool begins(const char *digits, const char *with)
{
	return strncmp(digits, with, strlen(with)) == 0;
}

/* The character of two or three bytes that stands here; 0 for any other byte, with its length 1. */
static uint32_t read_code(const char *at, size_t *length)
{
	const unsigned char *bytes = (const unsigned char *)at;
	size_t               more  = bytes[0] >= 0xC2 && bytes[0] < 0xE0 ? 1
					   : bytes[0] >= 0xE0 && bytes[0] < 0xF0         ? 2
																	 : 0;
	uint32_t             code  = bytes[0] & (more == 1 ? 0x1F : 0x0F);

	*length = 1;
	for (size_t i = 1; i <= more; i++) {
		if ((bytes[i] & 0xC0) != 0x80) /* so the final zero is never passed */
			return 0;
		code = code << 6 | (bytes[i] & 0x3F);
	}
	*length = more + 1;
	return more ? code : 0;
}

/* One sign as ASCII has it, and its length. Zero at the end of the text. */
static char read_sign(const char *at, size_t *length)
{
	uint32_t code;

	*length = 1;
	if ((unsigned char)*at < 0x80)
		return *at == '\t' || *at == '\n' || *at == '\r' ? ' '
			: *at == '['                                 ? '('
			: *at == ']'                                 ? ')'
														 : *at;
	code = read_code(at, length);
	for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++)
		if (code >= FORMS[i].first && code <= FORMS[i].last)
			return FORMS[i].sign == '0' ? (char)('0' + code - FORMS[i].first) : FORMS[i].sign;
	return OTHER;
}

/* True for a letter O that was typed for a zero: among digits, and no part of a word. */
static bool is_zero(const char *at, bool after_digit)
{
	size_t length = 0;
	bool   digit  = after_digit;

	if (*at != 'o' && *at != 'O')
		return false;
	for (; length < RUN_SIZE && *at && strchr("oO0123456789", *at); length++, at++)
		digit = digit || isdigit((unsigned char)*at);
	return digit && !isalpha((unsigned char)*at);
}

static bool is_digit(const char *at)
{
	size_t length;

	return isdigit((unsigned char)read_sign(at, &length)) || is_zero(at, false);
}

/* Adds the digits that stand together here. */
static void add_group(struct run *run, const char *at)
{
	size_t length;
	bool   digit = false;

	run->last = 0;
	for (char sign = read_sign(at, &length); sign; at += length, sign = read_sign(at, &length)) {
		if (sign == UNSEEN)
			continue;
		if (is_zero(at, digit))
			sign = '0';
		digit = isdigit((unsigned char)sign);
		if (!digit)
			break;
		if (run->count < RUN_SIZE - 1)
			run->digits[run->count] = sign;
		run->count++;
		run->last++;
		run->end = at + length;
	}
}

/* What stands from here to the next sign that belongs into no number but between its digits. */
static struct joint read_joint(const char *at)
{
	struct joint joint = {.end = at};
	size_t       length;

	for (char sign = read_sign(at, &length); sign && strchr(" -./()\1", sign);
		 at += length, sign = read_sign(at, &length)) {
		if (sign == ' ')
			joint.spaces++;
		else if (sign == '(' || sign == ')')
			joint.brackets++;
		else if (sign != UNSEEN)
			joint.marks++, joint.mark = sign;
		joint.end = at + length;
	}
	return joint;
}

/* True when the run may go on behind the joint. "0.75" may not. */
static bool goes_on(const struct run *run, const struct joint *joint)
{
	bool decimal = run->last == 1 && run->end[-1] == '0' && joint->mark == '.'
		&& joint->spaces + joint->brackets == 0;

	return is_digit(joint->end) && !decimal;
}

/*
 * Where the first digit is: here, or behind a plus, spaces and brackets. NULL when there is none.
 */
static const char *first_digit(const char *at, bool *plus)
{
	size_t       length;
	struct joint joint;

	*plus = read_sign(at, &length) == '+';
	if (!*plus)
		return is_digit(at) ? at : NULL;
	joint = read_joint(at + length);
	return joint.marks == 0 && is_digit(joint.end) ? joint.end : NULL;
}

static void begin_run(struct run *run, const char *at)
{
	const char *digit;

	*run  = (struct run) {.start = at};
	digit = first_digit(at, &run->plus);
	add_group(run, digit ? digit : at);
	run->first = run->last;
}

const char *telephone_own(const char *digits)
{
	return begins(digits, RELAY) && digits[strlen(RELAY)] ? digits + strlen(RELAY) : digits;
}

/*
 * The digits that are dialled here: with a zero for the country's own code, and 00 before that of
 * another.
 */
static void write_dialled(const struct run *run, char digits[TELEPHONE_SIZE])
{
	const char *own = run->plus ? run->digits : telephone_own(run->digits), *rest = own,
			   *zeros = "";

	if (begins(own, "00" HOME) && own[4])
		rest += 4;
	else if (begins(own, HOME) && own[2] && (run->plus || strlen(own) >= BARE_FROM))
		rest += 2;
	if (*rest != '0')
		zeros = rest > own ? "0" : run->plus ? "00" : "";
	snprintf(digits, TELEPHONE_SIZE, "%.*s%s%.*s", (int)(own - run->digits), run->digits, zeros,
		(int)(TELEPHONE_SIZE - 1 - (size_t)(own - run->digits) - strlen(zeros)), rest);
}

/*
 * True when a number that begins so has so many digits. `grouped` tells that its first group is an
 * area's, not a day's.
 */
static bool is_whole(const char *own, bool grouped)
{
	static const char *const ELEVEN[] = {"01", "02", "03", "055", "056", "07", "08", "09"};

	switch (strlen(own)) {
	case 8: return strcmp(own, "08001111") == 0; /* Childline's, shorter than all others */
	case 10: return grouped && (begins(own, "01") || begins(own, "0800"));
	case 11:
		for (size_t i = 0; i < sizeof ELEVEN / sizeof *ELEVEN; i++)
			if (begins(own, ELEVEN[i]))
				return true;
	}
	return false;
}

/*
 * Reads a number that has, at the end of a group, as many digits as numbers have that begin so: the
 * longest, without a lone digit.
 */
static bool read_whole(struct run *whole, const char *at)
{
	struct run run;
	bool       found = false;

	begin_run(&run, at);
	while (run.count <= WHOLE_MOST) {
		char         digits[TELEPHONE_SIZE];
		struct joint joint = read_joint(run.end);

		write_dialled(&run, digits);
		if (is_whole(telephone_own(digits), run.first >= 4 || strlen(digits) != run.count)
			&& !(found && run.last == 1)) {
			*whole = run;
			found  = true;
		}
		if (!goes_on(&run, &joint))
			break;
		add_group(&run, joint.end);
	}
	return found;
}

static int value(const struct run *run)
{
	return run->count == 1 ? run->digits[0] - '0'
						   : (run->digits[0] - '0') * 10 + run->digits[1] - '0';
}

static bool is_year(const struct run *run)
{
	return run->count == 4 && (begins(run->digits, "19") || begins(run->digits, "20"));
}

static bool is_day(const struct run *day, const struct run *month)
{
	return day->count <= 2 && month->count <= 2 && value(day) >= 1 && value(day) <= 31
		&& value(month) >= 1 && value(month) <= 12;
}

/* Reads 12.05.2024, 12/5/2024 or 2024-05-12: one sign twice, and not a third time. */
static bool read_date(struct run *date, const char *at)
{
	struct run   part[3];
	struct joint joint[3];

	for (int i = 0; i < 3; i++) {
		begin_run(&part[i], i ? joint[i - 1].end : at);
		joint[i] = read_joint(part[i].end);
		if (part[i].plus
			|| (i < 2
				&& (joint[i].marks != 1 || joint[i].spaces + joint[i].brackets > 0
					|| !is_digit(joint[i].end))))
			return false;
	}
	if (joint[0].mark != joint[1].mark
		|| (joint[2].mark == joint[0].mark && joint[2].spaces == 0 && is_digit(joint[2].end)))
		return false;
	if (!(is_year(&part[2]) && is_day(&part[0], &part[1]))
		&& !(is_year(&part[0]) && is_day(&part[2], &part[1])))
		return false;
	*date = part[0];
	add_group(date, part[1].start);
	add_group(date, part[2].start);
	date->loose = true;
	return true;
}

static bool is_loose(const struct joint *joint)
{
	return joint->mark == '/' || joint->marks > 1 || (joint->marks == 1 && joint->spaces > 0);
}

/*
 * True when ten digits or more begin here with a zero, none far from the next: a number, perhaps
 * with a misprint.
 */
static bool begins_long(const char *at)
{
	struct run run;

	begin_run(&run, at);
	while (run.digits[0] == '0' && run.count < SURE_FROM) {
		struct joint joint = read_joint(run.end);

		if (!goes_on(&run, &joint) || is_loose(&joint))
			return false;
		add_group(&run, joint.end);
	}
	return run.digits[0] == '0';
}

/* True when what was read can be how a number begins. */
static bool is_beginning(const struct run *run)
{
	return run->plus || run->digits[0] == '0' || strcmp(run->digits, RELAY) == 0;
}

/*
 * Reads what is neither: a short number, one with a misprint, no number at all. It ends where one
 * of the others begins.
 */
static void read_rest(struct run *run, const char *at)
{
	begin_run(run, at);
	for (;;) {
		struct run   other;
		struct joint joint = read_joint(run->end);
		bool         loose = is_loose(&joint);

		if (!goes_on(run, &joint) || joint.mark == '/' || (loose && run->count >= SURE_FROM))
			return;
		if (read_date(&other, joint.end) || read_whole(&other, joint.end))
			return;
		run->loose = run->loose || loose;
		if ((run->loose || !is_beginning(run)) && begins_long(joint.end))
			return;
		add_group(run, joint.end);
	}
}

static void read_run(struct telephone *number, const char *at)
{
	struct run  run;
	bool        whole = false, bare;
	size_t      written;
	const char *own;

	if (!read_date(&run, at)) {
		whole = read_whole(&run, at);
		if (!whole)
			read_rest(&run, at);
	}
	write_dialled(&run, number->digits);
	own           = telephone_own(number->digits);
	bare          = !run.plus && begins(telephone_own(run.digits), HOME);
	written       = run.count - (size_t)(own - number->digits);
	number->start = run.start;
	number->end   = run.end;
	number->sure  = (strlen(own) >= SURE_FROM || written >= SURE_FROM) && *own == '0'
		&& (whole || !run.loose) && !(bare && strlen(own) > BARE_MOST);
}

bool telephone_next(struct telephone *number)
{
	bool   letter = false, plus;
	size_t length;

	number->digits[0] = '\0';
	number->sure      = false;
	for (char sign = read_sign(number->end, &length); sign;
		 number->end += length, sign = read_sign(number->end, &length)) {
		if ((!letter || !is_zero(number->end, false)) && first_digit(number->end, &plus)) {
			read_run(number, number->end);
			return true;
		}
		letter        = isalpha((unsigned char)sign);
		number->words = number->words || letter;
	}
	number->start = number->end;
	return false;
}

void telephone_digits(const char *text, char digits[TELEPHONE_SIZE])
{
	struct telephone number = {.end = text}, next;

	telephone_next(&number);
	next = number;
	if (telephone_next(&next) || next.words)
		number.digits[0] = '\0';
	memcpy(digits, number.digits, TELEPHONE_SIZE);
}

void telephone_e164(const char *digits, char e164[TELEPHONE_E164_SIZE])
{
	e164[0] = '\0';
	if (begins(digits, "00"))
		snprintf(e164, TELEPHONE_E164_SIZE, "+%.*s", TELEPHONE_SIZE, digits + 2);
	else if (digits[0] == '0')
		snprintf(e164, TELEPHONE_E164_SIZE, "+" HOME "%.*s", TELEPHONE_SIZE - 2, digits + 1);
}
