// sites.mjs - the other sites of a visit, on loopback: the page before, and the neutral page; and a certificate for all.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machinesClock } from '../support/clock.mjs';
import { Harmless } from './screen.mjs';

/* Names that every browser takes for this computer; no two of them share an origin, a site or a cookie. */
export const HOSTS = { before: 'recipes.localhost', product: 'advice.localhost', neutral: 'weather.localhost', bounce: 'second.localhost' };
export const ADDRESS = '127.0.0.1';
export const BEFORE = { title: 'Recipes', colour: 0xcfe2ff };
export const NEUTRAL = { title: 'Weather today', colour: 0xd5efd0 };
/* White, these two, and the ground of Firefox before a page is painted. */
export const HARMLESS = new Harmless([0xffffff, 0xf9f9fb, BEFORE.colour, NEUTRAL.colour]);

/** A new authority and a certificate of it for the hosts above: { authority, certificate, key }, paths of files. */
export function makeCertificate() {
	const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
	const path = (name) => join(folder, name);
	const openssl = (...words) => execFileSync('openssl', words, { stdio: 'pipe', env: machinesClock() });
	const names = Object.values(HOSTS).map((host) => 'DNS:' + host).join(',');
	writeFileSync(path('names'), `subjectAltName=${names}\nextendedKeyUsage=serverAuth\n`);
	openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30',
		'-subj', '/CN=Test authority', '-keyout', path('authority.key'), '-out', path('authority.pem'));
	openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=Test',
		'-keyout', path('key.pem'), '-out', path('request.pem'));
	openssl('x509', '-req', '-in', path('request.pem'), '-CA', path('authority.pem'), '-CAkey', path('authority.key'),
		'-CAcreateserial', '-days', '30', '-extfile', path('names'), '-out', path('certificate.pem'));
	return { folder, authority: path('authority.pem'), certificate: path('certificate.pem'), key: path('key.pem') };
}

const page = ({ title, colour }) => `<!doctype html><html lang="en"><title>${title}</title>` +
	`<link rel="icon" href="data:,"><body style="background:#${colour.toString(16)}">`;

export function listen(server, port = 0, address = ADDRESS) {
	return new Promise((done, fail) => server.once('error', fail).listen(port, address, () => done(server.address().port)));
}

/** A port between 9100 and 9199 that nobody uses, and no other run of these tests until this process ends. */
export async function freePort() {
	for (let tries = 0; tries < 200; tries++) {
		const port = 9100 + Math.floor(Math.random() * 100), server = http.createServer(), mark = http.createServer();
		if (!await listen(mark, port, '127.0.0.9').catch(() => 0)) continue;
		mark.unref();
		if (await listen(server, port).catch(() => 0)) {
			await stop(server);
			return port;
		}
	}
	throw new Error('no free port between 9100 and 9199');
}

/** The page before: { url, stop }. */
export async function startBefore() {
	const server = http.createServer((request, response) => {
		response.setHeader('Content-Type', 'text/html');
		response.end(page(BEFORE));
	});
	const port = await listen(server);
	return { url: `http://${HOSTS.before}:${port}/`, stop: () => stop(server) };
}

/** The neutral site: answers after `delay` ms (never, when it is Infinity), or refuses; remembers what it was asked. */
export class Neutral {
	delay = 0;
	requests = [];
	async start({ certificate, key }) {
		this.options = { cert: readFileSync(certificate), key: readFileSync(key) };
		this.port = await this.accept(0);
		this.url = `https://${HOSTS.neutral}:${this.port}/`;
		return this;
	}
	accept(port = this.port) {
		this.server = https.createServer(this.options, (request, response) => this.answer(request, response));
		return listen(this.server, port);
	}
	answer(request, response) {
		this.requests.push(request.headers);
		if (this.delay === Infinity) return;
		setTimeout(() => {
			response.setHeader('Content-Type', 'text/html');
			response.end(page(NEUTRAL));
		}, this.delay);
	}
	/** From now on connections are refused, until accept(). */
	refuse() { return stop(this.server); }
	stop() { return stop(this.server); }
}

export function stop(server) {
	server.closeAllConnections();
	return new Promise((done) => server.close(done));
}
