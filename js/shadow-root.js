// Draws a card into an element's shadow root, or takes over the card that a server wrote there.

import { announce, statusOf } from './announcement.js';
import { onClick, onImageError, onSubmit } from './click-events.js';
import { ArticleEmbedError, phaseOf } from './error.js';
import { messagesIn } from './messages.js';
import { readOptions } from './properties.js';
import { isUnlisted } from './quotations.js';
import { render, styles } from './render.js';
import { documentProperty, queryAll } from './safe-dom.js';
import { nextSlice } from './scheduler.js';
import { FORMATS, loadBuild } from './wasm.js';

/** The sheets of a document: of cards, and of lists and galleries. @type {WeakMap<Document, CSSStyleSheet[]>} */
const styleSheets = new WeakMap();

/**
 * Adding the same listener twice has no effect.
 * @param {ShadowRoot} root
 */
function addListeners(root) {
  root.addEventListener('click', onClick);
  root.addEventListener('submit', onSubmit);
  root.addEventListener('error', onImageError, true);
}

/**
 * Takes over the card that a server wrote into a declarative shadow root, if there is one and the page's policy allows
 * its style sheet.
 * @param {HTMLElement} element
 * @returns {boolean | undefined} whether the element now has a card
 */
export function hydrate({ shadowRoot }) {
  // `shadowRoot.styleSheets` would be shorter; reading it in WebKit keeps the children of a removed slot on the page.
  const style = /** @type {any} */ (shadowRoot?.querySelector('style,link'));
  if (!style?.rel && !style?.sheet) return;
  addListeners(style.parentNode);
  // What failed before there was a listener fails again.
  for (const image of queryAll(style.parentNode, 'img')) {
    const { complete, naturalWidth, src } = /** @type {HTMLImageElement} */ (image);
    if (complete && !naturalWidth && src) image.setAttribute('src', src);
  }
  return true;
}

/** How many articles of a list an element shows; 0 if it shows no list. @param {HTMLElement} element */
export const countItems = ({ shadowRoot }) => shadowRoot?.querySelectorAll('[part=item]').length ?? 0;

/**
 * Draws a payload into the element, or throws and leaves the card as it is. Loads what the core lacks for it: all formats,
 * or the card's own texts in a language.
 * @param {HTMLElement} element
 * @param {import('./payload.js').Payload} found
 * @param {AbortSignal} signal
 */
export async function draw(element, found, signal) {
  for (;;) {
    await nextSlice(signal, element.shadowRoot);
    const drawn = tryToDraw(element, found) ?? loadBuild(FORMATS);
    if (!(drawn instanceof Promise)) return drawn;
    await drawn;
  }
}

/**
 * @param {HTMLElement} element
 * @param {import('./payload.js').Payload} found
 * @returns the article's status, when the card changes without a new payload, the warnings, and whether its own texts come
 * later; or what to wait for, if nothing was drawn yet; `undefined` if only the build with all formats reads the payload
 * @throws {ArticleEmbedError} if the payload is not an article, or not JSON
 */
function tryToDraw(element, found) {
  const before = statusOf(element.shadowRoot);
  const options = readOptions(element, found.base);
  const rendered = render(found.payload ?? '', options, element.shadowRoot, (language) => messagesIn(language)?.wait);
  if (!rendered || rendered instanceof Promise) return /** @type {Promise<unknown> | undefined} */ (rendered);
  const { card, isChanged, status, issues, until, missing } = rendered;
  const fatal = issues.find(({ severity }) => severity === 'error');
  if (fatal) throw new ArticleEmbedError(fatal.code, phaseOf(fatal.code), fatal.path);
  attach(element, card);
  if (!card) announce(/** @type {ShadowRoot} */ (element.shadowRoot), before);
  // Readers may take a stranger's search field for one of the page.
  if (isUnlisted(element, found.base)) element.shadowRoot?.querySelector('[part=search]')?.remove();
  const messages = messagesIn(missing);
  return /** @type {const} */ ([status, until, messages?.isThere ? undefined : messages?.arrival, issues, isChanged]);
}

/**
 * Gives the element's shadow root our style sheet and listeners, and replaces its content by a card.
 * @param {HTMLElement} element
 * @param {DocumentFragment} [card] not given if the card that is there was patched
 */
export function attach(element, card) {
  const home = element.ownerDocument;
  const sheets = styleSheets.get(home) ?? [];
  styleSheets.set(home, sheets);
  // The build that draws lists and galleries has their styles too; the first sheet may be of the other build.
  const kind = (card ?? /** @type {ShadowRoot} */ (element.shadowRoot)).querySelector('.items,.slides') ? 1 : 0;
  let sheet = sheets[kind];
  if (!sheet) {
    // Of the document's own window: a frame refuses sheets of the page around it.
    sheet = sheets[kind] = new (documentProperty('defaultView', home).CSSStyleSheet)();
    sheet.replaceSync(styles());
  }
  // Not before there is a sheet: a shadow root hides the fallback.
  const root = element.shadowRoot ?? element.attachShadow({ __proto__: null, mode: 'open' });
  // Simulated DOMs have no such list.
  if (!root.adoptedStyleSheets?.includes(sheet)) {
    root.adoptedStyleSheets = [sheet];
    // What a server wrote beside its card.
    root.querySelector('style,link')?.remove();
  }
  if (card) root.replaceChildren(card);
  addListeners(root);
}
