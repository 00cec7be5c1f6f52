// Draws thousands of planted payloads in one page and judges each card. It says what it drew and what was wrong, and asserts nothing.

import { faultsOf } from '/judge.js';
import { places, plant, planted } from '/planter.js';

const [strings, allowed] = await Promise.all(['/strings.json', '/allowed.json'].map((path) => fetch(path).then((answer) => answer.json())));

/** Not shown: nothing in it is loaded, and nothing of it is laid out. */
const desk = document.body.appendChild(document.createElement('div'));
desk.hidden = true;

/** An element with these attributes, in the page. */
function lay(payload, attributes) {
  const element = document.createElement('article-embed');
  element.setAttribute('loading', 'eager');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (payload !== undefined) element.article = payload;
  desk.append(element);
  return element;
}

const settled = (elements) => Promise.allSettled(elements.map(({ ready }) => ready));

/** The places that a card cannot do without: all others may hold anything at the same time. */
async function vital(payload, attributes) {
  const kept = [];
  const released = [];
  for (const path of places(payload)) {
    const element = lay(plant(payload, [...released, path].map((one) => [one, '\u0000'])), attributes);
    const [{ status }] = await settled([element]);
    (status === 'rejected' ? kept : released).push(path);
    element.remove();
  }
  return kept;
}

/**
 * Draws each of the strings in each place of a payload.
 * @param {unknown} payload
 * @param {object} attributes
 * @param {number} from
 * @param {number} to
 */
async function press(payload, attributes, kept, from, to) {
  const tally = { cards: 0, drawn: 0, placements: 0, codes: {}, faults: [] };
  let sheet = [];
  const judge = async () => {
    const outcomes = await settled(sheet.map(({ element }) => element));
    sheet.forEach(({ element, count }, index) => note(tally, element, count, outcomes[index]));
    desk.replaceChildren();
    sheet = [];
  };
  for (const { payload: one, count } of planted(payload, kept, strings, from, to)) {
    sheet.push({ element: lay(one, attributes), count });
    if (sheet.length === 200) await judge();
  }
  await judge();
  return tally;
}

/** One card, or why there is none. */
function note(tally, element, count, { status, reason }) {
  tally.cards += 1;
  if (status === 'rejected') {
    const code = reason.phase === 'article' ? 'article' : `${reason.code} ${reason.phase}`;
    tally.codes[code] = (tally.codes[code] ?? 0) + 1;
    if (element.shadowRoot?.querySelector('*')) tally.faults.push('a card that was said not to be there');
    return;
  }
  tally.drawn += 1;
  tally.placements += count;
  if (tally.faults.length < 20) tally.faults.push(...faultsOf(element.shadowRoot, allowed));
}

/**
 * Sets each attribute of the element to each of the strings. What is asked of the network is noted and refused.
 * @param {unknown} payload
 * @param {number} from
 * @param {number} to
 */
async function pressAttributes(payload, from, to) {
  const tally = { cards: 0, drawn: 0, placements: 0, codes: {}, faults: [] };
  const names = customElements.get('article-embed').observedAttributes;
  for (let at = from; at < to; at += 25) {
    const sheet = strings.slice(at, Math.min(at + 25, to)).map((_, row) => {
      const given = names.map((name, index) => [name, strings[(at + row + index * 7) % strings.length]]);
      // Drawn in any case, and each address asked for without a payload of its own.
      return [lay(payload, { ...Object.fromEntries(given), format: '', loading: 'eager' }), lay(undefined, { src: given.at(-4)[1] })];
    });
    const elements = sheet.flat();
    const outcomes = await settled(elements);
    elements.forEach((element, index) => note(tally, element, names.length, outcomes[index]));
    desk.replaceChildren();
  }
  return tally;
}

Object.assign(window, { pressed: { press, pressAttributes, vital, count: strings.length } });
