-- schema.sql - one release of the site's words: what the editor wrote, checked and set in order, never changed afterwards.
--
-- An item is anything with an address of its own, or a text of its own: a page of advice, a behaviour, an agency, a fact
-- of law, a text of the site's own pages. What all of them have stands in item; what only some have stands in tables beside it.
-- Every visible text has a language; (item, language) travels together, so a row cannot speak another language than its item.
-- HTML columns hold what cmark made of an editor's Markdown in its safe mode; all other texts are plain and are escaped when shown.

-- The site's settings, from site.yaml: exactly one row.
CREATE TABLE site (
  only             INTEGER PRIMARY KEY CHECK (only = 1),                      -- always 1: there is one site
  name             TEXT NOT NULL CHECK (length(name) > 0),                    -- shown in the header of each page
  address          TEXT NOT NULL CHECK (address GLOB 'http*://?*'),           -- the site's public address, without a slash at the end
  neutral          TEXT NOT NULL CHECK (neutral GLOB 'http*://?*'),           -- where the exit leads
  bounce           TEXT NOT NULL CHECK (bounce = '' OR bounce GLOB 'http*://?*'), -- a second, neutral host name of the operator's, or ''
  area             TEXT NOT NULL,                                             -- id of the area that the operator serves
  contact          TEXT NOT NULL,                                             -- e-mail of the people who run the site, or ''
  security         TEXT NOT NULL CHECK (length(security) > 0),                -- Contact of security.txt: a mailto: or https: address
  check_every_days INTEGER NOT NULL CHECK (check_every_days > 0),             -- after so many days a fact is due for a check
  colours          TEXT NOT NULL CHECK (colours NOT GLOB '*[^-a-zA-Z0-9:;{}#()@ ]*'), -- CSS for what stands behind the style sheet, or ''
  language         TEXT NOT NULL REFERENCES language(code),                   -- the language of addresses without a prefix
  built            TEXT NOT NULL CHECK (built IS datetime(built, '+0 days')), -- when this release was built, UTC, YYYY-MM-DD HH:MM:SS
  sample           INTEGER NOT NULL CHECK (sample IN (0, 1))                  -- 1: it holds invented agencies and is not for the public
) STRICT;

-- A language in which the site's words exist; position 1 is the site's own.
CREATE TABLE language (
  code     TEXT PRIMARY KEY CHECK (length(code) BETWEEN 2 AND 8),             -- BCP 47, for <html lang>
  position INTEGER NOT NULL UNIQUE                                            -- order in site.yaml
) STRICT, WITHOUT ROWID;

-- A chapter of the list of advice.
CREATE TABLE section (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the title
  id       TEXT NOT NULL,                                                     -- as in lists.yaml
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- heading on /advice
  position INTEGER NOT NULL,                                                  -- order on the page
  PRIMARY KEY (language, id)
) STRICT, WITHOUT ROWID;

-- What a person looks for in the directory.
CREATE TABLE need (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the title
  id       TEXT NOT NULL CHECK (length(id) > 0),                              -- as in /agencies?need=…
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- text of the filter's link
  position INTEGER NOT NULL,                                                  -- order of the links
  PRIMARY KEY (language, id)
) STRICT, WITHOUT ROWID;

-- The needs in order, with all that a link shows.
CREATE UNIQUE INDEX need_order ON need (language, position, id, title);

