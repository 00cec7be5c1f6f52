// Counting results: neither a failed test nor one that did not run may count as passed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCargo, asNode, asOne, repeated } from '../../scripts/test/results.mjs';

const ended = (output, reason = '') => ({ ok: !reason, output, reason });
const TWO = 'test a ... ok\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured\n';

test('cargo: the totals of all test programs are added', () => {
  const { passed, failed } = asCargo(ended(`${TWO}test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\n`));
  assert.deepEqual([passed, failed], [5, 0]);
});

test('cargo: a failed test is counted and named', () => {
  const output = `${TWO}test b ... FAILED\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured\n`;
  assert.deepEqual(asCargo(ended(output, 'exit status 101')), { passed: 3, failed: 1, failures: ['b (FAILED)'] });
});

test('cargo: failed tests are to be repeated by name, unless one has no name or a program crashed', () => {
  const failed = (name, programs = 1) =>
    asCargo(
      ended(
        `test ${name} ... FAILED\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured\nerror: ${programs} target failed:\n`,
        'exit status 101',
      ),
    );
  assert.deepEqual(failed('a::b').toRepeat, ['a::b']);
  assert.equal(failed('src/lib.rs - (line 12)').toRepeat, undefined);
  assert.equal(failed('a::b', 2).toRepeat, undefined);
});

test('a test that passes when it is repeated has passed and is named; one that fails twice has failed', () => {
  const first = { passed: 5, failed: 2, failures: ['a', 'b'], toRepeat: ['one.test.mjs'] };
  const second = { passed: 1, failed: 1, failures: ['b'] };
  assert.deepEqual(repeated(first, second), { passed: 6, failed: 1, failures: ['b'], unstable: ['a'] });
  const crash = { passed: 0, failed: 9, failures: ['c'] };
  assert.deepEqual(repeated(first, crash), { passed: 0, failed: 9, failures: ['c'], unstable: ['a', 'b'] });
});

test('cargo: an ignored test has failed', () => {
  const output = 'test b ... ignored, slow\ntest result: ok. 1 passed; 0 failed; 1 ignored; 0 measured\n';
  assert.deepEqual(asCargo(ended(output)), { passed: 1, failed: 1, failures: ['b (ignored, slow)'] });
});

test('cargo: a compile error is a failure, whatever passed before', () => {
  assert.deepEqual(asCargo(ended(TWO, 'exit status 101')), { passed: 2, failed: 1, failures: ['exit status 101'] });
});

test('node: passed and failed tests are counted, the failed ones named', () => {
  const output = '✓ a\n✗ b\n    Error: no\nfailed in: tests/b.test.mjs\ntotal: 1 passed, 1 failed\n';
  assert.deepEqual(asNode(ended(output, 'exit status 1')), {
    passed: 1,
    failed: 1,
    failures: ['b'],
    notRun: [],
    toRepeat: ['tests/b.test.mjs'],
  });
});

test('node: a file that could not run is named and not counted', () => {
  assert.deepEqual(asNode(ended('– c\n✓ a\ntotal: 1 passed, 0 failed\n')), {
    passed: 1,
    failed: 0,
    failures: [],
    notRun: ['c'],
  });
});

test('node: figures that tests print are collected, by engine, name and value', () => {
  const { figures } = asNode(
    ended('    ▸ firefox: crashes: 12: none too many\n✓ a\n    firefox: no figure: 3\ntotal: 1 passed, 0 failed\n'),
  );
  assert.deepEqual(figures, [['firefox', 'crashes', '12: none too many']]);
});

for (const [name, count] of Object.entries({ cargo: asCargo, node: asNode })) {
  test(`${name}: a program that ran no test has failed`, () => {
    const { passed, failed, failures } = count(ended('hello\n'));
    assert.deepEqual([passed, failed, failures], [0, 1, ['no tests ran']]);
  });

  test(`${name}: a program that ran into its time limit has failed`, () => {
    assert.deepEqual(count(ended('', 'took longer than 5 minutes')).failures, ['took longer than 5 minutes']);
  });
}

test('a program that is one test passes or fails as a whole', () => {
  assert.deepEqual([asOne(ended('')).passed, asOne(ended('', 'exit status 1')).failed], [1, 1]);
});
