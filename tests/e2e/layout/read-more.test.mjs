// A long text: the visible paragraphs, unfolding the rest with and without script, and print.

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import * as server from '../../../js/server-inline.js';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const NONCE = 'r4nd0m';
const lines = (count) => Array.from({ length: count }, (_, place) => `Paragraph ${place + 1} of the story.`);
const long = (body = lines(12)) => story('Long', { body });

async function show(page, payload = long(), attributes = '') {
  page.site.json('/a.json', payload);
  await page.visit({ body: card(`src="/a.json" layout="full" ${attributes}`) });
  await page.drawn();
}

/** The numbers of the visible paragraphs. */
const visible = () =>
  [...document.querySelector('#card').shadowRoot.querySelectorAll('[part=body] p')]
    .filter((paragraph) => paragraph.checkVisibility({ contentVisibilityAuto: false, checkVisibilityCSS: true }))
    .map(({ textContent }) => Number(/\d+/.exec(textContent)));

const upTo = (count) => Array.from({ length: count }, (_, place) => place + 1);
const unfold = () => document.querySelector('#card').shadowRoot.querySelector('summary').click();

test('six paragraphs are visible, a click shows all, and all are in the page for search', async (page) => {
  await show(page);
  assert.deepEqual(await page.run(visible), upTo(6));
  assert.match(await page.run(() => document.querySelector('#card').shadowRoot.textContent), /Paragraph 12/);
  await page.run(unfold);
  assert.deepEqual(await page.run(visible), upTo(12));
  const summary = await page.run(() => {
    const { opacity, position } = getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('summary'));
    return [opacity, position];
  });
  assert.deepEqual(summary, ['0', 'absolute'], 'the button takes no space');
});

test('Enter on “Read more” unfolds the text, keeps the focus, and folds it again', async (page) => {
  await show(page);
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('summary').focus());
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  assert.deepEqual(await page.run(visible), upTo(12));
  const [focused, text] = await page.run(() => {
    const { activeElement } = document.querySelector('#card').shadowRoot;
    return [activeElement.localName, activeElement.textContent];
  });
  assert.deepEqual([focused, text], ['summary', 'Read more']);
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  assert.deepEqual(await page.run(visible), upTo(6));
});

test('an unfolded text stays unfolded when the card is drawn again', async (page) => {
  await show(page);
  await page.run(unfold);
  await page.run(() => (document.querySelector('#card').headingLevel = 3));
  await page.drawn('card', 2);
  assert.deepEqual(await page.run(visible), upTo(12));
});

for (const [what, count, attributes, expected] of [
  ['two beyond six are not worth a fold', 8, '', 8],
  ['three are', 9, '', 6],
  ['paragraphs="2"', 5, 'paragraphs="2"', 2],
  ['paragraphs="0"', 30, 'paragraphs="0"', 30],
]) {
  test(`${what}: ${count} paragraphs, ${expected} visible`, async (page) => {
    await show(page, long(lines(count)), attributes);
    assert.deepEqual(await page.run(visible), upTo(expected));
  });
}

test('a heading is not the last visible block', async (page) => {
  const [first, ...others] = lines(12).map((line) => `<p>${line}</p>`);
  await show(page, long(`${first}<h3>A heading</h3>${others.join('')}`), 'paragraphs="2"');
  const [seen, rest] = await page.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    return [
      shadowRoot.querySelectorAll('[part=body] > :not(details)').length,
      shadowRoot.querySelector('.rest').firstChild.textContent,
    ];
  });
  assert.deepEqual([seen, rest], [1, 'A heading']);
});

test('a link in the unfolded text has the region `body`', async (page) => {
  const body = lines(12)
    .map((line) => `<p>${line} <a href="https://news.example/more">More</a></p>`)
    .join('');
  await show(page, long(body));
  await page.run(() => addEventListener('article-click', (event) => event.preventDefault()));
  await page.run(unfold);
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('.rest a').click());
  assert.equal((await page.event('article-click')).detail.region, 'body');
});

/** A page with a card from a server and without scripts. */
async function serve(page) {
  const html = server
    .renderToString(long(), { layout: 'full', nonce: NONCE })
    .replace('<article-embed', '<article-embed id="card"');
  await page.visit({ body: html, scripts: '', policy: { 'style-src': `'nonce-${NONCE}'` } });
}

test('a card from a server unfolds without script', async (page) => {
  await serve(page);
  assert.deepEqual(await page.run(visible), upTo(6));
  await page.run(unfold);
  assert.deepEqual(await page.run(visible), upTo(12));
});

// Only Chromium's driver emulates print.
if (process.env.ENGINE === 'chromium') {
  test('print shows the whole text and no button, without script too', async (page) => {
    await serve(page);
    const media = (media) => page.driver.sendAndGetDevToolsCommand('Emulation.setEmulatedMedia', { media });
    await media('print');
    try {
      const [text, button, position] = await page.run(() => {
        const { shadowRoot } = document.querySelector('#card');
        const height = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().height;
        const { position } = getComputedStyle(shadowRoot.querySelector('.more'));
        return [height('.rest p:last-child'), height('summary'), position];
      });
      assert.ok(text > 10, `the last paragraph is ${text} px high`);
      assert.equal(button, 0);
      assert.equal(position, 'static', 'what sticks to the end of the page covers the text there');
    } finally {
      await media('');
    }
    assert.deepEqual(await page.run(visible), upTo(6), 'on screen the text is folded');
    const position = () => getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('.more')).position;
    assert.equal(await page.run(position), 'sticky', 'the control');
  });
}
