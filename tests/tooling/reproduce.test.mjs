// The comparison of two builds: a different byte and a missing file are reported. `npm run reproduce` runs the builds.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { differences, hashesOf } from '../../scripts/release/reproduce.mjs';

/** A folder with files in it, and in a folder of it. */
function folder(context, files) {
  const home = mkdtempSync(join(tmpdir(), 'reproduce-'));
  context.after(() => rmSync(home, { recursive: true }));
  mkdirSync(join(home, 'deep'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), Buffer.from(bytes));
  return hashesOf(home);
}

const BUILT = { 'a.wasm': [0, 97, 115, 109], 'deep/b.js': [49] };

test('equal builds have no differences', (context) => {
  const [one, other] = [folder(context, BUILT), folder(context, BUILT)];
  assert.deepEqual(Object.keys(one), ['a.wasm', 'deep/b.js']);
  assert.deepEqual(differences(one, other), []);
});

test('a different byte and a missing file are reported', (context) => {
  const one = folder(context, BUILT);
  assert.deepEqual(differences(one, folder(context, { ...BUILT, 'a.wasm': [0, 97, 115, 108] })), ['a.wasm']);
  assert.deepEqual(differences(one, folder(context, { 'a.wasm': BUILT['a.wasm'], c: [] })), ['c', 'deep/b.js']);
});
