// npm run size: compares the size of what pages load with size-budget.json and the last release. It builds what is missing.

import { readFileSync, writeFileSync } from 'node:fs';
import { build } from '../build/build.mjs';
import { main } from '../main.mjs';
import { at } from '../paths.mjs';
import { brotliSize } from './brotli-size.mjs';
import { formats, languages, largestLanguage } from './size-breakdown.mjs';

/** @typedef {{ name: string, raw: number, brotli: number, budget?: number }} Row */

/**
 * The sizes of files and their sum.
 * @param {Record<string, Uint8Array>} files
 * @param {Record<string, number>} budget maximum bytes after brotli, by name or `total`
 * @returns {{ rows: Row[], over: Row[] }}
 */
export function measure(files, budget) {
  const rows = Object.entries(files).map(([name, bytes]) => ({ name, raw: bytes.length, brotli: brotliSize(bytes) }));
  rows.push({ name: 'total', raw: sum(rows, 'raw'), brotli: sum(rows, 'brotli') });
  for (const name of Object.keys(budget)) {
    if (!rows.some((row) => row.name === name))
      throw new Error(`size-budget.json names ${name}, which is not measured`);
  }
  const compared = rows.map((row) => ({ ...row, budget: budget[row.name] }));
  return { rows: compared, over: compared.filter((row) => row.brotli > (row.budget ?? Infinity)) };
}

/** @param {Row[]} rows @param {'raw' | 'brotli'} column */
const sum = (rows, column) => rows.reduce((all, row) => all + row[column], 0);

/** @param {Row[]} rows */
export function table(rows) {
  const cells = [
    ['', 'raw', 'brotli', 'budget'],
    ...rows.map(({ name, raw, brotli, budget }) => [
      name,
      `${raw}`,
      `${brotli}`,
      budget ? `${budget}${brotli > budget ? '  ✗ over' : '  ✓'}` : '',
    ]),
  ];
  return cells
    .map(([name = '', raw = '', brotli = '', budget]) =>
      `${name.padEnd(26)}${raw.padStart(8)}${brotli.padStart(8)}  ${budget}`.trimEnd(),
    )
    .join('\n');
}

/** The sizes at the last release: bytes after brotli, by name. */
const RELEASE = at('size-release.json');

/**
 * The changes since a release, a line for each file.
 * @param {Row[]} rows
 * @param {{ version: string, brotli: Record<string, number> }} release
 */
export function changes(rows, { version, brotli }) {
  return rows
    .map(({ name, brotli: now }) => {
      const before = brotli[name];
      const change =
        before === undefined ? 'new' : now === before ? 'unchanged' : `${now > before ? '+' : ''}${now - before}`;
      return `${name.padEnd(34)}${change.padStart(10)} since ${version}`;
    })
    .join('\n');
}

/** @param {Row[]} rows */
function renewRelease(rows) {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const brotli = Object.fromEntries(rows.map(({ name, brotli }) => [name, brotli]));
  writeFileSync(RELEASE, `${JSON.stringify({ version, brotli }, null, 2)}\n`);
}

/**
 * @param {string} readme its text
 * @param {number} bytes of embed.js and the core
 * @throws {Error} if README.md states another size, in kilobytes
 */
export function compareStated(readme, bytes) {
  const [, stated] = /\*\*Small\*\*: (\d+) KB/.exec(readme) ?? [];
  const measured = `${Math.round(bytes / 1000)}`;
  if (stated !== measured) throw new Error(`README.md states ${stated} KB; embed.js and the core are ${measured} KB`);
}

/** @param {string[]} args */
async function check(args) {
  await build();
  const { formats: budgets, words, tools, ...budget } = JSON.parse(readFileSync(at('size-budget.json'), 'utf8'));
  const read = (/** @type {string[]} */ ...names) =>
    Object.fromEntries(names.map((name) => [name, readFileSync(at('pkg', name))]));
  const core = measure(read('embed.js', 'article_embed_bg.wasm'), budget);
  console.log(`${table(core.rows)}\n\nBesides, where a payload has HTML in it or is in another publisher's format:`);
  const more = measure(read('article_embed_formats_bg.wasm'), budgets);
  console.log(table(more.rows.slice(0, 1)));
  console.log('\nBesides, where a page has the buttons or dates that go on:');
  const extra = measure(read('tools.js'), tools);
  console.log(table(extra.rows.slice(0, 1)));
  const spoken = measure({ words: largestLanguage() }, { words });
  console.log(
    `\nBesides, where a page is not in English, the file of its language; the largest, and each:\n${table(spoken.rows.slice(0, 1))}\n${languages()}`,
  );
  const all = [...core.rows, ...more.rows.slice(0, 1), ...extra.rows.slice(0, 1), ...spoken.rows.slice(0, 1)];
  if (args.includes('--release')) renewRelease(all);
  console.log(`\n${changes(all, JSON.parse(readFileSync(RELEASE, 'utf8')))}`);
  if (args.includes('--formats'))
    await formats(
      args.filter((name) => !name.startsWith('-')),
      console.log,
    );
  compareStated(readFileSync(at('README.md'), 'utf8'), core.rows.at(-1)?.brotli ?? 0);
  const over = [core, more, extra, spoken].flatMap(({ over }) => over);
  if (over.length) throw new Error(`over budget: ${over.map(({ name }) => name).join(', ')}`);
}

await main(import.meta, () => check(process.argv.slice(2)));
