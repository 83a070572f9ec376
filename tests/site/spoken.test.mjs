// spoken.test.mjs - what a screen reader says of the main pages, line by line, held against the transcripts beside this file.
//
// The lines are made from Chromium's own accessibility tree, which is what a screen reader gets from it: with the style sheet applied,
// closed details closed, hidden text hidden. A simulated reader over a DOM without a style sheet could know none of that.
// The small site of tests/fixtures is read, so that a transcript changes with a template and not with an editor's words.
// It is always noon on a Monday there, as in every test: who is open stands first in a list, and a transcript must not change with the hour.
// After a change that is meant: UPDATE=1 node tests/site/spoken.test.mjs, then read the difference.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { root, startHouse } from '../servers/house.mjs';
import { machinesClock } from '../support/clock.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const folder = fileURLToPath(new URL('transcripts/', import.meta.url));
const PAGES = {
	home: '/', 'advice-list': '/advice', advice: '/advice/the-law', 'advice-short': '/advice/what-to-do', behaviours: '/behaviours', behaviour: '/behaviours/following',
	directory: '/agencies', agency: '/agencies/helpline', search: '/search', privacy: '/privacy', 'not-found': '/not-there',
	check: '/is-this-stalking', 'check-danger': danger, record: '/record', plan: '/plan',
};

/* The answer to a sign of danger, as check.js gives it. */
async function danger(page) {
	await page.goto(`http://127.0.0.1:${house.port}/is-this-stalking`);
	await page.check('[name=danger-kill]');
	await page.click('#questions button');
}

let house, browser;
before(async () => {
	house = await startHouse('nginx', { port: 9294, content: path.join(root, 'tests/fixtures/site'), workers: 2 });
	browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS, env: machinesClock() });
});
after(async () => {
	await browser?.close();
	await house?.stop();
});

/* How a role is said, and what goes with it; a role that is not here is silent, and its children speak. */
const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
const SAID = {
	RootWebArea: () => 'page', banner: () => 'banner', main: () => 'main', contentinfo: () => 'content information', navigation: () => 'navigation',
	complementary: () => 'complementary', region: () => 'region', search: () => 'search', form: () => 'form', article: () => 'article', note: () => 'note',
	status: () => 'status', group: (node) => node.name?.value && 'group', blockquote: () => 'quotation', table: () => 'table',
	heading: (node) => `heading level ${property(node, 'level')}`, link: () => 'link', button: () => 'button', checkbox: () => 'check box', radio: () => 'radio button',
	textbox: () => 'edit', searchbox: () => 'search edit', combobox: () => 'combo box', list: (node) => `list with ${node.items} items`,
	disclosure: (node) => (property(node, 'expanded') ? 'expanded' : 'collapsed'), field: (node) => `edit for a ${node.field}`,
};
const WHOLE = new Set(['heading', 'link', 'button', 'checkbox', 'radio', 'textbox', 'searchbox', 'combobox', 'disclosure', 'field', 'StaticText']);

/* Fields that each browser, and each of its versions, makes in its own way and calls by its own names: which they are is all that is ours. */
async function madeByTheBrowser(session) {
	const { root: top } = await session.send('DOM.getDocument', { depth: -1 }), found = new Map();
	const visit = (node) => {
		const type = node.localName === 'input' && node.attributes[node.attributes.indexOf('type') + 1];
		if (['date', 'time', 'month', 'week', 'datetime-local'].includes(type)) found.set(node.backendNodeId, type);
		node.children?.forEach(visit);
	};
	visit(top);
	return found;
}

async function listen(page) {
	const session = await page.context().newCDPSession(page), { nodes } = await session.send('Accessibility.getFullAXTree'), lines = [];
	const fields = await madeByTheBrowser(session);
	for (const node of nodes) {
		node.field = fields.get(node.backendDOMNodeId);
		if (node.field) node.role = { value: 'field' };
		if (node.role?.value.startsWith('DisclosureTriangle')) node.role = { value: 'disclosure' };
	}
	const known = new Map(nodes.map((node) => [node.nodeId, node]));
	const children = (node) => (node.childIds ?? []).map((id) => known.get(id)).filter(Boolean);
	const count = (node) => children(node).reduce((sum, child) => sum + (child.role?.value === 'listitem' ? 1 : child.ignored ? count(child) : 0), 0);
	const speak = (node, depth) => {
		const role = node.role?.value, name = node.name?.value?.replace(/\s+/g, ' ').trim();
		let said = null;
		if (!node.ignored && role === 'StaticText') said = name;
		else if (!node.ignored && SAID[role] && SAID[role]({ ...node, items: count(node) }))
			said = [SAID[role]({ ...node, items: count(node) }), name, property(node, 'required') && 'required', property(node, 'checked') === 'true' && 'checked'].filter(Boolean).join(', ');
		if (said) lines.push(`${'  '.repeat(depth)}${said}`);
		const inside = children(node);
		// A heading or link says the words inside it; a link within a heading is said by itself.
		if (!WHOLE.has(role) || node.ignored) inside.forEach((child) => speak(child, said && role !== 'RootWebArea' ? depth + 1 : depth));
		else if (role === 'heading') inside.filter((child) => child.role?.value === 'link').forEach((child) => speak(child, depth + 1));
	};
	speak(nodes[0], 0);
	return `${lines.join('\n')}\n`;
}

for (const [name, address] of Object.entries(PAGES))
	test(`${name} is said as its transcript has it`, async () => {
		const page = await browser.newPage({ viewport: { width: 320, height: 640 } }), file = path.join(folder, `${name}.txt`);
		if (typeof address === 'string') await page.goto(`http://127.0.0.1:${house.port}${address}`);
		else await address(page);
		const heard = await listen(page);
		await page.close();
		assert.match(heard, /^page, .*\nnavigation, Leave\n {2}link, Leave this page\n/, 'the exit is heard first');
		if (process.env.UPDATE) fs.writeFileSync(file, heard);
		assert.equal(heard, fs.readFileSync(file, 'utf8'));
	});
