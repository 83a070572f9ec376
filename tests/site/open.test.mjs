// open.test.mjs - the open data as another program reads it: whole, valid, linked within itself, and the same from release to release.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { ask } from '../servers/client.mjs';
import { root, startHouse } from '../servers/house.mjs';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const address = 'https://advice.example';

let folder, house, services;
const get = async (from, target) => {
	const answer = await ask(from.port, 'GET', target);
	assert.equal(answer.status, 200, target);
	return JSON.parse(answer.text);
};

/** Every item of a list, page by page; each page's arithmetic is checked on the way. */
async function whole(from, list, size, filter = '') {
	const items = [];
	for (let page = 1, last = false; !last; page++) {
		const { contents, ...told } = await get(from, `${list}?page=${page}&per_page=${size}${filter}`);
		last = told.last_page;
		assert.deepEqual(told, {
			total_items: told.total_items, total_pages: Math.ceil(told.total_items / size), page_number: page, size: contents.length,
			first_page: page === 1, last_page: page === told.total_pages, empty: false,
		}, `${list}, page ${page}`);
		assert.equal(contents.length, last ? told.total_items - (page - 1) * size : size, `${list}, page ${page}`);
		items.push(...contents);
		if (last) assert.equal(items.length, told.total_items, list);
	}
	return items;
}

const wholeServices = async (from) => Promise.all((await whole(from, '/api/services', 5)).map(({ id }) => get(from, `/api/services/${id}`)));

