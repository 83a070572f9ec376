// access.test.mjs - every page as a person with a disability meets it: axe in Chromium, narrow and wide, light and dark.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ask } from '../servers/client.mjs';
import { startHouse } from '../servers/house.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Without the flags Chromium asks its maker's hosts for this and that, which a test must not do.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let house, browser, addresses;
before(async () => {
	house = await startHouse('nginx', { port: 9291 });
	const map = (await ask(house.port, 'GET', '/sitemap.xml')).text;
	addresses = [...map.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, address]) => address);
	addresses.push('/agencies?by=name', '/agencies?need=stalking&area=warwickshire', '/agencies?from=13', '/not-there');
	browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
});
after(async () => {
	await browser?.close();
	await house?.stop();
});

// The page's own policy forbids scripts that are not its own: the test alone may pass it by.
async function look(width, colorScheme, judge) {
	const context = await browser.newContext({ viewport: { width, height: 640 }, colorScheme, bypassCSP: true });
	const page = await context.newPage(), faults = [];
	for (const address of addresses) {
		await page.goto(`http://127.0.0.1:${house.port}${address}`);
		faults.push(...(await judge(page)).map((fault) => `${address}: ${fault}`));
	}
	await context.close();
	assert.ok(addresses.length > 100, `only ${addresses.length} pages were found`);
	assert.deepEqual(faults, []);
}

async function axeFaults(page) {
	await page.evaluate(axe);
	const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }), RULES);
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
}

test('axe finds nothing wrong on any page at 320 pixels in light colours', () => look(320, 'light', axeFaults));

test('axe finds nothing wrong on any page at 1280 pixels in dark colours', () => look(1280, 'dark', axeFaults));

test('no page needs sideways scrolling at 320 pixels, which is also 1280 at 400 %', () =>
	look(320, 'light', async (page) => {
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		return over > 0 ? [`${over} pixels too wide`] : [];
	}));