-- A place that an agency serves; each lies within one larger, the largest within none.
CREATE TABLE area (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the title
  id       TEXT NOT NULL CHECK (length(id) > 0),                              -- as in /agencies?area=…
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- text of the filter's link
  position INTEGER NOT NULL,                                                  -- order of the links
  kind     TEXT NOT NULL CHECK (kind IN ('country', 'nation', 'force', 'county', 'city', 'district')), -- force: where one police force works
  within   TEXT,                                                              -- the next larger area; NULL for the largest
  PRIMARY KEY (language, id),
  UNIQUE (language, position),
  FOREIGN KEY (language, within) REFERENCES area(language, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Who runs services: each agency is a service of one organisation.
CREATE TABLE organisation (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the name
  id       TEXT NOT NULL CHECK (length(id) > 0),                              -- as in lists.yaml; of a service that is its own, the service's slug
  name     TEXT NOT NULL CHECK (length(name) > 0),                            -- as it calls itself
  url      TEXT NOT NULL CHECK (url = '' OR url GLOB 'http*://?*'),           -- its website, or ''
  PRIMARY KEY (language, id)
) STRICT, WITHOUT ROWID;

-- Whom an agency serves.
CREATE TABLE audience (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the title
  id       TEXT NOT NULL,                                                     -- as in lists.yaml
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- shown on the agency's page
  position INTEGER NOT NULL,                                                  -- order when several are shown
  PRIMARY KEY (language, id)
) STRICT, WITHOUT ROWID;

-- A group of behaviours.
CREATE TABLE behaviour_group (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the texts
  id       TEXT NOT NULL,                                                     -- as in lists.yaml; also the heading's anchor
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- heading on /behaviours
  summary  TEXT NOT NULL,                                                     -- one sentence below it, or ''
  position INTEGER NOT NULL,                                                  -- order on the page
  PRIMARY KEY (language, id)
) STRICT, WITHOUT ROWID;

-- A provision of law that a behaviour can touch.
CREATE TABLE law (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the texts
  id       TEXT NOT NULL,                                                     -- short reference, such as 2A(3)(a)
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- in plain words
  law      TEXT NOT NULL CHECK (length(law) > 0),                             -- the Act and its section
  example  INTEGER NOT NULL CHECK (example IN (0, 1)),                        -- 1: one of the seven examples in the Act
  path     TEXT NOT NULL CHECK (path GLOB '/advice/?*'),                      -- the page that explains it
  position INTEGER NOT NULL,                                                  -- order when several are shown
  PRIMARY KEY (language, id)
) STRICT, WITHOUT ROWID;

-- Anything with an address or a text of its own; its id is also its row in search.
CREATE TABLE item (
  id       INTEGER PRIMARY KEY,                                               -- by kind, then in the order of the site
  kind     TEXT NOT NULL CHECK (kind IN ('advice', 'behaviour', 'agency', 'tool', 'fact', 'text')), -- which table continues it
  language TEXT NOT NULL REFERENCES language(code),                           -- of every text of this item
  slug     TEXT NOT NULL CHECK (length(slug) > 0 AND slug NOT GLOB '*[^a-z0-9-]*'), -- the file's name; for a fact page--id
  path     TEXT NOT NULL,                                                     -- where it is read: /advice/the-law; '' for a text
  title    TEXT NOT NULL CHECK (length(trim(title)) > 0),                     -- heading; an agency's name
  summary  TEXT NOT NULL,                                                     -- one sentence, or ''
  body     TEXT NOT NULL,                                                     -- HTML from Markdown, or ''
  checked  TEXT NOT NULL CHECK (checked IS date(checked, '+0 days')),         -- when it was last compared with its sources
  evidence TEXT NOT NULL CHECK (evidence IN ('one-source', 'two-sources', '')), -- '' where each part has its own
  position INTEGER NOT NULL,                                                  -- the editor's order within its list
  UNIQUE (kind, language, slug),
  UNIQUE (id, language)
) STRICT;

-- Lists of one kind in the editor's order.
CREATE INDEX item_order ON item (kind, language, position, title);

-- Names from A to Z, with all that a link shows.
CREATE INDEX item_name ON item (kind, language, title COLLATE NOCASE, path);

-- A published page or document on which an item rests.
CREATE TABLE source (
  item      INTEGER NOT NULL,                                                 -- what it supports
  language  TEXT NOT NULL,                                                    -- the item's
  position  INTEGER NOT NULL,                                                 -- order on the page
  title     TEXT NOT NULL CHECK (length(trim(title)) > 0),                    -- the page or its publisher
  url       TEXT NOT NULL CHECK (url = '' OR url GLOB 'http*://?*'),          -- '' for what is not on the web
  published TEXT NOT NULL CHECK (length(published) > 0),                      -- what the source says of its own date, or undated
  what      TEXT NOT NULL,                                                    -- what it supports, or ''
  PRIMARY KEY (item, position),
  FOREIGN KEY (item, language) REFERENCES item(id, language)
) STRICT, WITHOUT ROWID;

-- What a page of advice has beyond an item.
CREATE TABLE advice (
  item     INTEGER PRIMARY KEY,                                               -- kind advice
  language TEXT NOT NULL,                                                     -- the item's
  section  TEXT NOT NULL,                                                     -- its chapter
  FOREIGN KEY (item, language) REFERENCES item(id, language),
  FOREIGN KEY (language, section) REFERENCES section(language, id)
) STRICT;

-- A part of a page of advice, for the list at its top; only pages with three or more of them have any.
CREATE TABLE heading (
  item     INTEGER NOT NULL,                                                  -- the page
  language TEXT NOT NULL,                                                     -- the item's
  position INTEGER NOT NULL,                                                  -- order on the page
  anchor   TEXT NOT NULL CHECK (length(anchor) > 0),                          -- the heading's id
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- the heading's words
  PRIMARY KEY (item, position),
  FOREIGN KEY (item, language) REFERENCES item(id, language)
) STRICT, WITHOUT ROWID;

-- Where a page of advice leads next.
CREATE TABLE step (
  item     INTEGER NOT NULL,                                                  -- the page
  language TEXT NOT NULL,                                                     -- the item's
  position INTEGER NOT NULL,                                                  -- order at its end
  path     TEXT NOT NULL CHECK (path GLOB '/?*'),                             -- an address of ours
  text     TEXT NOT NULL CHECK (length(trim(text)) > 0),                      -- the words of the link
  PRIMARY KEY (item, position),
  FOREIGN KEY (item, language) REFERENCES item(id, language)
) STRICT, WITHOUT ROWID;

-- What a fact has beyond an item: the page that states it.
CREATE TABLE fact (
  item     INTEGER PRIMARY KEY,                                               -- kind fact
  language TEXT NOT NULL,                                                     -- the item's
  page     INTEGER NOT NULL,                                                  -- the advice item on which it stands
  heading  TEXT NOT NULL CHECK (length(heading) > 0),                         -- the part of the page, such as Scotland
  anchor   TEXT NOT NULL CHECK (length(anchor) > 0),                          -- the id of that heading
  FOREIGN KEY (item, language) REFERENCES item(id, language),
  FOREIGN KEY (page, language) REFERENCES item(id, language)
) STRICT;

-- The facts of a page.
CREATE INDEX fact_page ON fact (page, item);

-- What a behaviour has beyond an item.
CREATE TABLE behaviour (
  item      INTEGER PRIMARY KEY,                                              -- kind behaviour
  language  TEXT NOT NULL,                                                    -- the item's
  group_id  TEXT NOT NULL,                                                    -- its group
  brief     INTEGER NOT NULL CHECK (brief BETWEEN 0 AND 12),                  -- its place on the short list, 0 when not there
  safety    TEXT NOT NULL,                                                    -- a warning to read first, or ''
  FOREIGN KEY (item, language) REFERENCES item(id, language),
  FOREIGN KEY (language, group_id) REFERENCES behaviour_group(language, id)
) STRICT;

-- One line of a behaviour's lists: an invented example, or something to keep as evidence.
CREATE TABLE behaviour_line (
  item     INTEGER NOT NULL REFERENCES behaviour(item),                       -- the behaviour
  language TEXT NOT NULL,                                                     -- the item's
  list     TEXT NOT NULL CHECK (list IN ('example', 'keep')),                 -- which list
  position INTEGER NOT NULL,                                                  -- order in the list
  text     TEXT NOT NULL CHECK (length(trim(text)) > 0),                      -- the line
  PRIMARY KEY (item, list, position),
  FOREIGN KEY (item, language) REFERENCES item(id, language)
) STRICT, WITHOUT ROWID;

-- Which law a behaviour touches.
CREATE TABLE behaviour_law (
  item     INTEGER NOT NULL REFERENCES behaviour(item),                       -- the behaviour
  law      TEXT NOT NULL,                                                     -- the provision
  language TEXT NOT NULL,                                                     -- the item's
  PRIMARY KEY (item, law),
  FOREIGN KEY (item, language) REFERENCES item(id, language),
  FOREIGN KEY (language, law) REFERENCES law(language, id)
) STRICT, WITHOUT ROWID;

-- The behaviours that a provision of law is about.
CREATE INDEX behaviour_law_law ON behaviour_law (language, law, item);

-- What an agency, a service with a page of its own, has beyond an item.
CREATE TABLE agency (
  item         INTEGER PRIMARY KEY,                                           -- kind agency
  language     TEXT NOT NULL,                                                 -- the item's
  organisation TEXT NOT NULL,                                                 -- who runs it
  uuid         TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),                -- its id in the open data: made of language and slug, so that it stays
  status       TEXT NOT NULL CHECK (status IN ('listed', 'changed', 'uncertain')), -- changed: its name or provider has; uncertain: it may have closed
  languages    TEXT NOT NULL,                                                 -- languages it speaks, in words, or '' when not stated
  cannot       TEXT NOT NULL,                                                 -- what it cannot do, or ''
  not_for      TEXT NOT NULL,                                                 -- whom it does not serve, or ''
  sources      INTEGER NOT NULL CHECK (sources > 0),                          -- how many published pages it was checked against
  confirmed_on TEXT NOT NULL CHECK (confirmed_on = '' OR confirmed_on IS date(confirmed_on, '+0 days')), -- when the operator rang, or ''
  confirmed_by TEXT NOT NULL,                                                 -- who rang, or ''
  areas        TEXT NOT NULL CHECK (length(areas) > 0),                       -- where it works, in words
  audiences    TEXT NOT NULL CHECK (length(audiences) > 0),                   -- whom it serves, in words
  CHECK ((confirmed_on = '') = (confirmed_by = '')),
  FOREIGN KEY (item, language) REFERENCES item(id, language),
  FOREIGN KEY (language, organisation) REFERENCES organisation(language, id)
) STRICT;

-- The agencies of a language, one after the other without a gap.
CREATE UNIQUE INDEX agency_order ON agency (language, item);

-- A set of opening hours: one row for each that differs, shared by all contacts that keep it.
CREATE TABLE schedule (
  id       INTEGER PRIMARY KEY,                                               -- 1, 2, 3 … without a gap
  always   INTEGER NOT NULL CHECK (always IN (0, 1)),                         -- 1: every day of the year, at every hour
  calendar TEXT NOT NULL,                                                     -- the nations whose bank holidays count, with commas between; or ''
  holidays TEXT NOT NULL CHECK (holidays IN ('unknown', 'open', 'closed', 'own')) -- on a bank holiday: not confirmed, as on any day, closed, the rules of day 128
) STRICT;

-- When a schedule is open in an ordinary week, in London's time.
CREATE TABLE schedule_rule (
  schedule   INTEGER NOT NULL REFERENCES schedule(id),                        -- whose
  position   INTEGER NOT NULL,                                                -- order as the editor wrote them
  days       INTEGER NOT NULL CHECK (days BETWEEN 1 AND 128),                 -- Monday 1, Tuesday 2, Wednesday 4 … Sunday 64, added up; or 128 for bank holidays
  opens      INTEGER NOT NULL CHECK (opens BETWEEN 0 AND 1439),               -- minutes after midnight
  closes     INTEGER NOT NULL CHECK (closes > opens AND closes - opens <= 1440), -- the same; past midnight more than 1440
  valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from IS date(valid_from, '+0 days')), -- the first day on which the rule counts, or ''
  valid_to   TEXT NOT NULL CHECK (valid_to = '' OR valid_to IS date(valid_to, '+0 days')), -- the last day, or ''
  PRIMARY KEY (schedule, position)
) STRICT, WITHOUT ROWID;

