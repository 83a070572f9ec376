// bench-exit.js - how long the content stays on the screen after the exit is pressed: node bench-exit.js [PRESSES]
// Three exits on the same page in the same run, in Chromium: ours, a plain location.replace link, and the behaviour of
// GOV.UK's "Exit this page", written anew from its published description (an overlay, the title emptied, then a replace).

import { pause } from './screen.mjs';
import { Visitor, startWorld } from './visitor.mjs';

const presses = Number(process.argv[2] || 20);
const PAGE = '/advice/the-law';

/* What each exit does when it is pressed, in place of ours, on the page as it is shipped. */
const EXITS = {
	'ours': '',
	'location.replace': `event => { event.preventDefault(); location.replace(to); }`,
	'GOV.UK\'s behaviour': `event => {
		event.preventDefault();
		document.body.classList.add('hidden-for-exit');
		const overlay = document.createElement('div');
		overlay.setAttribute('role', 'alert');
		overlay.style.cssText = 'position:fixed;inset:0;z-index:1000;background:#fff';
		document.body.append(overlay);
		overlay.textContent = 'Loading.';
		document.title = '';
		location.replace(to);
	}`
};

function install(handler, to) {
	return `(() => {
		const to = ${JSON.stringify(to)}, leave = ${handler};
		addEventListener('click', (event) => { if (event.target.id === 'exit') leave(event); }, true);
		const own = document.getElementById('exit'), copy = own.cloneNode(true);
		copy.target = '_self'; // our own script leaves such a link alone
		copy.setAttribute('href', '#leave');
		own.replaceWith(copy);
	})(), 1`;
}

/* From the press of the mouse until the first frame without the page, looked at every 2 ms. */
async function press(visitor, place) {
	const before = visitor.screen.look();
	const start = performance.now();
	await visitor.browser.page('Input.dispatchMouseEvent', { type: 'mousePressed', ...place, button: 'left', clickCount: 1 });
	visitor.browser.page('Input.dispatchMouseEvent', { type: 'mouseReleased', ...place, button: 'left', clickCount: 1 }).catch(() => {});
	while (visitor.harmless.strangeness(visitor.screen.look()) > 0.004) {
		if (performance.now() - start > 8000) return Infinity;
		await pause(2);
	}
	const gone = performance.now() - start;
	if (visitor.harmless.strangeness(before) < 0.01) throw new Error('there was nothing on the screen to leave');
	return gone;
}

const middle = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const show = (ms) => (ms === Infinity ? 'over 8 s' : `${Math.round(ms)} ms`).padStart(9);

const world = await startWorld(), visitor = await Visitor.start('chromium', world);
try {
	console.log(`press → content gone, ${presses} presses each (median, worst)`);
	console.log(`${'neutral page answers'.padEnd(22)}${Object.keys(EXITS).map((name) => name.padStart(24)).join('')}`);
	for (const [what, delay] of [['at once', 0], ['after 3 s', 3000], ['never', Infinity]]) {
		const times = Object.fromEntries(Object.keys(EXITS).map((name) => [name, []]));
		for (let i = 0; i < presses; i++) {
			for (const [name, handler] of Object.entries(EXITS)) {
				if (delay === Infinity && name === 'location.replace' && i > 1) continue; // it never goes: two are enough
				await visitor.begin();
				await visitor.go(PAGE);
				if (handler) await visitor.run(install(handler, world.neutral.url));
				const place = await visitor.run(`(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(
					document.getElementById('exit').getBoundingClientRect())`);
				world.neutral.delay = delay;
				await pause(250);
				times[name].push(await press(visitor, place));
			}
		}
		const cells = Object.values(times).map((list) => `${show(middle(list))}, ${show(Math.max(...list))}`.padStart(24));
		console.log(`${what.padEnd(22)}${cells.join('')}`);
	}
} finally {
	await visitor.close();
	visitor.forget();
	await world.stop();
}
