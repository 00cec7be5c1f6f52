// Cards as HTML, snippets and oEmbed answers, for servers. It touches no DOM; whoever has not got the wasm with it says where it is.

import {
  initSync, normalize as read, renderDiscovery as discovery, renderElement as element, renderOembed as oembed, renderSnippet as snippet,
} from '../pkg/server/article_embed.js';
import { ArticleEmbedError } from './failure.js';

export { ArticleEmbedError };

/**
 * @typedef {object} Delivery
 * @property {string} [src] address of the payload, absolute or relative to the page
 * @property {string} [script] address of `embed.js`
 * @property {string} [integrity] its hash, from `pkg/integrity.json`
 * @property {string} [stylesheet] address of `card.css`; without it the style sheet is in the string
 * @property {string} [nonce] for that style sheet
 * @property {string} [base] address that the payload's own addresses resolve against
 * @property {string} [pageLang] language of the page (BCP 47)
 * @property {number} [maxWidth] of an oEmbed answer, in pixels
 * @property {number} [maxHeight] of an oEmbed answer, in pixels
 *
 * @typedef {Omit<import('./index.js').Options, 'dateStyle'> & Delivery} ServerOptions
 *
 * @typedef {{ severity: 'error' | 'warning', code: string, path: string, message: string }} Issue
 * @typedef {{ ok: boolean, format: string, issues: Issue[] }} Verdict
 * @typedef {'' | 'corrected' | 'withheld' | 'canceled' | 'embargoed' | 'expired'} Status
 *
 * @typedef {object} Oembed an answer of oEmbed 1.0
 * @property {'rich'} type
 * @property {'1.0'} version
 * @property {string} title
 * @property {string} [author_name]
 * @property {string} [author_url]
 * @property {string} [provider_name]
 * @property {string} [provider_url]
 * @property {number} cache_age in seconds
 * @property {string} [thumbnail_url]
 * @property {number} [thumbnail_width]
 * @property {number} [thumbnail_height]
 * @property {string} html
 * @property {number} width
 * @property {number} height
 */

/** @typedef {(payload: unknown, options: object) => any} Call */

/** Makes the module at the first call. @type {(() => WebAssembly.Module) | undefined} */
let source;
/** @type {WebAssembly.Module | undefined} */
let compiled;
let alive = false;

/**
 * Says where the wasm is. `article-embed/server` knows it by itself; `article-embed/edge` has to be told.
 * @param {{ wasm: WebAssembly.Module | BufferSource | (() => WebAssembly.Module | BufferSource) }} options
 */
export function init({ wasm }) {
  source = () => {
    const given = typeof wasm === 'function' ? wasm() : wasm;
    return given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given);
  };
  compiled = undefined;
  alive = false;
}

/**
 * Calls into the core. Whatever it throws means that the instance is dead: the next call gets a new one.
 * @param {Call} call
 * @param {unknown} payload
 * @param {object} [options]
 */
function enter(call, payload, options = {}) {
  compiled ??= source?.();
  if (!compiled) throw new ArticleEmbedError('wasm-unavailable', 'wasm');
  try {
    if (!alive) initSync(compiled);
    alive = true;
    return call(payload, options);
  } catch {
    alive = false;
    throw new ArticleEmbedError('crashed', 'wasm');
  }
}

/**
 * @param {Call} call
 * @param {unknown} payload
 * @param {object} [options]
 */
function make(call, payload, options) {
  const { ok, result, issues } = enter(call, payload, options);
  if (ok) return result;
  const { code, path } = issues.find((/** @type {Issue} */ { severity }) => severity === 'error');
  throw new ArticleEmbedError(code, 'article', path);
}

/**
 * The element with its card in a declarative shadow root: shown without script, taken over by `embed.js` as it is.
 * @param {unknown} payload parsed JSON of any known format
 * @param {ServerOptions} [options]
 * @returns {string}
 * @throws {ArticleEmbedError} if there is no card
 */
export function renderToString(payload, options) {
  return make(element, payload, options);
}

/**
 * The element with its fallback, and the script tag: what a site owner pastes.
 * @param {unknown} payload
 * @param {ServerOptions} [options]
 * @returns {string}
 * @throws {ArticleEmbedError} if there is no card
 */
export function renderSnippet(payload, options) {
  return make(snippet, payload, options);
}

/**
 * The answer of an oEmbed endpoint.
 * @param {unknown} payload
 * @param {ServerOptions} [options]
 * @returns {Oembed}
 * @throws {ArticleEmbedError} if there is no card
 */
export function renderOembed(payload, options) {
  return make(oembed, payload, options);
}

/**
 * The `<link>` in an article's page by which an oEmbed endpoint's answer for it is found.
 * @param {unknown} payload
 * @param {ServerOptions & { endpoint: string }} options `endpoint`: its address, without a query
 * @returns {string}
 * @throws {ArticleEmbedError} if the payload is no article
 */
export function renderDiscovery(payload, options) {
  return make(discovery, payload, options);
}

/**
 * What is wrong with a payload.
 * @param {unknown} payload
 * @param {ServerOptions} [options]
 * @returns {Verdict}
 */
export function validate(payload, options) {
  const { ok, format, issues } = enter(read, payload, options);
  return { ok, format, issues };
}

/**
 * A payload of any known format in the project's own.
 * @param {unknown} payload
 * @param {ServerOptions} [options]
 * @returns {Verdict & { status: Status, article?: Record<string, unknown> }} without `article` if it is none
 */
export function normalize(payload, options) {
  const { ok, format, status, result: article, issues } = enter(read, payload, options);
  return { ok, format, status, ...(ok && { article }), issues };
}
