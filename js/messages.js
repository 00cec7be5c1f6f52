// Loads the card's own texts: a file for each language but English, once for the page and only if a card needs it.

import { files } from '../pkg/messages/index.js';
import { ArticleEmbedError } from './error.js';
import { addMessages } from './instance.js';
import { pause } from './reload.js';
import { attributeOf, inheritedAttribute } from './safe-dom.js';
import { besideCore, bundled, fetchOwn, load } from './wasm.js';

/** The languages that have a file. */
const LANGUAGES = /^(ar|bn|de|el|es|fa|fr|he|hi|id|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|ur|vi|zh)\b/i;

/** How long a card waits for its language, in milliseconds. Then it is drawn in English, and again when the file is there. */
const MAX_WAIT = 3000;
/** The wait after a failure, in milliseconds. Each further one doubles it; after the last one the file is given up. */
const BACK_OFF = 200;
const MAX_FAILURES = 7;

/**
 * A file. A card waits for `wait`, if that is there; `arrival` says at the end whether the file has come.
 * @typedef {{ wait?: Promise<unknown> | undefined, arrival: Promise<boolean>, isThere?: boolean }} Messages
 */

/** Whether the console has a warning that a file is lost. */
let isTold = false;

/** By language. @type {Map<string, Messages>} */
const known = new Map();

/**
 * Asks for the messages of a language, at most once.
 * @param {string | null} tag BCP 47
 * @returns {Messages | undefined} nothing if the language has no file
 */
export function messagesIn(tag) {
  const language = LANGUAGES.exec(`${tag}`)?.[0].toLowerCase();
  if (language && !known.has(language)) start(language);
  return known.get(language ?? '');
}

/**
 * Loads the core, and beside it the messages that an element most likely needs: those in its language.
 * @param {Element} element
 * @returns resolves when the core can be called
 */
export function loadFor(element) {
  const core = load();
  messagesIn(attributeOf(element, 'lang') || inheritedAttribute(element, 'lang'));
  return core;
}

/** @param {string} language */
function start(language) {
  const first = read(language, 0);
  /** @type {Messages} */
  const messages = {
    arrival: first.catch((cause) => retry(language, cause)).then((isThere) => (messages.isThere = isThere)),
  };
  const goOn = () => (messages.wait = undefined);
  const timer = new Promise((resolve) => setTimeout(resolve, MAX_WAIT));
  messages.wait = Promise.race([first, timer]).then(goOn, goOn);
  known.set(language, messages);
}

/** Says so, and asks again, later each time. @param {string} language @param {unknown} cause */
async function retry(language, cause) {
  if (!isTold) console.warn(new ArticleEmbedError('no-language', 'wasm').message, cause);
  isTold = true;
  for (let failures = 1; failures < MAX_FAILURES; failures++) {
    await pause(BACK_OFF * 2 ** failures, new AbortController().signal);
    try {
      return await read(language, failures);
    } catch {}
  }
  // A card that comes later asks again.
  return !known.delete(language);
}

/** @param {string} language @param {number} failures if there were any, no cache is asked */
async function read(language, failures) {
  const text = bundled ? await fetchText(language, failures) : (await files[language]?.())?.default;
  // An error page does not begin like this, so the response's status need not be checked.
  if (!text?.startsWith(`language=${language}\n`)) throw language;
  addMessages(new TextEncoder().encode(text));
  return true;
}

/** @param {string} language @param {number} failures */
async function fetchText(language, failures) {
  return (await fetchOwn(besideCore(`messages/${language}.txt?${__MESSAGES_HASH__}`), failures)).text();
}
