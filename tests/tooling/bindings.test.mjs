// The bindings' module: each call starts from nothing, and names in it are the wasm's.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bindingsModule, mangleCache } from '../../scripts/build/bindings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bindings-'));
after(() => rmSync(folder, { recursive: true }));

const BINDINGS = `import { double } from './snippet.js';
let wasm, count = 0;
export function __wbg_set_wasm(exports) { wasm = exports; }
export function __wbg_double_0123456789abcdef(number) { return double(number); }
export function next() { return wasm.__next(count++); }
export function unused() {}
`;

/** Text of a module, in the WebAssembly binary format: its length, then its letters. @param {string} text */
const name = (text) => [text.length, ...Buffer.from(text)];

/** A section of a module. @param {number} id @param {number[]} bytes */
const section = (id, ...bytes) => [id, bytes.length, ...bytes];

/** A module that exports the function that it imports, which takes and returns a number. */
const wasm = (module = './x_bg.js', imported = '__wbg_double_0123456789abcdef', exported = '__next') =>
  new WebAssembly.Module(
    Uint8Array.of(
      ...[0, 97, 115, 109, 1, 0, 0, 0],
      ...section(1, 1, 96, 1, 127, 1, 127),
      ...section(2, 1, ...name(module), ...name(imported), 0, 0),
      ...section(7, 1, ...name(exported), 0, 0),
    ),
  );

/** The module that is made of the bindings, loaded. @param {import('../../scripts/build/bindings.mjs').NameMap} [names] */
async function load(names) {
  writeFileSync(join(folder, 'x_bg.js'), BINDINGS);
  writeFileSync(join(folder, 'snippet.js'), 'export const double = (number) => 2 * number;\n');
  const file = join(folder, `${names ? 'short' : 'long'}.mjs`);
  writeFileSync(file, await bindingsModule(join(folder, 'x_bg.js'), wasm(), ['next'], names));
  return import(pathToFileURL(file).href);
}

test('each call returns bindings with a state of their own', async () => {
  const { createBindings } = await load();
  const [one, other] = [createBindings(), createBindings()];
  for (const { start } of [one, other]) start(wasm());
  assert.deepEqual([one.next(), one.next(), one.next(), other.next()], [0, 2, 4, 0]);
  assert.deepEqual(Object.keys(one), ['start', 'next']);
});

/** @type {import('../../scripts/build/bindings.mjs').NameMap} */
const NAMES = { imports: [['./x_bg.js', '__wbg_double_0123456789abcdef', 'b']], exports: [['__next', 'c']] };

test('imports, exports and their module have the names that wasm-opt gave them', async () => {
  assert.deepEqual(mangleCache(NAMES), { './x_bg.js': 'a', __wbg_double_0123456789abcdef: 'b', __next: 'c' });
  const { createBindings } = await load(NAMES);
  const bindings = createBindings();
  bindings.start(wasm('a', 'b', 'c'));
  assert.deepEqual([bindings.next(), bindings.next()], [0, 2]);
  assert.throws(() => createBindings().start(wasm()), TypeError);
});

test('a function that needs no conversion is imported from its own module', async () => {
  await load();
  const direct = wasm('./snippet.js', 'double');
  const file = join(folder, 'direct.mjs');
  writeFileSync(file, await bindingsModule(join(folder, 'x_bg.js'), direct, ['next']));
  const { createBindings } = await import(pathToFileURL(file).href);
  const bindings = createBindings();
  bindings.start(direct);
  assert.deepEqual([bindings.next(), bindings.next()], [0, 2]);
});
