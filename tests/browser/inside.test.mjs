// inside.test.mjs - the exit's control, and moving about inside the site: node inside.test.mjs chromium|firefox|webkit

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pause, until } from './screen.mjs';
import { ENGINES, SHIFT, Visitor, startWorld } from './visitor.mjs';

const engine = process.argv[2];
if (!ENGINES[engine]) throw new Error('usage: node inside.test.mjs chromium|firefox|webkit');

let world, visitor;
before(async () => {
	world = await startWorld();
	visitor = await Visitor.start(engine, world);
});
after(async () => {
	await visitor?.close();
	visitor?.forget();
	await world?.stop();
});

const active = () => visitor.run('document.activeElement.tagName + (document.activeElement.getAttribute("href") || "")');
const scrolled = () => visitor.run('Math.round(scrollY)');
const isSwap = (request) => request.headers['sec-fetch-mode'] === 'cors';

/* --- The control --- */

/* Whether the control is whole, on top and large enough, as the page stands now. */
const CONTROL = `(() => {
	const exit = document.querySelector('a[href="/exit"]'), box = exit.getBoundingClientRect();
	const points = [[.5, .5], [.05, .1], [.95, .1], [.05, .9], [.95, .9]]
		.map(([x, y]) => document.elementFromPoint(box.x + box.width * x, box.y + box.height * y));
	return {
		first: document.querySelector('a, button, input, select, textarea, summary, [tabindex]') === exit,
		text: exit.textContent.trim(), height: box.height, width: box.width,
		whole: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
		covered: points.some((element) => !exit.contains(element)),
		wide: document.documentElement.scrollWidth > innerWidth
	};
})()`;
async function checkControl(where) {
	const { first, text, height, width, whole, covered, wide } = await visitor.run(CONTROL);
	assert.equal(text, 'Leave this page', where);
	assert.ok(first, `${where}: the control is the first that can be used`);
	assert.ok(height >= 44 && width >= 44, `${where}: ${width} × ${height}`);
	assert.ok(whole, `${where}: whole on the screen`);
	assert.ok(!covered, `${where}: nothing covers it`);
	assert.ok(!wide, `${where}: no scrolling sideways`);
}

test('the exit stands first, whole and large on every kind of page, also after scrolling', async () => {
	await visitor.begin();
	for (const page of ['/', '/advice', '/advice/the-law', '/advice/using-this-site-safely', '/behaviours', '/behaviours/following',
		'/agencies', '/agencies/paladin', '/search', '/not-there']) {
		await visitor.go(page);
		await checkControl(page);
		await visitor.run('scrollTo(0, 1e6), 1');
		await pause(50);
		await checkControl(`${page}, at its end`);
	}
});

test('the exit stays whole at 400 % zoom, 320 px wide', async () => {
	await visitor.begin();
	await visitor.go('/advice/the-law');
	await visitor.browser.zoom(4);
	await pause(300);
	assert.ok(await visitor.run('innerWidth') <= 320);
	await checkControl('400 %');
	await visitor.run('scrollTo(0, 1500), 1');
	await pause(100);
	await checkControl('400 %, scrolled');
	await visitor.browser.zoom(1);
});

test('the first press of Tab reaches the exit, and Enter leaves', async () => {
	await visitor.begin();
	await visitor.go('/advice/the-law');
	await visitor.run('document.activeElement.blur(), 1');
	await visitor.press('Tab');
	await until(async () => await active() === 'A/exit', 'the focus on the exit');
	await visitor.press('Return');
	await visitor.arrives();
});

test('what has the focus is never hidden under the exit', async () => {
	await visitor.begin();
	await visitor.go('/advice/the-law');
	const links = await visitor.run(`(() => {
		document.querySelectorAll('details').forEach((details) => { details.open = true; });
		window.links = [...document.querySelectorAll('main a[href], footer a[href]')].reverse();
		scrollTo(0, 1e6);
		return links.length;
	})()`);
	for (let i = 0; i < links; i += Math.ceil(links / 20)) { // upwards, so that the page scrolls under the bar
		await visitor.run(`links[${i}].focus(), 1`);
		await pause(60);
		const top = await visitor.run(`links[${i}].getClientRects()[0].top`);
		const bar = await visitor.run('document.getElementById("exit").getBoundingClientRect().bottom');
		assert.ok(top >= bar, `link ${i} has the focus at ${top}, the exit ends at ${bar}`);
	}
});

