// Encodes what the core's `render` takes, and decodes what it returns: a report, and instructions that draw the card. The
// grammar is described in protocol.rs. patch.js reads the same instructions to update a card.

import { bytesOf, textOf } from './host.js';

export const END = '\0';
const REPORT_END = '\x01';
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

/**
 * What a card was drawn by: its template, its values, and where each list of values ends that is in no other list.
 * @typedef {{ template: Template, values: string[], ends: number[] }} Drawn
 */

/**
 * The request that `render` reads.
 * @param {string} payload JSON text
 * @param {object} options
 */
export const encodeRequest = (payload, options) => bytesOf(JSON.stringify(options) + END + payload);

/**
 * Splits a result into the article's status, the issues, the instructions, which are empty if there is no card, when the
 * card changes without a new payload, in milliseconds since 1970, and the language that its messages are missing in.
 * @param {BufferSource} result
 * @returns {[status: string, issues: Issue[], instructions: string, until: number, missing: string]}
 */
export function decode(result) {
  const [report, instructions] = textOf(result).split(REPORT_END);
  const [status, until, missing, ...fields] = report.split(END);
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
export const draw = (instructions, home, root) => drawValues(instructions.split(END), home, root);

/**
 * Draws a card by its values.
 * @param {string[]} values
 * @param {Document} home
 * @param {DocumentFragment} root
 * @param {Set<Element>} [lists] gets the elements that contain lists
 * @returns {Drawn}
 */
export function drawValues(values, home, root, lists) {
  const ends = [];
  let at = 0;
  const append = (parent) => {
    if (values[at] === TEXT_NODE) return parent.append(values[(at += 2) - 1]);
    const template = readTemplate(values, at++, home);
    const node = template[0].cloneNode(true);
    const elements = elementsOf(node, template);
    for (const [element, op, name] of template[1]) {
      const target = elements[element];
      if (op === LIST_PART) {
        while (values[at] !== NONE) append(target);
        if (parent === root) ends.push(at + 1);
        lists?.add(target);
      } else if (values[at] === NONE);
      else if (op === TEXT_PART) target.textContent = values[at];
      else target.setAttribute(name, values[at]);
      at++;
    }
    parent.append(node);
    return template;
  };
  return { template: append(root), values, ends };
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
