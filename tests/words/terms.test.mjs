// terms.test.mjs - a term that a reader may not know is explained on every page that uses it, or the page leads to where it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOf } from './files.mjs';
import { pagesOfTheSite } from './pages.mjs';
import { textOf } from './running.mjs';

const terms = listOf('terms.txt').map(([line, term, how]) => ({ line, term: new RegExp(term), how }));

/** The terms that pages leave unexplained; `used` gathers the terms that were met. */
function unexplained(pages, used = new Set()) {
	return [...pages].flatMap(([address, html]) => {
		const text = textOf(html), links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link).join('\n');
		return terms.filter(({ term }) => term.test(text) && used.add(term)).filter(({ how }) => !new RegExp(how).test(text) && !new RegExp(how).test(links))
			.map(({ term, how }) => `${address}: "${text.match(term)[0]}" is not explained there: say it with the words ${how}, or explain it and change terms.txt`);
	});
}

test('every term is explained where it stands', async () => {
	const used = new Set(), faults = unexplained(await pagesOfTheSite(9375), used);
	assert.deepEqual(faults, []);
	assert.deepEqual(terms.filter(({ term }) => !used.has(term)).map(({ line, term }) => `terms.txt:${line}: no page uses ${term.source}: take it away`), []);
});

test('a term without its meaning is named with its page', () => {
	const found = unexplained([['/advice/a', '<main><p>It is a course of conduct.</p></main>'], ['/advice/b', '<main><p>A course of conduct is things done on two or more days.</p></main>']]);
	assert.deepEqual(found.map((fault) => fault.replace(/ is not.*/, '')), ['/advice/a: "course of conduct"']);
});
