// Two hundred cards of a core that can be told to die, and what is left of them when it has. It asserts nothing.

import { fault } from '/pkg/article_embed.js';
import '/js/define.js';

const story = (headline) => ({ headline, url: 'https://news.example/story', excerpt: `About ${headline}`, body: ['One.', 'Two.'] });
const serializer = new XMLSerializer();

/** What a card is. */
const trace = ({ shadowRoot }) => serializer.serializeToString(shadowRoot.firstElementChild ?? shadowRoot);

function lay(headline) {
  const element = document.createElement('article-embed');
  element.setAttribute('loading', 'eager');
  element.innerText = 'Fallback';
  element.article = story(headline);
  document.body.append(element);
  return element;
}

const cards = Array.from({ length: 200 }, (_, index) => lay(`Card ${index}`));
await Promise.all(cards.map(({ ready }) => ready));

/**
 * Has the core die on one card.
 * @param {number} way
 * @param {number} index of the card
 */
async function strike(way, index) {
  const before = cards.map(trace);
  fault(way);
  cards[index].article = story('Planted');
  const { code, phase } = await cards[index].ready.then(() => ({}), (error) => error);
  const begun = performance.now();
  const next = lay('Next');
  const drawn = await next.ready.then(() => next.shadowRoot.querySelector('[part=headline]').textContent, ({ code }) => code);
  const recovery = performance.now() - begun;
  next.remove();
  const changed = cards.filter((card, other) => other !== index && trace(card) !== before[other]).length;
  const fallback = !cards[index].shadowRoot.querySelector('[part=card]');
  return { code, phase, drawn, recovery, changed, fallback, made: window.made.length };
}

window.strike = strike;
