// Topics: a card names as many as the page asks for, each linked if it has an address.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { card, test } from '../support/page-fixture.mjs';
import { fixture } from '../support/payloads.mjs';

/** The names of the topics that a card shows, and which of them are links. */
const topics = () => {
  const list = document.querySelector('#card').shadowRoot.querySelector('[part=topics]');
  return list && [...list.querySelectorAll('li')].map((item) => [item.textContent, item.querySelector('a')?.href]);
};

async function show(page, attributes) {
  page.site.json('/topics.json', fixture('topics'));
  await page.visit({
    body: card(`src="/topics.json" ${attributes}`),
    before: () => addEventListener('article-click', (event) => event.preventDefault()),
  });
  await page.drawn();
}

test('topics are shown if the page asks for them, and as many', async (page) => {
  await show(page, 'layout="standard"');
  assert.equal(await page.run(topics), null);
  const set = async (name, value) => {
    await page.run(
      (name, value) => {
        const card = document.querySelector('#card');
        card[name] = value;
        return card.ready;
      },
      name,
      value,
    );
    return page.run(topics);
  };
  const [first, second, third] = fixture('topics').topics;
  assert.deepEqual(await set('topics', 3), [
    [first.name, first.url],
    [second.name, second.url],
    [third, null],
  ]);
  assert.deepEqual(await set('topics', 1), [[first.name, first.url]]);
  assert.equal((await set('layout', 'full')).length, 1);
  assert.equal(await set('layout', 'compact'), null);
});

test('a topic is a link for the keyboard, and its click has a region', async (page) => {
  await show(page, 'layout="hero" topics="6"');
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=topics] a').focus());
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  const { detail } = await page.event('article-click');
  assert.deepEqual(detail, { region: 'topics', url: fixture('topics').topics[0].url, index: 0 });
});

test('topics keep their place in a narrow card, and from right to left', async (page) => {
  await show(page, 'layout="standard" topics="6" dir="rtl"');
  await page.run(() => (document.querySelector('#card').style.inlineSize = '240px'));
  const [scrolls, heights] = await page.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    const box = shadowRoot.querySelector('[part=topics]');
    return [box.scrollWidth - box.clientWidth, [...box.querySelectorAll('a')].map((link) => link.offsetHeight)];
  });
  assert.equal(scrolls, 0);
  assert.ok(heights.length === 4 && heights.every((height) => height >= 24), `${heights}`);
});
