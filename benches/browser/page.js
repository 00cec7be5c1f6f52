// The page that cards are measured in: draws, updates and removes them, and returns the times.

import { article, story } from './payloads.js';

/** Functions that draw a card into a container, by name. */
const ways = {
  'article-embed': (container, payload) => place(container, payload, 'eager'),
  'article-embed, lazy': (container, payload) => place(container, payload, 'lazy'),
};

/** The element, used as README.md says. */
function place(container, payload, loading) {
  const element = /** @type {any} */ (document.createElement('article-embed'));
  Object.assign(element, { loading, article: payload });
  container.append(element);
  const drawn = loading === 'eager' ? element.ready : undefined;
  return {
    element,
    drawn,
    update: (next) => ((element.article = next), drawn && element.ready),
    theme: (theme) => ((element.theme = theme), drawn && element.ready),
    unmount: () => element.remove(),
  };
}

/** Parsers of peers that do not use `JSON.parse`, by name. */
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

/** The renderer without the element's lifecycle, which the peers do not have either. */
export async function loadRenderer() {
  const [{ load }, { render }, { attach }] = await Promise.all([
    import('/js/wasm.js'),
    import('/js/render.js'),
    import('/js/shadow-root.js'),
  ]);
  await load();
  // Patches the card that is there, as the element does.
  const draw = (element, payload, theme) => {
    const rendered = /** @type {any} */ (render(payload, { __proto__: null, theme }, element.shadowRoot));
    attach(element, rendered.card);
  };
  // Its core parses the text itself.
  reads['article-embed, renderer'] = (text) => text;
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

/** Resolves after the current frame is painted: messages are delivered after it. */
const painted = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(undefined);
    port2.postMessage(0);
  });

/** Milliseconds of the script, and until the end of the frame. */
async function timed(work) {
  await frame();
  const start = performance.now();
  // Synchronous peers do not wait for a promise.
  const waiting = work().filter(Boolean);
  if (waiting.length) await Promise.all(waiting);
  const script = performance.now() - start;
  await painted();
  return { script, painted: performance.now() - start };
}

/** The changes of a payload that are measured, one after the other. */
const CHANGES = {
  field: (text) => JSON.stringify({ ...JSON.parse(text), headline: 'Another headline' }),
  stories: (text, number) =>
    JSON.stringify({
      ...JSON.parse(text),
      related: Array.from({ length: 10 }, (_, next) => story(number + next + 50)),
    }),
  unchanged: (text) => text,
};

/**
 * Draws `count` cards, updates them in several ways, changes the theme, and removes them. Returns the milliseconds of
 * each step.
 */
export async function round(name, count, more) {
  let texts = Array.from({ length: count }, (_, number) => JSON.stringify(article(number)));
  const container = document.body.appendChild(document.createElement('main'));
  globalThis.gc?.();
  let cards = [];
  const outcome = {
    mount: await timed(() =>
      (cards = texts.map((text) => ways[name](container, read(name, text)))).map(({ drawn }) => drawn),
    ),
  };
  if (more) {
    for (const [change, changed] of Object.entries(CHANGES)) {
      texts = texts.map(changed);
      const payloads = texts.map((text) => read(name, text));
      outcome[change] = await timed(() => cards.map((card, index) => card.update(payloads[index])));
    }
    if (cards[0].theme) outcome.theme = await timed(() => cards.map((card) => card.theme('dark')));
    outcome.unmount = await timed(() => cards.map((card) => void card.unmount()));
  }
  container.remove();
  return outcome;
}

/** Draws `count` cards from JSON text between two marks of the performance timeline. */
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

/**
 * The serialized tree of a card when drawn, after each change, and in another theme; without comments and white space
 * between elements.
 */
export async function tree(name) {
  const container = document.body.appendChild(document.createElement('main'));
  let text = JSON.stringify(article(0));
  const { element, drawn, update, theme } = ways[name](container, read(name, text));
  await drawn;
  const trees = [written(element.shadowRoot)];
  for (const changed of Object.values(CHANGES)) {
    text = changed(text, 0);
    await update(read(name, text));
    trees.push(written(element.shadowRoot));
  }
  await theme('dark');
  trees.push(themed(element));
  container.remove();
  return trees.join('\n');
}

/** The tree in the dark theme, which peers set as a class of the card and the element in its style sheet. */
function themed({ localName, shadowRoot }) {
  const tree = written(shadowRoot);
  const dark =
    localName === 'article-embed' && getComputedStyle(shadowRoot.querySelector('.card')).colorScheme === 'dark';
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

/** Leaves `count` cards on the page to measure their memory. */
export async function keep(name, count) {
  const container = document.body.appendChild(document.createElement('main'));
  const cards = Array.from({ length: count }, (_, number) =>
    ways[name](container, read(name, JSON.stringify(article(number)))),
  );
  await Promise.all(cards.map(({ drawn }) => drawn));
  await frame();
  await painted();
  Object.assign(globalThis, { kept: cards });
}

/** Ends the cards of `live`. */
let endLive = () => {};

/** A card whose payload is asked for each second: the element by its option, a peer by a timer. */
async function liveCard(container, name, number, onUpdate) {
  const src = `/live/${number}.json`;
  if (name === 'article-embed') {
    const element = /** @type {any} */ (document.createElement('article-embed'));
    Object.assign(element, { loading: 'eager', src, refresh: 1 });
    element.addEventListener('article-load', onUpdate);
    container.append(element);
    await element.ready;
    return () => element.remove();
  }
  const payload = async () => read(name, await (await fetch(src, { cache: 'no-cache' })).text());
  const card = ways[name](container, await payload());
  const timer = setInterval(async () => (card.update(await payload()), onUpdate()), 1000);
  return () => (clearInterval(timer), card.unmount());
}

/** Draws `count` live cards. */
export async function live(name, count) {
  const container = document.body.appendChild(document.createElement('main'));
  globalThis.updates = 0;
  const ends = await Promise.all(
    Array.from({ length: count }, (_, number) => liveCard(container, name, number, () => (globalThis.updates += 1))),
  );
  endLive = () => {
    for (const end of ends) end();
    container.remove();
  };
}

/** Milliseconds of a frame at 60 Hz. */
const FRAME = 1000 / 60;

/** Watches the live cards for some seconds: how often they were updated, and how many frames were dropped. */
export async function watch(seconds) {
  const before = globalThis.updates;
  const start = performance.now();
  let [last, dropped, longest] = [start, 0, 0];
  while (last - start < seconds * 1000) {
    await frame();
    const now = performance.now();
    dropped += Math.max(0, Math.round((now - last) / FRAME) - 1);
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { updates: globalThis.updates - before, dropped, longest };
}

export const stop = () => endLive();
