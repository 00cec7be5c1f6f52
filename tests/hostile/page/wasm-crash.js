// Draws two hundred cards, crashes the core on one of them, and reports what became of the cards.

import '/js/define.js';
import { withInstance } from '/js/instance.js';

const story = (headline) => ({
  headline,
  url: 'https://news.example/story',
  excerpt: `About ${headline}`,
  body: ['One.', 'Two.'],
});
const serializer = new XMLSerializer();

/** The DOM of a card, as text. */
const snapshot = ({ shadowRoot }) => serializer.serializeToString(shadowRoot.firstElementChild ?? shadowRoot);

function addCard(headline) {
  const element = document.createElement('article-embed');
  element.setAttribute('loading', 'eager');
  element.innerText = 'Fallback';
  element.article = story(headline);
  document.body.append(element);
  return element;
}

const cards = Array.from({ length: 200 }, (_, index) => addCard(`Card ${index}`));
await Promise.all(cards.map(({ ready }) => ready));

/**
 * Crashes the core on one card.
 * @param {number} kind of fault
 * @param {number} index of the card
 */
async function crash(kind, index) {
  const before = cards.map(snapshot);
  withInstance(({ injectFault }) => injectFault(kind));
  cards[index].article = story('Crash');
  const { code, phase } = await cards[index].ready.then(
    () => ({}),
    (error) => error,
  );
  const start = performance.now();
  const next = addCard('Next');
  const drawn = await next.ready.then(
    () => next.shadowRoot.querySelector('[part=headline]').textContent,
    ({ code }) => code,
  );
  const recovery = performance.now() - start;
  next.remove();
  const changed = cards.filter((card, other) => other !== index && snapshot(card) !== before[other]).length;
  const fallback = !cards[index].shadowRoot.querySelector('[part=card]');
  return { code, phase, drawn, recovery, changed, fallback, made: window.made.length };
}

window.crash = crash;
