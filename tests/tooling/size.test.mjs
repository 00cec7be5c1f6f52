// The size budget: what is over it is told, and a budget for nothing is a mistake.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { table, weigh } from '../../scripts/size.mjs';
import { compressed } from '../../scripts/weigh.mjs';

const FILES = { a: Buffer.alloc(1000, 'abc'), b: Buffer.from('short') };
const [A, B] = [compressed(FILES.a), compressed(FILES.b)];

test('what fits to the byte is within', () => {
  assert.deepEqual(weigh(FILES, { a: A, total: A + B }).over, []);
});

test('a byte more is over, for a file and for the total', () => {
  const { rows, over } = weigh(FILES, { a: A - 1, total: A + B - 1 });
  assert.deepEqual(over.map(({ name }) => name), ['a', 'total']);
  assert.equal(table(rows).match(/✗ over/g)?.length, 2);
});

test('a budget for what is not weighed is a mistake', () => {
  assert.throws(() => weigh(FILES, { c: 1 }), /names c/);
});
