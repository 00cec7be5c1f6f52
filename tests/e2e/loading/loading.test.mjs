// When a card loads: near the viewport, at once or at a click; and what removing, moving and changing it does to
// requests.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const WASM = '/pkg/article_embed_bg.wasm';
const FAR = '<div id="space"></div>';
const stretch = () => (document.querySelector('#space').style.height = '5000px');
const fetched = (page) => [page.site.requestsFor('/a.json').length, page.site.requestsFor(WASM).length];

test('lazy: fetches nothing far below the viewport, and everything near it', async (page) => {
  page.site.json('/a.json', story('Near'));
  await page.visit({ body: FAR + card('src="/a.json"'), before: stretch });
  await page.waitFor(() => customElements.get('article-embed'));
  await page.settle();
  assert.deepEqual(fetched(page), [0, 0]);
  await page.run(() => scrollTo(0, 5000 - innerHeight - 300));
  assert.equal((await page.drawn()).one('headline').text, 'Near');
  assert.deepEqual(fetched(page), [1, 1]);
});

test('lazy: loads at once without a box of its own, and not while it is hidden', async (page) => {
  page.site.json('/a.json', story('No box'));
  const visit = (display) =>
    page.visit({
      body: card(`src="/a.json" style="display:${display}"`),
      policy: { 'style-src': "'unsafe-inline'" },
    });
  await visit('none');
  await page.waitFor(() => customElements.get('article-embed'));
  await page.settle();
  assert.deepEqual(fetched(page), [0, 0]);
  await visit('contents');
  assert.equal((await page.drawn()).one('headline').text, 'No box');
  const width = () => document.querySelector('#card').shadowRoot.querySelector('[part=card]').clientWidth;
  assert.ok((await page.run(width)) > 200);
});

test('eager: loads at once, anywhere on the page', async (page) => {
  page.site.json('/a.json', story('Far'));
  await page.visit({ body: FAR + card('src="/a.json" loading="eager"'), before: stretch });
  assert.equal((await page.drawn()).one('headline').text, 'Far');
  assert.equal(await page.run(() => scrollY), 0);
});

test('interaction: fetches nothing before a click, and prevents what the click would do', async (page) => {
  page.site.json('/a.json', story('Clicked'));
  await page.visit({ body: card('src="/a.json" loading="interaction"') });
  await page.waitFor(() => customElements.get('article-embed'));
  await page.settle();
  assert.deepEqual(fetched(page), [0, 0]);
  assert.equal((await page.read()).fallback, true);
  await page.run(() => document.querySelector('#card a').click());
  assert.equal((await page.drawn()).one('headline').text, 'Clicked');
  assert.match(await page.driver.getCurrentUrl(), /\/page$/);
});

test('a late script upgrades the elements on the page', async (page) => {
  page.site.json('/a.json', story('Late'));
  await page.visit({ body: card('src="/a.json"'), scripts: '' });
  assert.equal((await page.read()).drawn, false);
  await page.visit({ body: card('src="/a.json"'), scripts: '<script type="module" src="/js/define.js"></script>' });
  assert.equal((await page.drawn()).one('headline').text, 'Late');
});

test('removal aborts the request, and no event follows', async (page) => {
  page.site.hang('/a.json');
  await page.visit({ body: card('src="/a.json"') });
  await page.waitUntil(() => page.site.requestsFor('/a.json').length);
  await page.run(() => (globalThis.taken = document.querySelector('#card')).remove());
  await page.waitUntil(() => page.site.requestsFor('/a.json')[0].aborted, 'the server sees the aborted request');
  await page.settle();
  assert.deepEqual(await page.run(() => recorder.events), []);
});

test('two cards share a request, which is aborted when the second is removed', async (page) => {
  page.site.hang('/a.json');
  await page.visit({ body: card('src="/a.json"') + card('src="/a.json"').replace('"card"', '"other"') });
  await page.waitUntil(() => page.site.requestsFor('/a.json').length);
  await page.run(() => document.querySelector('#card').remove());
  await page.settle();
  assert.deepEqual(
    page.site.requestsFor('/a.json').map(({ aborted }) => aborted),
    [false],
  );
  await page.run(() => document.querySelector('#other').remove());
  await page.waitUntil(() => page.site.requestsFor('/a.json')[0].aborted);
});

test('a card whose request was aborted loads when it is inserted again', async (page) => {
  page.site.hang('/a.json');
  await page.visit({ body: card('src="/a.json"') });
  await page.waitUntil(() => page.site.requestsFor('/a.json').length);
  await page.run(() => (window.taken = document.querySelector('#card')).remove());
  await page.waitUntil(() => page.site.requestsFor('/a.json')[0].aborted);
  page.site.json('/a.json', story('Back'));
  await page.run(() => document.body.append(window.taken));
  assert.equal((await page.drawn()).one('headline').text, 'Back');
});

