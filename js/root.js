// The shadow root of a card: its style sheet, one for all cards of a document, and its listeners. No content.

import { enter, styles } from './load.js';
import { onClick, onImageError, onSubmit } from './region.js';

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * The shadow root with our sheet and listeners; one that a server wrote is taken over.
 * @param {HTMLElement} element
 */
export function rootOf(element) {
  const root = element.shadowRoot ?? element.attachShadow({ __proto__: null, mode: 'open' });
  const sheet = sheetOf(element.ownerDocument);
  if (root.adoptedStyleSheets[0] !== sheet) {
    root.adoptedStyleSheets = [sheet];
    root.addEventListener('click', onClick);
    root.addEventListener('submit', onSubmit);
    root.addEventListener('error', onImageError, true);
  }
  return root;
}

/** @param {Document} home */
function sheetOf(home) {
  let sheet = sheets.get(home);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(enter(styles));
    sheets.set(home, sheet);
  }
  return sheet;
}
