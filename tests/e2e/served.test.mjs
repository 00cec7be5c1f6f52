// Cards that a server wrote into the page: shown without script, taken over as they are, nothing moves. What servers write is tested in Rust.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as server from '../../js/server-inline.js';
import { EMBED, scene } from './desk.mjs';
import { story } from './payloads.mjs';

const WASM = '/pkg/article_embed_bg.wasm';
const NONCE = 'r4nd0m';
const STYLED = { 'style-src': `'nonce-${NONCE}'` };
const IMAGE = { url: 'https://images.example/1.jpg', width: 600, height: 400 };

/** The element as a server writes it, with the name that tests know it by. */
const served = (payload, options) =>
  server.renderToString(payload, { src: '/a.json', nonce: NONCE, ...options }).replace('<article-embed', '<article-embed id="card"').replaceAll('https://images.example/', '/picture/');

/** Remembers every shift of the layout, where the browser tells of them, and where the card and what follows it stand in each frame. */
function watch() {
  const seen = { shifts: 0, boxes: new Set() };
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (seen.shifts += value))).observe({ type: 'layout-shift', buffered: true });
  }
  const look = () => {
    const after = document.querySelector('#after');
    if (after) seen.boxes.add([document.querySelector('#card'), after].map((node) => Object.values(node.getBoundingClientRect().toJSON()).join()).join(' '));
    requestAnimationFrame(look);
  };
  look();
  window.seen = seen;
}

/** What is in the card, to be found again. */
const mark = () => {
  const [headline] = document.querySelector('#card').shadowRoot.querySelectorAll('[part=headline]');
  headline.marked = true;
};
const marked = () => document.querySelector('#card').shadowRoot.querySelector('[part=headline]').marked === true;

scene('a served card is taken over as it is: no wasm, no payload, no shift', async (desk) => {
  desk.site.json('/a.json', story('Served', { image: IMAGE }));
  const body = `${served(story('Served', { image: IMAGE }))}<p id="after">After</p>`;
  await desk.visit({ body, head: '<script src="/watch.js"></script>', before: mark, policy: STYLED, ...prepare(desk) });
  const { detail } = await desk.event('article-load');
  assert.deepEqual(detail, { warnings: [] });
  const found = await desk.read();
  assert.deepEqual([found.drawn, found.fallback, found.one('headline').text], [true, false, 'Served']);
  assert.equal(await desk.run(marked), true, 'the very elements that the server wrote');
  assert.equal(await desk.run(() => document.querySelector('#card').ready.then(() => 'ready')), 'ready');
  await desk.event('article-view');
  const { shifts, boxes } = await desk.run(() => ({ shifts: seen.shifts, boxes: [...seen.boxes] }));
  assert.equal(shifts, 0);
  assert.equal(boxes.length, 1, boxes.join('\n'));
  assert.deepEqual(desk.site.asked(WASM).concat(desk.site.asked('/a.json')), []);
});

/** The script that watches, served to the page. */
function prepare(desk) {
  desk.site.script('/watch.js', `(${watch})()`);
  return { scripts: EMBED };
}

scene('what moves is seen: a page that is pushed down by a late banner', async (desk) => {
  const late = () => setTimeout(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Late' })), 300);
  await desk.visit({ body: `${served(story('Served'))}<p id="after">After</p>`, head: '<script src="/watch.js"></script>', before: late, policy: STYLED, ...prepare(desk) });
  await desk.event('article-load');
  await desk.until(() => seen.boxes.size > 1);
});

scene('clicks in a served card are told of', async (desk) => {
  const before = () => addEventListener('article-click', (event) => event.preventDefault());
  await desk.visit({ body: served(story('Served')), before, policy: STYLED });
  await desk.event('article-load');
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=headline] a').click());
  const { detail } = await desk.event('article-click');
  assert.deepEqual([detail.region, detail.index], ['headline', 0]);
});

scene('a changed attribute or payload draws a served card anew', async (desk) => {
  desk.site.json('/a.json', story('From the payload'));
  await desk.visit({ body: served(story('Served'), { loading: 'eager' }), policy: STYLED });
  await desk.event('article-load');
  await desk.run(() => (document.querySelector('#card').layout = 'compact'));
  const found = await desk.drawn('card', 2);
  assert.deepEqual([found.one('headline').text, found.card.class], ['From the payload', 'card compact']);
  assert.equal(await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('style')), null);
  await desk.run(() => (document.querySelector('#card').article = { headline: 'Another', url: 'https://news.example/' }));
  assert.equal((await desk.drawn('card', 3)).one('headline').text, 'Another');
});

scene('a served card that moves in the page stays as it is', async (desk) => {
  await desk.visit({ body: `${served(story('Served'))}<div id="place"></div>`, before: mark, policy: STYLED });
  await desk.event('article-load');
  await desk.run(() => document.querySelector('#place').append(document.querySelector('#card')));
  await desk.quiet();
  assert.deepEqual([await desk.run(marked), (await desk.events()).filter((type) => type === 'article-load').length], [true, 1]);
  assert.deepEqual(desk.site.asked(WASM), []);
});

scene('a style sheet by its address is waited for by nobody', async (desk) => {
  desk.site.answer('/card.css', (response) => setTimeout(() => response.writeHead(200, { 'content-type': 'text/css' }).end(readFileSync(new URL('../../pkg/card.css', import.meta.url))), 500));
  await desk.visit({ body: served(story('Served'), { nonce: undefined, stylesheet: '/card.css' }), before: mark, policy: { 'style-src': "'self'" } });
  await desk.event('article-load');
  assert.equal(await desk.run(marked), true);
  assert.deepEqual(desk.site.asked(WASM), []);
  await desk.until(() => getComputedStyle(document.querySelector('#card')).display === 'block');
});

scene('where the page’s policy stops the style sheet, the card is drawn with the script’s own', async (desk) => {
  desk.site.json('/a.json', story('From the payload'));
  await desk.visit({ body: served(story('Served'), { loading: 'eager' }), policy: { 'style-src': "'nonce-another'" } });
  assert.equal((await desk.drawn()).one('headline').text, 'From the payload');
  assert.equal(await desk.run(() => getComputedStyle(document.querySelector('#card')).display), 'block');
  desk.allow(/style-src/, /Content Security Policy|Refused|inline style/i);
});

scene('without script a served card is the page', async (desk) => {
  await desk.visit({ body: served(story('Served')), scripts: '', policy: STYLED });
  const found = await desk.read();
  assert.deepEqual([found.drawn, found.fallback, found.one('headline').text], [true, false, 'Served']);
});

scene('a snippet’s fallback is what stands there when its payload is gone', async (desk) => {
  const snippet = server.renderSnippet(story('Quoted', { publisher: 'Agency' }), { src: '/gone.json', loading: 'eager' });
  await desk.visit({ body: snippet.replace('<article-embed', '<article-embed id="card"') });
  await desk.event('article-error');
  const text = await desk.run(() => document.querySelector('#card blockquote').innerText);
  assert.match(text, /Quoted[^]*Agency/);
  assert.equal((await desk.read()).fallback, true);
  desk.allow(/^log: .*gone\.json/);
});


scene('a served card tells of its status when it is drawn anew, and not before: its HTML does not say it', async (desk) => {
  const payload = story('Served', { status: 'canceled' });
  desk.site.json('/a.json', payload);
  await desk.visit({ body: served(payload), policy: STYLED });
  await desk.drawn();
  assert.deepEqual(await desk.events(), ['article-load']);
  await desk.run(() => (document.querySelector('#card').headingLevel = 3));
  assert.deepEqual((await desk.event('article-status')).detail, { status: 'canceled' });
});
