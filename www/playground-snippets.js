// Makes the snippets of the playground: for a page, an app, a server, oEmbed or a CMS.

import { normalize, renderOembed, renderSnippet, renderToString } from '/js/server.js';

/**
 * `from` is the URL of the payload as it is shown, empty if it was pasted or changed; `base` is what its relative URLs
 * resolve against; `styles` are custom properties.
 * @typedef {{ payload: any, attributes: Record<string, string>, from: string, base: string, styles: Record<string, string> }} Choices
 */

const SCRIPT = 'https://cdn.example/article-embed@0.1.0/embed.js';

/** The options that are set, by the names of their properties. @param {Record<string, string>} attributes */
const optionsOf = (attributes) =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value)
      .map(([name, value]) => [name.replace(/-./, ([, letter = '']) => letter.toUpperCase()), value]),
  );

/** @param {unknown} text */
const escapeHtml = (text) =>
  String(text).replace(/[&<>"#$@[\\\]`{|}]|%(?![\da-f]{2})/gi, ([letter]) => `&#${letter.charCodeAt(0)};`);

/** @param {{ url: string, headline: string }} article */
const linkTo = ({ url, headline }) => `<a href="${escapeHtml(url)}">${escapeHtml(headline)}</a>`;

/** What a quotation says: the headline and the excerpt, or the headlines of a list. @param {any} article */
const wordsOf = (article) =>
  article.items
    ? `  <ul>\n${article.items.map((/** @type {any} */ item) => `    <li>${linkTo(item)}</li>`).join('\n')}\n  </ul>`
    : `  <p>${linkTo(article)}</p>${article.excerpt ? `\n  <p>${escapeHtml(article.excerpt)}</p>` : ''}`;

/** @type {Record<string, (choices: Choices, server: object, article: any) => unknown>} */
const KINDS = {
  script: (choices, server) => (choices.from ? renderSnippet(choices.payload, server) : withPayload(choices, server)),
  npm: ({ payload, attributes }) => `import { mount } from 'article-embed';

const payload = ${JSON.stringify(payload, null, 2)};
await mount(document.querySelector('#story'), payload, ${JSON.stringify(optionsOf(attributes), null, 2)});\n`,
  html: (choices, server) => renderToString(choices.payload, server),
  oembed: (choices, server) => JSON.stringify(renderOembed(choices.payload, server), null, 2),
  quotation: ({ attributes, from }, _server, article) => {
    const data = Object.entries(attributes)
      .filter(([, value]) => value)
      .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
      .join('');
    const src = from || 'https://news.example/a/123.json';
    const note = from ? '' : '<!-- Serve the payload at the address in data-src. -->\n';
    return `${note}<blockquote class="article-embed" data-src="${escapeHtml(src)}"${data}>
${wordsOf(article)}
</blockquote>
<script async src="${SCRIPT}" data-origins="${new URL(src, document.baseURI).origin}"></script>\n`;
  },
};

/** The element with the payload in it, so that no other story can be shown. @param {Choices} choices @param {any} server */
function withPayload({ payload, attributes }, server) {
  const options = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  const fallback = renderSnippet(payload, { ...server, src: undefined, script: undefined }).replace(
    / style="[^"]*"/,
    '',
  );
  const json = JSON.stringify(payload).replaceAll('<', '\\u003c');
  return `<article-embed${options}>
  ${fallback.replace(' class="article-embed"', '')}
  <script type="application/json">${json}</script>
</article-embed>
<script async src="${server.script}" integrity="${server.integrity}" crossorigin="anonymous"></script>\n`;
}

/** The custom properties that are set, as a style sheet. @param {Record<string, string>} styles */
const sheetOf = (styles) => {
  const rules = Object.entries(styles).filter(([, value]) => value);
  return rules.length
    ? `<style>article-embed { ${rules.map(([name, value]) => `${name}: ${value};`).join(' ')} }</style>\n`
    : '';
};

/**
 * The snippet of a kind; empty if the payload gives no card.
 * @param {string} kind
 * @param {Choices} choices
 */
export async function snippet(kind, choices) {
  const { attributes, from, base, styles } = choices;
  const layout = /** @type {any} */ (attributes.layout);
  const article = choices.payload === undefined ? undefined : normalize(choices.payload, { base, layout }).article;
  // A page and an app take a feed in XML as what it was read as.
  const payload = typeof choices.payload === 'string' ? article : choices.payload;
  const make = KINDS[kind];
  if (!article || !make) return '';
  const hashes = await (await fetch('/pkg/integrity.json')).json();
  const server = {
    ...optionsOf(attributes),
    dateStyle: undefined,
    base,
    src: from || undefined,
    script: SCRIPT,
    integrity: hashes['embed.js'],
  };
  const isHtml = kind !== 'npm' && kind !== 'oembed';
  return (isHtml ? sheetOf(styles) : '') + String(make({ ...choices, payload }, server, article));
}
