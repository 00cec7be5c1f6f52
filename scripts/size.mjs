// npm run size: what a page loads, weighed against size-budget.json. It builds first what is not built.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { at } from './tools.mjs';
import { compressed } from './weigh.mjs';

/** @typedef {{ name: string, raw: number, brotli: number, budget?: number }} Row */

/**
 * Weighs files and their sum.
 * @param {Record<string, Uint8Array>} files
 * @param {Record<string, number>} budget name, or `total` → most bytes after brotli
 * @returns {{ rows: Row[], over: Row[] }}
 */
export function weigh(files, budget) {
  const rows = Object.entries(files).map(([name, bytes]) => ({ name, raw: bytes.length, brotli: compressed(bytes) }));
  rows.push({ name: 'total', raw: sum(rows, 'raw'), brotli: sum(rows, 'brotli') });
  for (const name of Object.keys(budget)) {
    if (!rows.some((row) => row.name === name)) throw new Error(`size-budget.json names ${name}, which is not weighed`);
  }
  const judged = rows.map((row) => ({ ...row, budget: budget[row.name] }));
  return { rows: judged, over: judged.filter((row) => row.brotli > (row.budget ?? Infinity)) };
}

/** @param {Row[]} rows @param {'raw' | 'brotli'} column */
const sum = (rows, column) => rows.reduce((all, row) => all + row[column], 0);

/** @param {Row[]} rows */
export function table(rows) {
  const cells = [['', 'raw', 'brotli', 'budget'], ...rows.map(({ name, raw, brotli, budget }) =>
    [name, `${raw}`, `${brotli}`, budget ? `${budget}${brotli > budget ? '  ✗ over' : '  ✓'}` : ''])];
  return cells.map(([name = '', raw = '', brotli = '', budget]) =>
    `${name.padEnd(26)}${raw.padStart(8)}${brotli.padStart(8)}  ${budget}`.trimEnd()).join('\n');
}

/** The rows of src/locale.rs, as they stand in the wasm. */
function languages() {
  const [, rows = ''] = /^static WORDS[^=]*= \[(.*?)^\];/ms.exec(readFileSync(at('src/locale.rs'), 'utf8')) ?? [];
  return Buffer.from([...rows.matchAll(/"([^"]+)"/g)].map(([, text]) => text).join(''));
}

async function judge() {
  await build();
  const { formats, words, tools, ...budget } = JSON.parse(readFileSync(at('size-budget.json'), 'utf8'));
  const weighed = (/** @type {string[]} */ ...names) => Object.fromEntries(names.map((name) => [name, readFileSync(at('pkg', name))]));
  const { rows, over } = weigh(weighed('embed.js', 'article_embed_bg.wasm'), budget);
  console.log(`${table(rows)}\n\nBesides, where a payload has HTML in it or is in another publisher's format:`);
  const more = weigh(weighed('article_embed_formats_bg.wasm'), formats);
  console.log(table(more.rows.slice(0, 1)));
  over.push(...more.over);
  console.log(`\nBesides, where a page has the buttons or dates that go on:`);
  const extra = weigh(weighed('tools.js'), tools);
  console.log(table(extra.rows.slice(0, 1)));
  over.push(...extra.over);
  const spoken = weigh({ words: languages() }, { words });
  console.log(`\nOf that, the card's own words in all languages but English:\n${table(spoken.rows.slice(0, 1))}`);
  over.push(...spoken.over);
  if (over.length) throw new Error(`over budget: ${over.map(({ name }) => name).join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await judge().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
