// What is asked of the host's page, in ways that its names (`<img name=createElement>`) cannot stand in. It changes nothing.

// Importing must be safe where there is no DOM.
const { createElement, querySelectorAll } = globalThis.Document?.prototype ?? {};
const { closest, getAttribute } = globalThis.Element?.prototype ?? {};
const { getRootNode } = globalThis.Node?.prototype ?? {};
const [parentOf, nextOf] = ['parentNode', 'nextSibling'].map(
  (name) => Object.getOwnPropertyDescriptor(globalThis.Node?.prototype ?? {}, name)?.get,
);

/** A document that is not shown: what is built in it loads nothing, and nobody else can reach it. */
export const inert = once(() => {
  const template = /** @type {HTMLTemplateElement} */ (createElement.call(document, 'template'));
  return template.content.ownerDocument;
});

/**
 * The value of an attribute on the nearest ancestor that has it, through shadow roots.
 * @param {Element} element
 * @param {string} attribute
 */
export function inherited(element, attribute) {
  const parent = parentOf?.call(element);
  let from = parent instanceof Element ? parent : hostOf(element);
  while (from) {
    // A form's fields may be named like its methods.
    const found = nearest(from, `[${attribute}]`);
    if (found) return attributeOf(found, attribute);
    from = hostOf(from);
  }
  return null;
}

/** @param {Node} node */
function hostOf(node) {
  const root = getRootNode.call(node);
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * The nearest ancestor, or the element itself, that a selector fits.
 * @param {EventTarget | null} element
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function nearest(element, selector) {
  return /** @type {HTMLElement | null} */ (closest.call(element, selector));
}

/**
 * An attribute, empty where there is none.
 * @param {EventTarget | null} element
 * @param {string} name
 * @returns {string}
 */
export function attributeOf(element, name) {
  return getAttribute.call(element, name) ?? '';
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
export function findAll(root, selector) {
  const found = root instanceof Document ? querySelectorAll.call(root, selector) : root.querySelectorAll(selector);
  return /** @type {NodeListOf<HTMLElement>} */ (found);
}

/**
 * A property of the document that no element of the page stands in front of.
 * @param {'currentScript' | 'readyState'} name
 * @returns {any}
 */
export function ofDocument(name) {
  return Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(document);
}

/**
 * Whether the parser is past a node: something follows it.
 * @param {Node} node
 */
export function left(node) {
  /** @type {Node | null} */
  let from = node;
  while (from && !nextOf?.call(from)) from = parentOf?.call(from);
  return !!from;
}

/** Resolves when all of the page has been read. */
export function parsed() {
  return new Promise((resolve) => {
    if (ofDocument('readyState') !== 'loading') resolve(undefined);
    else addEventListener('DOMContentLoaded', resolve);
  });
}

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
function once(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}
