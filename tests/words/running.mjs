// running.mjs - the running text of a page, and the grade of school that it takes to read it.

import { fleschKincaid } from 'flesch-kincaid';
import { fromHtml } from 'hast-util-from-html';
import { matches, select } from 'hast-util-select';
import { toString } from 'nlcst-to-string';
import { ParseEnglish } from 'parse-english';
import { syllable } from 'syllable';

const BLOCKS = 'p, li, dd';
// What stands in the main part and is no running text: where a page comes from and how it was checked, numbers to ring, the way round the site, what one presses.
const APART = '.sources, .evidence, details, .contacts, nav, button, select, [role=note]';
// A number, an address and the name of a service, where they are links, count as one short word: nobody reads them syllable by syllable.
const NAMES = ['tel:', 'sms:', 'mailto:', 'http', '/agencies/'].map((to) => `a[href^="${to}"]`).join(', ');

const BREAK = '\u2029';

const english = new ParseEnglish();

function text(node) {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element') return '';
	if (matches(NAMES, node)) return 'Name';
	if (matches(`${BLOCKS}, ul, ol, dl, ${APART}`, node)) return ' ';
	const said = node.children.map(text).join('');
	// A link's name, a mark and a summary stand side by side in a list of pages: they are no one sentence.
	return matches('span:not([lang])', node) ? BREAK + said + BREAK : said;
}

function* blocks(node) {
	if (node.type === 'element' && matches(APART, node)) return;
	if (node.type === 'element' && matches(BLOCKS, node)) yield* node.children.map(text).join('').split(BREAK).map((block) => block.replace(/\s+/g, ' ').trim());
	for (const child of node.children ?? []) yield* blocks(child);
}

function weigh(sentence) {
	const words = sentence.children.filter(({ type }) => type === 'WordNode').map((word) => toString(word));
	return { text: toString(sentence), words: words.length, syllables: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) };
}

/**
 * The sentences of a page's running text, each { text, words, syllables }: of the paragraphs, list items and definitions in <main>.
 * Headings do not count, nor does a list item without a full stop: short pieces would make the page look easier than its sentences are.
 */
export function sentencesOf(html) {
	// The parser takes a number or "in" before a full stop for an abbreviation: there, a new sentence begins all the same.
	const pieces = [...blocks(select('main', fromHtml(html)))].flatMap((block) => block.split(/(?<=\b(?:\d+|in)\.)\s+(?=\p{Lu})/u));
	const paragraphs = pieces.flatMap((piece) => english.parse(piece).children);
	const sentences = paragraphs.flatMap(({ children = [] }) => children.filter(({ type }) => type === 'SentenceNode').map(weigh));
	return sentences.filter((sentence) => sentence.words && /[.?!:;]["”’)]*$/.test(sentence.text));
}

/** The text of a page's paragraphs, list items and definitions, each on its line. */
export const textOf = (html) => [...blocks(select('main', fromHtml(html)))].join('\n');

const sum = (sentences, what) => sentences.reduce((total, sentence) => total + sentence[what], 0);

/** The Flesch-Kincaid grade of sentences: a grade and five are about the years of age at which it is read with ease. */
export const gradeOf = (sentences) => fleschKincaid({ sentence: sentences.length, word: sum(sentences, 'words'), syllable: sum(sentences, 'syllables') });

/** The three hardest sentences, by their own grade and their length. */
export const hardest = (sentences) => sentences.map((sentence) => ({ ...sentence, grade: gradeOf([sentence]) }))
	.sort((one, two) => two.grade * two.words - one.grade * one.words).slice(0, 3);
