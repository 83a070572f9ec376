// chromium.mjs - drives a real Chromium window: Debian's, spoken to over the pipe of its own debugging protocol.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync, copyFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machinesClock } from '../support/clock.mjs';
import { WINDOW, until } from './screen.mjs';

const FLAGS = ['--remote-debugging-pipe', '--no-sandbox', '--test-type', '--no-first-run', '--no-default-browser-check',
	'--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
	'--password-store=basic', '--lang=en-GB', `--window-size=${WINDOW.width},${WINDOW.height}`, '--window-position=0,0'];

export class Chromium {
	static title = 'Chromium';
	static async open(screen, { authority, javascript = true }) {
		const browser = new Chromium();
		browser.screen = screen;
		browser.profile = mkdtempSync(join(tmpdir(), 'chromium-'));
		browser.prepare(authority, javascript);
		browser.child = spawn('chromium', [...FLAGS, `--user-data-dir=${browser.profile}/data`, 'about:blank'], {
			stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
			env: { ...machinesClock(), DISPLAY: screen.display, HOME: browser.profile }
		});
		browser.listen();
		await browser.attach(await until(async () => (await browser.pages())[0], 'Chromium\'s first tab'));
		await screen.focus('chromium');
		return browser;
	}

	/* A new profile that trusts the test's certificate authority. */
	prepare(authority, javascript) {
		const store = join(this.profile, '.pki/nssdb');
		mkdirSync(store, { recursive: true });
		mkdirSync(join(this.profile, 'data/Default'), { recursive: true });
		execFileSync('certutil', ['-N', '-d', `sql:${store}`, '--empty-password'], { env: machinesClock() });
		execFileSync('certutil', ['-A', '-d', `sql:${store}`, '-t', 'C,,', '-n', 'test', '-i', authority], { env: machinesClock() });
		const settings = { profile: { default_content_setting_values: { javascript: javascript ? 1 : 2 } } };
		writeFileSync(join(this.profile, 'data/Default/Preferences'), JSON.stringify(settings));
	}

	listen() {
		this.number = 0;
		this.waiting = new Map();
		let rest = '';
		this.child.stdio[3].on('error', () => {});
		this.child.stdio[4].setEncoding('utf8').on('data', (text) => {
			const parts = (rest + text).split('\0');
			rest = parts.pop();
			for (const part of parts) this.hear(JSON.parse(part));
		});
	}
	hear(message) {
		const { done, fail } = this.waiting.get(message.id) || {};
		this.waiting.delete(message.id);
		if (message.error && fail) fail(new Error(message.error.message));
		else if (done) done(message.result);
	}
	send(method, params = {}, sessionId = undefined) {
		const id = ++this.number;
		this.child.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
		return new Promise((done, fail) => this.waiting.set(id, { done, fail }));
	}
	async pages() {
		const { targetInfos } = await this.send('Target.getTargets');
		return targetInfos.filter((target) => target.type === 'page').map((target) => target.targetId);
	}
	async attach(targetId) {
		const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
		this.tab = { targetId, sessionId };
		await this.send('Target.activateTarget', { targetId });
		return this.tab;
	}
	page(method, params, tab = this.tab) { return this.send(method, params, tab.sessionId); }

	async newTab() { return this.attach((await this.send('Target.createTarget', { url: 'about:blank' })).targetId); }
	async toTab(tab) { this.tab = tab; await this.send('Target.activateTarget', { targetId: tab.targetId }); }
	async closeTab(tab) { await this.send('Target.closeTarget', { targetId: tab.targetId }); }
	/** The tab that a click has opened. */
	async openedTab(known) {
		const id = await until(async () => (await this.pages()).find((page) => !known.includes(page)), 'a new tab');
		return this.attach(id);
	}

	/** Asks for an address as if it was typed. */
	async visit(url) { await this.page('Page.navigate', { url, transitionType: 'typed' }); }
	async run(script, tab = this.tab) {
		const { result, exceptionDetails } = await this.page('Runtime.evaluate',
			{ expression: script, returnByValue: true, awaitPromise: true }, tab);
		if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
		return result.value;
	}
	/** All that is in the page, markup and text: also where scripts do not run. */
	async source(tab = this.tab) {
		const { root } = await this.page('DOM.getDocument', { depth: 0 }, tab);
		return (await this.page('DOM.getOuterHTML', { nodeId: root.nodeId }, tab)).outerHTML;
	}
	async entries(tab = this.tab) {
		const { currentIndex, entries } = await this.page('Page.getNavigationHistory', {}, tab);
		return { at: currentIndex, list: entries.map(({ url, title }) => ({ url, title })) };
	}
	origin() { return this.run('[screenX, screenY + outerHeight - innerHeight]'); }
	/** A page zoomed so much; 1 undoes it. */
	zoom(factor) {
		if (factor === 1) return this.page('Emulation.clearDeviceMetricsOverride');
		return this.page('Emulation.setDeviceMetricsOverride', { width: Math.round(WINDOW.width / factor),
			height: Math.round(WINDOW.height / factor), deviceScaleFactor: factor, mobile: false });
	}
	clearCookies() { return this.send('Storage.clearCookies'); }
	cookies() { return this.send('Storage.getCookies').then(({ cookies }) => cookies); }

	/** Closes it as a person does; afterwards the profile is complete. */
	async close() {
		const gone = new Promise((done) => this.child.once('exit', done));
		this.send('Browser.close').catch(() => {});
		await gone;
	}
	/** The browser's own history in the closed profile. */
	history() {
		const file = join(this.profile, 'data/Default/History');
		return rows(file, 'SELECT url, title FROM urls');
	}
}

/** Rows of a database of the closed profile, [address, title]. */
export function rows(file, query) {
	if (!existsSync(file)) throw new Error(`the profile has no ${file}`);
	copyFileSync(file, file + '.copy');
	if (existsSync(file + '-wal')) copyFileSync(file + '-wal', file + '.copy-wal');
	const text = execFileSync('sqlite3', ['-json', file + '.copy', query], { encoding: 'utf8' });
	return text.trim() ? JSON.parse(text) : [];
}
