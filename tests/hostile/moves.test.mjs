// Cards that are moved, adopted and removed while they load, in sandboxed frames, and in pages restored from the
// back/forward cache.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../e2e/support/page-fixture.mjs';
import { story } from '../e2e/support/payloads.mjs';
import { LIMIT, say, scaled } from './scale.mjs';

const COUNT = scaled(40, 400);

test(
  'removed at any moment of loading: no event, and one after it is added again',
  async (page) => {
    page.site.json('/a.json', story('Back'));
    await page.visit({ body: '' });
    await page.waitFor(() => window.ArticleEmbed);
    const found = await page.driver.executeAsyncScript(
      (count, done) => {
        /** Waits for up to 20 microtasks, then for tasks. */
        const moment = async (number) => {
          for (let step = 0; step < Math.min(number, 20); step += 1) await null;
          for (let step = 20; step < number; step += 1) await new Promise((resolve) => setTimeout(resolve, step % 4));
        };
        const one = async (number) => {
          const element = Object.assign(document.createElement('article-embed'), {
            id: `card-${number}`,
            src: `/a.json?${number}`,
            loading: 'eager',
          });
          document.body.append(element);
          await moment(number);
          element.remove();
          await new Promise((resolve) => setTimeout(resolve, 20));
          const early = recorder.events.filter(({ id }) => id === element.id).length;
          document.body.append(element);
          await element.ready;
          const loads = recorder.events.filter(({ id, type }) => id === element.id && type === 'article-load').length;
          return [early, loads, element.shadowRoot.querySelector('[part=headline]').textContent];
        };
        Promise.all(Array.from({ length: count }, (_, number) => one(number))).then(done, (error) =>
          done(String(error)),
        );
      },
      Math.min(COUNT, 120),
    );
    // The one event comes before the removal if the card was drawn by then, else after.
    assert.deepEqual(
      found.filter(([early, loads, headline]) => early > 1 || loads !== 1 || headline !== 'Back'),
      [],
    );
    assert.deepEqual(await page.run(() => recorder.events.filter(({ type }) => type === 'article-error')), []);
  },
  LIMIT,
);

/** Ways to move a card, drawn or loading, within a page and out of it. */
const MOVES = {
  'adopted by a frame’s document and back': (element, frame) => {
    frame.contentDocument.adoptNode(element);
    document.body.append(element);
  },
  'put into a frame and back': (element, frame) => {
    frame.contentDocument.body.append(element);
    document.body.append(element);
  },
  'put into a document without a window and back': (element) => {
    document.implementation.createHTMLDocument('').body.append(element);
    document.body.append(element);
  },
  'moved before another': (element, frame) => {
    (document.body.moveBefore ?? document.body.insertBefore).call(document.body, element, frame);
  },
  'put into a shadow root': (element) =>
    document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).append(element),
  'put into a template and back': (element) => {
    document.createElement('template').content.append(element);
    document.body.append(element);
  },
  'cloned in its place': (element) => element.replaceWith(element.cloneNode(true), element),
  'removed by clearing the page': (element) => {
    const { parentNode } = element;
    parentNode.replaceChildren(...parentNode.childNodes);
  },
};

for (const [how, move] of Object.entries(MOVES)) {
  test(
    `${how}: the card is drawn`,
    async (page) => {
      page.site.json('/a.json', story('Moved'));
      page.site.html('/frame', '<!doctype html><body>');
      const body = `<iframe src="/frame" title="frame"></iframe>${card('src="/a.json" loading="eager"')}`;
      await page.visit({ body, policy: { 'frame-src': "'self'" } });
      await page.drawn();
      for (const when of ['drawn', 'loading']) {
        const text = await page.driver.executeAsyncScript(
          `const [when, done] = arguments;
const element = window.moved ??= document.querySelector('#card');
if (when === 'loading') element.src = '/a.json?again';
(${move})(element, document.querySelector('iframe'));
element.ready.then(() => done(element.shadowRoot.querySelector('[part=headline]').textContent), (error) => done(String(error)));`,
          when,
        );
        assert.equal(text, 'Moved', when);
      }
    },
    LIMIT,
  );
}

test(
  'in a sandboxed frame, the card is drawn',
  async (page) => {
    const open = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    page.site.send('/a.json', JSON.stringify(story('Sandboxed')), open);
    page.site.script(
      '/tell.js',
      `addEventListener('article-load', ({ target }) => parent.postMessage(target.shadowRoot.querySelector('[part=headline]').textContent, '*'));
addEventListener('article-error', ({ detail }) => parent.postMessage(detail.code, '*'));`,
    );
    page.site.html(
      '/frame',
      `<!doctype html><script src="/tell.js"></script>${card('src="/a.json" loading="eager"')}${EMBED}`,
      {
        'script-src': `${page.site.origin} 'wasm-unsafe-eval'`,
        'connect-src': page.site.origin,
      },
    );
    const listen = () => addEventListener('message', ({ data }) => (window.received = data));
    await page.visit({
      body: '<div></div>',
      before: listen,
      scripts: '<iframe sandbox="allow-scripts" src="/frame"></iframe>',
      policy: { 'frame-src': "'self'" },
    });
    assert.equal(await page.waitFor(() => window.received), 'Sandboxed');
  },
  LIMIT,
);

test(
  'a page restored from history has its card, also after an unfinished request',
  async (page) => {
    page.site.json('/a.json', story('Kept'));
    page.site.hang('/hang.json');
    page.site.html('/elsewhere', '<!doctype html><p>Elsewhere');
    const note = () => addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
    await page.visit({
      body:
        card('src="/a.json" loading="eager"') + card('src="/hang.json" loading="eager"').replace('"card"', '"hung"'),
      before: note,
    });
    await page.drawn();
    await page.driver.get(`${page.site.origin}/elsewhere`);
    await page.driver.navigate().back();
    await page.waitFor(() => window.persisted !== undefined);
    await page.waitFor(() => readCard().parts.some(({ text }) => text === 'Kept'));
    const { persisted, fallback } = await page.run(() => ({
      persisted: window.persisted,
      fallback: readCard('hung').fallback,
    }));
    assert.equal(fallback, true);
    say(page.engine, `the page was ${persisted ? 'restored from the back/forward cache' : 'loaded again'}`);
    page.allow(/^log: .*hang/);
  },
  LIMIT,
);
