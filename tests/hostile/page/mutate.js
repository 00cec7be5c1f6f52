// Draws thousands of payloads with hostile strings in one page, and reports the invalid cards.

import { faultsOf } from '/check-card.js';
import { inject, injected, places } from '/inject.js';

const [strings, allowed] = await Promise.all(
  ['/strings.json', '/allowed.json'].map((path) => fetch(path).then((answer) => answer.json())),
);

/** Hidden, so that no picture is loaded and no layout is computed. */
const stage = document.body.appendChild(document.createElement('div'));
stage.hidden = true;

/** Adds an element to the page. */
function addCard(payload, attributes) {
  const element = document.createElement('article-embed');
  element.setAttribute('loading', 'eager');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (payload !== undefined) element.article = payload;
  stage.append(element);
  return element;
}

const settled = (elements) => Promise.allSettled(elements.map(({ ready }) => ready));

/** The paths without which there is no card. */
async function requiredPaths(payload, attributes) {
  const required = [];
  const optional = [];
  for (const path of places(payload)) {
    const element = addCard(
      inject(
        payload,
        [...optional, path].map((one) => [one, '\u0000']),
      ),
      attributes,
    );
    const [{ status }] = await settled([element]);
    (status === 'rejected' ? required : optional).push(path);
    element.remove();
  }
  return required;
}

/**
 * Draws each of the strings in each place of a payload.
 * @param {unknown} payload
 * @param {object} attributes
 * @param {number} from
 * @param {number} to
 */
async function mutate(payload, attributes, required, from, to) {
  const counts = { cards: 0, drawn: 0, placements: 0, codes: {}, faults: [] };
  let batch = [];
  const check = async () => {
    const outcomes = await settled(batch.map(({ element }) => element));
    batch.forEach(({ element, count }, index) => note(counts, element, count, outcomes[index]));
    stage.replaceChildren();
    batch = [];
  };
  for (const { payload: one, count } of injected(payload, required, strings, from, to)) {
    batch.push({ element: addCard(one, attributes), count });
    if (batch.length === 200) await check();
  }
  await check();
  return counts;
}

/** Counts a card, or the error in its place. */
function note(counts, element, count, { status, reason }) {
  counts.cards += 1;
  if (status === 'rejected') {
    const code = reason.phase === 'article' ? 'article' : `${reason.code} ${reason.phase}`;
    counts.codes[code] = (counts.codes[code] ?? 0) + 1;
    if (element.shadowRoot?.querySelector('*')) counts.faults.push('a card in spite of an error');
    return;
  }
  counts.drawn += 1;
  counts.placements += count;
  if (counts.faults.length < 20) counts.faults.push(...faultsOf(element.shadowRoot, allowed));
}

/**
 * Sets each attribute of the element to each of the strings. Requests are recorded and refused.
 * @param {unknown} payload
 * @param {number} from
 * @param {number} to
 */
async function mutateAttributes(payload, from, to) {
  const counts = { cards: 0, drawn: 0, placements: 0, codes: {}, faults: [] };
  const names = customElements.get('article-embed').observedAttributes;
  for (let at = from; at < to; at += 25) {
    const batch = strings.slice(at, Math.min(at + 25, to)).map((_, row) => {
      const given = names.map((name, index) => [name, strings[(at + row + index * 7) % strings.length]]);
      // One card with a payload, and one that requests the address.
      return [
        addCard(payload, { ...Object.fromEntries(given), format: '', loading: 'eager' }),
        addCard(undefined, { src: given.at(-4)[1] }),
      ];
    });
    const elements = batch.flat();
    const outcomes = await settled(elements);
    elements.forEach((element, index) => note(counts, element, names.length, outcomes[index]));
    stage.replaceChildren();
  }
  return counts;
}

Object.assign(window, { mutation: { mutate, mutateAttributes, requiredPaths, count: strings.length } });
