// Using the playground: drag and drop, copying, the keyboard, a phone, and sharing by address.

import assert from 'node:assert/strict';
import { By, Key } from 'selenium-webdriver';
import { open, put, readPlayground, shown, test } from './playground-page.mjs';

const STORY = JSON.stringify({ headline: 'Dropped “ữ”', url: 'https://news.example/a', section: 'World' });

/** Drops something on the field. Returns whether the page prevented the browser's own reaction, which is to open it. */
const drop = (text, named) => {
  const data = new DataTransfer();
  if (named) data.items.add(new File([text], named, { type: 'application/json' }));
  else data.setData('text', text);
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
  // In WebKit, a page cannot read what a script has put into a DataTransfer.
  if (!event.dataTransfer?.types.length)
    Object.defineProperty(event, 'dataTransfer', {
      value: { files: named ? [new File([text], named)] : [], getData: () => text },
    });
  return !document.querySelector('textarea').dispatchEvent(event);
};

test('a file or a text can be dropped on the field', async (page) => {
  await open(page);
  assert.equal(await page.run(drop, STORY, 'a.json'), true);
  await shown(page, 'headline', 'Dropped “ữ”');
  await page.run(drop, STORY.replace('Dropped', 'Dragged'));
  await shown(page, 'headline', 'Dragged');
  await page.run(drop, 'a picture', 'a.png');
  await shown(page, 'verdict', 'not JSON');
});

/** Replaces the clipboard, which a headless browser may lack. */
const stand = (refuses) => {
  window.copied = [];
  const writeText = async (text) => {
    if (refuses) throw new DOMException('injected', 'NotAllowedError');
    copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
};

const said = () => document.querySelector('#copied').textContent;
const copied = () => window.copied;

test('the buttons copy each snippet and the link', async (page) => {
  await open(page);
  await page.run(stand);
  const kinds = await page.run(() => [...document.querySelector('[name=kind]').options].map(({ value }) => value));
  const codes = [];
  for (const kind of kinds) {
    await page.run(put, '[name=kind]', kind, 'change');
    await page.waitUntil(
      () =>
        page.run(
          (codes) => location.hash && ![...codes, ''].includes(document.querySelector('code').textContent),
          codes,
        ),
      kind,
    );
    codes.push((await page.run(readPlayground)).code);
    await page.driver.findElement(By.id('copy')).click();
    await page.waitUntil(async () => (await page.run(copied)).length === codes.length);
    assert.equal(await page.run(said), 'The snippet is copied.');
  }
  assert.ok(codes.length >= 5);
  assert.deepEqual(await page.run(copied), codes);
  await page.driver.findElement(By.id('share')).click();
  await page.waitUntil(async () => (await page.run(said)) === 'The link is copied.');
  assert.equal((await page.run(copied)).pop(), await page.driver.getCurrentUrl());
});

test('a blocked clipboard gives a message', async (page) => {
  await open(page);
  await page.run(stand, true);
  await page.driver.findElement(By.id('copy')).click();
  await page.waitUntil(async () => (await page.run(said)) === 'The snippet cannot be copied here.');
});

/** Presses keys one by one. */
const press = (page, ...keys) =>
  page.driver
    .actions()
    .sendKeys(...keys)
    .perform();

/** Presses Tab until an element has the focus. Returns what had the focus on the way, fields by their names. */
async function reach(page, selector) {
  const met = [];
  for (let most = 60; most > 0; most -= 1) {
    await press(page, Key.TAB);
    const [there, name] = await page.run(
      (selector) => [
        document.activeElement.matches(selector),
        document.activeElement.name || document.activeElement.id || document.activeElement.localName,
      ],
      selector,
    );
    met.push(name);
    if (there) return met;
  }
  throw new Error(`${selector} is not reached by Tab: ${met.join(' ')}`);
}

/**
 * Whether the focused element shows its focus. WebKit's window is never active without a window manager, so none does.
 */
const ringed = async (page) =>
  page.engine === 'webkit' || (await page.run(() => getComputedStyle(document.activeElement).outlineStyle)) === 'solid';

test('from a payload to its snippet by keyboard alone, with visible focus', async (page) => {
  await open(page);
  await page.run(stand);
  assert.deepEqual((await reach(page, 'textarea')).slice(-3), ['button', 'example', 'textarea']);
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL).perform();
  await press(page, '{"headline":"By keys","url":"https://news.example/a"}');
  await shown(page, 'headline', 'By keys');
  await reach(page, '[name=layout]');
  assert.ok(await ringed(page));
  await press(page, 'f');
  await shown(page, 'layout', 'full');
  await reach(page, '#copy');
  assert.ok(await ringed(page));
  await shown(page, 'code', 'By keys');
  await press(page, Key.ENTER);
  await page.waitUntil(async () => (await page.run(copied)).length === 1);
  assert.match((await page.run(copied))[0], /layout="full"[^]*By keys/);
  await reach(page, 'pre');
});

