// The article that the project came from, through the script tag with its hash, under the strict policy: every part, once.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { card, scene } from './desk.mjs';
import { seed } from './payloads.mjs';

const hashes = JSON.parse(readFileSync(new URL('../../pkg/integrity.json', import.meta.url), 'utf8'));
const SNIPPET = `<script async src="/pkg/embed.js" integrity="${hashes['embed.js']}" crossorigin="anonymous"></script>`;
const link = ({ text, href }) => [text, href];

async function show(desk, layout = 'full') {
  desk.site.json('/seed.json', seed);
  await desk.visit({ body: card(`src="/seed.json" layout="${layout}"`), scripts: SNIPPET });
  return desk.drawn();
}

function partScenes() {
  scene('the seed: section, headline, excerpt, byline', async (desk) => {
    const found = await show(desk);
    assert.equal(found.one('section').text, seed.section.name);
    assert.equal(found.one('headline').tag, 'h2');
    assert.equal(found.one('headline').text, seed.headline);
    assert.equal(found.one('excerpt').text, seed.body[8], 'the copy with the better typography');
    assert.equal(found.one('byline').text, 'AFPMarch 1, 2019');
    assert.equal(found.one('timestamp').datetime, seed.published);
    assert.equal(found.one('timestamp').tag, 'time');
    assert.equal(found.card.lang, 'en');
    assert.equal(found.fallback, false);
  });

  scene('the seed: each paragraph once, typographic', async (desk) => {
    const found = await show(desk);
    assert.deepEqual(found.paragraphs.map(({ text }) => text), seed.body.slice(9));
    assert.ok(found.paragraphs.every(({ tag, seen }) => tag === 'p' && seen));
    assert.ok(!/["']/.test(found.card.text.replaceAll(/Steve Carell[^.]*\./g, '')), 'no typewriter quotes');
  });

  scene('the seed: biography, related stories, publisher', async (desk) => {
    const found = await show(desk);
    const [author] = seed.authors;
    assert.equal(found.one('bio').text, `Written by${author.name}${author.bio}`);
    assert.deepEqual(found.labels.map(({ text }) => text), ['Written by', 'You may also like', 'Connect with us']);
    assert.deepEqual(found.headings.map(({ tag, text }) => [tag, text]), [['h2', seed.headline], ['h3', 'You may also like']]);
    assert.deepEqual(
      found.part('teaser').map(({ text }) => text),
      seed.related.map(({ section, excerpt }) => section.name + excerpt),
    );
    const [input] = await desk.run(() => [...document.querySelector('#card').shadowRoot.querySelectorAll('input')].map((field) => [field.placeholder, field.ariaLabel, field.type]));
    const { prompt } = seed.publisher.search;
    assert.deepEqual(input, [prompt, prompt, 'search']);
    assert.equal(found.one('search').role, 'search');
    assert.deepEqual(found.part('rights'), [], 'the seed names none');
  });
}

function linkScenes() {
  scene('the seed: every link leads where the payload says, and tells nobody whence', async (desk) => {
    const found = await show(desk);
    const [author] = seed.authors;
    assert.deepEqual(found.links.map(link), [
      [seed.section.name, seed.section.url],
      [seed.headline, seed.url],
      [author.name, author.url],
      [author.name, author.url],
      ...seed.related.map(({ excerpt, url }) => [excerpt, url]),
      [seed.publisher.name, seed.publisher.url],
      ...seed.publisher.links.map(({ name, url }) => [name, url]),
    ]);
    for (const { rel, href } of found.links) {
      assert.equal(rel, 'noopener noreferrer');
      assert.match(href, /^https:\/\//);
    }
  });

  scene('the seed: no warning, and no request but its own', async (desk) => {
    await show(desk);
    assert.deepEqual((await desk.event('article-load')).detail, { warnings: [] });
    assert.deepEqual(desk.site.requests.map(({ path }) => path).sort(), [
      '/page', '/pkg/article_embed_bg.wasm', '/pkg/embed.js', '/reader.js', '/recorder.js', '/seed.json',
    ]);
    const [payload] = desk.site.asked('/seed.json');
    assert.equal(payload.headers.cookie, undefined);
    assert.equal(payload.headers.referer, undefined);
  });
}

function layoutScenes() {
  const PARTS = {
    compact: ['section', 'headline', 'byline', 'author', 'timestamp'],
    hero: ['section', 'headline', 'excerpt', 'byline', 'author', 'timestamp'],
    standard: ['section', 'headline', 'excerpt', 'byline', 'author', 'timestamp', 'related'],
    full: ['section', 'headline', 'excerpt', 'byline', 'author', 'timestamp', 'body', 'bio', 'author', 'related', 'publisher', 'links', 'search'],
  };
  for (const [layout, parts] of Object.entries(PARTS)) {
    scene(`the seed: the parts of the layout ${layout}`, async (desk) => {
      const found = await show(desk, layout);
      assert.deepEqual(found.parts.map(({ part }) => part).filter((part) => part !== 'teaser'), parts);
      await desk.until(() => readCard().parts.every(({ seen }) => seen));
    });
  }
}

if (seed) {
  partScenes();
  linkScenes();
  layoutScenes();
}
