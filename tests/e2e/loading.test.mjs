// When a card is loaded, and what ends a loading: the viewport, a click, removal, moving. Nothing is fetched before its time.

import assert from 'node:assert/strict';
import { card, scene } from './desk.mjs';
import { story } from './payloads.mjs';

const WASM = '/pkg/article_embed_bg.wasm';
const FAR = '<div id="space"></div>';
const stretch = () => (document.querySelector('#space').style.height = '5000px');
const fetched = (desk) => [desk.site.asked('/a.json').length, desk.site.asked(WASM).length];

scene('lazy: nothing is fetched far below the viewport, all of it near', async (desk) => {
  desk.site.json('/a.json', story('Near'));
  await desk.visit({ body: FAR + card('src="/a.json"'), before: stretch });
  await desk.until(() => customElements.get('article-embed'));
  await desk.quiet();
  assert.deepEqual(fetched(desk), [0, 0]);
  await desk.run(() => scrollTo(0, 5000 - innerHeight - 300));
  assert.equal((await desk.drawn()).one('headline').text, 'Near');
  assert.deepEqual(fetched(desk), [1, 1]);
});

scene('eager: at once, wherever it is', async (desk) => {
  desk.site.json('/a.json', story('Far'));
  await desk.visit({ body: FAR + card('src="/a.json" loading="eager"'), before: stretch });
  assert.equal((await desk.drawn()).one('headline').text, 'Far');
  assert.equal(await desk.run(() => scrollY), 0);
});

scene('interaction: nothing is fetched before a click, which then does nothing else', async (desk) => {
  desk.site.json('/a.json', story('Clicked'));
  await desk.visit({ body: card('src="/a.json" loading="interaction"') });
  await desk.until(() => customElements.get('article-embed'));
  await desk.quiet();
  assert.deepEqual(fetched(desk), [0, 0]);
  assert.equal((await desk.read()).fallback, true);
  await desk.run(() => document.querySelector('#card a').click());
  assert.equal((await desk.drawn()).one('headline').text, 'Clicked');
  assert.match(await desk.driver.getCurrentUrl(), /\/page$/);
});

scene('a script that comes late finds the cards there are', async (desk) => {
  desk.site.json('/a.json', story('Late'));
  await desk.visit({ body: card('src="/a.json"'), scripts: '' });
  assert.equal((await desk.read()).drawn, false);
  await desk.visit({ body: card('src="/a.json"'), scripts: '<script type="module" src="/js/define.js"></script>' });
  assert.equal((await desk.drawn()).one('headline').text, 'Late');
});

scene('removal ends the request; nothing is told afterwards', async (desk) => {
  desk.site.hang('/a.json');
  await desk.visit({ body: card('src="/a.json"') });
  await desk.waited(() => desk.site.asked('/a.json').length);
  await desk.run(() => (globalThis.taken = document.querySelector('#card')).remove());
  await desk.waited(() => desk.site.asked('/a.json')[0].aborted, 'the server hears that the page has gone');
  await desk.quiet();
  assert.deepEqual(await desk.run(() => recorder.events), []);
});

scene('two readers share a request; it ends with the last of them', async (desk) => {
  desk.site.hang('/a.json');
  await desk.visit({ body: card('src="/a.json"') + card('src="/a.json"').replace('"card"', '"other"') });
  await desk.waited(() => desk.site.asked('/a.json').length);
  await desk.run(() => document.querySelector('#card').remove());
  await desk.quiet();
  assert.deepEqual(desk.site.asked('/a.json').map(({ aborted }) => aborted), [false]);
  await desk.run(() => document.querySelector('#other').remove());
  await desk.waited(() => desk.site.asked('/a.json')[0].aborted);
});

scene('a card that is put back after its request was ended is loaded again', async (desk) => {
  desk.site.hang('/a.json');
  await desk.visit({ body: card('src="/a.json"') });
  await desk.waited(() => desk.site.asked('/a.json').length);
  await desk.run(() => (window.taken = document.querySelector('#card')).remove());
  await desk.waited(() => desk.site.asked('/a.json')[0].aborted);
  desk.site.json('/a.json', story('Back'));
  await desk.run(() => document.body.append(window.taken));
  assert.equal((await desk.drawn()).one('headline').text, 'Back');
});

