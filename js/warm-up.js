// Does slow things of a browser's first card ahead of it, in separate tasks: Intl loads its data, functions are
// compiled. The first card that the core draws shows that it is the right one.

import { render } from './render.js';

/** Makes a task that may fail: what fails here fails again when it matters, and is reported then. */
const task = (/** @type {() => unknown} */ work) => () => {
  try {
    work();
  } catch {}
};

/** Loads the data of regions: `SU` no longer exists, so its successors are looked up. */
export const loadRegions = task(() => Intl.getCanonicalLocales('hy-SU'));

/** Loads the keys of language tags. */
export const loadLanguageKeys = task(() => Intl.getCanonicalLocales('en-u-kn'));

/** @type {any} */
const OPTIONS = { __proto__: null, dateStyle: 'long' };

/** Loads the data of dates. */
export const loadDates = task(() => new Date(0).toLocaleDateString('en', OPTIONS));

/**
 * Draws a card that nobody sees.
 * @param {string} member that makes a payload of it which the build can read
 * @throws if the core is not that build
 */
export function drawHiddenCard(member) {
  if (!render(`{${member}"headline":"a","url":"https://a.a"}`, {})) throw member;
}
