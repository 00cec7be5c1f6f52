// Articles that may not be shown, or not as they were: withheld, canceled, embargoed, expired, corrected; and re-reading.

import assert from 'node:assert/strict';
import { card, scene } from './desk.mjs';
import { fixture, golden, story } from './payloads.mjs';

/** Status and the language its notice is in. */
const NOTICES = { withheld: 'fr', canceled: 'ar', embargoed: 'de', expired: 'zh' };

/** The card's words, as the native renderer has them. */
const noticeOf = (name) => golden(name).match(/>([^<>]+)<\/p>/)[1];

for (const [status, language] of Object.entries(NOTICES)) {
  scene(`${status}: a notice, and nothing of the article`, async (desk) => {
    desk.site.json('/a.json', fixture(status));
    await desk.visit({ body: card('src="/a.json" layout="full"') });
    const found = await desk.drawn();
    const notice = noticeOf(`${status}.full`);
    assert.deepEqual(found.parts.map(({ part, text, seen }) => [part, text, seen]), [['status', notice, true]]);
    assert.deepEqual([found.card.text, found.card.lang, found.links.length, found.fallback], [notice, language, 0, false]);
    assert.deepEqual((await desk.event('article-status')).detail, { status });
    assert.deepEqual(await desk.events(), ['article-load', 'article-status']);
  });
}

scene('corrected: the card with its correction, told once', async (desk) => {
  desk.site.json('/a.json', story('Mended', { corrections: [{ text: 'It was wrong.' }] }));
  await desk.visit({ body: card('src="/a.json"') });
  const found = await desk.drawn();
  assert.match(found.one('status').text, /It was wrong\./);
  assert.deepEqual((await desk.event('article-status')).detail, { status: 'corrected' });
  await desk.run(() => (document.querySelector('#card').headingLevel = 3));
  await desk.event('article-load', 'card', 2);
  assert.deepEqual(await desk.events(), ['article-load', 'article-status', 'article-load']);
});

/** A payload that is another one at each reading; the last one stays. */
function changing(site, ...answers) {
  site.answer('/a.json', (response, request) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=600' }).end(JSON.stringify(answer));
  });
}

scene('refresh: a kill blanks the card, whatever a cache says', async (desk) => {
  changing(desk.site, story('Alive'), story('Alive', { status: 'canceled' }));
  await desk.visit({ body: card('src="/a.json" refresh="1"') });
  assert.equal((await desk.drawn()).one('headline').text, 'Alive');
  const found = await desk.drawn('card', 2);
  assert.deepEqual(found.parts.map(({ part }) => part), ['status']);
  assert.ok(!found.card.text.includes('Alive'));
  assert.deepEqual((await desk.event('article-status')).detail, { status: 'canceled' });
});

scene('refresh: a reading that fails leaves the card, and the next one is drawn', async (desk) => {
  changing(desk.site, story('First'), 500, story('Third'));
  await desk.visit({ body: card('src="/a.json" refresh="1"') });
  await desk.drawn();
  await desk.waited(() => desk.site.asked('/a.json').length === 2);
  await desk.quiet();
  assert.equal((await desk.read()).one('headline').text, 'First');
  assert.equal((await desk.drawn('card', 2)).one('headline').text, 'Third');
  assert.ok(!(await desk.events()).includes('article-error'));
  desk.allow(/^log: .*500/);
});

scene('refresh: a payload that has become none leaves the card', async (desk) => {
  changing(desk.site, story('First'), { headline: '' }, story('Third'));
  await desk.visit({ body: card('src="/a.json" refresh="1"') });
  await desk.drawn();
  await desk.waited(() => desk.site.asked('/a.json').length === 2);
  await desk.quiet();
  assert.equal((await desk.read()).one('headline').text, 'First');
  assert.equal((await desk.drawn('card', 2)).one('headline').text, 'Third');
});

scene('refresh: goes on, and ends when it is taken away', async (desk) => {
  changing(desk.site, story('Again'));
  await desk.visit({ body: card('src="/a.json" refresh="1"') });
  await desk.waited(() => desk.site.asked('/a.json').length >= 3);
  await desk.run(() => document.querySelector('#card').removeAttribute('refresh'));
  await desk.quiet();
  const before = desk.site.asked('/a.json').length;
  // Longer than two readings would take.
  await desk.run(() => setTimeout(() => (window.later = true), 2500));
  await desk.until(() => window.later);
  assert.equal(desk.site.asked('/a.json').length, before);
});

scene('refresh: a time beyond all timers is far off', async (desk) => {
  const far = ['1800000', '2000001', '2147484', '4294968', '1e12', '1e308'];
  const cards = [...far, '1'].map((seconds, index) => {
    desk.site.json(`/${index}.json`, story(`Card ${index}`));
    return `<article-embed src="/${index}.json" refresh="${seconds}" loading="eager"></article-embed>`;
  });
  await desk.visit({ body: cards.join('') });
  // As long as two readings of the one that is near.
  await desk.waited(() => desk.site.asked(`/${far.length}.json`).length >= 3);
  assert.deepEqual(far.map((_, index) => desk.site.asked(`/${index}.json`).length), far.map(() => 1));
});

scene('an embargo that ends, an expiry that comes: seen at the next reading', async (desk) => {
  changing(desk.site, story('Soon', { embargo: '2999-01-01T00:00:00Z' }), story('Soon'));
  await desk.visit({ body: card('src="/a.json" refresh="1"') });
  assert.deepEqual((await desk.event('article-status')).detail, { status: 'embargoed' });
  assert.equal((await desk.drawn('card', 2)).one('headline').text, 'Soon');
});
