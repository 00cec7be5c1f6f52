// What got lost is asked for again: the wasm and the payload, for elements, mount() and init(), and after a deployment.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { CORE_COPY as COPY, CORE, LOST } from '../support/wasm.mjs';

/** A module that compiles and is not the core. */
const OTHER = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
const FRENCH = '/pkg/messages/fr.txt';
const RELATED = [{ headline: 'Vent', url: 'https://news.example/vent' }];
const CACHED = { 'content-type': 'application/wasm', 'cache-control': 'public, max-age=31536000' };

const lose = (site, ...paths) => paths.forEach((path) => site.answer(path, (response) => response.destroy()));
const restore = (site, ...paths) => paths.forEach((path) => site.answer(path, undefined));
const wasmRequests = (page) => page.site.requestsFor(CORE).length + page.site.requestsFor(COPY).length;

/** Opens a page with a card while the core cannot be loaded, and waits for the error. */
async function openWithoutCore(page, attributes = 'src="/a.json"') {
  page.allow(LOST);
  page.site.json('/a.json', story('The headline'));
  lose(page.site, CORE, COPY);
  await page.visit({ body: card(attributes) });
  assert.equal((await page.event('article-error')).detail.code, 'wasm-unavailable');
  assert.equal((await page.read()).fallback, true);
}

test('a core that got lost is loaded later, without the page doing anything', async (page) => {
  await openWithoutCore(page);
  restore(page.site, CORE, COPY);
  assert.equal((await page.drawn()).one('headline').text, 'The headline');
  const settled = () =>
    document.querySelector('#card').ready.then(
      () => 'drawn',
      (error) => error.code,
    );
  assert.equal(await page.run(settled), 'drawn', 'ready is of the card that is drawn');
  assert.deepEqual(await page.events(), ['article-error', 'article-load']);
});

test('a core that got lost is loaded for a new src, for mount() and for init()', async (page) => {
  await openWithoutCore(page);
  restore(page.site, CORE, COPY);
  const results = await page.driver.executeAsyncScript((payload, done) => {
    const element = document.querySelector('#card');
    element.src = '/a.json?again';
    const code = (promise) =>
      promise.then(
        () => 'ok',
        (error) => error.code,
      );
    const mounted = ArticleEmbed.mount(document.body, payload);
    Promise.all([element.ready, mounted, ArticleEmbed.init()].map(code)).then(done);
  }, story('Mounted'));
  assert.deepEqual(results, ['ok', 'ok', 'ok']);
});

test('control: while the core stays lost, there is one error, and many cards share few requests', async (page) => {
  page.allow(LOST);
  page.site.json('/a.json', story('The headline'));
  // A status: Firefox itself asks again, ten times, if a connection breaks.
  for (const path of [CORE, COPY]) page.site.send(path, '', {}, 503);
  const body = Array.from({ length: 50 }, (_, index) =>
    card('src="/a.json" loading="eager"').replace('"card"', `"card-${index}"`),
  );
  await page.visit({ body: body.join('') });
  for (const index of body.keys()) await page.event('article-error', `card-${index}`);
  // The element tries again after some seconds.
  await page.waitUntil(() => wasmRequests(page) >= 6);
  assert.ok(wasmRequests(page) < 40, `${wasmRequests(page)} requests`);
  for (const index of body.keys()) assert.deepEqual(await page.events(`card-${index}`), ['article-error']);
});

test('a cache that has the core of another build under the same name costs one more request', async (page) => {
  page.allow(LOST);
  page.site.json('/a.json', story('The headline'));
  page.site.send(CORE, OTHER, CACHED);
  await page.visit({ body: card('src="/a.json"') });
  await page.drawn();
  assert.deepEqual([page.site.requestsFor(CORE).length, page.site.requestsFor(COPY).length], [1, 1]);
});

/** Time limits end after a tenth of their time. */
const shortenTimeouts = () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 10);
};

