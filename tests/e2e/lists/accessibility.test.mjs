// Lists of articles for readers who do not see them or use no mouse: axe, and one stop of the Tab key for each story.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { violations } from '../support/axe.mjs';
import { LAYOUTS, ownList } from '../support/lists.mjs';
import { card, test } from '../support/page-fixture.mjs';

const EMBED_TOOLS = '<script async src="/pkg/embed.js"></script><script async src="/pkg/tools.js"></script>';

/** Shows a list in several elements, one for each string of attributes. */
async function show(page, all, list) {
  page.site.json('/list.json', { ...list, next_url: '/next.json' });
  const html = all.map((attributes, index) =>
    card(`src="/list.json" loading="eager" tools="more" ${attributes}`).replace('id="card"', `id="card-${index}"`),
  );
  await page.visit({ body: `<main id="card"><h1>Page</h1>${html.join('')}</main>`, scripts: EMBED_TOOLS });
  await page.waitFor(
    (count) => recorder.events.filter(({ type }) => type === 'article-load').length === count,
    all.length,
  );
  await page.waitFor(() =>
    [...document.querySelectorAll('article-embed')].every(({ shadowRoot }) =>
      shadowRoot.querySelector('[part=show-more]'),
    ),
  );
}

for (const theme of ['light', 'dark']) {
  test(`axe finds no violation in lists, ${theme}`, async (page) => {
    const list = ownList(page.site.origin);
    for (const layout of LAYOUTS) {
      const forms = ['', 'lead', 'numbered excerpts="all"', 'pictures="none" lang="fr"', 'lang="ar" dir="rtl" lead'];
      await show(
        page,
        forms.map((form) => `layout="${layout}" theme="${theme}" ${form}`),
        // Landmarks of one page need names of their own.
        { ...list, items: list.items.slice(0, 3) },
      );
      const found = await violations(page);
      assert.deepEqual(
        found.filter((line) => !line.startsWith('landmark-unique')),
        [],
        layout,
      );
    }
  });
}

test('axe finds a list whose links have no names', async (page) => {
  await show(page, ['layout="grid"'], ownList(page.site.origin));
  await page.run(() => {
    for (const link of document.querySelector('#card-0').shadowRoot.querySelectorAll('.item a')) link.textContent = '';
  });
  assert.match((await violations(page)).join('\n'), /link-name|empty-heading/);
});

for (const layout of LAYOUTS) {
  test(`the Tab key reaches each story of the layout ${layout} once, and shows where it is`, async (page) => {
    page.site.json('/list.json', ownList(page.site.origin));
    await page.visit({
      body: `<button id="before">Before</button>${card(`src="/list.json" layout="${layout}" lead loading="eager"`)}<button id="after">After</button>`,
    });
    await page.drawn();
    await page.run(() => document.querySelector('#before').focus());
    const reached = [];
    while (reached.at(-1)?.id !== 'after' && reached.length < 20) {
      await page.driver.actions().sendKeys(Key.TAB).perform();
      reached.push(
        await page.run(() => {
          const focused = document.activeElement.shadowRoot?.activeElement;
          const item = focused?.closest('.item');
          return {
            id: document.activeElement.id,
            href: item && focused.getAttribute('href'),
            outline: item && getComputedStyle(focused, '::after').outlineStyle,
          };
        }),
      );
    }
    const stories = reached.filter(({ href }) => href);
    assert.deepEqual(
      stories.map(({ href }) => href.replace('https://news.example/', '')),
      ['one', 'two', 'three', 'four', 'five', 'six'],
    );
    // Without a window manager, WebKit's window is never active, so it draws no focus ring.
    if (page.engine !== 'webkit') assert.ok(stories.every(({ outline }) => outline === 'solid'));
    assert.equal(reached.at(-1).id, 'after');
  });
}

/** Where a list stands, and which of its stories has the focus. */
const state = () => {
  const { shadowRoot } = document.querySelector('#card');
  const items = shadowRoot.querySelector('.items');
  const box = items.getBoundingClientRect();
  // Browsers scroll as far as they must, and snap then: half of a story is in view at least.
  const shown = [...items.children].filter((item) => {
    const { left, right, width } = item.getBoundingClientRect();
    return Math.min(right, box.right) - Math.max(left, box.left) > width / 2;
  });
  return {
    focused: shadowRoot.activeElement?.textContent,
    shown: shown.map((item) => item.querySelector('a').textContent),
  };
};

test('a story of a carousel that the Tab key reaches is scrolled into view', async (page) => {
  page.site.json('/list.json', ownList(page.site.origin));
  await page.visit({
    body: `<div id="box">${card('src="/list.json" layout="carousel" loading="eager"')}</div>`,
  });
  await page.drawn();
  await page.run(() => (document.querySelector('#box').style.width = '500px'));
  await page.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('.item a')[3].focus());
  await page.driver.actions().sendKeys(Key.TAB).perform();
  await page.waitUntil(async () => {
    const { focused, shown } = await page.run(state);
    return focused === 'Five' && shown.includes('Five');
  }, 'the fifth story in view');
});