-- A single day that goes by no rule.
CREATE TABLE schedule_day (
  schedule INTEGER NOT NULL REFERENCES schedule(id),                          -- whose
  day      TEXT NOT NULL CHECK (day IS date(day, '+0 days')),                 -- which day; it stands there once for each time that it opens
  position INTEGER NOT NULL,                                                  -- order within the day
  opens    INTEGER CHECK (opens BETWEEN 0 AND 1439),                          -- minutes after midnight; NULL: closed all day
  closes   INTEGER CHECK (closes > opens AND closes - opens <= 1440),         -- the same; NULL: closed all day
  PRIMARY KEY (schedule, day, position),
  CHECK ((opens IS NULL) = (closes IS NULL))
) STRICT, WITHOUT ROWID;

-- The days for which the bank holidays of a nation are known.
CREATE TABLE bank_holiday_table (
  nation TEXT PRIMARY KEY CHECK (length(nation) > 0),                         -- as in bank-holidays.yaml
  first  TEXT NOT NULL CHECK (first IS date(first, '+0 days')),               -- the first day of the table
  last   TEXT NOT NULL CHECK (last IS date(last, '+0 days') AND last > first) -- the last day
) STRICT, WITHOUT ROWID;

-- A bank holiday.
CREATE TABLE bank_holiday (
  nation TEXT NOT NULL REFERENCES bank_holiday_table(nation),                 -- where
  day    TEXT NOT NULL CHECK (day IS date(day, '+0 days')),                   -- when
  PRIMARY KEY (nation, day)
) STRICT, WITHOUT ROWID;

