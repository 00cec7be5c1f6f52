// The entry `article-embed/edge`: cards as HTML, snippets and oEmbed responses. `init()` must say where the wasm is.

import { createBindings } from '../pkg/server/article_embed.js';
import { ArticleEmbedError, phaseOf } from './error.js';
import { jsonText, MAX_PAYLOAD_BYTES } from './json-text.js';

export { ArticleEmbedError };

/**
 * How a card is delivered.
 * @typedef {object} Delivery
 * @property {string} [src] URL of the payload, absolute or relative to the page
 * @property {string} [script] URL of `embed.js`
 * @property {string} [integrity] hash of `embed.js`, from `pkg/integrity.json`
 * @property {string} [stylesheet] URL of `card.css`; without it the HTML contains the style sheet
 * @property {string} [nonce] nonce of the page's policy, for the style sheet in the HTML
 * @property {string} [base] URL that relative URLs in the payload resolve against
 * @property {string} [pageLang] language of the page (BCP 47)
 * @property {number} [maxWidth] largest width of an oEmbed response, in pixels
 * @property {number} [maxHeight] largest height of an oEmbed response, in pixels
 */

/** @typedef {Omit<import('./index.js').Options, 'dateStyle'> & Delivery} ServerOptions */

/**
 * A fault in a payload or an option: a code of docs/errors.md, a JSONPath and a message for people.
 * @typedef {{ severity: 'error' | 'warning', code: string, path: string, message: string }} Issue
 */
/**
 * `ok` is false if there is no card; `format` is the name of the payload's format.
 * @typedef {{ ok: boolean, format: string, issues: Issue[] }} Verdict
 */
/** @typedef {'' | 'corrected' | 'withheld' | 'canceled' | 'embargoed' | 'expired'} Status */

/**
 * An oEmbed response: see https://oembed.com.
 * @typedef {object} Oembed
 * @property {'rich'} type
 * @property {'1.0'} version
 * @property {string} title
 * @property {string} [author_name]
 * @property {string} [author_url]
 * @property {string} [provider_name]
 * @property {string} [provider_url]
 * @property {number} cache_age in seconds
 * @property {string} [thumbnail_url]
 * @property {number} [thumbnail_width] in pixels
 * @property {number} [thumbnail_height] in pixels
 * @property {string} html
 * @property {number} width in pixels
 * @property {number} height in pixels
 */

/** @typedef {import('../pkg/server/article_embed.js').Bindings} Bindings */
/** @typedef {Exclude<keyof Bindings, 'start'>} Call */

/** Makes the module when it is first needed. @type {(() => WebAssembly.Module) | undefined} */
let source;
/** @type {WebAssembly.Module | undefined} */
let compiled;
/** Missing before the first call and after a crash. @type {Bindings | undefined} */
let bindings;

const NO_WASM = 'expected a WebAssembly module, found none; call init({ wasm }) first';

/**
 * Sets where the wasm comes from. `article-embed/server` calls it by itself; `article-embed/edge` needs it before the
 * first card.
 *
 * ```js
 * import { init } from 'article-embed/edge';
 * import wasm from './article_embed_bg.wasm';
 *
 * init({ wasm });
 * ```
 *
 * @param {{ wasm: WebAssembly.Module | BufferSource | (() => WebAssembly.Module | BufferSource) }} options `wasm`: the
 * module, its bytes, or a function that returns one of them when the first card is rendered
 */
export function init({ wasm }) {
  source = () => {
    const given = typeof wasm === 'function' ? wasm() : wasm;
    return given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given);
  };
  compiled = undefined;
  bindings = undefined;
}

/** The result for a payload that is not read: the memory of WebAssembly grows with it, and never shrinks. */
function tooLarge() {
  const message = 'expected at most 1 MiB, found more; serve a smaller payload';
  const issues = [{ severity: 'error', code: 'too-large', path: '$', message }];
  return { ok: false, format: '', status: '', result: undefined, issues };
}

/** Whether a text is longer than the limit in UTF-8, where a UTF-16 code unit has at most three bytes. @param {string} text */
const isTooLarge = (text) =>
  text.length * 3 > MAX_PAYLOAD_BYTES &&
  (text.length > MAX_PAYLOAD_BYTES || new TextEncoder().encode(text).length > MAX_PAYLOAD_BYTES);

