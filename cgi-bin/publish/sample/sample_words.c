/* sample_words.c - kinds of help, towns, sentences, and the numbers that choose among them. */
#include "publish/sample/sample_words.h"
#include "publish/base/memory.h"

const struct sample_kind sample_kinds[] = {
	{"Stalking Support", "Caseworkers for people who are being stalked in and around %s.",
		"A caseworker listens, helps you to plan and speaks to the police with you. Every person has one caseworker.",
		"stalking", "stalker"},
	{"Listening Line", "Somebody to talk to, for anyone in %s who is afraid of another person.",
		"The people who answer are trained to listen. They do not tell you what to do.", "talk",
		"lonely"},
	{"Domestic Abuse Service",
		"Help in %s when a partner, an ex or a relative hurts or controls you.",
		"The team helps you to think about your next step. It can go with you to meetings.",
		"domestic-abuse", "controlling"},
	{"Law Centre", "Free legal advice for people in %s who cannot pay a solicitor.",
		"Advisers explain your rights and help with forms. They can tell you which order a court may make.",
		"courts", "injunction"},
	{"Court Support", "Volunteers who go to court with people from %s.",
		"A volunteer shows you the court before the day. They sit with you and explain what happens.",
		"courts", "witness"},
	{"Online Safety Project",
		"Help for people in %s whose phone or accounts somebody else has got into.",
		"A worker goes through your phone and accounts with you. They help to get private pictures taken down.",
		"online", "hacked"},
	{"Victims' Service", "Practical help after a crime, for anyone in %s.",
		"It helps whether or not you have told the police. Support can go on for as long as you need.",
		"victims", "crime"},
	{"Young People's Project",
		"Workers for people under 25 in %s who are being followed, bullied or hurt.",
		"You can bring a friend to the first meeting. School and college need not know.",
		"children", "teenager"},
	{"Safe Homes",
		"Locks, alarms and housing advice for people in %s who do not feel safe at home.",
		"A worker looks at doors, windows and lights. They also speak with landlords and the council.",
		"housing", "locks"},
	{"Housing Advice", "Advice for people in %s who have to leave home.",
		"Advisers help you to ask the council for a place to stay. They can come to the appointment.",
		"housing", "homeless"},
	{"Sexual Violence Support",
		"Counselling and advocacy in %s after rape or sexual abuse, however long ago.",
		"You choose what to speak about. An advocate can explain what the police and the courts do.",
		"sexual-violence", "assault"},
	{"Counselling", "Counselling for people in %s who live with fear.",
		"Meetings last fifty minutes and are with the same counsellor. They can be by telephone.",
		"health", "anxiety"},
	{"Wellbeing Group", "A weekly group in %s for people who are getting over stalking or abuse.",
		"People share only what they want to. New people are met at the door.", "health", "panic"},
	{"LGBT+ Advocacy", "Advocates for LGBT+ people in %s who are harassed or abused.",
		"Advocates are LGBT+ themselves. They help with the police, housing and work.", "lgbt",
		"gay"},
	{"Men's Support", "Support for men in %s who are stalked or abused.",
		"Men can speak to a man or a woman. Nobody is asked to prove anything.", "men", "husband"},
	{"Older People's Advocacy",
		"Advocates for people over 60 in %s who are being hurt or pressed for money.",
		"An advocate visits you where you feel safe. They help you to say what you want.",
		"older-people", "elderly"},
	{"Deaf Advocacy", "Advocates who use British Sign Language, for Deaf people in %s.",
		"Everybody in the team signs. They can meet you by video.", "deaf-disabled", "signing"},
	{"Disability Advice",
		"Advice for disabled people in %s who are harassed or controlled by someone they depend on.",
		"Advisers help with care, money and safety together. Letters come in the form that you need.",
		"deaf-disabled", "carer"},
	{"Honour and Family Line", "Help in %s with forced marriage and abuse in the name of honour.",
		"Workers speak many languages. They never speak to your family.", "honour", "marriage"},
	{"Change Project", "For people in %s who worry about how they treat somebody.",
		"You can ring without your name. The work is about what you do, not who you are.",
		"own-behaviour", "obsessed"},
	{"Family Support", "For parents, partners and friends in %s of somebody who is being stalked.",
		"It tells you what helps and what does not. You can ring even when the other person does not want to.",
		"talk", "daughter"},
	{"Workplace Safety Advice", "Advice for employers and staff in %s when stalking comes to work.",
		"Advisers help to write a plan for the workplace. They teach reception staff what to say.",
		"professionals", "employer"},
	{"Police Link Workers", "People in %s who help you to report to the police and to hear back.",
		"A link worker finds out who has your case. They ask the questions that you want answered.",
		"police", "report"},
	{"Community Language Line", "Support for people in %s in the language that they think in.",
		"Interpreters are never from your own family or street. You can say yes or no to each one.",
		"victims", "interpreter"},
};
const size_t sample_kinds_count = sizeof sample_kinds / sizeof *sample_kinds;