/** Opens the playground in a frame as wide as a phone, because not every browser can make so narrow a window. */
async function phone(page, hash = '') {
  const policy = { 'frame-src': "'self'", 'style-src': "'unsafe-inline'" };
  await page.visit({
    body: `<iframe style="inline-size: 360px; block-size: 700px; border: 0" src="/playground.html${hash}"></iframe>`,
    scripts: '',
    policy,
  });
  await page.driver.switchTo().frame(0);
  await shown(page, 'code', 'article-embed');
}

/** The elements that are wider than the page and do not scroll, and the fields that are too small to touch. */
const unfit = () => {
  const all = [...document.body.querySelectorAll('*')];
  const wide = all.filter((element) => element.getBoundingClientRect().right > 360.5 && !element.closest('pre > *'));
  const small = [...document.querySelectorAll('button, input, select, textarea')].filter(
    (element) => Math.min(...['width', 'height'].map((side) => element.getBoundingClientRect()[side])) < 24,
  );
  return {
    scrolls: document.documentElement.scrollWidth > innerWidth,
    wide: wide.map(({ outerHTML }) => outerHTML.slice(0, 60)),
    small: small.map(({ outerHTML }) => outerHTML.slice(0, 60)),
  };
};

const FITS = { scrolls: false, wide: [], small: [] };

test('on a phone nothing overflows the page, and every field is large enough to touch', async (page) => {
  await phone(page);
  assert.equal(await page.run(() => innerWidth), 360);
  for (const [layout, kind] of [
    ['standard', 'script'],
    ['full', 'html'],
    ['hero', 'oembed'],
  ]) {
    await page.run(put, '[name=layout]', layout, 'change');
    await page.run(put, '[name=kind]', kind, 'change');
    await shown(page, 'layout', layout);
    assert.deepEqual(await page.run(unfit), FITS, layout);
  }
  await page.run(
    put,
    'textarea',
    JSON.stringify({
      headline: 'W'.repeat(200),
      url: 'https://news.example/',
      authors: 7,
      related: [{}, 7],
      section: { name: 'a', url: `https://news.example/${'a'.repeat(200)}:${'b'.repeat(90)}@` },
    }),
    'input',
  );
  await page.waitUntil(async () => (await page.run(readPlayground)).issues.length > 3);
  assert.deepEqual(await page.run(unfit), FITS);
});

test('a field that is too wide or too small is caught', async (page) => {
  await phone(page);
  await page.run(() => {
    document.querySelector('#share').style.minInlineSize = '500px';
    const { style } = document.querySelector('[name=layout]');
    Object.assign(style, { minBlockSize: '0', blockSize: '20px' });
  });
  const { scrolls, wide, small } = await page.run(unfit);
  assert.ok(scrolls && wide.some((element) => element.includes('id="share"')));
  assert.equal(small.length, 1);
});

test('the address restores text and choices; a truncated one starts with the example', async (page) => {
  await open(page);
  const chosen = { layout: 'compact', theme: 'dark', width: '240', lang: 'fr', 'date-style': 'relative', kind: 'npm' };
  const text = `{\n "headline": "Pluie — ữ 😀", "url": "https://news.example/a" }`;
  await page.run(put, 'textarea', text, 'input');
  for (const [name, value] of Object.entries(chosen)) await page.run(put, `[name=${name}]`, value, 'change');
  await shown(page, 'code', '"lang": "fr"');
  await shown(page, 'headline', 'Pluie');
  const hash = await page.run(() => location.hash);
  assert.match(hash, /^#[\w-]+$/);
  await open(page, hash);
  await shown(page, 'headline', 'Pluie — ữ 😀');
  await shown(page, 'code', '"lang": "fr"');
  const found = await page.run(
    (names) => [
      document.querySelector('textarea').value,
      Object.fromEntries(names.map((name) => [name, document.querySelector(`[name=${name}]`).value])),
    ],
    Object.keys(chosen),
  );
  assert.deepEqual(found, [text, chosen]);
  await open(page, hash.slice(0, 40));
  await shown(page, 'headline', 'lighthouse');
});
