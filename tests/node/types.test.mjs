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
