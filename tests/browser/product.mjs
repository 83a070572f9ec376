// product.mjs - the site as it is shipped: its words, advice.fcgi and nginx's configuration, over HTTPS with a test certificate.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { House, root, until } from '../servers/house.mjs';
import { ADDRESS, HOSTS, freePort } from './sites.mjs';

class Product extends House {
	constructor(certificate) {
		super('nginx');
		this.certificate = certificate;
	}

	/* The shipped words with two settings of the operator changed. */
	buildWith(settings) {
		const content = this.at('content'), file = path.join(content, 'site.yaml');
		fs.cpSync(path.join(root, 'data/content'), content, { recursive: true });
		let text = fs.readFileSync(file, 'utf8');
		for (const [name, value] of Object.entries(settings)) {
			const changed = text.replace(new RegExp(`^${name}:.*$`, 'm'), `${name}: ${JSON.stringify(value)}`);
			if (changed === text) throw new Error(`site.yaml has no setting ${name}`);
			text = changed;
		}
		fs.writeFileSync(file, text);
		this.build(content);
	}

	/* Two servers with the same configuration: the site's host, and the operator's neutral host for those who set it. */
	async startServer(host, port) {
		fs.mkdirSync(this.at(`run/${host}`));
		for (const name of ['certificate', 'key']) fs.copyFileSync(this.certificate[name], this.at(`${name}.pem`));
		const options = ['nginx', '--listen', `${ADDRESS}:${port}`, '--socket', this.at('run/advice.sock'),
			'--errors', this.at('errors'), '--run', this.at(`run/${host}`),
			'--certificate', this.at('certificate.pem'), '--key', this.at('key.pem')];
		if (process.getuid() === 0) options.push('--user', 'www-data');
		const made = spawnSync(path.join(root, 'deploy/configure'), options, { encoding: 'utf8' });
		if (made.status !== 0) throw new Error(made.stderr);
		fs.writeFileSync(this.at(`${host}.conf`), made.stdout);
		const child = this.spawn(`nginx-${host}`, '/usr/sbin/nginx', ['-e', 'stderr', '-c', this.at(`${host}.conf`)]);
		await until('nginx listens', () => this.failed(child, `nginx-${host}`) || connects(port));
		return child;
	}
}

function connects(port) {
	return new Promise((done) => {
		const socket = net.connect(port, ADDRESS);
		socket.once('connect', () => { socket.destroy(); done(true); });
		socket.once('error', () => done(false));
	});
}

/** Starts it: { url, host, stop, … }. With `bounce` the operator has set a second, neutral host. */
export async function startProduct({ certificate, neutral, bounce = false }) {
	const house = new Product(certificate), port = await freePort(), other = bounce && await freePort();
	const url = `https://${HOSTS.product}:${port}`, second = bounce ? `https://${HOSTS.bounce}:${other}` : '';
	let web;
	try {
		house.buildWith({ neutral: neutral.url, ...(bounce && { bounce: second }) });
		await house.startApplication();
		await house.startServer(HOSTS.product, port);
		if (bounce) web = await house.startServer(HOSTS.bounce, other);
	} catch (fault) {
		await house.stop();
		throw fault;
	}
	return {
		url, host: HOSTS.product, stop: () => house.stop(),
		stopApplication: () => house.end(house.application), stopSecond: () => house.end(web)
	};
}
