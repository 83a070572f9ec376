// requests.test.mjs - the same requests through whichever web server is named: node requests.test.mjs nginx|apache|lighttpd

import assert from 'node:assert/strict';
import fs from 'node:fs';
import http2 from 'node:http2';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ask, sendBytes } from './client.mjs';
import { checkErrorPage, checkHeaders } from './headers.mjs';
import { root, startHouse, until } from './house.mjs';

const server = process.argv[2];
const port = { nginx: 9200, apache: 9230, lighttpd: 9260 }[server];

let house;
before(async () => { house = await startHouse(server, { port }); });
after(async () => { await house?.stop(); });

function slugs(folder) {
	return fs.readdirSync(path.join(root, 'data/content/en', folder)).filter((name) => name.endsWith('.md')).map((name) => `/${folder}/${name.slice(0, -3)}`);
}
const pages = ['/', '/advice', ...slugs('advice'), '/behaviours', ...slugs('behaviours'), '/agencies', ...slugs('agencies'), '/search'];
const files = {
	'/robots.txt': 'text/plain; charset=utf-8',
	'/sitemap.xml': 'application/xml; charset=utf-8',
	'/.well-known/security.txt': 'text/plain; charset=utf-8',
	'/health': 'application/health+json',
};
const open = {
	'/agencies.csv': 'text/csv; charset=utf-8; header=present',
	'/api': 'application/json',
	'/api/services?page=1&per_page=5': 'application/json',
	'/api/taxonomies': 'application/json',
	'/api/taxonomy_terms': 'application/json',
};
const form = ['Content-Type: application/x-www-form-urlencoded'];

test('every page is answered whole, with every header once', async () => {
	for (const page of pages) {
		const answer = await ask(house.port, 'GET', page);
		assert.equal(answer.status, 200, page);
		assert.equal(answer.one('content-type'), 'text/html; charset=utf-8', page);
		checkHeaders(answer);
		assert.match(answer.text, /^<!DOCTYPE html>/i, page);
		assert.match(answer.text, /<\/html>\s*$/, page);
	}
});

test('every file is answered with its type and every header once', async () => {
	for (const [file, type] of Object.entries(files)) {
		const answer = await ask(house.port, 'GET', file);
		assert.equal(answer.status, 200, file);
		assert.equal(answer.one('content-type'), type, file);
		checkHeaders(answer);
		assert.ok(answer.body.length > 0, file);
	}
});

test('pages of other sites may read the open data, what is wrong with a request for it too, and nothing else', async () => {
	const foreign = ['Origin: https://elsewhere.example'];
	for (const [address, type] of Object.entries(open)) {
		const answer = await ask(house.port, 'GET', address, { headers: foreign });
		assert.equal(answer.status, 200, address);
		assert.equal(answer.one('content-type'), type, address);
		checkHeaders(answer, { open: true });
	}
	for (const [address, status] of [['/api/services/none', 404], ['/api/services?page=none', 400], ['/api/none', 404], ['/agencies.csv?from=none', 400]]) {
		const answer = await ask(house.port, 'GET', address, { headers: foreign });
		assert.equal(answer.status, status, address);
		assert.equal(answer.one('content-type'), 'application/problem+json', address);
		assert.equal(JSON.parse(answer.text).status, status, address);
		checkHeaders(answer, { open: true });
	}
	for (const page of ['/', '/agencies', '/open-data', '/agencies/samaritans', '/not-there']) checkHeaders(await ask(house.port, 'GET', page, { headers: foreign }));
});