test('the exit works on the page that the web server shows when the application is down', async () => {
	const other = await startWorld();
	const person = await Visitor.start(engine, other);
	try {
		await person.begin();
		await person.go('/');
		await other.product.stopApplication();
		await person.go('/advice');
		const control = await person.run(CONTROL);
		assert.ok(control.first && control.whole && !control.covered && control.height >= 44, JSON.stringify(control));
		await person.exit();
		await person.arrives();
	} finally {
		await person.close();
		person.forget();
		await other.stop();
	}
});

/* --- Shift three times --- */

const stays = async (what) => {
	await pause(300);
	assert.equal(await visitor.run('!!document.querySelector("main")'), true, `${what} left the page`);
};
const tap = async (...keys) => { for (const key of keys) await visitor.screen.xdotool('key', key); };

test('typing capital letters and shortcuts with Shift never leave', async () => {
	await visitor.begin();
	await visitor.go('/search');
	await visitor.click('main input[name=q]');
	await visitor.screen.type('POLICE And MY Ex');
	await stays('typing');
	assert.equal(await visitor.run('document.querySelector("main input[name=q]").value'), 'POLICE And MY Ex');
	await tap('shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab');
	await stays('Shift with Tab');
	await tap('ctrl+shift+F12', 'ctrl+shift+F12', 'ctrl+shift+F12');
	await stays('Shift with another key');
	await tap(SHIFT.left, SHIFT.left, 'a', SHIFT.left, SHIFT.left);
	await stays('a letter between the presses');
	await visitor.screen.xdotool('keydown', 'Shift_L', 'mousemove', '1240', '600', 'click', '1', 'click', '1', 'click', '1', 'keyup', 'Shift_L');
	await stays('a click with Shift');
});

test('Shift twice and, after 5 s, once more does not leave; three in a row do, and say how many are missing', async () => {
	await visitor.begin();
	await visitor.go('/advice/the-law');
	await visitor.focusPage();
	const said = () => visitor.run('document.getElementById("announce").textContent');
	await tap(SHIFT.right);
	await until(async () => /two more/.test(await said()), 'the word of two more presses');
	await tap(SHIFT.right);
	await until(async () => /once more/.test(await said()), 'the word of one more press');
	await pause(5200);
	await tap(SHIFT.left);
	await stays('a late press');
	await tap(SHIFT.right, SHIFT.left);
	await visitor.arrives();
});

/* --- Moving about --- */

test('Back, Forward and a reload show the right page, with the focus and the scroll where they belong', async () => {
	await visitor.begin();
	await visitor.go('/');
	await visitor.follow('/advice');
	await visitor.follow('/advice/the-law');
	const law = await visitor.heading();
	assert.equal(await active(), 'H1');
	assert.equal(await scrolled(), 0);
	assert.equal(await visitor.run('location.pathname'), '/');
	await visitor.run('scrollTo(0, 500), 1');
	await pause(500);
	await visitor.back('/advice');
	assert.equal(await active(), 'A/advice/the-law', 'the focus is back on the link');
	assert.notEqual(await visitor.heading(), law);
	await visitor.press('alt+Right');
	await visitor.shows('/advice/the-law');
	assert.equal(await visitor.heading(), law);
	assert.equal(await scrolled(), 500);
	await pause(500);
	await visitor.run('window.old = 1, 1');
	await visitor.press('F5');
	await until(async () => await visitor.run('!window.old && document.readyState === "complete"').catch(() => false), 'the reload');
	await visitor.shows('/advice/the-law');
	await until(async () => await visitor.heading() === law, 'the page of before');
	assert.equal(await scrolled(), 500);
	assert.match(await visitor.run('document.title'), /law/i);
	await visitor.back('/advice');
	await visitor.back('/');
	assert.equal(await visitor.run('history.state.n'), 0);
});

test('a change of the page is announced in neutral words, and titled as the page', async () => {
	await visitor.begin();
	await visitor.go('/');
	const title = await visitor.run('document.title');
	await visitor.follow('/advice');
	assert.equal(await visitor.run('document.getElementById("announce").textContent'), 'New page');
	assert.notEqual(await visitor.run('document.title'), title);
	await until(() => visitor.run('document.getElementById("announce").textContent === ""'), 'the end of the announcement');
});

