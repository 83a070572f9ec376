// hands.test.mjs - every kind of page with large and spaced text, zoomed, by touch and by the keyboard, with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE, go, judgeAll, kinds, open, startSite } from './judge.mjs';

startSite(9296);

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
