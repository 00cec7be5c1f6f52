// What a reader has done to a card stays over updates: of the payload, of attributes, of properties. The control is a
// renderer that draws everything again.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const PARAGRAPHS = Array.from({ length: 12 }, (_, index) => `Paragraph ${index + 1} of the story.`);

const article = (more = {}) =>
  story('The headline', {
    excerpt: 'An excerpt to select.',
    image: { url: '/picture/1.jpg', width: 600, height: 400 },
    body: PARAGRAPHS,
    related: ['a', 'b'].map((name) => ({ url: `https://news.example/${name}`, headline: `Story ${name}` })),
    publisher: { name: 'P', search: { url: 'https://news.example/?q={query}' } },
    ...more,
  });

/** What a reader does, and whether it is still there. They run in the page; `find` finds in the card. */
const DONE = {
  'keyboard focus': [
    (find) => find('[part=headline] a').focus(),
    (find, root) => root.activeElement === find('[part=headline] a'),
  ],
  'a selection': [
    (find) => {
      const range = document.createRange();
      range.selectNodeContents(find('[part=excerpt]').firstChild);
      window.range = range;
    },
    () => String(range) === 'An excerpt to select.' && range.startContainer.isConnected,
  ],
  'an unfolded text': [(find) => (find('details').open = true), (find) => find('details').open],
  'what was typed': [
    (find) => (find('[part=search] input').value = 'rain'),
    (find) => find('[part=search] input').value === 'rain',
  ],
  'a loaded picture': [
    (find) => (window.picture = find('[part=image]')),
    (find) => find('[part=image]') === picture && picture.complete,
  ],
};

/** Makes the update find no card to patch, so that every card is drawn again. */
const drawAgain = () => Object.defineProperty(ShadowRoot.prototype, 'children', { get: () => [] });

/** The updates that a page, or a `refresh`, can make. */
const UPDATES = {
  'another payload': (element, payload) => (element.article = payload),
  'an attribute': (element) => element.setAttribute('related', '1'),
  'a property': (element) => (element.words = { related: 'More' }),
  'a style of dates': (element) => element.setAttribute('date-style', 'relative'),
  'another language and back': async (element) => {
    element.setAttribute('lang', 'fr');
    await element.ready;
    element.removeAttribute('lang');
  },
};

/** Does what a reader does, updates the card, and returns what was kept. */
function play([act, isKept, update], payload, done) {
  const run = (text) => new Function(`return (${text})`)();
  const element = document.querySelector('#card');
  const root = element.shadowRoot;
  const find = (selector) => root.querySelector(selector);
  run(act)(find, root);
  if (!run(isKept)(find, root)) return done('not done');
  Promise.resolve(run(update)(element, payload))
    .then(() => element.ready)
    .then(() => done(run(isKept)(find, root)));
}

for (const [update, change] of Object.entries(UPDATES)) {
  for (const before of [undefined, drawAgain]) {
    test(`${before ? 'control: drawn again, a card loses' : 'a card keeps'} what a reader did: ${update}`, async (page) => {
      const kept = {};
      for (const [what, functions] of Object.entries(DONE)) {
        page.site.json('/a.json', article());
        await page.visit({
          body: card('src="/a.json" layout="full" loading="eager"'),
          before,
          policy: { 'script-src': "'self' 'unsafe-eval'", 'require-trusted-types-for': null, 'trusted-types': null },
        });
        await page.drawn();
        await page.waitFor(() => document.querySelector('#card').shadowRoot.querySelector('[part=image]').complete);
        const texts = [...functions, change].map(String);
        kept[what] = await page.driver.executeAsyncScript(
          play,
          texts,
          article({ excerpt: 'An excerpt to select.', section: 'Weather' }),
        );
      }
      assert.deepEqual(kept, Object.fromEntries(Object.keys(DONE).map((what) => [what, !before])));
    });
  }
}
