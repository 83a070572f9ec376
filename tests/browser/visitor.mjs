// visitor.mjs - a person at a browser: comes from another site, reads, leaves, and what can be found afterwards.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { Chromium } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { Line } from './line.mjs';
import { startProduct } from './product.mjs';
import { Screen, pause, until } from './screen.mjs';
import { BEFORE, HARMLESS, NEUTRAL, Neutral, makeCertificate, startBefore } from './sites.mjs';
import { WebKit } from './webkit.mjs';

export const ENGINES = { chromium: Chromium, firefox: Firefox, webkit: WebKit };

/* What no page may say once the visitor has left, and what no title may say that is left in a list. */
const TELLING = /stalk|harass|police|helpline|evidence/i;
const NEUTRAL_TITLES = ['', 'Weather', 'Forecast', NEUTRAL.title, BEFORE.title];

/* The two keys by number: asked for by name, xdotool presses the other one with it. */
export const SHIFT = { left: '50', right: '62' };

/** Everything that a visit needs, on loopback: { before, neutral, product, line, certificate, stop }. */
export async function startWorld({ bounce = false } = {}) {
	const certificate = makeCertificate(), before = await startBefore(), neutral = await new Neutral().start(certificate);
	const product = await startProduct({ certificate, neutral, bounce });
	const line = await new Line(product.url).start(certificate);
	const stop = async () => {
		for (const part of [line, product, neutral, before]) await part.stop();
		rmSync(certificate.folder, { recursive: true, force: true });
	};
	return { before, neutral, product, line, certificate, bounce, stop };
}

export class Visitor {
	static async start(engine, world, options = {}) {
		const visitor = new Visitor();
		visitor.world = world;
		visitor.screen = await Screen.start();
		try {
			visitor.browser = await ENGINES[engine].open(visitor.screen, { ...world.certificate, ...options });
		} catch (fault) {
			visitor.screen.stop();
			throw fault;
		}
		visitor.javascript = options.javascript !== false;
		visitor.harmless = HARMLESS;
		return visitor;
	}

