// reliability.test.mjs - what visitors notice when things break or change: node reliability.test.mjs nginx|apache|lighttpd

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, load } from './client.mjs';
import { buildRelease, root, startHouse, until } from './house.mjs';

const server = process.argv[2];
const port = { nginx: 9220, apache: 9250, lighttpd: 9280 }[server];
// So many of each by itself; script/soak goes on for longer.
const kills = Number(process.env.SOAK_KILLS ?? 40), switches = Number(process.env.SOAK_SWITCHES ?? 4);
const targets = ['/', '/advice/the-law', '/agencies', '/behaviours', { target: '/search', method: 'POST', body: 'q=stalking' }];

let house;
before(async () => { house = await startHouse(server, { port }); });
after(async () => { await house?.stop(); });

/** The published words under another name, as a release. */
function renamedRelease(name) {
	const content = house.at('content');
	fs.cpSync(path.join(root, 'data/content'), content, { recursive: true });
	const settings = path.join(content, 'site.yaml');
	fs.writeFileSync(settings, fs.readFileSync(settings, 'utf8').replace(/^name:.*$/m, `name: ${name}`));
	buildRelease(content, house.at(`${name}.db`));
	fs.rmSync(content, { recursive: true });
	return house.at(`${name}.db`);
}

/** Puts a release into its place as `advice build` does: whole, by a rename. */
function publish(file) {
	fs.copyFileSync(file, house.at('next.db'));
	fs.renameSync(house.at('next.db'), house.at('advice.db'));
}

const home = async () => (await ask(house.port, 'GET', '/')).text;

test('workers that are killed under load lose no request', async (t) => {
	// Apache cannot send a form a second time.
	const visitors = load(house.port, { targets: server === 'apache' ? targets.slice(0, 4) : targets, check: (text) => text.endsWith('</html>\n') });
	for (let killed = 0; killed < kills; await sleep(50)) {
		const workers = house.workers();
		const worker = workers[Math.floor(Math.random() * workers.length)];
		if (!worker) continue;
		try { process.kill(worker, 'SIGKILL'); killed++; } catch { /* it had gone by itself */ }
	}
	const { answered, failures } = await visitors.stop();
	t.diagnostic(`${answered} answers, ${kills} kills, ${failures.length} lost`);
	assert.ok(answered >= 200, `${answered} answers`);
	// lighttpd does not ask a second worker: it loses the one request that the killed worker had in hand.
	if (server === 'lighttpd') assert.ok(failures.length <= kills, `${failures.length} lost of ${answered}, ${kills} kills`);
	else assert.deepEqual(failures, [], `lost of ${answered}, ${kills} kills`);
});

test('a new release is live soon, the old words are gone then, and no request is lost', async (t) => {
	const names = ['Stillwater', 'Greenfield'];
	const releases = names.map(renamedRelease);
	const visitors = load(house.port, { targets, check: (text) => text.endsWith('</html>\n') });
	const waits = [];
	for (let n = 0; n < switches; n++) {
		const published = performance.now();
		publish(releases[n % 2]);
		await until(`${names[n % 2]} is live`, async () => (await home()).includes(names[n % 2]), 10000);
		waits.push(performance.now() - published);
		await sleep(1000);
		for (let more = 0; more < 20; more++) assert.ok((await home()).includes(names[n % 2]), 'the old words are gone');
	}
	const { answered, failures } = await visitors.stop();
	t.diagnostic(`${answered} answers, ${failures.length} lost; live after at most ${Math.round(Math.max(...waits))} ms`);
	assert.deepEqual(failures, [], `lost of ${answered}`);
	assert.ok(answered >= 200, `${answered} answers`);
});

test('a damaged release is refused, and the old words stay', async () => {
	const before = await home();
	const visitors = load(house.port, { targets, clients: 4, check: (text) => text.endsWith('</html>\n') });
	const good = fs.readFileSync(house.at('advice.db'));
	const turned = Buffer.from(good);
	turned[Math.floor(good.length / 2)] ^= 1;
	for (const bad of [Buffer.alloc(0), Buffer.from('no release'), good.subarray(0, good.length / 2), turned]) {
		fs.writeFileSync(house.at('bad.db'), bad);
		publish(house.at('bad.db'));
		await sleep(500);
		assert.equal(await home(), before);
	}
	const { failures } = await visitors.stop();
	assert.deepEqual(failures, []);
	assert.match(fs.readFileSync(house.at('output/advice'), 'utf8'), /the old release stays in use/);
});
