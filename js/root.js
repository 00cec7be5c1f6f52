// The shadow root of a card: its style sheet, one for all cards of a document, and its listeners. No content.

import { enter, styles } from './load.js';
import { onClick, onImageError, onSubmit } from './region.js';

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * A listener that is there already is not added again.
 * @param {ShadowRoot} root
 */
function listen(root) {
  root.addEventListener('click', onClick);
  root.addEventListener('submit', onSubmit);
  root.addEventListener('error', onImageError, true);
}

/**
 * Listens to the card that a server wrote into an element, and whether there is one, with a style sheet that the
 * page's policy lets through.
 * @param {HTMLElement} element
 */
export function takeOver({ shadowRoot }) {
  // Not by `styleSheets`: in WebKit, asking for them makes a slot's children stay when the slot has gone.
  const style = /** @type {any} */ (shadowRoot?.querySelector('style,link'));
  if (style?.rel || style?.sheet) return !(/** @type {unknown} */ (listen(style.parentNode)));
}

/**
 * Puts a card into the shadow root, with our sheet.
 * @param {HTMLElement} element
 * @param {DocumentFragment} card
 */
export function dress(element, card) {
  const root = element.shadowRoot ?? element.attachShadow({ __proto__: null, mode: 'open' });
  const home = element.ownerDocument;
  let sheet = sheets.get(home);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(enter(styles));
    sheets.set(home, sheet);
  }
  root.adoptedStyleSheets = [sheet];
  // What a reader has unfolded stays so.
  if (root.querySelector('[open]')) card.querySelector('details')?.setAttribute('open', '');
  root.replaceChildren(card);
  listen(root);
}
