// What is asked of the host's page, in ways that its names (`<img name=createElement>`) cannot stand in. It changes nothing.

/** A document that is not shown, always the same: what is built in it loads nothing, and nobody else can reach it. */
export function inert() {
  const template = /** @type {HTMLTemplateElement} */ (Document.prototype.createElement.call(document, 'template'));
  return template.content.ownerDocument;
}

/**
 * The value of an attribute on the nearest ancestor that has it, through shadow roots.
 * @param {Element} element
 * @param {string} attribute
 */
export function inherited(element, attribute) {
  const wanted = `[${attribute}]`;
  let found = nearest(element, `${wanted}:not(:scope)`);
  for (let from = hostOf(element); from && !found; from = hostOf(from)) found = nearest(from, wanted);
  return found && attributeOf(found, attribute);
}

/** @param {Element} element */
function hostOf(element) {
  // A form's fields may be named like its methods.
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * The nearest ancestor, or the element itself, that a selector fits.
 * @param {EventTarget | null} element
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function nearest(element, selector) {
  return /** @type {HTMLElement | null} */ (Element.prototype.closest.call(element, selector));
}

/**
 * An attribute, empty where there is none.
 * @param {EventTarget | null} element
 * @param {string} name
 * @returns {string}
 */
export function attributeOf(element, name) {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
export function findAll(root, selector) {
  const { querySelectorAll } = root === document ? Document.prototype : root;
  return /** @type {NodeListOf<HTMLElement>} */ (querySelectorAll.call(root, selector));
}

/**
 * A property of the document that no element of the page stands in front of.
 * @param {'currentScript' | 'readyState'} name
 * @returns {any}
 */
export function ofDocument(name) {
  return Reflect.get(Document.prototype, name, document);
}

/**
 * Whether the parser is past a node: something follows it.
 * @param {Node} node
 */
export function left(node) {
  /** @type {Node | null} */
  let from = node;
  while (from && !Reflect.get(Node.prototype, 'nextSibling', from)) from = Reflect.get(Node.prototype, 'parentNode', from);
  return !!from;
}

/**
 * Resolves when all of the page has been read.
 * @returns {Promise<unknown>}
 */
export function parsed() {
  return new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    if (ofDocument('readyState') !== 'loading') resolve();
    else addEventListener('DOMContentLoaded', resolve);
  });
}
