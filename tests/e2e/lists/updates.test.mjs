// Lists of articles that change: rows stay, new ones come in at the top, and what may not be shown goes.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { ownList } from '../support/lists.mjs';
import { card, test } from '../support/page-fixture.mjs';

const draw = async (page, attributes = '') => {
  page.site.json('/list.json', ownList(page.site.origin));
  await page.visit({
    body: `<button id="before">Before</button>${card(`src="/list.json" layout="list" loading="eager" ${attributes}`)}<button id="after">After</button>`,
  });
  return page.drawn();
};

test('new articles come in at the top of a refreshed list, and focus and rows stay', async (page) => {
  await draw(page, 'refresh="1"');
  await page.run(() => {
    const rows = document.querySelector('#card').shadowRoot.querySelectorAll('.item');
    window.second = rows[1];
    rows[1].querySelector('a').focus();
  });
  page.site.json('/list.json', ownList(page.site.origin, ['Zero', 'One', 'Two', 'Four']));
  const { detail } = await page.event('article-load', 'card', 2);
  assert.equal(detail.items, 4);
  const [text, same, focused] = await page.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    const rows = [...shadowRoot.querySelectorAll('.item')];
    return [
      rows.map((row) => row.querySelector('.headline').textContent),
      rows[2] === window.second,
      shadowRoot.activeElement?.textContent,
    ];
  });
  assert.deepEqual(
    text.map((headline) => headline.split(' ')[0]),
    ['Zero', 'One', 'Two', 'Four'],
  );
  assert.ok(same);
  assert.ok(focused.startsWith('Two'));
});

test('an article that is withheld leaves the list', async (page) => {
  await draw(page, 'refresh="1"');
  const next = ownList(page.site.origin);
  next.items[0].status = 'withheld';
  page.site.json('/list.json', next);
  assert.equal((await page.event('article-load', 'card', 2)).detail.items, 5);
  assert.ok(!(await page.read()).links.some(({ href }) => href === 'https://news.example/one'));
});

test('a list changes its layout and its options in place', async (page) => {
  await draw(page);
  await page.run(() =>
    Object.assign(document.querySelector('#card'), { layout: 'headlines', items: 3, numbered: true }),
  );
  const { detail } = await page.event('article-load', 'card', 2);
  assert.equal(detail.items, 3);
  const found = await page.read();
  assert.equal(found.card.class, 'card headlines stories numbered');
  assert.equal(found.images.length, 0);
});

test('Tab reaches each article of a list once', async (page) => {
  await draw(page);
  await page.run(() => document.querySelector('#before').focus());
  const reached = [];
  const focused = () =>
    document.activeElement.shadowRoot?.activeElement?.getAttribute('href') ?? document.activeElement.id;
  while (reached.at(-1) !== 'after' && reached.length < 20) {
    await page.driver.actions().sendKeys(Key.TAB).perform();
    reached.push(await page.run(focused));
  }
  const links = ['section', '', 'one', 'two', 'three', 'four', 'five', 'six'].map(
    (name) => `https://news.example/${name}`,
  );
  assert.deepEqual(reached, [...links, 'after']);
});