/** The small site with hours of every kind at its odd agency, in a folder of its own. */
function words(change = (text) => text) {
	const copy = fs.mkdtempSync(path.join(folder, 'words-'));
	fs.cpSync(path.join(root, 'tests/fixtures/site'), copy, { recursive: true });
	const odd = path.join(copy, 'en/agencies/odd.md');
	const hours = 'hours: [Mon-Thu 09:30-17:00, Fri 22:00-02:00, "from 2027-01-01 to 2027-03-31: Sun 00:00-24:00", bank holidays 10:00-12:00, 2026-12-24 closed]';
	fs.writeFileSync(odd, change(fs.readFileSync(odd, 'utf8').replace(/(label: "The <i>.*)/, `$1\n    cost: free\n    ${hours}`)));
	return copy;
}

before(async () => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quietway-open-'));
	house = await startHouse('nginx', { port: 9350, content: words() });
	services = await wholeServices(house);
});
after(async () => {
	await house?.stop();
	fs.rmSync(folder, { recursive: true, force: true });
});

test('a list says how long it is, on pages of any size', async () => {
	for (const size of [1, 4, 14, 100]) assert.equal((await whole(house, '/api/services', size)).length, 14, `by ${size}`);
	assert.equal((await get(house, '/api/services')).contents.length, 14);
	assert.equal((await whole(house, '/api/taxonomies', 1)).length, 2);
	assert.equal((await whole(house, '/api/taxonomy_terms', 4)).length, 4 + 2);
});

test('what a list says of a service, the service says too', async () => {
	for (const listed of await whole(house, '/api/services', 50)) {
		const service = services.find(({ id }) => id === listed.id);
		for (const [field, value] of Object.entries(listed)) assert.deepEqual(service[field], value, `${listed.name}: ${field}`);
	}
});

/** Calls look(object, key, value) for every field at any depth. */
function walk(value, look) {
	if (Array.isArray(value)) for (const item of value) walk(item, look);
	else if (value && typeof value === 'object') for (const [key, inner] of Object.entries(value)) { look(value, key, inner); walk(inner, look); }
}

test('every id is a uuid, stands once, and what points to it names it', () => {
	const ids = new Map();
	for (const service of services) {
		walk(service, (object, key, value) => {
			if (key === 'id' || key.endsWith('_id')) assert.match(value, UUID, key);
			if (key === 'service_id' || key === 'link_id') assert.equal(value, service.id);
			if (key !== 'id' || object === service.organization || 'taxonomy' in object) return;
			assert.ok(!ids.has(value), `${value} stands at ${ids.get(value)} and at ${service.name}`);
			ids.set(value, service.name);
		});
		assert.equal(service.organization_id, service.organization.id);
		for (const contact of service.contacts) for (const phone of contact.phones) assert.equal(phone.contact_id, contact.id);
	}
	assert.ok(ids.size > 50);
});

test('no field is empty, and each has the type that the standard asks for', () => {
	const texts = ['name', 'description', 'status', 'number', 'byday', 'notes', 'alert', 'amount_description', 'option', 'label'];
	for (const service of services) {
		for (const field of ['id', 'name', 'status', 'organization', 'contacts', 'schedules', 'cost_options', 'service_areas', 'attributes']) assert.ok(field in service, field);
		assert.match(service.assured_date, DAY);
		walk(service, (object, key, value) => {
			assert.notEqual(value, null, key);
			assert.notEqual(value, '', key);
			if (texts.includes(key)) assert.equal(typeof value, 'string', key);
			if (['url', 'website', 'term_uri'].includes(key)) assert.ok(/^https?:\/\/./.test(new URL(value).href), key);
		});
	}
});

test('the terms of a service are in the taxonomies, by themselves too', async () => {
	const taxonomies = await whole(house, '/api/taxonomies', 50), terms = await whole(house, '/api/taxonomy_terms', 50);
	for (const taxonomy of taxonomies) assert.deepEqual(await get(house, `/api/taxonomies/${taxonomy.id}`), taxonomy);
	for (const term of terms) {
		assert.deepEqual(await get(house, `/api/taxonomy_terms/${term.id}`), term);
		assert.equal(term.term_uri, `${address}/api/taxonomy_terms/${term.id}`);
		assert.equal(taxonomies.find(({ id }) => id === term.taxonomy_id)?.name, term.taxonomy);
	}
	for (const { attributes } of services) {
		assert.ok(attributes.length > 0);
		for (const { taxonomy_term_id: id, taxonomy_term: term } of attributes) assert.deepEqual(term, terms.find((other) => other.id === id));
	}
});

test('the services that have a term can be asked for', async () => {
	let empty = 0;
	for (const { id, name } of await whole(house, '/api/taxonomy_terms', 50)) {
		const having = services.filter(({ attributes }) => attributes.some(({ taxonomy_term_id: term }) => term === id)).map((service) => service.id);
		if (having.length) for (const size of [1, 3, 100]) assert.deepEqual((await whole(house, '/api/services', size, `&taxonomy_term_id=${id}`)).map((service) => service.id), having, name);
		else {
			const none = await get(house, `/api/services?taxonomy_term_id=${id}`);
			assert.deepEqual(none, { ...none, total_items: 0, total_pages: 0, page_number: 1, size: 0, first_page: true, last_page: true, empty: true, contents: [] });
			empty++;
		}
	}
	assert.equal(empty, 2, 'what nobody does, and whom nobody serves alone');
});

test('odd words come as they are, and hours as the standard writes them', () => {
	const service = services.find(({ name }) => name === '<b>"Odd" & \'Sons\'</b>');
	assert.equal(service.description, 'They <do> "odd" things & \'more\'. It cannot <script>alert(1)</script> "help" & \'heal\'.');
	assert.match(service.alert, /not sure/);
	assert.equal(service.email, 'help@odd.example');
	assert.deepEqual(service.additional_urls.map(({ label, url }) => [label, url]), [['chat', 'https://chat.odd.example/?a=1&b=2']]);
	assert.deepEqual(service.contacts.map(({ phones: [{ number, type }] }) => [number, type]), [['+441314960000', 'voice'], ['85258', 'text']]);
	const notes = 'Local time in the United Kingdom. On bank holidays 10:00 to 12:00. On single days other hours: 2026-12-24 closed.';
	const [winter, spring] = [{ valid_to: '2026-12-31' }, { valid_from: '2027-04-01' }];
	const weekly = { freq: 'WEEKLY', description: 'The <i>"line"</i> & \'desk\': 0131 496 0000', notes };
	const found = service.schedules.map(({ id, service_id: of, ...rest }) => rest);
	const [night, day] = [{ ...weekly, byday: 'FR', opens_at: '22:00', closes_at: '02:00' }, { ...weekly, byday: 'MO,TU,WE,TH', opens_at: '09:30', closes_at: '17:00' }];
	const sunday = { ...weekly, byday: 'SU', opens_at: '00:00', closes_at: '23:59', valid_from: '2027-01-01', valid_to: '2027-03-31' };
	const wanted = [{ ...day, ...winter }, { ...night, ...winter }, sunday, { ...day, ...spring }, { ...night, ...spring }];
	for (const schedule of wanted) assert.equal(found.filter((other) => isDeepStrictEqual(other, schedule)).length, 1, JSON.stringify([schedule, found]));
	assert.equal(found.length, wanted.length);
	assert.deepEqual(service.cost_options.map(({ option, amount }) => [option, amount]), [['The <i>"line"</i> & \'desk\': 0131 496 0000', 0]]);
	const always = services.find(({ name }) => name === 'Emergency services').schedules;
	for (const schedule of always) {
		assert.match(schedule.description, /All day, every day/);
		for (const field of ['opens_at', 'closes_at']) assert.ok(!(field in schedule), field);
	}
	for (const { schedules } of services) for (const { opens_at: opens, closes_at: closes } of schedules) if (opens) for (const time of [opens, closes]) assert.match(time, CLOCK);
});

test('what a page holds as data is what the page shows', async () => {
	const page = (await ask(house.port, 'GET', '/agencies/odd')).text;
	const found = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
	assert.equal(found.length, 1);
	const data = JSON.parse(found[0][1]);
	assert.equal(data['@context'], 'https://schema.org');
	assert.equal(data['@type'], 'Service');
	assert.equal(data['@id'], `${address}/agencies/odd`);
	assert.equal(data.name, '<b>"Odd" & \'Sons\'</b>');
	walk(data, (object, key, value) => { assert.notEqual(value, null, key); assert.notEqual(value, '', key); });
	const channels = data.availableChannel.map(({ servicePhone, serviceSmsNumber, serviceUrl }) => servicePhone?.telephone ?? serviceSmsNumber?.telephone ?? serviceUrl);
	assert.deepEqual(channels, ['+441314960000', '85258', 'mailto:help@odd.example', 'https://chat.odd.example/?a=1&b=2']);
	assert.deepEqual(data.availableChannel[0].servicePhone.hoursAvailable.map(({ dayOfWeek }) => dayOfWeek.length).sort(), [1, 1, 1, 1, 4, 4]);
});

test('the next release has the same ids, whatever else is new in it', async () => {
	const newer = words((text) => text.replace('order: 2', 'order: 900').replace('They <do>', 'They now do').replace('contacts:\n', 'contacts:\n  - kind: phone\n    number: "0131 496 0001"\n'));
	fs.writeFileSync(path.join(newer, 'en/agencies/a-new-one.md'), fs.readFileSync(path.join(newer, 'en/agencies/silent.md'), 'utf8').replace('order: 4', 'order: 0'));
	const next = await startHouse('nginx', { port: 9352, content: newer });
	try {
		const now = await wholeServices(next);
		assert.equal(now.length, services.length + 1);
		assert.notDeepEqual(now.map(({ id }) => id).slice(1), services.map(({ id }) => id), 'their order is another');
		for (const old of services) {
			const same = now.find(({ id }) => id === old.id), ids = new Set();
			assert.equal(same?.name, old.name);
			walk(same, (object, key, value) => { if (key === 'id') ids.add(value); });
			walk(old, (object, key, value) => { if (key === 'id') assert.ok(ids.has(value), `${old.name}: ${JSON.stringify(object).slice(0, 200)}`); });
		}
	} finally {
		await next.stop();
	}
});
