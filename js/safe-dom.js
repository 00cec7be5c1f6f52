// Reads the host page's DOM through prototypes: elements such as `<img name="createElement">` can shadow its methods.

/** @type {Document | undefined} */
let inert;

/**
 * An HTML document without a browsing context, also on pages in XHTML. Elements created in it load nothing, and the host
 * page has no reference to it.
 */
export const inertDocument = () =>
  (inert ??= /** @type {Document} */ (documentProperty('implementation').createHTMLDocument('')));

/**
 * The value of an attribute on the closest ancestor that has it, through shadow roots.
 * @param {Element} element
 * @param {string} attribute
 */
export function inheritedAttribute(element, attribute) {
  const selector = `[${attribute}]`;
  let found = closest(element, `${selector}:not(:scope)`);
  for (let from = hostOf(element); from && !found; from = hostOf(from)) found = closest(from, selector);
  return found && attributeOf(found, attribute);
}

/** The host of the shadow root that an element is in. @param {Element} element */
export function hostOf(element) {
  const root = Node.prototype.getRootNode.call(element);
  if (root instanceof ShadowRoot) return root.host;
}

/**
 * `element.closest(selector)`.
 * @param {EventTarget | null} element
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function closest(element, selector) {
  return /** @type {HTMLElement | null} */ (Element.prototype.closest.call(element, selector));
}

/**
 * `element.getAttribute(name)`, or an empty string.
 * @param {EventTarget | null} element
 * @param {string} name
 * @returns {string}
 */
export function attributeOf(element, name) {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

/**
 * `root.querySelectorAll(selector)`.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
export function queryAll(root, selector) {
  const { querySelectorAll } = root === document ? Document.prototype : root;
  return /** @type {NodeListOf<HTMLElement>} */ (querySelectorAll.call(root, selector));
}

/**
 * `document[name]`.
 * @param {'currentScript' | 'defaultView' | 'hidden' | 'implementation' | 'readyState'} name
 * @param {Document} [home] another document
 * @returns {any}
 */
export function documentProperty(name, home = document) {
  return Reflect.get(Document.prototype, name, home);
}

/**
 * Whether the parser has closed a node: the node, or one of its ancestors, has a next sibling.
 * @param {Node} node
 */
export function isParsed(node) {
  /** @type {Node | null} */
  let from = node;
  while (from && !Reflect.get(Node.prototype, 'nextSibling', from)) {
    from = Reflect.get(Node.prototype, 'parentNode', from);
  }
  return !!from;
}

/**
 * Resolves when the parser has read the whole page.
 * @returns {Promise<unknown>}
 */
export function whenParsed() {
  return new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    if (documentProperty('readyState') !== 'loading') resolve();
    else addEventListener('DOMContentLoaded', resolve);
  });
}
