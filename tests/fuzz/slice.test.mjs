// Fuzzing for a minute at most, with the same inputs each time; and a fault for each target, which it must find.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { corpora, dictionary } from '../../scripts/fuzz/corpus.mjs';
import { buildTargets, fuzz, parse, RUNS, summary } from '../../scripts/fuzz/run.mjs';

const SEED = 1;
/** The part of the ten million inputs that is tried here. A number, so that a fast machine tries no others. */
const PART = 0.1;
const LIMIT = { timeout: 240_000 };

before(buildTargets, { timeout: 1_200_000 });

// One target on each of two cores.
describe('targets', { concurrency: 2 }, () => {
  for (const target of Object.keys(RUNS)) {
    test(`${target}: no failure`, LIMIT, async () => {
      const { executions, edges, failure } = await fuzz(target, { seed: SEED, runs: PART * RUNS[target], seconds: 5 });
      console.log(`${target}: ${executions} executions, ${edges} edges`);
      assert.equal(failure, '');
      assert.ok(executions > 0 && edges > 100);
    });

    // Ten seconds are enough on most machines.
    test(`${target}: a fault is found`, LIMIT, async () => {
      const { executions, failure } = await fuzz(target, { seed: SEED, seconds: 60, broken: true });
      console.log(`${target}: found after ${executions} executions`);
      assert.match(failure, /invariants\/\w+\.rs|injected\.rs|html_page\.rs|file_tree\.rs/);
      assert.doesNotMatch(failure, /no such fault/);
    });
  }
});

test('every target has a corpus, and all have ten million runs', () => {
  assert.equal(
    Object.values(RUNS).reduce((sum, runs) => sum + runs),
    10_000_000,
  );
  assert.deepEqual(Object.keys(corpora()), Object.keys(RUNS));
  for (const [target, inputs] of Object.entries(corpora())) assert.ok(inputs.length > 30, target);
  assert.match(dictionary(), /^"(\\x[\da-f]{2})+"$/m);
});

test('the output of libFuzzer is parsed', () => {
  const output =
    '#2\tINITED cov: 7 ft: 7\n#90\tNEW    cov: 12 ft: 12 corp\nthread x panicked at src/a.rs:1:1:\nodd\nnote: run with x\nTest unit written to ./crash-1\nstat::number_of_executed_units: 91\n';
  const failed = { ok: false, output, reason: 'exit status 77' };
  assert.deepEqual(parse('text', failed), {
    target: 'text',
    executions: 91,
    edges: 12,
    failure: 'src/a.rs:1:1:\nodd\n./crash-1',
  });
  assert.equal(parse('text', { ok: true, output: '#3\tDONE   cov: 9 ft', reason: '' }).failure, '');
  assert.match(
    summary([{ target: 'text', executions: 91, edges: 12, seconds: 1, failure: 'odd' }]),
    /✗ text: odd\n91 executions, 1 failures$/,
  );
});
