// grade.test.mjs - every page reads easily: its Flesch-Kincaid grade, and its longest sentence, on the page as a visitor gets it.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pagesOfTheSite } from './pages.mjs';
import { gradeOf, hardest, sentencesOf } from './running.mjs';

// What the law says cannot always be said in short words.
const LAW = ['/advice/the-law', '/advice/law-scotland-northern-ireland', '/advice/protective-orders'];
const limitOf = (address) => LAW.includes(address) ? { grade: 9, words: 30 } : { grade: 6, words: 25 };

let pages;
before(async () => { pages = await pagesOfTheSite(9370); });

const shown = (grade) => grade.toFixed(1).padStart(5);

/** The table of grades, the worst first, and what must be made easier: a page above its grade, a sentence too long to follow. */
function judge(texts) {
	const rows = [...texts].map(([address, html]) => ({ address, sentences: sentencesOf(html), limit: limitOf(address) }))
		.filter(({ sentences }) => sentences.length)
		.map((row) => ({ ...row, grade: gradeOf(row.sentences) })).sort((one, two) => two.grade - one.grade);
	const table = rows.map(({ address, grade, limit, sentences }) => `${shown(grade)} of ${limit.grade}  ${address} (${sentences.length} sentences)`);
	const hard = rows.filter(({ grade, limit }) => grade > limit.grade).map(({ address, grade, limit, sentences }) =>
		[`${address} has the grade ${grade.toFixed(1)} and may have ${limit.grade}. Its hardest sentences: split them, or take shorter words.`,
			...hardest(sentences).map((sentence) => `${shown(sentence.grade)}  ${sentence.text}`)].join('\n'));
	const long = rows.flatMap(({ address, limit, sentences }) => sentences.filter(({ words }) => words > limit.words)
		.map(({ text, words }) => `${address}: ${words} words in one sentence, more than ${limit.words}: ${text}`));
	return { rows, table, hard, long };
}

test('every page has a grade that its readers can read', () => {
	const { rows, table, hard } = judge(pages);
	console.log(table.join('\n'));
	console.log(`half of the ${rows.length} pages have at most${shown(rows[rows.length >> 1].grade)}`);
	assert.ok(rows.length > 110, `only ${rows.length} pages have running text`);
	assert.deepEqual(hard, []);
});

test('no sentence is too long to follow', () => assert.deepEqual(judge(pages).long, []));

const LEGALESE = 'Notwithstanding any contrary determination, individuals experiencing unsolicited communications necessitating intervention ' +
	'are recommended to initiate consultation with the appropriate organisation, whose representatives subsequently investigate allegations and communicate their determination to every individual.';

test('a page of long words is named, with its three hardest sentences', () => {
	const page = `<main><h1>Help</h1><p>${LEGALESE} You can ring us. We listen. They are inconsiderate individuals.</p></main>`;
	const { hard, long } = judge([['/advice/at-home', page]]);
	assert.equal(hard.length, 1);
	const [said, ...sentences] = hard[0].split('\n');
	assert.match(said, /^\/advice\/at-home has the grade [0-9.]+ and may have 6/);
	assert.equal(sentences.length, 3);
	assert.ok(sentences[0].endsWith(LEGALESE) && sentences[1].endsWith('They are inconsiderate individuals.'), sentences.join('\n'));
	assert.deepEqual(long.map((line) => line.replace(/:.*/, '')), ['/advice/at-home']);
});

test('what counts as running text', () => {
	const counted = (html) => sentencesOf(`<main>${html}</main>`).map(({ text, words }) => `${text} ${words}`);
	assert.deepEqual(counted('<h2>Not a heading.</h2><p>Ring <a href="tel:08088020300">0808 802 0300</a> now. It is free.</p>'), ['Ring Name now. 3', 'It is free. 3']);
	assert.deepEqual(counted('<p>Ask:</p><ul><li>a short piece</li><li>Does this count? <ul><li>It does too.</li></ul></li></ul>'),
		['Ask: 1', 'Does this count? 3', 'It does too. 3']);
	assert.deepEqual(counted('<ul><li><a href="/advice/at-home">At home</a> <span>Mark</span> <span>Be safer.</span></li></ul>'), ['Be safer. 2']);
	assert.deepEqual(counted('<p>Press 55. The police <a href="/agencies/x">listen</a>. <a href="/agencies/x">Paladin</a> can help.</p>'),
		['Press 55. 2', 'The police Name. 3', 'Name can help. 3']);
	assert.deepEqual(counted('<p>The <a href="/agencies/x">National Centre for Something</a> can help.</p>'), ['The Name can help. 4']);
	assert.deepEqual(counted('<div class="sources"><p>Not this.</p></div><details><p>Nor this.</p></details><nav><p>Nor that.</p></nav>'), []);
	assert.deepEqual(sentencesOf('<main><p>In.</p></main><footer><p>Out.</p></footer>').map(({ text }) => text), ['In.']);
});
