// The budget of instructions: what is over it is told, and nothing goes unmeasured.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, table } from '../../scripts/instructions.mjs';

test('what is within the tolerance is within, and what is beyond it is over', () => {
  const over = (/** @type {number} */ count) => judge({ card: count }, { card: 1000 }, 0.05).map((row) => row.over);
  assert.deepEqual([over(900), over(1050), over(1051), over(NaN)], [[false], [false], [true], [true]]);
  assert.match(table(judge({ card: 1100 }, { card: 1000 }, 0.05)), /1100 +1000 {2}✗ over/);
});

test('a count without a figure, and a figure without a count, are mistakes', () => {
  assert.throws(() => judge({ card: 1 }, {}, 0.05), /card: no figure/);
  assert.throws(() => judge({}, { card: 1 }, 0.05), /card: not counted/);
});
