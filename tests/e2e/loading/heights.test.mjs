// The height that oEmbed tells, and that a snippet reserves, is that of the card: in each layout, width and script.

import assert from 'node:assert/strict';
import * as server from '../../../js/server-inline.js';
import { test } from '../support/page-fixture.mjs';
import { articlesIn, LANGUAGES, listIn } from '../support/scripts.mjs';

const WIDTHS = [240, 300, 360, 440, 500, 560, 640];
const SIZES = [
  [900, 600],
  [800, 1200],
  [1600, 900],
];
/** A word that does not fit makes a line more, and no estimate knows which font a reader has. In pixels. */
const LINE = 40;
/**
 * At most so many of the estimates are off by more than a tenth, and each by so much at most, or by a line. Browsers choose
 * among fonts, most of all for Arabic; WebKit makes bold Arabic and Devanagari wider.
 */
const [SHARE, MOST] = { chromium: [0.015, 0.12], firefox: [0.04, 0.15], webkit: [0.08, 0.17] }[process.env.ENGINE];

/** Draws a card in a page, and gives its height at each width. */
function draw(payload, options, widths, done) {
  const box = document.querySelector('#box');
  const card = document.createElement('article-embed');
  for (const [name, value] of Object.entries(options)) card.setAttribute(name, value);
  card.setAttribute('loading', 'eager');
  card.addEventListener('article-load', () => {
    done(
      widths.map((width) => {
        box.style.width = `${width}px`;
        return card.getBoundingClientRect().height;
      }),
    );
  });
  card.article = payload;
  box.replaceChildren(card);
}

/** A page for cards of any width. */
async function open(page) {
  for (const [width, height] of SIZES) {
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
    page.site.send(`/${width}x${height}.svg`, picture, { 'content-type': 'image/svg+xml' });
  }
  await page.visit({ body: '<div id="box"></div>' });
  await page.waitFor(() => customElements.get('article-embed'));
}

/** Where the pictures are for a server, which takes those of a machine of its own for none. */
const IMAGES = 'https://images.example';

const image = (width, height, more) => ({ url: `${IMAGES}/${width}x${height}.svg`, width, height, ...more });

/** What an estimate is off by, with its case; `requestedWidth` may be another width than that of the card. */
async function measure(page, payload, options, requestedWidth = (width) => width) {
  const here = JSON.parse(JSON.stringify(payload).replaceAll(IMAGES, page.site.origin));
  const real = await page.driver.executeAsyncScript(draw, here, options, WIDTHS);
  return real.map((real, index) => {
    const width = WIDTHS[index];
    const { height } = server.renderOembed(payload, {
      ...options,
      maxWidth: requestedWidth(width),
      base: 'https://news.example/',
    });
    return { ...options, width, height, real, off: Math.abs(height - real) / real };
  });
}

/** How many of the cases are off by more than a tenth, and those that are off by too much. */
function faultsOf(cases) {
  const far = cases.filter(({ off }) => off > 0.1);
  const isFar = ({ height, real, off }) => off > MOST && Math.abs(height - real) > LINE;
  return { share: far.length / cases.length, far: far.filter(isFar) };
}

for (const language of LANGUAGES) {
  test(`${language}: the height is estimated within a tenth of the card's, with few exceptions`, async (page) => {
    await open(page);
    const cases = [];
    for (const [name, payload] of Object.entries(articlesIn(language, image))) {
      for (const layout of ['standard', 'compact', 'hero', 'full'])
        cases.push(...(await measure(page, payload, { layout })).map((found) => ({ name, ...found })));
      const small = { layout: 'compact', pictures: 'all' };
      if (payload.image) cases.push(...(await measure(page, payload, small)).map((found) => ({ name, ...found })));
    }
    const list = listIn(language, image);
    for (const layout of ['list', 'grid', 'carousel', 'headlines'])
      cases.push(...(await measure(page, list, { layout })));
    const { share, far } = faultsOf(cases);
    assert.deepEqual(far, []);
    assert.ok(share <= SHARE, `${share} are off by more than a tenth`);
  });
}

test('the control: the height of another width is found to be wrong', async (page) => {
  await open(page);
  const { related } = articlesIn('en', image);
  const { share, far } = faultsOf(await measure(page, related, { layout: 'standard' }, () => 640));
  assert.ok(share > 0.5 && far.length, `${share}`);
});
