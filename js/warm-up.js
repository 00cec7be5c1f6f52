// Does slow things of a browser's first card ahead of it, in separate tasks: Intl loads its data, functions are
// compiled.

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

/** Draws a card that nobody sees. */
export const drawHiddenCard = task(() => render('{"headline":"a","url":"https://a.a"}', {}));