test('anchors lead to their place, on this page and on another, and Back returns', async () => {
	await visitor.begin();
	await visitor.go('/');
	await visitor.follow('/advice/the-law').catch(() => visitor.go('/advice/the-law'));
	const id = await visitor.run(`(() => {
		const heading = document.querySelectorAll('main h2')[1];
		heading.id = heading.id || 'last';
		document.querySelector('main').insertAdjacentHTML('afterbegin', '<p><a href="#' + heading.id + '">below</a></p>');
		return heading.id;
	})()`);
	const name = '/advice/the-law#' + id;
	await visitor.click(`a[href="#${id}"]`);
	await visitor.shows(name);
	const top = await visitor.run(`document.getElementById(${JSON.stringify(id)}).getBoundingClientRect().top`);
	const bar = await visitor.run(`document.getElementById('exit').getBoundingClientRect().bottom`);
	assert.ok(top >= bar - 1 && top < 400, `the heading is at ${top}, below the exit at ${bar}`);
	assert.equal(await active(), 'H2');
	await visitor.back('/advice/the-law');
	assert.equal(await scrolled(), 0);
});

test('a search is swapped in, its words stand nowhere, and Back shows its results again', async () => {
	await visitor.begin();
	await visitor.go('/');
	await visitor.follow('/search');
	await visitor.search('following');
	assert.equal(await visitor.run('location.pathname'), '/');
	const results = await visitor.run(`document.querySelector('ol.results').textContent`);
	await visitor.follow('/advice');
	await visitor.back('/search');
	assert.equal(await visitor.run(`document.querySelector('ol.results').textContent`), results);
	await visitor.press('alt+Left');
	await until(() => visitor.run(`!document.querySelector('ol.results')`), 'the empty form');
});

test('a link with a query shows the filtered page', async () => {
	await visitor.begin();
	await visitor.go('/agencies');
	await visitor.click('main details summary');
	const name = await visitor.run(`document.querySelector('main details a[href^="/agencies?"]').getAttribute('href')`);
	await visitor.follow(name);
	assert.equal(await visitor.run('location.search'), '');
});

test('a link opened in a new tab opens at its own address, and this page stays', async () => {
	await visitor.begin();
	await visitor.go('/');
	const { browser } = visitor, first = browser.tab, heading = await visitor.heading(), known = await browser.pages();
	const [x, y] = await visitor.find('a[href="/advice"]');
	await visitor.screen.xdotool('keydown', 'Control_L', 'mousemove', Math.round(x), Math.round(y), 'click', 1, 'keyup', 'Control_L');
	const opened = await browser.openedTab(known);
	await visitor.shows('/advice');
	assert.equal(await visitor.run('location.pathname'), '/advice');
	await browser.toTab(first);
	assert.equal(await visitor.heading(), heading);
	await browser.closeTab(opened);
});

test('a middle click on the exit leaves too', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.click('#exit', 2);
	await visitor.arrives();
	await visitor.leftNoEntry();
});

test('a swap that fails, or takes more than 6 s, becomes a normal load', async () => {
	for (const fault of ['cut', 'wait']) {
		await visitor.begin({ site: world.line.url });
		await visitor.go('/');
		world.line[fault] = fault === 'cut' ? isSwap : (request) => isSwap(request) ? Infinity : 0;
		await visitor.follow('/advice', 12000);
		assert.equal(await visitor.run('location.pathname'), '/advice', fault);
		world.line.reset();
		await visitor.follow('/behaviours');
		await visitor.leavesNothing();
	}
});

test('a search whose swap fails is sent in full', async () => {
	await visitor.begin({ site: world.line.url });
	await visitor.go('/search');
	world.line.cut = isSwap;
	await visitor.search('following');
	await visitor.leavesNothing();
});

test('what is not a page of the site is loaded as usual', async () => {
	await visitor.begin();
	await visitor.go('/');
	await visitor.run(`document.querySelector('main').innerHTML = '<a href="/robots.txt">robots</a>', 1`);
	await visitor.click('a[href="/robots.txt"]');
	await until(async () => (await visitor.at()).url === world.product.url + '/robots.txt', 'the file');
});

test('visited links look like unvisited ones', async () => {
	await visitor.begin();
	await visitor.go('/agencies');
	await pause(300);
	const before = visitor.screen.look();
	for (const page of ['/advice', '/search', '/behaviours', '/']) await visitor.go(page);
	await visitor.go('/agencies');
	await pause(300);
	assert.deepEqual(visitor.screen.look(), before);
});
