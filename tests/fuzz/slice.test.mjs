// A minute of bred inputs: twelve seconds for each target, the same ones each time; and for each a planted fault, which a minute finds on a slow machine too.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { buildTargets, fuzz, harvest, SHARES, summary } from '../../scripts/fuzz.mjs';
import { dictionary, seeds } from '../../scripts/seeds.mjs';

const SLICE = { seconds: 12, seed: 1 };
const LIMIT = { timeout: 120_000 };

before(buildTargets, { timeout: 1_200_000 });

// The machine's two cores have one each.
describe('targets', { concurrency: 2 }, () => {
  for (const target of Object.keys(SHARES)) {
    test(`${target}: nothing is found`, LIMIT, async () => {
      const { executions, edges, find } = await fuzz(target, SLICE);
      console.log(`${target}: ${executions} executions, ${edges} edges`);
      assert.equal(find, '');
      assert.ok(executions > 0 && edges > 100);
    });

    test(`${target}: a planted fault is found`, LIMIT, async () => {
      const { executions, find } = await fuzz(target, { ...SLICE, seconds: 60, planted: target });
      console.log(`${target}: found after ${executions} executions`);
      assert.match(find, /judge\/mod\.rs|planted\.rs/);
      assert.doesNotMatch(find, /no such fault/);
    });
  }
});

test('the shares are ten million', () => {
  assert.equal(Object.values(SHARES).reduce((sum, share) => sum + share), 10_000_000);
  assert.deepEqual(Object.keys(seeds()), Object.keys(SHARES));
  for (const [target, own] of Object.entries(seeds())) assert.ok(own.length > 30, target);
  assert.match(dictionary(), /^"(\\x[\da-f]{2})+"$/m);
});

test('what libFuzzer prints is understood', () => {
  const printed = '#2\tINITED cov: 7 ft: 7\n#90\tNEW    cov: 12 ft: 12 corp\nthread x panicked at src/a.rs:1:1:\nodd\nnote: run with x\nTest unit written to ./crash-1\nstat::number_of_executed_units: 91\n';
  assert.deepEqual(harvest('text', printed, 77), { target: 'text', executions: 91, edges: 12, find: 'src/a.rs:1:1:\nodd\n./crash-1' });
  assert.equal(harvest('text', '#3\tDONE   cov: 9 ft', 0).find, '');
  assert.match(summary([{ target: 'text', executions: 91, edges: 12, seconds: 1, find: 'odd' }]), /✗ text: odd\n91 executions, 1 finds$/);
});
