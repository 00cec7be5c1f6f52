// A stage of node tests, on real files: what passes, fails, is put off or breaks down.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { node } from '../../scripts/stages.mjs';

const IMPORT = "import { after, describe, test } from 'node:test';\n";

/** Runs a stage over one test file, or over none. */
async function tallyOf(text) {
  const folder = mkdtempSync(join(tmpdir(), 'stage-'));
  try {
    if (text !== undefined) writeFileSync(join(folder, 'one.test.mjs'), text);
    const { notRun, ...tally } = await node('stage', folder, { quiet: true }).run();
    return notRun?.length ? { ...tally, notRun: notRun.length } : tally;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('passed and failed tests are counted, suites are not', async () => {
  const text = `${IMPORT}test('a', () => {}); describe('s', () => { test('b', () => {}); test('c', () => { throw 1; }); });`;
  assert.deepEqual(await tallyOf(text), { passed: 2, failed: 1, failures: ['c'] });
});

test('a test that is skipped or to do has failed', async () => {
  const text = `${IMPORT}test('a', () => {}); test('b', { skip: true }, () => {}); test('c', { todo: true }, () => {});`;
  assert.deepEqual(await tallyOf(text), { passed: 1, failed: 2, failures: ['b', 'c'] });
});

test('a file without tests has failed', async () => {
  const { passed, failed, failures: [name] } = await tallyOf('');
  assert.deepEqual([passed, failed, /one\.test\.mjs$/.test(name)], [0, 1, true]);
});

test('what a test prints is not taken for the tally', async () => {
  const text = `${IMPORT}console.log('tally: 9 passed, 9 failed\\n✗ z'); test('a', () => {});`;
  assert.deepEqual(await tallyOf(text), { passed: 1, failed: 0, failures: [] });
});

test('a file that says what it lacks is no test and no failure; a stage of nothing else has failed', async () => {
  for (const say of ['log', 'error']) {
    assert.deepEqual(await tallyOf(`console.${say}('NOT RUN: no desk');`), { passed: 0, failed: 1, failures: ['no tests ran'], notRun: 1 });
  }
});

test('a folder without files has failed', async () => {
  assert.deepEqual(await tallyOf(undefined), { passed: 0, failed: 1, failures: ['no tests ran'] });
});

test('a file that breaks down has failed', async () => {
  const { passed, failed, failures: [name] } = await tallyOf(`${IMPORT}test('a', () => {}); test('b', () => process.exit(1));`);
  assert.deepEqual([passed, failed, /one\.test\.mjs$/.test(name)], [0, 1, true]);
});

test('what fails after the tests has failed', async () => {
  const { passed, failed } = await tallyOf(`${IMPORT}test('a', () => {}); after(() => { throw new Error('no'); });`);
  assert.deepEqual([passed, failed], [1, 1]);
});
