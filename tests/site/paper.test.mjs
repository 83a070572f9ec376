// paper.test.mjs - what a visitor prints: an agency on one sheet, the numbers on one side of A4, a neutral title at the edge; and the numbers in a text browser.
//
// The address at the edge is the browser's: no page can change it. A rule of @page without a margin leaves most browsers no room for it,
// which Chromium's own printing into a file does not mind; so the pages tell the visitor to switch it off.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ask } from '../servers/client.mjs';
import { startHouse } from '../servers/house.mjs';
import { machinesClock } from '../support/clock.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const MARGIN = { displayHeaderFooter: true, headerTemplate: '<p class="title" style="font-size:9px"></p>', footerTemplate: '<p class="url" style="font-size:9px"></p>' };

let house, browser, page;
before(async () => {
	house = await startHouse('nginx', { port: 9321, workers: 2 });
	browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS, env: machinesClock() });
	page = await browser.newPage();
});
after(async () => {
	await browser?.close();
	await house?.stop();
});

function run(command, options) {
	const done = spawnSync(command, options, { encoding: 'utf8' });
	assert.equal(done.status, 0, `${command}: ${done.stderr}`);
	return done.stdout;
}

/** The page as a person prints it, with the browser's own title and address at the edge: { sheets, text }. */
async function print(address) {
	await page.goto(`http://127.0.0.1:${house.port}${address}`);
	return printShown();
}

async function printShown() {
	const file = house.at('page.pdf');
	await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true, ...MARGIN });
	return { sheets: Number(/^Pages: +([0-9]+)$/m.exec(run('pdfinfo', [file]))[1]), text: run('pdftotext', ['-layout', file, '-']) };
}

/** The agencies by how much stands on their pages, the longest first. */
async function longest(count) {
	const map = (await ask(house.port, 'GET', '/sitemap.xml')).text, pages = [];
	for (const [, address] of map.replace('/agencies/numbers', '').matchAll(/<loc>[a-z]+:\/\/[^/]+(\/agencies\/[^<]*)<\/loc>/g)) {
		const text = /<article.*<\/article>/s.exec((await ask(house.port, 'GET', address)).text)[0].replace(/<[^>]*>/g, '');
		pages.push({ address, length: text.length });
	}
	assert.ok(pages.length > 50);
	return pages.sort((a, b) => b.length - a.length).slice(0, count).map(({ address }) => address);
}

test('the longest pages of agencies print on one sheet, under a neutral title', async () => {
	for (const address of [...await longest(6), '/agencies/national-stalking-helpline']) {
		const { sheets, text } = await print(address);
		assert.equal(sheets, 1, address);
		assert.match(text, /^Weather\n/, address);
		assert.doesNotMatch(text, /Quietway|Leave this page|Search/, address);
	}
});

test('the numbers print on one side of A4, under a neutral title', async () => {
	const { sheets, text } = await print('/agencies/numbers');
	assert.equal(sheets, 1);
	assert.match(text, /^Weather\s+Numbers\n/);
	for (const number of ['999', '0808 802 0300', '0800 408 1552', '116 123', '85258']) assert.ok(text.includes(number), number);
	assert.doesNotMatch(text, /Quietway|Leave this page/);
});

test('the check prints to be ticked by hand, and its answer to be kept, each on one sheet', async () => {
	let { sheets, text } = await print('/is-this-stalking');
	assert.equal(sheets, 1);
	assert.match(text, /Danger signs[^]*What do they do[^]*Four signs/);
	await page.check('[name=signs-unwanted]');
	await page.click('#questions button');
	({ sheets, text } = await printShown());
	assert.equal(sheets, 1);
	assert.match(text, /What you can do next[^]*0808 802 0300/);
	assert.doesNotMatch(text, /Quietway|Leave this page|Change my answers|Start again/);
});

test('the numbers can be read in a text browser of 80 columns', async () => {
	const html = house.at('numbers.html');
	fs.writeFileSync(html, (await ask(house.port, 'GET', '/agencies/numbers')).text);
	const shown = run('lynx', ['-dump', '-nolist', '-width=80', '-force_html', '-display_charset=utf-8', '-assume_charset=utf-8', html]);
	for (const line of shown.split('\n')) assert.ok([...line].length <= 80, line);
	assert.match(shown, /National Stalking Helpline\n +0808 802 0300/);
	assert.match(shown, /Samaritans\n +116 123, Helpline, free\. Day and night/);
});
