// The attributes of the element and its properties of the same meaning. It knows nothing of what they do.

/** Attribute → property, of those that change how a card is drawn. */
export const DRAWN = {
  layout: 'layout', theme: 'theme', related: 'related', 'heading-level': 'headingLevel', lang: 'lang', dir: 'dir',
  'date-style': 'dateStyle', 'link-target': 'linkTarget',
};

/** Attribute → property, of those that a change of begins a new reading. */
export const READ = { src: 'src', loading: 'loading', refresh: 'refresh', format: 'format' };

export const PROPERTIES = { ...DRAWN, ...READ };

/**
 * Gives a class of elements a property for each attribute that it has no property for.
 * @param {typeof HTMLElement} elements
 */
export function reflect({ prototype }) {
  for (const [attribute, property] of Object.entries(PROPERTIES)) {
    if (property in prototype) continue;
    Object.defineProperty(prototype, property, {
      __proto__: null,
      enumerable: true,
      configurable: true,
      /** @this {Element} */
      get() {
        return this.getAttribute(attribute) ?? '';
      },
      /**
       * @this {Element}
       * @param {unknown} value
       */
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
}

/**
 * Sets properties again that were set before the element was defined, for their setters to hear.
 * @param {any} element
 * @param {string[]} properties
 */
export function upgrade(element, properties) {
  for (const property of properties) {
    if (!Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}