test('moving a card keeps it, without another load or redraw', async (page) => {
  page.site.json('/a.json', story('Moved'));
  await page.visit({ body: `<div id="there"></div>${card('src="/a.json"')}` });
  await page.drawn();
  await page.run(() => {
    const element = document.querySelector('#card');
    window.headline = element.shadowRoot.querySelector('[part=headline]');
    document.querySelector('#there').append(element);
  });
  await page.settle();
  assert.equal(
    await page.run(
      () => document.querySelector('#there > #card').shadowRoot.querySelector('[part=headline]') === window.headline,
    ),
    true,
  );
  await page.run(() => (window.taken = document.querySelector('#card')).remove());
  await page.run(() => document.body.append(window.taken));
  await page.settle();
  assert.equal((await page.read()).one('headline').text, 'Moved');
  assert.deepEqual([page.site.requestsFor('/a.json').length, await page.events()], [1, ['article-load']]);
});

test('changes to a removed card apply when it is inserted again', async (page) => {
  page.site.json('/a.json', story('First'));
  page.site.json('/b.json', story('Second'));
  await page.visit({ body: card('src="/a.json"') });
  await page.drawn();
  await page.run(() => {
    window.taken = document.querySelector('#card');
    window.taken.remove();
    Object.assign(window.taken, { src: '/b.json', layout: 'hero' });
    document.body.append(window.taken);
  });
  const found = await page.drawn('card', 2);
  assert.deepEqual([found.one('headline').text, found.card.class], ['Second', 'card hero']);
});

test('each change replaces `ready`, which resolves when the card is drawn', async (page) => {
  page.site.json('/a.json', story('Ready'));
  await page.visit({ body: card('src="/a.json" loading="interaction"') });
  await page.waitFor(() => customElements.get('article-embed'));
  const states = await page.driver.executeAsyncScript((done) => {
    const element = document.querySelector('#card');
    const first = element.ready;
    const text = () => element.shadowRoot?.querySelector('[part=headline]')?.textContent ?? '';
    const states = [text()];
    first
      .then(() => {
        states.push(text(), element.ready === first);
        element.headingLevel = 3;
        states.push(element.ready === first);
        return element.ready;
      })
      .then(() => done([...states, element.shadowRoot.querySelector('[part=headline]').localName]));
    element.click();
  });
  assert.deepEqual(states, ['', 'Ready', true, false, 'h3']);
});

test('ten cards load one wasm and one payload; at most two requests per origin at a time', async (page) => {
  page.site.json('/a.json', story('Shared'));
  const slow = [1, 2, 3].map((number) => page.site.hang(`/slow-${number}.json`));
  const ids = [...Array(10).keys()].map((number) => `card-${number}`);
  const body = ids.map((id) => card('src="/a.json" loading="eager"').replace('"card"', `"${id}"`)).join('');
  await page.visit({ body });
  for (const id of ids) assert.equal((await page.drawn(id)).one('headline').text, 'Shared');
  assert.deepEqual(fetched(page), [1, 1]);
  await page.run(
    (slow) =>
      slow.forEach((src) =>
        document.body.append(Object.assign(document.createElement('article-embed'), { src, loading: 'eager' })),
      ),
    slow,
  );
  const begun = () => slow.filter((path) => page.site.requestsFor(path).length);
  await page.waitUntil(() => begun().length === 2);
  await page.settle();
  assert.equal(begun().length, 2, 'the third request waits');
  await page.run((src) => document.querySelector(`[src="${src}"]`).remove(), begun()[0]);
  await page.waitUntil(() => begun().length === 3, 'the third request starts when one of the others ends');
});

test('a card that is moved while it loads another payload draws that payload', async (page) => {
  page.site.json('/a.json', story('First'));
  page.site.hang('/b.json');
  await page.visit({ body: `<div id="there"></div>${card('src="/a.json"')}` });
  await page.drawn();
  await page.run(() => (document.querySelector('#card').src = '/b.json'));
  await page.waitUntil(() => page.site.requestsFor('/b.json').length);
  page.site.json('/b.json', story('Second'));
  await page.run(() => document.querySelector('#there').append(document.querySelector('#card')));
  assert.equal((await page.drawn('card', 2)).one('headline').text, 'Second');
});

test('a changed attribute does not abort the load of another payload', async (page) => {
  let answer;
  page.site.json('/a.json', story('First'));
  page.site.answer('/b.json', (response) => {
    answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(story('Second')));
  });
  await page.visit({ body: card('src="/a.json"') });
  await page.drawn();
  await page.run(() => (document.querySelector('#card').src = '/b.json'));
  await page.waitUntil(() => answer, 'the second request');
  await page.run(() => (document.querySelector('#card').layout = 'hero'));
  await page.settle();
  answer();
  await page.waitFor(() => readCard().parts.find(({ part }) => part === 'headline').text === 'Second');
  assert.equal((await page.read()).card.class, 'card hero');
});
