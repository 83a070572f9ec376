// line.mjs - a line to the site that a test can make slow, broken or free of scripts; all else goes through unchanged.

import { readFileSync } from 'node:fs';
import https from 'node:https';
import { ADDRESS, HOSTS, listen, stop } from './sites.mjs';

export class Line {
	/** `wait` says how many ms a request is held (Infinity: for ever), `cut` whether it is broken off, by request. */
	constructor(target) {
		this.target = new URL(target);
		this.reset();
	}
	reset() {
		this.wait = () => 0;
		this.cut = () => false;
		this.trickle = false; // the page comes in slowly: half of it at once, the rest after 10 s
		this.noScript = false; // as where a rule of the network or the browser forbids every script
	}

	async start({ certificate, key }) {
		const options = { cert: readFileSync(certificate), key: readFileSync(key) };
		this.server = https.createServer(options, (request, response) => this.pass(request, response));
		this.port = await listen(this.server);
		this.url = `https://${HOSTS.product}:${this.port}`;
		return this;
	}
	stop() { return stop(this.server); }

	pass(request, response) {
		if (this.cut(request)) return request.socket.destroy();
		const wait = this.wait(request);
		if (wait === Infinity) return undefined;
		const body = [];
		request.on('data', (part) => body.push(part));
		request.on('end', () => setTimeout(() => this.ask(request, Buffer.concat(body), response), wait));
		return undefined;
	}

	ask(request, body, response) {
		const headers = { ...request.headers, 'accept-encoding': 'identity', host: this.target.host };
		const options = { host: ADDRESS, port: this.target.port, method: request.method, path: request.url, headers, rejectUnauthorized: false };
		const onward = https.request(options, (answer) => {
			const parts = [];
			answer.on('data', (part) => parts.push(part));
			answer.on('end', () => this.answer(answer, Buffer.concat(parts), response));
		});
		onward.on('error', () => response.destroy());
		onward.end(body);
	}

	answer({ statusCode, headers }, body, response) {
		const sent = { ...headers };
		delete sent['content-length'];
		if (this.noScript) sent['content-security-policy'] = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
		response.writeHead(statusCode, sent);
		if (!this.trickle || !body.includes('<main')) return response.end(body);
		const half = body.indexOf('<main') + 3000;
		response.write(body.subarray(0, half));
		setTimeout(() => response.end(body.subarray(half)), 10000);
		return undefined;
	}
}
