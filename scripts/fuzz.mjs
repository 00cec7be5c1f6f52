// npm run fuzz: ten million bred inputs for the core, split over the targets of fuzz/, with their figures and what they found. What must hold, the targets say.

import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './child.mjs';
import { sow } from './seeds.mjs';
import { setup } from './setup.mjs';
import { at, environment, root } from './tools.mjs';

/** How many of ten million executions each target has: the slower the fewer. */
export const SHARES = { address: 3_500_000, text: 4_500_000, html_text: 1_500_000, formats: 350_000, renderer: 150_000 };

/** Longest inputs, in bytes: long ones take time and find little. The payloads of the tests fit. @type {Record<string, number>} */
const LONGEST = { address: 512, text: 512, html_text: 1024, formats: 16_384, renderer: 16_384 };

const TARGET_DIR = at('target/fuzz');

/** An input that hangs, or eats memory, is a find too. In seconds and megabytes, far above what any input takes. */
const LIMITS = ['-timeout=60', '-rss_limit_mb=2048', '-verbosity=1'];

/**
 * Builds all targets. No sanitizer: the core has no unsafe code, so its faults are panics; and so stable Rust does.
 * @throws {Error} where they cannot be built
 */
export async function buildTargets() {
  const env = { ...environment(), CARGO_TARGET_DIR: TARGET_DIR };
  const { ok, reason } = await run('cargo', ['fuzz', 'build', '--sanitizer', 'none', '--fuzz-dir', 'fuzz'], { cwd: root, env, minutes: 20 });
  if (!ok) throw new Error(`fuzz targets: ${reason}`);
}

/** Where cargo put the programs. */
async function programs() {
  const { output } = await run('rustc', ['-vV'], { cwd: root, env: environment(), quiet: true });
  const [, host = ''] = /^host: (.*)$/m.exec(output) ?? [];
  return join(TARGET_DIR, host, 'release');
}

/**
 * @typedef {object} Harvest
 * @property {string} target
 * @property {number} executions
 * @property {number} edges of the program that were reached
 * @property {number} seconds
 * @property {string} find what went wrong, and with which input; empty if nothing did
 */

/** What libFuzzer has printed, as figures. @param {string} target @param {string} printed @param {number} status @returns {Omit<Harvest, 'seconds'>} */
export function harvest(target, printed, status) {
  const last = (/** @type {RegExp} */ mark) => Number([...printed.matchAll(mark)].at(-1)?.[1] ?? 0);
  const executions = last(/^stat::number_of_executed_units: (\d+)$/gm) || last(/^#(\d+)\t/gm);
  const [, panic = ''] = /panicked at ([^]*?)\n(?:stack backtrace|note: run with)/.exec(printed) ?? [];
  const [, input = ''] = /Test unit written to (\S+)/.exec(printed) ?? [];
  const why = panic || (/SUMMARY: (.*)/.exec(printed)?.[1] ?? `exit status ${status}`);
  return { target, executions, edges: last(/ cov: (\d+) /g), find: status === 0 ? '' : `${why.slice(0, 2000)}\n${input}` };
}

/**
 * Runs one target.
 * @param {string} target
 * @param {{ runs?: number, seconds?: number, seed: number, planted?: string, say?: (line: string) => void }} how `planted`: the fault in the place of what is judged
 * @returns {Promise<Harvest>}
 */
export async function fuzz(target, { runs, seconds, seed, planted, say = () => {} }) {
  const { corpus, words } = sow(at('target/fuzz', planted ? 'controls' : 'corpus'), target);
  const artifacts = join(planted ? at('target/fuzz/controls/found') : at('fuzz/artifacts'), target, '/');
  mkdirSync(artifacts, { recursive: true });
  const bounds = [...(runs ? [`-runs=${runs}`] : []), ...(seconds ? [`-max_total_time=${seconds}`] : [])];
  const args = [...bounds, ...LIMITS, `-max_len=${LONGEST[target]}`, `-seed=${seed}`, `-dict=${words}`, `-artifact_prefix=${artifacts}`, '-print_final_stats=1', corpus];
  const child = spawn(join(await programs(), planted ? 'planted' : target), args, { env: { ...process.env, PLANTED: planted, RUST_BACKTRACE: '0' }, stdio: ['ignore', 'ignore', 'pipe'] });
  const begun = performance.now();
  let [printed, told] = ['', begun];
  child.stderr.setEncoding('utf8').on('data', (text) => {
    printed += text;
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    const [count, cov] = [/^#(\d+)/gm, / cov: (\d+) /g].map((mark) => Number([...printed.matchAll(mark)].at(-1)?.[1] ?? 0));
    say(`${target.padEnd(10)} ${figure(count)}${runs ? ` of ${figure(runs)}` : ''}, ${cov} edges`);
  });
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  const status = await new Promise((resolve) => child.on('error', () => resolve(1)).on('close', (code) => resolve(code ?? 1)));
  process.off('exit', end);
  return { ...harvest(target, printed, status), seconds: (performance.now() - begun) / 1000 };
}

/** @param {number | undefined} number */
const figure = (number = 0) => number.toLocaleString('en');

/** @param {Harvest[]} harvests */
export function summary(harvests) {
  const rows = harvests.map(({ target, executions, edges, seconds, find }) =>
    [target.padEnd(10), figure(executions).padStart(12), figure(edges).padStart(9), seconds.toFixed(0).padStart(9), find ? 'FOUND' : '–'].join(' '));
  const total = harvests.reduce((sum, { executions }) => sum + executions, 0);
  const finds = harvests.filter(({ find }) => find).map(({ target, find }) => `✗ ${target}: ${find}`);
  const head = `${'target'.padEnd(10)} ${'executions'.padStart(12)} ${'edges'.padStart(9)} ${'seconds'.padStart(9)} find`;
  return ['', head, ...rows, '', ...finds, `${figure(total)} executions, ${finds.length} finds`].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setup('fuzz');
  await buildTargets();
  const seed = Number(process.env.SEED ?? (Date.now() % 1_000_000_007) + 1);
  console.log(`SEED=${seed} repeats this run`);
  const left = Object.entries(SHARES);
  /** @type {Harvest[]} */
  const harvests = [];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) harvests.push(await fuzz(next[0], { runs: next[1], seed, say: console.log }));
  };
  await Promise.all([work(), work()]);
  console.log(summary(harvests));
  process.exitCode = harvests.every(({ find }) => !find) ? 0 : 1;
}
