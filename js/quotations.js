// Upgrades quotations to cards. Anybody may have pasted one: from an origin that the page does not list, it gets less.

import { isListed } from './origins.js';
import { ATTRIBUTES } from './properties.js';
import { queryAll } from './safe-dom.js';

/** Quotations that load at once if they ask for it. The others load when they come near the viewport. */
const MAX_EAGER = 100;

/**
 * Options that only the page may choose: they load at once, ask again and again, change the card's own texts, or make it long.
 */
const TRUSTED = /^(related|paragraphs|publisher|words|tools|items|refresh|loading=eager)/;

/** The outermost quotations: hundreds of them, one inside another, are one card. */
const QUOTATION = 'blockquote.article-embed[data-src]';
const OUTERMOST = `${QUOTATION}:not(${QUOTATION} *)`;

/** What keeps a quotation as it is: an element, or an editor, whose author would save the card in place of the quotation. */
const KEEPER = '[contenteditable]:not([contenteditable=false]),article-embed';

/** The elements made from quotations; whether each was from a listed origin. @type {WeakMap<Element, boolean>} */
const upgraded = new WeakMap();

let eager = 0;

/** Whether an element was made from a quotation. @param {Element} element */
export const isQuotation = (element) => upgraded.has(element);

/**
 * Whether an element was made from a quotation whose payload is from an origin that the page does not list.
 * @param {Element} element
 * @param {string} url of the payload
 */
export const isUnlisted = (element, url) => isQuotation(element) && !isListed(url);

/** Milliseconds between two requests of unlisted quotations, and of listed ones. */
const STEPS = [1000, 250];
/** The time that a page may save up, in milliseconds: 30 requests, and 120. */
const SAVED = 30_000;

/** The turns of their last requests, in milliseconds since the page was opened. */
const lastTurns = [-SAVED, -SAVED];

/**
 * Books a request of an element, if it was made from a quotation; returns the milliseconds until its turn, 0 or less if it
 * has come.
 * @param {Element} element
 * @param {string} url of the payload
 */
export function untilTurn(element, url) {
  if (!isQuotation(element)) return 0;
  const kind = isListed(url) ? 1 : 0;
  // The time of day may be set back. A page may have taken `performance` out.
  const now = globalThis.performance?.now() ?? Date.now();
  const turn = Math.max(Number(lastTurns[kind]), now - SAVED) + Number(STEPS[kind]);
  lastTurns[kind] = turn;
  return turn - now;
}

/**
 * Makes elements of the quotations in a part of the page. Gives earlier ones that are listed by now all their options.
 * @template {HTMLElement} T
 * @param {ParentNode} root
 * @param {() => T} create
 */
export function upgradeQuotations(root, create) {
  const elements = [];
  for (const quotation of queryAll(root, OUTERMOST)) {
    const keeper = quotation.closest(KEEPER);
    if (keeper) {
      if (isQuotation(keeper)) copyOptions(quotation, keeper);
      continue;
    }
    const element = create();
    copyOptions(quotation, element);
    // What the quotation reserves for the card.
    element.style.minHeight = quotation.style.minHeight;
    quotation.replaceWith(element);
    element.append(quotation);
    elements.push(element);
  }
  return elements;
}

/** @param {HTMLElement} quotation @param {any} element */
function copyOptions(quotation, element) {
  if (!isQuotation(element)) element.src = quotation.dataset.src;
  const isTrusted = isListed(element.src);
  if (upgraded.get(element) === isTrusted) return;
  upgraded.set(element, isTrusted);
  for (const name of ATTRIBUTES) {
    // `lang` and `dir` have no `data-` prefix on a quotation.
    const value = quotation.getAttribute(`data-${name}`) ?? quotation.getAttribute(name);
    const isAllowed = isTrusted || !TRUSTED.test(`${name}=${value}`);
    // `dir="auto"` is about the quotation's own text, and `theme="auto"` the default.
    if (value === null || value === 'auto' || !isAllowed || (value === 'eager' && eager++ >= MAX_EAGER)) continue;
    element.setAttribute(name, value);
  }
}
