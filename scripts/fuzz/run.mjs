// npm run fuzz: runs the targets in fuzz/ on ten million inputs and prints statistics and failures.

import { existsSync } from 'node:fs';
import { run } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { setup } from '../setup/install.mjs';
import { environment } from '../setup/programs.mjs';
import { writeCorpus } from './corpus.mjs';

/** Inputs for each target, ten million in all; slow targets have fewer. */
export const RUNS = {
  json: 2_000_000,
  address: 2_500_000,
  text: 3_290_000,
  html_text: 1_500_000,
  formats: 350_000,
  renderer: 150_000,
  html_page: 200_000,
  file_tree: 10_000,
};

/** Longest input, in bytes. Longer ones take time and find little; all fixtures fit. @type {Record<string, number>} */
const MAX_LENGTH = {
  json: 4096,
  address: 512,
  text: 512,
  html_text: 1024,
  formats: 16_384,
  renderer: 16_384,
  html_page: 32_768,
  file_tree: 1024,
};

/**
 * Seconds and megabytes for one input, far more than any needs: an input that hangs or eats memory is a failure too.
 */
const LIMITS = ['-timeout=60', '-rss_limit_mb=2048', '-verbosity=1'];

/** No sanitizer: the core has no unsafe code, so a fault is a panic. This works on stable Rust. */
const OPTIONS = ['--sanitizer', 'none', '--fuzz-dir', 'fuzz'];

/** Folders in memory where there are some, and a clock that stands: a build at another second can be another one. */
const env = () => ({
  ...environment(),
  CARGO_TARGET_DIR: at('target/fuzz'),
  SOURCE_DATE_EPOCH: '1780000000',
  ...(existsSync('/dev/shm') && { TMPDIR: '/dev/shm' }),
});

/** @throws {Error} if a target does not compile */
export async function buildTargets() {
  const { ok, reason } = await run('cargo', ['fuzz', 'build', ...OPTIONS], { cwd: root, env: env(), minutes: 20 });
  if (!ok) throw new Error(`fuzz targets: ${reason}`);
}

/**
 * @typedef {object} Statistics
 * @property {string} target
 * @property {number} executions
 * @property {number} edges of the control flow graph that were covered
 * @property {number} seconds
 * @property {string} failure the panic, and the file with its input; empty if there was none
 */

/** The last number that a pattern captures. @param {string} text @param {RegExp} pattern */
const last = (text, pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);

/**
 * Parses the output of libFuzzer.
 * @param {string} target
 * @param {{ ok: boolean, output: string, reason: string }} result
 * @returns {Omit<Statistics, 'seconds'>}
 */
export function parse(target, { ok, output, reason }) {
  const executions = last(output, /^stat::number_of_executed_units: (\d+)$/gm) || last(output, /^#(\d+)\t/gm);
  const [, panic = ''] = /panicked at ([^]*?)\n(?:stack backtrace|note: run with)/.exec(output) ?? [];
  const [, input = ''] = /Test unit written to (\S+)/.exec(output) ?? [];
  const why = panic || (/SUMMARY: (.*)/.exec(output)?.[1] ?? reason);
  return {
    target,
    executions,
    edges: last(output, / cov: (\d+) /g),
    failure: ok ? '' : `${why.slice(0, 2000)}\n${input}`,
  };
}

/**
 * Runs one target.
 * @param {string} target
 * @param {object} options
 * @param {number} [options.runs] number of inputs
 * @param {number} [options.seconds] time limit
 * @param {number} options.seed the same seed gives the same inputs
 * @param {boolean} [options.broken] whether to run the negative control: the target's invariants on code with a fault
 * @param {(line: string) => void} [options.log] called every ten seconds
 * @returns {Promise<Statistics>}
 */
export async function fuzz(target, { runs, seconds, seed, broken = false, log = () => {} }) {
  const { corpus, dictionary } = writeCorpus(at(broken ? 'fuzz/corpus/broken' : 'fuzz/corpus'), target);
  const bounds = [...(runs ? [`-runs=${runs}`] : []), ...(seconds ? [`-max_total_time=${seconds}`] : [])];
  const args = [
    ...bounds,
    ...LIMITS,
    `-max_len=${MAX_LENGTH[target]}`,
    `-seed=${seed}`,
    `-dict=${dictionary}`,
    '-print_final_stats=1',
    // What a build prints on standard output.
    '-close_fd_mask=1',
  ];
  const start = performance.now();
  let [output, logged] = ['', start];
  const print = (/** @type {string} */ text) => {
    output += text;
    if (performance.now() - logged < 10_000) return;
    logged = performance.now();
    log(
      `${target.padEnd(10)} ${grouped(last(output, /^#(\d+)/gm))}${runs ? ` of ${grouped(runs)}` : ''}, ${last(output, / cov: (\d+) /g)} edges`,
    );
  };
  const result = await run('cargo', ['fuzz', 'run', ...OPTIONS, broken ? 'injected' : target, corpus, '--', ...args], {
    cwd: root,
    env: { ...env(), FAULT: target, RUST_BACKTRACE: '0' },
    minutes: 24 * 60,
    print,
  });
  return { ...parse(target, result), seconds: (performance.now() - start) / 1000 };
}

/** 1,234,567 @param {number} number */
const grouped = (number) => number.toLocaleString('en');

/** @param {Statistics[]} all */
export function summary(all) {
  const rows = all.map(({ target, executions, edges, seconds, failure }) =>
    [
      target.padEnd(10),
      grouped(executions).padStart(12),
      grouped(edges).padStart(9),
      seconds.toFixed(0).padStart(9),
      failure ? 'FAILED' : '–',
    ].join(' '),
  );
  const total = all.reduce((sum, { executions }) => sum + executions, 0);
  const failures = all.filter(({ failure }) => failure).map(({ target, failure }) => `✗ ${target}: ${failure}`);
  const head = `${'target'.padEnd(10)} ${'executions'.padStart(12)} ${'edges'.padStart(9)} ${'seconds'.padStart(9)} result`;
  return ['', head, ...rows, '', ...failures, `${grouped(total)} executions, ${failures.length} failures`].join('\n');
}

await main(import.meta, async () => {
  await setup('fuzz');
  await buildTargets();
  const seed = Number(process.env.SEED ?? (Date.now() % 1_000_000_007) + 1);
  console.log(`SEED=${seed} repeats this run`);
  const waiting = Object.entries(RUNS);
  /** @type {Statistics[]} */
  const all = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      all.push(await fuzz(next[0], { runs: next[1], seed, log: console.log }));
  };
  await Promise.all([work(), work()]);
  console.log(summary(all));
  process.exitCode = all.every(({ failure }) => !failure) ? 0 : 1;
});
