// npm run bench:instructions: counts the instructions of reading and rendering a card, and compares them with a budget.

import { readFileSync } from 'node:fs';
import { exec } from '../exec.mjs';
import { main } from '../main.mjs';
import { at } from '../paths.mjs';
import { environment, find } from '../setup/programs.mjs';

const TARGET = at('target/bench-native');

/**
 * @typedef {Record<string, number>} Counts instructions, by what was measured
 * @typedef {{ name: string, count: number, budget: number, over: boolean }} Row
 */

/**
 * Compares counts with budgets. A count may exceed its budget by `tolerance`, a fraction, since processors and compilers differ.
 * @param {Counts} counts
 * @param {Counts} budgets
 * @param {number} tolerance
 * @returns {Row[]}
 * @throws {Error} if a count has no budget or a budget no count
 */
export function compare(counts, budgets, tolerance) {
  const names = [...new Set([...Object.keys(counts), ...Object.keys(budgets)])];
  return names.map((name) => {
    const [count, budget] = [counts[name], budgets[name]];
    if (count === undefined || budget === undefined)
      throw new Error(`${name}: no ${count === undefined ? 'count' : 'budget'}`);
    return { name, count, budget, over: !(count <= budget * (1 + tolerance)) };
  });
}

/** @param {Row[]} rows */
export const table = (rows) =>
  rows
    .map(
      ({ name, count, budget, over }) =>
        `${name.padEnd(44)}${count.toFixed(0).padStart(9)}${`${budget}`.padStart(9)}  ${over ? '✗ over' : '✓'}`,
    )
    .join('\n');

/** Instructions of one run of benches/native/src/bin/cards.rs. @param {(number | string)[]} args */
async function instructions(...args) {
  const callgrind = [
    '--tool=callgrind',
    '--callgrind-out-file=/dev/null',
    `${TARGET}/release/cards`,
    ...args.map(String),
  ];
  const output = await exec(find('valgrind') ?? 'valgrind', callgrind, { env: environment(), quiet: true });
  const [, count] = /Collected : (\d+)/.exec(output) ?? [];
  if (!count) throw new Error(`valgrind printed no count:\n${output.slice(-2000)}`);
  return Number(count);
}

/**
 * Instructions of one repetition, without the fixed cost of a run.
 * @param {(times: number) => (number | string)[]} args
 * @param {number} times
 */
const perRepetition = async (args, times) =>
  ((await instructions(...args(2 * times))) - (await instructions(...args(times)))) / times;

/**
 * @returns {Promise<{ counts: Counts, slower: number }>} `slower` is the count of a renderer that writes every tenth
 * card twice
 */
async function count() {
  const env = { ...environment(), CARGO_TARGET_DIR: TARGET };
  await exec('cargo', ['build', '--release', '--quiet', '--bin', 'cards'], {
    cwd: at('benches/native'),
    env,
    quiet: true,
  });
  const read = (/** @type {number} */ paragraphs) => perRepetition((times) => [times, 1, paragraphs], 10);
  const render = (/** @type {number} */ paragraphs) => perRepetition((times) => [1, times, paragraphs], 10);
  const reading = [await read(40), await read(400)];
  const rendering = [await render(40), await render(400)];
  const perParagraph = (/** @type {number[]} */ [short = 0, long = 0]) => (long - short) / 360;
  return {
    counts: {
      'article → HTML': await perRepetition((times) => [1, times], 200),
      'parsed JSON → article': await perRepetition((times) => [times, 1], 200),
      'JSON text → article': await perRepetition((times) => [times, 1, 'text'], 200),
      'a paragraph more, parsed JSON → article': perParagraph(reading),
      'a paragraph more, article → HTML': perParagraph(rendering),
    },
    slower: await perRepetition((times) => [1, times, 'slower'], 200),
  };
}

await main(import.meta, async () => {
  const { tolerance, ...budgets } = JSON.parse(readFileSync(at('benches/native/instructions.json'), 'utf8'));
  const { counts, slower } = await count();
  const rows = compare(counts, budgets, tolerance);
  console.log(`${'instructions'.padEnd(44)}    count   budget\n${table(rows)}`);
  const over = rows.filter((row) => row.over).map(({ name }) => name);
  if (over.length) throw new Error(`more than ${tolerance * 100} % over budget: ${over.join(', ')}`);
  // The negative control: a renderer that does a tenth too much must be over budget.
  const name = 'article → HTML';
  const control = compare({ [name]: slower }, { [name]: budgets[name] }, tolerance);
  console.log(`${table(control)}, as expected: every tenth card is written twice`);
  if (!control.every(({ over }) => over))
    throw new Error('a tenth too much is within the budget: update benches/native/instructions.json');
});
