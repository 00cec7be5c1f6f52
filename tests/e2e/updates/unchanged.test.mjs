// A card that shows its payload already: the core is not called, and nothing is written. Whatever may change the card still
// draws it.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { watchCore } from '../support/watch-core.mjs';

const related = ['a', 'b', 'c'].map((name) => ({ url: `https://news.example/${name}`, headline: `Story ${name}` }));
const SAME = story('The headline', { excerpt: 'An excerpt.', published: '2026-05-01T08:00:00Z', related });

/** Opens a page with a card that has a payload, counts calls of the core, and records every write. */
async function open(page, payload = SAME, attributes = '') {
  await page.visit({ body: card(`loading="eager" ${attributes}`), before: watchCore });
  await update(page, payload);
  await page.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    window.writes = 0;
    new MutationObserver((records) => (window.writes += records.length)).observe(shadowRoot, {
      ...{ subtree: true, childList: true, attributes: true, characterData: true },
    });
  });
}

/**
 * Gives the card a payload, and attributes; how often the core was called for it, and what was written. A text is given as
 * it is. Drivers sort the members of objects, so those are parsed in the page.
 */
const update = (page, payload, attributes = {}) =>
  page.driver.executeAsyncScript(
    (text, isText, attributes, done) => {
      const element = document.querySelector('#card');
      const [calls, writes] = [window.coreCalls, window.writes];
      Object.assign(element, attributes, { article: isText ? text : JSON.parse(text) });
      const settled = () => setTimeout(() => done({ calls: window.coreCalls - calls, writes: window.writes - writes }));
      element.ready.then(settled, settled);
    },
    ...[payload].map((given) => (typeof given === 'string' ? given : JSON.stringify(given))),
    typeof payload === 'string',
    attributes,
  );

const loads = async (page) => (await page.events()).filter((type) => type === 'article-load').length;

test('an update with the same payload does not call the core, and is answered', async (page) => {
  await open(page);
  for (const payload of [SAME, { ...SAME }, JSON.stringify(SAME), SAME]) {
    const before = await loads(page);
    assert.deepEqual(await update(page, payload), { calls: 0, writes: 0 });
    assert.equal(await loads(page), before + 1);
  }
  const changed = await update(page, { ...SAME, headline: 'Another headline' });
  assert.equal(changed.writes, 1, 'control: one text is written');
  assert.ok(changed.calls > 0, 'control: the core is called');
  assert.deepEqual(await update(page, { ...SAME, headline: 'Another headline' }), { calls: 0, writes: 0 });
});

test('the same payload with other options is drawn', async (page) => {
  await open(page);
  for (const number of [1, 3]) {
    assert.ok((await update(page, SAME, { related: number })).calls > 0);
    assert.equal((await page.read()).part('teaser').length, number);
  }
  assert.equal((await update(page, SAME, { related: 3 })).calls, 0, 'control: the same option');
});

test('the same payload after another one, or after a fault, is drawn', async (page) => {
  await open(page);
  for (const other of [{ ...SAME, headline: 'Another headline' }, { headline: 'Without an address' }]) {
    await update(page, other);
    await update(page, SAME);
    assert.equal((await page.read()).one('headline').text, 'The headline');
  }
});

test('the same payload is drawn once a time has passed that changes the card', async (page) => {
  await open(page, { ...SAME, expires: '2999-01-01T00:00:00Z' });
  const again = () => update(page, { ...SAME, expires: '2999-01-01T00:00:00Z' });
  assert.equal((await again()).calls, 0);
  await page.run(() => (window.clock = Date.UTC(2999, 0, 1)));
  assert.ok((await again()).calls > 0);
  assert.equal((await page.read()).part('headline').length, 0);
});

test('distances in time are drawn at each update', async (page) => {
  await page.visit({ body: card('loading="eager" date-style="relative"'), before: watchCore });
  await page.run(() => (window.clock = Date.UTC(2026, 4, 1, 9)));
  await update(page, SAME);
  assert.match((await page.read()).one('byline').text, /1 hour ago/);
  await page.run(() => (window.clock = Date.UTC(2026, 4, 1, 11)));
  await update(page, SAME);
  assert.match((await page.read()).one('byline').text, /3 hours ago/);
});

test('a time of day goes when the day is over', async (page) => {
  await page.visit({ body: card('loading="eager"'), before: watchCore });
  const byline = async (day) => {
    await page.run((day) => (window.clock = Date.UTC(2026, 4, day, 9)), day);
    await update(page, SAME);
    return (await page.read()).one('byline').text;
  };
  const [today, tomorrow, later] = [await byline(1), await byline(2), await byline(3)];
  assert.match(today, /\d:\d\d/);
  assert.equal(tomorrow, today);
  assert.doesNotMatch(later, /\d:\d\d/);
});

test('updates of past days have their time of day, and are drawn once', async (page) => {
  const updates = [{ time: '2026-05-01T08:00:00Z', headline: 'It rains' }];
  await open(page, { ...SAME, label: 'live', updates });
  assert.match((await page.read()).one('update').text, /\d:\d\d/);
  const calls = await page.run(() => window.coreCalls);
  await page.settle();
  assert.equal(await page.run(() => window.coreCalls), calls);
  assert.equal((await update(page, { ...SAME, label: 'live', updates })).calls, 0);
});

test('the same payload is drawn when the words of its language have come', async (page) => {
  page.site.send('/pkg/messages/fr.txt', '', {}, 503);
  const french = { ...SAME, language: 'fr', updated: '2026-05-03T08:00:00Z' };
  await open(page, french);
  assert.match((await page.read()).one('byline').text, /Updated/);
  page.site.answer('/pkg/messages/fr.txt', undefined);
  await page.waitFor(() =>
    document.querySelector('#card').shadowRoot.querySelector('[part=byline]').textContent.includes('Mis à jour'),
  );
  assert.deepEqual(await update(page, french), { calls: 0, writes: 0 });
  page.allow(/^log: .*(Failed to load|503)/);
});
