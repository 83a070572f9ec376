// webkit.mjs - drives a small WebKitGTK window (webkit-window.py): the engine of every browser on an iPhone, as Debian has it.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { machinesClock } from '../support/clock.mjs';
import { HOSTS } from './sites.mjs';
import { WINDOW, until } from './screen.mjs';

const PROGRAM = new URL('webkit-window.py', import.meta.url).pathname;

export class WebKit {
	static title = 'WebKitGTK';
	static async open(screen, { certificate, javascript = true }) {
		const browser = new WebKit();
		browser.screen = screen;
		browser.profile = mkdtempSync(join(tmpdir(), 'webkit-'));
		browser.tab = 0;
		browser.number = 0;
		browser.waiting = new Map();
		browser.child = spawn('/usr/bin/python3', [PROGRAM, browser.profile, certificate, Object.values(HOSTS).join(','),
			javascript, WINDOW.width, WINDOW.height], {
			stdio: ['pipe', 'pipe', 'ignore'],
			env: { ...machinesClock(), DISPLAY: screen.display, HOME: browser.profile, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1',
				WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' }
		});
		browser.child.stdin.on('error', () => {});
		createInterface({ input: browser.child.stdout }).on('line', (line) => browser.hear(JSON.parse(line)));
		await until(() => browser.version, 'the WebKitGTK window', 60000);
		await screen.focus('webkit-window');
		return browser;
	}

	hear(message) {
		if (message.ready) this.version = message.version;
		const { done, fail } = this.waiting.get(message.id) || {};
		this.waiting.delete(message.id);
		if (message.error && fail) fail(new Error(message.error));
		else if (done) done(message.result);
	}
	tell(command, value = undefined, view = this.tab) {
		const id = ++this.number;
		this.child.stdin.write(JSON.stringify({ id, do: command, value, view }) + '\n');
		return new Promise((done, fail) => this.waiting.set(id, { done, fail }));
	}

	/* A tab is a window here: no more than a number. */
	async newTab() {
		this.tab = await this.tell('window');
		await this.show();
		return this.tab;
	}
	async toTab(tab) {
		this.tab = tab;
		await this.tell('show');
		await this.show();
	}
	async show() { await this.screen.focus('webkit-window'); }
	closeTab(tab) { return this.tell('close', undefined, tab); }
	async pages() { return Array.from({ length: await this.tell('count') }, (_, index) => index); }
	async openedTab(known) {
		this.tab = await until(async () => (await this.pages()).find((page) => !known.includes(page)), 'a new window');
		await this.show();
		return this.tab;
	}

	visit(url) { return this.tell('load', url); }
	run(script, tab = this.tab) { return this.tell('run', script, tab); }
	source(tab = this.tab) { return this.tell('source', undefined, tab); }
	entries(tab = this.tab) { return this.tell('entries', undefined, tab); }
	async origin() { return [0, 0]; }
	zoom(factor) { return this.tell('zoom', factor); }
	clearCookies() { return this.tell('clear'); }
	cookies(url) { return this.tell('cookies', url); }

	async close() {
		const gone = new Promise((done) => this.child.once('exit', done));
		this.tell('quit').catch(() => {});
		await gone;
	}
	/** WebKitGTK keeps no history on disk: that is left to the browser around it. */
	history() { return null; }
}
