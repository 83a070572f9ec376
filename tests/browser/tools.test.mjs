// tools.test.mjs - the self-check, the notes and the plan in a real browser: node tools.test.mjs chromium|firefox|webkit

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import https from 'node:https';
import { after, before, test } from 'node:test';
import { hunt } from './profile.mjs';
import { pause, until } from './screen.mjs';
import { ADDRESS } from './sites.mjs';
import { ENGINES, Visitor, startWorld } from './visitor.mjs';

const engine = process.argv[2];
if (!ENGINES[engine]) throw new Error('usage: node tools.test.mjs chromium|firefox|webkit');

let world, visitor, requests = [];
before(async () => {
	world = await startWorld();
	visitor = await Visitor.start(engine, world);
});
after(async () => {
	await visitor?.close();
	visitor?.forget();
	await world?.stop();
});

/* A visit over the line that hears every request, and may forbid scripts. */
async function begin({ noScript = false } = {}) {
	await visitor.begin({ site: world.line.url });
	world.line.noScript = noScript;
	requests = [];
	world.line.wait = ({ method, url }) => { requests.push(`${method} ${url}`); return 0; };
}
const script = (text) => visitor.run(`(() => { ${text}; return 1; })()`);
const tick = (names) => script(names.map((name) => `document.querySelector('[name="${name}"]').checked = true`).join(';'));
const ticked = () => visitor.run(`document.querySelectorAll(':checked:not(option)').length`);
const press = (words) => script(`[].find.call(document.querySelectorAll('main button'), (button) => button.offsetParent && button.textContent.startsWith('${words}')).click()`);
const entries = () => visitor.run(`document.querySelectorAll('.entries li').length`);

/* --- Is this stalking? --- */

const ANSWERS = `[...document.querySelectorAll('[data-answer], #answer [data-law]')].filter((part) => part.offsetParent)
	.map((part) => part.dataset.answer || part.dataset.law).join(' ')`;

/** What the server answers to these boxes: the parts of its page, in order. */
function answerByPost(names) {
	const { port } = new URL(world.product.url), body = names.map((name) => name + '=on').join('&');
	return new Promise((done, fail) => https.request({ host: ADDRESS, port, method: 'POST', path: '/is-this-stalking', rejectUnauthorized: false,
		headers: { host: world.product.host, 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length } }, async (answer) => {
		let html = '';
		for await (const part of answer) html += part;
		done([...html.matchAll(/ data-answer="([^"]+)"|<li data-law="([^"]+)"/g)].map(([, part, law]) => part || law).join(' '));
	}).on('error', fail).end(body));
}

test('with its script the check answers within the page: no request, the same answer as by POST, and no tick is left', async () => {
	await begin();
	await visitor.go('/');
	for (const names of [[], ['signs-unwanted'], ['behaviour-messages', 'behaviour-following'], ['danger-kill', 'behaviour-order-breach']]) {
		await visitor.follow('/is-this-stalking');
		await until(() => visitor.run(`!!document.getElementById('questions')`), 'the questions');
		assert.equal(await ticked(), 0);
		await tick(names);
		const asked = requests.length;
		await press('See what it may be');
		const answers = await visitor.run(ANSWERS);
		assert.equal(answers, await answerByPost(names), names.join());
		assert.equal(requests.length, asked, 'a request');
		assert.equal(await visitor.run(`document.querySelectorAll('main input').length`), 0);
		assert.equal(await visitor.run(`[...document.querySelectorAll('#answer a[href="tel:08088020300"]')].some((link) => link.offsetParent)`), true);
		assert.equal(await visitor.run('document.activeElement.tagName'), 'H2');
		const first = await visitor.run(`document.querySelector('main h2[tabindex]').offsetParent ? document.querySelector('main h2[tabindex]').getBoundingClientRect().top <
			document.querySelector('h1').getBoundingClientRect().top : false`);
		assert.equal(first, names.some((name) => name.startsWith('danger')), 'danger stands above the heading');
	}
	assert.doesNotMatch(await visitor.run('JSON.stringify(history.state) + location.href + document.title + window.name'), /danger|signs-|behaviour-/);
});

test('the answers can be changed: the ticks are as they were, the answer is gone, and a screen reader hears what is said of danger', async () => {
	await begin();
	await visitor.go('/is-this-stalking');
	await tick(['danger-kill', 'signs-unwanted']);
	await press('See what it may be');
	assert.match(await visitor.run(`document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent`), /999/);
	await press('Change my answers');
	assert.equal(await ticked(), 2);
	assert.equal(await visitor.run(ANSWERS), '');
	assert.equal(await visitor.run('document.activeElement.tagName'), 'H1');
	await script(`document.querySelector('[name="danger-kill"]').checked = false`);
	await press('See what it may be');
	assert.match(await visitor.run(ANSWERS), /^some /);
});

