// spelling.test.mjs - every word of the site is spelled as in Britain: hunspell, with a list of words of ours.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { linesOf, listOf, read, wordFiles } from './files.mjs';

const ours = listOf('spelling.txt');

/** Of words, those that hunspell does not know. */
function unknown(words) {
	const said = spawnSync('hunspell', ['-d', 'en_GB', '-i', 'UTF-8', '-l'], { input: [...words].join('\n'), encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
	assert.equal(said.status, 0, `hunspell: ${said.error ?? said.stderr}`);
	return new Set(said.stdout.split('\n').filter(Boolean));
}

// What a word may also be: at the start of a sentence; "Paladin's" as "Paladin"; in any case, as visitors type it.
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const small = (word) => word[0].toLowerCase() + word.slice(1);
const shapes = (word, typed) => [word, word.replace(/'s$/, ''), small(word), ...typed ? [capital(word), word.toUpperCase()] : []];

/** The misspelt words of lines, as file:line; `used` gathers the words of ours that were needed. */
function misspelt(lines, used = new Set()) {
	const met = lines.flatMap(({ file, line, text, typed }) => [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)]
		.map(([word]) => ({ word: word.replace(/’/g, "'"), file, line, typed })).filter(({ word }) => word.length > 1 && !/\p{N}/u.test(word)));
	const bad = unknown(new Set(met.flatMap(({ word, typed }) => shapes(word, typed))));
	const list = new Set(ours.map(([, word]) => word));
	return met.filter(({ word, typed }) => shapes(word, typed).every((shape) => bad.has(shape)))
		.filter(({ word, typed }) => {
			const known = [...shapes(word, typed), ...typed ? [...list].filter((entry) => entry.toLowerCase() === word) : []].find((shape) => list.has(shape));
			return !known || !used.add(known);
		})
		.map(({ file, line, word }) => `${file}:${line}: "${word}": spell it as in Britain, take another word, or add it to tests/words/spelling.txt`);
}

test('every word of the content and the templates is spelled as in Britain, or stands in our list', () => {
	const lines = wordFiles().flatMap(read).filter(({ file, typed }) => !typed || !file.endsWith('synonyms.yaml')), used = new Set(), faults = misspelt(lines, used);
	assert.ok(lines.length > 3000, `only ${lines.length} lines were read`);
	assert.deepEqual(faults, []);
	const idle = ours.filter(([, word]) => !used.has(word)).map(([line, word]) => `spelling.txt:${line}: no file needs it, or hunspell knows it: take "${word}" away`);
	assert.deepEqual(idle, []);
});

test('our list is sorted, and says why each word is there', () => {
	const words = ours.map(([, word]) => word), order = new Intl.Collator('en');
	assert.deepEqual(words, [...new Set(words)].sort(order.compare));
	for (const [line, word, why] of ours) assert.ok(why, `spelling.txt:${line}: it must be "${word} :: why"`);
});

test('a wrong word is named with its file and line', () => {
	const page = ['---', 'title: "Harrasment"', 'url: https://xyzzy.example/qwrt', 'keywords: [london, foloing]', 'sources:', '  - title: "Qwzxly Council: stalking"', '---',
		'The [color](/advice/qwrt) `qwrt` of', '**helpp**, 2A and FL401.'].join('\n');
	const found = misspelt(linesOf('a.md', page)).map((fault) => fault.replace(/: spell.*/, ''));
	assert.deepEqual(found, ['a.md:2: "Harrasment"', 'a.md:4: "foloing"', 'a.md:8: "color"', 'a.md:9: "helpp"']);
	const paper = linesOf('README.md', 'Wronng\n```sh\ncp qwrt xyzzy\n```\nwordds\n');
	assert.deepEqual(misspelt(paper).map((fault) => fault.replace(/: spell.*/, '')), ['README.md:1: "Wronng"', 'README.md:5: "wordds"']);
	const heard = linesOf('synonyms.yaml', '# Coments\nwords:\n  - fone, mobile\ndanger:\n  - title: Dangr\n').filter(({ typed }) => !typed);
	assert.deepEqual(misspelt(heard).map((fault) => fault.replace(/: spell.*/, '')), ['synonyms.yaml:1: "Coments"', 'synonyms.yaml:5: "Dangr"']);
	assert.deepEqual(misspelt(linesOf('a.tpl', '<p title="wronng">{{QWRT}} page{{#MANY}}s{{/MANY}} &nbsp;</p>')).map((fault) => fault.replace(/: spell.*/, '')), ['a.tpl:1: "wronng"']);
});
