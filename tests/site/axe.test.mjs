// axe.test.mjs - every page as axe judges it: narrow and wide, in light and dark, with JavaScript and without.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { DESK, PHONE, addresses, go, house, judgeAll, kinds, open, startSite } from './judge.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'best-practice'];

startSite(9291);

async function axeFaults(page) {
	const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }), RULES);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' ')}`);
}

const tooWide = (page) => page.evaluate(() => {
	const over = document.documentElement.scrollWidth - innerWidth;
	return over > 0 ? [`${over} pixels too wide`] : [];
});

const LOOKS = [[PHONE, 'light'], [PHONE, 'dark'], [DESK, 'dark'], [DESK, 'light']];
async function everyLook(page, looks) {
	const faults = [];
	await page.evaluate(axe);
	for (const [viewport, colorScheme] of looks) {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme });
		faults.push(...[...await tooWide(page), ...await axeFaults(page)].map((fault) => `${viewport.width} ${colorScheme}: ${fault}`));
	}
	return faults;
}

test('axe finds nothing wrong on any page on a phone; it needs one request and no sideways scrolling', async () => {
	assert.ok(addresses.length > 100, `only ${addresses.length} pages were found`);
	await judgeAll(addresses, {}, async (page) => {
		const faults = page.requests === 1 ? [] : [`${page.requests} requests`];
		await page.evaluate(axe);
		return [...faults, ...await tooWide(page), ...await axeFaults(page)];
	});
});

for (const javascript of [true, false])
	test(`axe finds nothing wrong on any kind of page, narrow or wide, in light or dark, ${javascript ? 'with' : 'without'} JavaScript`, () =>
		judgeAll(kinds, { javascript }, (page) => everyLook(page, javascript ? LOOKS.slice(1) : LOOKS))); // the first look: the test above

test('axe finds nothing wrong in the answer to a sign of danger, nor in notes with their list and drawing', async () => {
	const page = await open();
	await go(page, '/is-this-stalking');
	for (const box of ['danger-kill', 'behaviour-following']) await page.check(`[name=${box}]`);
	await page.click('#questions button');
	assert.deepEqual(await everyLook(page, LOOKS), []);
	await go(page, '/record');
	for (const day of ['2026-11-02', '2026-11-20']) {
		await page.fill('#notes input[type=date] >> nth=0', day);
		await page.selectOption('#notes select', { index: 2 });
		await page.fill('#notes textarea >> nth=0', 'They rang.');
		await page.click('#notes .fields button');
	}
	assert.ok(await page.locator('.bars svg').count() > 2);
	assert.deepEqual(await everyLook(page, LOOKS), []);
	await page.context().close();
});

test('the page for those who have left, and come back, has no fault either', async () => {
	const page = await open();
	await page.context().addCookies([{ name: 'left', value: '1', url: `http://127.0.0.1:${house.port}` }]);
	await go(page, '/');
	assert.equal(await page.locator('main button').count(), 1);
	await page.evaluate(axe);
	assert.deepEqual(await axeFaults(page), []);
	await page.context().close();
});
