// A card that fails says why: once in the console, in its event, and on the page where developers look.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { CORE, CORE_COPY, LOST } from '../support/wasm.mjs';

/** The warnings of the card, once there are `count`. */
const warnings = (page, count) =>
  page.waitFor((count) => {
    const said = recorder.complaints.filter((text) => text.startsWith('console.warn: article-embed: '));
    return said.length >= count && said;
  }, count);

/** What a developer sees in the card's shadow root. */
const shown = (page, id = 'card') =>
  page.run((id) => document.getElementById(id).shadowRoot?.querySelector('output')?.textContent ?? null, id);

const missing = (page) => {
  page.site.send('/gone.json', 'no', {}, 404);
  page.allow(/^log: .*gone\.json/);
};

test('one warning names the address, the status, the code, what to do and the page of the codes', async (page) => {
  missing(page);
  await page.visit({ body: card('src="/gone.json"') });
  const { detail } = await page.event('article-error');
  const [warning, ...rest] = await warnings(page, 1);
  assert.deepEqual(rest, []);
  for (const part of ['http-status', `${page.site.origin}/gone.json 404`, 'docs/errors.md', 'check the URL'])
    assert.ok(warning.includes(part), `${part} in ${warning}`);
  const { message, ...others } = detail;
  assert.match(message, /^article-embed: http-status at \$ \(payload\): /);
  assert.deepEqual(others, {
    code: 'http-status',
    path: '$',
    phase: 'payload',
    url: `${page.site.origin}/gone.json`,
    status: 404,
  });
  assert.equal(await shown(page), null);
});

test('the cause is the exception of the browser', async (page) => {
  page.site.answer('/gone.json', (response) => response.destroy());
  page.allow(/^log: .*gone\.json/);
  await page.visit({ body: '' });
  await page.run(() => {
    const element = document.createElement('article-embed');
    element.id = 'card';
    element.addEventListener('article-error', ({ detail }) => (window.cause = String(detail.cause)));
    element.setAttribute('src', '/gone.json');
    document.body.append(element);
  });
  assert.match(await page.waitFor(() => window.cause), /^TypeError/);
});

test('a lost wasm names its address and what to set', async (page) => {
  page.site.json('/good.json', story('Good'));
  for (const path of [CORE, CORE_COPY]) page.site.send(path, '', {}, 404);
  await page.visit({ body: card('src="/good.json"') });
  const { detail } = await page.event('article-error');
  assert.match(detail.url, /\/pkg\/article_embed_bg\.wasm\?/);
  assert.match((await warnings(page, 1))[0], /data-wasm or call init\(/);
  page.allow(LOST);
});

test('a fault of an article names the address of its payload', async (page) => {
  page.site.json('/bad.json', { headline: 'No URL' });
  await page.visit({ body: card('src="/bad.json"') });
  const { detail } = await page.event('article-error');
  assert.deepEqual([detail.code, detail.url], ['missing', `${page.site.origin}/bad.json`]);
  assert.match((await warnings(page, 1))[0], /missing at \$\.url \(article\)/);
});

test('an attribute with an unknown value is a warning that names the known ones, once', async (page) => {
  page.site.json('/a.json', story('Good'));
  await page.visit({ body: card('src="/a.json" layout="wide" refresh="1" theme="dark"') });
  await page.drawn();
  assert.match((await warnings(page, 1))[0], /\$options\.layout.*\n.*\n.*standard, compact, hero, full, list/);
  await page.waitUntil(() => page.site.requestsFor('/a.json').length > 2, 'two refreshes');
  assert.equal((await warnings(page, 1)).length, 1);
  page.allow(/bad-value/);
});

test('with the attribute debug the reason is below the fallback, until there is a card', async (page) => {
  missing(page);
  page.site.json('/good.json', story('Good'));
  await page.visit({ body: card('src="/gone.json" debug') });
  await page.event('article-error');
  await warnings(page, 1);
  assert.match(await page.waitFor(() => document.querySelector('#card').shadowRoot?.textContent), /http-status/);
  assert.equal((await page.read()).fallback, true);
  await page.run(() => (document.querySelector('#card').src = '/good.json'));
  assert.equal((await page.drawn()).one('headline').text, 'Good');
  assert.equal(await shown(page), null);
});

test('on localhost the reason is shown without the attribute', async (page) => {
  missing(page);
  const origin = page.site.origin.replace('127.0.0.1', 'localhost');
  const html = `<!doctype html><script src="/recorder.js"></script>${card('src="/gone.json"')}${EMBED}`;
  await page.driver.get(origin + page.site.html('/page', html));
  await page.waitFor(() => document.querySelector('#card').shadowRoot?.querySelector('output')?.textContent);
  assert.match(await shown(page), /http-status/);
});

test('a hundred failing cards leave fifty warnings', async (page) => {
  missing(page);
  await page.visit({ body: card('src="/gone.json" loading="eager"').repeat(100) });
  await page.waitFor(() => recorder.events.filter(({ type }) => type === 'article-error').length === 100);
  assert.equal((await warnings(page, 50)).length, 50);
});

test('texts of warnings that got lost are asked for again at the next fault, and those that came are not', async (page) => {
  missing(page);
  let requests = 0;
  page.site.answer('/pkg/reasons.json', (response) => {
    requests += 1;
    if (requests === 1) return response.writeHead(503).end();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"http-status":"Look at the URL."}');
  });
  page.allow(/^log: .*reasons\.json/);
  await page.visit({ body: card('src="/gone.json"') });
  assert.doesNotMatch((await warnings(page, 1))[0], /Look at the URL/);
  for (const count of [2, 3]) {
    await page.run((count) => document.querySelector('#card').setAttribute('src', `/gone.json?${count}`), count);
    assert.match((await warnings(page, count))[count - 1], /Look at the URL/);
  }
  assert.equal(requests, 2, 'control: the texts are kept once they are there');
});
