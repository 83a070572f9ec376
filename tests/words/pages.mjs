// pages.mjs - the pages of the site as visitors get them.

import { ask } from '../servers/client.mjs';
import { startHouse } from '../servers/house.mjs';

/** From a web server on `port`, every page of the site map, the page that is not there, and the search that found nothing: address → HTML. */
export async function pagesOfTheSite(port) {
	const house = await startHouse('nginx', { port }), pages = new Map();
	try {
		const map = (await ask(house.port, 'GET', '/sitemap.xml')).text;
		for (const [, address] of map.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]*)<\/loc>/g)) {
			pages.set(address || '/', (await ask(house.port, 'GET', address || '/')).text);
		}
		pages.set('/not-there', (await ask(house.port, 'GET', '/not-there')).text);
		const search = await ask(house.port, 'POST', '/search', { headers: ['Content-Type: application/x-www-form-urlencoded'], body: 'q=zzzzzz' });
		pages.set('/search for zzzzzz', search.text);
	} finally {
		await house.stop();
	}
	return pages;
}
