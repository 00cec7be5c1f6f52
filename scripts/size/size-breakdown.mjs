// The bytes that each language and each format adds to what a page loads: those of its file, or the difference without it.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
 * The names of formats in src/formats/sources/mod.rs.
 * @param {string} source
 */
export const named = (source) =>
  [...new Set([...source.matchAll(/^ {4}\(".*", &(\w+)::\w+\),$/gm)].map(([, name = '']) => name))].filter(
    (name) => name !== 'article_embed',
  );

/**
 * The signatures of all formats but one.
 * @param {string} source
 * @param {string} name
 */
export function without(source, name) {
  const less = source.replace(new RegExp(`^ {4}\\(".*", &${name}::\\w+\\),\n`, 'gm'), '');
  if (less === source)
    throw new Error(`src/formats/sources/mod.rs has no rows of ${name}; it has ${named(source).join(', ')}`);
  return less;
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
    const crate = at('target/without', name);
    rmSync(crate, { recursive: true, force: true });
    mkdirSync(crate, { recursive: true });
    for (const path of ['Cargo.toml', 'Cargo.lock', 'README.md', 'src', 'cli'])
      cpSync(at(path), join(crate, path), { recursive: true });
    writeFileSync(join(crate, 'src/formats/sources/mod.rs'), without(source, name));
    const target = {
      name: `without-${name}`,
      cargo: ['--no-default-features', '--features', 'formats'],
      into: join(crate, 'pkg'),
      wasm: 'core.wasm',
      exports: ['render'],
    };
    await buildWasm(target, say, crate);
    lines.push(`${`  ${name}`.padEnd(34)}${whole - brotliSize(readFileSync(join(target.into, target.wasm)))}`);
    rmSync(crate, { recursive: true });
  }
  say(`\nOf the larger wasm, what each format adds:\n${lines.join('\n')}`);
}