/**
 * Calls the core. If it throws, its instance is in an unknown state: the next call starts a new one.
 * @param {Call} call
 * @param {unknown} payload
 * @param {object} [options]
 */
function withInstance(call, payload, options = {}) {
  const text = jsonText(payload);
  if (isTooLarge(text)) return tooLarge();
  compiled ??= source?.();
  if (!compiled) throw new ArticleEmbedError('wasm-unavailable', 'wasm', '$', {}, NO_WASM);
  try {
    if (!bindings) {
      bindings = createBindings();
      bindings.start(compiled);
    }
    return /** @type {any} */ (bindings[call](text, jsonText(options)));
  } catch {
    bindings = undefined;
    throw new ArticleEmbedError('crashed', 'wasm');
  }
}

/**
 * @param {Call} call
 * @param {unknown} payload
 * @param {object} [options]
 */
function render(call, payload, options) {
  const { ok, result, issues } = withInstance(call, payload, options);
  if (ok) return result;
  const { code, path, message } = issues.find((/** @type {Issue} */ { severity }) => severity === 'error');
  throw new ArticleEmbedError(code, code === 'too-large' ? 'payload' : phaseOf(code), path, {}, message);
}

/**
 * Renders the element with its card in a declarative shadow root. Browsers show it without script; `embed.js` takes it
 * over without drawing it again.
 *
 * ```js
 * const html = renderToString({ headline: 'Rain in Hanoi', url: 'https://news.example/rain' }, { layout: 'full' });
 * ```
 *
 * @param {unknown} payload parsed JSON, or JSON text, of any known format
 * @param {ServerOptions} [options]
 * @returns {string} HTML
 * @throws {ArticleEmbedError} if there is no card
 */
export function renderToString(payload, options) {
  return render('renderElement', payload, options);
}

/**
 * Renders what a site owner pastes: the element with a fallback, and the script tag.
 * @param {unknown} payload parsed JSON, or JSON text, of any known format
 * @param {ServerOptions} [options] `src` and `script` give the two URLs
 * @returns {string} HTML
 * @throws {ArticleEmbedError} if there is no card
 */
export function renderSnippet(payload, options) {
  return render('renderSnippet', payload, options);
}

/**
 * Renders the response of an oEmbed endpoint.
 * @param {unknown} payload parsed JSON, or JSON text, of any known format
 * @param {ServerOptions} [options] `maxWidth` and `maxHeight` are the parameters of the request
 * @returns {Oembed}
 * @throws {ArticleEmbedError} if there is no card
 */
export function renderOembed(payload, options) {
  return render('renderOembed', payload, options);
}

/**
 * Renders the `<link>` by which consumers find the oEmbed response of an article's page.
 * @param {unknown} payload parsed JSON, or JSON text, of any known format
 * @param {ServerOptions & { endpoint: string }} options `endpoint`: URL of the oEmbed endpoint; it may have a query
 * @returns {string} HTML
 * @throws {ArticleEmbedError} if the payload is not an article
 */
export function renderDiscovery(payload, options) {
  return render('renderDiscovery', payload, options);
}

/**
 * Checks a payload.
 * @param {unknown} payload parsed JSON, or JSON text, of any known format
 * @param {ServerOptions} [options]
 * @returns {Verdict} at most 100 issues; an error is always among them
 * @throws {ArticleEmbedError} of the phase `wasm`, if the core is missing or stopped
 */
export function validate(payload, options) {
  const { ok, format, issues } = withInstance('normalize', payload, options);
  return { ok, format, issues };
}

/**
 * Converts a payload of any known format to this project's own.
 * @param {unknown} payload parsed JSON, or JSON text, of any known format
 * @param {ServerOptions} [options]
 * @returns {Verdict & { status: Status, article?: Record<string, unknown> }} without `article` if there is none
 * @throws {ArticleEmbedError} of the phase `wasm`, if the core is missing or stopped
 */
export function normalize(payload, options) {
  const { ok, format, status, result: article, issues } = withInstance('normalize', payload, options);
  return { ok, format, status, ...(ok && { article }), issues };
}
