// When there can be no card: the fallback stays, the page hears a code, and nothing is an uncaught error.

import assert from 'node:assert/strict';
import { card, EMBED, scene } from './desk.mjs';
import { story } from './payloads.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const good = JSON.stringify(story('Good'));

/** What goes wrong, how the site does it, and what is told. The answers are for `/bad.json`. */
const FAULTS = [
  ['a payload that is not there', (site) => site.send('/bad.json', 'no', {}, 404), 'http-status', 'payload'],
  ['a server that fails', (site) => site.send('/bad.json', good, JSON_TYPE, 500), 'http-status', 'payload'],
  ['an answer without content', (site) => site.send('/bad.json', undefined, JSON_TYPE, 204), 'http-status', 'payload'],
  ['a connection that breaks', (site) => site.answer('/bad.json', (response) => response.destroy()), 'network', 'payload'],
  ['a connection that breaks in the middle', (site) => site.answer('/bad.json', breakOff), 'network', 'payload'],
  ['a server that never answers', (site) => site.hang('/bad.json'), 'timeout', 'payload'],
  ['a redirect to an origin that is not allowed', (site) => site.send('/bad.json', '', { location: 'http://localhost:9/' }, 302), 'network', 'payload'],
  ['a page in place of the payload', (site) => site.send('/bad.json', '<p>Hello', { 'content-type': 'text/html' }), 'content-type', 'payload'],
  ['JSON that says it is text', (site) => site.send('/bad.json', good, { 'content-type': 'text/plain' }), 'content-type', 'payload'],
  ['JSON without a type', (site) => site.send('/bad.json', good), 'content-type', 'payload'],
  ['broken JSON', (site) => site.send('/bad.json', '{"headline": "x', JSON_TYPE), 'not-json', 'payload'],
  ['bytes that are not UTF-8', (site) => site.send('/bad.json', Buffer.from('{"headline":"\xff"}', 'latin1'), JSON_TYPE), 'not-json', 'payload'],
  ['nothing at all', (site) => site.send('/bad.json', '', JSON_TYPE), 'not-json', 'payload'],
  ['too much', (site) => site.send('/bad.json', JSON.stringify(story('x', { id: 'x'.repeat(1 << 20) })), JSON_TYPE), 'too-large', 'payload'],
  ['a list', (site) => site.json('/bad.json', [story('x')]), 'wrong-root', 'article'],
  ['no headline', (site) => site.json('/bad.json', { url: 'https://news.example/' }), 'missing', 'article', '$.headline'],
  ['no safe address', (site) => site.json('/bad.json', story('x', { url: 'javascript:alert(1)' })), 'missing', 'article', '$.url'],
];

function breakOff(response) {
  response.writeHead(200, { ...JSON_TYPE, 'content-length': 500 }).write('{"headline": "Half', () => response.destroy());
}

/** The fallback is seen, and `ready` rejects with the error that the event told. */
async function failed(desk, code, phase, path = '$') {
  const { detail, bubbles, composed } = await desk.event('article-error');
  assert.deepEqual({ ...detail, bubbles, composed }, { code, path, phase, bubbles: true, composed: true });
  const found = await desk.read();
  assert.deepEqual([found.drawn, found.fallback], [false, true]);
  const reason = await desk.run(() => document.querySelector('#card').ready.then(
    () => 'resolved',
    (error) => [String(error).startsWith(`ArticleEmbedError: article-embed: ${error.code}`), error.name, error.code, error.phase, error.path],
  ));
  assert.deepEqual(reason, [true, 'ArticleEmbedError', code, phase, path]);
  assert.deepEqual(await desk.events(), ['article-error']);
}

for (const [fault, answer, code, phase, path] of FAULTS) {
  scene(`the fallback stays: ${fault}`, async (desk) => {
    answer(desk.site);
    await desk.visit({ body: card('src="/bad.json"') });
    await failed(desk, code, phase, path);
    // What the browser itself writes of a request that failed, or was not allowed.
    desk.allow(/^log: .*(bad\.json|localhost:9)/);
    if (fault.startsWith('a redirect')) desk.allow(/^violation: connect-src /, /^report: .*connect-src/);
  });
}

scene('the fallback stays: no payload at all', async (desk) => {
  await desk.visit({ body: card() });
  await failed(desk, 'no-payload', 'payload');
});

for (const src of ['data:application/json,{}', 'http://', 'https://[::1', 'http://user@@']) {
  scene(`the fallback stays: ${src} is no address of the web`, async (desk) => {
    await desk.visit({ body: card(`src="${src}"`) });
    await failed(desk, 'unsafe-url', 'payload');
  });
}

scene('the fallback stays: WebAssembly is forbidden, and nothing was fetched', async (desk) => {
  desk.site.json('/good.json', story('Good'));
  await desk.visit({ body: card('src="/good.json"'), policy: { 'script-src': "'self'" } });
  await failed(desk, 'wasm-blocked', 'wasm');
  assert.deepEqual(desk.site.asked('/good.json').concat(desk.site.asked('/pkg/article_embed_bg.wasm')), []);
  desk.allow(/^violation: script-src wasm-eval$/, /^report: .*wasm-eval/, /^log: .*(WebAssembly|wasm)/i);
});

scene('the fallback stays: the wasm has another hash than its script', async (desk) => {
  desk.site.json('/good.json', story('Good'));
  // An empty module, which compiles.
  desk.site.send('/pkg/article_embed_bg.wasm', Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]), { 'content-type': 'application/wasm' });
  await desk.visit({ body: card('src="/good.json"') });
  await failed(desk, 'wasm-unavailable', 'wasm');
  desk.allow(/^log: .*integrity/);
});

scene('the fallback stays: the wasm is not there', async (desk) => {
  desk.site.json('/good.json', story('Good'));
  desk.site.send('/pkg/article_embed_bg.wasm', '', {}, 404);
  await desk.visit({ body: card('src="/good.json"') });
  await failed(desk, 'wasm-unavailable', 'wasm');
  desk.allow(/^log: .*404/, /^log: .*integrity/);
});

scene('the fallback stays: no script', async (desk) => {
  await desk.visit({ body: card('src="/bad.json"'), scripts: '' });
  assert.deepEqual(await desk.read().then(({ drawn, fallback }) => [drawn, fallback]), [false, true]);
});

scene('one bad payload of several: the others are drawn', async (desk) => {
  desk.site.send('/bad.json', 'no', JSON_TYPE);
  desk.site.json('/good.json', story('Good'));
  const body = ['one', 'bad', 'two'].map((id) => card(`src="/${id === 'bad' ? id : 'good'}.json"`).replace('"card"', `"${id}"`));
  await desk.visit({ body: body.join('') });
  for (const id of ['one', 'two']) assert.equal((await desk.drawn(id)).one('headline').text, 'Good');
  assert.equal((await desk.event('article-error', 'bad')).detail.code, 'not-json');
  assert.equal((await desk.read('bad')).fallback, true);
});

scene('a card takes the fallback’s place only while it is there', async (desk) => {
  desk.site.json('/good.json', story('Good'));
  desk.site.send('/bad.json', 'no', JSON_TYPE);
  await desk.visit({ body: card('src="/good.json"'), scripts: EMBED });
  assert.equal((await desk.drawn()).fallback, false);
  await desk.run(() => (document.querySelector('#card').src = '/bad.json'));
  await desk.event('article-error');
  assert.equal((await desk.read()).fallback, true, 'another article’s card must not stay');
  await desk.run(() => (document.querySelector('#card').src = '/good.json'));
  assert.equal((await desk.drawn('card', 2)).fallback, false);
});
