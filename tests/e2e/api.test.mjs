// The ways in beside the element: quotations, window.ArticleEmbed, mount, modules; and the script loaded more than once.

import assert from 'node:assert/strict';
import { card, EMBED, scene } from './desk.mjs';
import { story } from './payloads.mjs';

const WASM = '/pkg/article_embed_bg.wasm';
const MODULE = '<script type="module" src="/app.js"></script>';
const quotation = (id, attributes) => `<blockquote id="${id}" class="article-embed" ${attributes}><p>Fallback</p></blockquote>`;

scene('a quotation is upgraded, its options and language with it, and stays as the fallback', async (desk) => {
  desk.site.json('/a.json', story('Quoted'));
  const before = () => addEventListener('article-load', ({ target }) => target.setAttribute('id', 'card'), { capture: true, once: true });
  await desk.visit({ body: quotation('quote', 'data-src="/a.json" data-layout="hero" data-heading-level="4" lang="fr" data-other="x"'), before });
  const found = await desk.drawn();
  assert.deepEqual([found.one('headline').tag, found.card.class, found.fallback], ['h4', 'card hero', false]);
  assert.deepEqual(await desk.run(() => [...document.querySelector('#card').attributes].map(({ name, value }) => `${name}=${value}`).sort()), [
    'heading-level=4', 'id=card', 'lang=fr', 'layout=hero', 'src=/a.json',
  ]);
  assert.equal(await desk.run(() => document.querySelector('#quote').parentNode.id), 'card');
});

scene('a quotation whose payload is bad is still the page', async (desk) => {
  desk.site.json('/a.json', []);
  await desk.visit({ body: quotation('quote', 'data-src="/a.json"') });
  await desk.until(() => recorder.events[0]?.type === 'article-error');
  assert.equal(await desk.run(() => document.querySelector('#quote').getClientRects().length > 0), true);
});

scene('scan: upgrades what came later, in a part of the page too, and nothing twice', async (desk) => {
  desk.site.json('/a.json', story('Later'));
  await desk.visit({ body: '<div id="one"></div><div id="two"></div><blockquote class="article-embed">No address</blockquote>' });
  await desk.until(() => window.ArticleEmbed && document.readyState === 'complete');
  const counts = await desk.run(() => {
    for (const id of ['one', 'two']) {
      const later = Object.assign(document.createElement('blockquote'), { className: 'article-embed' });
      later.dataset.src = '/a.json';
      document.getElementById(id).append(later);
    }
    const first = ArticleEmbed.scan(document.querySelector('#one'));
    first[0].id = 'card';
    return [first.length, first[0] instanceof ArticleEmbed.ArticleEmbedElement, ArticleEmbed.scan().length, ArticleEmbed.scan().length];
  });
  assert.deepEqual(counts, [1, true, 1, 0]);
  assert.equal((await desk.drawn()).one('headline').text, 'Later');
});

scene('window.ArticleEmbed has what the package exports', async (desk) => {
  await desk.visit({ body: '' });
  await desk.until(() => window.ArticleEmbed);
  const names = await desk.run(() => Object.entries(ArticleEmbed).map(([name, value]) => `${name}: ${typeof value}`).sort());
  assert.deepEqual(names, ['ArticleEmbedElement: function', 'define: function', 'init: function', 'mount: function', 'scan: function', 'version: string']);
  assert.match(await desk.run(() => ArticleEmbed.version), /^\d+\.\d+\.\d+$/);
  assert.equal(await desk.run(() => ArticleEmbed.define()), false, 'it is defined already');
});

scene('mount, update, set, destroy', async (desk) => {
  await desk.visit({ body: '<div id="place"></div>' });
  await desk.until(() => window.ArticleEmbed);
  const seen = await desk.driver.executeAsyncScript((first, second, done) => {
    const seen = [];
    const look = ({ element }) => seen.push([element.shadowRoot.querySelector('[part=headline]').textContent, element.shadowRoot.firstChild.className]);
    const place = document.querySelector('#place');
    ArticleEmbed.mount(place, first, { layout: 'compact', headingLevel: 3 }).then(async (card) => {
      look(card);
      await card.update(second);
      look(card);
      await card.set({ layout: 'hero' });
      look(card);
      seen.push(place.children.length);
      card.destroy();
      done([...seen, place.children.length]);
    }, (error) => done(String(error)));
  }, story('One'), story('Two'));
  assert.deepEqual(seen, [['One', 'card compact'], ['Two', 'card compact'], ['Two', 'card hero'], 1, 0]);
});

