// Without a card the fallback stays, article-error has a code, and no error is uncaught.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { CORE, CORE_COPY, LOST } from '../support/wasm.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const good = JSON.stringify(story('Good'));

/** The fault, the answer of `/bad.json`, and the error that the page gets. */
const FAULTS = [
  ['a payload that is not there', (site) => site.send('/bad.json', 'no', {}, 404), 'http-status', 'payload'],
  ['a server that fails', (site) => site.send('/bad.json', good, JSON_TYPE, 500), 'http-status', 'payload'],
  ['an answer without content', (site) => site.send('/bad.json', undefined, JSON_TYPE, 204), 'http-status', 'payload'],
  [
    'a connection that breaks',
    (site) => site.answer('/bad.json', (response) => response.destroy()),
    'network',
    'payload',
  ],
  ['a connection that breaks in the middle', (site) => site.answer('/bad.json', breakOff), 'network', 'payload'],
  ['a server that never answers', (site) => site.hang('/bad.json'), 'timeout', 'payload'],
  [
    'a redirect to an origin that is not allowed',
    (site) => site.send('/bad.json', '', { location: 'http://localhost:9/' }, 302),
    'network',
    'payload',
  ],
  [
    'a page in place of the payload',
    (site) => site.send('/bad.json', '<p>Hello', { 'content-type': 'text/html' }),
    'content-type',
    'payload',
  ],
  [
    'JSON that says it is text',
    (site) => site.send('/bad.json', good, { 'content-type': 'text/plain' }),
    'content-type',
    'payload',
  ],
  [
    'a page that is XML',
    (site) => site.send('/bad.json', '<p>Hello</p>', { 'content-type': 'application/xhtml+xml' }),
    'content-type',
    'payload',
  ],
  ['JSON without a type', (site) => site.send('/bad.json', good), 'content-type', 'payload'],
  ['broken JSON', (site) => site.send('/bad.json', '{"headline": "x', JSON_TYPE), 'not-json', 'payload'],
  [
    'bytes that are not UTF-8',
    (site) => site.send('/bad.json', Buffer.from('{"headline":"\xff"}', 'latin1'), JSON_TYPE),
    'not-json',
    'payload',
  ],
  ['nothing at all', (site) => site.send('/bad.json', '', JSON_TYPE), 'not-json', 'payload'],
  [
    'too much',
    (site) => site.send('/bad.json', JSON.stringify(story('x', { id: 'x'.repeat(1 << 20) })), JSON_TYPE),
    'too-large',
    'payload',
  ],
  ['a list', (site) => site.json('/bad.json', [story('x')]), 'wrong-root', 'article'],
  [
    'no headline',
    (site) => site.json('/bad.json', { url: 'https://news.example/' }),
    'missing',
    'article',
    '$.headline',
  ],
  [
    'no safe address',
    (site) => site.json('/bad.json', story('x', { url: 'javascript:alert(1)' })),
    'missing',
    'article',
    '$.url',
  ],
];

function breakOff(response) {
  response
    .writeHead(200, { ...JSON_TYPE, 'content-length': 500 })
    .write('{"headline": "Half', () => response.destroy());
}

/** Asserts that the fallback is visible and that `ready` rejects with the error of the event. */
async function failed(page, code, phase, path = '$') {
  const { detail, bubbles, composed } = await page.event('article-error');
  const stable = { code: detail.code, path: detail.path, phase: detail.phase };
  assert.deepEqual({ ...stable, bubbles, composed }, { code, path, phase, bubbles: true, composed: true });
  const found = await page.read();
  assert.deepEqual([found.drawn, found.fallback], [false, true]);
  const reason = await page.run(() =>
    document.querySelector('#card').ready.then(
      () => 'resolved',
      (error) => [
        String(error).startsWith(`ArticleEmbedError: article-embed: ${error.code}`),
        error.name,
        error.code,
        error.phase,
        error.path,
      ],
    ),
  );
  assert.deepEqual(reason, [true, 'ArticleEmbedError', code, phase, path]);
  assert.deepEqual(await page.events(), ['article-error']);
}

