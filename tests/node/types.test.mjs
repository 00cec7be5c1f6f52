// The payload's types are those of its schema; `UPDATE_GOLDEN=1` writes them anew. What the schema says is tested in Rust.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { types } from '../../scripts/types.mjs';

const FILE = new URL('../../js/article.d.ts', import.meta.url);

test('the package has the types that the schema says', async () => {
  const made = await types();
  if (process.env.UPDATE_GOLDEN) writeFileSync(FILE, made);
  assert.equal(readFileSync(FILE, 'utf8'), made);
  assert.match(made, /export interface Article \{[^}]*\n {2}headline: string;/);
});
