// What each language and each format adds to what a page loads: the bytes that are gone without it. It judges nothing.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './tools.mjs';
import { makeWasm } from './wasm.mjs';
import { compressed } from './weigh.mjs';

/** Each language of src/locale.rs, with its texts. */
const told = () => {
  const [, all = ''] = /^static WORDS[^=]*= \[(.*?)^\];/ms.exec(readFileSync(at('src/locale.rs'), 'utf8')) ?? [];
  return all.split(/^(?= {4}\S)/m).map((row) => [...row.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text)).filter((row) => row.length);
};

/** @param {string[][]} rows */
const text = (rows) => Buffer.from(rows.flat().join(''));

/** The rows of src/locale.rs, as they stand in the wasm. */
export const rows = () => text(told());

/** A line for each language. */
export function languages() {
  const all = told();
  const whole = compressed(text(all));
  return all.map((row) => `${`  ${row[0]}`.padEnd(34)}${whole - compressed(text(all.filter((other) => other !== row)))}`.trimEnd()).join('\n');
}

/**
 * The names of formats in src/formats/detect.rs.
 * @param {string} source
 */
export const named = (source) => [...new Set([...source.matchAll(/^ {4}\(".*", &(\w+)::\w+\),$/gm)].map(([, name = '']) => name))];

/**
 * The ways to an article without those of one format.
 * @param {string} source
 * @param {string} name
 */
export function without(source, name) {
  const less = source.replace(new RegExp(`^ {4}\\(".*", &${name}::\\w+\\),\n`, 'gm'), '');
  if (less === source) throw new Error(`src/formats/detect.rs has no rows of ${name}; it has ${named(source).join(', ')}`);
  const left = less.match(/^ {4}\(".*", &(?:\w+::)?\w+\),$/gm)?.length;
  return less.replace(/(?<=^static WAYS: \[.*; )\d+(?=\])/m, `${left}`);
}

/**
 * Builds the larger wasm without each format in turn, which takes a minute or more for each.
 * @param {string[]} asked formats, or none for all
 * @param {(line: string) => void} say
 */
export async function formats(asked, say) {
  const source = readFileSync(at('src/formats/detect.rs'), 'utf8');
  const whole = compressed(readFileSync(at('pkg/article_embed_formats_bg.wasm')));
  const lines = [];
  for (const name of asked.length ? asked : named(source)) {
    const crate = at('target/without', name);
    rmSync(crate, { recursive: true, force: true });
    mkdirSync(crate, { recursive: true });
    for (const path of ['Cargo.toml', 'Cargo.lock', 'README.md', 'src']) cpSync(at(path), join(crate, path), { recursive: true });
    writeFileSync(join(crate, 'src/formats/detect.rs'), without(source, name));
    const target = { name: `without-${name}`, cargo: ['--no-default-features', '--features', 'formats'], into: join(crate, 'pkg'), wasm: 'core.wasm', glue: true };
    mkdirSync(target.into);
    await makeWasm(target, say, crate);
    lines.push(`${`  ${name}`.padEnd(34)}${whole - compressed(readFileSync(join(target.into, target.wasm)))}`);
    rmSync(crate, { recursive: true });
  }
  say(`\nOf the larger wasm, what each format adds:\n${lines.join('\n')}`);
}
