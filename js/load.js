// Gets the wasm once for all cards, and a new instance when one has died. The only importer of what the build writes.

import { __wbg_reset_state, initSync, render, styles } from '../pkg/article_embed.js';
import { ArticleEmbedError } from './failure.js';

/** @typedef {URL | string | BufferSource | WebAssembly.Module} WasmSource */

/** The build of the one-file script names the hash of its wasm here. */
const integrity = typeof __WASM_INTEGRITY__ === 'string' ? __WASM_INTEGRITY__ : '';

const core = { render, styles };

const MOST_DEATHS = 3;
let deaths = 0;

/** @type {WasmSource} */
let source = new URL('../pkg/article_embed_bg.wasm', import.meta.url);

/** @type {Promise<void> | undefined} */
let loading;

/** @type {WebAssembly.Module} */
let compiled;
let alive = false;

/** @param {string} code */
const failure = (code) => new ArticleEmbedError(code, 'wasm');

/**
 * Says where the wasm comes from, before anything needs it.
 * @param {WasmSource} wasm
 */
export function setSource(wasm) {
  if (!loading) source = wasm;
}

/**
 * Resolves when the core can be entered. It is fetched and compiled at the first call.
 * @returns {Promise<void>}
 */
export function load() {
  return (loading ??= compile());
}

/**
 * Calls into the core, which must be loaded. Whatever it throws means that the instance is dead: the next call gets a new one.
 * @template T
 * @param {(core: { render: typeof render, styles: typeof styles }) => T} call
 * @returns {T}
 */
export function enter(call) {
  if (deaths >= MOST_DEATHS) throw failure('crashed');
  try {
    // The glue takes nothing but a plain object here.
    if (!alive) initSync({ module: compiled });
    alive = true;
    return call(core);
  } catch {
    alive = false;
    deaths += 1;
    __wbg_reset_state();
    if (deaths === MOST_DEATHS) console.error('article-embed: stopped after three crashes; fallbacks stay');
    throw failure('crashed');
  }
}

/** Resolves if the page's policy allows WebAssembly: an empty module tells, before a byte is fetched. */
export async function probe() {
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw failure('wasm-blocked');
  }
}

async function compile() {
  try {
    if (source instanceof WebAssembly.Module) compiled = source;
    else compiled = await WebAssembly.compile(await bytes(source));
  } catch {
    throw failure('wasm-unavailable');
  }
}

/** @param {URL | string | BufferSource} from */
async function bytes(from) {
  if (!(from instanceof URL) && typeof from !== 'string') return from;
  const response = await fetch(from, { __proto__: null, credentials: 'omit', integrity });
  if (!response.ok) throw failure('wasm-unavailable');
  return response.arrayBuffer();
}

/**
 * The issues in what the core tells of a payload: after the article's status, four texts for each.
 * @param {string[]} told
 */
export function issuesOf(told) {
  const issues = [];
  for (let at = 1; at < told.length; at += 4) {
    const [severity = '', code = '', path = '', message = ''] = told.slice(at, at + 4);
    issues.push({ severity, code, path, message });
  }
  return issues;
}
