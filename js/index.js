// The entry `article-embed`: what the package exports to apps. Importing it touches neither the DOM nor the network.

import { ArticleEmbedElement } from './element.js';
import { BY_INIT } from './origins.js';
import { PROPERTIES } from './properties.js';
import { upgradeQuotations } from './quotations.js';
import { load, setSources } from './wasm.js';

export { ArticleEmbedError } from './error.js';
export { ArticleEmbedElement };

/** The names of the options. */
const OPTIONS = [...PROPERTIES, 'id', 'className'].filter((name) => name !== 'src');

/** The version of this package. */
export const version = '0.1.0';

/** A payload in this project's own format. @typedef {import('./article.d.ts').Article} Article */
/** @typedef {import('./article.d.ts').About} About */
/** @typedef {import('./article.d.ts').Ai} Ai */
/** @typedef {import('./article.d.ts').Author} Author */
/** @typedef {import('./article.d.ts').Citation} Citation */
/** @typedef {import('./article.d.ts').Correction} Correction */
/** @typedef {import('./article.d.ts').FocalPoint} FocalPoint */
/** @typedef {import('./article.d.ts').Image} Image */
/** @typedef {import('./article.d.ts').Label} Label */
/** @typedef {import('./article.d.ts').Link} Link */
/** @typedef {import('./article.d.ts').Logo} Logo */
/** @typedef {import('./article.d.ts').Media} Media */
/** @typedef {import('./article.d.ts').Original} Original */
/** @typedef {import('./article.d.ts').Publisher} Publisher */
/** @typedef {import('./article.d.ts').Rating} Rating */
/** @typedef {import('./article.d.ts').Rights} Rights */
/** @typedef {import('./article.d.ts').Search} Search */
/** @typedef {import('./article.d.ts').Section} Section */
/** @typedef {import('./article.d.ts').Sponsor} Sponsor */
/** One size of an image. @typedef {import('./article.d.ts').Source} Source */
/** A related story. @typedef {import('./article.d.ts').Story} Story */
/** @typedef {import('./article.d.ts').Topic} Topic */
/** A key event of a live article. @typedef {import('./article.d.ts').Update} Update */
/** Why a picture is hidden. @typedef {import('./article.d.ts').Warning} Warning */
/** Where a build of the core comes from. @typedef {import('./wasm.js').WasmSource} WasmSource */

/**
 * The names of the card's own texts that a page may replace: see docs/options.md.
 * @typedef {'writtenBy' | 'related' | 'connect' | 'search' | 'updated' | 'comma' | 'and' | 'more' | 'others'
 *   | 'subscribers' | 'registration' | 'live' | 'breaking' | 'exclusive' | 'new' | 'opinion' | 'editorial'
 *   | 'analysis' | 'review' | 'factCheck' | 'interview' | 'explainer' | 'letter' | 'obituary' | 'pressRelease'
 *   | 'satire' | 'readAt' | 'originally' | 'outOf' | 'moreFrom' | 'previous' | 'next' | 'share' | 'embed'
 *   | 'copied' | 'notCopied' | 'showMore' | 'announce' | 'newUpdates' | 'readingTime' | 'about' | 'sources' | 'principles'
 *   | 'reportError' | 'topics'} WordName
 */
/** Replacements for these texts, at most 100 characters each. @typedef {Partial<Record<WordName, string>>} Words */

/**
 * The options of a card. Each is a property of the element and an attribute.
 * @typedef {object} Options
 * @property {'standard' | 'compact' | 'hero' | 'full' | 'list' | 'grid' | 'carousel' | 'headlines'} [layout] default `standard`;
 * the last four show all articles of a payload
 * @property {'auto' | 'light' | 'dark'} [theme] default `auto`: the closest `data-theme`, else the reader's system
 * @property {number} [related] most related stories shown, 0 to 50; default 4
 * @property {number} [topics] most topics shown, 0 to 20; default 0
 * @property {number} [paragraphs] paragraphs shown before "Read more", 1 to 255, or 0 for all; default 6
 * @property {Words | string} [words] replacements for the card's own texts, or their JSON
 * @property {string} [tools] buttons under the card: `share`, `embed`, `updates`, under a list `more`; needs `article-embed/tools`
 * @property {number} [headingLevel] level of the headline, 2 to 6; default 2
 * @property {string} [lang] of the card's own texts and dates (BCP 47); default: the payload's, else the page's
 * @property {'ltr' | 'rtl'} [dir] default: the payload's
 * @property {'absolute' | 'relative'} [dateStyle] default `absolute`
 * @property {'lazy' | 'eager' | 'interaction'} [loading] default `lazy`; `eager` in `mount()`
 * @property {number} [refresh] seconds between two loads of `src`, at least 1; default: never
 * @property {'_self' | '_blank'} [linkTarget] default `_self`
 * @property {'auto' | 'all' | 'raster' | 'none'} [pictures] `all` gives `compact` a small picture too, `raster` leaves pictures in SVG out, `none` leaves out all; default `auto`
 * @property {string} [publisher] name of the publisher, for payloads that lack it; default: the host of the article's URL
 * @property {number} [items] most articles of a list, 1 to 100; default 10
 * @property {boolean} [lead] whether the first article of a list is larger; default no
 * @property {'auto' | 'all' | 'lead' | 'none'} [excerpts] which articles of a list have their excerpt; default `auto`
 * @property {boolean} [numbered] whether the articles of a list are numbered; default no
 * @property {boolean} [dedupe] whether a list leaves out what an element before it shows; needs `article-embed/tools`
 * @property {string} [exclude] URLs of articles that a list leaves out, separated by spaces
 * @property {string} [format] name of the payload's format; default: detected
 */

