// The counting of results: nothing that failed may count as passed, and nothing that did not run either.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCargo, asNode, asOne } from '../../scripts/tally.mjs';

const ended = (output, reason = '') => ({ ok: !reason, output, reason });
const TWO = 'test a ... ok\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured\n';

test('cargo: the totals of all test programs are added up', () => {
  const { passed, failed } = asCargo(ended(`${TWO}test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n`));
  assert.deepEqual([passed, failed], [5, 0]);
});

test('cargo: a failed test is counted and named', () => {
  const output = `${TWO}test b ... FAILED\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured\n`;
  assert.deepEqual(asCargo(ended(output, 'exit status 101')), { passed: 3, failed: 1, failures: ['b (FAILED)'] });
});

test('cargo: an ignored test has failed', () => {
  const output = 'test b ... ignored, slow\ntest result: ok. 1 passed; 0 failed; 1 ignored; 0 measured\n';
  assert.deepEqual(asCargo(ended(output)), { passed: 1, failed: 1, failures: ['b (ignored, slow)'] });
});

test('cargo: what does not compile has failed, whatever passed before', () => {
  assert.deepEqual(asCargo(ended(TWO, 'exit status 101')), { passed: 2, failed: 1, failures: ['exit status 101'] });
});

test('node: passed and failed tests are counted, the failed ones named', () => {
  const output = '✓ a\n✗ b\n    Error: no\ntally: 1 passed, 1 failed\n';
  assert.deepEqual(asNode(ended(output, 'exit status 1')), { passed: 1, failed: 1, failures: ['b'], notRun: [] });
});

test('node: what could not run is named and counts for nothing', () => {
  assert.deepEqual(asNode(ended('– c\n✓ a\ntally: 1 passed, 0 failed\n')), { passed: 1, failed: 0, failures: [], notRun: ['c'] });
});

test('node: figures that tests print are kept, by who, what and how many', () => {
  const { figures } = asNode(ended('    ▸ firefox: deaths: 12: none too many\n✓ a\n    firefox: no figure: 3\ntally: 1 passed, 0 failed\n'));
  assert.deepEqual(figures, [['firefox', 'deaths', '12: none too many']]);
});

for (const [name, count] of Object.entries({ cargo: asCargo, node: asNode })) {
  test(`${name}: a program that ran no test has failed`, () => {
    const { passed, failed, failures } = count(ended('all is well\n'));
    assert.deepEqual([passed, failed, failures], [0, 1, ['no tests ran']]);
  });

  test(`${name}: a program that was ended in time has failed`, () => {
    assert.deepEqual(count(ended('', 'took longer than 5 minutes')).failures, ['took longer than 5 minutes']);
  });
}

test('a program that is one test passes or fails as a whole', () => {
  assert.deepEqual([asOne(ended('')).passed, asOne(ended('', 'exit status 1')).failed], [1, 1]);
});
