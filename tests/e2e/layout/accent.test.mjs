// The accent colour has enough contrast in both themes, whatever accent the page sets.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

/** The least contrast of text: https://www.w3.org/TR/WCAG22/#contrast-minimum. */
const LEAST = 4.5;

const STEPS = ['00', '33', '66', '99', 'cc', 'ff'];
const ODD = [
  'rebeccapurple',
  'hsl(60 100% 50% / .2)',
  'oklch(.9 .3 140)',
  'oklch(.2 .3 20)',
  'color(display-p3 0 1 0)',
  'color(display-p3 0 0 1)',
  'transparent',
  'light-dark(#ffa, #004)',
  'currentcolor',
  'color-mix(in srgb, lime, white)',
];

/** A grid of 216 colours, and some in other notations. */
const accents = [...STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b) => `#${r}${g}${b}`))), ...ODD];

/** Runs in the page: the painted contrast between section and card, for each accent. */
function contrasts(accents) {
  const element = document.querySelector('#card');
  const [section, sheet] = ['.section', '.card'].map((selector) => element.shadowRoot.querySelector(selector));
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  const linear = (byte) => (byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (color) => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    if (alpha < 255) throw new Error(`${color} can be seen through`);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
  };
  const contrast = (one, other) => Math.max(one / other, other / one);
  const background = luminance(getComputedStyle(sheet).backgroundColor);
  return accents.map((accent) => {
    element.style.setProperty('--article-embed-accent', accent);
    return {
      accent,
      painted: getComputedStyle(section).color,
      contrast: contrast(luminance(getComputedStyle(section).color), background),
    };
  });
}

async function show(page, theme) {
  page.site.json('/a.json', story('Accents', { section: 'World' }));
  await page.visit({ body: card(`src="/a.json" theme="${theme}"`) });
  await page.drawn();
}

for (const theme of ['light', 'dark']) {
  test(`every accent becomes readable, ${theme}`, async (page) => {
    await show(page, theme);
    const found = await page.run(contrasts, accents);
    assert.equal(found.length, 226);
    assert.deepEqual(
      found.filter(({ contrast }) => contrast < LEAST),
      [],
    );
  });

  test(`a readable accent is used unchanged, ${theme}`, async (page) => {
    await show(page, theme);
    const given = theme === 'light' ? '#005689' : '#6bb7e8';
    const [{ painted }] = await page.run(contrasts, [given]);
    const same = (painted, given) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const pixel = (color) => (
        (canvas.fillStyle = color), canvas.fillRect(0, 0, 1, 1), [...canvas.getImageData(0, 0, 1, 1).data]
      );
      return [pixel(painted), pixel(given)];
    };
    const [ours, theirs] = await page.run(same, painted, given);
    ours.forEach((value, channel) => assert.ok(Math.abs(value - theirs[channel]) <= 1, `${ours} is not ${theirs}`));
  });
}

test('an uncorrected accent is caught', async (page) => {
  await show(page, 'light');
  await page.run(
    () => (document.querySelector('#card').shadowRoot.querySelector('.section').style.color = 'var(--asked)'),
  );
  const found = await page.run(
    contrasts,
    accents.filter((accent) => accent.startsWith('#')),
  );
  assert.ok(found.filter(({ contrast }) => contrast < LEAST).length > 80);
});
