// Lists in place: of a card whose list changed, that list alone is drawn and written.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const related = (...names) => names.map((name) => ({ url: `https://news.example/${name}`, headline: `Story ${name}` }));

const article = (more = {}) =>
  story('The headline', {
    excerpt: 'An excerpt.',
    authors: ['A. Writer', { name: 'B. Writer', url: 'https://news.example/b' }],
    published: '2026-05-01T08:00:00Z',
    body: ['One paragraph.', 'Another one.'],
    related: related(...'abcd'),
    ...more,
  });

/** Counts copies of templates in `copies`. Runs in the page, before the card's script. */
function countCopies() {
  const { cloneNode } = Node.prototype;
  window.copies = 0;
  Node.prototype.cloneNode = function (...given) {
    window.copies += 1;
    return cloneNode.apply(this, given);
  };
}

/** Opens a page with a card that draws `article()`. */
async function open(page) {
  await page.visit({ body: card('loading="eager" layout="full"'), before: countCopies });
  await update(page, article());
}

/** Gives the card a payload; how many copies it took, and the parts in which something was written. */
const update = (page, payload) =>
  page.driver.executeAsyncScript((payload, done) => {
    const element = document.querySelector('#card');
    const before = window.copies;
    const written = new Set();
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        written.add((target.closest ? target : target.parentElement).closest('[part]').getAttribute('part'));
    });
    if (element.shadowRoot)
      observer.observe(element.shadowRoot, {
        ...{ subtree: true, childList: true, attributes: true, characterData: true },
      });
    element.article = payload;
    element.ready.then(() =>
      setTimeout(() => (observer.disconnect(), done({ copies: window.copies - before, written: [...written] }))),
    );
  }, payload);

const teasers = async (page) =>
  (await page.read())
    .part('teaser')
    .map(({ text }) => text.at(-1))
    .join('');

test('a text outside of lists is written without a copy', async (page) => {
  await open(page);
  assert.deepEqual(await update(page, article({ excerpt: 'Another excerpt.' })), { copies: 0, written: ['excerpt'] });
});

test('of a card with new stories, the list of stories alone is drawn and written', async (page) => {
  await open(page);
  const stories = related(...'mnopqrstuv');
  const { copies, written } = await update(page, article({ related: stories }));
  assert.equal(await teasers(page), 'mnop');
  assert.deepEqual(written, ['related']);
  assert.equal(copies, 5, 'the element of the list, and four stories');
  const all = await page.driver.executeAsyncScript((done) => {
    const before = window.copies;
    document.querySelector('#card').setAttribute('layout', 'standard');
    document.querySelector('#card').ready.then(() => done(window.copies - before));
  });
  assert.ok(all > 5, `control: another layout draws the whole card, ${all} copies`);
});

test('two lists and a text that change at once are each written', async (page) => {
  await open(page);
  const { written } = await update(
    page,
    article({ excerpt: 'New.', related: related(...'dxb'), body: ['One paragraph.', 'A new one.', 'Another one.'] }),
  );
  assert.deepEqual(written.toSorted(), ['body', 'excerpt', 'related']);
  assert.equal(await teasers(page), 'dxb');
  assert.equal((await page.read()).one('body').text.replace(/\s+/g, ' '), 'One paragraph.A new one.Another one.');
});

test('a list that is empty fills, and a list that is full empties', async (page) => {
  await open(page);
  for (const names of ['', 'ab', 'b', '', 'cab']) {
    await update(page, article({ related: related(...names) }));
    assert.equal(await teasers(page), names);
  }
});

test('cards are right when the templates start over', async (page) => {
  await open(page);
  const wrong = await page.driver.executeAsyncScript(async (payload, done) => {
    const element = document.querySelector('#card');
    const fields = ['excerpt', 'authors', 'published', 'body', 'related'];
    const more = { dateline: 'Hanoi', section: 'Weather', corrections: [{ text: 'It was wrong.' }] };
    const names = [...fields, ...Object.keys(more)];
    const wrong = [];
    // 256 shapes, twice as many as the core keeps, and each again after others.
    for (let round = 0; round < 600; round++) {
      const shape = (round * 37) % 256;
      const left = Object.fromEntries(
        names.map((name, bit) => [name, (shape >> bit) & 1 ? undefined : { ...payload, ...more }[name]]),
      );
      element.article = { ...payload, ...left, headline: `Shape ${round}` };
      await element.ready;
      const find = (part) => !!element.shadowRoot.querySelector(`[part=${part}]`);
      const found = [find('excerpt'), find('author'), find('body'), find('related'), find('section'), find('status')];
      const wanted = ['excerpt', 'authors', 'body', 'related', 'section', 'corrections'].map((name) => !!left[name]);
      const headline = element.shadowRoot.querySelector('[part=headline]').textContent.trim();
      if (String(found) !== String(wanted) || headline !== `Shape ${round}`)
        wrong.push([round, found, wanted, headline].join());
    }
    done(wrong);
  }, article());
  assert.deepEqual(wrong, []);
});
