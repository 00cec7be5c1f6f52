// Cards that are moved, adopted and taken away at every moment, in frames that may do nothing, and pages that one comes back to.

import assert from 'node:assert/strict';
import { card, EMBED, scene } from '../e2e/desk.mjs';
import { story } from '../e2e/payloads.mjs';
import { extent, LIMIT, say } from './extent.mjs';

const COUNT = extent(40, 400);

scene('taken away at every moment of its loading: nothing is told, and once it is back it is drawn once', async (desk) => {
  desk.site.json('/a.json', story('Back'));
  await desk.visit({ body: '' });
  await desk.until(() => window.ArticleEmbed);
  const found = await desk.driver.executeAsyncScript((count, done) => {
    /** After so many microtasks, and from the 20th on after so many tasks. */
    const moment = async (number) => {
      for (let step = 0; step < Math.min(number, 20); step += 1) await null;
      for (let step = 20; step < number; step += 1) await new Promise((resolve) => setTimeout(resolve, step % 4));
    };
    const one = async (number) => {
      const element = Object.assign(document.createElement('article-embed'), { id: `card-${number}`, src: `/a.json?${number}`, loading: 'eager' });
      document.body.append(element);
      await moment(number);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
      const told = recorder.events.filter(({ id }) => id === element.id).length;
      document.body.append(element);
      await element.ready;
      const loads = recorder.events.filter(({ id, type }) => id === element.id && type === 'article-load').length;
      return [told, loads, element.shadowRoot.querySelector('[part=headline]').textContent];
    };
    Promise.all(Array.from({ length: count }, (_, number) => one(number))).then(done, (error) => done(String(error)));
  }, Math.min(COUNT, 120));
  // Drawn before it went it was told of then, and is not told of again; else it is when it is back.
  assert.deepEqual(found.filter(([told, loads, headline]) => told > 1 || loads !== 1 || headline !== 'Back'), []);
  assert.deepEqual((await desk.run(() => recorder.events.filter(({ type }) => type === 'article-error'))), []);
}, LIMIT);

/** Ways to move a card that is drawn, or is about to be, within a page and out of it. */
const MOVES = {
  'adopted by a frame’s document and back': (element, frame) => { frame.contentDocument.adoptNode(element); document.body.append(element); },
  'put into a frame and back': (element, frame) => { frame.contentDocument.body.append(element); document.body.append(element); },
  'put into a document without a window and back': (element) => { document.implementation.createHTMLDocument('').body.append(element); document.body.append(element); },
  'moved before another': (element, frame) => { (document.body.moveBefore ?? document.body.insertBefore).call(document.body, element, frame); },
  'put into a shadow root': (element) => document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).append(element),
  'put into a template and back': (element) => { document.createElement('template').content.append(element); document.body.append(element); },
  'cloned in its place': (element) => element.replaceWith(element.cloneNode(true), element),
  'removed by clearing the page': (element) => { const { parentNode } = element; parentNode.replaceChildren(...parentNode.childNodes); },
};

for (const [how, move] of Object.entries(MOVES)) {
  scene(`${how}: the card is there`, async (desk) => {
    desk.site.json('/a.json', story('Moved'));
    desk.site.page('/frame', '<!doctype html><body>');
    const body = `<iframe src="/frame" title="frame"></iframe>${card('src="/a.json" loading="eager"')}`;
    await desk.visit({ body, policy: { 'frame-src': "'self'" } });
    await desk.drawn();
    for (const when of ['drawn', 'loading']) {
      const text = await desk.driver.executeAsyncScript(`const [when, done] = arguments;
const element = window.moved ??= document.querySelector('#card');
if (when === 'loading') element.src = '/a.json?again';
(${move})(element, document.querySelector('iframe'));
element.ready.then(() => done(element.shadowRoot.querySelector('[part=headline]').textContent), (error) => done(String(error)));`, when);
      assert.equal(text, 'Moved', when);
    }
  }, LIMIT);
}

scene('in a frame that has no origin, the card is drawn', async (desk) => {
  const open = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
  desk.site.send('/a.json', JSON.stringify(story('Sandboxed')), open);
  desk.site.script('/tell.js', `addEventListener('article-load', ({ target }) => parent.postMessage(target.shadowRoot.querySelector('[part=headline]').textContent, '*'));
addEventListener('article-error', ({ detail }) => parent.postMessage(detail.code, '*'));`);
  desk.site.page('/frame', `<!doctype html><script src="/tell.js"></script>${card('src="/a.json" loading="eager"')}${EMBED}`, {
    'script-src': `${desk.site.origin} 'wasm-unsafe-eval'`, 'connect-src': desk.site.origin,
  });
  const listen = () => addEventListener('message', ({ data }) => (window.told = data));
  await desk.visit({ body: '<div></div>', before: listen, scripts: '<iframe sandbox="allow-scripts" src="/frame"></iframe>', policy: { 'frame-src': "'self'" } });
  assert.equal(await desk.until(() => window.told), 'Sandboxed');
}, LIMIT);

scene('a page that one comes back to has its card, also where a request was under way', async (desk) => {
  desk.site.json('/a.json', story('Kept'));
  desk.site.hang('/hang.json');
  desk.site.page('/elsewhere', '<!doctype html><p>Elsewhere');
  const note = () => addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
  await desk.visit({ body: card('src="/a.json" loading="eager"') + card('src="/hang.json" loading="eager"').replace('"card"', '"hung"'), before: note });
  await desk.drawn();
  await desk.driver.get(`${desk.site.origin}/elsewhere`);
  await desk.driver.navigate().back();
  await desk.until(() => window.persisted !== undefined);
  await desk.until(() => readCard().parts.some(({ text }) => text === 'Kept'));
  const { persisted, fallback } = await desk.run(() => ({ persisted: window.persisted, fallback: readCard('hung').fallback }));
  assert.equal(fallback, true);
  say(desk.engine, `the page one came back to was ${persisted ? 'the one that was left' : 'loaded anew'}`);
  desk.allow(/^log: .*hang/);
}, LIMIT);
