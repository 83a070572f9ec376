// judge.mjs - the site in a real browser, and what tests of its pages share: which pages there are, and how each is opened and judged.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { ask } from '../servers/client.mjs';
import { startHouse } from '../servers/house.mjs';
import { machinesClock } from '../support/clock.mjs';

// Without the flags Chromium asks its maker's hosts for this and that, which a test must not do.
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const PHONE = { width: 320, height: 640 }, DESK = { width: 1280, height: 800 };
const BROAD = ['/agencies?by=name', '/agencies?need=stalking&area=warwickshire', '/agencies?from=13', '/not-there'];

let browser;
export let house;
/** Every page, and one page of each template: the longest stand for their folder, and every page without one for itself. */
export const addresses = [], kinds = [];

/** Starts the house at this port, and the browser, before the tests of the file that calls it. */
export function startSite(port) {
	before(async () => {
		house = await startHouse('nginx', { port });
		const map = (await ask(house.port, 'GET', '/sitemap.xml')).text;
		addresses.push(...[...map.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, address]) => address || '/'), ...BROAD, 'police');
		kinds.push(...addresses.filter((address) => !/^\/(advice|behaviours|agencies)\/./.test(address)));
		kinds.push('/advice/the-law', '/advice/what-to-do', '/behaviours/threats', '/agencies/national-stalking-helpline', '/agencies/numbers');
		browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS, env: machinesClock() });
	});
	after(async () => {
		await browser?.close();
		await house?.stop();
	});
}

/* The page's own policy forbids scripts that are not its own: the test alone may pass it by. Without JavaScript axe could not run either,
   so a page "without" is the page as such a browser builds it: its scripts are taken out, and what is kept for it alone is shown. */
export async function open({ javascript = true, viewport = PHONE, ...options } = {}) {
	const context = await browser.newContext({ viewport, bypassCSP: true, ...options }), page = await context.newPage();
	if (!javascript)
		await context.route('**/*', async (route) => {
			const answer = await route.fetch({ maxRedirects: 0 }), text = await answer.text();
			await route.fulfill({ response: answer, body: text.replace(/<script\b.*?<\/script>/gs, '').replace(/<(\/?)noscript>/g, '<$1div>') });
		});
	page.requests = 0;
	page.on('request', (request) => { page.requests += !request.url().startsWith('data:'); });
	return page;
}

/* An address without a slash is a search for these words. */
export async function go(page, address) {
	page.requests = 0;
	await page.goto(`http://127.0.0.1:${house.port}${address.startsWith('/') ? address : '/search'}`);
	if (address.startsWith('/')) return;
	await page.fill('main [name=q]', address);
	await page.press('main [name=q]', 'Enter');
	await page.waitForSelector('main ol');
	page.requests = 1;
}

/* Calls judge(page) on each address, two pages at a time, and fails with all that it finds. */
export async function judgeAll(list, options, judge) {
	const waiting = [...list], faults = [];
	await Promise.all([1, 2].map(async () => {
		const page = await open(options);
		for (let address; (address = waiting.shift());) {
			await go(page, address);
			faults.push(...(await judge(page, address)).map((fault) => `${address}: ${fault}`));
		}
		await page.context().close();
	}));
	assert.deepEqual(faults, []);
}