-- A way to reach an agency, of a kind of cgi-bin/shared/kinds.h. A number is dialled exactly as it is shown, without its spaces. There is no place for the address
-- of a house: where a service works can be what somebody must not find.
CREATE TABLE contact (
  agency      INTEGER NOT NULL REFERENCES agency(item),                       -- whose
  language    TEXT NOT NULL,                                                  -- the item's
  position    INTEGER NOT NULL,                                               -- order on the page
  kind        TEXT NOT NULL CHECK (kind IN ('phone', 'text', 'relay', 'bsl', 'email', 'chat', 'form', 'web')), -- what it is
  way         TEXT NOT NULL CHECK (way IN ('speak', 'text', 'chat', 'bsl', 'email', '')), -- by its kind: the way in which the directory offers it, or ''
  leads       TEXT NOT NULL CHECK (leads IN ('number', 'address', 'link')),   -- by its kind: to a telephone number, an address of e-mail, or a URL
  shown       TEXT NOT NULL CHECK (length(shown) > 0),                        -- as a person reads it
  target      TEXT NOT NULL CHECK (length(target) > 0),                       -- digits, address of e-mail, or URL
  e164        TEXT NOT NULL,                                                  -- the number as all the world dials it, +448088020300; '' for what only this country dials
  label       TEXT NOT NULL,                                                  -- which line it is, or what to text; or ''
  cost        TEXT NOT NULL CHECK (cost IN ('free', 'standard', '')),         -- '' when not confirmed
  languages   TEXT NOT NULL,                                                  -- languages and interpreters, in words, or ''
  schedule    INTEGER REFERENCES schedule(id),                                -- its hours; NULL when not confirmed
  PRIMARY KEY (agency, position),
  CHECK (leads <> 'number' OR (target = replace(shown, ' ', '') AND target NOT GLOB '*[^0-9]*')),
  CHECK (e164 = CASE WHEN leads = 'number' AND target GLOB '0*' THEN '+44' || substr(target, 2) ELSE '' END),
  CHECK (leads <> 'link' OR target GLOB 'http*://?*'),
  CHECK (leads <> 'address' OR target GLOB '?*@?*.?*'),
  FOREIGN KEY (agency, language) REFERENCES item(id, language)
) STRICT, WITHOUT ROWID;

