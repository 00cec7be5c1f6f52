// What the fuzzers breed from, made anew of the fixtures each time: texts, addresses, HTML, payloads, and the words in them. It runs nothing.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './tools.mjs';

/** As many formats as fuzz/src/lib.rs knows by number, or more: it counts on from the first. */
const FORMATS = 15;

/** All payloads of the tests, in the order of fuzz/src/lib.rs. @returns {string[]} */
export function fixtures() {
  const list = (/** @type {string} */ folder) => readdirSync(at(folder)).filter((name) => name.endsWith('.json')).sort().map((name) => readFileSync(at(folder, name), 'utf8'));
  return [...list('tests/fixtures'), ...list('tests/fixtures/formats')];
}

/** @param {unknown} value @returns {string[]} */
const texts = (value) => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []);

/** @param {unknown} value @returns {string[]} */
const keys = (value) =>
  value && typeof value === 'object' ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keys)] : [];

/** What turns a direction, joins, marks, ends or hides: each alone is a word for the fuzzers. */
const ODD = ['\u202e', '\u2066', '\u2069', '\u0301', '\u200d', '\ufeff', '\u00a0', '\u2028', '\u0085', '\0', '\x0b', '\xff'];

/** Pieces of HTML and of addresses that no fixture has. */
const SYNTAX = [
  '<!--', '-->', '<![CDATA[', ']]>', '</', '/>', '<script>', '</script>', '<plaintext>', '<svg>', '<table>', '<template>', '&#x202E;', '&quot;', '&lt', '&amp;amp;',
  '://', '@', 'javascript:', 'data:', '//', '\\', '%00', '[::1]', 'xn--', '"', "'", '{"', '"}', '[]', 'null', '1e999',
];

/**
 * What each target begins with.
 * @returns {Record<string, (string | Buffer)[]>}
 */
export function seeds() {
  const payloads = fixtures();
  const all = [...new Set(payloads.flatMap((text) => texts(JSON.parse(text))))];
  const order = (/** @type {number[]} */ head, /** @type {string} */ rest) => Buffer.concat([Buffer.from(head), Buffer.from(rest)]);
  const orders = payloads.flatMap((text, index) => [
    // As it is, read as what it looks like; and planted, read as each format by turns.
    order([0, index], JSON.stringify(JSON.parse(text))),
    order([index % FORMATS, index, index], `\x05${all[index % all.length]}`),
  ]);
  return {
    address: [...all.filter((text) => /^\S*[:/.]\S+$/.test(text)), ...SYNTAX],
    text: [...all, ...ODD],
    html_text: [...all.filter((text) => /[<&]/.test(text)), ...SYNTAX],
    formats: orders,
    renderer: orders,
  };
}

/** The words of all, as libFuzzer reads a dictionary. */
export function dictionary() {
  const payloads = fixtures().map((text) => JSON.parse(text));
  const tags = payloads.flatMap(texts).flatMap((text) => text.match(/<\/?[a-z]\w*|&\w+;/gi) ?? []);
  const words = new Set([...payloads.flatMap(keys), ...tags, ...ODD, ...SYNTAX]);
  const bytes = (/** @type {string} */ word) => [...(word === '\xff' ? Buffer.from([255]) : Buffer.from(word))].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  return [...words].map((word) => `"${bytes(word)}"\n`).join('');
}

/**
 * Writes all seeds of a target into a folder of its own, and the dictionary beside it.
 * @param {string} folder
 * @param {string} target
 */
export function sow(folder, target) {
  const into = join(folder, target);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const seed of seeds()[target] ?? []) writeFileSync(join(into, createHash('sha1').update(seed).digest('hex')), seed);
  writeFileSync(join(folder, `${target}.dict`), dictionary());
  return { corpus: into, words: join(folder, `${target}.dict`) };
}
