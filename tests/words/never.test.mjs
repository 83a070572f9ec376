// never.test.mjs - no sentence of the site blames, promises safety, or sends anybody into danger.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, listOf, read, sentencesIn, wordFiles } from './files.mjs';

const patterns = listOf('never.txt').map(([line, pattern, why, example]) => ({ line, why, example, pattern: new RegExp(pattern, 'i') }));
const allowed = listOf('allowed.txt').map(([line, sentence, why]) => ({ line, sentence, why }));
const bare = (text) => text.replace(/\*|\s+/g, (found) => found === '*' ? '' : ' ').trim();

/** What is wrong with sentences, as file:line; `used` gathers the allowed ones that were met. */
function refused(sentences, used = new Set()) {
	return sentences.flatMap(({ file, line, text }) => patterns.filter(({ pattern }) => pattern.test(text)).flatMap(({ pattern, why }) => {
		if (allowed.some(({ sentence }) => sentence === bare(text))) return used.add(bare(text)) && [];
		return [`${file}:${line}: "${text.match(pattern)[0].trim()}": ${why}. The sentence: ${bare(text)}`];
	}));
}

const sentences = wordFiles().flatMap((file) => sentencesIn(read(file).filter(({ lent, typed }) => !lent && !(typed && file.endsWith('synonyms.yaml')))));

test('no sentence of the content or of a template says what must never be said', () => {
	const used = new Set(), faults = refused(sentences, used);
	assert.ok(sentences.length > 2000, `only ${sentences.length} sentences were read`);
	assert.deepEqual(faults, []);
	const idle = allowed.filter(({ sentence }) => !used.has(sentence)).map(({ line, sentence }) => `allowed.txt:${line}: no file needs it any more, take it away: ${sentence}`);
	assert.deepEqual(idle, []);
});

test('each pattern has its reason and finds its example; each allowed sentence has its reason', () => {
	for (const { line, why, example, pattern } of patterns) {
		assert.ok(why && example, `never.txt:${line}: it must be "pattern :: why :: example"`);
		assert.match(example, pattern, `never.txt:${line}`);
	}
	for (const { line, why } of allowed) assert.ok(why, `allowed.txt:${line}: it must be "sentence :: why"`);
});

test('a fault in a file is named with its line, wherever it stands', () => {
	const page = ['---', 'title: "A page"', 'summary: "This plan will keep you safe."', 'keywords:', '  - "untraceable"', '---', '', 'Good words.',
		'You should', 'have **left** sooner. Stay.', '', '- Confront them.'].join('\n');
	const found = refused(sentencesIn(linesOf('a.md', page))).map((fault) => fault.match(/^[^"]*"[^"]*"/)[0]);
	assert.deepEqual(found, ['a.md:3: "keep you safe"', 'a.md:5: "untraceable"', 'a.md:9: "You should have"', 'a.md:12: "Confront"']);
	const template = '{{%AUTOESCAPE context="HTML"}}\n<p class="note">We {{#SURE}}guarantee{{/SURE}} it.</p>\n<a aria-label="Leave no trace">x</a>\n';
	assert.deepEqual(refused(sentencesIn(linesOf('a.tpl', template))).map((fault) => fault.match(/^[^"]*"[^"]*"/)[0]), ['a.tpl:2: "guarantee"', 'a.tpl:3: "Leave no trace"']);
});
