// The attribute `refresh`: loads the payload again and again, and keeps the card when a load fails.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { watchCore } from '../support/watch-core.mjs';

/** Answers each request with the next payload or status code; repeats the last one. */
function changing(site, ...answers) {
  site.answer('/a.json', (response) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (typeof answer === 'number') response.writeHead(answer).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=600' })
        .end(JSON.stringify(answer));
  });
}

test('a canceled article disappears, although the cache has the earlier payload', async (page) => {
  changing(page.site, story('Alive'), story('Alive', { status: 'canceled' }));
  await page.visit({ body: card('src="/a.json" refresh="1"') });
  assert.equal((await page.drawn()).one('headline').text, 'Alive');
  const found = await page.drawn('card', 2);
  assert.deepEqual(
    found.parts.map(({ part }) => part),
    ['status'],
  );
  assert.ok(!found.card.text.includes('Alive'));
  assert.deepEqual((await page.event('article-status')).detail, { status: 'canceled' });
});

test('a failed load keeps the card, and the next one updates it', async (page) => {
  changing(page.site, story('First'), 500, story('Third'));
  await page.visit({ body: card('src="/a.json" refresh="1"') });
  await page.drawn();
  await page.waitUntil(() => page.site.requestsFor('/a.json').length === 2);
  await page.settle();
  assert.equal((await page.read()).one('headline').text, 'First');
  assert.equal((await page.drawn('card', 2)).one('headline').text, 'Third');
  assert.ok(!(await page.events()).includes('article-error'));
  page.allow(/^log: .*500/);
});

test('a payload that is no longer an article keeps the card, and the next one updates it', async (page) => {
  changing(page.site, story('First'), { headline: '' }, story('Third'));
  await page.visit({ body: card('src="/a.json" refresh="1"') });
  await page.drawn();
  await page.waitUntil(() => page.site.requestsFor('/a.json').length === 2);
  await page.settle();
  assert.equal((await page.read()).one('headline').text, 'First');
  assert.equal((await page.drawn('card', 2)).one('headline').text, 'Third');
});

test('loads repeat until the attribute is removed', async (page) => {
  changing(page.site, story('Again'));
  await page.visit({ body: card('src="/a.json" refresh="1"') });
  await page.waitUntil(() => page.site.requestsFor('/a.json').length >= 3);
  await page.run(() => document.querySelector('#card').removeAttribute('refresh'));
  await page.settle();
  const before = page.site.requestsFor('/a.json').length;
  // Longer than two loads would take.
  await page.run(() => setTimeout(() => (window.later = true), 2500));
  await page.waitFor(() => window.later);
  assert.equal(page.site.requestsFor('/a.json').length, before);
});

test('an interval longer than timers can hold does not load at once', async (page) => {
  const long = ['1800000', '2000001', '2147484', '4294968', '1e12', '1e308'];
  const cards = [...long, '1'].map((seconds, index) => {
    page.site.json(`/${index}.json`, story(`Card ${index}`));
    return `<article-embed src="/${index}.json" refresh="${seconds}" loading="eager"></article-embed>`;
  });
  await page.visit({ body: cards.join('') });
  // Wait until the card with the short interval was loaded twice more.
  await page.waitUntil(() => page.site.requestsFor(`/${long.length}.json`).length >= 3);
  assert.deepEqual(
    long.map((_, index) => page.site.requestsFor(`/${index}.json`).length),
    long.map(() => 1),
  );
  // `1e12` is no number of seconds.
  page.allow(/bad-value/);
});

test('an embargo that ends shows the article at the next load', async (page) => {
  changing(page.site, story('Soon', { embargo: '2999-01-01T00:00:00Z' }), story('Soon'));
  await page.visit({ body: card('src="/a.json" refresh="1"') });
  assert.deepEqual((await page.event('article-status')).detail, { status: 'embargoed' });
  assert.equal((await page.drawn('card', 2)).one('headline').text, 'Soon');
});

test('a card changes when its embargo ends or it expires, without another load', async (page) => {
  const soon = '2026-05-01T08:00:02Z';
  const related = [{ url: 'https://news.example/r', headline: 'Related', embargo: soon }];
  const payloads = { soon: { embargo: soon }, gone: { expires: soon }, later: { expires: '2026-05-02T08:00:00Z' } };
  for (const [name, more] of Object.entries({ ...payloads, list: { related } })) {
    page.site.json(`/${name}.json`, story(name, more));
  }
  const names = [...Object.keys(payloads), 'list'];
  const cards = names.map((name) => `<article-embed id="${name}" src="/${name}.json" loading="eager"></article-embed>`);
  const stopClock = () => {
    window.clock = Date.UTC(2026, 4, 1, 8);
    Date.now = () => window.clock;
  };
  await page.visit({ body: cards.join(''), before: stopClock });
  for (const name of names) await page.drawn(name);
  await page.run(() => (window.clock += 5000));
  const has = (id, selector) => document.querySelector(`#${id}`).shadowRoot.querySelector(selector);
  await page.waitFor(has, 'soon', '[part=headline]');
  await page.waitFor(has, 'list', '[part=teaser]');
  await page.event('article-status', 'gone');
  assert.ok(await page.run(has, 'later', '[part=headline]'));
  assert.deepEqual(
    (await page.events('later')).filter((type) => type !== 'article-view'),
    ['article-load'],
  );
  for (const name of names) assert.equal(page.site.requestsFor(`/${name}.json`).length, 1, name);
});

test('a payload that did not change (304) is not read; control: after its expiry it is', async (page) => {
  page.site.answer('/a.json', (response, { headers }) => {
    const headers304 = { etag: '"1"', 'cache-control': 'max-age=600' };
    if (headers['if-none-match'] === '"1"') response.writeHead(304, headers304).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/json', ...headers304 })
        .end(JSON.stringify(story('Same', { expires: '2999-01-01T00:00:00Z' })));
  });
  await page.visit({ body: card('src="/a.json" refresh="1"'), before: watchCore });
  await page.drawn();
  const calls = await page.run(() => coreCalls);
  assert.ok(calls > 0);
  const loads = () => page.site.requestsFor('/a.json').length;
  const first = loads();
  await page.waitUntil(() => loads() >= first + 2);
  await page.settle();
  // WebKitGTK asks without the ETag, and gets the same text.
  const { headers } = page.site.requestsFor('/a.json').at(-1);
  if (page.engine !== 'webkit') assert.ok(headers['if-none-match'], 'the cache asks with the ETag');
  assert.equal(await page.run(() => coreCalls), calls);
  await page.run(() => (window.clock = Date.UTC(2999, 0, 1)));
  assert.deepEqual((await page.event('article-status')).detail, { status: 'expired' });
  assert.ok(await page.run((calls) => coreCalls > calls, calls));
});
