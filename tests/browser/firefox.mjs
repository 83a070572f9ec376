// firefox.mjs - drives a real Firefox window through its own remote protocol, Marionette.
import { spawn, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync, readFileSync, existsSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machinesClock } from '../support/clock.mjs';
import { rows } from './chromium.mjs';
import { WINDOW, until } from './screen.mjs';

/* Quiet, and nothing else: neither the network nor the history behaves differently from a person's Firefox. */
const SETTINGS = {
	'marionette.port': 0,
	'app.update.disabledForTesting': true,
	'browser.aboutwelcome.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore',
	'browser.startup.page': 0,
	'browser.newtabpage.enabled': false,
	'browser.tabs.warnOnClose': false,
	'browser.translations.enable': false,
	'browser.policies.runOncePerModification.displayBookmarksToolbar': 'never',
	'browser.toolbars.bookmarks.visibility': 'never',
	'captivedetect.canonicalURL': '',
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
	'toolkit.telemetry.reportingpolicy.firstRun': false,
	'termsofuse.bypassNotification': true,
	'browser.preonboarding.enabled': false,
	'app.normandy.enabled': false,
	'services.settings.server': 'data:,#remote-settings-dummy/v1',
	'browser.safebrowsing.provider.mozilla.updateURL': '',
	'browser.safebrowsing.provider.google4.updateURL': '',
	'extensions.update.enabled': false,
	'browser.sessionstore.resume_from_crash': false
};

export class Firefox {
	static title = 'Firefox';
	static async open(screen, { authority, javascript = true, settings = {} }) {
		const browser = new Firefox();
		browser.screen = screen;
		browser.profile = mkdtempSync(join(tmpdir(), 'firefox-'));
		browser.prepare(authority, { ...SETTINGS, ...settings, 'javascript.enabled': javascript });
		browser.child = spawn('firefox-esr', ['--marionette', '--remote-allow-system-access', '--new-instance',
			'--profile', join(browser.profile, 'data'), '--width', WINDOW.width, '--height', WINDOW.height, 'about:blank'],
			{ stdio: 'ignore', env: { ...machinesClock(), DISPLAY: screen.display, HOME: browser.profile, MOZ_ENABLE_WAYLAND: '0' } });
		const file = join(browser.profile, 'data/MarionetteActivePort');
		await until(() => existsSync(file) && readFileSync(file, 'utf8'), 'Firefox\'s remote protocol', 60000);
		await browser.connect(Number(readFileSync(file, 'utf8')));
		const { capabilities } = await browser.send('WebDriver:NewSession', { pageLoadStrategy: 'none' });
		browser.version = capabilities.browserVersion;
		await browser.chrome(`window.moveTo(0, 0); window.resizeTo(${WINDOW.width}, ${WINDOW.height}); return 1`);
		browser.tab = await browser.send('WebDriver:GetWindowHandle').then(({ value }) => value);
		await screen.focus('firefox');
		return browser;
	}