scene('mount rejects, and leaves the target as it was', async (desk) => {
  await desk.visit({ body: '<div id="place"><b>Here</b></div>' });
  await desk.until(() => window.ArticleEmbed);
  const outcome = await desk.driver.executeAsyncScript((done) => {
    const place = document.querySelector('#place');
    ArticleEmbed.mount(place, { url: 'https://news.example/' }).then(
      () => done('mounted'),
      ({ name, code, path, phase }) => done([name, code, path, phase, place.children.length]),
    );
  });
  assert.deepEqual(outcome, ['ArticleEmbedError', 'missing', '$.headline', 'article', 1]);
});

scene('init loads the wasm ahead, once', async (desk) => {
  desk.site.json('/a.json', story('Ahead'));
  await desk.visit({ body: '<div id="place"></div>' });
  await desk.until(() => window.ArticleEmbed);
  await desk.driver.executeAsyncScript((done) => ArticleEmbed.init().then(() => ArticleEmbed.init()).then(() => done()));
  assert.equal(desk.site.asked(WASM).length, 1);
  await desk.run((article) => ArticleEmbed.mount(document.querySelector('#place'), article).then(({ element }) => (element.id = 'card')), story('Ahead'));
  assert.equal((await desk.read()).one('headline').text, 'Ahead');
  assert.equal(desk.site.asked(WASM).length, 1);
});

for (const [name, second] of [['the same address', '/pkg/embed.js'], ['another address', '/pkg/embed.js?another']]) {
  scene(`the script twice, from ${name}: one definition, one wasm`, async (desk) => {
    desk.site.json('/a.json', story('Once'));
    await desk.visit({ body: card('src="/a.json"') + quotation('quote', 'data-src="/a.json"'), scripts: EMBED + `<script src="${second}"></script>`.repeat(2) });
    assert.equal((await desk.drawn()).one('headline').text, 'Once');
    await desk.until(() => recorder.events.length === 2);
    assert.equal(await desk.run(() => document.querySelectorAll('article-embed').length), 2);
    assert.equal(await desk.run(() => ArticleEmbed.ArticleEmbedElement === customElements.get('article-embed')), true);
    assert.deepEqual([desk.site.asked(WASM).length, desk.site.asked('/a.json').length], [1, 1]);
  });
}

scene('modules, unmodified, under the same policy', async (desk) => {
  desk.site.json('/a.json', story('Module'));
  desk.site.script('/app.js', `
    import { ArticleEmbedElement, ArticleEmbedError, define, version } from '/js/index.js';
    window.before = customElements.get('article-embed') === undefined;
    window.found = [define(), define(), customElements.get('article-embed') === ArticleEmbedElement, ArticleEmbedError.name, typeof version];`);
  await desk.visit({ body: card('src="/a.json"'), scripts: MODULE });
  assert.equal((await desk.drawn()).one('headline').text, 'Module');
  assert.deepEqual(await desk.run(() => [window.before, ...window.found]), [true, true, false, true, 'ArticleEmbedError', 'string']);
});

scene('modules: init says where the wasm is, as an address and as a module', async (desk) => {
  desk.site.json('/a.json', story('Elsewhere'));
  desk.site.answer('/elsewhere.wasm', (response) => response.writeHead(302, { location: WASM }).end());
  desk.site.script('/app.js', `
    import { define, init } from '/js/index.js';
    await init({ wasm: '/elsewhere.wasm' });
    define();`);
  await desk.visit({ body: card('src="/a.json"'), scripts: MODULE });
  await desk.drawn();
  assert.equal(desk.site.asked('/elsewhere.wasm').length, 1);
  desk.site.script('/app.js', `
    import { define, init } from '/js/index.js';
    await init({ wasm: await WebAssembly.compileStreaming(fetch('/elsewhere.wasm')) });
    define();`);
  await desk.visit({ body: card('src="/a.json"'), scripts: MODULE });
  assert.equal((await desk.drawn()).one('headline').text, 'Elsewhere');
});

scene('modules and the script on one page: the first wins', async (desk) => {
  desk.site.json('/a.json', story('First'));
  await desk.visit({ body: card('src="/a.json"'), scripts: `${EMBED.replace('async ', '')}<script type="module" src="/js/define.js"></script>` });
  assert.equal((await desk.drawn()).one('headline').text, 'First');
  assert.equal(desk.site.asked(WASM).length, 1);
});
