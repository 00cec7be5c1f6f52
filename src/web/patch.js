// Draws a card, or patches the one that is there: writes only what differs. Nodes that stay keep focus, selection, scroll
// position, loaded pictures, and what a reader has unfolded.
//
// Values are compared with those that the card was drawn by. What differs is written at its place: a text, an attribute,
// or a list, which is drawn out of sight, and the one on the page is made equal to it. So is a whole card if its template
// differs, or if a server wrote it, the first time. The grammar is in protocol.rs.

import { drawEntry, drawList, END, elementsOf, LIST_PART, lists, NONE, readTemplate, TEXT_PART } from './decode.js';

/**
 * What a card was drawn by, by its outermost element: its template, and its values, of which the first names the template.
 * @type {WeakMap<Node, [template: import('./decode.js').Template, values: string[]]>}
 */
const drawn = new WeakMap();

/** Attributes that a card gets after it is drawn: an unfolded text, a picture that failed. */
const ADDED_LATER = ['open', 'hidden'];

/** What tools.js adds to a card. */
const TOOLBAR = '[part=tools]';

/** Instructions as the core writes them once it has defined their templates. */
const known = (instructions) => instructions.replace(/\t[^\0-\x07]*/g, '');

/** Whether the card was changed. */
let isChanged;

/**
 * Makes the card in a shadow root the one that instructions draw, or draws it if there is none.
 * @param {string} instructions
 * @param {Document} home as for `draw`
 * @param {ParentNode | null} [root]
 * @returns {boolean | DocumentFragment} whether anything was written; a card if there is none to patch
 */
export function patch(instructions, home, root) {
  const values = instructions.split(END);
  const template = readTemplate(values, 0, home);
  const node = root && [...root.children].find((child) => isSame(template[0], child));
  isChanged = false;
  if (node && writeValues(node, template, values, home)) return isChanged;
  const fresh = home.createDocumentFragment();
  drawEntry(values, 0, 0, home, fresh);
  drawn.set(node ?? fresh.firstChild, [template, known(instructions).split(END)]);
  if (!node) return fresh;
  patchNode(node, fresh.firstChild);
  return isChanged;
}

/**
 * Writes the values that differ; returns whether that is all.
 * @param {Element} node
 * @param {import('./decode.js').Template} template
 * @param {string[]} values
 * @param {Document} home
 */
function writeValues(node, template, values, home) {
  const [before, last] = drawn.get(node) ?? [];
  if (before !== template) return;
  let at = 0;
  for (const [element, op, name] of template[1]) {
    const value = values[++at];
    if (value === last[at]) continue;
    const [model, target] = [template[0], node].map((node) => elementsOf(node, template)[element]);
    if (!target || !isSame(model, target)) return;
    if (op === LIST_PART) {
      const fresh = model.cloneNode();
      drawList(value, 1, home, fresh);
      patchChildren(target, fresh, 'childNodes', keyOf);
    } else if (op === TEXT_PART) setText(target, value === NONE ? '' : value);
    else setAttribute(target, name, value === NONE ? undefined : value);
    last[at] = known(value);
  }
  return true;
}

/**
 * Reads a property of an element, past what stands in front of it: a payload names the field of the search form, and a
 * form's fields hide its properties (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem).
 */
const get = (node, name) => Reflect.get(Element.prototype, name, node);

/** Calls a method of an element, past what stands in front of it. */
const call = (node, name, ...args) => Element.prototype[name].call(node, ...args);

/** Whether a node of a card is the one that another describes. */
function isSame(model, node) {
  const has = (name) =>
    !call(model, 'hasAttribute', name) || call(node, 'getAttribute', name) === call(model, 'getAttribute', name);
  return (
    get(node, 'nodeName') === get(model, 'nodeName') && (get(model, 'nodeType') === 3 || (has('part') && has('class')))
  );
}

/**
 * Makes a node equal to one that was drawn.
 * @param {Node} node
 * @param {Node} fresh
 */
