// page.mjs - how soon a page is painted on a slow line, in throttled Chromium, beside the same text made with GOV.UK Frontend: node page.mjs [ROUNDS]
// Theirs is what its npm package gives: its style sheet, script, fonts and components, served by nginx from files that were
// compressed beforehand, as well as brotli can. Each page is loaded by a browser that has never seen anything.

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ask } from '../servers/client.mjs';
import { startHouse, until } from '../servers/house.mjs';

const rounds = Number(process.argv[2] || 5);
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const PAGES = ['/', '/advice/what-to-do', '/advice/the-law', '/behaviours', '/agencies', '/agencies/national-stalking-helpline', '/search'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PORT = 9355;
const theirs = path.join(path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist/govuk');

/** A component as the package shows it. */
function component(name, example) {
	const { fixtures } = JSON.parse(fs.readFileSync(path.join(theirs, 'components', name, 'fixtures.json'), 'utf8'));
	const found = fixtures.find((fixture) => fixture.name === example);
	if (!found) throw new Error(`govuk-frontend has no ${name} "${example}"`);
	return found.html;
}

const CLASSES = {
	h1: 'govuk-heading-l', h2: 'govuk-heading-m', h3: 'govuk-heading-s', p: 'govuk-body', ul: 'govuk-list govuk-list--bullet', ol: 'govuk-list govuk-list--number',
	a: 'govuk-link', button: 'govuk-button', input: 'govuk-input', select: 'govuk-select', label: 'govuk-label', dl: 'govuk-summary-list', table: 'govuk-table',
	details: 'govuk-details', summary: 'govuk-details__summary', fieldset: 'govuk-fieldset', legend: 'govuk-fieldset__legend', hr: 'govuk-section-break',
};

/** The words of our page with their marks, in classes of theirs. */
function inTheirClasses(html) {
	return html.replace(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g, (_, tag, attributes) => {
		const rest = attributes.replace(/\s(class|style|data-[a-z-]+)="[^"]*"/g, '');
		return CLASSES[tag] ? `<${tag} class="${CLASSES[tag]}"${rest}>` : `<${tag}${rest}>`;
	});
}

/** The same page as the page template of GOV.UK Frontend has it. */
function theirPage(ours) {
	const words = ours.replace(/<(script|style)\b.*?<\/\1>/gs, '');
	const inner = (tag) => new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 's').exec(words)[1];
	return `<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${inner('title')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d70b8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/govuk-frontend.min.css">
</head>
<body class="govuk-template__body">
<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
${component('skip-link', 'default')}
${component('service-navigation', 'with service name')}
<div class="govuk-width-container">
${component('exit-this-page', 'default')}
<main class="govuk-main-wrapper" id="main-content">
${inTheirClasses(inner('aside'))}${inTheirClasses(inner('main'))}
</main>
</div>
<footer class="govuk-template__footer">${inTheirClasses(inner('footer'))}${component('footer', 'with no content licence')}</footer>
<script type="module" src="/govuk-frontend.min.js"></script>
<script type="module">import { initAll } from '/govuk-frontend.min.js'; initAll();</script>
</body>
</html>
`;
}

/** A file under folder, compressed beforehand where its kind gains by it. */
function put(folder, name, bytes) {
	const text = /\.(html|css|js|svg)$/.test(name), file = path.join(folder, text ? `${name}.br` : name);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, text ? brotliCompressSync(bytes) : bytes);
}

const nginx = (folder) => `daemon off; pid ${folder}/pid; error_log stderr emerg; events {}
http {
	access_log off; etag off;
	client_body_temp_path ${folder}/a; fastcgi_temp_path ${folder}/b; proxy_temp_path ${folder}/c; scgi_temp_path ${folder}/d; uwsgi_temp_path ${folder}/e;
	server {
		listen 127.0.0.1:${PORT + 1};
		root ${folder}/files;
		location ~ woff { default_type font/woff2; types { } }
		location ~ \\.css$ { default_type text/css; types { } try_files $uri.br =404; add_header Content-Encoding br; }
		location ~ \\.js$ { default_type text/javascript; types { } try_files $uri.br =404; add_header Content-Encoding br; }
		location ~ \\.svg$ { default_type image/svg+xml; types { } try_files $uri.br =404; add_header Content-Encoding br; }
		location / { default_type "text/html; charset=utf-8"; types { } try_files $uri/index.html.br =404; add_header Content-Encoding br; }
	}
}
`;

