// The playground in a reader's hands: dropped on, copied from, by keyboard alone, on a phone, handed on by its address.

import assert from 'node:assert/strict';
import { By, Key } from 'selenium-webdriver';
import { open, page, play, put, shown } from './playground.mjs';

const STORY = JSON.stringify({ headline: 'Dropped “ữ”', url: 'https://news.example/a', section: 'World' });

/** Drops something on the field; whether the page has taken it from the browser, which would go there. */
const drop = (text, named) => {
  const data = new DataTransfer();
  if (named) data.items.add(new File([text], named, { type: 'application/json' }));
  else data.setData('text', text);
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
  // WebKit keeps what a script has put there to itself.
  if (!event.dataTransfer?.types.length) Object.defineProperty(event, 'dataTransfer', { value: { files: named ? [new File([text], named)] : [], getData: () => text } });
  return !document.querySelector('textarea').dispatchEvent(event);
};

play('a file that is dropped on the field, and a text', async (desk) => {
  await open(desk);
  assert.equal(await desk.run(drop, STORY, 'a.json'), true);
  await shown(desk, 'headline', 'Dropped “ữ”');
  await desk.run(drop, STORY.replace('Dropped', 'Dragged'));
  await shown(desk, 'headline', 'Dragged');
  await desk.run(drop, 'a picture', 'a.png');
  await shown(desk, 'verdict', 'not JSON');
});

/** Stands for the clipboard, which a browser without a screen may have none of. */
const stand = (refuses) => {
  window.copied = [];
  const writeText = async (text) => {
    if (refuses) throw new DOMException('planted', 'NotAllowedError');
    copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
};

const said = () => document.querySelector('#copied').textContent;
const copied = () => window.copied;

play('every snippet is copied as it stands, and so is the link', async (desk) => {
  await open(desk);
  await desk.run(stand);
  const kinds = await desk.run(() => [...document.querySelector('[name=kind]').options].map(({ value }) => value));
  const codes = [];
  for (const kind of kinds) {
    await desk.run(put, '[name=kind]', kind, 'change');
    await desk.waited(() => desk.run((kind, codes) => location.hash && ![...codes, ''].includes(document.querySelector('code').textContent), kind, codes), kind);
    codes.push((await desk.run(page)).code);
    await desk.driver.findElement(By.id('copy')).click();
    await desk.waited(async () => (await desk.run(copied)).length === codes.length);
    assert.equal(await desk.run(said), 'The snippet is copied.');
  }
  assert.ok(codes.length >= 5);
  assert.deepEqual(await desk.run(copied), codes);
  await desk.driver.findElement(By.id('share')).click();
  await desk.waited(async () => (await desk.run(said)) === 'The link is copied.');
  assert.equal((await desk.run(copied)).pop(), await desk.driver.getCurrentUrl());
});

play('a clipboard that refuses is told of', async (desk) => {
  await open(desk);
  await desk.run(stand, true);
  await desk.driver.findElement(By.id('copy')).click();
  await desk.waited(async () => (await desk.run(said)) === 'The snippet cannot be copied here.');
});

/** Presses keys, one after the other. */
const press = (desk, ...keys) => desk.driver.actions().sendKeys(...keys).perform();

/** Goes on by Tab until the focus is where it is to be; what it met on the way, the fields by their names. */
async function reach(desk, selector) {
  const met = [];
  for (let most = 60; most > 0; most -= 1) {
    await press(desk, Key.TAB);
    const [there, name] = await desk.run((selector) => [document.activeElement.matches(selector), document.activeElement.name || document.activeElement.id || document.activeElement.localName], selector);
    met.push(name);
    if (there) return met;
  }
  throw new Error(`${selector} is not reached by Tab: ${met.join(' ')}`);
}

/** Whether what has the focus shows it; WebKit's window has no window manager to give it the focus, so nothing in it does. */
const ringed = async (desk) => desk.engine === 'webkit' || (await desk.run(() => getComputedStyle(document.activeElement).outlineStyle)) === 'solid';

play('from a payload to its snippet without a mouse, and what has the focus is seen', async (desk) => {
  await open(desk);
  await desk.run(stand);
  assert.deepEqual((await reach(desk, 'textarea')).slice(-3), ['button', 'example', 'textarea']);
  await desk.driver.actions().keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL).perform();
  await press(desk, '{"headline":"By keys","url":"https://news.example/a"}');
  await shown(desk, 'headline', 'By keys');
  await reach(desk, '[name=layout]');
  assert.ok(await ringed(desk));
  await press(desk, 'f');
  await shown(desk, 'layout', 'full');
  await reach(desk, '#copy');
  assert.ok(await ringed(desk));
  await shown(desk, 'code', 'By keys');
  await press(desk, Key.ENTER);
  await desk.waited(async () => (await desk.run(copied)).length === 1);
  assert.match((await desk.run(copied))[0], /layout="full"[^]*By keys/);
  await reach(desk, 'pre');
});

