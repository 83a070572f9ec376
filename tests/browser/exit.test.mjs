// exit.test.mjs - the quick exit in a real browser: node exit.test.mjs chromium|firefox|webkit

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pause, until } from './screen.mjs';
import { BEFORE } from './sites.mjs';
import { ENGINES, Visitor, startWorld } from './visitor.mjs';

const engine = process.argv[2];
if (!ENGINES[engine]) throw new Error('usage: node exit.test.mjs chromium|firefox|webkit');

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

/* --- Leaving, after every kind of visit --- */

test('the usual visit leaves one neutral entry, nothing ahead and nothing to see', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.leavesNothing();
});

test('a visit by Shift three times, left and right mixed, leaves as little', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.leavesNothing({ by: () => visitor.shift() });
});

test('leaving from the page that was opened first leaves as little', async () => {
	await visitor.begin();
	await visitor.go('/advice/the-law');
	await visitor.leavesNothing();
});

test('a visit with a typed address in the middle leaves as little', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.go('/agencies/paladin');
	await visitor.follow('/advice');
	await visitor.leavesNothing();
});

test('a visit with pages that were loaded in full leaves as little', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.load('/behaviours');
	await visitor.load('/behaviours/following');
	await visitor.follow('/advice');
	await visitor.leavesNothing();
});

test('a visit that starts deep inside the site leaves as little', async () => {
	await visitor.begin();
	await visitor.go('/advice/keeping-a-record');
	await visitor.follow('/advice');
	await visitor.follow('/advice/the-law');
	await visitor.leavesNothing();
});

test('a visit with a search leaves as little', async () => {
	await visitor.begin();
	await visitor.go('/');
	await visitor.follow('/search');
	await visitor.search('following');
	await visitor.leavesNothing();
});

test('a visit with a search that was sent in full leaves as little', async () => {
	await visitor.begin();
	await visitor.go('/search');
	await visitor.run(`document.querySelector('main input[name=q]').value = 'following',
		HTMLFormElement.prototype.submit.call(document.querySelector('main input[name=q]').form), 1`);
	await until(() => visitor.run(`!!document.querySelector('ol.results')`).catch(() => false), 'results');
	await visitor.follow('/advice');
	await visitor.leavesNothing();
});

test('a visit with reloads leaves as little', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.press('F5');
	await pause(500);
	await visitor.shows('/advice/the-law');
	await visitor.follow('/advice');
	await visitor.leavesNothing();
});

test('a visit with Back and then a full load leaves as little', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.back('/advice');
	await visitor.load('/agencies');
	await visitor.leavesNothing();
});

test('a visit with another site in between and Back leaves as little', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.go(world.before.url, BEFORE.title);
	await visitor.back('/advice/the-law');
	await visitor.follow('/advice');
	await visitor.leavesNothing();
});

test('a visit with an anchor that was typed into the address leaves as little', async () => {
	await visitor.begin();
	await visitor.go('/advice/the-law');
	await visitor.run(`location.hash = 'main', 1`);
	await visitor.shows('/advice/the-law#main');
	await visitor.follow('/advice');
	await visitor.leavesNothing();
});

test('coming back on purpose costs one press, and leaving again leaves as little', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.exit();
	await visitor.arrives();
	await visitor.go('/advice/what-to-do');
	assert.equal(await visitor.run('document.documentElement.hasAttribute("data-guard")'), true);
	assert.equal(await visitor.run('document.querySelectorAll("button").length'), 1);
	await visitor.click('button');
	await visitor.shows('/advice/what-to-do');
	await visitor.follow('/advice');
	await visitor.exit();
	await visitor.arrives();
	await visitor.leftNoEntry(2); // each of the two leavings has its own
	await visitor.leftNothingToSee();
});

/* --- When the way out is slow --- */

for (const [what, delay] of [['takes 3 s', 3000], ['never answers', Infinity]]) {
	test(`the content is gone at once when the neutral page ${what}`, async () => {
		await visitor.begin();
		await visitor.read();
		world.neutral.delay = delay;
		await visitor.exit();
		assert.ok(await visitor.gone() < 1000);
		await pause(1000);
		await visitor.leftNoEntry(2); // the second is where the tab stands, a blank page
		world.neutral.delay = 0;
		await visitor.arrives();
		await visitor.leftNoEntry();
	});
}

