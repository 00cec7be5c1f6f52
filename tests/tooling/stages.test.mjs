// The stages of `npm test`: which ones run, in what order, how their output is printed, and the summary.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { summary } from '../../scripts/test/run.mjs';
import { choose, runAll } from '../../scripts/test/schedule.mjs';
import { STAGES } from '../../scripts/test/stages.mjs';

const GOOD = { passed: 2, failed: 0, failures: [] };
const BAD = { passed: 1, failed: 1, failures: ['the third'] };
/** @returns {import('../../scripts/test/schedule.mjs').Stage} */
const stage = (
  name,
  { results = GOOD, after = undefined, lock = undefined, processors = undefined, run = async (_print) => results } = {},
) => ({
  name,
  after,
  lock,
  processors,
  run,
});
const names = (stages) => stages.map(({ name }) => name);
const quiet = () => {};

test('all stages run, those after a failed or broken one too', async () => {
  const broken = stage('broken', { run: () => Promise.reject(new Error('cannot be started')) });
  const outcomes = await runAll(
    [stage('bad', { results: BAD }), broken, stage('good', { after: ['bad', 'broken'] })],
    quiet,
  );
  assert.deepEqual(
    outcomes.map(({ name, passed, failed }) => [name, passed, failed]),
    [
      ['bad', 1, 1],
      ['broken', 0, 1],
      ['good', 2, 0],
    ],
  );
});

test('the last line is the sum, and the line before it names what failed', async () => {
  const lines = summary(await runAll([stage('one'), stage('two', { results: BAD })], quiet)).split('\n');
  assert.equal(lines.at(-1), '3 passed, 1 failed');
  assert.equal(lines.at(-2), '✗ two: the third');
});

test('failed tests run again at the end, and few of them only', async () => {
  const log = [];
  const failing = (name, toRepeat, results) => ({
    ...stage(name, { results: { ...BAD, toRepeat } }),
    repeat: async (_print, again) => (log.push([name, ...again]), results),
  });
  const many = Array.from({ length: 9 }, (_, index) => `${index}.test.mjs`);
  const stages = [
    failing('once', ['a'], GOOD),
    failing('twice', ['b'], BAD),
    failing('many', many, GOOD),
    stage('last'),
  ];
  const outcomes = await runAll(stages, quiet);
  assert.deepEqual(log, [
    ['once', 'a'],
    ['twice', 'b'],
  ]);
  assert.deepEqual(
    outcomes.map(({ failed }) => failed),
    [0, 1, 1, 0],
  );
  assert.match(summary(outcomes), /\n~ once: failed once: the third\n✗ twice: the third\n✗ many: the third\n/);
});

/** Runs stages that take a few turns each, and returns what started and ended in which order. */
async function orderOf(...stages) {
  const log = [];
  const run = (name) => async () => {
    log.push(`+${name}`);
    await pause(10);
    log.push(`-${name}`);
    return GOOD;
  };
  await runAll(
    stages.map(({ name, ...options }) => stage(name, { ...options, run: run(name) })),
    quiet,
  );
  return log.join(' ');
}

test('two stages run at the same time, or four that wait for half of their time', async () => {
  assert.equal(await orderOf(stage('a'), stage('b'), stage('c')), '+a +b -a +c -b -c');
  const half = (name) => stage(name, { processors: 0.5 });
  assert.equal(await orderOf(stage('a'), half('b'), half('c'), half('d')), '+a +b +c -a +d -b -c -d');
});

test('a stage starts when those before it have ended; a later one may start earlier', async () => {
  assert.equal(await orderOf(stage('a'), stage('b', { after: ['a'] }), stage('c')), '+a +c -a +b -c -b');
});

test('stages with the same lock run one after the other', async () => {
  assert.equal(
    await orderOf(stage('a', { lock: 'x' }), stage('b', { lock: 'x' }), stage('c', { lock: 'y' })),
    '+a +c -a +b -c -b',
  );
});

test('stages that wait for each other are an error', async () => {
  await assert.rejects(
    runAll([stage('a', { after: ['b'] }), stage('b', { after: ['a'] })], quiet),
    /wait for each other: a, b/,
  );
});

test('the output of a stage is in one piece, and the first one prints as it runs', async () => {
  let printed = '';
  const slow = async (print) => {
    print('one\n');
    await pause(20);
    assert.match(printed, /one\n$/);
    print('two\n');
    return GOOD;
  };
  const fast = async (print) => (print('three\n'), GOOD);
  await runAll([stage('slow', { run: slow }), stage('fast', { run: fast })], (text) => (printed += text));
  assert.match(printed, /^\n── slow ─+\none\ntwo\n\n── fast ─+\nthree\n$/);
});

test('figures of several stages are side by side', () => {
  /** @returns {import('../../scripts/test/run.mjs').Outcome} */
  const of = (engine, count) => ({
    name: engine,
    ...GOOD,
    seconds: 1,
    figures: [
      [engine, 'crashes', count],
      [engine, 'mounts', '3'],
    ],
  });
  const text = summary([of('chromium', '12'), of('firefox', '13')]);
  assert.match(
    text,
    /\ncrashes\n {2}chromium {2}12\n {2}firefox {3}13\n\nmounts\n {2}chromium {2}3\n {2}firefox {3}3\n/,
  );
});

test('all stages are chosen if none is named', () => {
  assert.deepEqual(choose(STAGES, []), STAGES);
});

test('a named stage brings what it needs, in order', () => {
  const stages = [
    stage('setup'),
    stage('format'),
    stage('build', { after: ['setup'] }),
    stage('e2e', { after: ['build'] }),
  ];
  assert.deepEqual(names(choose(stages, ['e2e'])), ['setup', 'build', 'e2e']);
});

test('a name that no stage has is an error', () => {
  assert.throws(() => choose(STAGES, ['e2e-netscape']), /no such stage: e2e-netscape/);
});

test('what a stage needs comes before it, and all need the tools', () => {
  const order = names(STAGES);
  for (const { name, after = [] } of STAGES.slice(1)) {
    assert.ok(after.includes('setup'), name);
    for (const one of after) assert.ok(order.includes(one) && order.indexOf(one) < order.indexOf(name), name);
  }
});

for (const kind of ['e2e', 'hostile']) {
  test(`each engine has its ${kind} stage`, () => {
    const engines = ['chromium', 'firefox', 'webkit'].map((engine) => `${kind}-${engine}`);
    assert.deepEqual(
      names(STAGES).filter((name) => name.startsWith(`${kind}-`)),
      engines,
    );
  });
}
