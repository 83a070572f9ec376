// headers.mjs - what every answer of the site must carry, once, and what none may carry.

import assert from 'node:assert/strict';

const always = {
	'cache-control': 'no-store',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), web-share=(), browsing-topics=()',
	'x-dns-prefetch-control': 'off',
	'x-robots-tag': 'noarchive',
	'request-otr': '1',
};
const strictTransport = 'max-age=63072000; includeSubDomains; preload';
const hash = "'sha(256|384|512)-[A-Za-z0-9+/]+=*'";
const policy = new RegExp(`^default-src 'none'; (script-src ${hash}( ${hash})*; style-src ${hash}( ${hash})*; )?img-src 'self' data:; `
	+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$");
/** Besides the security headers only what HTTP itself needs. */
const allowed = new Set([...Object.keys(always), 'content-security-policy', 'strict-transport-security', 'content-type', 'content-length',
	'content-encoding', 'content-language', 'transfer-encoding', 'date', 'server', 'vary', 'connection', 'keep-alive', 'allow', 'location', 'set-cookie']);

/** Of the open data, and of nothing else. */
const openData = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Link', link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' };

export function checkHeaders(answer, { secure = false, open = false } = {}) {
	for (const [name, value] of Object.entries(always)) assert.deepEqual(answer.all(name), [value], `${name}, exactly once`);
	assert.equal(answer.all('content-security-policy').length, 1, 'content-security-policy, exactly once');
	assert.match(answer.one('content-security-policy'), policy);
	assert.deepEqual(answer.all('strict-transport-security'), secure ? [strictTransport] : [], 'strict-transport-security, over HTTPS only');
	for (const [name, value] of Object.entries(openData)) assert.deepEqual(answer.all(name), open ? [value] : [], `${name}, on the open data only`);
	assert.deepEqual(answer.headers.map(([name]) => name).filter((name) => !allowed.has(name) && !(name in openData)), [], 'headers that nobody needs');
	assert.match(answer.one('server'), /^[A-Za-z]+$/, 'a server that does not tell its version');
	if (answer.body.length) assert.equal(answer.all('content-type').length, 1, 'content-type, exactly once');
	if (answer.status !== 303 && !answer.one('location')) assert.deepEqual(answer.all('set-cookie'), [], 'no cookie');
}

/** An error is a page of ours: with the emergency number, the stalking helpline and the exit. */
export function checkErrorPage(answer, status, options) {
	assert.equal(answer.status, status);
	checkHeaders(answer, options);
	assert.equal(answer.one('content-type'), 'text/html; charset=utf-8');
	assert.match(answer.text, /<a [^>]*href="tel:999"/, 'the emergency number');
	assert.match(answer.text, /0808 802 0300/, 'the stalking helpline');
	assert.match(answer.text, /href="\/exit"/, 'the exit');
	assert.match(answer.text, /<\/html>\s*$/, 'a whole page');
	assert.doesNotMatch(answer.text, /nginx|Apache|lighttpd/i, 'no word of the web server');
}