	prepare(authority, all) {
		const folder = join(this.profile, 'data');
		mkdirSync(folder);
		execFileSync('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password'], { env: machinesClock() });
		execFileSync('certutil', ['-A', '-d', `sql:${folder}`, '-t', 'C,,', '-n', 'test', '-i', authority], { env: machinesClock() });
		const lines = Object.entries(all).map((pair) => `user_pref(${pair.map((part) => JSON.stringify(part)).join(', ')});\n`);
		writeFileSync(join(folder, 'user.js'), lines.join(''));
	}

	/* Marionette: each message is its length in bytes, a colon, then [kind, number, ...] as JSON. */
	connect(port) {
		this.number = 0;
		this.waiting = new Map();
		let rest = Buffer.alloc(0);
		this.socket = net.connect(port, '127.0.0.1');
		this.socket.on('error', () => {});
		this.socket.on('data', (bytes) => {
			rest = Buffer.concat([rest, bytes]);
			for (;;) {
				const colon = rest.indexOf(':'), end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)));
				if (colon < 0 || rest.length < end) return;
				this.hear(JSON.parse(rest.subarray(colon + 1, end)));
				rest = rest.subarray(end);
			}
		});
		return new Promise((done) => this.socket.once('connect', done));
	}
	hear(message) {
		if (!Array.isArray(message)) return; // its greeting
		const [, id, error, result] = message;
		const { done, fail } = this.waiting.get(id);
		this.waiting.delete(id);
		if (error) fail(new Error(`${error.error}: ${error.message}`));
		else done(result);
	}
	send(command, parameters = {}) {
		const id = ++this.number, text = JSON.stringify([0, id, command, parameters]);
		this.socket.write(Buffer.byteLength(text) + ':' + text);
		return new Promise((done, fail) => this.waiting.set(id, { done, fail }));
	}
	/** Runs a script in the browser's own window, as the browser. */
	async chrome(script, ...args) {
		await this.send('Marionette:SetContext', { value: 'chrome' });
		try {
			return (await this.send('WebDriver:ExecuteScript', { script, args })).value;
		} finally {
			await this.send('Marionette:SetContext', { value: 'content' });
		}
	}
	async newTab() {
		const { handle } = await this.send('WebDriver:NewWindow', { type: 'tab', focus: true });
		await this.toTab(handle);
		return handle;
	}
	async toTab(tab) {
		await this.send('WebDriver:SwitchToWindow', { handle: tab, focus: true });
		this.tab = tab;
	}
	async closeTab(tab) {
		await this.send('WebDriver:SwitchToWindow', { handle: tab, focus: true });
		await this.send('WebDriver:CloseWindow');
		if (tab !== this.tab) await this.toTab(this.tab);
	}
	pages() { return this.send('WebDriver:GetWindowHandles'); }
	async openedTab(known) {
		const handle = await until(async () => (await this.pages()).find((page) => !known.includes(page)), 'a new tab');
		await this.toTab(handle);
		return handle;
	}

	/** Asks for an address as if it was typed. */
	visit(url) {
		return this.chrome(`gBrowser.selectedBrowser.fixupAndLoadURIString(arguments[0],
			{ triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }); return 1`, url);
	}
	async run(script, tab = this.tab) {
		const other = tab !== this.tab;
		if (other) await this.send('WebDriver:SwitchToWindow', { handle: tab, focus: false });
		try {
			return (await this.send('WebDriver:ExecuteScript', { script: `return (${script})`, args: [], sandbox: null })).value;
		} finally {
			if (other) await this.send('WebDriver:SwitchToWindow', { handle: this.tab, focus: false });
		}
	}
	async source(tab = this.tab) {
		const other = tab !== this.tab;
		if (other) await this.send('WebDriver:SwitchToWindow', { handle: tab, focus: false });
		const { value } = await this.send('WebDriver:GetPageSource');
		if (other) await this.send('WebDriver:SwitchToWindow', { handle: this.tab, focus: false });
		return value;
	}
	entries() {
		return this.chrome(`const history = gBrowser.selectedBrowser.browsingContext.sessionHistory, list = [];
			for (let i = 0; i < history.count; i++) {
				const entry = history.getEntryAtIndex(i);
				list.push({ url: entry.URI.spec, title: entry.title });
			}
			return { at: history.index, list }`);
	}
	async origin() {
		return this.chrome(`const box = gBrowser.selectedBrowser.getBoundingClientRect();
			return [mozInnerScreenX + box.x, mozInnerScreenY + box.y]`);
	}
	zoom(factor) { return this.chrome('ZoomManager.zoom = arguments[0]; return 1', factor); }
	clearCookies() { return this.chrome('Services.cookies.removeAll(); return 1'); }
	cookies() {
		return this.chrome('return Services.cookies.cookies.map(({ name, value, host }) => ({ name, value, domain: host }))');
	}

	async close() {
		const gone = new Promise((done) => this.child.once('exit', done));
		this.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => {});
		await gone;
		this.socket.destroy();
	}
	history() { return rows(join(this.profile, 'data/places.sqlite'), 'SELECT url, title FROM moz_places WHERE visit_count > 0'); }
}
