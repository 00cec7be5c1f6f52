// Tells developers why there is no card, or which attribute has an unknown value: in the console, and on localhost on the page.

import { ArticleEmbedError, CODES } from './error.js';
import { inertDocument } from './safe-dom.js';
import { besideCore, fetchOwn } from './wasm.js';

/** Strangers can put hundreds of quotations on a page. */
const MAX_WARNINGS = 50;

let warnings = 0;

/** The texts of pkg/reasons.json, which only pages with a fault load. @type {Promise<Record<string, string>> | undefined} */
let reasons;

async function loadReasons() {
  return (await fetchOwn(besideCore('reasons.json'), 0)).json();
}

/**
 * Writes one warning. Shows it below the fallback too, on localhost or if the element has the attribute `debug`.
 * @param {HTMLElement} element
 * @param {import('./error.js').ArticleEmbedError} error
 */
export async function explain(element, { code, path, phase, message, url = '', status, cause = '' }) {
  if (warnings++ >= MAX_WARNINGS) return;
  let text = `${message}\n${url} ${status ?? ''}\n`;
  if (typeof __VERSION__ === 'string') {
    try {
      const found = await (reasons ??= loadReasons());
      text += found[path] ?? found[code];
    } catch {
      // The message names the page that has these texts. The next fault asks again.
      reasons = undefined;
    }
  } else text += `see ${CODES}#codes-of-the-${phase}-phase`;
  console.warn(text, cause);
  if (element.hasAttribute('debug') || /(^|\.)localhost$/.test(location.hostname)) show(element, text);
}

/**
 * Writes a warning for each attribute of the element that has an unknown value.
 * @param {HTMLElement} element
 * @param {import('./render.js').Issue[]} issues
 */
export function explainOptions(element, issues) {
  for (const { code, path } of issues) {
    if (path.startsWith('$options')) explain(element, new ArticleEmbedError(code, 'article', path));
  }
}

/** @param {HTMLElement} element @param {string} text */
function show(element, text) {
  const root = element.shadowRoot ?? element.attachShadow({ __proto__: null, mode: 'open' });
  // A card was drawn in the meantime, or a server wrote one.
  if (root.querySelector('[part=card]')) return;
  const [slot, box] = ['slot', 'output'].map((tag) => inertDocument().createElement(tag));
  box.textContent = text;
  root.replaceChildren(slot, box);
}