test('ticks that were made are gone when the visitor comes back', async () => {
	await begin();
	await visitor.go('/is-this-stalking');
	await tick(['danger-kill', 'signs-unwanted']);
	await visitor.follow('/plan');
	await visitor.back('/is-this-stalking');
	await until(() => visitor.run(`!!document.getElementById('questions')`), 'the questions');
	assert.equal(await ticked(), 0);
	await tick(['danger-kill']);
	await visitor.focusPage(); // Chromium's Back passes over a page that nobody has touched
	await visitor.load('/agencies');
	await visitor.press('alt+Left');
	await until(() => visitor.run(`!!document.getElementById('questions') && history.state.p === '/is-this-stalking'`).catch(() => false), 'the questions again');
	await pause(300);
	assert.equal(await ticked(), 0);
});

test('where scripts are blocked the check answers by POST, nothing stands in an address, and Back shows no tick', async () => {
	await begin({ noScript: true });
	await visitor.go('/is-this-stalking');
	await tick(['danger-kill', 'behaviour-messages']);
	assert.equal(await ticked(), 2);
	await visitor.focusPage();
	await press('See what it may be');
	await until(() => visitor.run(`document.readyState === 'complete' && !document.getElementById('questions')`).catch(() => false), 'the answer');
	assert.equal(await visitor.run(ANSWERS), 'in-danger pattern laws 2A(3)(b) what-now');
	assert.deepEqual(requests.slice(-1), ['POST /is-this-stalking']);
	assert.equal(await visitor.run('location.search'), '');
	await pause(300);
	await visitor.press('alt+Left');
	await until(() => visitor.run(`document.readyState === 'complete' && !!document.getElementById('questions')`).catch(() => false), 'the questions');
	await pause(300);
	assert.equal(await ticked(), 0);
});

/* --- Notes --- */

/** Fills in the form: values by the words of their labels. */
const fill = (values) => script(Object.entries(values).map(([label, value]) => `[].find.call(document.querySelectorAll('.fields label'),
	(label) => label.firstChild.data === ${JSON.stringify(label)}).querySelector('input, select, textarea').value = ${JSON.stringify(value)}`).join(';'));
async function add(values) {
	await fill(values);
	await press('Add to the list');
}
const form = () => until(() => visitor.run(`document.querySelectorAll('.fields input').length > 5`).catch(() => false), 'the form');
const listed = () => visitor.run(`[...document.querySelectorAll('.entries li')].map((entry) =>
	[...entry.querySelectorAll('div:not([hidden]) dd')].map((row) => row.textContent).join('|'))`);
const drawn = () => visitor.run(`[...document.querySelectorAll('.bars li')].map((bar) => bar.textContent + '=' + Math.round(bar.querySelector('rect').getAttribute('width')))`);
const inFields = () => visitor.run(`[...document.querySelectorAll('.fields input, .fields textarea, .fields select')].map((field) => field.value).join('')`);

