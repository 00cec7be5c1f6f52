// A card of a server that the page puts in as a string: its template becomes the card, unless it has what no card has.

import assert from 'node:assert/strict';
import * as server from '../../../js/server-inline.js';
import { test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const html = server
  .renderToString(story('Served', { excerpt: 'From a server.', image: '/picture/1.gif' }), {
    base: 'https://news.example/',
  })
  .replace('<article-embed', '<article-embed id="card"');

/** A page whose policy lets it write HTML, and style what it writes. */
const WRITES = {
  'require-trusted-types-for': null,
  'style-src': "'unsafe-inline'",
  'img-src': '*',
  'script-src': "'self' 'unsafe-inline' 'wasm-unsafe-eval'",
};

async function put(page, text) {
  await page.visit({ body: '<div id="target"></div>', policy: WRITES });
  await page.waitFor(() => window.ArticleEmbed);
  page.allow(/declarative Shadow DOM is not being parsed/);
  await page.run((text) => void (document.querySelector('#target').innerHTML = text), text);
}

test('a template put in as a string becomes the card', async (page) => {
  await put(page, html);
  const found = await page.drawn();
  assert.equal(found.one('headline').text, 'Served');
  assert.equal(found.fallback, false);
  page.allow(/news\.example/);
});

for (const [what, change] of [
  ['a handler', (html) => html.replace('<h2 ', '<h2 onclick="window.run = 1" ')],
  [
    'a picture with a handler',
    (html) => html.replace('</h2>', '</h2><img src="https://127.0.0.1:9/" onerror="window.run = 1">'),
  ],
  ['a link that runs', (html) => html.replace(/href="https:[^"]*"/, 'href="javascript:window.run=1"')],
  [
    'a frame with a document',
    (html) => html.replace('</h2>', '</h2><iframe srcdoc="<script>parent.run=1</script>"></iframe>'),
  ],
  ['a script', (html) => html.replace('</h2>', '</h2><script>window.run = 1</script>')],
  ['a script of another address', (html) => html.replace('</h2>', '</h2><script src="https://127.0.0.1:9/"></script>')],
  ['a frame', (html) => html.replace('</h2>', '</h2><iframe src="https://127.0.0.1:9/"></iframe>')],
  ['a picture in SVG', (html) => html.replace('</h2>', '</h2><svg><script>window.run = 1</script></svg>')],
  ['a style of its own', (html) => html.replace('<h2 ', '<h2 style="position:fixed" ')],
]) {
  test(`a template with ${what} is not adopted`, async (page) => {
    const changed = change(html);
    assert.notEqual(changed, html);
    await put(page, changed);
    assert.equal((await page.event('article-error')).detail.code, 'no-payload');
    const [root, run] = await page.run(() => [
      !!document.querySelector('#card').shadowRoot?.querySelector('h2'),
      window.run,
    ]);
    assert.deepEqual([root, run ?? null], [false, null]);
  });
}

test('a picture that failed before the script came leaves no hole', async (page) => {
  page.site.send('/picture/gone.gif', '', {}, 404);
  const served = server
    .renderToString(story('Served', { image: { url: 'https://images.example/gone.gif', width: 600, height: 400 } }), {
      src: '/a.json',
    })
    .replace('<article-embed', '<article-embed id="card"')
    .replaceAll('https://images.example/', '/picture/')
    .replace('loading="lazy"', '');
  await page.visit({
    body: served,
    scripts: '',
    policy: { 'style-src': "'unsafe-inline'", 'require-trusted-types-for': null },
  });
  await page.waitFor(() => document.querySelector('#card').shadowRoot.querySelector('img').complete);
  await page.run(() => {
    const tag = document.createElement('script');
    tag.src = '/pkg/embed.js';
    document.head.append(tag);
  });
  await page.drawn();
  await page.waitFor(() => document.querySelector('#card').shadowRoot.querySelector('figure').hidden);
  page.allow(/gone\.gif/);
});
