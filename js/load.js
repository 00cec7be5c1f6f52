// Gets the builds of the core, each once for all cards, and makes instances of them. The only importer of what the build writes.

import { date, draw, hold, initSync, language, reads, render as read, styles } from '../pkg/article_embed.js';
import { ArticleEmbedError } from './failure.js';
import { inert } from './page.js';

/** What may be called by `enter`, as `render`. */
export { styles };

/** @typedef {URL | string | BufferSource | WebAssembly.Module} WasmSource */

/** Builds of the core: the one that reads this project's own payloads, and the larger one that reads HTML and other formats too. */
const CORE = 0;
const FORMATS = 1;

/** The build of the one-file script names the hashes here; what it loads lies beside it, it says where. */
export const bundled = typeof __WASM_INTEGRITY__ === 'string';
const integrity = bundled ? [__WASM_INTEGRITY__, __FORMATS_INTEGRITY__] : [];

/** @type {WasmSource[]} */
const sources = bundled ? [] : [
  new URL('../pkg/article_embed_bg.wasm', import.meta.url),
  new URL('../pkg/article_embed_formats_bg.wasm', import.meta.url),
];

/** @type {Promise<void>[]} */
const loading = [];

/** @type {Promise<void>} */
let allowed;

/** What instances are made of. @type {WebAssembly.Module} */
let compiled;
let alive = false;

const MOST_DEATHS = 3;
let deaths = 0;

/** @param {string} code */
const failure = (code) => new ArticleEmbedError(code, 'wasm');

/**
 * Says where the builds come from, before anything needs them.
 * @param {...(WasmSource | undefined)} places of the core, and of the one with all formats
 */
export function setSources(...places) {
  places.forEach((place, build) => place && (sources[build] = place));
}

/**
 * Resolves when the core can be entered. A build is fetched and compiled at the first call, and takes the place of the one before.
 * @param {number} [build]
 */
export function load(build = CORE) {
  return (loading[build] ??= compile(build));
}

/**
 * Resolves when the core reads a payload, for which it may have to be the larger build.
 * @param {unknown} payload
 * @param {string | null} format that is forced
 */
export async function loadFor(payload, format) {
  if ((format || 'article-embed') !== 'article-embed' || !enter(() => reads(hold(payload)))) await load(FORMATS);
}

/**
 * Calls into the core, which must be loaded. Whatever it throws means that the instance is dead: the next call gets a new one.
 * @template {unknown[]} G
 * @template T
 * @param {(...given: G) => T} call
 * @param {G} given
 * @returns {T}
 */
export function enter(call, ...given) {
  if (deaths >= MOST_DEATHS) throw failure('crashed');
  try {
    if (!alive) initSync(compiled);
    alive = true;
    return call(...given);
  } catch {
    alive = false;
    if (++deaths === MOST_DEATHS) console.error(failure('crashed'));
    throw failure('crashed');
  }
}

/** Resolves if the page's policy allows WebAssembly: an empty module tells, before a byte is fetched. */
export function probe() {
  return (allowed ??= instantiate());
}

async function instantiate() {
  // What a browser loads before it can tell its first date takes longer than a card. It has three tasks, between which a page
  // goes on: first regions, for one that is no more is looked up; then the keys of languages; then dates.
  language('hy-SU');
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw failure('wasm-blocked');
  }
}

/** @param {number} build */
async function compile(build) {
  try {
    /** @type {any} */
    let source = sources[build];
    if (typeof (source.href ?? source) === 'string') {
      // What a server says in place of the wasm does not compile.
      const response = fetch(source, { __proto__: null, credentials: 'omit', integrity: integrity[build] });
      language('en-u-kn');
      source = await (await response).arrayBuffer();
    }
    date(0, 'en');
    compiled = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
    alive = false;
  } catch {
    throw failure('wasm-unavailable');
  }
  rehearse();
}

/** Draws a card that nobody sees: a browser compiles what runs for the first time, and the first that is seen needs not wait for that. */
function rehearse() {
  try {
    enter(render, inert(), new DocumentFragment(), { headline: 'a', url: 'https://a.a' }, {});
  } catch {}
}

/**
 * Draws a payload into a root, if it gives a card, and tells of it: the article's status, and what was wrong.
 * @param {Document} home one that is not shown, always the same
 * @param {DocumentFragment} root
 * @param {unknown} payload
 * @param {object} options
 */
export function render(home, root, payload, options) {
  const [told, strip] = /** @type {[string, string]} */ (read(hold(payload), hold(options)).split('\x01'));
  draw(strip, home, root);
  const texts = told.split('\0');
  const status = /** @type {string} */ (texts.shift());
  const issues = [];
  while (texts.length > 3) {
    const [severity, code, path, message] = /** @type {[string, string, string, string]} */ (texts.splice(0, 4));
    issues.push({ severity, code, path, message });
  }
  return /** @type {const} */ ([status, issues]);
}