	/** Ends it; the profile stays until forget(). */
	async close() {
		await this.browser.close();
		this.screen.stop();
	}
	forget() { rmSync(this.browser.profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 }); }

	/** A new tab, as if never here before, on the page of another site. */
	async begin({ site = this.world.product.url } = {}) {
		const { browser, world } = this, last = browser.tab;
		this.site = site;
		world.neutral.delay = 0;
		world.neutral.requests.length = 0;
		world.line.reset();
		await browser.clearCookies();
		await browser.newTab();
		if (this.begun) await browser.closeTab(last);
		this.begun = true;
		await this.go(world.before.url, BEFORE.title);
		await this.focusPage();
	}

	/** Types an address and waits for the page; `title` is awaited where it is known. */
	async go(address, title = undefined) {
		const url = address.startsWith('/') ? this.site + address : address;
		if (this.javascript) await this.run('window.beingLeft = 1').catch(() => {});
		await this.browser.visit(url);
		if (!this.javascript) {
			const stands = (limit) => until(async () => (await this.at()).url === url, `the page ${url}`, limit);
			await stands(6000).catch(() => this.browser.visit(url).then(() => stands())); // typed again, as a person would
			return pause(400);
		}
		await until(async () => await this.run('!window.beingLeft && document.readyState === "complete"').catch(() => false) &&
			(!title || await this.run('document.title') === title), `the page ${url}`);
		return pause(50);
	}

	run(script, tab = undefined) { return this.browser.run(script, tab); }
	/** The entry that the tab stands on; none while it moves from one page to another. */
	async at() {
		const { at, list } = await this.browser.entries().catch(() => ({ list: [] }));
		return list[at] || {};
	}

	/* Where the browser draws the page never changes, so that one look suffices, made while scripts may run. */
	async corner() { return this.origin ??= await this.browser.origin(); }
	/** Gives the keyboard to the page, by a click where nothing is. */
	focusPage() { return this.screen.click(1240, 600); }
	async press(...keys) { await this.screen.key(...keys); }

	/** Waits until a page is on the screen: before its first picture Chromium drops a click. */
	painted() {
		const script = `performance.getEntriesByName('first-contentful-paint').length > 0`;
		return until(() => this.run(script).catch(() => false), 'a picture of the page');
	}
	/** Where on the screen an element of the page is. */
	async find(selector) {
		const [left, top] = await this.corner();
		await this.painted();
		const [x, y] = await until(() => this.run(`(() => {
			const element = document.querySelector(${JSON.stringify(selector)});
			if (!element) return null;
			const bar = document.getElementById('exit'), seen = element.getClientRects()[0];
			if (element !== bar && (seen.top < 120 || seen.bottom > innerHeight - 40)) element.scrollIntoView({ block: 'center' });
			const box = element.getClientRects()[0];
			return [box.x + Math.min(box.width / 2, 60), box.y + box.height / 2];
		})()`), `the element ${selector}`);
		return [left + x, top + y];
	}
	/** Clicks on an element of the page with the mouse. */
	async click(selector, button = 1) { await this.screen.click(...await this.find(selector), button); }

	/** Waits until the site shows the page of this name (path, query, anchor), whatever the address says. */
	shows(name, limit = undefined) {
		const script = `document.querySelector('main') && document.body.getAttribute('aria-busy') !== 'true' && history.state.p`;
		return until(async () => await this.run(script).catch(() => '') === name, `the page ${name}`, limit);
	}
	/** Follows a link of the page to a page of the site, which should be there within `limit` ms. */
	async follow(name, limit = 4000) {
		await this.click(`a[href="${name}"]`);
		try {
			await this.shows(name, limit);
		} catch { // on a busy machine a browser can lose a click: a person would click again
			await this.click(`a[href="${name}"]`);
			await this.shows(name);
		}
	}
	/** Leaves the page for another one of the site without swapping, as a script, a form or a plain browser does. */
	async load(name) {
		await this.run(`window.beingLeft = 1, location.href = ${JSON.stringify(name)}, 1`);
		await until(() => this.run('!window.beingLeft && document.readyState === "complete"').catch(() => false), `a load of ${name}`);
	}
	async back(name) {
		await this.press('alt+Left');
		if (!name) return;
		try {
			await this.shows(name, 4000);
		} catch { // a key can be lost as a click can; if it was only late, this goes too far, and is noticed
			await this.press('alt+Left');
			await this.shows(name);
		}
	}
	async search(words) {
		await this.click('main input[name=q]');
		await this.screen.type(words);
		await this.press('Return');
		await until(() => this.run(`!!document.querySelector('ol.results')`).catch(() => false), 'results');
	}
	heading() { return this.run(`document.querySelector('h1').textContent.trim()`); }

	/** The visit that QUICK-EXIT compares: home, a list, an article, back, another article. */
	async read() {
		await this.go('/');
		await this.follow('/advice');
		await this.follow('/advice/what-to-do');
		await this.back('/advice');
		await this.follow('/advice/the-law');
	}

	/** Presses the exit with the mouse. */
	exit() { return this.click('#exit'); }
	async shift() { for (const key of [SHIFT.left, SHIFT.right, SHIFT.left]) await this.screen.xdotool('key', key); }
	async arrives(limit = 20000) {
		try {
			await until(async () => (await this.at()).url === this.world.neutral.url && await this.titleNow() === NEUTRAL.title, '', limit);
		} catch {
			const entries = JSON.stringify(await this.browser.entries().catch(() => 'no entries'));
			throw new Error(`the neutral page did not come within ${limit} ms: ${entries}, ${(await this.text()).slice(0, 300)}`);
		}
	}
	async titleNow() {
		if (this.javascript) return this.run('document.title').catch(() => '');
		return (await this.at()).title;
	}

	/** How many ms pass until the page's content is gone from the screen. */
	async gone(limit = 5000) {
		const start = performance.now();
		await until(() => this.harmless.strangeness(this.screen.look()) < 0.004, 'the content to go', limit);
		return performance.now() - start;
	}

	/** All the text that the page holds, seen or not. */
	async text() {
		const html = this.javascript
			? await this.run('document.documentElement.outerHTML').catch(() => '')
			: await this.browser.source().catch(() => '');
		return (html || '').replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '').replace(/<html[^>]*>/i, '');
	}

	/** The entries of this site in the tab's list. */
	async own() {
		const { at, list } = await this.browser.entries(), host = `//${this.world.product.host}:`;
		const own = list.map((entry, index) => ({ ...entry, index })).filter(({ url }) => url.includes(host));
		return { list, own, telling: own.filter(({ title }) => !NEUTRAL_TITLES.includes(title)), ahead: own.filter(({ index }) => index > at) };
	}
	async leftNoEntry(most = 1) {
		const { list, own, telling, ahead } = await this.own(), all = JSON.stringify(list);
		assert.ok(own.length <= most, `${own.length} own entries: ${all}`);
		assert.equal(telling.length, 0, `telling titles: ${all}`);
		assert.equal(ahead.length, 0, `own entries ahead: ${all}`);
	}

	/** Back and Forward, five times each: nothing of the site is in the page or, if `harmless` says what may be, on the screen. */
	async leftNothingToSee({ each = 180, harmless = this.harmless } = {}) {
		const watch = harmless && this.screen.watch(harmless), found = [];
		for (const key of [...Array(5).fill('alt+Left'), ...Array(5).fill('alt+Right')]) {
			await this.press(key);
			await pause(each);
			const telling = TELLING.exec(await this.text());
			if (telling) found.push(`${key}: ${telling[0]}`);
		}
		assert.deepEqual(found, []);
		if (!watch) return;
		const { seen, frames, what } = watch.stop();
		assert.equal(seen, 0, `seen for ${seen} ms: ${what}`);
		assert.ok(frames > 10 * each / 100, `only ${frames} frames were looked at`);
	}

	/** Leaves, arrives, and leaves nothing: the whole promise. */
	async leavesNothing({ most = 1, by = () => this.exit() } = {}) {
		await by();
		await this.arrives();
		await this.leftNoEntry(most);
		await this.leftNothingToSee();
	}

	/** Files of the closed profile in which one of these texts stands. */
	filesWith(texts) {
		const words = texts.flatMap((text) => ['-e', text]);
		try {
			return execFileSync('grep', ['-rlaF', ...words, this.browser.profile], { encoding: 'utf8' }).trim().split('\n');
		} catch (fault) {
			if (fault.status === 1) return [];
			throw fault;
		}
	}
	/** The site's rows in the browser's own history, and those with a telling title; null where the engine keeps none. */
	historyRows() {
		const all = this.browser.history(), host = `//${this.world.product.host}:`;
		if (!all) return null;
		const own = all.filter(({ url }) => url.includes(host));
		return { own, telling: own.filter(({ title }) => !NEUTRAL_TITLES.includes(title || '')) };
	}
}
