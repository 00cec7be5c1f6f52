// Writes pkg/custom-elements.json: the analyzer reads the element's class, the code itself says the rest. It describes nothing twice.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { at } from './tools.mjs';

/** By its name alone: its types are not all there. @type {string} */
const ANALYZER = '@custom-elements-manifest/analyzer/index.js';

/** @param {...string} name */
const read = (...name) => readFileSync(at(...name), 'utf8');

/** Each once, in the order of the text. @param {string} text @param {RegExp} pattern */
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))];

/** The rows of the README's table that begins with a heading cell: the names in their first cell → the others. @param {string} heading */
function rows(heading) {
  const [, table = ''] = read('README.md').split(`\n| ${heading} |`);
  const lines = table.split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  const cells = lines.slice(0, end).map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));
  return cells.flatMap(([names = '', ...rest]) => found(names, /`([^`]+)`/g).map((name) => ({ name, rest })));
}

const plain = (/** @type {string} */ text = '') => text.replaceAll('`', '');

export async function manifest() {
  const [{ create, ts }, { ATTRIBUTES }] = await Promise.all([import(ANALYZER), import(at('js/properties.js'))]);
  const modules = ['js/element.js', 'js/define.js'].map((name) => ts.createSourceFile(name, read(name), ts.ScriptTarget.ES2022, true));
  const made = create({ modules, plugins: [], context: { dev: false } });
  const element = made.modules.flatMap((/** @type {any} */ { declarations }) => declarations).find((/** @type {any} */ { name }) => name === 'ArticleEmbedElement');
  const described = rows('attribute');
  const sheet = read('src/card.css');
  const table = readdirSync(at('src/view/table')).map((name) => read('src/view/table', name)).join('\n');
  Object.assign(element, {
    customElement: true,
    tagName: 'article-embed',
    attributes: ATTRIBUTES.map((/** @type {string} */ name) => {
      const [property, values] = described.find((row) => row.name === name)?.rest ?? [];
      return { name, fieldName: plain(property), description: plain(values), type: { text: 'string' } };
    }),
    cssParts: found(table, /part="([\w ]+)"/g).map((name) => ({ name })),
    cssProperties: found(sheet, /var\((--article-embed-[\w-]+)/g).map((name) => ({ name })),
    slots: [{ name: '', description: 'the fallback: shown until the card is there, and whenever there is none' }],
  });
  // What begins with # is nobody else's.
  element.members = element.members.filter((/** @type {any} */ { name, privacy }) => !name.startsWith('#') && privacy !== 'private');
  writeFileSync(at('pkg/custom-elements.json'), `${JSON.stringify(made, null, 2)}\n`);
}
