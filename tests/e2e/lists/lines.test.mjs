// The lines of a list: where they end, how long they are, what stands beside them. Each has a style that breaks it.

import assert from 'node:assert/strict';
import { LAYOUTS, ownList } from '../support/lists.mjs';
import { card, test } from '../support/page-fixture.mjs';

/** Shows a list in a box of a width. */
async function show(page, layout, width, { more = '', headlines, ...changes } = {}) {
  page.site.json('/list.json', ownList(page.site.origin, headlines, changes));
  const box = `<div style="inline-size:${width}px">${card(`src="/list.json" layout="${layout}" loading="eager" ${more}`)}</div>`;
  await page.visit({ body: box, policy: { 'style-src': "'self' 'unsafe-inline'" } });
  await page.drawn();
}

/** Measures the card as it is, and with a style that breaks what is measured. */
const measure = async (page, task, fault) => {
  const asIs = await page.run(task);
  await page.run((fault) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(fault);
    document.querySelector('#card').shadowRoot.adoptedStyleSheets.push(sheet);
  }, fault);
  return [asIs, await page.run(task)];
};

const LONG = ['One', 'Two', 'Three'].map((name) => `${name} ${'and a long tail of words '.repeat(11)}`);

/** How many lines of the first headline are seen, and whether there are more. */
const lines = () => {
  const headline = document.querySelector('#card').shadowRoot.querySelector('.item .headline');
  const { lineHeight, webkitLineClamp } = getComputedStyle(headline);
  return [
    Math.round(headline.clientHeight / Number.parseFloat(lineHeight)),
    headline.scrollHeight > headline.clientHeight + 4,
    webkitLineClamp,
  ];
};

for (const layout of LAYOUTS) {
  test(`a headline that is cut ends with an ellipsis: ${layout}`, async (page) => {
    await show(page, layout, 240, { headlines: LONG });
    const most = layout === 'grid' || layout === 'carousel' ? 4 : 6;
    const [asIs, control] = await measure(page, lines, '* { -webkit-line-clamp: none !important; }');
    assert.deepEqual(asIs, [most, true, String(most)]);
    assert.ok(control[0] > most && control[2] === 'none', `the control: ${control}`);
  });
}

/** How far below the number of the first story its headline begins. */
const below = () => {
  const headline = document.querySelector('#card').shadowRoot.querySelector('.item .headline');
  const range = document.createRange();
  range.setStart(headline.querySelector('a').firstChild, 0);
  range.setEnd(headline.querySelector('a').firstChild, 1);
  return range.getBoundingClientRect().top - headline.getBoundingClientRect().top;
};

for (const layout of ['list', 'grid', 'carousel']) {
  test(`a number stands in the line of its headline: ${layout}`, async (page) => {
    await show(page, layout, 600, { more: 'numbered' });
    const [asIs, control] = await measure(page, below, '.headline::before { display: block; }');
    assert.ok(asIs < 10 && control > 15, `${asIs}, the control ${control}`);
  });
}

/** The widest excerpt in letters of its font; how many times as wide as high the lead's picture is, and where it ends. */
const wide = () => {
  const { shadowRoot } = document.querySelector('#card');
  const em = (node) => node.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(node).fontSize);
  const [picture, text] = ['.image-box', '.headline'].map((name) => shadowRoot.querySelector(`.item ${name}`));
  const box = picture.getBoundingClientRect();
  return [
    Math.max(...[...shadowRoot.querySelectorAll('.excerpt')].map(em)),
    box.width / box.height,
    text.getBoundingClientRect().top < box.bottom - 10,
  ];
};

test('a wide list has lines as in a newspaper, and its lead the picture beside the text', async (page) => {
  await show(page, 'list', 1400, { more: 'lead' });
  const fault =
    '.excerpt { max-inline-size: none !important; } .image-box { float: none !important; inline-size: auto !important; max-block-size: 420px !important; }';
  const [asIs, control] = await measure(page, wide, fault);
  assert.ok(asIs[0] <= 38.1 && Math.abs(asIs[1] - 1.5) < 0.05 && asIs[2], `${asIs}`);
  assert.ok(control[0] > 60 && !control[2], `the control: ${control}`);
});

/** The room of a line of the first headline, in letters. */
const room = () => {
  const headline = document.querySelector('#card').shadowRoot.querySelector('.item .headline');
  const { lineHeight, fontSize } = getComputedStyle(headline);
  return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
};

test('Arabic letters, which reach far below their line, have room', async (page) => {
  await show(page, 'list', 360, { language: 'ar' });
  const [asIs, control] = await measure(page, room, '.headline { line-height: 1.2 !important; }');
  assert.ok(asIs > 1.55 && control < 1.25, `${asIs}, the control ${control}`);
});
