// A live article: a refresh puts new updates on top and keeps the focus; readers who ask hear how many are new.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const TOOLS = '<script async src="/pkg/tools.js"></script>';

const at = (hour, more) => ({ time: `2026-05-01T0${hour}:00:00Z`, headline: `At ${hour}`, ...more });
const linked = (hour) => at(hour, { url: `https://news.example/live#${hour}` });
const live = (...updates) => story('Storm', { label: 'live', updates });

/** What the list of updates says, what has the focus, and what was announced. */
const state = () => {
  const { shadowRoot } = document.querySelector('#card');
  return {
    updates: [...shadowRoot.querySelectorAll('[part=update] bdi')].map(({ textContent }) => textContent),
    focused: shadowRoot.activeElement?.textContent,
    said: shadowRoot.querySelector('.news')?.textContent,
    scrolled: scrollY,
  };
};

/** Opens a page with a live card, and keeps its list. */
async function open(page, payload, attributes = '') {
  page.site.json('/a.json', payload);
  const below = '<p>Below.</p>'.repeat(200);
  await page.visit({
    body: `${card(`src="/a.json" loading="eager" refresh="1" ${attributes}`)}${below}`,
    scripts: EMBED + TOOLS,
  });
  await page.drawn();
  await page.run(() => (window.list = document.querySelector('#card').shadowRoot.querySelector('.updates')));
}

/** Serves another payload, and waits until the card shows it. */
async function refresh(page, first, payload) {
  page.site.json('/a.json', payload);
  await page.waitFor(
    (first) => document.querySelector('#card').shadowRoot.querySelector('[part=update] bdi').textContent === first,
    first,
  );
  return page.run(state);
}

test('new updates come on top; the focus, the scroll position and the list stay', async (page) => {
  await open(page, live(linked(1), linked(2), linked(3)));
  await page.run(() => {
    list.querySelectorAll('a')[1].focus();
    scrollTo(0, 40);
    window.kept = list.children[0];
  });
  const { updates, focused, scrolled } = await refresh(page, 'At 4', live(linked(1), linked(2), linked(3), linked(4)));
  assert.deepEqual([updates, focused, scrolled], [['At 4', 'At 3', 'At 2'], 'At 2', 40]);
  assert.ok(await page.run(() => kept.isConnected && kept === list.children[1]), 'the node of an update stays');
  const later = await refresh(page, 'At 6', live(linked(3), linked(5), linked(6), linked(4)));
  assert.deepEqual([later.updates, later.focused], [['At 6', 'At 5', 'At 4'], 'At 4'], 'the one that had it is gone');
});

test('updates without a link are known by their time', async (page) => {
  await open(page, live(at(1), at(2)), 'date-style="relative"');
  await page.run(() => (window.kept = [...list.children]));
  await refresh(page, 'At 3', live(at(1, { headline: 'Corrected' }), at(2), at(3)));
  const places = await page.run(() => kept.map((child) => [...list.children].indexOf(child)));
  assert.deepEqual(places, [1, 2]);
  assert.deepEqual((await page.run(state)).updates, ['At 3', 'At 2', 'Corrected']);
});

test('nobody hears of new updates unasked; a reader who asks does', async (page) => {
  await open(page, live(linked(1)), 'tools="updates share"');
  const button = () => document.querySelector('#card').shadowRoot.querySelector('[part=announce]');
  await page.waitFor(button);
  assert.equal(await page.run(() => document.querySelectorAll('[aria-live]').length), 0);
  assert.equal((await refresh(page, 'At 2', live(linked(1), linked(2)))).said, '');
  await page.run(() => {
    window.button = document.querySelector('#card').shadowRoot.querySelector('[part=announce]');
    button.focus();
  });
  await page.driver.actions().sendKeys(Key.SPACE).perform();
  assert.equal(await page.run(() => button.getAttribute('aria-pressed')), 'true');
  await refresh(page, 'At 4', live(linked(1), linked(2), linked(3), linked(4)));
  await page.waitFor(() => document.querySelector('#card').shadowRoot.querySelector('.news').textContent);
  const { said, focused } = await page.run(state);
  assert.deepEqual([said, focused], ['New updates: 2', 'Announce new updates'], 'the button keeps the focus');
  await page.driver.actions().sendKeys(Key.SPACE).perform();
  assert.equal(await page.run(() => button.isConnected && button.getAttribute('aria-pressed')), 'false');
});
