// Renews the list of known vulnerabilities from a clone of https://github.com/rustsec/advisory-db.

import { writeFileSync } from 'node:fs';
import { exec } from '../exec.mjs';
import { LIST } from './advisories.mjs';

/** @typedef {import('./advisories.mjs').Advisory} Advisory */

/** A value of an advisory's TOML. @param {string} text @param {string} key */
const textOf = (text, key) => new RegExp(`^${key} = "(.*)"`, 'm').exec(text)?.[1];

/** @param {string} text @param {string} key */
function listOf(text, key) {
  const [, inside = ''] = new RegExp(`^${key} = \\[([^\\]]*)\\]`, 'm').exec(text) ?? [];
  return [...inside.matchAll(/"([^"]*)"/g)].map(([, range = '']) => range);
}

/**
 * Reads an advisory, as it is written in the list: Markdown that begins with TOML.
 * @param {string} markdown
 * @returns {Advisory | undefined} `undefined` for one that was withdrawn, or that warns of nothing
 */
export function readAdvisory(markdown) {
  const toml = markdown.split('```')[1] ?? '';
  const [id, crate, kind] = [textOf(toml, 'id'), textOf(toml, 'package'), textOf(toml, 'informational')];
  if (!id || !crate || textOf(toml, 'withdrawn') || kind === 'notice') return;
  return { id, crate, ...(kind && { kind }), safe: [...listOf(toml, 'patched'), ...listOf(toml, 'unaffected')] };
}

/**
 * Writes the list.
 * @param {string} clone a folder with the repository, or its git folder
 */
export async function update(clone) {
  const git = (/** @type {string[]} */ ...args) => exec('git', ['-C', clone, ...args], { quiet: true });
  const date = (await git('log', '-1', '--format=%cI')).slice(0, 10);
  const names = (await git('ls-tree', '-r', '--name-only', 'HEAD', 'crates')).split('\n');
  const advisories = [];
  for (const name of names.filter((name) => name.endsWith('.md'))) {
    const advisory = readAdvisory(await git('show', `HEAD:${name}`));
    if (advisory) advisories.push(advisory);
  }
  if (!advisories.length) throw new Error(`${clone} has no advisories`);
  const lines = advisories.map((advisory) => JSON.stringify(advisory)).join(',\n');
  writeFileSync(LIST, `{"date":"${date}","advisories":[\n${lines}\n]}\n`);
  return `${advisories.length} advisories of ${date}`;
}
