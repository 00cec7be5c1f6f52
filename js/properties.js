// The attributes of the element, its properties of the same meaning, and what they ask for. It does nothing of it.

import { attributeOf, inherited } from './page.js';

export const ATTRIBUTES = 'layout theme related paragraphs heading-level lang dir date-style link-target words tools src loading refresh format'.split(' ');

/** Those that a change of begins a new reading; the others change how a card is drawn. */
export const READ = ATTRIBUTES.slice(-4);

/** The properties, in the same order. */
const PROPERTIES = ATTRIBUTES.map((attribute) => attribute.replace(/-./, ([, letter = '']) => letter.toUpperCase()));

/**
 * What an element's attributes ask of the core.
 * @param {Element} element
 * @param {string} base
 */
export function options(element, base) {
  /** @type {Record<string, unknown>} */
  const options = { __proto__: null, base, pageLang: inherited(element, 'lang') };
  PROPERTIES.forEach((property, place) => (options[property] = element.getAttribute(/** @type {string} */ (ATTRIBUTES[place]))));
  if ((options.theme ?? 'auto') === 'auto') options.theme = /^(light|dark)$/.exec(inherited(element, 'data-theme') ?? '')?.[0];
  return options;
}

/**
 * Gives a class of elements a property for each attribute that it has no property for.
 * @param {typeof HTMLElement} elements
 */
export function reflect({ prototype }) {
  PROPERTIES.forEach((property, place) => {
    const attribute = /** @type {string} */ (ATTRIBUTES[place]);
    if (property in prototype) return;
    Object.defineProperty(prototype, property, {
      __proto__: null,
      enumerable: true,
      configurable: true,
      /** @this {Element} */
      get() {
        return attributeOf(this, attribute);
      },
      /**
       * @this {Element}
       * @param {any} value
       */
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, typeof value === 'object' ? JSON.stringify(value) : value);
      },
    });
  });
}

/**
 * Sets properties again that were set before the element was defined, for their setters to hear.
 * @param {any} element
 */
export function upgrade(element) {
  for (const property of ['article', ...PROPERTIES]) {
    if (!Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}