/** Their pages in files, and nginx in front of them. */
async function startTheirs(house) {
	const files = house.at('theirs/files');
	for (const name of ['govuk-frontend.min.css', 'govuk-frontend.min.js']) put(files, name, fs.readFileSync(path.join(theirs, name)));
	for (const name of fs.readdirSync(path.join(theirs, 'assets/fonts'))) put(files, `assets/fonts/${name}`, fs.readFileSync(path.join(theirs, 'assets/fonts', name)));
	put(files, 'assets/images/govuk-crest.svg', fs.readFileSync(path.join(theirs, 'assets/images/govuk-crest.svg')));
	for (const page of PAGES) put(files, path.join(page, 'index.html'), theirPage((await ask(house.port, 'GET', page)).text));
	fs.writeFileSync(house.at('theirs/nginx.conf'), nginx(house.at('theirs')));
	spawnSync('chmod', ['-R', 'a+rX', house.at('theirs')]);
	house.spawn('theirs', '/usr/sbin/nginx', ['-e', 'stderr', '-c', house.at('theirs/nginx.conf')]);
	await until('their pages are served', async () => (await ask(PORT + 1, 'GET', '/').catch(() => ({}))).status === 200);
}

/** One first visit: when the first words were painted, and all that came over the line. */
async function visit(browser, address) {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const page = await context.newPage(), session = await context.newCDPSession(page);
	const seen = { requests: 0, bytes: 0 };
	session.on('Network.requestWillBeSent', ({ request }) => { if (request.url.startsWith('http')) seen.requests++; });
	session.on('Network.loadingFinished', ({ encodedDataLength }) => { seen.bytes += encodedDataLength; });
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', LINE);
	await page.goto(address, { waitUntil: 'networkidle' });
	seen.painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
	seen.final = await page.evaluate((painted) => Math.max(painted, ...performance.getEntriesByType('resource').filter(({ name }) => name.includes('/fonts/'))
		.map(({ responseEnd }) => responseEnd)), seen.painted);
	await context.close();
	if (!seen.painted) throw new Error(`${address} was never painted`);
	return seen;
}

const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const seconds = (visits, what) => `${(middle(visits.map((one) => one[what])) / 1000).toFixed(2).padStart(8)} s`;
const number = (visits, what) => String(middle(visits.map((one) => one[what]))).padStart(9);
const show = (visits) => seconds(visits, 'painted') + seconds(visits, 'final') + number(visits, 'bytes') + number(visits, 'requests');

const house = await startHouse('nginx', { port: PORT });
let browser;
try {
	await startTheirs(house);
	browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
	const { version } = JSON.parse(fs.readFileSync(path.join(theirs, '../../package.json'), 'utf8'));
	console.log(`first visit at 400 kbit/s and 400 ms for each answer, median of ${rounds}; beside GOV.UK Frontend ${version}`);
	console.log('painted: the first words are on the screen; final: in the font that stays; bytes and requests: everything that came');
	const head = '   painted     final    bytes requests';
	console.log(`${''.padEnd(36)}${'ours'.padStart(head.length)}${'GOV.UK Frontend'.padStart(head.length)}`);
	console.log(`${'page'.padEnd(36)}${head}${head}`);
	for (const page of PAGES) {
		const visits = [[], []];
		for (let round = 0; round < rounds; round++) {
			visits[0].push(await visit(browser, `http://127.0.0.1:${house.port}${page}`));
			visits[1].push(await visit(browser, `http://127.0.0.1:${PORT + 1}${page}`));
		}
		console.log(`${page.padEnd(36)}${visits.map(show).join('')}`);
	}
} finally {
	await browser?.close();
	await house.stop();
}