test('the content is gone at once when the neutral page refuses the connection', async () => {
	await visitor.begin();
	await visitor.read();
	await world.neutral.refuse();
	await visitor.exit();
	await until(async () => !/stalk|harass/i.test(await visitor.text()), 'the content to go', 1000);
	await pause(1000);
	assert.doesNotMatch(await visitor.text(), /stalk|harass/i);
	await world.neutral.accept();
	await visitor.leftNoEntry(engine === 'webkit' ? 2 : 1); // there the browser's own error page has no entry
});

test('Back while the neutral page is slow shows no advice, and the neutral page comes in the end', async () => {
	await visitor.begin();
	await visitor.read();
	world.neutral.delay = 3000;
	await visitor.exit();
	await visitor.gone();
	const watch = visitor.screen.watch(visitor.harmless);
	await pause(800);
	await visitor.press('alt+Left');
	await visitor.arrives();
	assert.equal(watch.stop().seen, 0);
	await visitor.leftNothingToSee({ each: 400 });
});

test('Esc around the exit strands nobody and shows no advice', async () => {
	await visitor.begin();
	await visitor.read();
	world.neutral.delay = 1500;
	for (let i = 0; i < 3; i++) await visitor.press('Escape');
	await visitor.exit();
	await visitor.gone();
	const watch = visitor.screen.watch(visitor.harmless);
	for (let i = 0; i < 3; i++) {
		await visitor.press('Escape');
		await pause(150);
	}
	await visitor.arrives();
	assert.equal(watch.stop().seen, 0);
	await visitor.leftNoEntry();
	await visitor.leftNothingToSee();
});

/* --- When the way in is slow --- */

test('leaving while the page still comes in leaves as little', async () => {
	await visitor.begin({ site: world.line.url });
	await visitor.go('/');
	await visitor.follow('/advice');
	world.line.trickle = true;
	await visitor.browser.visit(world.line.url + '/advice/the-law');
	await until(() => visitor.run('document.readyState === "loading" && !!document.querySelector("main h1")').catch(() => false), 'half a page');
	world.line.trickle = false;
	await visitor.leavesNothing();
});

test('leaving during a swap that takes 2 s leaves as little', async () => {
	await visitor.begin({ site: world.line.url });
	await visitor.go('/');
	await visitor.follow('/advice');
	world.line.wait = (request) => request.url === '/advice/the-law' ? 2000 : 0;
	await visitor.click('a[href="/advice/the-law"]');
	await pause(300);
	await visitor.leavesNothing();
});

test('leaving during a full load that takes 2 s leaves as little', async () => {
	await visitor.begin({ site: world.line.url });
	await visitor.go('/');
	await visitor.follow('/advice');
	world.line.wait = (request) => request.url === '/advice/the-law' ? 2000 : 0;
	const place = await visitor.find('#exit'); // beforehand: while it loads, a remote question is not answered
	await visitor.run(`setTimeout(() => location.href = '/advice/the-law', 0), 1`);
	await pause(300);
	await visitor.leavesNothing({ by: () => visitor.screen.click(...place) });
});

/* --- Other tabs, and what the neutral page learns --- */

test('two more tabs of the site are emptied too, and leave as little', async () => {
	await visitor.begin();
	await visitor.read();
	const { browser } = visitor, first = browser.tab, others = [];
	for (const page of ['/advice/what-to-do', '/behaviours']) {
		others.push(await browser.newTab());
		await visitor.go(world.before.url, BEFORE.title);
		await visitor.go(page);
		await visitor.follow('/advice');
	}
	await browser.toTab(first);
	await visitor.exit();
	await visitor.arrives();
	for (const tab of others) {
		await browser.toTab(tab);
		await visitor.arrives();
		await visitor.leftNoEntry();
		await visitor.leftNothingToSee({ each: 200 });
		await browser.closeTab(tab);
	}
	await browser.toTab(first);
});

test('another tab is empty within half a second', async () => {
	await visitor.begin();
	await visitor.go('/advice/the-law');
	const { browser } = visitor, first = browser.tab;
	const other = await browser.newTab();
	await visitor.go('/advice/what-to-do');
	world.neutral.delay = Infinity;
	await visitor.exit();
	await until(async () => !/<h1/.test(await visitor.run('document.documentElement.outerHTML', first).catch(() => '')), 'an empty tab', 500);
	world.neutral.delay = 0;
	await visitor.arrives();
	await browser.closeTab(other);
	await browser.toTab(first);
});

