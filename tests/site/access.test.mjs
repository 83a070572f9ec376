// access.test.mjs - every page as people with disabilities meet it: axe, the keyboard, zoom, large and spaced text, with JavaScript and without.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ask } from '../servers/client.mjs';
import { startHouse } from '../servers/house.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'best-practice'];
// Without the flags Chromium asks its maker's hosts for this and that, which a test must not do.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PHONE = { width: 320, height: 640 }, DESK = { width: 1280, height: 800 };
const BROAD = ['/agencies?by=name', '/agencies?need=stalking&area=warwickshire', '/agencies?from=13', '/not-there'];

let house, browser, addresses, kinds;
before(async () => {
	house = await startHouse('nginx', { port: 9291 });
	const map = (await ask(house.port, 'GET', '/sitemap.xml')).text;
	addresses = [...map.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, address]) => address || '/');
	addresses.push(...BROAD, 'police');
	// One page of each template: the longest stand for their folder, and every page without one for itself.
	kinds = addresses.filter((address) => !/^\/(advice|behaviours|agencies)\/./.test(address));
	kinds.push('/advice/the-law', '/advice/what-to-do', '/behaviours/threats', '/agencies/national-stalking-helpline', '/agencies/numbers');
	browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
});
after(async () => {
	await browser?.close();
	await house?.stop();
});

/* The page's own policy forbids scripts that are not its own: the test alone may pass it by. Without JavaScript axe could not run either,
   so a page "without" is the page as such a browser builds it: its scripts are taken out, and what is kept for it alone is shown. */
