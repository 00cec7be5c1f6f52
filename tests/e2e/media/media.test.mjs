// Media in cards: a player that loads at a click and stays over updates, pictures behind a button, a gallery.

import assert from 'node:assert/strict';
import * as server from '../../../js/server-inline.js';
import { violations } from '../support/axe.mjs';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

/** Seconds of silence, long enough to be playing still at the end of a test. */
const SECONDS = 60;
const RATE = 8000;

/** A sound in WAVE, which every engine plays in a video too (http://soundfile.sapp.org/doc/WaveFormat/). */
function silence() {
  const data = Buffer.alloc(44 + SECONDS * RATE, 128);
  data.write('RIFF\0\0\0\0WAVEfmt ', 0, 'latin1');
  data.writeUInt32LE(36 + SECONDS * RATE, 4);
  for (const [at, value] of [
    [16, 16],
    [24, RATE],
    [28, RATE],
  ])
    data.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ])
    data.writeUInt16LE(value, at);
  data.write('data', 36, 'latin1');
  data.writeUInt32LE(SECONDS * RATE, 40);
  return data;
}

const SILENCE = silence();
const POLICY = { 'media-src': "'self'" };
const picture = (name, more = {}) => ({
  url: `/picture/${name}.jpg`,
  width: 600,
  height: 400,
  alt: name,
  caption: `The caption of ${name}`,
  ...more,
});

/** An answer with ranges, without which WebKit plays nothing. */
function serveSilence(page, path) {
  page.site.answer(path, (response, request) => {
    const [, from = 0, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const end = Math.min(SILENCE.length, to ? Number(to) + 1 : SILENCE.length);
    const range = { 'content-range': `bytes ${from}-${end - 1}/${SILENCE.length}` };
    const headers = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes', 'content-length': end - from };
    response.writeHead(request.headers.range ? 206 : 200, { ...headers, ...(request.headers.range && range) });
    response.end(SILENCE.subarray(Number(from), end));
  });
}

async function open(page, payload, attributes = 'layout="hero" loading="eager"') {
  page.site.json('/a.json', payload);
  await page.visit({ body: card(`src="/a.json" ${attributes}`), policy: POLICY });
  await page.drawn();
  await page.run(() => {
    window.find = (selector) => document.querySelector('#card').shadowRoot.querySelector(selector);
  });
}

const update = (page, payload) =>
  page.driver.executeAsyncScript((payload, done) => {
    const element = document.querySelector('#card');
    element.article = payload;
    element.ready.then(() => done());
  }, payload);

/** A click where the reader sees something. */
const press = async (page, selector) => {
  const element = await page.run((selector) => find(selector), selector);
  await page.driver.actions().move({ origin: element }).click().perform();
};

for (const kind of ['video', 'audio']) {
  test(`a click plays ${kind} in place; nothing is loaded before, and an update lets it play on`, async (page) => {
    serveSilence(page, '/silence.wav');
    const media = { kind, url: '/silence.wav', duration: SECONDS, captions: '/captions.vtt' };
    const article = (more = {}) => story('The headline', { image: picture('a'), media, language: 'en', ...more });
    await open(page, article());
    await page.settle();
    const requests = () => page.site.requests.filter(({ path }) => /wav|vtt/.test(path)).length;
    assert.equal(requests(), 0);
    await press(page, '.media summary');
    await page.waitFor((kind) => find(kind).currentTime > 0 && !find(kind).paused, kind);
    assert.ok(requests() > 0);
    await page.run((kind) => (window.player = find(kind)), kind);
    await update(page, article({ headline: 'Another headline', excerpt: 'New.', media: { ...media, duration: 90 } }));
    assert.deepEqual(
      await page.run((kind) => [find(kind) === player, player.paused, find('.media details').open], kind),
      [true, false, true],
    );
    assert.match(
      await page.run(() => find('[part=headline] a').getAttribute('aria-label')),
      /Another headline, .*1 minute 30 seconds/,
    );
    await page.run(() => find('.media summary').click());
    await page.waitFor((kind) => find(kind).paused && !find('.media details').open, kind);
    await update(page, article({ media: undefined }));
    assert.equal(await page.run((kind) => find(kind), kind), null);
  });
}

test('a sensitive picture is loaded when it is shown, and stays so over an update', async (page) => {
  const article = (more) => story('The headline', { image: picture('wounds', { sensitive: 'Shows wounds' }), ...more });
  await open(page, article());
  await page.settle();
  assert.deepEqual(page.site.requestsFor('/picture/wounds.jpg'), []);
  assert.match(await page.run(() => find('.sensitive summary').textContent), /Shows wounds.*Show picture/);
  await press(page, '.sensitive summary');
  await page.waitFor(() => find('[part=image]').naturalWidth > 0);
  assert.equal(page.site.requestsFor('/picture/wounds.jpg').length, 1);
  await update(page, article({ excerpt: 'New.' }));
  assert.equal(await page.run(() => find('.sensitive').open), true);
});

const GALLERY = {
  kind: 'gallery',
  images: [picture('one'), picture('two'), picture('three', { sensitive: true }), picture('four')],
};

test('a gallery is scrolled by buttons and keys, and loads what comes near', async (page) => {
  await open(page, story('The headline', { image: picture('cover'), media: GALLERY }), 'layout="hero" loading="eager"');
  const shown = () => page.run(() => Math.round(find('.slides').scrollLeft / find('.slides').clientWidth));
  const reach = (place) => page.waitUntil(async () => (await shown()) === place, `picture ${place}`);
  assert.deepEqual(page.site.requestsFor('/picture/cover.jpg'), []);
  assert.deepEqual(page.site.requestsFor('/picture/three.jpg'), []);
  assert.deepEqual(
    await page.run(() => [...find('.slides').querySelectorAll('.position')].map(({ textContent }) => textContent)),
    ['1 of 4', '2 of 4', '3 of 4', '4 of 4'],
  );
  await press(page, '[part=next]');
  await reach(1);
  await press(page, '[part=next]');
  await reach(2);
  await press(page, '[part=previous]');
  await reach(1);
  // The right arrow (https://www.w3.org/TR/webdriver2/#keyboard-actions).
  await page.run(() => find('.slides').focus());
  await page.driver.actions().sendKeys('\uE014').perform();
  await reach(2);
  assert.deepEqual(await violations(page), []);
});

test('a card of a server has its player before and after it is taken over', async (page) => {
  const media = { kind: 'video', url: 'https://media.example/a.mp4', captions: 'https://media.example/a.vtt' };
  const html = server.renderToString(story('The headline', { media }), { layout: 'hero', nonce: 'r4nd0m' });
  for (const scripts of ['', undefined]) {
    await page.visit({
      body: html.replace('<article-embed', '<article-embed id="card"'),
      policy: { 'media-src': 'https://media.example', 'style-src': "'nonce-r4nd0m'" },
      scripts,
    });
    if (scripts === undefined) await page.event('article-load');
    const found = await page.run(() => {
      const { shadowRoot } = document.querySelector('#card');
      shadowRoot.querySelector('.media details').open = true;
      const { controls, preload, src } = shadowRoot.querySelector('video');
      return { controls, preload, src };
    });
    assert.deepEqual(found, { controls: true, preload: 'none', src: media.url });
  }
});
