// The option `words`: replaces the card's own texts, as attribute, property and on a server.

import assert from 'node:assert/strict';
import * as server from '../../../js/server-inline.js';
import { card, test } from '../support/page-fixture.mjs';
import { fixture, story } from '../support/payloads.mjs';

async function show(page, words) {
  page.site.json('/a.json', fixture('full', page.site.origin));
  await page.visit({
    body: `${card(`src="/a.json" words='${words}'`)}${card('src="/a.json"').replace('id="card"', 'id="other"')}`,
  });
  await page.drawn('other');
  return page.drawn();
}

const label = (found) => found.labels[0].text;
const warnings = async (page) =>
  (await page.event('article-load')).detail.warnings.map(({ code, path }) => `${code} ${path}`);

test('the attribute replaces the texts of its card only', async (page) => {
  const found = await show(page, '{"related": "More from us", "updated": "Changed"}');
  assert.equal(label(found), 'More from us');
  assert.match(found.one('byline').text, /Changed14 April 2026$/);
  assert.deepEqual(await warnings(page), []);
  assert.equal(label(await page.read('other')), 'You may also like');
});

test('the property takes an object, JSON, and null', async (page) => {
  await show(page, '{"related": "One"}');
  const set = (words) =>
    page.run((words) => {
      document.querySelector('#card').words = words;
    }, words);
  await set({ related: 'Two' });
  assert.equal(label(await page.drawn('card', 2)), 'Two');
  assert.equal(await page.run(() => document.querySelector('#card').getAttribute('words')), '{"related":"Two"}');
  await set('{"related":"Three"}');
  assert.equal(label(await page.drawn('card', 3)), 'Three');
  await set(null);
  assert.equal(label(await page.drawn('card', 4)), 'You may also like');
});

test('replacements are text, cleaned and limited in length', async (page) => {
  const found = await show(
    page,
    JSON.stringify({ related: `<img src=x onerror=alert(1)>\u202e${' and so on'.repeat(50)}` }),
  );
  const text = label(found);
  assert.ok(
    text.startsWith('<img src=x onerror=alert(1)> and so') && text.endsWith('…') && [...text].length <= 101,
    text,
  );
});

for (const words of ['{"relatd": "A"}', 'More from us', '["A"]', '{"related": 7}', '7', '{"__proto__": "A"}']) {
  test(`words=${words} gives a warning and keeps the card’s own texts`, async (page) => {
    assert.equal(label(await show(page, words)), 'You may also like');
    assert.deepEqual(await warnings(page), ['bad-value $options.words']);
    page.allow(/bad-value/);
  });
}

test('a card from a server has the replacements, and its element keeps the attribute', async (page) => {
  const words = { related: 'Says "more" \\ <b>' };
  const html = server.renderToString(fixture('full'), { src: '/a.json', nonce: 'r4nd0m', words, tools: 'share embed' });
  page.site.json('/a.json', fixture('full', page.site.origin));
  await page.visit({
    body: html.replace('<article-embed', '<article-embed id="card"').replaceAll('https://images.example/', '/picture/'),
    policy: { 'style-src': "'nonce-r4nd0m'" },
  });
  assert.equal(label(await page.drawn()), words.related);
  assert.deepEqual(
    await page.run(() => [JSON.parse(document.querySelector('#card').words), document.querySelector('#card').tools]),
    [words, 'share embed'],
  );
  await page.run(() => (document.querySelector('#card').headingLevel = 3));
  assert.equal(label(await page.drawn('card', 2)), words.related);
});

test('a date in a language without own texts has the attribute lang', async (page) => {
  page.site.json(
    '/a.json',
    story('A', { language: 'nb', published: '2026-05-01T08:00:00Z', updated: '2026-05-02T08:00:00Z' }),
  );
  await page.visit({ body: card('src="/a.json"') });
  await page.drawn();
  const said = () =>
    [...document.querySelector('#card').shadowRoot.querySelectorAll('[part=byline] time, .updated > span')].map(
      (node) => [node.textContent, node.closest('[lang]').lang],
    );
  assert.deepEqual(await page.run(said), [
    ['1. mai 2026', 'nb'],
    ['Updated', 'en'],
    ['2. mai 2026', 'nb'],
  ]);
  await page.run(() => (document.querySelector('#card').lang = 'fi'));
  await page.drawn('card', 2);
  assert.deepEqual(
    (await page.run(said)).map(([, lang]) => lang),
    ['fi', 'en', 'fi'],
  );
});
