// files.mjs - the words in the files that people write, each with its line: content, templates.

import fs from 'node:fs';
import path from 'node:path';
import { root } from '../servers/house.mjs';

// Values of these fields are no words: addresses, ids, dates, numbers.
const SILENT = /^(id|url|website|email|chat|form|date|day|from|until|valid_\w+|number|e164|page|path|section|group|order|brief|law|laws|need|needs|area|areas|within|kind|serves|status|checked|evidence|languages|speaks|organisation|uuid|address|neutral|bounce|security|contact|next|calendar|opens|closes)$/;

/** Text as its reader sees it: no addresses of links, no code, no marks, no names of hosts. */
const plain = (text) => text.replace(/\]\([^)]*\)/g, ']').replace(/`[^`]*`/g, ' ').replace(/\\n/g, ' ').replace(/https?:\/\/\S+|\S+@\S+|(?:\w+\.)+(?:uk|com|org|scot|yaml|md|txt|xml)\b/g, ' ')
	.replace(/\*\*|[[\]\\]/g, '');

const lends = (dash, field, state) => dash && field === 'title' && state.list === 'sources';

// A line of YAML: the words of its value. `state` remembers its field over the lines that belong to it.
function ofYaml(line, state) {
	if (/^\s*#/.test(line)) return plain(line.replace(/^[\s#]+/, ''));
	const [, dash, field, value] = line.match(/^\s*(- )?([a-z_0-9]+):(?: |$)(.*)$/) ?? [];
	state.field = field ?? state.field;
	if (field && !value) state.list = field;
	if (SILENT.test(state.field)) return '';
	if (field === undefined) return plain(line.replace(/^\s*(- )?/, ''));
	// The title of a source is its own: in it, words with a capital are names.
	return plain(lends(dash, field, state) ? value.replace(/[^\s"]*\p{Lu}[^\s"]*/gu, ' ') : value).replace(/^[>|]$/, '');
}

// A tag speaks by some of its attributes alone; one that begins or ends a block parts the words around it.
const BLOCK = /^<\/?(?:p|h[1-6]|li|d[tld]|t[dhr]|div|section|summary|label|legend|option|button|br)\b/;
const spoken = (tag) => (BLOCK.test(tag) ? ' ' : '') + [...tag.matchAll(/\s(?:aria-label|alt|title|placeholder|data-(?:page|one|two))="([^"]*)"/g)].map(([, value]) => ` ${value} `).join('');
// `state` remembers a tag that goes on in the next line.
function ofTemplate(line, state) {
	const text = (state.tag ? '<p ' : '') + line.replace(/\{\{[^}]*(\}\}|$)|^\}\}/g, ' ');
	state.tag = /<[^>]*$/.test(text);
	return text.replace(/<[^>]*(>|$)/g, spoken).replace(/&[a-z]+;/g, ' ');
}

/**
 * The lines of a file's words: [{ file, line, text, begins, typed, lent }]. `begins`: the line opens a field, an item or a heading.
 * `typed`: the words are those that visitors type, in any case and, in synonyms.yaml, as they misspell them. `lent`: the words are the title of a page of others.
 */
export function linesOf(file, source) {
	const lines = source.split('\n'), state = {};
	const end = file.endsWith('.yaml') ? lines.length : file.endsWith('.md') && lines[0] === '---' ? lines.indexOf('---', 1) : -1;
	return lines.map((raw, at) => {
		const fence = at > end && file.endsWith('.md') && raw.startsWith('```');
		if (fence) state.code = !state.code;
		const silent = at === end || raw === '---' || fence || state.code;
		const text = silent ? '' : file.endsWith('.tpl') ? ofTemplate(raw, state) : at < end ? ofYaml(raw, state) : plain(raw);
		const begins = file.endsWith('.tpl') || /^\s*(- |\d+\. |#|>|[a-z_0-9]+:( |$))/.test(raw);
		const lent = at < end && lends(/^\s*- /.test(raw), state.field, state);
		const typed = at < end && (state.field === 'keywords' || (file.endsWith('synonyms.yaml') && state.field !== 'title' && !raw.trim().startsWith('#')));
		return { file, line: at + 1, text, begins, typed, lent };
	}).filter(({ text }) => text.trim());
}

/** The sentences of lines: [{ file, line, text }], with the line on which each begins. What has no full stop ends with its item. */
export function sentencesIn(lines) {
	const found = [];
	let open = null, last = 0;
	for (const { file, line, text, begins } of lines) {
		if (begins || line !== last + 1) open = null;
		for (const piece of text.replace(/^[\s>]*(- |\d+\. |#+ )?/, '').replace(/^\s*["']|["']\s*$/g, '').trim().split(/(?<=[.?!]["”’)]?)\s+/)) {
			if (open) open.text += ` ${piece}`;
			else found.push(open = { file, line, text: piece });
			if (/[.?!]["”’)]?$/.test(piece)) open = null;
		}
		last = line;
	}
	return found;
}

/** All files with words of ours: the content of every language, the paper for its editors, the templates of pages. */
export function wordFiles() {
	const found = [];
	for (const folder of ['data/content', 'templates']) {
		for (const name of fs.readdirSync(path.join(root, folder), { recursive: true })) found.push(path.join(folder, name));
	}
	const speaks = (file) => /\.(md|yaml)$/.test(file) || (file.endsWith('.tpl') && fs.readFileSync(path.join(root, file), 'utf8').includes('</'));
	return found.filter(speaks).sort();
}

export const read = (file) => linesOf(file, fs.readFileSync(path.join(root, file), 'utf8'));

/** A list of ours: one entry a line, its parts between `::`. Lines that begin with # are for its readers. Returns [[line, part, …]]. */
export const listOf = (name) => fs.readFileSync(path.join(root, 'tests/words', name), 'utf8').split('\n')
	.map((line, at) => [at + 1, ...line.split(/\s+::\s+/)]).filter(([, entry]) => entry && !entry.startsWith('#'));
