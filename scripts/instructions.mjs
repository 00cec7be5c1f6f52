// npm run bench:instructions: what a card costs a processor natively, in instructions, against what is written down. No times.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { must } from './child.mjs';
import { at, environment, find } from './tools.mjs';

const TARGET = at('target/bench-native');

/**
 * @typedef {Record<string, number>} Figures what is counted → instructions
 * @typedef {{ name: string, count: number, figure: number, over: boolean }} Row
 */

/**
 * Holds counts against figures; a figure may be passed by a share of itself, for other processors and compilers.
 * @param {Figures} counts
 * @param {Figures} figures
 * @param {number} tolerance
 * @returns {Row[]}
 * @throws {Error} at a count without a figure, or the other way round
 */
export function judge(counts, figures, tolerance) {
  const names = [...new Set([...Object.keys(counts), ...Object.keys(figures)])];
  return names.map((name) => {
    const [count, figure] = [counts[name], figures[name]];
    if (count === undefined || figure === undefined) throw new Error(`${name}: ${count === undefined ? 'not counted' : 'no figure'}`);
    return { name, count, figure, over: !(count <= figure * (1 + tolerance)) };
  });
}

/** @param {Row[]} rows */
export const table = (rows) =>
  rows.map(({ name, count, figure, over }) =>
    `${name.padEnd(44)}${count.toFixed(0).padStart(9)}${`${figure}`.padStart(9)}  ${over ? '✗ over' : '✓'}`).join('\n');

/** Instructions of one run. @param {(number | string)[]} asked */
async function instructions(...asked) {
  const valgrind = find('valgrind') ?? 'valgrind';
  const output = await must(valgrind, ['--tool=callgrind', '--callgrind-out-file=/dev/null', `${TARGET}/release/cards`, ...asked.map(String)], { env: environment(), quiet: true });
  const [, count] = /Collected : (\d+)/.exec(output) ?? [];
  if (!count) throw new Error(`valgrind counted nothing:\n${output.slice(-2000)}`);
  return Number(count);
}

/** Of one more of what is done, whatever a run costs besides. @param {(times: number) => (number | string)[]} asked @param {number} times */
const each = async (asked, times) => (await instructions(...asked(2 * times)) - await instructions(...asked(times))) / times;

/** @returns {Promise<{ counts: Figures, slower: number }>} `slower`: of a renderer that does a tenth too much */
async function count() {
  await must('cargo', ['build', '--release', '--quiet', '--bin', 'cards'], { cwd: at('benches/native'), env: { ...environment(), CARGO_TARGET_DIR: TARGET }, quiet: true });
  const story = (/** @type {number} */ paragraphs) => each((times) => [times, 1, paragraphs], 10);
  const text = (/** @type {number} */ paragraphs) => each((times) => [1, times, paragraphs], 10);
  const [short, long] = [await story(40), await story(400)];
  const [brief, full] = [await text(40), await text(400)];
  return {
    counts: {
      'article → HTML': await each((times) => [1, times], 200),
      'parsed JSON → article': await each((times) => [times, 1], 200),
      'a paragraph more, parsed JSON → article': (long - short) / 360,
      'a paragraph more, article → HTML': (full - brief) / 360,
    },
    slower: await each((times) => [1, times, 'slower'], 200),
  };
}

async function budget() {
  const { tolerance, ...figures } = JSON.parse(readFileSync(at('benches/native/instructions.json'), 'utf8'));
  const { counts, slower } = await count();
  const rows = judge(counts, figures, tolerance);
  console.log(`${'instructions'.padEnd(44)}  counted   figure\n${table(rows)}`);
  const over = rows.filter((row) => row.over).map(({ name }) => name);
  if (over.length) throw new Error(`more than ${tolerance * 100} % over the figure: ${over.join(', ')}`);
  // What a renderer that does a tenth too much would count has to be caught, or this measures nothing.
  const name = 'article → HTML';
  const [control] = judge({ [name]: slower }, { [name]: figures[name] }, tolerance);
  console.log(`${table(control ? [control] : [])}, as it should be: every tenth card written twice`);
  if (!control?.over) throw new Error('a renderer that does a tenth too much is not caught: renew the figures in benches/native/instructions.json');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await budget().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
