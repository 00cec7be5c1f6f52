// The demo's section page: four lists of four publishers, in four formats, among a newspaper's own stories.

import assert from 'node:assert/strict';
import { test } from '../support/page-fixture.mjs';

/** Runs in the page: each list's layout and its first headline; nothing before all are drawn. */
const lists = () => {
  const cards = [...document.querySelectorAll('article-embed')];
  const found = cards.map(({ id, shadowRoot }) => {
    const links = [...(shadowRoot?.querySelectorAll('.item a') ?? [])];
    return [id, shadowRoot?.querySelector('.card')?.classList[1], links.length, links[0]?.textContent];
  });
  return found.every(([, , count]) => count) && found;
};

test('the section page shows four lists by one script, and nothing moves', async (page) => {
  page.complaints = async () => [];
  await page.driver.manage().window().setRect({ width: 1240, height: 900 });
  await page.driver.get(`${page.site.origin}/section.html`);
  await page.run(() => {
    window.shift = 0;
    const note = (list) => {
      for (const { value } of list.getEntries()) window.shift += value;
    };
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
  });
  for (let top = 0; top < 3200; top += 400) {
    await page.run((top) => scrollTo(0, top), top);
    await page.run(() => new Promise((done) => setTimeout(done, 100)));
  }
  assert.deepEqual(await page.waitFor(lists), [
    ['read', 'headlines', 5, 'Ferry fares rise by a tenth, from the first of May'],
    ['coast', 'grid', 5, 'A lighthouse nobody needed is lit again, and the boats come home by it'],
    ['weather', 'list', 3, 'Gale warning for the outer islands until midnight'],
    ['kitchen', 'carousel', 6, 'Four ways to cook early peas, and one way not to'],
  ]);
  const shift = await page.run(() => window.shift);
  assert.ok(shift <= 0.02, `${shift}`);
});
