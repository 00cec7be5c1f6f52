// A card is visible at a sensible width in every kind of parent, also in those that ask their content for a width.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const TEXT = 'words beside the card '.repeat(40);

/** Parents, by what they are: the HTML around a card. */
const PARENTS = {
  'a block': (card) => `<div>${card}</div>`,
  'a flex row': (card) => `<div style="display:flex">${card}</div>`,
  'a flex row with text': (card) => `<div style="display:flex">${card}<p>${TEXT}</p></div>`,
  'a centred flex column': (card) => `<div style="display:flex;flex-direction:column;align-items:center">${card}</div>`,
  'a centred grid': (card) => `<div style="display:grid;place-items:center">${card}</div>`,
  'a grid of centred columns': (card) => `<div style="display:grid;justify-content:center">${card}</div>`,
  'a grid with an auto column': (card) =>
    `<div style="display:grid;grid-template-columns:auto 1fr">${card}<p>${TEXT}</p></div>`,
  'a float': (card) => `<div style="float:left">${card}</div>`,
  'an inline block': (card) => `<div style="display:inline-block">${card}</div>`,
  'a box of its content': (card) => `<div style="width:fit-content">${card}</div>`,
  'a box of its longest line': (card) => `<div style="width:max-content">${card}</div>`,
  'an absolute box': (card) => `<div style="position:absolute">${card}</div>`,
  'a table cell': (card) => `<table><tr><td>${card}<td>${TEXT}</table>`,
  'a table cell alone': (card) => `<table><tr><td>${card}</table>`,
  'a dialog': (card) => `<dialog open>${card}</dialog>`,
  'a fieldset': (card) => `<fieldset>${card}</fieldset>`,
  'lines from top to bottom': (card) => `<div style="writing-mode:vertical-rl;height:500px">${card}<p>Text</p></div>`,
  'a flex row from top to bottom': (card) => `<div style="writing-mode:vertical-lr;display:flex">${card}</div>`,
  'a quotation of the page': (card) => `<blockquote style="display:inline-flex">${card}</blockquote>`,
};

/** The element itself as the odd box. */
const OWN = ['float:left', 'display:inline-block', 'position:absolute', 'width:fit-content', 'display:table'];

const EXCERPT = 'It has rained in Hanoi since the morning, and the streets of the old town are under water. '.repeat(3);

/** Shows the card in a page; returns its width, its height, and how far it reaches beyond its parent. */
async function measure(page, body, head = '') {
  page.site.json('/a.json', story('Rain in Hanoi', { excerpt: EXCERPT }));
  await page.visit({ body, head, policy: { 'style-src': "'unsafe-inline'" } });
  await page.drawn();
  return page.run(() => {
    const element = document.querySelector('#card');
    const own = element.getBoundingClientRect();
    const card = element.shadowRoot.querySelector('[part=card]').getBoundingClientRect();
    return { width: card.width, height: card.height, beyond: own.right - document.documentElement.clientWidth };
  });
}

const element = (style = '') => card(`src="/a.json" loading="eager" style="${style}"`);

test('every kind of parent shows the card at a sensible width', async (page) => {
  const found = {};
  for (const [name, around] of Object.entries(PARENTS)) found[name] = await measure(page, around(element()));
  for (const style of OWN) found[style] = await measure(page, element(style));
  const bad = Object.entries(found).filter(
    ([, { width, height, beyond }]) => width < 200 || height > 560 || height < 60 || beyond > 1,
  );
  assert.deepEqual(bad, []);
});

test('the control: a card whose width its content alone would give has none', async (page) => {
  const head = '<style>article-embed { container-type: inline-size }</style>';
  assert.ok((await measure(page, PARENTS['a float'](element()), head)).width < 60);
});

/** What a page may do to the element, and whether the card then has the whole width. */
const RESETS = {
  'display:inline;contain:none': true,
  'all:initial': true,
  'display:flex': true,
  'display:inline-flex': false,
  'display:contents': true,
  'display:grid': true,
};

test('a page that resets the element has the card in its flow, as wide as the element', async (page) => {
  const found = {};
  for (const style of Object.keys(RESETS)) {
    const { width } = await measure(page, `<div>${element(style)}</div><p id="next">After it</p>`);
    const [bottom, next] = await page.run(() => {
      const card = document.querySelector('#card').shadowRoot.querySelector('[part=card]');
      return [card, document.querySelector('#next')]
        .map((node) => node.getBoundingClientRect())
        .map((box, index) => (index ? box.top : box.bottom));
    });
    found[style] = { width, gap: next - bottom };
  }
  const bad = Object.entries(found).filter(
    ([style, { width, gap }]) => gap < 0 || gap > 40 || width < (RESETS[style] ? 900 : 400),
  );
  assert.deepEqual(bad, []);
});

test('a card gives way where there is less room, and no parent grows beyond its own', async (page) => {
  const narrow = {
    'three columns': `<div style="display:grid;grid-template-columns:repeat(3,1fr);width:600px">${element()}<i></i><i></i></div>`,
    'a row of three': `<div style="display:flex;width:600px">${element()}${'<article-embed></article-embed>'.repeat(2)}</div>`,
    'a narrow float': `<div style="width:200px"><div style="display:flex">${element()}</div></div>`,
  };
  for (const [name, body] of Object.entries(narrow)) {
    await measure(page, body);
    const [inner, outer] = await page.run(() => {
      const box = document.querySelector('#card').parentElement;
      return [box.scrollWidth, box.clientWidth];
    });
    assert.ok(inner <= outer, `${name}: ${inner} in ${outer}`);
  }
});

test('cards are as high as the highest of their row', async (page) => {
  page.site.json('/b.json', story('Short'));
  const row = (style) => `<div style="${style}">${element()}<article-embed id="b" src="/b.json" loading="eager">
    </article-embed></div>`;
  for (const style of ['display:grid;grid-template-columns:1fr 1fr', 'display:flex']) {
    await measure(page, row(style));
    await page.drawn('b');
    const [a, b] = await page.run(() =>
      ['card', 'b'].map((id) => {
        const root = document.getElementById(id).shadowRoot;
        return root.querySelector('[part=card]').getBoundingClientRect().height;
      }),
    );
    assert.ok(Math.abs(a - b) < 1 && a > 100, `${style}: ${a} and ${b}`);
  }
});
