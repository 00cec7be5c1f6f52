// js/article.d.ts is generated from js/schema.json; `UPDATE_GOLDEN=1` updates it.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { types } from '../../scripts/build/payload-types.mjs';

const FILE = new URL('../../js/article.d.ts', import.meta.url);

test('the types of the payload are those of the schema', async () => {
  const made = await types();
  if (process.env.UPDATE_GOLDEN) writeFileSync(FILE, made);
  assert.equal(readFileSync(FILE, 'utf8'), made);
  assert.match(made, /export interface Article \{[^}]*\n {2}headline: string;/);
});

/** The exported types that the package's entry does not name. @param {string} types @param {string} entry */
function missing(types, entry) {
  const names = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
  return names.filter((name) => !entry.includes(`@typedef {import('./article.d.ts').${name}} ${name} `));
}

test('the package exports every type of the payload', () => {
  const [types, entry] = [FILE, new URL('../../js/index.js', import.meta.url)].map((file) =>
    readFileSync(file, 'utf8'),
  );
  assert.deepEqual(missing(types, entry), []);
  assert.deepEqual(missing('export interface Odd {\n}', entry), ['Odd']);
});
