// Whether a card can be used with the keyboard alone: what has the focus, in which order, and that it can be seen.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { card, scene } from './desk.mjs';
import { fixture, story } from './payloads.mjs';

scene('the Tab key reaches every link once, in the order of the page, and the search', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({ body: `<button id="before">Before</button>${card('src="/full.json" layout="full"')}<button id="after">After</button>` });
  const found = await desk.drawn();
  await desk.run(() => document.querySelector('#before').focus());
  const focused = () => {
    const inner = document.activeElement.shadowRoot?.activeElement;
    return inner ? inner.getAttribute('href') ?? inner.localName : document.activeElement.id;
  };
  const reached = [];
  while (reached.at(-1) !== 'after' && reached.length < 50) {
    await desk.driver.actions().sendKeys(Key.TAB).perform();
    reached.push(await desk.run(focused));
  }
  const links = found.links.filter(({ tabindex }) => tabindex !== '-1').map(({ href }) => href);
  // The licence is below the search.
  assert.deepEqual(reached, [...links.slice(0, -1), 'input', 'button', links.at(-1), 'after']);
});

scene('Enter on a focused link is a click that the page hears', async (desk) => {
  desk.site.json('/a.json', story('Keys'));
  await desk.visit({ body: card('src="/a.json"'), before: () => addEventListener('article-click', (event) => event.preventDefault()) });
  await desk.drawn();
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('a').focus());
  await desk.driver.actions().sendKeys(Key.ENTER).perform();
  assert.equal((await desk.event('article-click')).detail.region, 'headline');
});

scene('words and Enter in the search field are a search', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({ body: card('src="/full.json" layout="full"'), before: () => addEventListener('article-click', (event) => event.preventDefault()) });
  await desk.drawn();
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('input').focus());
  await desk.driver.actions().sendKeys('river fish', Key.ENTER).perform();
  assert.deepEqual((await desk.event('article-click')).detail, { region: 'search', url: 'https://news.example/find?q=river%20fish', index: 0 });
});

scene('a story in the list of related ones is one stop, and a picture is none', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({ body: card('src="/full.json" layout="full"') });
  await desk.drawn();
  const stops = await desk.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    const count = (place) => [...place.querySelectorAll('a, button, input, [tabindex]')].filter(({ tabIndex }) => tabIndex >= 0).length;
    return { teasers: [...shadowRoot.querySelectorAll('[part=teaser]')].map(count), figure: count(shadowRoot.querySelector('[part=figure]')) };
  });
  assert.deepEqual(stops, { teasers: [1, 1, 1, 1], figure: 0 });
});

scene('what has the focus is seen to have it, and is nowhere hidden', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({ body: `<button id="before">Before</button>${card('src="/full.json" layout="full"')}` });
  const found = await desk.drawn();
  await desk.run(() => document.querySelector('#before').focus());
  const stops = found.links.filter(({ tabindex }) => tabindex !== '-1').length + 2;
  for (let stop = 0; stop < stops; stop++) {
    await desk.driver.actions().sendKeys(Key.TAB).perform();
    const focus = await desk.run(() => {
      const { shadowRoot } = document.querySelector('#card');
      const element = shadowRoot.activeElement;
      if (!document.hasFocus()) element.scrollIntoView({ block: 'nearest' });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { left, top, width, height } = element.getClientRects()[0];
      const there = shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      return { outlineStyle, outlineWidth, outlineColor, text: element.textContent, there: element.contains(there) };
    });
    assert.ok(focus.there, JSON.stringify(focus));
    // WebKit's window has no window manager to give it the focus, so nothing in it shows that it has it, or moves.
    if (desk.engine === 'webkit') continue;
    assert.deepEqual([focus.outlineStyle, focus.outlineWidth], ['solid', '3px'], JSON.stringify(focus));
    assert.doesNotMatch(focus.outlineColor, /transparent|, 0\)$|\/ 0\)$/);
  }
});

/** WCAG 2.2, 1.4.12. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';

for (const [what, style, zoom] of [['as it is', '', 1], ['twice as large', '', 2], ['with the letters and lines apart', SPACING, 1]]) {
  scene(`nothing is cut off in a narrow card, ${what}`, async (desk) => {
    const payload = fixture('full', desk.site.origin);
    desk.site.json('/full.json', { ...payload, headline: 'Donaudampfschifffahrtsgesellschaft '.repeat(3) });
    await desk.visit({ body: `<div id="column">${card('src="/full.json" layout="full"')}</div>` });
    await desk.drawn();
    const cut = await desk.run((style, zoom) => {
      const column = document.querySelector('#column');
      Object.assign(column.style, { width: '320px', zoom });
      const { shadowRoot } = document.querySelector('#card');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      shadowRoot.adoptedStyleSheets.push(sheet);
      const edge = shadowRoot.querySelector('.card').getBoundingClientRect();
      const texts = [...shadowRoot.querySelectorAll('bdi, p, a, h2, h3, time, button, input')].filter(({ className }) => className !== 'cover');
      const out = (rect) => rect.left < edge.left - 1 || rect.right > edge.right + 1 || rect.top < edge.top - 1 || rect.bottom > edge.bottom + 1;
      return texts.filter((text) => [...text.getClientRects()].some(out)).map(({ outerHTML }) => outerHTML);
    }, style, zoom);
    assert.deepEqual(cut, []);
  });
}
