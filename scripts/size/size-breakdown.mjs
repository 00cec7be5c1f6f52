// The bytes that each language and each format adds to what a page loads: those of its file, or the difference without it.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { FORMATS } from '../build/build.mjs';
import { buildWasm } from '../build/wasm.mjs';
import { at } from '../paths.mjs';
import { brotliSize } from './brotli-size.mjs';

/** Each language but English, and its file in src/messages/. @returns {[language: string, text: Buffer][]} */
const messages = () =>
  readdirSync(at('src/messages'))
    .filter((name) => name.endsWith('.txt') && name !== 'en.txt')
    .map((name) => [name.replace('.txt', ''), readFileSync(at('src/messages', name))]);

/** The largest of these files. */
export const largestLanguage = () =>
  messages()
    .map(([, text]) => text)
    .reduce((one, other) => (brotliSize(one) > brotliSize(other) ? one : other));

/** A line for each language. */
export const languages = () =>
  messages()
    .map(([language, text]) => `${`  ${language}`.padEnd(34)}${brotliSize(text)}`)
    .join('\n');

/**
 * The names of formats in src/formats/sources/mod.rs, without those that browsers do not read.
 * @param {string} source
 */
export const named = (source) =>
  [
    ...new Set([...source.matchAll(/(?<!\)\)\]\n)^ {4}\([^)]*&(\w+)::\w+\s*\),$/gm)].map(([, name = '']) => name)),
  ].filter((name) => name !== 'article_embed');

/**
 * The signatures of all formats but one.
 * @param {string} source
 * @param {string} name
 */
export function without(source, name) {
  const less = source.replace(new RegExp(`^ {4}\\([^)]*&${name}::\\w+\\s*\\),\n`, 'gm'), '');
  if (less === source)
    throw new Error(`src/formats/sources/mod.rs has no rows of ${name}; it has ${named(source).join(', ')}`);
  return less;
}

/**
 * Copies what cargo reads of the crate and returns the folder. The manifest names some of the tests.
 * @param {string} folder
 */
export function copyCrate(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const path of ['Cargo.toml', 'Cargo.lock', 'README.md', 'src', 'cli', 'tests']) {
    const filter = (/** @type {string} */ file) => path !== 'tests' || !extname(file) || extname(file) === '.rs';
    cpSync(at(path), join(folder, path), { recursive: true, filter });
  }
  return folder;
}

/**
 * Builds the larger wasm without each format in turn, which takes a minute or more for each.
 * @param {string[]} names formats, or none for all
 * @param {(line: string) => void} say
 */
export async function formats(names, say) {
  const source = readFileSync(at('src/formats/sources/mod.rs'), 'utf8');
  const whole = brotliSize(readFileSync(at('pkg/article_embed_formats_bg.wasm')));
  const lines = [];
  for (const name of names.length ? names : named(source)) {
    const crate = copyCrate(at('target/without', name));
    writeFileSync(join(crate, 'src/formats/sources/mod.rs'), without(source, name));
    // The format's tables are there, and nobody uses them.
    const library = join(crate, 'src/lib.rs');
    writeFileSync(library, `#![allow(dead_code)]\n${readFileSync(library, 'utf8')}`);
    const target = { ...FORMATS, name: `without-${name}`, into: join(crate, 'pkg'), shared: false };
    await buildWasm(target, say, crate);
    lines.push(`${`  ${name}`.padEnd(34)}${whole - brotliSize(readFileSync(join(target.into, target.wasm)))}`);
    rmSync(crate, { recursive: true });
  }
  say(`\nOf the larger wasm, what each format adds:\n${lines.join('\n')}`);
}