test('an answer that is longer than a web server likes to hold comes whole', async () => {
	const words = fs.mkdtempSync(path.join(os.tmpdir(), 'quietway-long-'));
	fs.cpSync(path.join(root, 'tests/fixtures/site'), words, { recursive: true });
	const silent = path.join(words, 'en/agencies/silent.md');
	fs.writeFileSync(silent, fs.readFileSync(silent, 'utf8').replace('status:', `cannot: "${'It cannot. '.repeat(14000)}"\nstatus:`));
	const long = await startHouse(server, { port: port + 5, content: words });
	try {
		const answer = await ask(long.port, 'GET', '/agencies.csv');
		assert.ok(answer.body.length > 150000, `${answer.body.length} bytes`);
		assert.equal(answer.text.match(/\r\n/g).length, 1 + 14);
		assert.match(answer.text, /"\r\n$/);
	} finally {
		await long.stop();
		fs.rmSync(words, { recursive: true });
	}
});

test('HEAD is answered as GET, without the page', async () => {
	const tell = ({ headers }) => Object.fromEntries(headers.filter(([name]) => !['date', 'content-length', 'transfer-encoding', 'connection'].includes(name)));
	for (const page of ['/', '/advice/the-law', '/agencies', '/search', '/robots.txt', '/not-there']) {
		const [get, head] = [await ask(house.port, 'GET', page), await ask(house.port, 'HEAD', page)];
		assert.equal(head.status, get.status, page);
		assert.deepEqual(tell(head), tell(get), page);
		assert.equal(head.body.length, 0, page);
	}
});

test('the exit leads away with one short cookie', async () => {
	const answer = await ask(house.port, 'GET', '/exit');
	assert.equal(answer.status, 303);
	checkHeaders(answer);
	assert.match(answer.one('location'), /^https:\/\//);
	assert.deepEqual(answer.all('set-cookie').map((cookie) => cookie.split(';')[0]), ['left=1']);
});

test('words are searched for by POST, and found', async () => {
	const answer = await ask(house.port, 'POST', '/search', { headers: form, body: 'q=stalking' });
	assert.equal(answer.status, 200);
	checkHeaders(answer);
	assert.match(answer.text, /<ol class="results">/);
});

test('a page comes compressed to a browser that takes it', async () => {
	for (const coding of ['br', 'gzip']) {
		const answer = await ask(house.port, 'GET', '/', { headers: [`Accept-Encoding: ${coding}`] });
		assert.equal(answer.one('content-encoding'), coding);
		checkHeaders(answer);
	}
});

test('a method that a page does not take is answered with 405 and what it takes', async () => {
	for (const [method, page] of [['POST', '/'], ['DELETE', '/advice'], ['PUT', '/search'], ['OPTIONS', '/'], ['PATCH', '/agencies'], ['TRACE', '/'], ['PROPFIND', '/']]) {
		const answer = await ask(house.port, method, page);
		checkErrorPage(answer, 405);
		assert.match(answer.one('allow') ?? '', /^GET, HEAD(, POST)?$/, `${method} ${page}`);
	}
});

test('nothing is tunnelled', async () => {
	const answer = await sendBytes(house.port, 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\nConnection: close\r\n\r\n');
	assert.ok([400, 405].includes(answer.status), `status ${answer.status}`);
	checkErrorPage(answer, answer.status);
});

test('an address that is not there is answered with 404', async () => {
	for (const page of ['/not-there', '/advice/not-there', '/agencies/not-there', '/behaviours/not-there', '/index.php', '/advice/the-law/']) {
		checkErrorPage(await ask(house.port, 'GET', page), 404);
	}
});

test('the error pages are no addresses of the site', async () => {
	const answer = await ask(house.port, 'GET', '/.error/502.html');
	checkErrorPage(answer, server === 'apache' ? 403 : 404);
});

test('a request that is none is answered with 400', async () => {
	for (const bytes of [
		'GET / HTTP/1.1\r\n\r\n',
		'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
		'POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: none\r\n\r\n',
		'POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nq=a',
	]) {
		const answer = await sendBytes(house.port, bytes);
		checkErrorPage(answer, answer.status);
		assert.equal(answer.status, 400, JSON.stringify(bytes));
	}
});

test('an address of 4 KiB is read, a longer one is answered with 414', async () => {
	checkErrorPage(await ask(house.port, 'GET', `/${'a'.repeat(4095)}`), 404);
	checkErrorPage(await ask(house.port, 'GET', `/${'a'.repeat(4096)}`), 414);
	checkErrorPage(await ask(house.port, 'GET', `/?q=${'a'.repeat(7000)}`), 414);
});

test('a head that no browser sends is refused with a page of ours', async () => {
	for (const [target, headers] of [[`/${'a'.repeat(20000)}`, []], ['/', [`X-Long: ${'a'.repeat(20000)}`]]]) {
		const answer = await ask(house.port, 'GET', target, { headers });
		assert.ok([400, 414, 431].includes(answer.status), `status ${answer.status}`);
		checkErrorPage(answer, answer.status);
	}
});

test('a body of 64 KiB is read, a longer one is answered with 413', async () => {
	const words = (length) => `q=stalking&more=${'a'.repeat(length - 16)}`;
	assert.equal((await ask(house.port, 'POST', '/search', { headers: form, body: words(65536) })).status, 200);
	checkErrorPage(await ask(house.port, 'POST', '/search', { headers: form, body: words(65537) }), 413);
	checkErrorPage(await sendBytes(house.port, 'POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\nConnection: close\r\n\r\n'), 413);
});

test('a body in chunks is read or refused, never lost', async () => {
	const answer = await sendBytes(house.port, `POST /search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${form[0]}\r\n`
		+ 'Transfer-Encoding: chunked\r\n\r\n6\r\nq=stal\r\n4\r\nking\r\n0\r\n\r\n');
	if (answer.status === 200) assert.match(answer.text, /<ol class="results">/);
	else checkErrorPage(answer, 411);
	checkHeaders(answer);
});

test('odd addresses get an answer of ours', async () => {
	assert.equal((await sendBytes(house.port, 'GET http://localhost/advice HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).status, 200);
	assert.equal((await sendBytes(house.port, 'GET /advice HTTP/1.0\r\n\r\n')).status, 200);
	assert.equal((await ask(house.port, 'GET', '/advice?')).status, 200);
	assert.equal((await ask(house.port, 'GET', '/?%3Cscript%3E=%22')).status, 200);
	for (const target of ['//', '//advice', '//elsewhere.example/', '/advice//the-law', '/advice/../agencies', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd',
		'/advice%2fthe-law', '/advice/%', '/advice/%00', '/advice/%ff', '/\\', '/a;b', '/.git/config', '/~root']) {
		const answer = await ask(house.port, 'GET', target);
		assert.ok(answer.status < 500, `${target}: ${answer.status}`);
		checkHeaders(answer);
		assert.ok(!answer.one('location')?.includes('elsewhere'), target);
		if (answer.status !== 200) checkErrorPage(answer, answer.status);
	}
	const answer = await sendBytes(house.port, 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
	// Apache answers this before any of its modules is asked: with nothing at all.
	if (server === 'apache') assert.equal(answer.body.length, 0);
	else checkHeaders(answer);
});

test('a visitor who never ends the request is let go, and the others are served meanwhile', async () => {
	const began = performance.now();
	const silent = Array.from({ length: 40 }, () => new Promise((done) => {
		const socket = net.connect(house.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: local'));
		socket.on('error', () => {});
		socket.on('close', () => done(performance.now() - began));
		socket.resume();
	}));
	for (let n = 0; n < 10; n++) assert.equal((await ask(house.port, 'GET', '/')).status, 200);
	for (const waited of await Promise.all(silent)) assert.ok(waited < 12000, `let go after ${waited} ms`);
});

test('while no worker runs every address shows whom to ring', async () => {
	await house.end(house.application);
	try {
		for (const page of ['/', '/advice/the-law', '/not-there']) {
			const answer = await ask(house.port, 'GET', page);
			assert.ok([502, 503].includes(answer.status), `status ${answer.status}`);
			checkErrorPage(answer, answer.status);
		}
		const answer = await ask(house.port, 'POST', '/search', { headers: form, body: 'q=stalking' });
		assert.ok([502, 503].includes(answer.status), `status ${answer.status}`);
		checkErrorPage(answer, answer.status);
		assert.equal((await ask(house.port, 'HEAD', '/')).body.length, 0);
	} finally {
		await house.startApplication();
	}
	await until('the pages are back', async () => (await ask(house.port, 'GET', '/')).status === 200, 5000);
});

test('while every worker hangs the visitor is told in the end whom to ring', async () => {
	await until('every worker has been started', () => house.workers().length === 8);
	const hanging = [house.application.pid, ...house.workers()];
	for (const process_ of hanging) process.kill(process_, 'SIGSTOP');
	try {
		const answer = await ask(house.port, 'GET', '/', { timeout: 30000 });
		assert.ok([502, 503, 504].includes(answer.status), `status ${answer.status}`);
		checkErrorPage(answer, answer.status);
	} finally {
		// The supervisor last: it would end a worker that hangs before this loop has come to it.
		for (const process_ of hanging.reverse()) process.kill(process_, 'SIGCONT');
	}
	await until('the pages are back', async () => (await ask(house.port, 'GET', '/')).status === 200, 5000);
});

test('over HTTPS every answer, an error too, asks for HTTPS from now on', async () => {
	const secure = await startHouse(server, { port: port + 10, tls: true });
	try {
		for (const page of ['/', '/advice/the-law', '/robots.txt']) checkHeaders(await ask(secure.port, 'GET', page, { secure: true }), { secure: true });
		checkErrorPage(await ask(secure.port, 'GET', '/not-there', { secure: true }), 404, { secure: true });
		checkErrorPage(await sendBytes(secure.port, 'GET / HTTP/1.1\r\n\r\n', { secure: true }), 400, { secure: true });
		const exit = await ask(secure.port, 'GET', '/exit', { secure: true });
		assert.match(exit.one('set-cookie'), /; Secure/);

		const session = http2.connect(`https://127.0.0.1:${secure.port}`, { rejectUnauthorized: false });
		const headers = await new Promise((resolve, reject) => {
			session.on('error', reject);
			const stream = session.request({ ':path': '/advice' });
			stream.on('response', (received) => { stream.resume(); resolve(received); });
		});
		session.close();
		assert.equal(headers[':status'], 200);

		const plain = await ask(secure.redirectPort, 'GET', '/advice/the-law?a=b', { host: 'elsewhere.example' });
		assert.equal(plain.status, 301);
		assert.equal(plain.one('location'), 'https://advice.example/advice/the-law?a=b');
		checkHeaders(plain);

		await secure.end(secure.application);
		const answer = await ask(secure.port, 'GET', '/', { secure: true });
		checkErrorPage(answer, answer.status, { secure: true });
	} finally {
		await secure.stop();
	}
});

test('nothing of a visit is written anywhere: no address, no word, no postcode, no number, no name of a browser', async () => {
	const canary = 'canary7f3e';
	const headers = [`User-Agent: ${canary}`, `Referer: http://localhost/${canary}`, `Cookie: other=${canary}`];
	const from = '127.7.7.7';
	const [postcode, number] = [['CV31', '7QZ'], ['07700', '900771']];
	const typed = [postcode, number].flatMap((halves) => [' ', '+', '%20', ''].map((between) => halves.join(between)));
	const visit = async () => {
		await ask(house.port, 'GET', `/advice?${canary}`, { headers, from }).catch(() => {});
		await ask(house.port, 'GET', `/${canary}`, { headers, from }).catch(() => {});
		await ask(house.port, 'POST', '/search', { headers: [...headers, ...form], from, body: `q=${canary}&more=${'a'.repeat(60000)}` }).catch(() => {});
		for (const words of typed) {
			await ask(house.port, 'POST', '/agencies', { headers: [...headers, ...form], from, body: `need=talk&postcode=${words}` }).catch(() => {});
			await ask(house.port, 'POST', '/search', { headers: [...headers, ...form], from, body: `q=${words}` }).catch(() => {});
		}
		await ask(house.port, canary.toUpperCase(), '/', { headers, from }).catch(() => {});
		await sendBytes(house.port, `${canary}\r\n\r\n`, { from }).catch(() => {});
		await ask(house.port, 'POST', `/search?${canary}`, { headers, from, body: canary.repeat(10000) }).catch(() => {});
		await ask(house.port, 'GET', `/${canary.repeat(1000)}`, { headers, from }).catch(() => {});
	};
	assert.match((await ask(house.port, 'POST', '/agencies', { headers: form, body: `postcode=${postcode.join('+')}` })).text, /Your postcode is in Warwickshire/);
	assert.match((await ask(house.port, 'POST', '/search', { headers: form, body: `q=${number.join('+')}` })).text, /We do not know this number/);
	await visit();
	for (const worker of house.workers()) process.kill(worker, 'SIGKILL');
	await visit();
	await house.end(house.application);
	await visit();

	for (const file of fs.readdirSync(house.folder, { recursive: true, withFileTypes: true })) {
		if (!file.isFile()) continue;
		const name = path.join(file.path ?? file.parentPath, file.name);
		const text = fs.readFileSync(name, 'latin1');
		for (const word of [canary, canary.toUpperCase(), from, ...typed]) assert.ok(!text.includes(word), `${word} in ${name}`);
	}
});