/** Opens the playground in a frame as wide as a phone: a window as narrow is not to be had of every browser. */
async function phone(desk, hash = '') {
  const policy = { 'frame-src': "'self'", 'style-src': "'unsafe-inline'" };
  await desk.visit({ body: `<iframe style="inline-size: 360px; block-size: 700px; border: 0" src="/playground.html${hash}"></iframe>`, scripts: '', policy });
  await desk.driver.switchTo().frame(0);
  await shown(desk, 'code', 'article-embed');
}

/** What is wider than the page, where it is not to be scrolled by itself, and what is too small for a finger. */
const unfit = () => {
  const all = [...document.body.querySelectorAll('*')];
  const wide = all.filter((element) => element.getBoundingClientRect().right > 360.5 && !element.closest('pre > *'));
  const small = [...document.querySelectorAll('button, input, select, textarea')].filter((element) => Math.min(...['width', 'height'].map((side) => element.getBoundingClientRect()[side])) < 24);
  return { scrolls: document.documentElement.scrollWidth > innerWidth, wide: wide.map(({ outerHTML }) => outerHTML.slice(0, 60)), small: small.map(({ outerHTML }) => outerHTML.slice(0, 60)) };
};

const FITS = { scrolls: false, wide: [], small: [] };

play('on a phone nothing is wider than the page, and every field is large enough for a finger', async (desk) => {
  await phone(desk);
  assert.equal(await desk.run(() => innerWidth), 360);
  for (const [layout, kind] of [['standard', 'script'], ['full', 'html'], ['hero', 'oembed']]) {
    await desk.run(put, '[name=layout]', layout, 'change');
    await desk.run(put, '[name=kind]', kind, 'change');
    await shown(desk, 'layout', layout);
    assert.deepEqual(await desk.run(unfit), FITS, layout);
  }
  await desk.run(put, 'textarea', JSON.stringify({ headline: 'W'.repeat(200), url: 'https://news.example/', authors: 7, related: [{}, 7], section: { name: 'a', url: `https://news.example/${'a'.repeat(200)}:${'b'.repeat(90)}@` } }), 'input');
  await desk.waited(async () => (await desk.run(page)).issues.length > 3);
  assert.deepEqual(await desk.run(unfit), FITS);
});

play('a field that is too wide and one that is too small are seen', async (desk) => {
  await phone(desk);
  await desk.run(() => {
    document.querySelector('#share').style.minInlineSize = '500px';
    const { style } = document.querySelector('[name=layout]');
    Object.assign(style, { minBlockSize: '0', blockSize: '20px' });
  });
  const { scrolls, wide, small } = await desk.run(unfit);
  assert.ok(scrolls && wide.some((told) => told.includes('id="share"')));
  assert.equal(small.length, 1);
});

play('the address hands on the text and every choice; one that is broken begins with the example', async (desk) => {
  await open(desk);
  const chosen = { layout: 'compact', theme: 'dark', width: '240', lang: 'fr', 'date-style': 'relative', kind: 'npm' };
  const text = `{\n "headline": "Pluie — ữ 😀", "url": "https://news.example/a" }`;
  await desk.run(put, 'textarea', text, 'input');
  for (const [name, value] of Object.entries(chosen)) await desk.run(put, `[name=${name}]`, value, 'change');
  await shown(desk, 'code', '"lang": "fr"');
  await shown(desk, 'headline', 'Pluie');
  const hash = await desk.run(() => location.hash);
  assert.match(hash, /^#[\w-]+$/);
  await open(desk, hash);
  await shown(desk, 'headline', 'Pluie — ữ 😀');
  await shown(desk, 'code', '"lang": "fr"');
  const found = await desk.run((names) => [document.querySelector('textarea').value, Object.fromEntries(names.map((name) => [name, document.querySelector(`[name=${name}]`).value]))], Object.keys(chosen));
  assert.deepEqual(found, [text, chosen]);
  await open(desk, hash.slice(0, 40));
  await shown(desk, 'headline', 'lighthouse');
});
