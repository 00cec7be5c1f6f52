// The output of `npm run bench`: tables that are printed row by row and kept in target/bench, and docs/performance.md.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from '../../scripts/paths.mjs';
import { table } from '../figures.mjs';
import { bars, lines } from '../plot.mjs';
import { LIVE } from './live.mjs';
import { NAMES } from './peers.mjs';
import { RATIOS } from './tables.mjs';

/** Each table: what it means for a page, and its columns. */
export const TABLES = {
  hundred: [
    'A page with 100 cards: times as multiples of `createElement` by hand, which draws everything again for each update; below 1 is faster.',
    RATIOS,
  ],
  thousand: ['A page with 1,000 cards: the same, where layout and memory weigh more.', RATIOS],
  curve: [
    'How long a reader waits until all cards are painted: the time should grow no faster than the number of cards.',
    undefined,
  ],
  tasks: [
    'How long the page cannot answer its reader at most, while 1,000 cards are drawn.',
    ['1,000 cards', 'longest task, ms'],
  ],
  live: ['What 100 live cards cost a page that stays open, when every card gets another headline each second.', LIVE],
  bytes: ['What a reader downloads before the first card, style sheet included, after brotli.', ['', 'bytes, brotli']],
  cold: [
    'How long a reader with a slow phone waits for the first card on the first visit.',
    ['slow network, slow processor, nothing cached', 'milliseconds to the card'],
  ],
  memory: ['What a card keeps of a reader’s memory.', ['', 'KiB a card']],
};

const isOurs = (/** @type {string} */ name) => name.startsWith('article');

/** Plots of measured points, by table. */
const PLOTS = {
  hundred: (points) => ({
    script: bars('Script for 100 cards, JSON to attached; createElement by hand = 1', points('script')),
  }),
  thousand: (points) => ({
    painted: bars('1,000 cards, JSON to painted; createElement by hand = 1', points('painted')),
  }),
  curve: (_, all) => ({ curve: lines('JSON to painted', 'cards', 'milliseconds', all) }),
};

/** @param {any} results */
const save = (results) => {
  mkdirSync(at('target/bench'), { recursive: true });
  writeFileSync(at('target/bench', `${results.about.engine}.json`), JSON.stringify(results));
};

/** Replaces the text between the marks of docs/performance.md. @param {string} mark @param {string} text */
function replace(mark, text) {
  const page = at('docs/performance.md');
  const before = readFileSync(page, 'utf8');
  if (!before.includes(`<!-- ${mark} -->`)) return;
  writeFileSync(
    page,
    before.replace(new RegExp(`(?<=<!-- ${mark} -->\\n)[^]*?(?=<!-- / -->)`), () => `${text}\n`),
  );
}

/**
 * Replaces tables of docs/performance.md, and plots.
 * @param {Record<string, string>} tables by mark
 * @param {Record<string, string>} plots
 */
export function write(tables, plots) {
  for (const [mark, text] of Object.entries(tables)) replace(mark, text);
  mkdirSync(at('docs/plots'), { recursive: true });
  for (const [name, svg] of Object.entries(plots)) writeFileSync(at('docs/plots', `${name}.svg`), svg);
}

/**
 * Begins a report.
 * @param {{ engine: string, browser: string, machine: string, version: string, form: string }} about
 * @param {number[]} counts of the curve
 */
export function openReport(about, counts) {
  const results = { about, tables: {} };
  const origin = `${about.browser}, ${about.machine}; ${about.version}; ${about.form}.`;
  console.log(`\n${origin}`);
  const headOf = (name) =>
    TABLES[name][1] ?? ['milliseconds to painted', ...counts.map((count) => count.toLocaleString('en'))];
  return {
    /** Prints the head of a table, and returns what prints its rows. @param {string} name */
    table(name) {
      const rows = [];
      const points = [];
      results.tables[name] = { rows, points };
      console.log(`\n${TABLES[name][0]}\n\n${table(headOf(name), [])}`);
      return (way, cells, measured) => {
        rows.push([NAMES[way] ?? way, ...cells]);
        points.push({ name: NAMES[way] ?? way, ours: isOurs(way), measured });
        console.log(
          table([], [rows.at(-1)])
            .split('\n')
            .at(-1),
        );
        save(results);
      };
    },
    /** Writes a table into docs/performance.md: those of Chromium under their names, others under their engine's. */
    write(name) {
      const { rows, points } = results.tables[name];
      if (!rows.length) return;
      const isChromium = about.engine === 'chromium';
      const text = `${TABLES[name][0]} ${origin}\n\n${table(headOf(name), rows)}`;
      const bar = (key) => points.map(({ measured, ...point }) => ({ ...point, ...measured[key] }));
      const curves = points.map(({ measured, ...point }) => ({ ...point, points: measured }));
      const plots = isChromium && PLOTS[name] ? PLOTS[name](bar, curves) : {};
      write({ [isChromium ? name : `${about.engine}-${name}`]: text }, plots);
    },
  };
}
