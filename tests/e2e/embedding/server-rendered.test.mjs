// Cards that a server wrote into the page: visible without script, and taken over without a redraw or a layout shift.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as server from '../../../js/server-inline.js';
import { EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const WASM = '/pkg/article_embed_bg.wasm';
const NONCE = 'r4nd0m';
const STYLED = { 'style-src': `'nonce-${NONCE}'` };
const IMAGE = { url: 'https://images.example/1.jpg', width: 600, height: 400 };

/** The element as a server writes it, with the `id` that the tests use. */
const served = (payload, options) =>
  server
    .renderToString(payload, { src: '/a.json', nonce: NONCE, ...options })
    .replace('<article-embed', '<article-embed id="card"')
    .replaceAll('https://images.example/', '/picture/');

/**
 * Records layout shifts, where the browser reports them, and the positions of the card and of what follows it, per
 * frame.
 */
function watch() {
  const seen = { shifts: 0, boxes: new Set() };
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (seen.shifts += value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  }
  const look = () => {
    const after = document.querySelector('#after');
    if (after)
      seen.boxes.add(
        [document.querySelector('#card'), after]
          .map((node) => Object.values(node.getBoundingClientRect().toJSON()).join())
          .join(' '),
      );
    requestAnimationFrame(look);
  };
  look();
  window.seen = seen;
}

/** Marks the elements of the card, so that the test recognizes them. */
const mark = () => {
  const [headline] = document.querySelector('#card').shadowRoot.querySelectorAll('[part=headline]');
  headline.marked = true;
};
const marked = () => document.querySelector('#card').shadowRoot.querySelector('[part=headline]').marked === true;

test('a card from a server is taken over without wasm, payload or layout shift', async (page) => {
  page.site.json('/a.json', story('Served', { image: IMAGE }));
  const body = `${served(story('Served', { image: IMAGE }))}<p id="after">After</p>`;
  await page.visit({ body, head: '<script src="/watch.js"></script>', before: mark, policy: STYLED, ...prepare(page) });
  const { detail } = await page.event('article-load');
  assert.deepEqual(detail.warnings, []);
  const found = await page.read();
  assert.deepEqual([found.drawn, found.fallback, found.one('headline').text], [true, false, 'Served']);
  assert.equal(await page.run(marked), true, 'the elements are those that the server wrote');
  assert.equal(await page.run(() => document.querySelector('#card').ready.then(() => 'ready')), 'ready');
  await page.event('article-view');
  const { shifts, boxes } = await page.run(() => ({ shifts: seen.shifts, boxes: [...seen.boxes] }));
  assert.equal(shifts, 0);
  assert.equal(boxes.length, 1, boxes.join('\n'));
  assert.deepEqual(page.site.requestsFor(WASM).concat(page.site.requestsFor('/a.json')), []);
});

/** Serves the script that records. */
function prepare(page) {
  page.site.script('/watch.js', `(${watch})()`);
  return { scripts: EMBED };
}

test('a layout shift is caught: a late banner pushes the page down', async (page) => {
  const late = () =>
    setTimeout(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Late' })), 300);
  await page.visit({
    body: `${served(story('Served'))}<p id="after">After</p>`,
    head: '<script src="/watch.js"></script>',
    before: late,
    policy: STYLED,
    ...prepare(page),
  });
  await page.event('article-load');
  await page.waitFor(() => seen.boxes.size > 1);
});

test('clicks in a card from a server fire article-click', async (page) => {
  const before = () => addEventListener('article-click', (event) => event.preventDefault());
  await page.visit({ body: served(story('Served')), before, policy: STYLED });
  await page.event('article-load');
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=headline] a').click());
  const { detail } = await page.event('article-click');
  assert.deepEqual([detail.region, detail.index], ['headline', 0]);
});

test('a changed attribute or payload draws the card again', async (page) => {
  page.site.json('/a.json', story('From the payload'));
  await page.visit({ body: served(story('Served'), { loading: 'eager' }), policy: STYLED });
  await page.event('article-load');
  await page.run(() => (document.querySelector('#card').layout = 'compact'));
  const found = await page.drawn('card', 2);
  assert.deepEqual([found.one('headline').text, found.card.class], ['From the payload', 'card compact']);
  assert.equal(await page.run(() => document.querySelector('#card').shadowRoot.querySelector('style')), null);
  await page.run(
    () => (document.querySelector('#card').article = { headline: 'Another', url: 'https://news.example/' }),
  );
  assert.equal((await page.drawn('card', 3)).one('headline').text, 'Another');
});

test('moving the element keeps the card of the server', async (page) => {
  await page.visit({ body: `${served(story('Served'))}<div id="place"></div>`, before: mark, policy: STYLED });
  await page.event('article-load');
  await page.run(() => document.querySelector('#place').append(document.querySelector('#card')));
  await page.settle();
  assert.deepEqual(
    [await page.run(marked), (await page.events()).filter((type) => type === 'article-load').length],
    [true, 1],
  );
  assert.deepEqual(page.site.requestsFor(WASM), []);
});

test('a linked style sheet does not delay the takeover', async (page) => {
  const sheet = readFileSync(new URL('../../../pkg/card.css', import.meta.url), 'utf8');
  assert.deepEqual(
    ['.card', '.paid', '.media', '.items', '.slides'].filter((part) => !sheet.includes(`\n${part} {`)),
    [],
  );
  page.site.answer('/card.css', (response) =>
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/css' }).end(sheet), 500),
  );
  await page.visit({
    body: served(story('Served'), { nonce: undefined, stylesheet: '/card.css' }),
    before: mark,
    policy: { 'style-src': "'self'" },
  });
  await page.event('article-load');
  assert.equal(await page.run(marked), true);
  assert.deepEqual(page.site.requestsFor(WASM), []);
  await page.waitFor(() => getComputedStyle(document.querySelector('#card')).display === 'block');
});

test('if the page’s policy blocks the style sheet, the script draws the card with its own', async (page) => {
  page.site.json('/a.json', story('From the payload'));
  await page.visit({ body: served(story('Served'), { loading: 'eager' }), policy: { 'style-src': "'nonce-another'" } });
  assert.equal((await page.drawn()).one('headline').text, 'From the payload');
  assert.equal(await page.run(() => getComputedStyle(document.querySelector('#card')).display), 'block');
  page.allow(/style-src/, /Content Security Policy|Refused|inline style/i);
});

test('without script, the card of the server is visible', async (page) => {
  await page.visit({ body: served(story('Served')), scripts: '', policy: STYLED });
  const found = await page.read();
  assert.deepEqual([found.drawn, found.fallback, found.one('headline').text], [true, false, 'Served']);
});

test('a snippet keeps its fallback when its payload is gone', async (page) => {
  const snippet = server.renderSnippet(story('Quoted', { publisher: 'Agency' }), {
    src: '/gone.json',
    loading: 'eager',
  });
  await page.visit({ body: snippet, policy: { 'style-src': "'unsafe-inline'" } });
  await page.waitFor(() => recorder.events.some(({ type }) => type === 'article-error'));
  await page.run(() => (document.querySelector('article-embed').id = 'card'));
  const text = await page.run(() => document.querySelector('#card blockquote').innerText);
  assert.match(text, /Quoted[^]*Agency/);
  assert.equal((await page.read()).fallback, true);
  page.allow(/^log: .*gone\.json/);
});

test('article-status fires when a card from a server is drawn again, not before: its HTML has no status', async (page) => {
  const payload = story('Served', { status: 'canceled' });
  page.site.json('/a.json', payload);
  await page.visit({ body: served(payload), policy: STYLED });
  await page.drawn();
  assert.deepEqual(await page.events(), ['article-load']);
  await page.run(() => (document.querySelector('#card').headingLevel = 3));
  assert.deepEqual((await page.event('article-status')).detail, { status: 'canceled' });
});
