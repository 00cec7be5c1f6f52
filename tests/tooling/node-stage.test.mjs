// A stage of node tests, with real test files that pass, fail, skip tests or crash.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { node } from '../../scripts/test/stages.mjs';

const IMPORT = "import { after, describe, test } from 'node:test';\n";

/** Runs a stage with one test file, or with none. */
async function resultsOf(text) {
  const folder = mkdtempSync(join(tmpdir(), 'stage-'));
  try {
    if (text !== undefined) writeFileSync(join(folder, 'one.test.mjs'), text);
    const { notRun, toRepeat, ...results } = await node('stage', folder).run(() => {});
    assert.equal(toRepeat?.length ?? 0, results.failed && text !== undefined && !/NOT RUN/.test(text) ? 1 : 0);
    return notRun?.length ? { ...results, notRun: notRun.length } : results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('passed and failed tests are counted, suites are not', async () => {
  const text = `${IMPORT}test('a', () => {}); describe('s', () => { test('b', () => {}); test('c', () => { throw 1; }); });`;
  assert.deepEqual(await resultsOf(text), { passed: 2, failed: 1, failures: ['c'] });
});

test('a test that is skipped or to do has failed', async () => {
  const text = `${IMPORT}test('a', () => {}); test('b', { skip: true }, () => {}); test('c', { todo: true }, () => {});`;
  assert.deepEqual(await resultsOf(text), { passed: 1, failed: 2, failures: ['b', 'c'] });
});

test('a file without tests has failed', async () => {
  const {
    passed,
    failed,
    failures: [name],
  } = await resultsOf('');
  assert.deepEqual([passed, failed, /one\.test\.mjs$/.test(name)], [0, 1, true]);
});

test('what a test prints is not mistaken for the total', async () => {
  const text = `${IMPORT}console.log('total: 9 passed, 9 failed\\n✗ z'); test('a', () => {});`;
  assert.deepEqual(await resultsOf(text), { passed: 1, failed: 0, failures: [] });
});

test('a file that prints NOT RUN is neither passed nor failed; a stage with no other file has failed', async () => {
  for (const say of ['log', 'error']) {
    assert.deepEqual(await resultsOf(`console.${say}('NOT RUN: no display');`), {
      passed: 0,
      failed: 1,
      failures: ['no tests ran'],
      notRun: 1,
    });
  }
});

test('a folder without files has failed', async () => {
  assert.deepEqual(await resultsOf(undefined), { passed: 0, failed: 1, failures: ['no tests ran'] });
});

test('the file of a failed test is to be repeated, also where a fixture defines the test', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stage-'));
  try {
    writeFileSync(join(folder, 'fixture.mjs'), `${IMPORT}export const failing = () => test('a', () => { throw 1; });`);
    writeFileSync(join(folder, 'one.test.mjs'), "import { failing } from './fixture.mjs'; failing();");
    writeFileSync(join(folder, 'two.test.mjs'), `${IMPORT}test('b', () => {});`);
    const { toRepeat } = await node('stage', folder).run(() => {});
    assert.deepEqual(
      toRepeat.map((file) => basename(file)),
      ['one.test.mjs'],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file that crashes has failed', async () => {
  const {
    passed,
    failed,
    failures: [name],
  } = await resultsOf(`${IMPORT}test('a', () => {}); test('b', () => process.exit(1));`);
  assert.deepEqual([passed, failed, /one\.test\.mjs$/.test(name)], [0, 1, true]);
});

test('an error in `after` is a failure', async () => {
  const { passed, failed } = await resultsOf(`${IMPORT}test('a', () => {}); after(() => { throw new Error('no'); });`);
  assert.deepEqual([passed, failed], [1, 1]);
});
