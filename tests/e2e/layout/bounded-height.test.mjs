// Whatever a payload says, a card is at most two screens high until the reader, or the page, asks for more.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const LOREM = 'lorem ipsum dolor sit amet '.repeat(80);
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const picture = (width, height) => ({ url: '/picture/1.gif', width, height });

/** Payloads that would make a card as high as they can, by what they exaggerate. */
const HIGH = {
  'a picture as high as a tower': { image: picture(1, 99_999) },
  'a picture as wide as a street': { image: picture(99_999, 1) },
  'long corrections': { corrections: many(20, () => ({ date: '2026-01-01', text: LOREM.slice(0, 1500) })) },
  'one letter in all texts': {
    headline: 'W'.repeat(300),
    excerpt: 'W'.repeat(1000),
    corrections: many(20, () => ({ text: 'W'.repeat(1500) })),
  },
  'high letters': { headline: '\u{12031}\u{12219}\uFDFD'.repeat(60), excerpt: '\uA9C5\uFDFD'.repeat(300) },
  'a long text': { body: many(400, (index) => index + LOREM.slice(0, 2000)) },
  'one paragraph': { body: ['W '.repeat(4500)] },
  'everything at once': {
    excerpt: LOREM.slice(0, 1000),
    image: picture(100, 300),
    authors: many(20, (index) => ({ name: index + LOREM.slice(0, 190), bio: LOREM.slice(0, 1500) })),
    body: many(100, (index) => index + LOREM.slice(0, 2000)),
    publisher: { name: 'Paper', links: many(20, (index) => ({ name: index + LOREM.slice(0, 190), url: `/${index}` })) },
    rights: { copyright: LOREM.slice(0, 1000), terms: LOREM.slice(0, 1000) },
    related: many(50, (index) => ({ url: `/${index}`, headline: index + LOREM.slice(0, 290) })),
  },
};

/** Shows each payload in each layout and width; returns the heights that are more than the bound. */
async function heights(page, more, attributes = '') {
  const found = {};
  for (const layout of ['standard', 'compact', 'hero', 'full']) {
    page.site.json('/a.json', story('High', more));
    const body = card(`src="/a.json" loading="eager" layout="${layout}" ${attributes}`);
    await page.visit({ body });
    await page.drawn();
    for (const width of [240, 600, 1400]) {
      const height = await page.run((width) => {
        const element = document.querySelector('#card');
        element.parentElement.style.inlineSize = `${width}px`;
        return element.getBoundingClientRect().height;
      }, width);
      found[`${layout} ${width}`] = Math.round(height);
    }
  }
  return found;
}

/** The highest that a card may be, by layout: two screens, also on a low one. */
const bounds = (page) =>
  page.run(() => {
    const rest = Math.max(1600, 2 * innerHeight) + 1;
    return { standard: rest, compact: rest, hero: rest, full: Math.max(2300, 2 * innerHeight) + 1 };
  });

for (const [what, more] of Object.entries(HIGH)) {
  test(`a card is bounded: ${what}`, async (page) => {
    const found = await heights(page, more);
    const most = await bounds(page);
    assert.deepEqual(
      Object.entries(found).filter(([name, height]) => height > most[name.split(' ')[0]]),
      [],
    );
  });
}

test('the page may ask for more, and the reader', async (page) => {
  const body = many(40, (index) => index + LOREM.slice(0, 900));
  const asked = await heights(page, { body }, 'paragraphs="0"');
  const { full: most } = await bounds(page);
  assert.ok(asked['full 240'] > most, JSON.stringify(asked));
  page.site.json('/a.json', story('High', { body }));
  await page.visit({ body: card('src="/a.json" layout="full"') });
  await page.drawn();
  const height = () => document.querySelector('#card').getBoundingClientRect().height;
  const folded = await page.run(height);
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('summary').click());
  assert.ok(folded < most && (await page.run(height)) > most);
});