for (const [what, answer] of [
  ['never answers', () => {}],
  ['stops in the middle', (response) => response.writeHead(200, CACHED).write(OTHER)],
]) {
  test(`a request for the core that ${what} is given up, and the core asked for again`, async (page) => {
    page.allow(LOST);
    page.site.json('/a.json', story('The headline'));
    page.site.answer(CORE, answer);
    await page.visit({ body: card('src="/a.json"'), before: shortenTimeouts });
    await page.drawn();
    assert.ok(page.site.requestsFor(CORE).length && page.site.requestsFor(COPY).length);
  });
}

test('a request for a language that never answers is given up, and the language asked for again', async (page) => {
  page.allow(LOST);
  page.allow(/no-language/);
  page.site.json('/a.json', story('Pluie', { language: 'fr', publisher: { name: 'P' }, related: RELATED }));
  page.site.answer(FRENCH, () => {});
  await page.visit({ body: card('src="/a.json"'), before: shortenTimeouts });
  await page.waitUntil(() => page.site.requestsFor(FRENCH).length);
  restore(page.site, FRENCH);
  await page.waitFor(() => /À lire|Sur le même/.test(document.querySelector('#card').shadowRoot?.textContent));
  assert.ok(page.site.requestsFor(FRENCH).length > 1);
});

test('a page that is open during a deployment gets its cards when the files are of one build', async (page) => {
  page.allow(LOST);
  page.site.json('/a.json', story('The headline'));
  page.site.send(CORE, OTHER, CACHED);
  page.site.send(COPY, '', {}, 404);
  await page.visit({ body: card('src="/a.json"') });
  assert.equal((await page.event('article-error')).detail.code, 'wasm-unavailable');
  restore(page.site, CORE);
  assert.equal((await page.drawn()).one('headline').text, 'The headline');
});

for (const attributes of ['src="/a.json"', 'src="/a.json" refresh="1"']) {
  test(`a payload that fails at first is loaded later: ${attributes}`, async (page) => {
    page.allow(LOST);
    const answers = [
      (response) => response.writeHead(503).end(),
      (response) =>
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=600' }).end('{'),
    ];
    page.site.answer('/a.json', (response) => {
      const next = answers.shift();
      if (next) return next(response);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(story('The headline')));
    });
    await page.visit({ body: card(attributes) });
    assert.equal((await page.event('article-error')).detail.code, 'http-status');
    assert.equal((await page.drawn()).one('headline').text, 'The headline');
    assert.deepEqual(await page.events(), ['article-error', 'article-load']);
    assert.equal((await page.read()).fallback, false);
  });
}

test('control: a payload that is no article is not asked for again, and an element that is gone asks no more', async (page) => {
  page.allow(LOST);
  page.site.json('/none.json', { headline: '' });
  page.site.send('/gone.json', '', {}, 503);
  page.site.send('/lost.json', '', {}, 503);
  const names = ['none', 'gone', 'lost'];
  await page.visit({
    body: names.map((id) => card(`src="/${id}.json" loading="eager"`).replace('"card"', `"${id}"`)).join(''),
  });
  for (const id of names) await page.event('article-error', id);
  await page.run(() => document.querySelector('#gone').remove());
  await page.waitUntil(() => page.site.requestsFor('/lost.json').length >= 2);
  assert.deepEqual(
    names.map((id) => page.site.requestsFor(`/${id}.json`).length > 1),
    [false, false, true],
  );
});

for (const [state, before, after] of [
  [
    'offline',
    () => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => !!window.isBack }),
    () => ((window.isBack = true), dispatchEvent(new Event('online'))),
  ],
  [
    'hidden',
    () => Object.defineProperty(Document.prototype, 'hidden', { get: () => !window.isBack }),
    () => ((window.isBack = true), document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))),
  ],
]) {
  test(`a page that is ${state} loads nothing again until it is back`, async (page) => {
    page.site.json('/a.json', story('First'));
    await page.visit({ body: card('src="/a.json" refresh="1" loading="eager"'), before });
    await page.drawn();
    page.site.json('/a.json', story('Second'));
    // Longer than two loads would take.
    await page.run(() => setTimeout(() => (window.later = true), 2500));
    await page.waitFor(() => window.later);
    assert.equal(page.site.requestsFor('/a.json').length, 1);
    await page.run(after);
    assert.equal((await page.drawn('card', 2)).one('headline').text, 'Second');
  });
}
