// Fetches and compiles the builds of the core, each once for all cards.

import { ArticleEmbedError, CODES } from './error.js';
import { replaceModule } from './instance.js';
import { drawHiddenCard, loadDates, loadLanguageKeys, loadRegions } from './warm-up.js';

/** @typedef {URL | string | BufferSource | WebAssembly.Module} WasmSource */

/**
 * The build that reads this project's own format, and the larger one that reads HTML and other publishers' formats as
 * well.
 */
const CORE = 0;
export const FORMATS = 1;

/** Payloads that the builds read, and refuse: a card would have templates, which the core sends once. */
const REFUSED = ['x', '{}'];

/**
 * Whether this is the one-file script. It contains the hashes of the builds and says where they are by `setSources`.
 */
export const bundled = typeof __WASM_INTEGRITY__ === 'string';
const integrity = bundled ? [__WASM_INTEGRITY__, __FORMATS_INTEGRITY__] : [];

/** @type {WasmSource[]} */
const sources = bundled
  ? []
  : [
      new URL('../pkg/article_embed_bg.wasm', import.meta.url),
      new URL('../pkg/article_embed_formats_bg.wasm', import.meta.url),
    ];

/** @type {(Promise<void> | undefined)[]} */
const loading = [];

/** Of builds that could not be loaded: how often in a row, and when last. @type {([failures: number, since: number] | undefined)[]} */
const lost = [];
/** The wait after a failure, in milliseconds. Each further one doubles it, this often. */
const BACK_OFF = 200;
const MAX_DOUBLINGS = 6;

/** Time limit of a request, in milliseconds. Some servers send a build without compression. */
const TIMEOUT = 30_000;

/** @type {Promise<void> | undefined} */
let allowed;

/** An empty module. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * Sets where the builds are, before anything needs them.
 * @param {...(WasmSource | undefined)} places of the core, and of the build with all formats
 */
export function setSources(...places) {
  places.forEach((place, build) => place && (sources[build] = place));
}

/** The URL of a file beside the core. Throws if the core has no URL. @param {string} name */
export function besideCore(name) {
  /** @type {any} */
  const source = sources[CORE];
  const url = source.href ?? source;
  return new URL(name, typeof url === 'string' ? new URL(url, document.baseURI) : '');
}

/** Whether a card on the page needs the build with all formats. */
let formatsWanted = false;

/** Makes the build with all formats the first one that is loaded: it serves all cards. */
export function wantFormats() {
  formatsWanted = true;
}

/** Resolves when the core can be called. Without the build with all formats, cards that do not need it are still drawn. */
export function load() {
  return formatsWanted && !loading[CORE] ? loadBuild(FORMATS).catch(() => loadBuild(CORE)) : loadBuild(CORE);
}

/**
 * Resolves when a build can be called. It is fetched and compiled at the first call, and replaces the one before. After a
 * failure the next call tries again.
 * @param {number} build
 */
export function loadBuild(build) {
  return (loading[build] ??= compile(build));
}

/**
 * Resolves if the browser has container queries, without which a card has no layout, and the page's policy allows
 * WebAssembly, which an empty module shows before anything is fetched.
 */
export function checkPolicy() {
  return (allowed ??= instantiateEmpty());
}

async function instantiateEmpty() {
  loadRegions();
  // A simulated DOM does not say.
  if (globalThis.CSS?.supports?.('container-type', 'inline-size') === false)
    throw new ArticleEmbedError('unsupported', 'render');
  try {
    await WebAssembly.instantiate(EMPTY);
  } catch (cause) {
    throw new ArticleEmbedError('wasm-blocked', 'wasm', undefined, { cause });
  }
}

/** @param {number} build */
async function compile(build) {
  const [failures, since] = lost[build] ?? [0, 0];
  // Many cards may ask at once: they share each try, and the time between two grows.
  const step = BACK_OFF * 2 ** Math.min(failures, MAX_DOUBLINGS);
  // The time of day may be set back.
  const wait = failures && Math.min(step, since + step - Date.now());
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const [first, second] = places(build);
  try {
    await start(first, build, failures).catch(() => start(second, build, 1));
    lost[build] = undefined;
  } catch (cause) {
    lost[build] = [failures + 1, Date.now()];
    loading[build] = undefined;
    // The texts of warnings are beside the core: where that is not found, they are not either.
    const reason = bundled ? `set data-wasm or call init(); see ${CODES}` : undefined;
    throw new ArticleEmbedError('wasm-unavailable', 'wasm', undefined, { url: String(first), cause }, reason);
  }
}

/**
 * Where a build is. The one-file script asks for the content that it was built with: a cache may have another one under
 * the same name. After that, for the copy whose name has the hash, which outlives the next deployment.
 * @param {number} build
 */
function places(build) {
  /** @type {any} */
  const source = sources[build];
  const url = source.href ?? source;
  if (typeof url !== 'string' || !bundled) return [source, source];
  const hash = /** @type {string} */ (integrity[build]).slice(7, 15).replace(/\W/g, '');
  return [`${url}?${hash}`, url.replace(/\.wasm$/, `.${hash}.wasm`)];
}

/**
 * Asks for a file of ours. Rejects if it has not come in time.
 * @param {URL | string} url
 * @param {number} failures if there were any, no cache is asked
 * @param {string} [integrity]
 */
export const fetchOwn = (url, failures, integrity = '') =>
  fetch(url, {
    __proto__: null,
    credentials: 'omit',
    cache: failures ? 'reload' : 'default',
    integrity,
    signal: AbortSignal.timeout(TIMEOUT),
  });

/**
 * Starts a build. Rejects if the source has no module, or one that is not ours.
 * @param {any} source
 * @param {number} build
 * @param {number} failures if there were any, no cache is asked
 */
async function start(source, build, failures) {
  if (typeof (source.href ?? source) === 'string') {
    // An error page does not compile, so the response's status need not be checked.
    const response = fetchOwn(source, failures, integrity[build]);
    loadLanguageKeys();
    source = await (await response).arrayBuffer();
  }
  loadDates();
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  // What has the right hash is the right build.
  replaceModule(module, bundled ? undefined : REFUSED[build]);
  drawHiddenCard();
}