scene('a card that is moved stays, and is not read or drawn again', async (desk) => {
  desk.site.json('/a.json', story('Moved'));
  await desk.visit({ body: `<div id="there"></div>${card('src="/a.json"')}` });
  await desk.drawn();
  await desk.run(() => {
    const element = document.querySelector('#card');
    window.headline = element.shadowRoot.querySelector('[part=headline]');
    document.querySelector('#there').append(element);
  });
  await desk.quiet();
  assert.equal(await desk.run(() => document.querySelector('#there > #card').shadowRoot.querySelector('[part=headline]') === window.headline), true);
  await desk.run(() => (window.taken = document.querySelector('#card')).remove());
  await desk.run(() => document.body.append(window.taken));
  await desk.quiet();
  assert.equal((await desk.read()).one('headline').text, 'Moved');
  assert.deepEqual([desk.site.asked('/a.json').length, await desk.events()], [1, ['article-load']]);
});

scene('what changed while a card was away is seen when it is back', async (desk) => {
  desk.site.json('/a.json', story('First'));
  desk.site.json('/b.json', story('Second'));
  await desk.visit({ body: card('src="/a.json"') });
  await desk.drawn();
  await desk.run(() => {
    window.taken = document.querySelector('#card');
    window.taken.remove();
    Object.assign(window.taken, { src: '/b.json', layout: 'hero' });
    document.body.append(window.taken);
  });
  const found = await desk.drawn('card', 2);
  assert.deepEqual([found.one('headline').text, found.card.class], ['Second', 'card hero']);
});

scene('ready is a new promise with every change, and resolves when the card is drawn', async (desk) => {
  desk.site.json('/a.json', story('Ready'));
  await desk.visit({ body: card('src="/a.json" loading="interaction"') });
  await desk.until(() => customElements.get('article-embed'));
  const states = await desk.driver.executeAsyncScript((done) => {
    const element = document.querySelector('#card');
    const first = element.ready;
    const text = () => element.shadowRoot?.querySelector('[part=headline]')?.textContent ?? '';
    const states = [text()];
    first.then(() => {
      states.push(text(), element.ready === first);
      element.headingLevel = 3;
      states.push(element.ready === first);
      return element.ready;
    }).then(() => done([...states, element.shadowRoot.querySelector('[part=headline]').localName]));
    element.click();
  });
  assert.deepEqual(states, ['', 'Ready', true, false, 'h3']);
});

scene('ten cards: one wasm, one payload; two requests of an origin at a time', async (desk) => {
  desk.site.json('/a.json', story('Shared'));
  const slow = [1, 2, 3].map((number) => desk.site.hang(`/slow-${number}.json`));
  const ids = [...Array(10).keys()].map((number) => `card-${number}`);
  const body = ids.map((id) => card('src="/a.json" loading="eager"').replace('"card"', `"${id}"`)).join('');
  await desk.visit({ body });
  for (const id of ids) assert.equal((await desk.drawn(id)).one('headline').text, 'Shared');
  assert.deepEqual(fetched(desk), [1, 1]);
  await desk.run((slow) => slow.forEach((src) => document.body.append(Object.assign(document.createElement('article-embed'), { src, loading: 'eager' }))), slow);
  const begun = () => slow.filter((path) => desk.site.asked(path).length);
  await desk.waited(() => begun().length === 2);
  await desk.quiet();
  assert.equal(begun().length, 2, 'the third waits its turn');
  await desk.run((src) => document.querySelector(`[src="${src}"]`).remove(), begun()[0]);
  await desk.waited(() => begun().length === 3, 'and has it when one of them has gone');
});

scene('a card that is moved while another payload is on its way gets that payload', async (desk) => {
  desk.site.json('/a.json', story('First'));
  desk.site.hang('/b.json');
  await desk.visit({ body: `<div id="there"></div>${card('src="/a.json"')}` });
  await desk.drawn();
  await desk.run(() => (document.querySelector('#card').src = '/b.json'));
  await desk.waited(() => desk.site.asked('/b.json').length);
  desk.site.json('/b.json', story('Second'));
  await desk.run(() => document.querySelector('#there').append(document.querySelector('#card')));
  assert.equal((await desk.drawn('card', 2)).one('headline').text, 'Second');
});

scene('an attribute that changes while another payload is on its way does not stop it', async (desk) => {
  let answer;
  desk.site.json('/a.json', story('First'));
  desk.site.answer('/b.json', (response) => {
    answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(story('Second')));
  });
  await desk.visit({ body: card('src="/a.json"') });
  await desk.drawn();
  await desk.run(() => (document.querySelector('#card').src = '/b.json'));
  await desk.waited(() => answer, 'the second request');
  await desk.run(() => (document.querySelector('#card').layout = 'hero'));
  await desk.quiet();
  answer();
  await desk.until(() => readCard().parts.find(({ part }) => part === 'headline').text === 'Second');
  assert.equal((await desk.read()).card.class, 'card hero');
});
