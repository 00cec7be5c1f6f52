// The table of `npm run test:hosts`.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { table } from '../../scripts/test/matrix.mjs';

test('a row for each host, and a failed cell is marked', () => {
  const cells = [
    { name: 'Turbo: element, and back', ok: true },
    { name: 'Turbo: quotation', ok: false },
    { name: 'the control', ok: true },
  ];
  assert.deepEqual(table(cells).split('\n').slice(2), [
    '| Turbo | ✓ element, and back · ✗ quotation |',
    '| others | ✓ the control |',
  ]);
});
