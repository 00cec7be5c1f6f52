// The tables of `npm run bench`. Each prints its rows as they are measured, so that an interrupted run loses nothing.

import { readFileSync } from 'node:fs';
import { at } from '../../scripts/paths.mjs';
import { brotliSize } from '../../scripts/size/brotli-size.mjs';
import { median, ratio, shown, spread } from '../figures.mjs';
import { longestTask } from './devtools.mjs';
import { live } from './live.mjs';
import { ask } from './page.mjs';
import { able, BASE, OURS, outputsOf } from './peers.mjs';

/**
 * @typedef {object} Run
 * @property {any} driver
 * @property {string} engine
 * @property {string[]} peers those that are measured
 * @property {number} rounds
 * @property {number} seconds how long live cards are watched
 * @property {(name: string, cells: string[], points?: object) => void} row prints a row, and keeps it
 */

/** Steps of a round, with the columns that show them. @type {[title: string, step: string, until: 'script' | 'painted'][]} */
const COLUMNS = [
  ['JSON to attached, script', 'mount', 'script'],
  ['JSON to painted', 'mount', 'painted'],
  ['one field', 'field', 'script'],
  ['ten new stories', 'stories', 'script'],
  ['unchanged', 'unchanged', 'script'],
  ['theme', 'theme', 'painted'],
  ['removal', 'unmount', 'script'],
];

export const RATIOS = ['', 'script a card, µs', ...COLUMNS.map(([title]) => title)];

/** @param {Run} run */
const all = ({ peers }) => [...Object.values(OURS), ...peers];

/**
 * Measures each way against the card written with createElement. The two take turns, so that a busy machine slows both.
 * @param {Run} run
 * @param {number} count of cards
 */
export async function ratios({ driver, rounds, row, ...run }, count) {
  const warm = count > 100 ? 1 : 3;
  const round = (/** @type {string} */ name) => ask(driver, 'round', name, count, true);
  for (let time = 0; time < warm; time += 1) await round(BASE);
  for (const name of able(all({ driver, rounds, row, ...run }), count)) {
    for (let time = 0; time < warm && name !== BASE; time += 1) await round(name);
    const [own, base] = [[], []];
    for (let time = 0; time < rounds; time += 1) {
      for (const first of time % 2 ? [true, false] : [false, true])
        (first ? own : base).push(await round(first ? name : BASE));
    }
    const series = (rounds, step, until) => rounds.map((round) => round[step]?.[until] ?? NaN);
    const cells = COLUMNS.map(([, step, until]) => ratio(series(own, step, until), series(base, step, until)));
    const micros = (median(series(own, 'mount', 'script')) / count) * 1000;
    const texts = cells.map((cell) => (Number.isNaN(cell.median) ? '–' : spread(cell)));
    row(name, [shown(micros), ...texts], { script: cells[0], painted: cells[1] });
  }
}

/** Milliseconds to painted, for growing numbers of cards. @param {Run} run @param {number[]} counts */
export async function curve({ driver, peers, row }, counts) {
  const names = [OURS.lazy, OURS.element, OURS.renderer, ...[BASE, 'lit'].filter((name) => peers.includes(name))];
  for (const name of names) {
    const points = [];
    for (const count of counts) points.push([count, (await ask(driver, 'round', name, count)).mount.painted]);
    row(
      name,
      points.map(([, painted]) => shown(painted)),
      points,
    );
  }
}

/** The longest task while 1,000 cards are drawn. Only Chromium measures it. @param {Run} run */
export async function tasks({ driver, rounds, row, ...run }) {
  for (const name of able(all({ driver, rounds, row, ...run }), 1000)) {
    if (name === OURS.renderer) continue;
    const times = [];
    for (let time = 0; time < Math.min(rounds, 3); time += 1)
      times.push(await longestTask(driver, () => ask(driver, 'marked', name, 1000)));
    row(name, [shown(median(times))]);
  }
}

/** Live cards, with and without a renderer that draws everything again. @param {Run} run */
export async function liveCards({ driver, engine, peers, seconds, row }) {
  for (const name of [OURS.element, ...[BASE, 'lit', 'preact'].filter((name) => peers.includes(name))])
    row(name, await live(driver, engine, name, seconds));
}

/** Bytes that a page loads, after brotli. @param {Run} run */
export function bytes({ peers, row }) {
  const size = (/** @type {string[]} */ paths) => paths.reduce((sum, path) => sum + brotliSize(readFileSync(path)), 0);
  /** @type {[name: string, bytes: number][]} */
  const sizes = peers.map((name) => [name, size(outputsOf(name))]);
  sizes.push(['article-embed', size([at('pkg/embed.js'), at('pkg/article_embed_bg.wasm')])]);
  for (const [name, bytes] of sizes.sort(([, a], [, b]) => a - b)) row(name, [bytes.toLocaleString('en')]);
}

/**
 * Measures a table, but begins no row after a time limit. Returns whether the limit ended it.
 * @param {number} limit milliseconds since 1970
 * @param {Run['row']} row
 * @param {(row: Run['row']) => unknown} measure
 */
export async function untilLate(limit, row, measure) {
  const late = new Error('late');
  try {
    await measure((...cells) => {
      row(...cells);
      if (Date.now() > limit) throw late;
    });
    return false;
  } catch (error) {
    if (error === late) return true;
    throw error;
  }
}
