// pages.mjs - the pages of the site as visitors get them.

import { ask } from '../servers/client.mjs';
import { startHouse } from '../servers/house.mjs';

/** Every page of the site map: address → HTML. */
export async function pagesOfTheSite() {
	const house = await startHouse('nginx', { port: 9370 }), pages = new Map();
	try {
		const map = (await ask(house.port, 'GET', '/sitemap.xml')).text;
		for (const [, address] of map.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]*)<\/loc>/g)) {
			pages.set(address || '/', (await ask(house.port, 'GET', address || '/')).text);
		}
	} finally {
		await house.stop();
	}
	return pages;
}
