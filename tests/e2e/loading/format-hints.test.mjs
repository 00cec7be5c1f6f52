// What a page says of a payload's format before the payload is there: it then loads one build of the core, the larger one.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { CORE, FORMATS, FORMATS_COPY, LOST } from '../support/wasm.mjs';

const BODY = '<p>One <em>two</em></p>';
const PLAIN = story('Plain', { body: ['One & two', 'Three'] });

const requested = (page) => [page.site.requestsFor(CORE).length, page.site.requestsFor(FORMATS).length];
const named = (id, src) => card(`src="${src}" loading="eager"`).replace('"card"', `"${id}"`);
const serve = (page) => page.site.json('/plain.json', PLAIN);

test('without a hint, a page loads the smaller build alone', async (page) => {
  serve(page);
  for (const path of ['/news/feeder.json', '/my-wp-json.json']) page.site.json(path, PLAIN);
  const inside = `<script type="application/json">${JSON.stringify(PLAIN)}</script>`;
  await page.visit({
    body:
      named('plain', '/plain.json') +
      named('feeder', '/news/feeder.json') +
      named('own', '/my-wp-json.json') +
      card('format="article-embed" loading="eager"').replace('</article-embed>', `${inside}</article-embed>`),
  });
  for (const id of ['plain', 'feeder', 'own', 'card'])
    assert.equal((await page.drawn(id)).one('headline').text, 'Plain');
  assert.deepEqual(requested(page), [1, 0]);
});

/** Payloads in formats of other publishers, without anything else that a card needs. */
const POST = {
  title: { rendered: 'Foreign' },
  date_gmt: '2026-05-01T08:00:00',
  link: 'https://news.example/p',
  content: { rendered: BODY },
};
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', url: 'https://news.example/p', title: 'Foreign', content_html: BODY }],
};
const GHOST = { posts: [{ uuid: '1', url: 'https://news.example/p', title: 'Foreign', html: BODY }] };
const LINKED = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Foreign',
  url: 'https://news.example/p',
  articleBody: 'One.',
};
const script = (type, payload) => `<script type="${type}">${JSON.stringify(payload)}</script>`;

/** What says that a payload is in another format: attributes of the element, children, the payload at `src`. */
const HINTS = {
  'the attribute `format`': { attributes: 'format="wordpress"', src: '/a.json', payload: POST },
  'a script of JSON-LD': { inside: script('application/ld+json', LINKED) },
  'JSON-LD in a script of JSON': { inside: script('application/json', LINKED) },
  'an HTML body in a script of JSON': { inside: script('application/json', story('Foreign', { body: BODY })) },
  'a post in a script of JSON': { inside: script('application/json', POST) },
  'an address of WordPress': { src: '/wp-json/wp/v2/posts/1', payload: POST },
  'an address of WordPress without rewriting': { src: '/index.php?rest_route=/wp/v2/posts/1', payload: POST },
  'an address of Ghost': { src: '/ghost/api/content/posts/1/', payload: GHOST },
  'an address of a JSON Feed': { src: '/feed.json', payload: FEED },
  'another address of a JSON Feed': { src: '/tag/feed/json', payload: FEED },
  'an address of JSON-LD': { src: '/article.jsonld', payload: LINKED },
};

for (const [what, { attributes = '', inside = '', src, payload }] of Object.entries(HINTS)) {
  test(`${what} loads the larger build at once, and no other, for all cards of the page`, async (page) => {
    serve(page);
    if (src) page.site.json(src.split('?')[0], payload);
    const given = `${src ? `src="${src}"` : ''} ${attributes} loading="eager"`;
    await page.visit({
      body: named('plain', '/plain.json') + card(given).replace('</article-embed>', `${inside}</article-embed>`),
    });
    assert.equal((await page.drawn()).one('headline').text, 'Foreign');
    assert.equal((await page.drawn('plain')).one('headline').text, 'Plain');
    assert.deepEqual(requested(page), [0, 1]);
  });
}

test('an article of another format that the page sets loads the larger build alone', async (page) => {
  await page.visit({ body: '' });
  await page.run((article) => {
    document.body.append(
      Object.assign(document.createElement('article-embed'), { id: 'card', article, loading: 'eager' }),
    );
  }, POST);
  assert.equal((await page.drawn()).one('headline').text, 'Foreign');
  assert.deepEqual(requested(page), [0, 1]);
});

test('a wrong guess costs a page bytes only', async (page) => {
  page.site.json('/wp-json/own.json', PLAIN);
  await page.visit({ body: named('card', '/wp-json/own.json') });
  assert.equal((await page.drawn()).one('headline').text, 'Plain');
  assert.deepEqual(requested(page), [0, 1]);
});

test('if the larger build is missing, cards that do not need it are drawn with the smaller one', async (page) => {
  serve(page);
  for (const path of [FORMATS, FORMATS_COPY]) page.site.send(path, '', {}, 404);
  page.site.json('/wp-json/post.json', POST);
  await page.visit({ body: named('foreign', '/wp-json/post.json') + named('card', '/plain.json') });
  assert.equal((await page.event('article-error', 'foreign')).detail.code, 'wasm-unavailable');
  assert.equal((await page.drawn()).one('headline').text, 'Plain');
  assert.equal(requested(page)[0], 1);
  page.allow(LOST);
});
