// The code blocks in README.md and docs/, for the tests that run them.

import { readdirSync, readFileSync } from 'node:fs';
import { at } from '../../scripts/paths.mjs';

/** @typedef {{ name: string, language: string, code: string }} Block where it stands, and what it says */

/** @param {string} name @param {string} text @returns {Block[]} */
export function blocksOf(name, text) {
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    name,
    language,
    code,
  }));
}

const names = readdirSync(at('docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort();

/** All blocks. */
export const blocks = ['README.md', ...names.map((name) => `docs/${name}`)].flatMap((name) =>
  blocksOf(name, readFileSync(at(name), 'utf8')),
);

/** The blocks in some languages. @param {...string} languages */
export const written = (...languages) => blocks.filter(({ language }) => languages.includes(language));

/**
 * The code of the `place`-th block of a page in a language, from 0.
 * @param {string} name
 * @param {string} language
 */
export function codeOf(name, language, place = 0) {
  const block = written(language).filter((block) => block.name === name)[place];
  if (!block) throw new Error(`${name} has no block ${place} in ${language}`);
  return block.code;
}
