// Writes integrations/wordpress/languages/article-embed.pot: the texts of the WordPress plugin, for translators.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { main } from '../main.mjs';
import { at } from '../paths.mjs';

const PLUGIN = at('integrations/wordpress');
export const POT = `${PLUGIN}/languages/article-embed.pot`;

/** A call of a function that translates, with the comment for translators before it. */
const CALL =
  /(?:\/\* (translators: [^*]+?) \*\/[^;]{0,80}?)?\b(?:esc_html__|esc_attr__|__)\(\s*'((?:[^'\\]|\\.)*)',\s*'article-embed'\s*,?\s*\)/g;

/** @typedef {{ places: string[], comment?: string }} Text */

/** The texts of the plugin by what they say, in the order of files and lines. */
function texts() {
  /** @type {Map<string, Text>} */
  const found = new Map();
  const files = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(php|js)$/.test(name) && !name.startsWith('assets')).sort()) {
    const source = readFileSync(`${PLUGIN}/${file}`, 'utf8');
    for (const { index, 1: comment, 2: literal = '', 0: call } of source.matchAll(CALL)) {
      const line = source.slice(0, index + call.lastIndexOf("'article-embed'")).split('\n').length;
      const text = literal.replace(/\\(['\\])/g, '$1');
      const known = found.get(text) ?? { places: [], comment };
      known.places.push(`${file}:${line}`);
      found.set(text, known);
    }
  }
  return found;
}

/** What WordPress translates of block.json, with the context of each text. @returns {[context: string, text: string][]} */
function blockTexts() {
  const { title, description, keywords } = JSON.parse(readFileSync(`${PLUGIN}/block/block.json`, 'utf8'));
  return [
    ['block title', title],
    ['block description', description],
    ...keywords.map((/** @type {string} */ word) => ['block keyword', word]),
  ];
}

/** The content of the file. */
export function pot() {
  const quote = (/** @type {string} */ text) => JSON.stringify(text);
  const header =
    'msgid ""\nmsgstr ""\n"Project-Id-Version: Article Embed\\n"\n"MIME-Version: 1.0\\n"\n' +
    '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"X-Domain: article-embed\\n"\n';
  const entries = [...texts()].map(
    ([text, { places, comment }]) =>
      `${comment ? `#. ${comment}\n` : ''}#: ${places.join(' ')}\n${/%s/.test(text) ? '#, php-format\n' : ''}msgid ${quote(text)}\nmsgstr ""\n`,
  );
  const ofBlock = blockTexts().map(
    ([context, text]) => `#: block/block.json\nmsgctxt ${quote(context)}\nmsgid ${quote(text)}\nmsgstr ""\n`,
  );
  return [header, ...entries, ...ofBlock].join('\n');
}

await main(import.meta, () => writeFileSync(POT, pot()));
