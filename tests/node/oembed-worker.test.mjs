// The edge worker in examples/ answers oEmbed as a server does, from the files of a store.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { at } from '../../scripts/paths.mjs';

/** @type {{ keyOf: (address: string) => string | undefined, default: { fetch: (request: Request) => Promise<Response> } }} */
let worker;

before(async () => {
  worker = await import(pathToFileURL(at('examples/oembed-worker.js')).href);
});

test('addresses have the keys of the table, which the command line has too', () => {
  const keys = JSON.parse(readFileSync(at('tests/addresses.json'), 'utf8'));
  for (const [address, key] of Object.entries(keys)) assert.equal(worker.keyOf(address), key ?? undefined, address);
});

const KEY = 'news.example/world/räin'.replace('ä', '%C3%A4');
const FILE = `addresses/${createHash('sha256').update(KEY).digest('hex').slice(0, 3)}.json`;

/** The files of a store. @type {Record<string, unknown>} */
const FILES = {
  [FILE]: { version: 1, paths: { [KEY]: 'world/räin 1' } },
  'world/r%C3%A4in%201/article.json': { headline: 'Rain', url: 'https://news.example/world/räin' },
  'world/r%C3%A4in%201/frame-oembed.json': { type: 'rich', html: '<iframe></iframe>' },
};

/** Asks the worker, and returns its answer and the files that it has read. */
async function ask(context, query) {
  const asked = [];
  context.mock.method(globalThis, 'fetch', async (address) => {
    const name = String(address).slice('https://cards.example/'.length);
    asked.push(name);
    const file = FILES[name];
    if (typeof file === 'function') return file();
    return file ? Response.json(file) : new Response('', { status: 404 });
  });
  const response = await worker.default.fetch(new Request(`https://edge.example/oembed?${query}`));
  context.mock.restoreAll();
  return { response, asked };
}

const of = (address, more = '') => `url=${encodeURIComponent(address)}${more}`;

test('an article is found by its address and by that of its card, in two reads', async (context) => {
  for (const [address, reads] of [
    ['http://news.example/world/räin/?utm_source=x', 2],
    ['https://cards.example/world/r%C3%A4in%201/', 1],
    ['https://cards.example/world/r%C3%A4in%201/frame.html?x#y', 1],
    ['http://cards.example/world/r%C3%A4in%201', 1],
    ['https://cards.example/world/r%C3%A4in%201/article.json', 1],
    ['https://cards.example/world/r%C3%A4in%201/frame-oembed.json', 1],
  ]) {
    const { response, asked } = await ask(context, of(address, '&maxwidth=300&format=json'));
    assert.equal(response.status, 200, String(address));
    const { type, title, width, html } = await response.json();
    assert.deepEqual([type, title, width], ['rich', 'Rain', 300]);
    assert.match(html, /data-src="https:\/\/cards\.example\/world\/r%C3%A4in%201\/article\.json"/);
    assert.equal(asked.length, reads);
  }
});

test('a frame is answered where it is asked for', async (context) => {
  const { response } = await ask(context, of('https://news.example/world/räin', '&html=frame'));
  assert.match((await response.json()).html, /^<iframe/);
});

test('what is not there is not found, and another format is refused', async (context) => {
  for (const [query, status] of [
    [of('https://news.example/none'), 404],
    [of('https://cards.example/none/'), 404],
    [of('https://cards.example/'), 404],
    [of('javascript:alert(1)'), 404],
    ['', 404],
    [of('https://news.example/world/räin', '&format=xml'), 501],
  ])
    assert.equal((await ask(context, query)).response.status, status, String(query));
});

test('a store without a valid answer is no reason to forget a card', async (context) => {
  const address = 'https://cards.example/broken/';
  const page = () => new Response('<!doctype html>');
  const refuse = (/** @type {number} */ status) => () => new Response('', { status });
  for (const [file, status] of /** @type {const} */ ([
    [page, 502],
    [refuse(503), 502],
    [refuse(429), 502],
    [() => Promise.reject(new TypeError('no network')), 502],
    [{ headline: 'An article without an address' }, 502],
    [() => new Response('null'), 404],
    [refuse(403), 404],
    [refuse(410), 404],
  ])) {
    FILES['broken/article.json'] = file;
    const { response } = await ask(context, of(address));
    assert.equal(response.status, status, String(file));
    assert.equal(response.headers.get('cache-control'), 'no-store');
  }
  FILES[FILE] = page;
  assert.equal((await ask(context, of('https://news.example/world/räin'))).response.status, 502);
  delete FILES[FILE];
  assert.equal((await ask(context, of('https://news.example/world/räin'))).response.status, 404, 'control: no table');
});
