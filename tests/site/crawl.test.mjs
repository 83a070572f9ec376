// crawl.test.mjs - every page of the site as it is published: valid, without a broken link, readable as text.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { ask } from '../servers/client.mjs';
import { root, startHouse } from '../servers/house.mjs';

const form = ['Content-Type: application/x-www-form-urlencoded'];
let house;
/** Address → { status, text, links, ids }; what is no HTML has no links. */
const pages = new Map();

const decode = (text) => text.replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>');
const attributes = (text, name) => [...text.matchAll(new RegExp(`<[a-z][^>]*\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => decode(value));

function read(answer) {
	const html = answer.one('content-type')?.startsWith('text/html');
	const text = answer.text.replace(/<(script|style)>.*?<\/\1>/gs, '<$1></$1>');
	return { status: answer.status, html, source: answer.text, text, links: html ? [...attributes(text, 'href'), ...attributes(text, 'src')] : [], ids: new Set(attributes(text, 'id')) };
}

// The choices of the directory make some ten thousand addresses of one template: some of every kind stand for all.
const lists = ['by=name', 'from=13', 'need=stalking', 'area=england', 'area=warwickshire', 'how=chat', 'open=now', 'cost=free', 'language=welsh', 'need=housing&area=warwickshire'];
const isFollowed = (link) => link.startsWith('/') && (!link.startsWith('/agencies?') || lists.some((list) => link.split('#')[0] === `/agencies?${list}`));

before(async () => {
	house = await startHouse('nginx', { port: 9290 });
	const waiting = ['/', '/sitemap.xml'];
	while (waiting.length) {
		const address = waiting.pop();
		if (pages.has(address)) continue;
		const page = read(await ask(house.port, 'GET', address));
		pages.set(address, page);
		for (const link of page.links) if (isFollowed(link)) waiting.push(link.split('#')[0]);
	}
	for (const words of ['stalking', 'zzzzzz', '']) pages.set(`search for "${words}"`, read(await ask(house.port, 'POST', '/search', { headers: form, body: `q=${words}` })));
	for (const address of ['/not-there', '/advice/not-there']) pages.set(address, read(await ask(house.port, 'GET', address)));
	pages.set('the guard page', read(await ask(house.port, 'GET', '/', { headers: ['Cookie: left=1'] })));
	pages.set('the blank page', read(await ask(house.port, 'GET', '/b')));
	for (const file of fs.readdirSync(house.at('errors')).filter((name) => name.endsWith('.html'))) {
		const source = fs.readFileSync(house.at(`errors/${file}`), 'utf8');
		pages.set(`the web server's ${file}`, read({ status: 200, one: () => 'text/html', text: source }));
	}
});
after(async () => { await house?.stop(); });

const htmlPages = () => [...pages].filter(([, { html, status }]) => html && status !== 303);

test('no link leads nowhere', () => {
	const broken = [];
	for (const [address, { links }] of pages) {
		for (const link of links.filter((to) => isFollowed(to) || to.startsWith('#'))) {
			const [to, id] = link.split('#');
			const target = pages.get(to || address);
			if (to && ![200, 303].includes(target?.status)) broken.push(`${address} → ${link}: ${target?.status}`);
			else if (id && !target.ids.has(id)) broken.push(`${address} → ${link}: there is no such place on the page`);
		}
	}
	assert.deepEqual(broken, []);
});

test('every link that is not in the site is a telephone, a text message, a letter or the web', () => {
	const odd = [];
	for (const [address, { links }] of pages) {
		for (const link of links) {
			if (!/^(\/(?!\/)|#|https?:\/\/|tel:\+?[0-9]+$|sms:\+?[0-9]+$|mailto:|data:)/.test(link)) odd.push(`${address} → ${link}`);
		}
	}
	assert.deepEqual(odd, []);
});

test('every item of the content has its page, linked and in the site map', () => {
	const map = [...pages.get('/sitemap.xml').source.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, address]) => address || '/');
	for (const folder of ['advice', 'behaviours', 'agencies']) {
		for (const name of fs.readdirSync(path.join(root, 'data/content/en', folder))) {
			const address = `/${folder}/${path.basename(name, '.md')}`;
			assert.equal(pages.get(address)?.status, 200, `${address} is linked`);
			assert.ok(map.includes(address), `${address} in the site map`);
		}
	}
	for (const address of map) assert.equal(pages.get(address)?.status, 200, `${address} of the site map is linked`);
});

// The rules are html-validate's recommended ones, but for four that are of taste and not of HTML: how a doctype is written, a digit
// at the start of an id, how long a title is, and non-breaking spaces in telephone numbers, which people copy.
test('every page is valid HTML', async () => {
	const validator = new HtmlValidate(new FileSystemConfigLoader());
	const faults = new Map();
	for (const [address, { source }] of htmlPages()) {
		const report = await validator.validateString(source, path.join(root, 'tests/page.html'));
		for (const { messages } of report.results) {
			for (const { ruleId, message, line } of messages) {
				const fault = `${ruleId}: ${message}`;
				faults.set(fault, [...faults.get(fault) ?? [], `${address} line ${line}`]);
			}
		}
	}
	assert.deepEqual([...faults].map(([fault, places]) => `${fault} (${places.length}: ${places.slice(0, 3).join('; ')})`), []);
});

test('every page has one heading of the first order, its language and a title', () => {
	for (const [address, { text }] of htmlPages()) {
		assert.match(text, /<html lang="[a-z]{2}(-[A-Z]{2})?"/, address);
		assert.match(text, /<title>[^<]+<\/title>/, address);
		if (!['the blank page', 'the guard page'].includes(address)) assert.equal(text.match(/<h1[ >]/g)?.length, 1, `${address}: one <h1>`);
	}
});

test('every page can be read in lynx', () => {
	const plain = (html) => decode(html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ')).replace(/[\s_]+/g, ' ').trim();
	for (const [address, { source, text }] of htmlPages()) {
		const lynx = spawnSync('lynx', ['-dump', '-stdin', '-force_html', '-nolist', '-width=200', '-display_charset=utf-8', '-assume_charset=utf-8'], { input: source, encoding: 'utf8' });
		assert.equal(lynx.status, 0, address);
		const shown = lynx.stdout.replace(/[\s_]+/g, ' ');
		for (const [, heading] of text.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/gs)) assert.ok(shown.includes(plain(heading)), `${address}: "${plain(heading)}"`);
		assert.doesNotMatch(lynx.stdout, /\{\{|<\/?[a-z]+[ >]/, `${address}: marks that nobody should see`);
	}
});
