// The hostile strings: a few of our own, and public corpora, which are in a folder beside the project.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/security/', import.meta.url));
const NAMES = [
  'dompurify',
  'safevalues',
  'h5sc',
  'ammonia',
  'bleach',
  'blns',
  'wpt-url',
  'payloadsallthethings',
  'html5lib-tokenizer',
];

/** Each has been markup, code, or a fault to some program. */
const OWN = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</article><iframe src="javascript:alert(1)">',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'JAVASCRIPT&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://news.example/x',
  'https://user:word@news.example/',
  '//evil.example',
  '\\\\evil.example\\a',
  'https:evil.example',
  '<svg onload=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">',
  '<p><a href="java&#10;script:alert(1)">a</a></p>',
  '<p style="background:url(https://evil.example/)">a</p>',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form><input name=attributes><input name=children>',
  '<p id=createElement name=currentScript>a</p>',
  'https://a.example/i.png 1x, javascript:alert(1) 2x',
  'https://a.example/x,y.png',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '__proto__',
  'constructor',
  '\u202eevil\u2066\u2069',
  '\0\u0008\u001b[31m',
  'a' + '\u0301'.repeat(200),
  '\ud800',
  '\u{1F468}\u200d\u{1F469}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--',
  ']]>',
  '<![CDATA[',
  '',
  ' ',
  '%00',
  'https://news.example/%',
  'https://[::1',
  '2026-02-30',
  '9'.repeat(400),
  '-1',
  '1e400',
  'en-\u0000',
  'x'.repeat(5000),
];

/** Every string in a JSON value. @returns {string[]} */
const texts = (value) =>
  typeof value === 'string'
    ? [value]
    : Object.values(value ?? {}).flatMap((inner) => (typeof inner === 'number' ? [] : texts(inner)));

/** Some corpora write bytes as `\x20`. @param {string} line */
const unescaped = (line) =>
  line.replace(/\\x([\da-f]{2})|\\u([\da-f]{4})/gi, (_, two, four) => String.fromCharCode(parseInt(two ?? four, 16)));

/** @param {string} path @returns {string[]} */
function stringsOf(path) {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.json')) return [text, ...text.split('\n')];
  const json = JSON.parse(text);
  // html5lib: the input of each test, without the expected output.
  if (json.tests)
    return json.tests.flatMap(({ input, doubleEscaped }) => (doubleEscaped ? [unescaped(input)] : [input]));
  return texts(json);
}

/** All strings, each once and at most 20,000 characters long, with the corpora mixed. @returns {string[]} */
export function strings() {
  const files = NAMES.flatMap((name) => {
    const folder = `${FOLDER}${name}/`;
    const there = existsSync(folder) ? readdirSync(folder) : [];
    return there.filter((file) => file !== 'SOURCES.txt' && !/mime-types/.test(file)).map((file) => folder + file);
  });
  if (!files.length)
    console.error(`NOT RUN: ../shared/security is not here: ${OWN.length} strings of our own are used`);
  const all = files
    .flatMap(stringsOf)
    .flatMap((text) => [text, unescaped(text)])
    .map((text) => text.slice(0, 20_000));
  const found = [...new Set([...OWN, ...all])];
  // In strides that are coprime to the length, so that every slice has strings of every corpus.
  return found.map((_, index) => found[(index * stride(found.length)) % found.length]);
}

/** @param {number} length */
function stride(length) {
  const divides = (a, b) => (b ? divides(b, a % b) : a);
  let step = Math.floor(length * 0.618);
  while (divides(step, length) !== 1) step += 1;
  return step;
}
