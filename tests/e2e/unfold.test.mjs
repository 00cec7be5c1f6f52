// A long text: what is in sight, how the rest is unfolded with and without script, that print has it all. The looks are in the gallery.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import * as server from '../../js/server-inline.js';
import { card, scene } from './desk.mjs';
import { story } from './payloads.mjs';

const NONCE = 'r4nd0m';
const lines = (count) => Array.from({ length: count }, (_, place) => `Paragraph ${place + 1} of the story.`);
const long = (body = lines(12)) => story('Long', { body });

async function show(desk, payload = long(), attributes = '') {
  desk.site.json('/a.json', payload);
  await desk.visit({ body: card(`src="/a.json" layout="full" ${attributes}`) });
  await desk.drawn();
}

/** The numbers of the paragraphs that are in sight. */
const inSight = () =>
  [...document.querySelector('#card').shadowRoot.querySelectorAll('[part=body] p')]
    .filter((paragraph) => paragraph.checkVisibility({ contentVisibilityAuto: false, checkVisibilityCSS: true }))
    .map(({ textContent }) => Number(/\d+/.exec(textContent)));

const upTo = (count) => Array.from({ length: count }, (_, place) => place + 1);
const unfold = () => document.querySelector('#card').shadowRoot.querySelector('summary').click();

scene('six paragraphs are in sight, a click has them all, and all of them are in the page for whoever searches it', async (desk) => {
  await show(desk);
  assert.deepEqual(await desk.run(inSight), upTo(6));
  assert.match(await desk.run(() => document.querySelector('#card').shadowRoot.textContent), /Paragraph 12/);
  await desk.run(unfold);
  assert.deepEqual(await desk.run(inSight), upTo(12));
  const summary = await desk.run(() => {
    const { opacity, position } = getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('summary'));
    return [opacity, position];
  });
  assert.deepEqual(summary, ['0', 'absolute'], 'the button is out of the way');
});

scene('Enter on “Read more” unfolds, keeps the focus, folds again', async (desk) => {
  await show(desk);
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('summary').focus());
  await desk.driver.actions().sendKeys(Key.ENTER).perform();
  assert.deepEqual(await desk.run(inSight), upTo(12));
  const [focused, text] = await desk.run(() => {
    const { activeElement } = document.querySelector('#card').shadowRoot;
    return [activeElement.localName, activeElement.textContent];
  });
  assert.deepEqual([focused, text], ['summary', 'Read more']);
  await desk.driver.actions().sendKeys(Key.ENTER).perform();
  assert.deepEqual(await desk.run(inSight), upTo(6));
});

scene('what is unfolded stays so when the card is drawn anew', async (desk) => {
  await show(desk);
  await desk.run(unfold);
  await desk.run(() => (document.querySelector('#card').headingLevel = 3));
  await desk.drawn('card', 2);
  assert.deepEqual(await desk.run(inSight), upTo(12));
});

for (const [what, count, attributes, expected] of [
  ['two beyond six are not worth a fold', 8, '', 8],
  ['three are', 9, '', 6],
  ['paragraphs="2"', 5, 'paragraphs="2"', 2],
  ['paragraphs="0"', 30, 'paragraphs="0"', 30],
]) {
  scene(`${what}: ${count} paragraphs, ${expected} in sight`, async (desk) => {
    await show(desk, long(lines(count)), attributes);
    assert.deepEqual(await desk.run(inSight), upTo(expected));
  });
}

scene('a heading is not left behind by what it is the heading of', async (desk) => {
  const [first, ...others] = lines(12).map((line) => `<p>${line}</p>`);
  await show(desk, long(`${first}<h3>A heading</h3>${others.join('')}`), 'paragraphs="2"');
  const [seen, rest] = await desk.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    return [shadowRoot.querySelectorAll('[part=body] > :not(details)').length, shadowRoot.querySelector('.rest').firstChild.textContent];
  });
  assert.deepEqual([seen, rest], [1, 'A heading']);
});

scene('a link in what was unfolded is one of the text', async (desk) => {
  const body = lines(12).map((line) => `<p>${line} <a href="https://news.example/more">More</a></p>`).join('');
  await show(desk, long(body));
  await desk.run(() => addEventListener('article-click', (event) => event.preventDefault()));
  await desk.run(unfold);
  await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('.rest a').click());
  assert.equal((await desk.event('article-click')).detail.region, 'body');
});

/** A page without any script of the card's. */
async function serve(desk) {
  const html = server.renderToString(long(), { layout: 'full', nonce: NONCE }).replace('<article-embed', '<article-embed id="card"');
  await desk.visit({ body: html, scripts: '', policy: { 'style-src': `'nonce-${NONCE}'` } });
}

scene('a served card unfolds without script', async (desk) => {
  await serve(desk);
  assert.deepEqual(await desk.run(inSight), upTo(6));
  await desk.run(unfold);
  assert.deepEqual(await desk.run(inSight), upTo(12));
});

// The others cannot be shown a printed page.
if (process.env.ENGINE === 'chromium') {
  scene('what is printed has all of the text and no button, without script too', async (desk) => {
    await serve(desk);
    const media = (media) => desk.driver.sendAndGetDevToolsCommand('Emulation.setEmulatedMedia', { media });
    await media('print');
    try {
      const [text, button] = await desk.run(() => {
        const { shadowRoot } = document.querySelector('#card');
        const height = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().height;
        return [height('.rest p:last-child'), height('summary')];
      });
      assert.ok(text > 10, `the last paragraph is ${text} px high`);
      assert.equal(button, 0);
    } finally {
      await media('');
    }
    assert.deepEqual(await desk.run(inSight), upTo(6), 'on a screen it is folded');
  });
}
