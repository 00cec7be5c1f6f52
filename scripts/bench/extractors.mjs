// npm run bench:extractors -- FOLDER: how much of annotated HTML pages this program, metascraper and trafilatura read right.
//
// FOLDER has pages and `expected.json`: for each file name the `url` of the page, and what people noted on it: `title`,
// `author` (names separated by `;`), `date`, `description`, `sitename`, `categories` (a list, of which one must be read).
// A field counts on the pages that have a note of it. metascraper comes from npm, trafilatura from PyPI if Python is here;
// both are installed into target/extractors.

import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { at } from '../paths.mjs';

/** What is noted of a page. @typedef {Record<string, string | string[] | undefined> & { url?: string }} Note */
/** What an extractor reads. @typedef {{ [field in Field]?: string | null }} Reading */
/** @typedef {'headline' | 'author' | 'published' | 'excerpt' | 'section' | 'publisher'} Field */
/** @typedef {(folder: string, file: string, note: Note) => Promise<Reading>} Extractor */

const HOME = at('target/extractors');
const METASCRAPER = ['author', 'date', 'description', 'publisher', 'title'];
const run = promisify(execFile);

/** Letters and digits in lower case: what two typographies of a text have in common. @param {unknown} text */
const folded = (text) =>
  String(text ?? '')
    .replace(/&(?:amp|quot|lt|gt|#\d+);/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The names in a byline, sorted. @param {unknown} text */
const names = (text) =>
  String(text ?? '')
    .replace(/^\s*(?:by|von|por|di|par|de)\s+/i, '')
    .split(/[;,\n]| and | und | & | y /)
    .map(folded)
    .filter(Boolean)
    .sort()
    .join();

/** @param {unknown} one @param {unknown} other */
const within36Hours = (one, other) => Math.abs(Date.parse(String(one)) - Date.parse(String(other))) < 36 * 3_600_000;

/** For each field: what the note is called, and whether a reading is right. @type {Record<Field, [string, (note: any, read: string) => boolean]>} */
const FIELDS = {
  headline: ['title', (note, read) => folded(note) === folded(read)],
  author: ['author', (note, read) => names(note) === names(read)],
  published: ['date', within36Hours],
  excerpt: ['description', (note, read) => folded(note).slice(0, 60) === folded(read).slice(0, 60)],
  section: ['categories', (note, read) => [note].flat().some((name) => folded(name) === folded(read))],
  publisher: ['sitename', (note, read) => folded(note) === folded(read)],
};

/** @type {Extractor} */
async function articleEmbed(folder, file, { url }) {
  const args = ['normalize', '--json', ...(url ? ['--url', url] : []), join(folder, file)];
  const { stdout } = await run(at('target/release/article-embed'), args, { maxBuffer: 1e8 }).catch((failed) => failed);
  const article = JSON.parse(stdout).result ?? {};
  return {
    ...article,
    author: article.authors?.map((/** @type {{ name: string }} */ { name }) => name).join(';'),
    section: article.section?.name,
    publisher: article.publisher?.name,
  };
}

/** @returns {Extractor} */
function metascraper() {
  const packages = ['metascraper', ...METASCRAPER.map((name) => `metascraper-${name}`)];
  mkdirSync(HOME, { recursive: true });
  if (!existsSync(join(HOME, 'package.json'))) writeFileSync(join(HOME, 'package.json'), '{"private":true}\n');
  if (!existsSync(join(HOME, 'node_modules/metascraper')))
    execFileSync('npm', ['install', '-s', ...packages], { cwd: HOME });
  const required = createRequire(join(HOME, 'package.json'));
  // Left to itself it prefers the time of the last change.
  const rules = METASCRAPER.map((name) => required(`metascraper-${name}`)({ datePublished: true }));
  const read = required('metascraper')(rules);
  return async (folder, file, note) => {
    // Without an address it reads nothing.
    const url = note.url?.trim() || 'https://example.com/';
    const found = await read({ html: readFileSync(join(folder, file), 'utf8'), url });
    const { title: headline, description: excerpt, author, publisher } = found;
    return { headline, published: found.datePublished ?? found.date, excerpt, author, publisher };
  };
}

/** Reads one page for each line of JSON that it gets, and writes a line for each. */
const TRAFILATURA = `
import json, sys
from trafilatura.metadata import extract_metadata
for line in sys.stdin:
    page = json.loads(line)
    with open(page["path"], "rb") as file:
        found = extract_metadata(file.read().decode("utf-8", "replace"), default_url=page.get("url"))
    found = found.as_dict() if found else {}
    kept = {"headline": "title", "author": "author", "published": "date", "excerpt": "description", "publisher": "sitename"}
    read = {field: found.get(name) for field, name in kept.items()}
    print(json.dumps({**read, "section": (found.get("categories") or [None])[0]}), flush=True)
`;

/** The extractor, and what ends it; nothing without Python. @returns {[Extractor, () => void] | undefined} */
function trafilatura() {
  const python = join(HOME, 'python/bin/python');
  try {
    if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', join(HOME, 'python')]);
    execFileSync(python, ['-m', 'pip', 'install', '-q', 'trafilatura', 'lxml_html_clean'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const child = execFile(python, ['-c', TRAFILATURA], { maxBuffer: 1e8 });
  child.stderr?.pipe(process.stderr);
  /** @type {((line: string) => void)[]} */
  const waiting = [];
  let rest = '';
  child.stdout?.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) waiting.shift()?.(line);
  });
  return [
    (folder, file, { url }) =>
      new Promise((resolve) => {
        waiting.push((line) => resolve(JSON.parse(line)));
        child.stdin?.write(`${JSON.stringify({ path: join(folder, file), url })}\n`);
      }),
    () => child.stdin?.end(),
  ];
}

/**
 * The share of the notes of each field that an extractor reads right, in percent.
 *
 * @param {string} folder
 * @param {Record<string, Note>} notes
 * @param {Extractor} extract
 */
async function score(folder, notes, extract) {
  const right = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, { of: 0, right: 0, read: 0 }]));
  for (const [file, note] of Object.entries(notes)) {
    const reading = await extract(folder, file, note).catch(() => /** @type {Reading} */ ({}));
    for (const [field, [key, isRight]] of Object.entries(FIELDS)) {
      if (!note[key]?.length) continue;
      const read = reading[/** @type {Field} */ (field)];
      right[field].of += 1;
      right[field].read += Number(!!read);
      right[field].right += Number(!!read && isRight(note[key], read));
    }
  }
  return Object.values(right).map(({ of, right, read }) => (read ? `${Math.round((100 * right) / of)} %` : '–'));
}

const folder = process.argv[2];
if (!folder || !existsSync(join(folder, 'expected.json'))) {
  console.error('Usage: npm run bench:extractors -- FOLDER, a folder of HTML pages with an expected.json');
  process.exit(2);
}
const notes = /** @type {Record<string, Note>} */ (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
const [python, end] = trafilatura() ?? [];
console.log(`| of ${Object.keys(notes).length} pages, right | ${Object.keys(FIELDS).join(' | ')} |`);
console.log(`| --- |${' --- |'.repeat(Object.keys(FIELDS).length)}`);
/** @type {[string, Extractor | undefined][]} */
const extractors = [
  ['article-embed', articleEmbed],
  ['metascraper', metascraper()],
  ['trafilatura', python],
];
for (const [name, extract] of extractors) {
  if (extract) console.log(`| ${name} | ${(await score(folder, notes, extract)).join(' | ')} |`);
  else console.log(`${name} needs Python 3 with venv; it is left out.`);
}
end?.();
