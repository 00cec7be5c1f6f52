// A quotation in an editor stays what its author writes: the page would save the card in its place.

import assert from 'node:assert/strict';
import { test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const quotation = (id) =>
  `<blockquote id="${id}" class="article-embed" data-src="/a.json"><a href="/">Rain</a></blockquote>`;

/** The editor, and a quotation after it, which is upgraded last. */
async function open(page, editor) {
  page.site.json('/a.json', story('Rain'));
  await page.visit({ body: `${editor}${quotation('last')}` });
  await page.waitFor(() => document.querySelector('#last').parentElement.shadowRoot);
}

const isCard = (page, id) =>
  page.run((id) => document.getElementById(id).parentElement.localName === 'article-embed', id);

for (const attribute of ['contenteditable', 'contenteditable="true"', 'contenteditable="plaintext-only"']) {
  test(`with ${attribute}, quotations stay, also in parts that cannot be edited and if they come later`, async (page) => {
    const fixed = `<div contenteditable="false">${quotation('fixed')}</div>`;
    await open(page, `<div id="editor" ${attribute}><p>Text</p>${quotation('first')}${fixed}</div>`);
    await page.run(() => {
      const late = document.querySelector('#first').cloneNode(true);
      late.id = 'late';
      document.querySelector('#editor').append(late);
      ArticleEmbed.scan();
    });
    for (const id of ['first', 'fixed', 'late']) assert.equal(await isCard(page, id), false, id);
  });
}

test('a quotation becomes a card once its part of the page is no editor any more', async (page) => {
  await open(page, `<div id="editor" contenteditable>${quotation('first')}</div>`);
  await page.run(() => {
    document.querySelector('#editor').removeAttribute('contenteditable');
    document.body.append('Saved');
  });
  await page.waitFor(() => document.querySelector('#first').parentElement.shadowRoot);
});

test('the control: what cannot be edited is no editor', async (page) => {
  await open(page, `<div contenteditable="false">${quotation('first')}</div>`);
  assert.equal(await isCard(page, 'first'), true);
});