test('the neutral page learns nothing: no Referer, no opener, no name', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.load('/behaviours');
	await visitor.exit();
	await visitor.arrives();
	assert.equal(await visitor.run('document.referrer'), '');
	assert.equal(await visitor.run('window.opener'), null);
	assert.equal(await visitor.run('window.name'), '');
	for (const { referer } of world.neutral.requests) assert.doesNotMatch(referer || '', new RegExp(world.product.host));
	assert.ok(world.neutral.requests.length > 0);
});

test('another site in the same tab learns nothing either', async () => {
	await visitor.begin();
	await visitor.read();
	await visitor.run(`document.querySelector('main').innerHTML = '<a id="away" href="${world.neutral.url}">away</a>', 1`);
	await visitor.click('#away');
	await visitor.arrives();
	assert.equal(await visitor.run('document.referrer + window.name'), '');
});

/* --- Nothing is kept --- */

test('a visit leaves no storage, no service worker and no cookie but the exit\'s', async () => {
	await visitor.begin();
	await visitor.go('/search');
	await visitor.search('following');
	await visitor.follow('/advice');
	assert.deepEqual(await visitor.browser.cookies(world.product.url), []);
	assert.equal(await visitor.run('localStorage.length + sessionStorage.length'), 0);
	await visitor.run(`Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations(), indexedDB.databases()])
		.then((all) => window.keptHere = all.flat().length), 1`);
	await until(() => visitor.run('window.keptHere !== undefined'), 'the count of what is kept');
	assert.equal(await visitor.run('window.keptHere'), 0);
	assert.doesNotMatch(await visitor.run('JSON.stringify(history.state) + location.href + window.name'), /following/);
	await visitor.exit();
	await visitor.arrives();
	const kept = (await visitor.browser.cookies(world.product.url)).filter(({ domain }) => domain.includes(world.product.host));
	assert.deepEqual(kept.map(({ name, value }) => `${name}=${value}`), ['left=1']);
});

/* --- The closed profile: a browser of its own, for one visit alone --- */

test('the closed profile holds two rows of history at most, no telling title and no text of a page', async () => {
	const person = await Visitor.start(engine, world), texts = [];
	try {
		await person.begin();
		await person.read();
		texts.push(await person.heading(), await person.run(`document.querySelector('main p').textContent.trim().slice(0, 60)`));
		await person.exit();
		await person.arrives();
		await pause(1000);
	} finally {
		await person.close();
	}
	assert.ok(texts.every((text) => text.length > 5), JSON.stringify(texts));
	const rows = person.historyRows();
	if (rows) { // WebKitGTK itself keeps no history: that is left to the browser around it
		assert.ok(rows.own.length >= 1 && rows.own.length <= 2, JSON.stringify(rows));
		assert.deepEqual(rows.telling, []);
	}
	assert.deepEqual(person.filesWith(texts), []);
	person.forget();
});

test('leaving from the page that was opened first leaves no telling title in the history', async () => {
	const person = await Visitor.start(engine, world);
	try {
		await person.begin();
		await person.go('/advice/the-law');
		await pause(1000);
		await person.exit();
		await person.arrives();
		await pause(1000);
	} finally {
		await person.close();
	}
	const rows = person.historyRows();
	if (rows) {
		assert.ok(rows.own.length >= 1 && rows.own.length <= 2, JSON.stringify(rows));
		assert.deepEqual(rows.telling, []);
	}
	person.forget();
});

/* --- With a second, neutral host of the operator's --- */

test('with a second host of the operator no entry of the site is left at all', async () => {
	const second = await startWorld({ bounce: true });
	const person = await Visitor.start(engine, second);
	try {
		await person.begin();
		await person.read();
		await person.leavesNothing({ most: 0 });
		await person.begin();
		await person.go('/advice/keeping-a-record');
		await person.load('/behaviours');
		await person.follow('/advice');
		await person.leavesNothing({ most: 0 });
	} finally {
		await person.close();
		person.forget();
		await second.stop();
	}
});

test('a second host that does not answer strands nobody', async () => {
	const second = await startWorld({ bounce: true });
	const person = await Visitor.start(engine, second);
	try {
		await person.begin();
		await person.read();
		await second.product.stopSecond();
		await person.exit();
		assert.ok(await person.gone() < 1000);
		await pause(500);
		assert.doesNotMatch(await person.text(), /stalk|harass/i);
		const { own, telling } = await person.own();
		assert.ok(own.length <= 2 && telling.length === 0, JSON.stringify(own)); // blank ones
		await person.leftNothingToSee({ harmless: null }); // the browser's own error page is on the screen
	} finally {
		await person.close();
		person.forget();
		await second.stop();
	}
});
