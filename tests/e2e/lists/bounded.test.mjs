// Whatever the payload of a list says, each article in it is a few lines of each of its texts high, in every layout.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** The highest that an article may be in pixels, and the title with it: a picture and seven texts of a few lines. */
const ITEM = 800;
const TITLE = 300;
const ITEMS = 10;

/** Articles with as much as they can say in a letter. @param {string} letter */
const list = (letter) => {
  const text = (length) => letter.repeat(length);
  return {
    title: text(300),
    publisher: { name: text(200) },
    items: many(ITEMS, (index) => ({
      headline: index + text(290),
      url: `https://news.example/${index}`,
      excerpt: text(1000),
      section: text(200),
      kicker: text(200),
      label: 'live',
      kind: 'opinion',
      access: 'subscription',
      media: { kind: 'gallery', images: ['https://images.example/1.gif'] },
      image: { url: '/picture/1.gif', width: 1, height: 99_999, ai: 'made' },
      published: '2026-01-01T00:00:00Z',
      publisher: { name: index + text(190) },
      sponsored: { by: text(200), label: text(200) },
      ai: 'made',
    })),
  };
};

for (const layout of ['list', 'grid', 'carousel', 'headlines']) {
  test(`a list is bounded: ${layout}`, async (page) => {
    for (const [name, letter] of Object.entries({ wide: 'W', words: 'a ', high: '\uFDFD', ideographs: '東' })) {
      page.site.json('/a.json', list(letter));
      await page.visit({ body: card(`src="/a.json" loading="eager" layout="${layout}" excerpts="all" lead`) });
      await page.drawn();
      for (const width of [240, 600, 1400]) {
        const [height, unbounded] = await page.run((width) => {
          const element = document.querySelector('#card');
          element.parentElement.style.inlineSize = `${width}px`;
          const { height } = element.getBoundingClientRect();
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { max-block-size: none !important; -webkit-line-clamp: none !important; }');
          const { adoptedStyleSheets } = element.shadowRoot;
          adoptedStyleSheets.push(sheet);
          const unbounded = element.getBoundingClientRect().height;
          adoptedStyleSheets.pop();
          return [Math.round(height), Math.round(unbounded)];
        }, width);
        const rows = layout === 'carousel' ? 1 : ITEMS;
        assert.ok(height <= rows * ITEM + TITLE, `${name} ${width}: ${height} px`);
        if (width === 240) assert.ok(unbounded > height, `the control, ${name}: ${unbounded} px`);
      }
    }
  });
}
