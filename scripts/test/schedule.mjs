// Runs stages side by side and prints the output of each in one piece. Failed tests run again at the end, alone.

import { failure, repeated } from './results.mjs';

/** @typedef {(text: string) => void} Print */
/** @typedef {import('./results.mjs').TestResults} TestResults */
/** @typedef {TestResults & { name: string, seconds: number }} Outcome */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} [after] stages that must have ended, passed or failed, before this one starts
 * @property {string} [lock] what only one stage may use at a time, such as a build folder
 * @property {number} [processors] how many it keeps busy, 1 by default
 * @property {(print: Print) => Promise<TestResults>} run
 * @property {(print: Print, toRepeat: string[]) => Promise<TestResults>} [repeat] runs failed tests again
 */

/** How many processors all running stages keep busy. On a busier machine browsers answer too late. */
const PROCESSORS = 2;

/** More failures than this are no accident of a busy machine. They do not run again. */
const MAX_REPEATS = 6;

/**
 * The named stages and those they come after; all stages if none is named.
 * @param {Stage[]} stages
 * @param {string[]} names
 * @throws {Error} if no stage has one of the names
 */
export function choose(stages, names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length)
    throw new Error(`no such stage: ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}`);
  if (!names.length) return stages;
  const needed = new Set(names);
  // A stage comes after stages that are before it in the list, so one way through from the end finds all.
  for (const { name, after = [] } of [...stages].reverse())
    if (needed.has(name)) after.forEach((one) => needed.add(one));
  return stages.filter(({ name }) => needed.has(name));
}

/**
 * Runs all stages; one that fails, or throws, does not stop the others.
 * @param {Stage[]} stages
 * @param {Print} print
 * @returns {Promise<Outcome[]>} in the order of the stages
 */
export async function runAll(stages, print) {
  /** @type {Map<string, Outcome>} */
  const done = new Map();
  /** @type {Map<Stage, Promise<void>>} */
  const running = new Map();
  const channel = inTurn(print);
  const waiting = [...stages];
  const isReady = (/** @type {Stage} */ { after = [], lock, processors = 1 }) =>
    after.every((name) => done.has(name) || !stages.some((stage) => stage.name === name)) &&
    ![...running.keys()].some((other) => lock && other.lock === lock) &&
    [...running.keys()].reduce((sum, other) => sum + (other.processors ?? 1), processors) <= PROCESSORS;
  while (waiting.length || running.size) {
    const index = waiting.findIndex(isReady);
    const [stage] = index < 0 ? [] : waiting.splice(index, 1);
    if (stage) {
      const outcome = runOne(stage, channel()).then((outcome) => {
        done.set(stage.name, outcome);
        running.delete(stage);
      });
      running.set(stage, outcome);
    } else if (running.size) await Promise.race(running.values());
    else throw new Error(`stages that wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  for (const stage of stages) {
    const outcome = done.get(stage.name);
    if (outcome) done.set(stage.name, await repeatFailures(stage, outcome, print));
  }
  return stages.flatMap(({ name }) => done.get(name) ?? []);
}

/**
 * Runs the failed tests of a stage again while nothing else runs. A test that waits for a browser or a server may fail
 * on a busy machine; the summary names it.
 * @param {Stage} stage
 * @param {Outcome} outcome
 * @param {Print} print
 * @returns {Promise<Outcome>}
 */
async function repeatFailures({ name, repeat }, outcome, print) {
  const { toRepeat = [], seconds } = outcome;
  if (!repeat || !toRepeat.length || toRepeat.length > MAX_REPEATS) return outcome;
  const second = await runOne({ name: `${name}, again`, run: (print) => repeat(print, toRepeat) }, { print, end() {} });
  return { name, ...repeated(outcome, second), seconds: seconds + second.seconds };
}

/** @param {Stage} stage @param {{ print: Print, end: () => void }} channel @returns {Promise<Outcome>} */
async function runOne({ name, run }, { print, end }) {
  const start = performance.now();
  print(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}\n`);
  const results = await run(print).catch((error) => failure(String(error)));
  end();
  return { name, ...results, seconds: (performance.now() - start) / 1000 };
}

/**
 * Output of several writers as if one had come after the other: the oldest prints at once, the others when it has ended.
 * @param {Print} print
 */
function inTurn(print) {
  /** @type {{ text: string, ended: boolean }[]} */
  const writers = [];
  return () => {
    const own = { text: '', ended: false };
    writers.push(own);
    return {
      print: (/** @type {string} */ text) => {
        if (writers[0] === own) print(text);
        else own.text += text;
      },
      end: () => {
        own.ended = true;
        while (writers[0]?.ended) {
          writers.shift();
          if (writers[0]?.text) print(writers[0].text);
        }
      },
    };
  };
}
