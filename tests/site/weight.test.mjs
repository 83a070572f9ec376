// weight.test.mjs - what each page weighs on the wire, headers and all, by gzip and by brotli: it must fit into the first packets of a slow line.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask } from '../servers/client.mjs';
import { startHouse } from '../servers/house.mjs';

const MOST = 14336; // bytes: ten packets of about 1,460, which a server may send before it hears from the browser
const SEARCHES = ['stalking', 'police', 'zzzzzz'];

let house, rows;
before(async () => {
	house = await startHouse('nginx', { port: 9292 });
	const map = (await ask(house.port, 'GET', '/sitemap.xml')).text;
	const addresses = [...map.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, address]) => address || '/');
	// Every page of the directory, and every list that a link on it leads to.
	const waiting = ['/agencies'], lists = new Set(waiting);
	while (waiting.length) {
		const page = (await ask(house.port, 'GET', waiting.pop())).text;
		for (const [, link] of page.matchAll(/href="(\/agencies\?[^"#]*)/g)) {
			const address = link.replace(/&amp;/g, '&');
			if (!lists.has(address) && lists.size < 60) waiting.push(lists.add(address) && address);
		}
	}
	rows = [];
	for (const address of new Set([...addresses, ...lists, '/not-there'])) rows.push(await weigh(address));
	for (const words of SEARCHES) rows.push(await weigh(`/search for ${words}`, words));
});
after(async () => { await house?.stop(); });

const size = (answer) => answer.body.length + answer.headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 'HTTP/1.1 200 OK\r\n\r\n'.length);

async function weigh(address, words) {
	const row = { address };
	for (const coding of ['br', 'gzip']) {
		const headers = [`Accept-Encoding: ${coding}`, ...(words ? ['Content-Type: application/x-www-form-urlencoded'] : [])];
		const answer = await ask(house.port, words ? 'POST' : 'GET', words ? '/search' : address, { headers, body: words ? `q=${words}` : '' });
		assert.equal(answer.one('content-encoding'), coding, address);
		row[coding] = size(answer);
	}
	const plain = (await ask(house.port, words ? 'POST' : 'GET', words ? '/search' : address, words ? { headers: ['Content-Type: application/x-www-form-urlencoded'], body: `q=${words}` } : {})).text;
	row.loads = [...plain.matchAll(/<(?:script|img|link|iframe|source|video|audio|object|embed)\b[^>]*\s(?:src|href|data)="(?!data:)([^"]*)"|@import|url\((?!data:)/g)].map(([found]) => found);
	return row;
}

test('every page fits into 14 kB with its headers, by gzip and by brotli', (context) => {
	const heaviest = [...rows].sort((a, b) => b.gzip - a.gzip), line = ({ address, br, gzip }) => `${String(br).padStart(7)} ${String(gzip).padStart(7)}  ${address}`;
	context.diagnostic(`${rows.length} pages, bytes on the wire:`);
	for (const text of ['     br    gzip', ...heaviest.map(line)]) context.diagnostic(text);
	assert.ok(rows.length > 120, `only ${rows.length} pages`);
	assert.deepEqual(heaviest.filter(({ br, gzip }) => br > MOST || gzip > MOST).map(line), []);
});

test('no page asks for anything more', () => {
	assert.deepEqual(rows.filter(({ loads }) => loads.length), []);
});
