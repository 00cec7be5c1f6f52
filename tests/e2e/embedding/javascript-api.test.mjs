// Quotations, window.ArticleEmbed, mount(), modules, and the script loaded more than once.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const WASM = '/pkg/article_embed_bg.wasm';
const MODULE = '<script type="module" src="/app.js"></script>';
const quotation = (id, attributes) =>
  `<blockquote id="${id}" class="article-embed" ${attributes}><p>Fallback</p></blockquote>`;

test('a quotation becomes a card with its options and language, and stays as the fallback', async (page) => {
  page.site.json('/a.json', story('Quoted'));
  const before = () =>
    addEventListener('article-load', ({ target }) => target.setAttribute('id', 'card'), { capture: true, once: true });
  await page.visit({
    body: quotation('quote', 'data-src="/a.json" data-layout="hero" data-heading-level="4" lang="fr" data-other="x"'),
    before,
  });
  const found = await page.drawn();
  assert.deepEqual([found.one('headline').tag, found.card.class, found.fallback], ['h4', 'card hero', false]);
  assert.deepEqual(
    await page.run(() =>
      [...document.querySelector('#card').attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    ),
    ['heading-level=4', 'id=card', 'lang=fr', 'layout=hero', 'src=/a.json'],
  );
  assert.equal(await page.run(() => document.querySelector('#quote').parentNode.id), 'card');
});

test('a quotation with a bad payload stays visible', async (page) => {
  page.site.json('/a.json', []);
  await page.visit({ body: quotation('quote', 'data-src="/a.json"') });
  await page.waitFor(() => recorder.events[0]?.type === 'article-error');
  assert.equal(await page.run(() => document.querySelector('#quote').getClientRects().length > 0), true);
});

test('scan upgrades later quotations, on the page or in a part of it, and none twice', async (page) => {
  page.site.json('/a.json', story('Later'));
  await page.visit({
    body: '<div id="one"></div><div id="two"></div><blockquote class="article-embed">No address</blockquote>',
  });
  await page.waitFor(() => window.ArticleEmbed && document.readyState === 'complete');
  const counts = await page.run(() => {
    for (const id of ['one', 'two']) {
      const later = Object.assign(document.createElement('blockquote'), { className: 'article-embed' });
      later.dataset.src = '/a.json';
      document.getElementById(id).append(later);
    }
    const first = ArticleEmbed.scan(document.querySelector('#one'));
    first[0].id = 'card';
    return [
      first.length,
      first[0] instanceof ArticleEmbed.ArticleEmbedElement,
      ArticleEmbed.scan().length,
      ArticleEmbed.scan().length,
    ];
  });
  assert.deepEqual(counts, [1, true, 1, 0]);
  assert.equal((await page.drawn()).one('headline').text, 'Later');
});

test('window.ArticleEmbed has the exports of the package', async (page) => {
  await page.visit({ body: '' });
  await page.waitFor(() => window.ArticleEmbed);
  const names = await page.run(() =>
    Object.entries(ArticleEmbed)
      .map(([name, value]) => `${name}: ${typeof value}`)
      .sort(),
  );
  assert.deepEqual(names, [
    'ArticleEmbedElement: function',
    'define: function',
    'init: function',
    'mount: function',
    'scan: function',
    'version: string',
  ]);
  assert.match(await page.run(() => ArticleEmbed.version), /^\d+\.\d+\.\d+$/);
  assert.equal(await page.run(() => ArticleEmbed.define()), false, 'the element is already defined');
});

test('mount draws a card; update, set and destroy change it', async (page) => {
  await page.visit({ body: '<div id="place"></div>' });
  await page.waitFor(() => window.ArticleEmbed);
  const seen = await page.driver.executeAsyncScript(
    (first, second, done) => {
      const seen = [];
      const look = ({ element }) =>
        seen.push([
          element.shadowRoot.querySelector('[part=headline]').textContent,
          element.shadowRoot.firstChild.className,
        ]);
      const place = document.querySelector('#place');
      ArticleEmbed.mount(place, first, { layout: 'compact', headingLevel: 3 }).then(
        async (card) => {
          look(card);
          await card.update(second);
          look(card);
          await card.set({ layout: 'hero' });
          look(card);
          seen.push(place.children.length);
          card.destroy();
          done([...seen, place.children.length]);
        },
        (error) => done(String(error)),
      );
    },
    story('One'),
    story('Two'),
  );
  assert.deepEqual(seen, [['One', 'card compact'], ['Two', 'card compact'], ['Two', 'card hero'], 1, 0]);
});

test('mount rejects for a bad payload, and leaves the target unchanged', async (page) => {
  await page.visit({ body: '<div id="place"><b>Here</b></div>' });
  await page.waitFor(() => window.ArticleEmbed);
  const outcome = await page.driver.executeAsyncScript((done) => {
    const place = document.querySelector('#place');
    ArticleEmbed.mount(place, { url: 'https://news.example/' }).then(
      () => done('mounted'),
      ({ name, code, path, phase }) => done([name, code, path, phase, place.children.length]),
    );
  });
  assert.deepEqual(outcome, ['ArticleEmbedError', 'missing', '$.headline', 'article', 1]);
});

test('init loads the wasm before the first card, once', async (page) => {
  page.site.json('/a.json', story('Ahead'));
  await page.visit({ body: '<div id="place"></div>' });
  await page.waitFor(() => window.ArticleEmbed);
  await page.driver.executeAsyncScript((done) =>
    ArticleEmbed.init()
      .then(() => ArticleEmbed.init())
      .then(() => done()),
  );
  assert.equal(page.site.requestsFor(WASM).length, 1);
  await page.run(
    (article) =>
      ArticleEmbed.mount(document.querySelector('#place'), article).then(({ element }) => (element.id = 'card')),
    story('Ahead'),
  );
  assert.equal((await page.read()).one('headline').text, 'Ahead');
  assert.equal(page.site.requestsFor(WASM).length, 1);
});

for (const [name, second] of [
  ['the same address', '/pkg/embed.js'],
  ['another address', '/pkg/embed.js?another'],
]) {
  test(`the script loaded twice, from ${name}, registers one element and loads one wasm`, async (page) => {
    for (const path of ['/a.json', '/b.json']) page.site.json(path, story('Once'));
    await page.visit({
      body: card('src="/a.json"') + quotation('quote', 'data-src="/b.json"'),
      scripts: EMBED + `<script src="${second}"></script>`.repeat(2),
    });
    assert.equal((await page.drawn()).one('headline').text, 'Once');
    await page.waitFor(() => recorder.events.length === 2);
    assert.equal(await page.run(() => document.querySelectorAll('article-embed').length), 2);
    assert.equal(await page.run(() => ArticleEmbed.ArticleEmbedElement === customElements.get('article-embed')), true);
    for (const path of [WASM, '/a.json', '/b.json']) assert.equal(page.site.requestsFor(path).length, 1, `${path}`);
  });
}

test('unbundled modules work under the same policy', async (page) => {
  page.site.json('/a.json', story('Module'));
  page.site.script(
    '/app.js',
    `
    import { ArticleEmbedElement, ArticleEmbedError, define, version } from '/js/index.js';
    window.before = customElements.get('article-embed') === undefined;
    window.found = [define(), define(), customElements.get('article-embed') === ArticleEmbedElement, ArticleEmbedError.name, typeof version];`,
  );
  await page.visit({ body: card('src="/a.json"'), scripts: MODULE });
  assert.equal((await page.drawn()).one('headline').text, 'Module');
  assert.deepEqual(await page.run(() => [window.before, ...window.found]), [
    true,
    true,
    false,
    true,
    'ArticleEmbedError',
    'string',
  ]);
});

test('modules: init takes the wasm as an address and as a module', async (page) => {
  page.site.json('/a.json', story('Elsewhere'));
  page.site.answer('/elsewhere.wasm', (response) => response.writeHead(302, { location: WASM }).end());
  page.site.script(
    '/app.js',
    `
    import { define, init } from '/js/index.js';
    await init({ wasm: '/elsewhere.wasm' });
    define();`,
  );
  await page.visit({ body: card('src="/a.json"'), scripts: MODULE });
  await page.drawn();
  assert.equal(page.site.requestsFor('/elsewhere.wasm').length, 1);
  page.site.script(
    '/app.js',
    `
    import { define, init } from '/js/index.js';
    await init({ wasm: await WebAssembly.compileStreaming(fetch('/elsewhere.wasm')) });
    define();`,
  );
  await page.visit({ body: card('src="/a.json"'), scripts: MODULE });
  assert.equal((await page.drawn()).one('headline').text, 'Elsewhere');
});

test('modules and the script on one page: the first one registers the element', async (page) => {
  page.site.json('/a.json', story('First'));
  await page.visit({
    body: card('src="/a.json"'),
    scripts: `${EMBED.replace('async ', '')}<script type="module" src="/js/define.js"></script>`,
  });
  assert.equal((await page.drawn()).one('headline').text, 'First');
  assert.equal(page.site.requestsFor(WASM).length, 1);
});
