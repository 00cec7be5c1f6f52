// Using a card with the keyboard alone: focus order, visible focus, links and search.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { card, test } from '../support/page-fixture.mjs';
import { fixture, story } from '../support/payloads.mjs';

/** Unfolds how the article was made. */
const unfold = () => (document.querySelector('#card').shadowRoot.querySelector('.about').open = true);

test('Tab reaches every link and the search once, in document order', async (page) => {
  const payload = fixture('full', page.site.origin);
  page.site.json('/full.json', payload);
  await page.visit({
    body: `<button id="before">Before</button>${card('src="/full.json" layout="full"')}<button id="after">After</button>`,
  });
  const found = await page.drawn();
  await page.run(unfold);
  await page.run(() => document.querySelector('#before').focus());
  const focused = () => {
    const inner = document.activeElement.shadowRoot?.activeElement;
    return inner ? (inner.getAttribute('href') ?? inner.localName) : document.activeElement.id;
  };
  const reached = [];
  while (reached.at(-1) !== 'after' && reached.length < 50) {
    await page.driver.actions().sendKeys(Key.TAB).perform();
    reached.push(await page.run(focused));
  }
  const links = found.links.filter(({ tabindex }) => tabindex !== '-1').map(({ href }) => href);
  const { url } = payload.about.citations[0];
  links.splice(links.indexOf(url), 0, 'summary');
  // The link to the licence comes after the search.
  assert.deepEqual(reached, [...links.slice(0, -1), 'input', 'button', links.at(-1), 'after']);
});

test('Enter on a focused link fires article-click', async (page) => {
  page.site.json('/a.json', story('Keys'));
  await page.visit({
    body: card('src="/a.json"'),
    before: () => addEventListener('article-click', (event) => event.preventDefault()),
  });
  await page.drawn();
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('a').focus());
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  assert.equal((await page.event('article-click')).detail.region, 'headline');
});

test('Enter in the search field starts a search', async (page) => {
  page.site.json('/full.json', fixture('full', page.site.origin));
  await page.visit({
    body: card('src="/full.json" layout="full"'),
    before: () => addEventListener('article-click', (event) => event.preventDefault()),
  });
  await page.drawn();
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('input').focus());
  await page.driver.actions().sendKeys('river fish', Key.ENTER).perform();
  assert.deepEqual((await page.event('article-click')).detail, {
    region: 'search',
    url: 'https://news.example/find?q=river%20fish',
    index: 0,
  });
});

test('a related story is one tab stop, and a picture none beside the record of its provenance', async (page) => {
  page.site.json('/full.json', fixture('full', page.site.origin));
  await page.visit({ body: card('src="/full.json" layout="full"') });
  await page.drawn();
  const stops = await page.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    const count = (place) =>
      [...place.querySelectorAll('a, button, input, [tabindex]')].filter(({ tabIndex }) => tabIndex >= 0).length;
    return {
      teasers: [...shadowRoot.querySelectorAll('[part=teaser]')].map(count),
      figure: count(shadowRoot.querySelector('[part=figure]')),
    };
  });
  assert.deepEqual(stops, { teasers: [1, 1, 1, 1], figure: 1 });
});

test('the focused element has a visible outline and is not covered', async (page) => {
  page.site.json('/full.json', fixture('full', page.site.origin));
  await page.visit({ body: `<button id="before">Before</button>${card('src="/full.json" layout="full"')}` });
  const found = await page.drawn();
  await page.run(unfold);
  await page.run(() => document.querySelector('#before').focus());
  const stops = found.links.filter(({ tabindex }) => tabindex !== '-1').length + 3;
  for (let stop = 0; stop < stops; stop++) {
    await page.driver.actions().sendKeys(Key.TAB).perform();
    // A browser may scroll the focused element into view some frames after the key.
    const focus = await page.waitFor(() => {
      const { shadowRoot } = document.querySelector('#card');
      const element = shadowRoot.activeElement;
      if (!element) return null;
      if (!document.hasFocus()) element.scrollIntoView({ block: 'nearest' });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { left, top, width, height } = element.getClientRects()[0];
      const uncovered = element.contains(shadowRoot.elementFromPoint(left + width / 2, top + height / 2));
      return uncovered && { outlineStyle, outlineWidth, outlineColor };
    });
    // Without a window manager, WebKit's window is never active, so it draws no focus ring and does not scroll.
    if (page.engine === 'webkit') continue;
    assert.deepEqual([focus.outlineStyle, focus.outlineWidth], ['solid', '3px'], JSON.stringify(focus));
    assert.doesNotMatch(focus.outlineColor, /transparent|, 0\)$|\/ 0\)$/);
  }
});

/** Text spacing: https://www.w3.org/TR/WCAG22/#text-spacing. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';

for (const [what, style, zoom] of [
  ['as it is', '', 1],
  ['twice as large', '', 2],
  ['with the letters and lines apart', SPACING, 1],
]) {
  test(`a narrow card cuts nothing off, ${what}`, async (page) => {
    const payload = fixture('full', page.site.origin);
    page.site.json('/full.json', { ...payload, headline: 'Donaudampfschifffahrtsgesellschaft '.repeat(3) });
    await page.visit({ body: `<div id="column">${card('src="/full.json" layout="full"')}</div>` });
    await page.drawn();
    await page.run(unfold);
    const cut = await page.run(
      (style, zoom) => {
        const column = document.querySelector('#column');
        Object.assign(column.style, { width: '320px', zoom });
        const { shadowRoot } = document.querySelector('#card');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        shadowRoot.adoptedStyleSheets.push(sheet);
        // A card that is higher than two screens scrolls.
        const box = shadowRoot.querySelector('.card');
        const edge = box.getBoundingClientRect();
        const bottom = Math.max(edge.bottom, edge.top + box.scrollHeight * zoom);
        const texts = [...shadowRoot.querySelectorAll('bdi, p, a, h2, h3, time, button, input')].filter(
          ({ className }) => className !== 'cover',
        );
        const out = (rect) =>
          rect.left < edge.left - 1 ||
          rect.right > edge.right + 1 ||
          rect.top < edge.top - 1 ||
          rect.bottom > bottom + 1;
        return texts.filter((text) => [...text.getClientRects()].some(out)).map(({ outerHTML }) => outerHTML);
      },
      style,
      zoom,
    );
    assert.deepEqual(cut, []);
  });
}