-- Who answers at a number, in whatever form somebody types it.
CREATE INDEX contact_number ON contact (target) WHERE leads = 'number';

-- What an agency is for, as the editor wrote it.
CREATE TABLE agency_need (
  agency   INTEGER NOT NULL REFERENCES agency(item),                          -- who helps
  need     TEXT NOT NULL,                                                     -- with what
  language TEXT NOT NULL,                                                     -- the item's
  PRIMARY KEY (agency, need),
  FOREIGN KEY (language, need) REFERENCES need(language, id)
) STRICT, WITHOUT ROWID;

-- Where an agency works, as the editor wrote it.
CREATE TABLE agency_area (
  agency   INTEGER NOT NULL REFERENCES agency(item),                          -- who helps
  area     TEXT NOT NULL,                                                     -- where
  language TEXT NOT NULL,                                                     -- the item's
  PRIMARY KEY (agency, area),
  FOREIGN KEY (language, area) REFERENCES area(language, id)
) STRICT, WITHOUT ROWID;

-- Whom an agency serves, as the editor wrote it.
CREATE TABLE agency_audience (
  agency   INTEGER NOT NULL REFERENCES agency(item),                          -- who helps
  audience TEXT NOT NULL,                                                     -- whom
  language TEXT NOT NULL,                                                     -- the item's
  PRIMARY KEY (agency, audience),
  FOREIGN KEY (language, audience) REFERENCES audience(language, id)
) STRICT, WITHOUT ROWID;

