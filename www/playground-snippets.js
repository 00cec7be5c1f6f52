// What to paste for a payload: for a page, an app, a server, oEmbed, a CMS. It changes nothing on the page.

import { normalize, renderOembed, renderSnippet, renderToString } from '/js/server.js';

/** @typedef {{ payload: any, attributes: Record<string, string>, from: string }} Asked */

const SCRIPT = 'https://cdn.example/article-embed/embed.js';

/** Options by their JavaScript names; what is not chosen is left out. @param {Record<string, string>} attributes */
const named = (attributes) => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value)
  .map(([name, value]) => [name.replace(/-./, ([, letter = '']) => letter.toUpperCase()), value]));

/** @param {unknown} text */
const escaped = (text) => String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** @type {Record<string, (asked: Asked, server: object, article: any) => unknown>} */
const KINDS = {
  script: (asked, server) => renderSnippet(asked.payload, server),
  npm: ({ payload, attributes }) => `import { mount } from 'article-embed';

const payload = ${JSON.stringify(payload, null, 2)};
await mount(document.querySelector('#story'), payload, ${JSON.stringify(named(attributes), null, 2)});\n`,
  html: (asked, server) => renderToString(asked.payload, server),
  oembed: (asked, server) => JSON.stringify(renderOembed(asked.payload, server), null, 2),
  quotation: ({ attributes, from }, server, { url, headline, excerpt }) => {
    const data = Object.entries(attributes).filter(([, value]) => value).map(([name, value]) => ` data-${name}="${escaped(value)}"`).join('');
    return `<blockquote class="article-embed" data-src="${escaped(from || 'https://news.example/a/123.json')}"${data}>
  <p><a href="${escaped(url)}">${escaped(headline)}</a></p>${excerpt ? `\n  <p>${escaped(excerpt)}</p>` : ''}
</blockquote>
<script async src="${SCRIPT}"></script>\n`;
  },
};

/**
 * The snippet of a kind; empty where there is no card.
 * @param {string} kind @param {Asked} asked
 */
export async function snippet(kind, asked) {
  const { payload, attributes, from } = asked;
  const base = from || document.baseURI;
  const article = payload === undefined ? undefined : normalize(payload, { base }).article;
  const make = KINDS[kind];
  if (!article || !make) return '';
  const hashes = await (await fetch('/pkg/integrity.json')).json();
  const server = { ...named(attributes), dateStyle: undefined, base, src: from || undefined, script: SCRIPT, integrity: hashes['embed.js'] };
  return String(make(asked, server, article));
}
