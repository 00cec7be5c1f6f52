// The page that cards are measured in: it draws, changes and removes them, and tells how long each took. It compares nothing.

import { article } from './payloads.js';

/** Ways to draw a card, by name; each puts one into a container. */
const ways = {
  'article-embed': (container, payload) => place(container, payload, 'eager'),
  'article-embed, lazy': (container, payload) => place(container, payload, 'lazy'),
};

/** The element, as its README says. */
function place(container, payload, loading) {
  const element = /** @type {any} */ (document.createElement('article-embed'));
  Object.assign(element, { loading, article: payload });
  container.append(element);
  const drawn = loading === 'eager' ? element.ready : undefined;
  return {
    element, drawn,
    update: (next) => ((element.article = next), drawn && element.ready),
    theme: (theme) => ((element.theme = theme), drawn && element.ready),
    unmount: () => element.remove(),
  };
}

/** How a way reads a payload's text, where it is not `JSON.parse`. */
const reads = {};

const read = (name, text) => (reads[name] ?? JSON.parse)(text);

/** Loads a peer's build. */
export async function load(name) {
  const { mount, read } = await import(`/bench/${name}/card.js`);
  if (read) reads[name] = read;
  ways[name] = (container, payload) => {
    const element = document.createElement('div');
    const card = mount(element, payload);
    container.append(element);
    return { ...card, element };
  };
}

/** The renderer alone, without the life of an element: what the peers do too. */
export async function loadRenderer() {
  const [{ enter, load, render }, { inert }, { dress }] = await Promise.all([import('/js/load.js'), import('/js/page.js'), import('/js/root.js')]);
  await load();
  const draw = (element, payload, theme) => {
    const card = new DocumentFragment();
    enter(render, inert(), card, payload, { __proto__: null, theme });
    dress(element, card);
  };
  ways['article-embed, renderer'] = (container, payload) => {
    const element = document.createElement('div');
    let article = payload;
    draw(element, article);
    container.append(element);
    return {
      element,
      update: (next) => draw(element, (article = next)),
      theme: (theme) => draw(element, article, theme),
      unmount: () => element.remove(),
    };
  };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves when the frame that is under way has been painted: a message comes after it. */
const painted = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(undefined);
  port2.postMessage(0);
});

/** Times what is done in a frame: its script, and all up to the end of the frame. */
async function timed(work) {
  await frame();
  const start = performance.now();
  // Peers that are done at once are not kept waiting for those that are not.
  const waiting = work().filter(Boolean);
  if (waiting.length) await Promise.all(waiting);
  const script = performance.now() - start;
  await painted();
  return { script, painted: performance.now() - start };
}

/** The same payload with another headline. */
const renamed = (text) => JSON.stringify({ ...JSON.parse(text), headline: 'Another headline' });

/** Draws `count` cards in one way, changes a field of each, then the theme, then removes them; milliseconds for each. */
export async function round(name, count, more) {
  const texts = Array.from({ length: count }, (_, number) => JSON.stringify(article(number)));
  const container = document.body.appendChild(document.createElement('main'));
  globalThis.gc?.();
  let cards = [];
  const outcome = {
    mount: await timed(() => (cards = texts.map((text) => ways[name](container, read(name, text)))).map(({ drawn }) => drawn)),
  };
  if (more) {
    const changed = texts.map((text) => read(name, renamed(text)));
    outcome.update = await timed(() => cards.map((card, index) => card.update(changed[index])));
    if (cards[0].theme) outcome.theme = await timed(() => cards.map((card) => card.theme('dark')));
    outcome.unmount = await timed(() => cards.map((card) => void card.unmount()));
  }
  container.remove();
  return outcome;
}

/** Draws `count` cards from their texts, between two marks in time. */
export async function marked(name, count) {
  const texts = Array.from({ length: count }, (_, number) => JSON.stringify(article(number)));
  const container = document.body.appendChild(document.createElement('main'));
  await frame();
  await painted();
  performance.mark('begin');
  await Promise.all(texts.map((text) => ways[name](container, read(name, text)).drawn));
  await frame();
  await painted();
  performance.mark('end');
  await painted();
  container.remove();
}

/** A card's tree as a text, as it is drawn, with a field changed, in another theme: names, sorted attributes, texts; without what frameworks leave between elements. */
export async function tree(name) {
  const container = document.body.appendChild(document.createElement('main'));
  const text = JSON.stringify(article(0));
  const { element, drawn, update, theme } = ways[name](container, read(name, text));
  await drawn;
  const told = [written(element.shadowRoot)];
  await update(read(name, renamed(text)));
  told.push(written(element.shadowRoot));
  await theme('dark');
  told.push(themed(element));
  container.remove();
  return told.join('\n');
}

/** The tree in the dark theme, which is a class of the card; the element has it of its style sheet. */
function themed({ localName, shadowRoot }) {
  const tree = written(shadowRoot);
  const dark = localName === 'article-embed' && getComputedStyle(shadowRoot.querySelector('.card')).colorScheme === 'dark';
  return dark ? tree.replace('class="card standard"', 'class="card standard dark"') : tree;
}

function written(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? node.data : '';
  if (node.nodeType === Node.COMMENT_NODE) return '';
  const inside = [...node.childNodes].map(written).join('');
  if (node.nodeType !== Node.ELEMENT_NODE) return inside;
  const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
  return `<${[node.localName, ...attributes].join(' ')}>${inside}</${node.localName}>`;
}

/** Leaves `count` cards on the page, for their memory to be measured. */
export async function keep(name, count) {
  const container = document.body.appendChild(document.createElement('main'));
  const cards = Array.from({ length: count }, (_, number) => ways[name](container, read(name, JSON.stringify(article(number)))));
  await Promise.all(cards.map(({ drawn }) => drawn));
  await frame();
  await painted();
  Object.assign(globalThis, { kept: cards });
}