-- A language that services speak to those who ring, write or come.
CREATE TABLE spoken (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the title
  id       TEXT NOT NULL CHECK (length(id) > 0),                              -- as in /agencies?language=…
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- text of the filter's link
  position INTEGER NOT NULL,                                                  -- order of the links
  PRIMARY KEY (language, id)
) STRICT, WITHOUT ROWID;

-- The spoken languages in order, with all that a link shows.
CREATE UNIQUE INDEX spoken_order ON spoken (language, position, id, title);

-- Which languages an agency is known to speak, as the editor wrote it.
CREATE TABLE agency_spoken (
  agency   INTEGER NOT NULL REFERENCES agency(item),                          -- who
  spoken   TEXT NOT NULL,                                                     -- which language
  language TEXT NOT NULL,                                                     -- the item's
  PRIMARY KEY (agency, spoken),
  FOREIGN KEY (language, spoken) REFERENCES spoken(language, id)
) STRICT, WITHOUT ROWID;

-- What a page with things to tick or to fill in has beyond an item: whom it names to everybody.
CREATE TABLE tool (
  item     INTEGER PRIMARY KEY,                                               -- kind tool
  language TEXT NOT NULL,                                                     -- the item's
  agency   INTEGER NOT NULL REFERENCES agency(item),                          -- whom every answer names
  FOREIGN KEY (item, language) REFERENCES item(id, language)
) STRICT;

-- A list of things to tick or to fill in.
CREATE TABLE tool_list (
  item     INTEGER NOT NULL REFERENCES tool(item),                            -- the page
  language TEXT NOT NULL,                                                     -- the item's
  position INTEGER NOT NULL,                                                  -- order on the page
  id       TEXT NOT NULL CHECK (length(id) > 0 AND id NOT GLOB '*[^a-z0-9-]*'), -- the form's name for it
  title    TEXT NOT NULL CHECK (length(trim(title)) > 0),                     -- its heading
  text     TEXT NOT NULL,                                                     -- one sentence below it, or ''
  PRIMARY KEY (item, position),
  UNIQUE (item, id),
  FOREIGN KEY (item, language) REFERENCES item(id, language)
) STRICT, WITHOUT ROWID;