function patchNode(node, fresh) {
  if (get(fresh, 'nodeType') === 1) {
    const names = [...ADDED_LATER];
    for (const { name, value } of get(fresh, 'attributes')) {
      names.push(name);
      setAttribute(node, name, value);
    }
    for (const { name } of [...get(node, 'attributes')]) if (!names.includes(name)) setAttribute(node, name);
    if (lists.has(fresh)) return patchChildren(node, fresh, 'childNodes', keyOf);
    if (get(fresh, 'firstElementChild')) return patchChildren(node, fresh, 'children', () => {});
  }
  setText(node, fresh.textContent);
}

/** Where the first link in a node leads. */
const linkIn = (node) =>
  (node.matches?.('[href]') ? node : node.querySelector?.('[href]'))?.getAttribute('href') ?? undefined;

/** The key of a child of a list: its first link, or else its time, or else its text. */
const keyOf = (node) => linkIn(node) ?? node.querySelector?.('time')?.getAttribute('datetime') ?? node.textContent;

/**
 * Makes the children of a node equal to those of one that was drawn. Finds the child for each of them: one like it, with
 * its key. Children without a link then reuse what is left without one, in order. Takes over the others, and removes those
 * that are not found.
 * @param {Node} node
 * @param {Node} fresh
 * @param {'childNodes' | 'children'} kind
 * @param {(child: Node) => string | undefined} keyOf
 */
function patchChildren(node, fresh, kind, keyOf) {
  const children = get(node, kind);
  const wanted = [...get(fresh, kind)];
  const rest = new Map(Array.from(children, (child) => [child, keyOf(child)]));
  const take = (model, test) => {
    for (const [child, key] of rest) if (test(key, child) && isSame(model, child)) return rest.delete(child) && child;
  };
  const found = wanted
    .map((model) => [model, keyOf(model)])
    .map(([model, wantedKey]) => take(model, (key) => key === wantedKey))
    .map((child, at) => child ?? (linkIn(wanted[at]) ? undefined : take(wanted[at], (_, child) => !linkIn(child))));
  for (const [child] of rest) remove(child);
  wanted.forEach((model, at) => {
    const child = found[at];
    if (child) patchNode(child, model);
    if (!child || children[at] !== child) place(node, child ?? model, children[at] ?? null);
  });
}

function setAttribute(node, name, value = null) {
  if (call(node, 'getAttribute', name) === value) return;
  isChanged = true;
  if (value === null) return call(node, 'removeAttribute', name);
  // A picture that failed was hidden. Another one may load.
  if (name === 'src') node.closest('[hidden]')?.removeAttribute('hidden');
  call(node, 'setAttribute', name, value);
}

/** Writes into the text node that is there, so that a selection in it stays. */
function setText(node, text) {
  const { firstChild, textContent } = node;
  if (textContent === text && !firstChild?.firstChild) return;
  isChanged = true;
  (firstChild?.nodeType === 3 && !firstChild.nextSibling ? firstChild : node).textContent = text;
}

/** Moves or inserts a node. Browsers without `moveBefore` take the focus from what is moved: it is put back. */
function place(parent, node, next) {
  isChanged = true;
  if (get(node, 'isConnected') && Element.prototype.moveBefore) return call(parent, 'moveBefore', node, next);
  const { activeElement } = call(parent, 'getRootNode');
  call(parent, 'insertBefore', node, next);
  if (activeElement && call(node, 'contains', activeElement))
    activeElement.focus({ __proto__: null, preventScroll: true });
}

function remove(node) {
  if (get(node, 'nodeType') === 1 && call(node, 'matches', TOOLBAR)) return;
  isChanged = true;
  const { activeElement } = call(node, 'getRootNode');
  // The focus of a link that goes is on the link before it, or else on that after it.
  const isLeft = activeElement && get(node, 'nodeType') === 1 && call(node, 'contains', activeElement);
  const next = isLeft && (get(node, 'previousElementSibling') ?? get(node, 'nextElementSibling'));
  call(get(node, 'parentNode'), 'removeChild', node);
  if (next) call(next, 'querySelector', 'a')?.focus({ __proto__: null, preventScroll: true });
}
