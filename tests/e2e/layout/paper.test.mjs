// A gallery in a wide card, and what paper and forced colours leave of a card.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { fixture } from '../support/payloads.mjs';

/** Shows a card of a fixture in a box of a width. */
async function show(page, name, layout, width) {
  page.site.json('/a.json', fixture(name, page.site.origin));
  const box = `<div style="inline-size:${width}px">${card(`src="/a.json" layout="${layout}" loading="eager"`)}</div>`;
  await page.visit({ body: box, policy: { 'style-src': "'self' 'unsafe-inline'" } });
  await page.drawn();
}

/** Adds a style that breaks what is tested. */
const breaks = (page, fault) =>
  page.run((fault) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(fault);
    document.querySelector('#card').shadowRoot.adoptedStyleSheets.push(sheet);
  }, fault);

/** Returns what a function reads of the first element of a selector, a CSS property, or its height. */
const read = (page, selector, property) =>
  page.run(
    (selector, property) => {
      const node = document.querySelector('#card').shadowRoot.querySelector(selector);
      return property ? getComputedStyle(node)[property] : node.getBoundingClientRect().height;
    },
    selector,
    property,
  );

test('no picture of a gallery makes a wide card higher than its highest, also while it is hidden', async (page) => {
  await show(page, 'gallery', 'full', 1400);
  const hidden = () => read(page, '.sensitive');
  assert.ok((await hidden()) <= 721, `${await hidden()}`);
  assert.ok((await read(page, '.slide:last-child img')) <= 721);
  await breaks(page, '* { max-block-size: none !important; }');
  assert.ok((await hidden()) > 900, `the control: ${await hidden()}`);
});

const emulate = (page, media, feature = '') =>
  page.driver.sendAndGetDevToolsCommand('Emulation.setEmulatedMedia', {
    media,
    features: [{ name: 'forced-colors', value: feature }],
  });

// Only Chromium emulates print and forced colours.
if (process.env.ENGINE === 'chromium') {
  test('a picture that is hidden leaves no void on paper, and a correction is whole', async (page) => {
    await show(page, 'sensitive', 'standard', 640);
    try {
      assert.equal(await read(page, '.figure', 'display'), 'block');
      await emulate(page, 'print');
      assert.equal(await read(page, '.figure', 'display'), 'none');
      await show(page, 'full', 'compact', 360);
      assert.equal(await read(page, '.corrections p', 'webkitLineClamp'), '1');
      assert.equal(await read(page, '.corrections p', 'display'), 'block');
      await emulate(page, '');
      assert.notEqual(await read(page, '.corrections p', 'display'), 'block');
    } finally {
      await emulate(page, '');
    }
  });

  test('badges keep a frame and their sign in forced colours', async (page) => {
    await show(page, 'live', 'standard', 360);
    const seen = () => read(page, '.overline strong', 'outlineColor');
    assert.equal(await seen(), 'rgba(0, 0, 0, 0)');
    const sign = await page.run(() => {
      const live = document.querySelector('#card').shadowRoot.querySelector('.live');
      const { borderTopWidth, borderTopStyle } = getComputedStyle(live, '::before');
      return [Number.parseFloat(borderTopWidth) > 2, borderTopStyle];
    });
    assert.deepEqual(sign, [true, 'solid']);
    try {
      await emulate(page, '', 'active');
      assert.equal(await seen(), await read(page, '.card', 'color'));
    } finally {
      await emulate(page, '');
    }
  });
}
