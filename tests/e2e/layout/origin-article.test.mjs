// The article that the project began with, by script tag with hash under the strict policy: every part appears once.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { card, test } from '../support/page-fixture.mjs';
import { seed } from '../support/payloads.mjs';

const hashes = JSON.parse(readFileSync(new URL('../../../pkg/integrity.json', import.meta.url), 'utf8'));
const SNIPPET = `<script async src="/pkg/embed.js" integrity="${hashes['embed.js']}" crossorigin="anonymous"></script>`;
const link = ({ text, href }) => [text, href];

async function show(page, layout = 'full') {
  page.site.json('/seed.json', seed);
  await page.visit({ body: card(`src="/seed.json" layout="${layout}"`), scripts: SNIPPET });
  return page.drawn();
}

function partScenes() {
  test('the origin article: section, headline, excerpt, byline', async (page) => {
    const found = await show(page);
    assert.equal(found.one('section').text, seed.section.name);
    assert.equal(found.one('headline').tag, 'h2');
    assert.equal(found.one('headline').text, seed.headline);
    assert.equal(found.one('excerpt').text, seed.body[8], 'of two copies, the one with typographic quotes');
    assert.equal(found.one('byline').text, 'AFPMarch 1, 2019');
    assert.equal(found.one('timestamp').datetime, seed.published);
    assert.equal(found.one('timestamp').tag, 'time');
    assert.equal(found.card.lang, 'en');
    assert.equal(found.fallback, false);
  });

  test('the origin article: each paragraph once, with typographic quotes', async (page) => {
    const found = await show(page);
    assert.deepEqual(
      found.paragraphs.map(({ text }) => text),
      seed.body.slice(9),
    );
    assert.ok(found.paragraphs.every(({ tag, seen }) => tag === 'p' && seen));
    assert.ok(!/["']/.test(found.card.text.replaceAll(/Steve Carell[^.]*\./g, '')), 'no straight quotes');
  });
}

function endScenes() {
  test('the origin article: biography, related stories, publisher', async (page) => {
    const found = await show(page);
    const [author] = seed.authors;
    assert.equal(found.one('bio').text, `Written by${author.name}${author.bio}`);
    assert.deepEqual(
      found.labels.map(({ text }) => text),
      ['Written by', 'You may also like', 'Connect with us'],
    );
    assert.deepEqual(
      found.headings.map(({ tag, text }) => [tag, text]),
      [
        ['h2', seed.headline],
        ['h3', 'You may also like'],
      ],
    );
    assert.deepEqual(
      found.part('teaser').map(({ text }) => text),
      seed.related.map(({ section, excerpt }) => section.name + excerpt),
    );
    const [input] = await page.run(() =>
      [...document.querySelector('#card').shadowRoot.querySelectorAll('input')].map((field) => [
        field.placeholder,
        field.ariaLabel,
        field.type,
      ]),
    );
    const { prompt } = seed.publisher.search;
    assert.deepEqual(input, [prompt, prompt, 'search']);
    assert.equal(found.one('search').role, 'search');
    assert.deepEqual(found.part('rights'), [], 'the article has no rights');
  });
}

function linkScenes() {
  test('the origin article: every link has the address of the payload and sends no referrer', async (page) => {
    const found = await show(page);
    const [author] = seed.authors;
    assert.deepEqual(found.links.map(link), [
      [seed.publisher.name, seed.publisher.url],
      [seed.section.name, seed.section.url],
      [seed.headline, seed.url],
      [author.name, author.url],
      [author.name, author.url],
      ...seed.related.map(({ excerpt, url }) => [excerpt, url]),
      ...seed.publisher.links.map(({ name, url }) => [name, url]),
    ]);
    for (const { rel, href } of found.links) {
      assert.equal(rel, 'noopener noreferrer');
      assert.match(href, /^https:\/\//);
    }
  });

  test('the origin article: no warnings, and no other requests', async (page) => {
    await show(page);
    assert.deepEqual((await page.event('article-load')).detail.warnings, []);
    const paths = page.site.requests.map(({ path }) => path);
    const [core] = page.site.requestsFor('/pkg/article_embed_bg.wasm');
    assert.match(core.path, /\?.+$/, 'the core of this embed.js, by its hash');
    assert.deepEqual(paths.map((path) => path.split('?')[0]).sort(), [
      '/page',
      '/pkg/article_embed_bg.wasm',
      '/pkg/embed.js',
      '/reader.js',
      '/recorder.js',
      '/seed.json',
    ]);
    const [payload] = page.site.requestsFor('/seed.json');
    assert.equal(payload.headers.cookie, undefined);
    assert.equal(payload.headers.referer, undefined);
  });
}

function layoutScenes() {
  const PARTS = {
    compact: ['source', 'section', 'headline', 'byline', 'author', 'timestamp'],
    hero: ['source', 'section', 'headline', 'excerpt', 'byline', 'author', 'timestamp', 'read-at'],
    standard: ['source', 'section', 'headline', 'excerpt', 'byline', 'author', 'timestamp', 'read-at', 'related'],
    full: [
      'source',
      'section',
      'headline',
      'excerpt',
      'byline',
      'author',
      'timestamp',
      'body',
      'bio',
      'author',
      'related',
      'publisher',
      'links',
      'search',
    ],
  };
  for (const [layout, parts] of Object.entries(PARTS)) {
    test(`the origin article: the parts of the layout ${layout}`, async (page) => {
      const found = await show(page, layout);
      assert.deepEqual(
        found.parts.map(({ part }) => part).filter((part) => part !== 'teaser'),
        parts,
      );
      await page.waitFor(() => readCard().parts.every(({ seen }) => seen));
    });
  }
}

if (seed) {
  partScenes();
  endScenes();
  linkScenes();
  layoutScenes();
}