/**
 * A mounted card.
 * @typedef {object} Card
 * @property {ArticleEmbedElement} element the element that draws the card
 * @property {(payload: Article | object | string) => Promise<void>} update draws another payload, or that of an address
 * @property {(options: Options) => Promise<void>} set changes options; the others stay. Rejects a name that is no option
 * @property {() => void} destroy removes the element; what is under way then resolves
 */

/**
 * Registers `<article-embed>`, unless another copy of the package has registered it.
 * @returns {boolean} true if this call registered it
 */
export function define() {
  if (customElements.get('article-embed')) return false;
  customElements.define('article-embed', ArticleEmbedElement);
  return true;
}

/**
 * Loads the core before the first card needs it, or from other URLs.
 *
 * ```js
 * await init({ wasm: new URL('/assets/article_embed_bg.wasm', location.href) });
 * ```
 *
 * @param {object} [sources]
 * @param {WasmSource} [sources.wasm] the core, `pkg/article_embed_bg.wasm`
 * @param {WasmSource} [sources.formats] the larger core, `pkg/article_embed_formats_bg.wasm`; loaded when a payload
 * needs it
 * @param {string | string[]} [sources.origins] the only origins that payloads may come from, such as
 * `https://*.news.example`; see docs/script-tag.md
 * @returns {Promise<void>} rejects with an `ArticleEmbedError` of the phase `wasm`
 */
export async function init({ wasm, formats, origins } = {}) {
  setSources(wasm, formats);
  if (origins != null) (registered() ?? ArticleEmbedElement).listOrigins(String(origins), BY_INIT);
  await load();
}

/** The class of the registered version, which may be another copy of this package. */
const registered = () => /** @type {typeof ArticleEmbedElement | undefined} */ (customElements.get('article-embed'));

function create() {
  define();
  return new /** @type {typeof ArticleEmbedElement} */ (registered())();
}

/**
 * The text of a payload that is an address: neither JSON nor a feed in XML.
 * @param {unknown} payload
 * @returns {payload is string}
 */
const isAddress = (payload) => typeof payload === 'string' && !/^\s*[[{<"]/.test(payload);

/** Throws if an option has no such name. @param {object} options */
function checkNames(options) {
  const list = OPTIONS.join(', ');
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw new TypeError(`article-embed: no option ${name}; there are ${list}`);
  }
}

/**
 * Draws a card at the end of an element of the page.
 *
 * ```js
 * const card = await mount('#story', 'https://news.example/a/123.json', { layout: 'full' });
 * await card.set({ theme: 'dark' });
 * ```
 *
 * @param {Element | string} target an element, or its selector
 * @param {Article | object | string} payload parsed JSON, or text, of any known format; or the address of it
 * @param {Options} [options]
 * @returns {Promise<Card>} rejects with an `ArticleEmbedError`, or with a `TypeError` if there is no such element or
 * option, and leaves `target` as it was
 */
export async function mount(target, payload, options = {}) {
  const place = typeof target === 'string' ? document.querySelector(target) : target;
  if (!place) throw new TypeError(`article-embed: no element ${target}`);
  checkNames(options);
  const element = create();
  /** @type {() => void} */
  let end = () => {};
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => (end = resolve));
  /** @param {object} changes */
  const change = (changes) => {
    Object.assign(element, changes);
    // A card that is not on the page is not drawn.
    return Promise.race([ended, element.ready]);
  };
  const give = (/** @type {unknown} */ found) =>
    isAddress(found) ? { article: undefined, src: found } : { article: found };
  Object.assign(element, { loading: 'eager' }, options, give(payload));
  place.append(element);
  try {
    await element.ready;
  } catch (error) {
    element.remove();
    throw error;
  }
  return {
    element,
    update: (found) => change(give(found)),
    set: async (changes) => (checkNames(changes), change(changes)),
    destroy: () => (element.remove(), end()),
  };
}

/**
 * Upgrades quotations to cards. A content management system that removes custom elements keeps
 * `<blockquote class="article-embed" data-src="…">`.
 * @param {ParentNode} [root] the part of the page to search; default: the whole document
 * @returns {ArticleEmbedElement[]} the new elements; each has its quotation as the fallback
 */
export function scan(root = document) {
  define();
  return upgradeQuotations(root, create);
}
