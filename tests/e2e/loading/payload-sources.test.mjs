// The sources of a payload, and their precedence: the property, a child script, `src`.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const inline = (headline, type = 'application/json') =>
  `<script type="${type}">${JSON.stringify(story(headline))}</script>`;
const headline = async (page, count = 1) => (await page.drawn('card', count)).one('headline').text;

test('src is loaded', async (page) => {
  page.site.json('/a.json', story('Fetched'));
  await page.visit({ body: card('src="/a.json"') });
  assert.equal(await headline(page), 'Fetched');
});

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://news.example/</link>
<item><title>From a feed</title><link>https://news.example/f</link></item></channel></rss>`;

for (const type of ['application/rss+xml; charset=utf-8', 'application/xml', 'text/xml']) {
  test(`a feed of the type ${type} is read`, async (page) => {
    page.site.send('/news', RSS, { 'content-type': type });
    await page.visit({ body: card('src="/news"') });
    assert.equal(await headline(page), 'From a feed');
    const [{ headers }] = page.site.requestsFor('/news');
    assert.ok(headers.accept.length <= 128, 'another origin is asked without a preflight');
  });
}

test('src is relative to the page’s base address', async (page) => {
  page.site.json('/there/a.json', story('Fetched'));
  await page.visit({ head: '<base href="/there/">', body: card('src="a.json"') });
  assert.equal(await headline(page), 'Fetched');
});

test('requests send no cookies, and the payload’s server gets no referrer', async (page) => {
  page.site.json('/a.json', story('Fetched'));
  await page.visit({ body: card('src="/a.json"'), before: () => (document.cookie = 'reader=17') });
  await page.drawn();
  page.site.json('/own.json', {});
  await page.run(() => fetch('/own.json').then(({ ok }) => ok));
  assert.equal(
    page.site.requestsFor('/own.json')[0].headers.cookie,
    'reader=17',
    'the page’s own request sends a cookie',
  );
  const [payload] = page.site.requestsFor('/a.json');
  const [core] = page.site.requestsFor('/pkg/article_embed_bg.wasm');
  assert.deepEqual(
    [payload.headers.cookie, core.headers.cookie, payload.headers.referer],
    [undefined, undefined, undefined],
  );
  await page.run(() => (document.cookie = 'reader=; max-age=0'));
});

for (const type of ['application/json', 'application/ld+json']) {
  test(`a child script of type ${type} is read`, async (page) => {
    await page.visit({ body: card('', `<p>Fallback</p>${inline('Inside', type)}`) });
    assert.equal(await headline(page), 'Inside');
  });
}

test('a child script that is not JSON gives an error', async (page) => {
  await page.visit({ body: card('', '<p>Fallback</p><script type="application/json">{</script>') });
  const { code, path, phase } = (await page.event('article-error')).detail;
  assert.deepEqual([code, path, phase], ['not-json', '$', 'payload']);
});

test('the property can be set before the script loads', async (page) => {
  await page.visit({
    body: card(),
    before: () => (document.querySelector('#card').article = { headline: 'Early', url: 'https://news.example/' }),
  });
  assert.equal(await headline(page), 'Early');
  assert.equal(await page.run(() => Object.hasOwn(document.querySelector('#card'), 'article')), false);
});

test('the property can be set after the element is defined', async (page) => {
  page.site.json('/a.json', story('Fetched'));
  await page.visit({ body: card('src="/a.json"') });
  assert.equal(await headline(page), 'Fetched');
  await page.run((article) => (document.querySelector('#card').article = article), story('Late'));
  assert.equal(await headline(page, 2), 'Late');
  await page.run(() => (document.querySelector('#card').article = undefined));
  assert.equal(await headline(page, 3), 'Fetched');
});

test('the property precedes a child script, a child script precedes src, and src is then not fetched', async (page) => {
  page.site.json('/a.json', story('Fetched'));
  await page.visit({
    body: card('src="/a.json"', inline('Inside')),
    before: () => (document.querySelector('#card').article = { headline: 'Given', url: 'https://news.example/' }),
  });
  assert.equal(await headline(page), 'Given');
  await page.run(() => (document.querySelector('#card').article = undefined));
  assert.equal(await headline(page, 2), 'Inside');
  assert.equal(page.site.requestsFor('/a.json').length, 0);
  await page.run(() => document.querySelector('#card script').remove());
  await page.run(() => document.querySelector('#card').setAttribute('src', '/a.json?2'));
  assert.equal(await headline(page, 3), 'Fetched');
});

test('null is no payload, and src may be a URL', async (page) => {
  page.site.json('/a.json', story('Fetched'));
  page.site.json('/b.json', story('From a URL'));
  await page.visit({ body: card('src="/a.json"') });
  await page.run(() => customElements.whenDefined('article-embed'));
  await page.run(() => Object.assign(document.querySelector('#card'), { loading: 'eager', article: null }).ready);
  assert.equal((await page.read()).one('headline').text, 'Fetched');
  await page.run(() => {
    const element = document.querySelector('#card');
    element.src = new URL('/b.json', location.href);
    return element.ready;
  });
  assert.equal((await page.read()).one('headline').text, 'From a URL');
  assert.equal(await page.run(() => document.querySelector('#card').getAttribute('src')), `${page.site.origin}/b.json`);
});

test('a child script that arrives after its element is read', async (page) => {
  page.site.json('/a.json', story('Fetched'));
  // Waits as long as a card waits before it fetches, and starts after it.
  page.site.script(
    '/reached.js',
    "WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => fetch('/reached'))",
  );
  const start = `<!doctype html><script src="/recorder.js"></script><script src="/reader.js"></script>${EMBED.replace('async ', '')}
    <article-embed id="card" loading="eager" src="/a.json"><p>Fallback</p><script src="/reached.js"></script>`;
  let goOn;
  page.site.answer('/slow', (response) => {
    // Some browsers paint nothing before they have received enough of a page.
    response.writeHead(200, { 'content-type': 'text/html' }).write(start + ' '.repeat(4096));
    goOn = () => response.end(`${inline('Inside')}</article-embed>`);
  });
  page.site.send('/reached', '');
  const visit = page.driver.get(`${page.site.origin}/slow`);
  await page.waitUntil(() => page.site.requestsFor('/reached').length);
  goOn();
  await visit;
  assert.equal(await headline(page), 'Inside');
  assert.equal(page.site.requestsFor('/a.json').length, 0);
});

test('a new src is loaded and drawn; the same one is not', async (page) => {
  page.site.json('/a.json', story('First'));
  page.site.json('/b.json', story('Second'));
  await page.visit({ body: card('src="/a.json"') });
  assert.equal(await headline(page), 'First');
  await page.run(() => document.querySelector('#card').setAttribute('src', '/a.json'));
  await page.run(() => (document.querySelector('#card').src = '/b.json'));
  assert.equal(await headline(page, 2), 'Second');
  assert.equal(page.site.requestsFor('/a.json').length, 1);
});

test('of two loads, the later one is drawn, even if the earlier one ends last', async (page) => {
  let answerFirst;
  page.site.answer('/slow.json', (response) => {
    answerFirst = () =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(story('Old')));
  });
  page.site.json('/b.json', story('New'));
  await page.visit({ body: card('src="/slow.json"') });
  await page.waitUntil(() => answerFirst, 'the slow request');
  await page.run(() => (document.querySelector('#card').src = '/b.json'));
  assert.equal(await headline(page), 'New');
  answerFirst();
  await page.settle();
  assert.equal((await page.read()).one('headline').text, 'New');
  assert.deepEqual(await page.events(), ['article-load']);
});
