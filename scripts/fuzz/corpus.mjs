// The inputs that fuzzing starts from, and its dictionary, made of the test fixtures: texts, addresses, HTML, payloads;
// pages and folders are in files of their own.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../paths.mjs';
import { folders } from './folders.mjs';
import { pages } from './pages.mjs';

/** As many formats as fuzz/src/lib.rs knows by number, or more; higher numbers wrap around. */
const FORMATS = 15;

/** All payloads of the tests, in the order of fuzz/src/lib.rs. @returns {string[]} */
export const fixtures = () =>
  ['tests/fixtures', 'tests/fixtures/formats'].flatMap((folder) => {
    const names = readdirSync(at(folder))
      .filter((name) => name.endsWith('.json'))
      .sort();
    return names.map((name) => readFileSync(at(folder, name), 'utf8'));
  });

/** Every string in a JSON value. @param {unknown} value @returns {string[]} */
const texts = (value) =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];

/** Every key in a JSON value. @param {unknown} value @returns {string[]} */
const keys = (value) =>
  value && typeof value === 'object'
    ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keys)]
    : [];

/** Characters that set a direction, join, combine, end or hide. */
const CHARACTERS = [
  '\u202e',
  '\u2066',
  '\u2069',
  '\u0301',
  '\u200d',
  '\ufeff',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\0',
  '\x0b',
  '\xff',
];

/** Syntax of HTML and URLs that no fixture contains. */
const SYNTAX = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '</',
  '/>',
  '<script>',
  '</script>',
  '<plaintext>',
  '<svg>',
  '<table>',
  '<template>',
  '&#x202E;',
  '&quot;',
  '&lt',
  '&amp;amp;',
  '://',
  '@',
  'javascript:',
  'data:',
  '//',
  '\\',
  '%00',
  '[::1]',
  'xn--',
  '"',
  "'",
  '{"',
  '"}',
  '[]',
  'null',
  '1e999',
];

/** JSON that no fixture contains, and texts that are nearly JSON. */
const JSON_TEXTS = [
  '',
  'null',
  '[true, false, null, -0, 0.5, 1e3, 1E-3, 1e400, 12345678901234567890, 9007199254740993]',
  '"\\u00e9\\ud83d\\ude00\\ud83d\\n\\/\\\\"',
  '{"a": 1, "a": {"": [[[]]]}, "\\u0061": null}',
  '\ufeff{"é": "東"}',
  '[1,]',
  '{"a" 1}',
  '{a: 1}',
  '[01]',
  '[1.]',
  '["\t"]',
  '"\\x"',
  '[1}',
  '{} {}',
  '['.repeat(200),
];

/** Words and marks of JSON. */
const JSON_SYNTAX = ['{"a":', '"a"', '""', '],[', '},', '\\u0061', '\\ud83d\\ude00', 'true', 'false', '-1.5e+3', '\n'];

/**
 * The first inputs of each target.
 * @returns {Record<string, (string | Buffer)[]>}
 */
export function corpora() {
  const payloads = fixtures();
  const all = [...new Set(payloads.flatMap((text) => texts(JSON.parse(text))))];
  const input = (/** @type {number[]} */ head, /** @type {string} */ rest) =>
    Buffer.concat([Buffer.from(head), Buffer.from(rest)]);
  const orders = payloads.flatMap((text, index) => [
    // The payload, in the format it looks like; then with a text injected, in each format in turn.
    input([0, index], JSON.stringify(JSON.parse(text))),
    input([index % FORMATS, index, index], `\x05${all[index % all.length]}`),
  ]);
  return {
    json: [...payloads, ...payloads.map((text) => JSON.stringify(JSON.parse(text))), ...JSON_TEXTS],
    address: [...all.filter((text) => /^\S*[:/.]\S+$/.test(text)), ...SYNTAX],
    text: [...all, ...CHARACTERS],
    html_text: [...all.filter((text) => /[<&]/.test(text)), ...SYNTAX],
    formats: orders,
    renderer: orders,
    html_page: pages(),
    file_tree: folders(),
  };
}

/** A dictionary for libFuzzer: https://llvm.org/docs/LibFuzzer.html#dictionaries */
export function dictionary() {
  const payloads = fixtures().map((text) => JSON.parse(text));
  const tags = payloads.flatMap(texts).flatMap((text) => text.match(/<\/?[a-z]\w*|&\w+;/gi) ?? []);
  const bytes = (/** @type {string} */ word) => [...(word === '\xff' ? Buffer.from([255]) : Buffer.from(word))];
  const escaped = (/** @type {string} */ word) =>
    bytes(word)
      .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
      .join('');
  return [...new Set([...payloads.flatMap(keys), ...tags, ...CHARACTERS, ...SYNTAX, ...JSON_SYNTAX])]
    .map((word) => `"${escaped(word)}"\n`)
    .join('');
}

/**
 * Writes the corpus of a target to `folder`, replacing an older one, and the dictionary beside it.
 * @param {string} folder
 * @param {string} target
 */
export function writeCorpus(folder, target) {
  const corpus = join(folder, target);
  rmSync(corpus, { recursive: true, force: true });
  mkdirSync(corpus, { recursive: true });
  for (const input of corpora()[target] ?? [])
    writeFileSync(join(corpus, createHash('sha1').update(input).digest('hex')), input);
  writeFileSync(`${corpus}.dict`, dictionary());
  return { corpus, dictionary: `${corpus}.dict` };
}
