// Where a payload comes from, and which source goes before which.

import assert from 'node:assert/strict';
import { card, EMBED, scene } from './desk.mjs';
import { story } from './payloads.mjs';

const inline = (headline, type = 'application/json') => `<script type="${type}">${JSON.stringify(story(headline))}</script>`;
const headline = async (desk, count = 1) => (await desk.drawn('card', count)).one('headline').text;

scene('src', async (desk) => {
  desk.site.json('/a.json', story('Fetched'));
  await desk.visit({ body: card('src="/a.json"') });
  assert.equal(await headline(desk), 'Fetched');
});

scene('src, relative to the page’s base', async (desk) => {
  desk.site.json('/there/a.json', story('Fetched'));
  await desk.visit({ head: '<base href="/there/">', body: card('src="a.json"') });
  assert.equal(await headline(desk), 'Fetched');
});

scene('neither the payload nor the core is asked for with cookies, and the payload’s server hears of no page', async (desk) => {
  desk.site.json('/a.json', story('Fetched'));
  await desk.visit({ body: card('src="/a.json"'), before: () => (document.cookie = 'reader=17') });
  await desk.drawn();
  desk.site.json('/own.json', {});
  await desk.run(() => fetch('/own.json').then(({ ok }) => ok));
  assert.equal(desk.site.asked('/own.json')[0].headers.cookie, 'reader=17', 'the page sends one itself');
  const [payload] = desk.site.asked('/a.json');
  const [core] = desk.site.asked('/pkg/article_embed_bg.wasm');
  assert.deepEqual([payload.headers.cookie, core.headers.cookie, payload.headers.referer], [undefined, undefined, undefined]);
  await desk.run(() => (document.cookie = 'reader=; max-age=0'));
});

for (const type of ['application/json', 'application/ld+json']) {
  scene(`a child script of type ${type}`, async (desk) => {
    await desk.visit({ body: card('', `<p>Fallback</p>${inline('Inside', type)}`) });
    assert.equal(await headline(desk), 'Inside');
  });
}

scene('a child script that is not JSON', async (desk) => {
  await desk.visit({ body: card('', '<p>Fallback</p><script type="application/json">{</script>') });
  assert.deepEqual((await desk.event('article-error')).detail, { code: 'not-json', path: '$', phase: 'payload' });
});

scene('the property, set before the script has come', async (desk) => {
  await desk.visit({
    body: card(),
    before: () => (document.querySelector('#card').article = { headline: 'Early', url: 'https://news.example/' }),
  });
  assert.equal(await headline(desk), 'Early');
  assert.equal(await desk.run(() => Object.hasOwn(document.querySelector('#card'), 'article')), false);
});

scene('the property, set afterwards', async (desk) => {
  desk.site.json('/a.json', story('Fetched'));
  await desk.visit({ body: card('src="/a.json"') });
  assert.equal(await headline(desk), 'Fetched');
  await desk.run((article) => (document.querySelector('#card').article = article), story('Late'));
  assert.equal(await headline(desk, 2), 'Late');
  await desk.run(() => (document.querySelector('#card').article = undefined));
  assert.equal(await headline(desk, 3), 'Fetched');
});

scene('the property goes before a child, a child before src, and what is not needed is not fetched', async (desk) => {
  desk.site.json('/a.json', story('Fetched'));
  await desk.visit({
    body: card('src="/a.json"', inline('Inside')),
    before: () => (document.querySelector('#card').article = { headline: 'Given', url: 'https://news.example/' }),
  });
  assert.equal(await headline(desk), 'Given');
  await desk.run(() => (document.querySelector('#card').article = undefined));
  assert.equal(await headline(desk, 2), 'Inside');
  assert.equal(desk.site.asked('/a.json').length, 0);
  await desk.run(() => document.querySelector('#card script').remove());
  await desk.run(() => document.querySelector('#card').setAttribute('src', '/a.json?2'));
  assert.equal(await headline(desk, 3), 'Fetched');
});

scene('a child that the parser has not reached when the element starts', async (desk) => {
  desk.site.json('/a.json', story('Fetched'));
  // Takes the steps that a card takes before it fetches, and takes them after it.
  desk.site.script('/reached.js', "WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => fetch('/reached'))");
  const start = `<!doctype html><script src="/recorder.js"></script><script src="/reader.js"></script>${EMBED.replace('async ', '')}
    <article-embed id="card" loading="eager" src="/a.json"><p>Fallback</p><script src="/reached.js"></script>`;
  let goOn;
  desk.site.answer('/slow', (response) => {
    // Some browsers show nothing before they have seen enough of a page to tell what it is.
    response.writeHead(200, { 'content-type': 'text/html' }).write(start + ' '.repeat(4096));
    goOn = () => response.end(`${inline('Inside')}</article-embed>`);
  });
  desk.site.send('/reached', '');
  const visit = desk.driver.get(`${desk.site.origin}/slow`);
  await desk.waited(() => desk.site.asked('/reached').length);
  goOn();
  await visit;
  assert.equal(await headline(desk), 'Inside');
  assert.equal(desk.site.asked('/a.json').length, 0);
});

scene('a new src is read and drawn; the same one is not', async (desk) => {
  desk.site.json('/a.json', story('First'));
  desk.site.json('/b.json', story('Second'));
  await desk.visit({ body: card('src="/a.json"') });
  assert.equal(await headline(desk), 'First');
  await desk.run(() => document.querySelector('#card').setAttribute('src', '/a.json'));
  await desk.run(() => (document.querySelector('#card').src = '/b.json'));
  assert.equal(await headline(desk, 2), 'Second');
  assert.equal(desk.site.asked('/a.json').length, 1);
});

scene('of two readings, the later one is drawn, even if the earlier one ends last', async (desk) => {
  let answerFirst;
  desk.site.answer('/slow.json', (response) => {
    answerFirst = () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(story('Old')));
  });
  desk.site.json('/b.json', story('New'));
  await desk.visit({ body: card('src="/slow.json"') });
  await desk.waited(() => answerFirst, 'the slow request');
  await desk.run(() => (document.querySelector('#card').src = '/b.json'));
  assert.equal(await headline(desk), 'New');
  answerFirst();
  await desk.quiet();
  assert.equal((await desk.read()).one('headline').text, 'New');
  assert.deepEqual(await desk.events(), ['article-load']);
});
