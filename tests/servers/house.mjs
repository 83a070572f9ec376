// house.mjs - starts the whole house on loopback: a release, advice.fcgi and one of the three web servers.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { standingClock } from '../support/clock.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const build = process.env.BUILD ?? path.join(root, 'build');
const program = path.join(build, 'advice.fcgi');
const asRoot = process.getuid() === 0;

const commands = {
	nginx: (file) => ['/usr/sbin/nginx', ['-e', 'stderr', '-c', file]],
	apache: (file) => ['/usr/sbin/apache2', ['-DFOREGROUND', '-f', file]],
	lighttpd: (file) => ['/usr/sbin/lighttpd', ['-D', '-f', file]],
};

async function freePort(from) {
	for (let port = from; port < from + 20; port++) {
		const probe = net.createServer();
		const free = await new Promise((done) => {
			probe.once('error', () => done(false));
			probe.listen(port, '127.0.0.1', () => done(true));
		});
		if (free) {
			await new Promise((done) => probe.close(done));
			return port;
		}
	}
	throw new Error(`no free port from ${from} on`);
}

export async function until(what, isSo, milliseconds = 10000) {
	const end = performance.now() + milliseconds;
	while (performance.now() < end) {
		if (await isSo()) return;
		await sleep(20);
	}
	throw new Error(`waited ${milliseconds} ms in vain: ${what}`);
}

function answers(address) {
	return new Promise((done) => {
		const socket = net.connect(address);
		socket.once('connect', () => { socket.destroy(); done(true); });
		socket.once('error', () => done(false));
	});
}

/** The words of a folder as a release, built at the moment at which their tests take place, which is given back; throws what `advice build` says of a fault. */
export function buildRelease(content, output) {
	const now = execFileSync(path.join(root, 'tests/support/clock.sh'), [content], { encoding: 'utf8' }).trim();
	const made = spawnSync(path.join(build, 'advice'),
		['build', '--now', now, '--content', content, '--schema', path.join(root, 'data/schema.sql'), '--output', output],
		{ encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: undefined } });
	if (made.status !== 0) throw new Error(`advice build: ${made.stderr}`);
	return now;
}

function makeCertificate(folder) {
	const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
		'-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1',
		'-keyout', path.join(folder, 'key.pem'), '-out', path.join(folder, 'certificate.pem')], { encoding: 'utf8' });
	if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
}

// Stopped from outside, a test takes its servers with it.
const houses = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.once(signal, async () => {
		await Promise.all([...houses].map((house) => house.stop()));
		process.exit(1);
	});
}

/** A started house. Everything it writes lies under `folder`; `stop` ends every process and removes the folder. */
export class House {
	constructor(server) {
		this.server = server;
		// Not in the project's folder: the web server's account must be able to get here, and a socket's path is short.
		this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quietway-'));
		fs.chmodSync(this.folder, 0o755);
		for (const name of ['run', 'errors', 'output']) fs.mkdirSync(this.at(name));
		this.children = [];
		houses.add(this);
	}

	at(name) { return path.join(this.folder, name); }

	spawn(name, command, options, env = process.env) {
		const output = fs.openSync(this.at(`output/${name}`), 'a');
		const child = spawn(command, options, { stdio: ['ignore', output, output], cwd: '/', env });
		fs.closeSync(output);
		this.children.push(child);
		return child;
	}

	/* The words as this house's release; its clock stands at the moment of these words from now on. */
	build(content) { this.now = buildRelease(content, this.at('advice.db')); }

	async startApplication({ workers = 8 } = {}) {
		const options = ['--socket', this.at('run/advice.sock'), '--release', this.at('advice.db'), '--templates', path.join(root, 'templates'),
			'--static', path.join(root, 'static'), '--workers', String(workers), '--errors', this.at('errors')];
		const env = standingClock(this.now);
		// The socket belongs to the group of the web server, as on a real machine.
		this.application = asRoot
			? this.spawn('advice', 'setpriv', ['--regid=www-data', '--clear-groups', program, ...options], env)
			: this.spawn('advice', program, options, env);
		// The socket is there before the release has been tried; what the web server includes comes with the release.
		await until('advice.fcgi listens and has written what the web server includes', async () => this.failed(this.application, 'advice')
			|| (fs.existsSync(this.at('errors/headers-lighttpd.conf')) && await answers({ path: this.at('run/advice.sock') })));
	}

	/** True never; throws when the process has ended already. */
	failed(child, name) {
		if (child.exitCode === null && child.signalCode === null) return false;
		throw new Error(`${name} ended at once: ${fs.readFileSync(this.at(`output/${name}`), 'utf8')}`);
	}

	configure(what, options, file) {
		const made = spawnSync(path.join(root, 'deploy/configure'), [what, ...options], { encoding: 'utf8' });
		if (made.status !== 0) throw new Error(made.stderr);
		fs.writeFileSync(this.at(file), made.stdout);
	}

	async startServer({ tls = false, port = 9200 } = {}) {
		this.port = await freePort(port);
		const options = ['--listen', `127.0.0.1:${this.port}`, '--socket', this.at('run/advice.sock'), '--errors', this.at('errors'),
			'--run', this.at('run')];
		if (asRoot) options.push('--user', 'www-data');
		if (tls) {
			makeCertificate(this.folder);
			this.redirectPort = await freePort(this.port + 1);
			options.push('--certificate', this.at('certificate.pem'), '--key', this.at('key.pem'), '--redirect', `127.0.0.1:${this.redirectPort}`, '--name', 'advice.example');
		}
		this.configure(this.server, options, 'server.conf');
		if (this.server === 'lighttpd') this.configure('lighttpd-errors', options, 'run/lighttpd-errors.lua');
		this.web = this.spawn(this.server, ...commands[this.server](this.at('server.conf')));
		await until(`${this.server} listens`, async () => this.failed(this.web, this.server) || await answers({ port: this.port, host: '127.0.0.1' }));
	}

	/** The workers' process numbers: children of the supervisor. */
	workers() {
		const list = fs.readFileSync(`/proc/${this.application.pid}/task/${this.application.pid}/children`, 'utf8');
		return list.trim().split(' ').filter(Boolean).map(Number);
	}

	async end(child) {
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		child.kill('SIGCONT');
		child.kill('SIGTERM');
		const late = setTimeout(() => child.kill('SIGKILL'), 15000);
		await once(child, 'exit');
		clearTimeout(late);
	}

	async stop() {
		houses.delete(this);
		for (const child of this.children.reverse()) await this.end(child);
		fs.rmSync(this.folder, { recursive: true, force: true });
		for (const left of ['faketime_shm_', 'sem.faketime_sem_']) fs.rmSync(`/dev/shm/${left}${this.application?.pid}`, { force: true }); // of the clock that stood
	}
}

export async function startHouse(server, options = {}) {
	const house = new House(server);
	try {
		house.build(options.content ?? path.join(root, 'data/content'));
		await house.startApplication(options);
		await house.startServer(options);
	} catch (fault) {
		await house.stop();
		throw fault;
	}
	return house;
}