-- One thing to tick or to fill in.
CREATE TABLE tool_point (
  item     INTEGER NOT NULL,                                                  -- the page
  language TEXT NOT NULL,                                                     -- the item's
  list     INTEGER NOT NULL,                                                  -- the position of its list
  position INTEGER NOT NULL,                                                  -- order in the list
  id       TEXT NOT NULL CHECK (length(id) > 0 AND id NOT GLOB '*[^a-z0-9-]*'), -- the form's name for it
  input    TEXT NOT NULL CHECK (input IN ('tick', 'date', 'time', 'line', 'text', 'choice')), -- choice: among the list with this id
  text     TEXT NOT NULL CHECK (length(trim(text)) > 0),                      -- its label
  hint     TEXT NOT NULL,                                                     -- a few words to help, or ''
  PRIMARY KEY (item, list, position),
  UNIQUE (item, list, id),
  FOREIGN KEY (item, list) REFERENCES tool_list(item, position),
  FOREIGN KEY (item, language) REFERENCES item(id, language)
) STRICT, WITHOUT ROWID;

-- Where the postcodes lie: an outward part once for each area that it reaches into; letters alone stand for all that have no row.
CREATE TABLE postcode (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the area
  outward  TEXT NOT NULL CHECK (length(outward) BETWEEN 1 AND 4 AND outward NOT GLOB '*[^A-Z0-9]*'), -- the first half, CV31, or its letters
  position INTEGER NOT NULL,                                                  -- order of its areas
  area     TEXT NOT NULL,                                                     -- where it is, or where some of it is
  PRIMARY KEY (language, outward, position),
  FOREIGN KEY (language, area) REFERENCES area(language, id)
) STRICT, WITHOUT ROWID;

-- Sets of agencies, so that a page finds by what sets have in common and reads only its own rows: a Roaring bitmap in its portable
-- form (https://github.com/RoaringBitmap/RoaringFormatSpec), the bit of an agency being its item.id. An agency stands in the sets
-- of the areas that it names and of no others. The ids are those of lists.yaml; for facet all ''; how: speak, text, chat, bsl, email;
-- cost: free; for the hours (of any way by which somebody answers at once, or of one) schedule.id, and '' for hours not confirmed.
CREATE TABLE facet_set (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the agencies
  facet    TEXT NOT NULL CHECK (facet IN ('all', 'need', 'audience', 'area', 'how', 'language', 'cost', 'hours', 'hours-speak', 'hours-text', 'hours-chat', 'hours-bsl')), -- what they share
  id       TEXT NOT NULL,                                                     -- which need, area …
  total    INTEGER NOT NULL CHECK (total > 0),                                -- how many agencies
  bits     BLOB NOT NULL,                                                     -- which agencies
  PRIMARY KEY (language, facet, id)
) STRICT;

-- A term of the search: all words of one stem, and those that an editor calls equal. Its list is short whatever the size of the
-- site, so a search reads the same few bytes from 60 agencies as from 100,000: it holds every page of advice and behaviour, and of the
-- agencies those that the term fits best, in directory order where it fits them equally.
CREATE TABLE term (
  id       INTEGER PRIMARY KEY,                                               -- as in stem
  language TEXT NOT NULL REFERENCES language(code),                           -- of the words
  weight   INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 10000),               -- 100 times its inverse document frequency: the fewer items have it, the more
  items    BLOB NOT NULL CHECK (length(items) % 5 = 0),                       -- by item: its id in 4 bytes, the lowest first, and how well it fits (1 to 127), with 128 added for what is no agency
  whole    INTEGER NOT NULL CHECK (whole IN (0, 1))                           -- 0: other agencies have it too, see profile
) STRICT;

-- The term of each stem.
CREATE TABLE stem (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the stem
  text     TEXT NOT NULL CHECK (length(text) > 0),                            -- in lower case, without accents
  term     INTEGER NOT NULL,                                                  -- what it counts as; of a word that only tells of danger there is no term
  PRIMARY KEY (language, text)
) STRICT, WITHOUT ROWID;

-- The frequent terms of an agency (those whose list is not whole), so that an agency found by one word is known to have the others.
CREATE TABLE profile (
  item     INTEGER PRIMARY KEY REFERENCES item(id),                           -- whose
  language TEXT NOT NULL,                                                     -- the item's
  terms    BLOB NOT NULL CHECK (length(terms) % 5 = 0)                        -- by term: its id in 4 bytes, the lowest first, and how well it fits (1 to 127)
) STRICT;

