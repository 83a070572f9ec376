// noscript.test.mjs - the exit where no script runs: node noscript.test.mjs chromium|firefox|webkit

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pause, until } from './screen.mjs';
import { ENGINES, Visitor, startWorld } from './visitor.mjs';

const engine = process.argv[2];
if (!ENGINES[engine]) throw new Error('usage: node noscript.test.mjs chromium|firefox|webkit');

/* Where the exit and the one button of the page behind it are on the screen, as a browser that may run scripts tells. */
const place = {};
let world;
before(async () => { world = await startWorld(); });
after(async () => { await world?.stop(); });

const arrives = (person) => until(async () => (await person.at()).url === world.neutral.url, 'the neutral page').then(() => pause(400));
const isGuard = async (person) => /name="to"/.test(await person.browser.source().catch(() => ''));

/* A picture of the page that is shown while the cookie of the exit lives. */
async function pictureOfGuard(person) {
	await person.browser.visit(person.site + '/exit');
	await arrives(person);
	await person.go('/');
	await until(() => isGuard(person), 'the page behind the exit');
	await pause(300);
	if (person.javascript) place.button = await person.find('button');
	return person.harmless.and(person.screen.look());
}

async function leaves(person, site, forbid = () => {}) {
	await person.begin({ site });
	forbid();
	const harmless = await pictureOfGuard(person);
	await person.begin({ site });
	forbid();
	for (const page of ['/', '/advice', '/advice/the-law']) {
		await person.go(page);
		await until(async () => /<h1/.test(await person.browser.source().catch(() => '')), `the page ${page}`);
		assert.ok(!await isGuard(person));
	}
	if (person.javascript) place.exit = await person.find('#exit');
	await person.screen.click(...place.exit);
	await arrives(person);
	await person.leftNothingToSee({ each: 400, harmless });

	await person.go('/advice/the-law');
	await until(() => isGuard(person), 'no advice under the address while the cookie of the exit lives');
	await person.screen.click(...place.button);
	await until(async () => /<h1[^>]*>\s*The law/.test(await person.browser.source().catch(() => '')), 'the page that was asked for');
}

test('where scripts are blocked, Back shows no advice, and coming back on purpose costs one press', async () => {
	const person = await Visitor.start(engine, world);
	try {
		await leaves(person, world.line.url, () => { world.line.noScript = true; });
	} finally {
		await person.close();
		person.forget();
	}
});

test('where JavaScript is off, Back shows no advice, and coming back on purpose costs one press', async () => {
	const person = await Visitor.start(engine, world, { javascript: false });
	try {
		await leaves(person, world.product.url);
	} finally {
		await person.close();
		person.forget();
	}
});
