// screen.mjs - a screen of our own (Xvfb) with its keys, its mouse, and every frame that it shows.
import { spawn, execFile } from 'node:child_process';
import { mkdtempSync, openSync, readSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { machinesClock } from '../support/clock.mjs';

const run = promisify(execFile);
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until check() gives something true, and returns it; fails with what was waited for. */
export async function until(check, what, limit = 15000) {
	const end = performance.now() + limit;
	for (;;) {
		const found = await check();
		if (found) return found;
		if (performance.now() > end) throw new Error(`waited ${limit} ms for: ${what}`);
		await pause(25);
	}
}

/* The part of the screen that is looked at: the page, without the browser's own bars and its status line. */
const PAGE = { left: 40, top: 200, right: 1240, bottom: 680, step: 5 };
export const WINDOW = { width: 1280, height: 800 };
const ALLOWED = 0.004; // the share of pixels in which two pictures of the same page may differ

/** What may be on the screen: plain colours, and whole pictures. */
export class Harmless {
	constructor(colours, pictures = []) {
		this.colours = new Set(colours);
		this.pictures = pictures;
	}
	/** This and one more picture, with the colour of its ground. */
	and(picture) { return new Harmless([...this.colours, commonest(picture)], [...this.pictures, picture]); }
	/** The share of the picture's pixels that are not harmless. */
	strangeness(picture) {
		const shares = this.pictures.map((known) => share(picture, (colour, at) => colour !== known[at]));
		return Math.min(share(picture, (colour) => !this.colours.has(colour)), ...shares);
	}
}

function share(picture, test) {
	let count = 0;
	for (let at = 0; at < picture.length; at++) if (test(picture[at], at)) count++;
	return count / picture.length;
}
function tally(picture) {
	const counts = new Map();
	for (const colour of picture) counts.set(colour, (counts.get(colour) || 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}
const commonest = (picture) => tally(picture)[0][0];
const describe = (picture) => tally(picture).slice(0, 4)
	.map(([colour, count]) => `#${colour.toString(16).padStart(6, '0')} ${(100 * count / picture.length).toFixed(1)} %`).join(', ');

export class Screen {
	static async start() {
		const screen = new Screen();
		screen.folder = mkdtempSync(join(tmpdir(), 'screen-'));
		screen.server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp',
			'-fbdir', screen.folder], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: machinesClock() });
		screen.display = await new Promise((done, fail) => {
			screen.server.once('exit', () => fail(new Error('Xvfb did not start')));
			screen.server.stdio[3].once('data', (text) => done(':' + String(text).trim()));
		});
		screen.open();
		return screen;
	}

	/* Xvfb keeps its picture in a file, in the format of xwd: a header of big-endian words, then the pixels. */
	open() {
		this.file = openSync(join(this.folder, 'Xvfb_screen0'), 'r');
		const header = Buffer.alloc(100);
		readSync(this.file, header, 0, 100, 0);
		this.row = header.readUInt32BE(48);
		this.start = header.readUInt32BE(0) + header.readUInt32BE(76) * 12;
		this.line = Buffer.alloc(this.row);
	}

	/** The page as it is on the screen now: the colours of a grid of its pixels. */
	look() {
		const { left, top, right, bottom, step } = PAGE, columns = (right - left) / step;
		const picture = new Uint32Array(columns * (bottom - top) / step);
		for (let y = top, at = 0; y < bottom; y += step) {
			readSync(this.file, this.line, 0, this.row, this.start + y * this.row);
			for (let x = 0; x < columns; x++) picture[at++] = this.line.readUInt32LE((left + x * step) * 4) & 0xffffff;
		}
		return picture;
	}

	/** Looks at every frame until stop(), which tells for how many ms anything was seen that is not harmless, and what. */
	watch(harmless) {
		let last = performance.now(), seen = 0, frames = 0, worst = null, share = 0;
		const timer = setInterval(() => {
			const now = performance.now(), picture = this.look();
			const strange = harmless.strangeness(picture);
			frames++;
			if (strange > ALLOWED) seen += now - last;
			if (strange > share) [worst, share] = [picture, strange];
			last = now;
		}, 16);
		return {
			stop: () => {
				clearInterval(timer);
				return { seen: Math.round(seen), frames, what: seen ? describe(worst) : '' };
			}
		};
	}

	xdotool(...words) { return run('xdotool', words.map(String), { env: { ...machinesClock(), DISPLAY: this.display } }); }
	key(...names) { return this.xdotool('key', '--clearmodifiers', ...names); }
	type(text) { return this.xdotool('type', '--delay', '15', text); }
	click(x, y, button = 1) { return this.xdotool('mousemove', Math.round(x), Math.round(y), 'click', button); }
	/** Gives the keyboard to the newest window of this name; no window manager runs here. */
	focus(name) {
		return until(async () => {
			try {
				const { stdout } = await this.xdotool('search', '--onlyvisible', '--class', name);
				await this.xdotool('windowfocus', '--sync', stdout.trim().split('\n').pop());
				return true;
			} catch {
				return false; // no such window yet, or one that has just been closed
			}
		}, `the window ${name}`);
	}

	stop() {
		closeSync(this.file);
		this.server.removeAllListeners('exit');
		this.server.kill();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
