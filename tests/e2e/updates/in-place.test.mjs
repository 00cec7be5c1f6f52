// Updates in place: what stays keeps focus, selection, unfolded text and pictures; an unchanged payload writes nothing.

import assert from 'node:assert/strict';
import * as server from '../../../js/server-inline.js';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const related = (...names) => names.map((name) => ({ url: `https://news.example/${name}`, headline: `Story ${name}` }));

const PARAGRAPHS = Array.from({ length: 12 }, (_, index) => `Paragraph ${index + 1} of the story.`);

const article = (more = {}) =>
  story('The headline', {
    excerpt: 'An excerpt to select.',
    image: { url: '/picture/1.jpg', width: 600, height: 400, caption: 'The caption' },
    authors: ['A. Writer', { name: 'B. Writer', url: 'https://news.example/b' }],
    published: '2026-05-01T08:00:00Z',
    body: PARAGRAPHS,
    related: related('a', 'b', 'c'),
    ...more,
  });

/** Opens a page with a card, and records every mutation of the card from then on. */
async function open(page, payload, attributes = 'layout="full" loading="eager"') {
  page.site.json('/a.json', payload);
  await page.visit({ body: card(`src="/a.json" ${attributes}`) });
  await page.drawn();
  await observe(page);
}

const observe = (page) =>
  page.run(() => {
    const root = document.querySelector('#card').shadowRoot;
    window.part = (name, index = 0) => root.querySelectorAll(`[part=${name}]`)[index];
    window.mutations = [];
    const record = (list) => {
      for (const { type, target, attributeName } of list) {
        mutations.push(
          [type, (target.parentElement ?? target).getAttribute?.('part') ?? target.nodeName, attributeName].join(' '),
        );
      }
    };
    window.observer = new MutationObserver(record);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    window.taken = () => (record(observer.takeRecords()), mutations);
  });

/** Gives the card a payload and waits until it is drawn. */
const update = (page, payload) =>
  page.driver.executeAsyncScript((payload, done) => {
    const element = document.querySelector('#card');
    element.article = payload;
    element.ready.then(() => done());
  }, payload);

test('an unchanged payload writes nothing and fires no article-load', async (page) => {
  page.site.json('/a.json', article());
  await page.visit({ body: card('src="/a.json" layout="full" loading="eager" refresh="1"') });
  await page.drawn();
  await observe(page);
  const loads = page.site.requestsFor('/a.json').length;
  await page.waitUntil(() => page.site.requestsFor('/a.json').length >= loads + 2);
  await page.settle();
  assert.deepEqual(await page.run(() => taken()), []);
  assert.equal((await page.events()).filter((type) => type === 'article-load').length, 1);
  assert.equal(
    (await page.run(() => ((part('headline').title = 'x'), taken()))).length,
    1,
    'the observer sees a change',
  );
});

test('a changed text is the only thing written, and focus, selection and unfolded text stay', async (page) => {
  await open(page, article());
  await page.run(() => {
    part('headline').querySelector('a').focus();
    getSelection().selectAllChildren(part('excerpt'));
    part('body').querySelector('details').open = true;
    part('image').marked = true;
    taken().length = 0;
  });
  const before = await page.run(() => taken().length);
  assert.equal(before, 0);
  await update(
    page,
    article({ related: related('a', 'b', 'c').with(1, { ...related('b')[0], headline: 'Another headline' }) }),
  );
  const found = await page.run(() => ({
    writes: taken(),
    focused: document.querySelector('#card').shadowRoot.activeElement === part('headline').querySelector('a'),
    selected: String(getSelection()),
    open: part('body').querySelector('details').open,
    image: part('image').marked,
    teaser: part('teaser', 1).textContent,
  }));
  assert.equal(found.teaser, 'Another headline');
  assert.equal(found.writes.length, 1, found.writes.join('\n'));
  assert.deepEqual([found.focused, found.open, found.image], [true, true, true]);
  if (page.engine !== 'webkit') assert.equal(found.selected.trim(), 'An excerpt to select.');
});

test('related stories are moved, and the one in focus keeps it', async (page) => {
  await open(page, article());
  await page.run(() => {
    for (const index of [0, 1, 2]) part('teaser', index).name = 'abc'[index];
    part('teaser', 1).querySelector('a').focus();
  });
  await update(page, article({ related: related('n', 'c', 'b', 'm') }));
  const found = await page.run(() => ({
    names: [0, 1, 2, 3].map((index) => part('teaser', index).name ?? '-').join(''),
    texts: [0, 1, 2, 3].map((index) => part('teaser', index).textContent.trim().at(-1)).join(''),
    focused: part('teaser', 2).contains(document.querySelector('#card').shadowRoot.activeElement),
  }));
  assert.deepEqual(found, { names: '-cb-', texts: 'ncbm', focused: true });
});

