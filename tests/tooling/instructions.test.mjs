// The budget of instructions: a count over its budget is reported, and none goes unmeasured.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, table } from '../../scripts/bench/instructions.mjs';

test('a count beyond the tolerance is over budget', () => {
  const over = (/** @type {number} */ count) => compare({ card: count }, { card: 1000 }, 0.05).map((row) => row.over);
  assert.deepEqual([over(900), over(1050), over(1051), over(NaN)], [[false], [false], [true], [true]]);
  assert.match(table(compare({ card: 1100 }, { card: 1000 }, 0.05)), /1100 +1000 {2}✗ over/);
});

test('a count without a budget and a budget without a count are errors', () => {
  assert.throws(() => compare({ card: 1 }, {}, 0.05), /card: no budget/);
  assert.throws(() => compare({}, { card: 1 }, 0.05), /card: no count/);
});
