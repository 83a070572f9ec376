// client.mjs - a web client that sends exactly the bytes it is given and shows exactly the headers that come back.

import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';

function dechunk(bytes) {
	const parts = [];
	for (let at = 0; ;) {
		const end = bytes.indexOf('\r\n', at);
		const size = end < 0 ? NaN : parseInt(bytes.toString('latin1', at, end), 16);
		if (!(size >= 0)) throw new Error('a broken chunk');
		if (size === 0) return Buffer.concat(parts);
		parts.push(bytes.subarray(end + 2, end + 2 + size));
		at = end + 2 + size + 2;
	}
}

function parse(bytes) {
	const end = bytes.indexOf('\r\n\r\n');
	if (end < 0) throw new Error(`no whole answer: ${JSON.stringify(bytes.toString('latin1').slice(0, 200))}`);
	const [first, ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
	const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
	const all = (name) => headers.filter(([other]) => other === name).map(([, value]) => value);
	let body = bytes.subarray(end + 4);
	if (body.length && all('transfer-encoding').includes('chunked')) body = dechunk(body);
	return { status: Number(first.split(' ')[1]), headers, all, one: (name) => all(name)[0], body, text: body.toString('utf8') };
}

/** Sends the bytes and resolves with the answer when the server closes the connection. */
export function sendBytes(port, bytes, { secure = false, from = '127.0.0.1', timeout = 15000 } = {}) {
	return new Promise((resolve, reject) => {
		const socket = secure
			? tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false })
			: net.connect({ port, host: '127.0.0.1', localAddress: from });
		const parts = [];
		socket.setTimeout(timeout, () => socket.destroy(new Error('the server kept silent')));
		socket.on('data', (part) => parts.push(part));
		socket.on('error', (fault) => { if (!parts.length) reject(fault); });
		socket.on('close', () => {
			try { resolve(parse(Buffer.concat(parts))); } catch (fault) { reject(fault); }
		});
		socket.write(bytes);
	});
}

/** An ordinary request on a connection of its own. `headers` are lines. */
export function ask(port, method, target, { headers = [], body = '', host = 'localhost', ...options } = {}) {
	const length = body || method === 'POST' ? [`Content-Length: ${Buffer.byteLength(body)}`] : [];
	const head = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...length, ...headers].join('\r\n');
	return sendBytes(port, `${head}\r\n\r\n${body}`, options);
}

/** Asks for pages from many clients at once until `stop()`, which says how many answers came and what went wrong. */
export function load(port, { clients = 16, targets = ['/'], check = () => true } = {}) {
	const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
	const result = { answered: 0, failures: [] };
	let running = true;

	const once = (request) => new Promise((done) => {
		const call = http.request({ agent, host: '127.0.0.1', port, method: request.method ?? 'GET', path: request.target, timeout: 20000 }, (answer) => {
			const parts = [];
			answer.on('data', (part) => parts.push(part));
			answer.on('error', (fault) => done(fault.message));
			answer.on('end', () => {
				const text = Buffer.concat(parts).toString('utf8');
				done(answer.statusCode === 200 && check(text) ? null : `${answer.statusCode} for ${request.target}`);
			});
		});
		call.on('timeout', () => call.destroy(new Error('no answer in time')));
		call.on('error', (fault) => done(fault.message));
		if (request.body) call.setHeader('Content-Type', 'application/x-www-form-urlencoded');
		call.end(request.body);
	});

	const requests = targets.map((target) => (typeof target === 'string' ? { target } : target));
	const loops = Array.from({ length: clients }, async (_, client) => {
		for (let n = client; running; n++) {
			const fault = await once(requests[n % requests.length]);
			if (fault) result.failures.push(fault);
			else result.answered++;
		}
	});
	return {
		result,
		async stop() {
			running = false;
			await Promise.all(loops);
			agent.destroy();
			return result;
		},
	};
}
