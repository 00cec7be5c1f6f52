// The instance of the core. A crash costs one card: the next call gets a new instance.

import { createBindings } from '../pkg/article_embed.js';
import { ArticleEmbedError } from './error.js';

/** A page whose core keeps crashing stops trying. */
const MAX_CRASHES = 3;

/** Bindings of the current instance, or of the next one. */
let bindings = createBindings();

/** What instances are made of. @type {WebAssembly.Module} */
let compiled;
let alive = false;
let crashes = 0;

/** The languages of the card's own texts that the page has loaded: every instance gets them. @type {Uint8Array[]} */
const languages = [];
/** How many of them the current instance has. */
let given = 0;

/**
 * What the core has said of a card that is drawn, and what it was asked. The same question has the same answer until there
 * is another language. Both builds draw the same card.
 * @typedef {import('./render.js').Rendered & { payload: string, given: string }} Answer
 */

/** By the first node of the card. @type {WeakMap<Node, Answer>} */
export let answers = new WeakMap();

/** Adds a language to what instances get, by its file. @param {Uint8Array} file */
export function addMessages(file) {
  languages.push(file);
  answers = new WeakMap();
}

const crashed = () => new ArticleEmbedError('crashed', 'wasm');

function discard() {
  if (alive) bindings = createBindings();
  alive = false;
}

/**
 * Makes the following calls run in an instance of another module.
 * @param {WebAssembly.Module} module
 * @param {string} [payload] that the module has to read. Otherwise it is not ours, or another build; the one before stays
 * @throws if it does not
 */
export function replaceModule(module, payload) {
  const before = /** @type {const} */ ([compiled, crashes]);
  discard();
  compiled = module;
  try {
    if (payload && !withInstance(({ encodeRequest, render }) => render(encodeRequest(payload, '{}')).length))
      throw payload;
  } catch (error) {
    discard();
    [compiled, crashes] = before;
    throw error;
  }
}

/**
 * Calls the core, whose module must be there.
 * @template T
 * @param {(bindings: import('../pkg/article_embed.js').Bindings) => T} call whatever it throws ends the instance
 * @returns {T}
 * @throws {ArticleEmbedError} `crashed`
 */
export function withInstance(call) {
  if (crashes >= MAX_CRASHES) throw crashed();
  try {
    if (!alive) {
      alive = true;
      given = 0;
      bindings.start(compiled);
    }
    for (; given < languages.length; given++) bindings.addMessages(/** @type {Uint8Array} */ (languages[given]));
    return call(bindings);
  } catch {
    discard();
    if (++crashes === MAX_CRASHES) console.error(crashed());
    throw crashed();
  }
}
