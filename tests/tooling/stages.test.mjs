// Stages: which run, in what order, and what is said of them at the end.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STAGES } from '../../scripts/stages.mjs';
import { choose, runAll, summary } from '../../scripts/test.mjs';

const stage = (name, tally, after) => ({ name, after, run: async () => tally });
const GOOD = { passed: 2, failed: 0, failures: [] };
const BAD = { passed: 1, failed: 1, failures: ['the third'] };
const names = (stages) => stages.map(({ name }) => name);
const quiet = () => {};

test('all stages run, those after a failed or broken one too', async () => {
  const broken = { name: 'broken', run: () => Promise.reject(new Error('cannot be started')) };
  const outcomes = await runAll([stage('bad', BAD), broken, stage('good', GOOD)], quiet);
  assert.deepEqual(outcomes.map(({ name, passed, failed }) => [name, passed, failed]), [['bad', 1, 1], ['broken', 0, 1], ['good', 2, 0]]);
});

test('the last line is the sum, and what failed is named before it', async () => {
  const lines = summary(await runAll([stage('one', GOOD), stage('two', BAD)], quiet)).split('\n');
  assert.equal(lines.at(-1), '3 passed, 1 failed');
  assert.equal(lines.at(-2), '✗ two: the third');
});

test('figures of several stages stand side by side', () => {
  /** @returns {import('../../scripts/test.mjs').Outcome} */
  const of = (who, many) => ({ name: who, passed: 1, failed: 0, failures: [], seconds: 1, figures: [[who, 'deaths', many], [who, 'mounts', '3']] });
  const text = summary([of('chromium', '12'), of('firefox', '13')]);
  assert.match(text, /\ndeaths\n {2}chromium {2}12\n {2}firefox {3}13\n\nmounts\n {2}chromium {2}3\n {2}firefox {3}3\n/);
});

test('all stages are chosen when none is named', () => {
  assert.deepEqual(choose(STAGES, []), STAGES);
});

test('a named stage brings what it needs, in order', () => {
  const stages = [stage('setup', GOOD), stage('format', GOOD), stage('build', GOOD), stage('e2e', GOOD, 'build')];
  assert.deepEqual(names(choose(stages, ['e2e'])), ['setup', 'build', 'e2e']);
});

test('a name that no stage has is an error', () => {
  assert.throws(() => choose(STAGES, ['e2e-netscape']), /no such stage: e2e-netscape/);
});

test('what a stage needs comes before it', () => {
  const order = names(STAGES);
  const needy = STAGES.filter(({ after }) => after);
  assert.ok(needy.length);
  for (const { name, after } of needy) assert.ok(order.includes(after) && order.indexOf(after) < order.indexOf(name), name);
});

for (const kind of ['e2e', 'hostile']) {
  test(`each engine has its ${kind} stage`, () => {
    assert.deepEqual(names(STAGES).filter((name) => name.startsWith(`${kind}-`)), ['chromium', 'firefox', 'webkit'].map((engine) => `${kind}-${engine}`));
  });
}
