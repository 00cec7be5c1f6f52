// Encodes what the core's `render` takes, and decodes what it returns: a report, and instructions that draw the card. The
// grammar is described in protocol.rs. patch.js reads the same instructions to update a card.

import { bytesOf, textOf } from './host.js';

/** Ends the values of a card. Those of a list in it end with the next character, and so on. */
export const END = '\0';
const REPORT_END = '\v';
export const NONE = '\b';
const DEFINE = '\t';
const TEXT_NODE = '.';

const OPEN = '<';
const ATTRIBUTE = '@';
const ATTRIBUTE_PART = '=';
export const TEXT_PART = '$';
export const LIST_PART = '*';

/**
 * A place in a template that takes a value: which element it is in, in document order, and for an attribute its name.
 * @typedef {[element: number, op: string, name: string]} Part
 * How an element of a template is reached: from which of those before it, and whether it is the next one or its first child.
 * @typedef {[from: number, isNext: boolean]} Step
 * @typedef {[model: Element, parts: Part[], steps: Step[]]} Template
 * @typedef {{ severity: string, code: string, path: string }} Issue
 */

/** The templates of this instance of the core, by its indices. @type {Template[]} */
const templates = [];

/** The elements that contain lists. @type {WeakSet<Node>} */
export const lists = new WeakSet();

/**
 * The request that `render` reads.
 * @param {string} payload JSON text
 * @param {string} options JSON text
 */
export const encodeRequest = (payload, options) => bytesOf(options + END + payload);

/**
 * Splits a result into the article's status, the issues, the instructions, which are empty if there is no card, when the
 * card changes without a new payload, in milliseconds since 1970, and the language that its messages are missing in.
 * @param {BufferSource} result
 * @returns {[status: string, issues: Issue[], instructions: string, until: number, missing: string]}
 */
export function decode(result) {
  const [report, instructions, until] = textOf(result).split(REPORT_END);
  const [status, missing, ...fields] = report.split(END);
  const issues = [];
  while (fields.length > 2) {
    const [severity, code, path] = fields.splice(0, 3);
    issues.push({ severity, code, path });
  }
  return [status, issues, instructions, until * 1000, missing];
}

/**
 * Draws a card into `root`.
 * @param {string} instructions
 * @param {Document} home a document that is not shown, always the same: templates built in it load nothing
 * @param {DocumentFragment} root
 */
export const draw = (instructions, home, root) => drawList(instructions, 0, home, root);

/**
 * Draws the entries of a list.
 * @param {string} list
 * @param {number} depth how many lists it is in
 * @param {Document} home
 * @param {Node} parent
 */
export function drawList(list, depth, home, parent) {
  lists.add(parent);
  const values = list.split(String.fromCharCode(depth));
  for (let at = 0; at < values.length - 1; ) at = drawEntry(values, at, depth, home, parent);
}

/**
 * Draws a copy of a template, or a text, whose values begin at a place.
 * @param {string[]} values
 * @param {number} at
 * @param {number} depth
 * @param {Document} home
 * @param {Node} parent
 * @returns {number} the place after it
 */
export function drawEntry(values, at, depth, home, parent) {
  if (values[at] === TEXT_NODE) {
    parent.append(values[at + 1]);
    return at + 2;
  }
  const template = readTemplate(values, at++, home);
  const node = template[0].cloneNode(true);
  const elements = elementsOf(node, template);
  for (const [element, op, name] of template[1]) {
    const target = elements[element];
    const value = values[at++];
    if (op === LIST_PART) drawList(value, depth + 1, home, target);
    else if (value === NONE);
    else if (op === TEXT_PART) target.textContent = value;
    else target.setAttribute(name, value);
  }
  parent.append(node);
  return at;
}

/**
 * The elements of a copy of a template, in document order, without those in its lists.
 * @param {Element} node
 * @param {Template} template
 */
export function elementsOf(node, template) {
  const elements = [node];
  for (const [from, isNext] of template[2]) {
    elements.push(isNext ? elements[from]?.nextSibling : elements[from]?.firstChild);
  }
  return elements;
}

/**
 * The template that the head of a copy names, or defines. Removes the definition from the values.
 * @param {string[]} values
 * @param {number} at
 * @param {Document} home as for `draw`
 */
export function readTemplate(values, at, home) {
  const known = templates[values[at]];
  if (known) return known;
  const [index, ...definition] = values[at].split(DEFINE);
  values[at] = index;
  return (templates[index] = define(home, definition));
}

/**
 * Builds a template.
 * @param {Document} home
 * @param {string[]} definition operations, each with its operand
 * @returns {Template}
 */
function define(home, definition) {
  const [elements, parts, steps] = [[], [], []];
  let node = home.createDocumentFragment();
  for (const [op, ...rest] of definition) {
    const operand = rest.join('');
    if (op === OPEN) {
      const { lastChild } = node;
      if (elements.length) steps.push([elements.indexOf(lastChild ?? node), !!lastChild]);
      elements.push((node = node.appendChild(home.createElement(operand))));
    } else if (op === ATTRIBUTE) node.setAttribute(...operand.split('='));
    else if (op === ATTRIBUTE_PART || op === TEXT_PART || op === LIST_PART)
      parts.push([elements.length - 1, op, operand]);
    else node = node.parentNode;
  }
  return [elements[0], parts, steps];
}
