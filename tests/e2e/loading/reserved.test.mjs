// A page with pasted snippets does not move when the cards are drawn.

import assert from 'node:assert/strict';
import * as server from '../../../js/server-inline.js';
import { test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const WORDS = 'Every spring the market opens an hour later, because the boats wait for the water to come back in. ';
const HEADLINE = 'The river that decides what a whole city eats for its breakfast every day of the year';
const IMAGE = { url: '/picture/1.gif', width: 900, height: 600 };
const STORIES = Array.from({ length: 4 }, (_, index) => ({
  url: `https://news.example/${index}`,
  headline: `A related story with a headline of usual length ${index}`,
  image: IMAGE,
}));
const more = (length) => WORDS.repeat(3).slice(0, length);

/** Five articles as newspapers have them. */
const FIVE = [
  story(HEADLINE.slice(0, 60), {
    excerpt: more(160),
    image: IMAGE,
    section: 'World',
    published: '2026-05-01T08:00:00Z',
  }),
  story('Rain in Hanoi', { excerpt: more(120), authors: ['Ana Lima'], published: '2026-05-01T08:00:00Z' }),
  story(HEADLINE, { excerpt: more(250), image: IMAGE, authors: ['Ana Lima', 'Joe Doe'] }),
  story(HEADLINE.slice(0, 40), { excerpt: more(200), image: IMAGE, related: STORIES }),
  story('A short one', { image: IMAGE, corrections: [{ date: '2026-05-02T08:00:00Z', text: more(110) }] }),
];

const POLICY = { 'style-src': "'unsafe-inline'" };
/** A page whose column is as wide as given: no window is as narrow as a phone. */
const styleOf = (column) => `<style>body{max-width:${column}px;margin:0 auto;padding:8px}</style>`;

function observe() {
  window.shift = 0;
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      window.shift += value;
      for (const { node, previousRect, currentRect } of sources)
        window.moved.push([node?.nodeName, previousRect.y, previousRect.height, currentRect.y, currentRect.height]);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The page with five snippets, at a width; `change` may take something from a snippet. */
async function shown(page, width, column, layout, change = (html) => html) {
  FIVE.forEach((payload, index) => page.site.json(`/${index}.json`, payload));
  // The script comes after the first paint, as from a slow network.
  const snippets = FIVE.map((payload, index) =>
    change(server.renderSnippet(payload, { src: `/${index}.json`, layout })),
  );
  await page.driver.manage().window().setRect({ width: width, height: 850 });
  const body = snippets.map((html) => `<p>${WORDS}</p>${html}`).join('');
  page.site.script('/observe.js', `(${observe})()`);
  await page.visit({
    head: `${styleOf(column)}<script src="/observe.js"></script>`,
    body,
    scripts: '',
    policy: { ...POLICY, 'require-trusted-types-for': null },
  });
  await page.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.run(
    () => void document.head.append(Object.assign(document.createElement('script'), { src: '/pkg/embed.js' })),
  );
  await page.waitFor(() => {
    const [first] = document.querySelectorAll('article-embed');
    return first?.shadowRoot?.querySelector('[part=card]');
  });
  // Reads down the page, as a reader does.
  for (let step = 0; step < 12; step++) {
    await page.run((step) => scrollTo(0, step * 400), step);
    await page.run(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  }
  await page.waitFor(
    () => [...document.querySelectorAll('article-embed')].filter(({ shadowRoot }) => shadowRoot).length === 5,
  );
  return page.run(() => window.shift);
}

/** The width of the window, that of the column, and the layout. */
const CASES = [
  [500, 380, 'standard'],
  [500, 344, 'standard'],
  [900, 640, 'standard'],
  [500, 380, 'compact'],
  [900, 640, 'hero'],
];

for (const [width, column, layout] of CASES) {
  test(`five snippets in ${layout}, in a column of ${column} px, move the page by 0.02 at most`, async (page) => {
    // Only Chromium measures layout shifts.
    if (page.engine !== 'chromium') return page.visit({ body: '', scripts: '' });
    const shift = await shown(page, width, column, layout);
    assert.ok(shift <= 0.02, `${shift}: ${JSON.stringify(await page.run(() => window.moved))}`);
  });
}

test('the control: without the reserved height the page moves', async (page) => {
  if (page.engine !== 'chromium') return page.visit({ body: '', scripts: '' });
  const shift = await shown(page, 900, 640, 'standard', (html) => html.replace(/ style="[^"]*"/, ''));
  assert.ok(shift > 0.02, `${shift}`);
});

/** The layout shifts of a page so far. */
const shifts = (done) => {
  new PerformanceObserver((list) => {
    done(list.getEntries().reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0));
  }).observe({ type: 'layout-shift', buffered: true });
  // Without a shift, there is no call.
  setTimeout(() => done(0), 1000);
};

for (const [name, path, width] of [
  ['demo', '/', 500],
  ['demo', '/', 900],
  ['playground', '/playground.html', 500],
  ['playground', '/playground.html', 1240],
]) {
  test(`the ${name} does not move in a window of ${width} px`, async (page) => {
    if (page.engine !== 'chromium') return page.visit({ body: '', scripts: '' });
    // The page has no recorder of complaints.
    page.complaints = async () => [];
    await page.driver.manage().window().setRect({ width, height: 850 });
    await page.driver.get(`${page.site.origin}${path}`);
    await page.waitUntil(() =>
      page.run(() => document.querySelector('article-embed')?.shadowRoot?.querySelector('[part=card]')),
    );
    const shift = await page.driver.executeAsyncScript(shifts);
    assert.ok(shift <= 0.02, `${shift}`);
  });
}