async function open({ javascript = true, viewport = PHONE, ...options } = {}) {
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
async function go(page, address) {
	page.requests = 0;
	await page.goto(`http://127.0.0.1:${house.port}${address.startsWith('/') ? address : '/search'}`);
	if (address.startsWith('/')) return;
	await page.fill('main [name=q]', address);
	await page.press('main [name=q]', 'Enter');
	await page.waitForSelector('main ol');
	page.requests = 1;
}

/* Calls judge(page) on each address, two pages at a time, and fails with all that it finds. */
async function judgeAll(list, options, judge) {
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

async function axeFaults(page) {
	const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }), RULES);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' ')}`);
}

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

const tooWide = (page) => page.evaluate(() => {
	const over = document.documentElement.scrollWidth - innerWidth;
	return over > 0 ? [`${over} pixels too wide`] : [];
});

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

/* --- Zoom and text --- */

const zoomed = (what, list, viewport, css) => test(what, () =>
	judgeAll(list(), { viewport }, async (page) => {
		if (css) await page.addStyleTag({ content: css });
		return page.evaluate(() => {
			const faults = [], exit = document.getElementById('exit').getBoundingClientRect();
			if (document.documentElement.scrollWidth > innerWidth) faults.push(`${document.documentElement.scrollWidth} pixels wide`);
			if (exit.top < 0 || exit.bottom > innerHeight || exit.left < 0 || exit.right > innerWidth) faults.push('the exit is not whole');
			for (const element of document.querySelectorAll('body *:not(.unseen, .skip)')) {
				const { overflowX, overflowY } = getComputedStyle(element), cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
				if ((cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1))
					if (!element.matches('input, textarea, select')) faults.push(`cut off: ${element.outerHTML.slice(0, 100)}`);
			}
			return faults;
		});
	}));

zoomed('at 400 % zoom nothing runs out of the page, and the exit stays whole', () => kinds, { width: 320, height: 256 });
zoomed('with text at 200 % nothing runs out of a phone\'s page', () => kinds, PHONE, 'html { font-size: 200% }');
zoomed('with text at 200 % nothing runs out of a wide page', () => kinds, DESK, 'html { font-size: 200% }');
const SPACED = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
zoomed('with the text spaced as WCAG 1.4.12 says nothing is lost on a phone', () => kinds, PHONE, SPACED);
zoomed('with the text spaced as WCAG 1.4.12 says nothing is lost on a wide page', () => kinds, DESK, SPACED);
zoomed('written from right to left nothing runs out of the page', () => kinds, PHONE, 'html { direction: rtl }');

test('what is pressed is at least 44 pixels high, but for links within a sentence', () =>
	judgeAll(kinds, {}, (page) => page.evaluate(() => {
		document.querySelectorAll('details').forEach((details) => { details.open = true; });
		const alone = '#exit, .top a, .strip a, .crumbs a, .here a, .next a, .names a, .filter a, .turn a, .foot a, .ways a, .list a, .tick, button, input:not([type=hidden]):not(.tick input), select, summary';
		return [...document.querySelectorAll(alone)].filter((target) => target.offsetHeight && target.getBoundingClientRect().height < 44)
			.map((target) => `${target.getBoundingClientRect().height} pixels: ${target.outerHTML.slice(0, 100)}`);
	})));

/* --- The keyboard --- */

const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary';

/* Tab goes through all of the page in its order; each stop is seen whole, between the bars, with a ring around it. */
async function tabThrough(page) {
	const count = await page.evaluate((controls) => {
		document.querySelectorAll('details').forEach((details) => { details.open = true; });
		const seen = (one) => one.getClientRects().length && getComputedStyle(one).visibility === 'visible' && !one.disabled;
		window.stops = [...document.querySelectorAll(controls)].filter(seen);
		window.judge = (at) => {
			const one = document.activeElement;
			// A date has a stop for its day, one for its month …
			if (at > 0 && one === stops[at - 1] && /^(date|time)$/.test(one.type)) return 'again';
			const rect = one.getClientRects()[0], strip = document.querySelector('.strip'), style = getComputedStyle(one);
			const bottom = getComputedStyle(strip).position === 'fixed' ? strip.getBoundingClientRect().top : innerHeight;
			const top = document.getElementById('exit').getBoundingClientRect().bottom, name = one.outerHTML.slice(0, 90);
			const radio = one.type === 'radio' && stops[at].name === one.name;
			if (one !== stops[at] && !radio) return `stop ${at} is ${name}`;
			const end = one.matches('textarea') ? rect.top + 24 : rect.bottom; // of a field for many lines, the line that is written
			if (!one.closest('.leave, .strip') && (rect.top < top - 1 || end > bottom + 1)) return `${name} is hidden: ${rect.top} to ${rect.bottom}, seen is ${top} to ${bottom}`;
			if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `${name} has no ring`;
			return null;
		};
		return stops.length;
	}, CONTROLS);
	const faults = [];
	await page.focus('#exit');
	for (let at = 1; at < count; at++) {
		if (at === 30 && count > 50) { // the middle of a long list is more of the same
			at = count - 20;
			await page.evaluate((last) => stops[last].focus(), at - 1);
		}
		let fault;
		do {
			await page.keyboard.press('Tab');
			fault = await page.evaluate((stop) => judge(stop), at);
		} while (fault === 'again');
		if (fault) faults.push(fault);
	}
	return faults.slice(0, 3);
}

for (const viewport of [PHONE, DESK, { width: 320, height: 256 }])
	test(`Tab reaches everything in order, and nothing that has the focus is hidden, at ${viewport.width} by ${viewport.height}`, () =>
		judgeAll(kinds, { viewport }, tabThrough));

test('the first stop is the exit, the second leads past everything to the page itself', async () => {
	for (const javascript of [true, false]) {
		const page = await open({ javascript });
		await go(page, '/advice/the-law');
		const stop = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
		await page.keyboard.press('Tab');
		assert.equal(await stop(), 'exit');
		await page.keyboard.press('Tab');
		assert.equal(await stop(), 'Skip to the page');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		assert.equal(await page.evaluate(() => document.activeElement.closest('main, header, footer').tagName), 'MAIN');
		await page.context().close();
	}
});

test('a page has its landmarks, each with a name of its own', () =>
	judgeAll(kinds, {}, (page) => page.evaluate(() => {
		const faults = [], names = [...document.querySelectorAll('nav, aside')].map((one) => one.getAttribute('aria-label') || document.getElementById(one.getAttribute('aria-labelledby'))?.textContent);
		for (const landmark of ['body > header', 'main', 'body > footer', 'aside.strip', 'nav.leave'])
			if (document.querySelectorAll(landmark).length !== 1) faults.push(`not one ${landmark}`);
		if (names.some((name) => !name) || new Set(names).size !== names.length) faults.push(`names of landmarks: ${names}`);
		if (location.pathname !== '/' && !document.querySelector('main > .crumbs a[href="/"]')) faults.push('no breadcrumbs');
		return faults;
	})));

test('nothing moves for those who ask for stillness', async () => {
	const page = await open({ reducedMotion: 'reduce' });
	await go(page, '/');
	assert.deepEqual(await page.evaluate(() => {
		document.documentElement.setAttribute('aria-busy', 'true');
		return [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionProperty !== 'none' && getComputedStyle(one).transitionDuration !== '0s').map((one) => one.tagName);
	}), []);
	await page.context().close();
});

test('in forced colours every bar, field and button keeps an edge', async () => {
	const page = await open({ forcedColors: 'active' });
	await go(page, '/search');
	for (const place of ['.leave', '.strip', 'input', 'button'])
		assert.notEqual(await page.locator(place).first().evaluate((one) => getComputedStyle(one).borderBottomWidth), '0px', place);
	await page.context().close();
});
