// What npm run bench prints: tables of ratios, and plots for docs/performance.md. It measures nothing.

import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { at } from '../../scripts/tools.mjs';
import { median, ratio, shown, spread, table } from '../figures.mjs';
import { bars, lines } from '../plot.mjs';
import { NAMES, OURS } from './peers.mjs';

/** @typedef {{ script: number, painted: number }} Times */
/** @typedef {Record<string, Times>} Round what was done → how long it took */

const BASE = 'create';

/** @param {Round[]} rounds @param {string} what @param {'script' | 'painted'} until */
const series = (rounds, what, until) => rounds.map((round) => round[what]?.[until] ?? NaN);

/**
 * Ratios to the card by hand, round by round.
 * @param {Record<string, Round[]>} measured
 * @param {string[]} names @param {[string, string, 'script' | 'painted'][]} columns title, what, until
 */
function ratios(measured, names, columns) {
  const row = (/** @type {string} */ name) => columns.map(([, what, until]) => {
    const [own, base] = [name, BASE].map((name) => series(measured[name] ?? [], what, until));
    const told = ratio(own ?? [], base ?? []);
    return Number.isNaN(told.median) ? '–' : spread(told);
  });
  return table(['', ...columns.map(([title]) => title)], names.map((name) => [NAMES[name] ?? name, ...row(name)]));
}

/** @param {any} results */
function tables({ measured, long, bytes, cold, memory, grown }) {
  const all = Object.keys(measured[100]);
  const perCard = (/** @type {string} */ name) => [1, 100, 1000].map((count) => median(series(measured[count][name] ?? [], 'mount', 'script')) / count);
  const fastest = Object.fromEntries([1000].map((count) => [count, Math.min(...Object.keys(measured[count]).filter((name) => !name.startsWith('article')).map((name) => median(series(measured[count][name], 'mount', 'painted'))))]));
  /** @type {Record<string, string>} */
  const told = {
    script: ratios(measured[100], all, [['JSON to attached, script', 'mount', 'script'], ['JSON to painted', 'mount', 'painted'], ['one field', 'update', 'script'], ['theme', 'theme', 'painted'], ['removal', 'unmount', 'script']]),
    thousand: ratios(measured[1000], all, [['JSON to attached, script', 'mount', 'script'], ['JSON to painted', 'mount', 'painted'], ['one field', 'update', 'script'], ['theme', 'theme', 'painted'], ['removal', 'unmount', 'script']]),
    card: table(['microseconds of script a card', '1', '100', '1,000'], all.map((name) => [NAMES[name] ?? name, ...perCard(name).map((time) => shown(time * 1000))])),
    painted: table(['1,000 cards, JSON to painted', 'of the fastest peer'], Object.values(OURS).map((name) => [NAMES[name] ?? name, shown(median(series(measured[1000][name], 'mount', 'painted')) / fastest[1000])])),
    bytes: table(['', 'bytes, brotli'], Object.entries(bytes).sort(([, a], [, b]) => a - b).map(([name, size]) => [NAMES[name] ?? name, size.toLocaleString('en')])),
    curve: table(['milliseconds to painted', ...grown[OURS.element].map(([count]) => count.toLocaleString('en'))], Object.entries(grown).map(([name, points]) => [NAMES[name] ?? name, ...points.map(([, { painted }]) => shown(painted))])),
  };
  if (long) told.tasks = table(['1,000 cards', 'milliseconds of the longest task'], Object.entries(long).map(([name, rounds]) => [NAMES[name] ?? name, shown(median(rounds))]));
  if (cold) told.cold = table(['slow network, slow processor, nothing cached', 'milliseconds to the card'], Object.entries(cold).map(([name, times]) => [NAMES[name] ?? name, shown(median(times))]));
  if (memory) told.memory = table(['', 'KiB a card'], Object.entries(memory).map(([name, size]) => [NAMES[name] ?? name, shown(size / 1024)]));
  return told;
}

/** @param {any} results */
function plots({ measured, grown }) {
  const all = Object.keys(measured[100]);
  const of = (/** @type {number} */ count, /** @type {'script' | 'painted'} */ until) => all.filter((name) => measured[count][name]).map((name) => {
    const [own, base] = [name, BASE].map((name) => series(measured[count][name], 'mount', until));
    return { name: NAMES[name] ?? name, ours: name.startsWith('article'), ...ratio(own, base) };
  });
  return {
    script: bars('Script for 100 cards, JSON to attached; createElement by hand = 1', of(100, 'script')),
    painted: bars('1,000 cards, JSON to painted; createElement by hand = 1', of(1000, 'painted')),
    curve: lines('JSON to painted', 'cards', 'milliseconds', Object.entries(grown).map(([name, points]) =>
      ({ name: NAMES[name] ?? name, ours: name.startsWith('article'), points: points.map(([count, { painted }]) => [count, painted]) }))),
  };
}

/** Puts the tables between their marks in docs/performance.md, the plots beside it. @param {Record<string, string>} told @param {Record<string, string>} pictures */
export function write(told, pictures) {
  const page = at('docs/performance.md');
  let text = readFileSync(page, 'utf8');
  for (const [name, what] of Object.entries(told)) {
    text = text.replace(new RegExp(`(?<=<!-- ${name} -->\\n)[^]*?(?=<!-- / -->)`), () => `${what}\n`);
  }
  writeFileSync(page, text);
  mkdirSync(at('docs/plots'), { recursive: true });
  for (const [name, svg] of Object.entries(pictures)) writeFileSync(at('docs/plots', `${name}.svg`), svg);
}

/** All that is printed; it goes to docs/performance.md too, if that is asked: of other engines than Chromium, what 1,000 cards cost. @param {any} results @param {boolean} kept */
export function report(results, kept) {
  const { engine, browser, machine, rounds } = results;
  const told = { machine: `${browser.trim()}, ${machine}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`, ...tables(results) };
  if (kept && engine === 'chromium') write(told, plots(results));
  else if (kept) write({ [engine]: `${told.machine}\n\n${told.thousand}` }, {});
  return Object.values(told).join('\n\n');
}