for (const [fault, answer, code, phase, path] of FAULTS) {
  test(`the fallback stays: ${fault}`, async (page) => {
    answer(page.site);
    await page.visit({ body: card('src="/bad.json"') });
    await failed(page, code, phase, path);
    // The browser's own messages about requests that failed or were blocked.
    page.allow(/^log: .*(bad\.json|localhost:9)/);
    if (fault.startsWith('a redirect')) page.allow(/^violation: connect-src /, /^report: .*connect-src/);
  });
}

test('the fallback stays: no payload', async (page) => {
  await page.visit({ body: card() });
  await failed(page, 'no-payload', 'payload');
});

for (const src of ['data:application/json,{}', 'http://', 'https://[::1', 'http://user@@']) {
  test(`the fallback stays: ${src} is not an http(s) address`, async (page) => {
    await page.visit({ body: card(`src="${src}"`) });
    await failed(page, 'unsafe-url', 'payload');
  });
}

test('the fallback stays: the policy forbids WebAssembly, and nothing is fetched', async (page) => {
  page.site.json('/good.json', story('Good'));
  await page.visit({ body: card('src="/good.json"'), policy: { 'script-src': "'self'" } });
  await failed(page, 'wasm-blocked', 'wasm');
  assert.deepEqual(page.site.requestsFor('/good.json').concat(page.site.requestsFor(CORE)), []);
  page.allow(/^violation: script-src wasm-eval$/, /^report: .*wasm-eval/, /^log: .*(WebAssembly|wasm)/i);
});

test('the fallback stays: the wasm does not match the hash in its script', async (page) => {
  page.site.json('/good.json', story('Good'));
  // An empty module, which compiles.
  const empty = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
  for (const path of [CORE, CORE_COPY]) page.site.send(path, empty, { 'content-type': 'application/wasm' });
  await page.visit({ body: card('src="/good.json"') });
  await failed(page, 'wasm-unavailable', 'wasm');
  page.allow(LOST);
});

test('the fallback stays: the wasm is missing', async (page) => {
  page.site.json('/good.json', story('Good'));
  for (const path of [CORE, CORE_COPY]) page.site.send(path, '', {}, 404);
  await page.visit({ body: card('src="/good.json"') });
  await failed(page, 'wasm-unavailable', 'wasm');
  page.allow(LOST);
});

test('the fallback stays: no script', async (page) => {
  await page.visit({ body: card('src="/bad.json"'), scripts: '' });
  assert.deepEqual(await page.read().then(({ drawn, fallback }) => [drawn, fallback]), [false, true]);
});

test('one bad payload does not affect other cards', async (page) => {
  page.site.send('/bad.json', 'no', JSON_TYPE);
  page.site.json('/good.json', story('Good'));
  const body = ['one', 'bad', 'two'].map((id) =>
    card(`src="/${id === 'bad' ? id : 'good'}.json"`).replace('"card"', `"${id}"`),
  );
  await page.visit({ body: body.join('') });
  for (const id of ['one', 'two']) assert.equal((await page.drawn(id)).one('headline').text, 'Good');
  assert.equal((await page.event('article-error', 'bad')).detail.code, 'not-json');
  assert.equal((await page.read('bad')).fallback, true);
});

test('the fallback comes back when the next payload gives no card', async (page) => {
  page.site.json('/good.json', story('Good'));
  page.site.send('/bad.json', 'no', JSON_TYPE);
  await page.visit({ body: card('src="/good.json"'), scripts: EMBED });
  assert.equal((await page.drawn()).fallback, false);
  await page.run(() => (document.querySelector('#card').src = '/bad.json'));
  await page.event('article-error');
  assert.equal((await page.read()).fallback, true, 'the card of the earlier article is gone');
  await page.run(() => (document.querySelector('#card').src = '/good.json'));
  assert.equal((await page.drawn('card', 2)).fallback, false);
});