test('a card after any update is the one that is drawn from nothing', async (page) => {
  const states = [
    article(),
    story('Little'),
    article({ authors: ['B. Writer', 'C. Writer', 'A. Writer'], body: PARAGRAPHS.slice(3).concat('One more.') }),
    article({ image: undefined, published: undefined, updated: '2026-05-03T08:00:00Z', related: related('z') }),
    article({ status: 'withheld' }),
    article({ language: 'fr', corrections: [{ text: 'A correction.' }], dateline: 'Hanoi' }),
    article({
      body: '<p>Rich <em>text</em> with <a href="https://a.example/">a link</a>.</p><ul><li>One<li>Two</ul><h2>Heading</h2>',
    }),
    article({
      body: '<p>Rich text with <a href="https://a.example/">a <strong>link</strong></a>.</p><ol><li>Two</ol><p>After</p>',
    }),
  ];
  await page.visit({
    body: `${card('layout="full" loading="eager"')}<article-embed id="fresh" layout="full" loading="eager"></article-embed>`,
  });
  for (const [index, state] of [...states, ...states.toReversed(), states[4], states[1], states[6]].entries()) {
    for (const layout of ['full', 'standard', 'compact', 'hero', 'full']) {
      const [patched, drawn] = await page.driver.executeAsyncScript(draw, state, layout);
      assert.equal(patched, drawn, `state ${index} in ${layout}`);
    }
  }
  const [patched] = await page.driver.executeAsyncScript(draw, states[0], 'full');
  assert.match(patched, /The headline/);
});

/** Draws a payload by an update of the card, and in another card from nothing; the HTML of both. */
function draw(payload, layout, done) {
  const [updated, fresh] = ['#card', '#fresh'].map((id) => document.querySelector(id));
  const copy = fresh.cloneNode();
  fresh.replaceWith(copy);
  for (const element of [updated, copy]) Object.assign(element, { layout, article: payload });
  const describe = (node) => {
    const attributes = [...(node.attributes ?? [])].map(({ name, value }) => `${name}="${value}"`).sort();
    return node.nodeType === 3
      ? node.data
      : [node.nodeName, ...attributes, ...Array.from(node.childNodes, describe), '/'].join(' ');
  };
  const html = (element) => describe(element.shadowRoot.querySelector('article'));
  Promise.all([updated.ready, copy.ready]).then(() => done([html(updated), html(copy)]));
}

/** Properties that a search form's field hides if it has their name, which is at most 16 characters long. */
const HIDDEN = [
  ...['attributes', 'nodeName', 'children', 'closest', 'childNodes', 'parentNode', 'nodeType'],
  ...['getAttribute', 'setAttribute', 'removeAttribute', 'matches', 'remove', 'insertBefore', 'moveBefore', 'contains'],
];

test('a search field that is named like a property of its form does not disturb updates', async (page) => {
  const named = (name) =>
    article({ publisher: { name: 'P', search: { url: `https://news.example/?${name}={query}` } } });
  page.site.json('/a.json', named('q'));
  await page.visit({ body: card('src="/a.json" layout="full" loading="eager"') });
  await page.drawn();
  for (const name of HIDDEN) {
    for (const payload of [named(name), { ...named(name), headline: name }, article(), named(name)]) {
      await update(page, payload);
    }
    const find = () => document.querySelector('#card').shadowRoot.querySelector('[part=search] input').name;
    assert.equal(await page.run(find), name);
  }
  assert.equal((await page.read()).one('headline').text, 'The headline');
});

test('the first update of a card from a server keeps its nodes', async (page) => {
  const served = article({ image: undefined });
  const html = server.renderToString(served, { src: '/a.json', layout: 'full', nonce: 'r4nd0m' });
  page.site.json('/a.json', served);
  await page.visit({
    body: html.replace('<article-embed', '<article-embed id="card"'),
    policy: { 'style-src': "'nonce-r4nd0m'" },
  });
  await page.event('article-load');
  await observe(page);
  await page.run(() => part('headline').querySelector('a').focus());
  await update(page, { ...served, headline: 'Another headline' });
  const found = await page.run(() => ({
    writes: taken(),
    focused: document.querySelector('#card').shadowRoot.activeElement === part('headline').querySelector('a'),
    headline: part('headline').textContent,
  }));
  assert.deepEqual([found.focused, found.headline], [true, 'Another headline']);
  // The style sheet that the server wrote gives way to the one that all cards share.
  assert.deepEqual(found.writes, ['characterData #text ', 'childList #document-fragment ']);
});
