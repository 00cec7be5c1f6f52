// A card follows a page that switches data-theme, also where the page is a shadow root or another document.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const POLICY = { 'frame-src': "'self'" };

/** Puts a card in nested shadow roots, of which the outer one has a box around the next host. */
function nest(mode) {
  const root = document.querySelector('#host').attachShadow({ mode });
  const box = document.createElement('div');
  box.dataset.theme = 'light';
  const inner = document.createElement('div');
  box.append(inner);
  root.append(box);
  inner.attachShadow({ mode }).append(document.querySelector('#card'));
  window.box = box;
}

/** Whether the card of the page is dark; the page keeps it, because a closed root hides it. */
const isDark = (page) => page.run(() => !!window.card.shadowRoot.querySelector('[part=card]').matches('.dark'));

async function open(page, body) {
  page.site.json('/a.json', story('Rain'));
  await page.visit({ body, policy: POLICY });
  await page.drawn();
  await page.run(() => (window.card = document.querySelector('#card')));
}

for (const mode of ['open', 'closed']) {
  test(`a card in ${mode} shadow roots follows the boxes and the page around it`, async (page) => {
    await open(page, `<div id="host"></div>${card('src="/a.json" loading="eager"')}`);
    await page.run(nest, mode);
    const waitFor = (dark) => page.waitUntil(async () => (await isDark(page)) === dark, `dark is ${dark}`);
    await waitFor(false);
    await page.run(() => (window.box.dataset.theme = 'dark'));
    await waitFor(true);
    await page.run(() => delete window.box.dataset.theme);
    await waitFor(false);
    await page.run(() => (document.documentElement.dataset.theme = 'dark'));
    await waitFor(true);
  });
}

test('a card that is moved into the document of a frame, and back, keeps its style sheet and follows each', async (page) => {
  await open(page, `<iframe width="500" height="500"></iframe>${card('src="/a.json" loading="eager"')}`);
  const size = () =>
    page.run(() => {
      const { shadowRoot, ownerDocument } = window.card;
      const headline = shadowRoot.querySelector('[part=headline]');
      return headline && ownerDocument.defaultView.getComputedStyle(headline).fontSize;
    });
  const move = (inside) =>
    page.run((inside) => {
      const { contentDocument } = document.querySelector('iframe');
      (inside ? contentDocument : document).body.append(window.card);
    }, inside);
  await move(true);
  await page.waitUntil(async () => /^2[26]px$/.test(await size()), 'the style sheet of the frame');
  await page.run(() => (document.querySelector('iframe').contentDocument.documentElement.dataset.theme = 'dark'));
  await page.waitUntil(() => isDark(page), 'the theme of the frame');
  await move(false);
  await page.waitUntil(async () => !(await isDark(page)), 'the theme of the page');
  assert.match(await size(), /^2[26]px$/);
});

test('the control: an attribute beside the card changes nothing', async (page) => {
  await open(page, `<div id="beside"></div>${card('src="/a.json" loading="eager"')}`);
  await page.run(() => (document.querySelector('#beside').dataset.theme = 'dark'));
  await page.settle();
  assert.equal(await isDark(page), false);
});