const char *const sample_sentences[] = {"You can ask questions without giving your name.",
	"You can bring somebody with you.", "There is a waiting list; ask how long it is now.",
	"The first call is short: they ask whether it is safe to speak.",
	"They can ring you back at a time that you choose.",
	"They keep notes, and you may see what they write.",
	"They will tell you before they speak to anyone else, unless somebody is in danger.",
	"If you cannot speak, write to them.", "They help you to keep a diary of what happens.",
	"They lend out cameras and alarms when they have them.",
	"They know the police officers who look after stalking here.",
	"They can write a letter to your landlord.", "Meetings can be in a library or a health centre.",
	"They pay for the bus to a meeting if you ask.", "A worker can help with forms and benefits.",
	"Children can be in the room next door.", "There is a room for prayer.",
	"The building has no steps.", "They speak slowly if you ask.",
	"They also help people who have just moved to this area.", "Students can ring too.",
	"You do not need to be sure that it is stalking.", "They work with people who have no papers.",
	"They can help you to change your number.", "They do not mind how small it sounds.", NULL};

const char *const sample_cannots[] = {"It is no emergency service.", "It cannot answer at night.",
	"It cannot offer a place to stay.", "It cannot act for you in court.",
	"It cannot take cases from outside its area.", "It gives no counselling.",
	"It does not help with money.", NULL};

const char *const sample_houses[] = {"Lantern", "Harbour", "Kestrel", "Beacon", "Rowan", "Bridge",
	"Meadow", "Haven", "Compass", "Willow", "Anchor", "Heron", "Juniper", "Open Door", "Hearth",
	"Sunrise", "Linden", "Cornerstone", "Swallow", "Clearwater", "Hazel", "Northlight", "Oakleaf",
	"Stepping Stones", NULL};

const char *const sample_languages[] = {"English and Welsh", "English, Polish and Romanian",
	"English, Punjabi and Urdu", "English and British Sign Language", "English, Arabic and Somali",
	"English, Bengali and Gujarati", "English and Portuguese",
	"Interpreters for any language, when you ask a day before", NULL};

size_t sample_count(const char *const *list)
{
	size_t count = 0;

	while (list[count])
		count++;
	return count;
}

char *sample_town(size_t number)
{
	static const char *const begins[] = {"Thorn", "Wex", "Alder", "Cran", "Hollow", "Mar", "Pen",
		"Stan", "Brack", "Lang", "Ember", "Fern", "Glen", "Hart", "Ister", "Kel", "Lin", "Mor",
		"Nether", "Over", "Quar", "Raven", "Sel", "Tarn", "Under", "Vale", "Whin", "Yar", "Black",
		"Carn", "Dray", "Eld", "Fox", "Gorse", "Heather", "Ivel", "Kirk", "Loch", "Mill", "Nor",
		"Oak", "Pether", "Rush", "Sandal", "Tolle", "Upper", "Wester", "Yew"};
	static const char *const ends[] = {"mere", "bury", "ford", "ton", "wick", "by", "combe", "dale",
		"field", "gate", "ham", "hurst", "leigh", "minster", "moor", "port", "ridge", "stead",
		"stoke", "thorpe", "wade", "water", "well", "worth", "shaw", "stone", "bourne", "bridge",
		"cliffe", "den", "grove", "heath", "holt", "lea", "march", "ness", "pool", "rigg", "sett",
		"slade", "strand", "thwaite", "wharf", "wold", "yard", "beck", "burn", "fell"};
	size_t                   begin  = number % (sizeof begins / sizeof *begins),
		   end =
			   (number / (sizeof begins / sizeof *begins) + number) % (sizeof ends / sizeof *ends);

	return memory_format("%s%s", begins[begin], ends[end]);
}

/* SplitMix64 (Steele, Lea and Flood, 2014): small, and the same on every machine. */
static uint64_t mix(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

struct sample_draw sample_draw_from(uint64_t seed, uint64_t number)
{
	uint64_t first = mix(&seed), second = first ^ number;

	return (struct sample_draw) {mix(&second)};
}

size_t sample_draw_below(struct sample_draw *draw, size_t end)
{
	return (size_t)(mix(&draw->state) % end);
}
