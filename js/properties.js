// The element's attributes, the properties that reflect them, and the options that the core reads from them.

import { attributeOf, inheritedAttribute } from './safe-dom.js';

/** The observed attributes. The last four are `RELOADS`. */
export const ATTRIBUTES = (
  'layout theme related topics paragraphs heading-level lang dir date-style link-target pictures publisher words tools ' +
  'items lead excerpts numbered exclude dedupe ' +
  'src loading refresh format'
).split(' ');

/** Attributes whose change loads the payload again. A change of another one draws the card again. */
export const RELOADS = ATTRIBUTES.slice(-4);

/** The property of each attribute, in the same order: `heading-level` → `headingLevel`. */
export const PROPERTIES = ATTRIBUTES.map((attribute) =>
  attribute.replace(/-./, ([, letter = '']) => letter.toUpperCase()),
);

/**
 * The options of an element for the core.
 * @param {Element} element
 * @param {string} base URL that relative URLs in the payload resolve against
 */
export function readOptions(element, base) {
  /** @type {Record<string, unknown>} */
  const options = { __proto__: null, base, pageLang: inheritedAttribute(element, 'lang') };
  PROPERTIES.forEach((property, index) => {
    // JSON leaves out what is undefined, and the core need not read it.
    options[property] = element.getAttribute(/** @type {string} */ (ATTRIBUTES[index])) ?? undefined;
  });
  if ((options.theme ?? 'auto') === 'auto') {
    options.theme = /^(light|dark)$/.exec(inheritedAttribute(element, 'data-theme') ?? '')?.[0];
  }
  return options;
}

/**
 * The attribute `src`, resolved against the page; as it is if that fails.
 * @param {Element} element
 */
function absoluteUrl(element) {
  const src = attributeOf(element, 'src');
  try {
    return src && new URL(src, element.baseURI).href;
  } catch {
    return src;
  }
}

/**
 * Defines a property for each attribute, except for those that every HTML element has: `lang` and `dir`.
 * @param {typeof HTMLElement} elementClass
 */
export function defineProperties({ prototype }) {
  PROPERTIES.forEach((property, index) => {
    const attribute = /** @type {string} */ (ATTRIBUTES[index]);
    // Not `property in prototype`, because a polluted Object.prototype can have any property.
    if (Object.hasOwn(Object.getPrototypeOf(prototype), property)) return;
    Object.defineProperty(prototype, property, {
      __proto__: null,
      enumerable: true,
      configurable: true,
      /** @this {Element} */
      get() {
        return attribute === 'src' ? absoluteUrl(this) : attributeOf(this, attribute);
      },
      /**
       * @this {Element}
       * @param {any} value
       */
      set(value) {
        if (value == null) this.removeAttribute(attribute);
        // Replaced words; any other object, such as a URL, is as good as its text.
        else
          this.setAttribute(
            attribute,
            attribute === 'words' && typeof value === 'object' ? JSON.stringify(value) : value,
          );
      },
    });
  });
}

/**
 * Runs the setters for properties that were set before the element was defined.
 * See https://web.dev/articles/custom-elements-best-practices.
 * @param {any} element
 */
export function upgradeProperties(element) {
  for (const property of ['article', ...PROPERTIES]) {
    if (!Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}