test('notes are added, put in order, drawn, changed and removed, and no request is made', async () => {
	await begin();
	await visitor.go('/');
	await visitor.follow('/record');
	await form();
	assert.equal(await visitor.run(`document.getElementById('plain').offsetParent`), null);
	const asked = requests.length;
	assert.equal(await visitor.run(`document.querySelector('.sheet').offsetParent`), null, 'the empty sheet is for paper');
	await press('Add to the list');
	assert.equal(await entries(), 0);
	await until(() => visitor.run(`(() => { const said = document.querySelector('.fields [role=status]'), { top, bottom } = said.getBoundingClientRect();
		return said.textContent === 'Write something first.' && top >= document.getElementById('exit').getBoundingClientRect().bottom && bottom <= innerHeight; })()`), 'what is missing, in sight');
	await add({ Date: '2026-10-30', How: 'Phone call', 'What happened': 'third' });
	await add({ Date: '2026-09-03', 'Began at': '08:10', How: 'Phone call', 'What happened': 'first' });
	await add({ 'What happened': 'without a day' });
	await add({ Date: '2026-09-03', 'Began at': '18:00', How: 'Post or gift', 'What happened': 'second' });
	// A day is written by the browser: how its version abbreviates and where it puts commas is not ours.
	const written = (day, form) => visitor.run(`new Date('${day}T12:00Z').toLocaleDateString('en-GB', { ...${JSON.stringify(form)}, timeZone: 'UTC' })`);
	const long = (day) => written(day, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
	const short = (day) => written(day, { day: 'numeric', month: 'short', year: 'numeric' });
	const [early, late] = [await long('2026-09-03'), await long('2026-10-30')];
	assert.match(early, /\b3\b.*2026/);
	assert.deepEqual(await listed(), [`${early}|08:10|Phone call|first`, `${early}|18:00|Post or gift|second`, `${late}|Phone call|third`, 'without a day']);
	assert.equal(await inFields(), '');
	assert.equal(await visitor.run(`document.getElementById('print').offsetParent`), null, 'how to print the empty sheet, when the list would be printed');
	const bars = await drawn();
	assert.equal(bars[0], `Week of ${await short('2026-08-31')}: 2=100`);
	assert.equal(bars[8], `Week of ${await short('2026-10-26')}: 1=50`);
	assert.deepEqual(bars.slice(9), ['Phone call: 2=100', 'Post or gift: 1=50']);
	await script(`document.querySelectorAll('.entries li')[0].querySelector('button').click()`);
	await fill({ Date: '2019-01-02', 'What happened': 'long ago' });
	await press('Keep the change');
	assert.equal((await listed())[0], `${await long('2019-01-02')}|08:10|Phone call|long ago`);
	assert.match((await drawn())[0], /^2019: 1=50$/);
	await script(`document.querySelectorAll('.entries li')[3].querySelectorAll('button')[1].click()`);
	assert.equal(await entries(), 4, 'one press asks');
	await script(`document.querySelectorAll('.entries li')[3].querySelectorAll('button')[1].click()`);
	assert.equal(await entries(), 3);
	assert.equal(requests.length, asked, 'a request');
	assert.equal(await visitor.run(`document.querySelectorAll('main [name], main form').length`), 0);
	assert.equal(await visitor.run(`[...document.querySelectorAll('main input, main textarea, main select')].every((field) => field.autocomplete === 'off' && !field.spellcheck)`), true);
});

test('the files are what RFC 4180 and a reader expect, formulas are harmless, and the name is the visitor\'s', async () => {
	await script(`window.saved = []; URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return 'blob:test'; };
		HTMLAnchorElement.prototype.click = function () { window.saved.push(this.download); }`);
	await add({ Date: '2026-11-01', 'What happened': '=HYPERLINK("http://x")\nand "so", he said', Place: '@home', 'Who it was, and how you know': ' +44' });
	await script(`document.querySelector('.take input').value = '../my\\u0007 shopping:list.'`);
	await press('Save as a table');
	await press('Save as text');
	await until(() => visitor.run('window.saved.length === 4'), 'both files');
	const saved = await visitor.run('window.saved'), [csv, text] = ['\ufeff"Date"', '1.\r\n'].map((begins) => saved.find((one) => one.startsWith(begins) || one.startsWith(begins.slice(1))));
	assert.deepEqual(saved.filter((one) => one.length < 40).sort(), ['my  shopping list.csv', 'my  shopping list.txt']);
	const rows = csv.replace(/^\ufeff/, '').match(/(?:"(?:[^"]|"")*",){13}"(?:[^"]|"")*"\r\n/g);
	assert.equal(rows.join(''), csv.replace(/^\ufeff/, ''), 'nothing but rows of fourteen cells');
	assert.equal(rows.length, 5);
	const row = rows.find((one) => one.includes('HYPERLINK'));
	assert.ok(row.includes(`,"'=HYPERLINK(""http://x"")\nand ""so"", he said",`), row);
	assert.ok(row.includes(`,"'@home",`) && row.includes(`,"'+44",`), row);
	assert.ok(text.includes('What happened: =HYPERLINK("http://x")\r\n  and "so", he said\r\n'), text);
});

test('what was written is gone after another page and Back, after a full load and Back, and after a reload', async () => {
	for (const leave of [() => visitor.follow('/advice'), () => visitor.load('/agencies'), null]) {
		await begin();
		await visitor.go('/record');
		await form();
		await add({ 'What happened': 'kingfisher' });
		await fill({ Place: 'kingfisher' });
		await visitor.focusPage();
		if (leave) await leave();
		await visitor.press(leave ? 'alt+Left' : 'F5');
		await pause(500);
		await until(() => visitor.run(`history.state.p === '/record' && document.documentElement.getAttribute('aria-busy') !== 'true'`).catch(() => false), 'the notes');
		await form();
		assert.equal(await entries(), 0);
		assert.doesNotMatch(await inFields() + await visitor.text(), /kingfisher/);
	}
});

for (const [where, come] of [['loaded in full', () => visitor.go('/record')], ['shown inside another', async () => { await visitor.go('/'); await visitor.follow('/record'); }]]) {
	test(`the exit wipes the notes at once, on a page that was ${where}, and no question stops it`, async () => {
		await begin();
		await come();
		await form();
		await add({ Date: '2026-11-01', How: 'Online', 'What happened': 'kingfisher' });
		await fill({ Place: 'kingfisher' });
		world.neutral.delay = 1500;
		await visitor.exit();
		assert.ok(await visitor.gone() < 1000);
		assert.doesNotMatch(await visitor.text(), /kingfisher/);
		world.neutral.delay = 0;
		await visitor.arrives();
		await visitor.leftNoEntry();
		for (const key of ['alt+Left', 'alt+Left', 'alt+Right', 'alt+Right']) {
			await visitor.press(key);
			await pause(200);
			assert.doesNotMatch(await visitor.text(), /kingfisher/);
		}
	});
}

test('where scripts are blocked the notes and the plan are paper, with a sentence that says so', async () => {
	await begin({ noScript: true });
	for (const [page, part] of [['/record', '.sheet'], ['/plan', '.plan .line']]) {
		await visitor.go(page);
		assert.equal(await visitor.run(`document.getElementById('plain').offsetParent !== null`), true, page);
		assert.equal(await visitor.run(`document.querySelectorAll('main input, main textarea, main select, main button').length`), 0, page);
		assert.equal(await visitor.run(`document.querySelector('${part}').offsetParent !== null`), true, page);
	}
});

test('the plan can be ticked and written in, and is empty after another page and Back', async () => {
	await begin();
	await visitor.go('/');
	await visitor.follow('/plan');
	await until(() => visitor.run(`document.querySelectorAll('.plan input[type=checkbox]').length > 10`), 'the boxes');
	assert.equal(await visitor.run(`document.querySelectorAll('main [name], main form').length`), 0);
	await visitor.click('.plan label.tick');
	await script(`document.querySelector('.plan input[type=text]').value = 'kingfisher'`);
	assert.equal(await ticked(), 1);
	await visitor.follow('/advice');
	await visitor.back('/plan');
	await until(() => visitor.run(`document.querySelectorAll('.plan input[type=checkbox]').length > 10`), 'the boxes');
	assert.equal(await ticked(), 0);
	assert.equal(await visitor.run(`[...document.querySelectorAll('.plan input[type=text]')].map((field) => field.value).join('')`), '');
});

/* --- What is left on the disk: a browser of its own, killed in the middle of it --- */

test('a browser that is killed has kept nothing of what was typed and ticked, but the file that was saved', async () => {
	const settings = { 'browser.sessionstore.resume_from_crash': true, 'browser.sessionstore.interval': 1000 };
	const person = await Visitor.start(engine, world, { settings }), shown = visitor;
	visitor = person;
	const saved = () => hunt(person.browser.profile, ['zzgreenfinch']).map(([file]) => file);
	try {
		await begin();
		await script(`document.body.innerHTML = '<textarea id="control"></textarea>'; document.getElementById('control').focus()`);
		await person.screen.type('zzbullfinch');
		await pause(engine === 'webkit' ? 0 : 2000);
		await person.go('/is-this-stalking');
		await tick(['danger-kill']);
		await person.follow('/plan');
		await until(() => person.run(`!!document.querySelector('.plan input[type=text]')`), 'the fields');
		await script(`document.querySelector('.plan input[type=text]').focus()`);
		await person.screen.type('zzchaffinch');
		await person.follow('/record');
		await form();
		for (const [field, word] of [['input[type=text]', 'zzgoldfinch'], ['textarea', 'zzgreenfinch']]) {
			await script(`document.querySelector('.fields ${field}').focus()`);
			await person.screen.type(word);
		}
		await fill({ Date: '1987-06-05', How: 'Through somebody else' });
		await pause(2000);
		await press('Add to the list');
		await press('Save as a table');
		await until(() => saved().some((file) => /notes\.csv$/.test(file)), 'the file');
		await pause(1500);
	} finally {
		const gone = new Promise((done) => person.browser.child.once('exit', done));
		person.browser.child.kill('SIGKILL');
		await gone;
		person.screen.stop();
		visitor = shown;
	}
	await pause(500);
	const words = ['zzchaffinch', 'zzgoldfinch', 'zzgreenfinch', '1987-06-05', 'danger-kill'];
	const kept = hunt(person.browser.profile, words).filter(([file]) => !/notes\.csv$/.test(file));
	const control = hunt(person.browser.profile, ['zzbullfinch']);
	rmSync(person.browser.profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
	assert.deepEqual(kept, []);
	// An ordinary field is kept by those that remember a session: the hunt finds what there is to find.
	if (engine !== 'webkit') assert.notEqual(control.length, 0);
});
