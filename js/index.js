// What the package exports to apps. Importing it touches no DOM and no network.

import { load, setSources } from './load.js';
import { ArticleEmbedElement } from './element.js';
import { findAll } from './page.js';
import { ATTRIBUTES } from './properties.js';

export { ArticleEmbedError } from './failure.js';
export { ArticleEmbedElement };

/** The version of this package. */
export const version = '0.1.0';

/** A payload of this project's own format. @typedef {import('./article.d.ts').Article} Article */
/** @typedef {import('./article.d.ts').Author} Author */
/** @typedef {import('./article.d.ts').Correction} Correction */
/** @typedef {import('./article.d.ts').Image} Image */
/** @typedef {import('./article.d.ts').Link} Link */
/** @typedef {import('./article.d.ts').Publisher} Publisher */
/** @typedef {import('./article.d.ts').Rights} Rights */
/** @typedef {import('./article.d.ts').Search} Search */
/** @typedef {import('./article.d.ts').Section} Section */
/** Of a picture. @typedef {import('./article.d.ts').Source} Source */
/** A related one. @typedef {import('./article.d.ts').Story} Story */
/** @typedef {import('./load.js').WasmSource} WasmSource */

/** @typedef {'writtenBy' | 'related' | 'connect' | 'search' | 'updated' | 'correction' | 'unavailable' | 'comma' | 'and' | 'more' | 'share' | 'embed' | 'copied' | 'notCopied'} WordName */
/** What the card says by itself, by its names: see the README. @typedef {Partial<Record<WordName, string>>} Words */

/**
 * The properties of the element; each is also an attribute.
 * @typedef {object} Options
 * @property {'standard' | 'compact' | 'hero' | 'full'} [layout]
 * @property {'auto' | 'light' | 'dark'} [theme]
 * @property {number} [related] most related stories shown, 0 to 50; 4 if not given
 * @property {number} [paragraphs] most paragraphs of a text in sight before it is unfolded; 6 if not given, 0 shows all
 * @property {Words | string} [words] in the place of the card's own, as an object or its JSON
 * @property {string} [tools] buttons under the card, `share`, `embed` or both; `article-embed/tools` makes them
 * @property {number} [headingLevel] 2 to 6; 2 if not given
 * @property {string} [lang] language of the card's own words and dates (BCP 47)
 * @property {'ltr' | 'rtl'} [dir]
 * @property {'absolute' | 'relative'} [dateStyle]
 * @property {'lazy' | 'eager' | 'interaction'} [loading]
 * @property {number} [refresh] seconds between re-reads of `src`; 0, none, if not given
 * @property {'_self' | '_blank'} [linkTarget]
 * @property {string} [format] forces an input format
 */

/**
 * A mounted card.
 * @typedef {object} Card
 * @property {ArticleEmbedElement} element the element it is in
 * @property {(payload: unknown) => Promise<void>} update draws another payload
 * @property {(options: Options) => Promise<void>} set changes options
 * @property {() => void} destroy takes the card away
 */

/**
 * Registers `<article-embed>`, unless an earlier version has.
 * @returns {boolean} whether this version is the registered one, from now on
 */
export function define() {
  if (customElements.get('article-embed')) return false;
  customElements.define('article-embed', ArticleEmbedElement);
  return true;
}

/**
 * Loads the wasm ahead of the first card, or from somewhere else.
 * @param {object} [sources]
 * @param {WasmSource} [sources.wasm] the core
 * @param {WasmSource} [sources.formats] the larger core, which is only loaded if a payload needs it
 * @returns {Promise<void>} rejects with an `ArticleEmbedError` where there is no WebAssembly
 */
export async function init({ wasm, formats } = {}) {
  setSources(wasm, formats);
  await load();
}

/** An element of the registered version. */
function create() {
  define();
  return /** @type {ArticleEmbedElement} */ (new (/** @type {CustomElementConstructor} */ (customElements.get('article-embed')))());
}

/**
 * Puts a card into an element of the page.
 * @param {Element} target
 * @param {unknown} payload parsed JSON of any known format
 * @param {Options} [options]
 * @returns {Promise<Card>} rejects with an `ArticleEmbedError`, and then `target` is as it was
 */
export async function mount(target, payload, options) {
  const element = create();
  /** @param {Options} changes */
  const set = (changes) => {
    Object.assign(element, changes);
    return element.ready;
  };
  Object.assign(element, { loading: 'eager' }, options, { article: payload });
  target.append(element);
  try {
    await element.ready;
  } catch (error) {
    element.remove();
    throw error;
  }
  return { element, update: (article) => set(/** @type {Options} */ ({ article })), set, destroy: () => element.remove() };
}

/**
 * Upgrades quotations, `<blockquote class="article-embed" data-src=…>`, which are what survives in many a CMS.
 * @param {ParentNode} [root] the whole document if not given
 * @returns {ArticleEmbedElement[]} the new elements, each around its quotation
 */
export function scan(root = document) {
  define();
  const quotations = [...findAll(root, 'blockquote.article-embed[data-src]')];
  return quotations.filter((quotation) => !quotation.closest('article-embed')).map(upgrade);
}

/** @param {HTMLElement} quotation */
function upgrade(quotation) {
  const element = create();
  for (const name of ATTRIBUTES) {
    // Its language and direction are no data of ours.
    const value = quotation.getAttribute(`data-${name}`) ?? quotation.getAttribute(name);
    if (value !== null) element.setAttribute(name, value);
  }
  quotation.replaceWith(element);
  element.append(quotation);
  return element;
}