-- What a page of advice or behaviour says, without marks: for the sentence that a search shows of it.
CREATE TABLE passage (
  item     INTEGER PRIMARY KEY REFERENCES item(id),                           -- the page
  language TEXT NOT NULL,                                                     -- the item's
  text     TEXT NOT NULL                                                      -- its words, facts and examples included
) STRICT;

-- Words that find a page best when they are typed together: what editors say that people type, keywords, and titles.
CREATE TABLE phrase (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the words
  terms    TEXT NOT NULL CHECK (length(terms) > 0),                           -- ids of their terms, the lowest first, with spaces between
  item     INTEGER NOT NULL REFERENCES item(id),                              -- what they find
  weight   INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 10),                  -- how surely
  PRIMARY KEY (language, terms, item)
) STRICT, WITHOUT ROWID;

-- What a word is read as: "wont" as "will not", and "the" as nothing, for it only gets in the way.
CREATE TABLE reading (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the word
  word     TEXT NOT NULL CHECK (length(word) > 0),                            -- as tokens.c takes it from what is typed
  means    TEXT NOT NULL,                                                     -- words with single spaces, or ''
  PRIMARY KEY (language, word)
) STRICT, WITHOUT ROWID;

-- A danger that words can tell of, and what a search then shows first.
CREATE TABLE danger (
  language TEXT NOT NULL REFERENCES language(code),                           -- of the title
  id       INTEGER NOT NULL CHECK (id BETWEEN 1 AND 30),                      -- 1, 2, 3 … as in synonyms.yaml
  title    TEXT NOT NULL CHECK (length(title) > 0),                           -- heading above the numbers
  PRIMARY KEY (language, id)
) STRICT, WITHOUT ROWID;

-- The words that tell of it, or that take it back ("he is outside the law").
CREATE TABLE danger_phrase (
  language TEXT NOT NULL,                                                     -- of the words
  head     INTEGER NOT NULL,                                                  -- the term by which they are looked up
  danger   INTEGER NOT NULL,                                                  -- of what they tell
  harmless INTEGER NOT NULL CHECK (harmless IN (0, 1)),                       -- 1: these words take back what ends in them
  position INTEGER NOT NULL,                                                  -- order in the file
  terms    TEXT NOT NULL CHECK (length(terms) > 0),                           -- ids of their terms in order, with single spaces
  PRIMARY KEY (language, head, danger, harmless, position),
  FOREIGN KEY (language, danger) REFERENCES danger(language, id)
) STRICT, WITHOUT ROWID;

-- Whom to ring then.
CREATE TABLE danger_agency (
  language TEXT NOT NULL,                                                     -- of the agency
  danger   INTEGER NOT NULL,                                                  -- which danger
  position INTEGER NOT NULL,                                                  -- order on the page
  agency   INTEGER NOT NULL REFERENCES agency(item),                          -- who helps; its first number is shown
  PRIMARY KEY (language, danger, position),
  FOREIGN KEY (language, danger) REFERENCES danger(language, id)
) STRICT, WITHOUT ROWID;

-- Every word of the search, as it is written, and how often: what a misspelt or half-typed word may have been meant to be.
CREATE TABLE word (
  id       INTEGER PRIMARY KEY,                                               -- as in spelling
  language TEXT NOT NULL REFERENCES language(code),                           -- of the word
  text     TEXT NOT NULL CHECK (length(text) > 0),                            -- in lower case, without accents
  count    INTEGER NOT NULL CHECK (count > 0),                                -- how often it stands in the texts
  UNIQUE (language, text)
) STRICT;

-- The words by what is left of them when letters are left out (tokens_variants); the language is part of the hash.
CREATE TABLE spelling (
  variant INTEGER NOT NULL,                                                   -- a hash of the letters that are left
  word    INTEGER NOT NULL REFERENCES word(id),                               -- of which word
  PRIMARY KEY (variant, word)
) STRICT, WITHOUT ROWID;
