// The links and paths in the Markdown files: every relative link leads to a file and a heading, every path names a file
// of the tree.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(at('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** @param {string} name */
const read = (name) => readFileSync(at(name), 'utf8');

/** The text without its blocks of code. @param {string} text */
const prose = (text) => text.replace(/^```[^]*?^```$/gm, '');

/** The anchors that GitHub gives to the headings of a page. @param {string} text */
const anchors = (text) =>
  [...prose(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The relative links of a page that lead nowhere. @param {string} page @param {string} text */
function deadLinks(page, text) {
  const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^https?:/.test(link));
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path ? normalize(join(dirname(page), path)) : page;
    if (!existsSync(at(target))) return true;
    return anchor !== undefined && !anchors(path ? read(target) : text).includes(anchor);
  });
}

/**
 * Paths in backticks or in a drawing that begin with a folder of the source tree and name nothing there.
 * @param {string} text
 */
function deadPaths(text) {
  const paths = [
    ...text.matchAll(/(?:`|<br\/>)((?:src|js|scripts|tests|benches|fuzz|www|docs|examples)\/[\w./-]+)(?:`|")/g),
  ].map(([, path = '']) => path);
  return paths.filter((path) => !existsSync(at(path)));
}

test('every link leads to a file and a heading', () => {
  for (const page of pages) assert.deepEqual(deadLinks(page, read(page)), [], page);
  const text =
    '# A b\n[a](README.md) [b](#a-b) [c](none.md) [d](#none) [e](README.md#none) [f](https://news.example/x)';
  assert.deepEqual(deadLinks('README.md', text), ['none.md', '#none', 'README.md#none']);
});

test('every path in backticks or in a drawing names a file or a folder', () => {
  for (const page of pages) assert.deepEqual(deadPaths(read(page)), [], page);
  assert.deepEqual(deadPaths('`src/lib.rs` `src/none.rs` `src/view/` `pkg/x.js` a["b<br/>js/none"]'), [
    'src/none.rs',
    'js/none',
  ]);
});
