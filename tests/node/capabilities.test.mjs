// What the wasm can ask of the world: its imports, each on a list. None of them is a network, a store or the global
// object.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NAMES } from './import-names.mjs';

const HOME = new URL('../../', import.meta.url);
const LIST = JSON.parse(readFileSync(new URL('tests/known-capabilities.json', HOME), 'utf8'));

/** @param {BufferSource} bytes */
const capabilities = (bytes) =>
  WebAssembly.Module.imports(new WebAssembly.Module(bytes))
    .map(({ name, kind }) => `${NAMES.get(name) ?? name} ${kind}`)
    .sort();

/** @param {string[]} found @param {string[]} listed */
const unlisted = (found, listed) => found.filter((one) => !listed.includes(one));

for (const name of ['article_embed_bg.wasm', 'article_embed_formats_bg.wasm']) {
  test(`${name} can do what is on the list, and nothing else`, () => {
    assert.deepEqual(unlisted(capabilities(readFileSync(new URL(`pkg/${name}`, HOME))), LIST), []);
  });
}

test('everything on the list is asked for', () => {
  const core = capabilities(readFileSync(new URL('pkg/article_embed_formats_bg.wasm', HOME)));
  assert.deepEqual(unlisted(LIST, core), []);
});

test('a new capability is reported', () => {
  // A module that imports `fetch` from `host`, a function without arguments.
  const module = Uint8Array.of(
    0,
    97,
    115,
    109,
    1,
    0,
    0,
    0,
    1,
    4,
    1,
    96,
    0,
    0,
    2,
    14,
    1,
    4,
    104,
    111,
    115,
    116,
    5,
    102,
    101,
    116,
    99,
    104,
    0,
    0,
  );
  assert.deepEqual(unlisted(capabilities(module), LIST), ['fetch function']);
});

test('what the list names is done without network, store or messages', () => {
  const host = readFileSync(new URL('src/web/host.js', HOME), 'utf8');
  assert.doesNotMatch(
    host,
    /\b(fetch|XMLHttpRequest|WebSocket|localStorage|sessionStorage|indexedDB|cookie|sendBeacon|postMessage|import)\b/,
  );
});
