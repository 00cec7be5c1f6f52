// Browsers at the floor draw the card without what came later; browsers below it keep the fallback.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const body = card('src="/a.json"');

/** What browsers at the floor lack, taken out before our script runs. @type {Record<string, () => void>} */
const LATER = {
  'URL.canParse': () => void delete URL.canParse,
  'Promise.withResolvers': () => void delete Promise.withResolvers,
  'AbortSignal.any': () => void delete AbortSignal.any,
  setHTMLUnsafe: () => {
    for (const { prototype } of [Element, ShadowRoot]) delete prototype.setHTMLUnsafe;
    delete Document.parseHTMLUnsafe;
  },
  'Set methods, array copies and iterator helpers': () => {
    for (const name of ['union', 'intersection', 'difference']) delete Set.prototype[name];
    for (const name of ['toSorted', 'toReversed', 'with', 'findLast']) delete Array.prototype[name];
    if (globalThis.Iterator) for (const name of ['map', 'filter', 'toArray']) delete Iterator.prototype[name];
    delete Object.groupBy;
  },
};

for (const [what, remove] of Object.entries(LATER)) {
  test(`without ${what} there is a card`, async (page) => {
    page.site.json('/a.json', story('Old', { excerpt: 'An excerpt.' }));
    await page.visit({ body, before: remove, scripts: EMBED });
    assert.equal((await page.drawn()).one('headline').text, 'Old');
  });
}

/** What browsers below the floor lack. @type {Record<string, () => void>} */
const BELOW = {
  'container queries': () => {
    const { supports } = CSS;
    CSS.supports = (...query) => !query.join().includes('container') && supports.apply(CSS, query);
  },
  'style sheets from a constructor': () => {
    window.CSSStyleSheet = class {
      constructor() {
        throw new TypeError('Illegal constructor');
      }
    };
  },
  WebAssembly: () => void delete window.WebAssembly,
  'the shadow DOM': () => void delete Element.prototype.attachShadow,
};

for (const [what, remove] of Object.entries(BELOW)) {
  test(`without ${what} the fallback stays`, async (page) => {
    page.site.json('/a.json', story('Old'));
    await page.visit({ body, before: remove, scripts: EMBED });
    await page.event('article-error');
    const found = await page.read();
    assert.deepEqual([found.drawn, found.fallback], [false, true]);
  });
}

test('without custom elements the fallback stays', async (page) => {
  await page.visit({ body, before: () => void delete window.customElements, scripts: EMBED });
  assert.equal((await page.read()).fallback, true);
  page.allow(/customElements|undefined|null/);
});
