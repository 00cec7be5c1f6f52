// What the tests need of a page: trees as strings, odd payloads as text, clicks, pauses.

const hidden = document.createElement('template').content.ownerDocument;

/** A document that is not shown, always the same. */
export const inert = () => hidden;

export const fragment = () => new DocumentFragment();

/** All that is in a root, as the browser writes it. */
export const tree = (root) =>
  [...root.childNodes].map((node) => node.outerHTML ?? `not an element: ${node.data}`).join('');

const fields = ({ severity, code, path }) => [severity, code, path];

/** The report of a card that is written, in the form of a drawn one's. */
export const report = ({ status, issues }) => [status, ...issues.flatMap(fields)];

export const html = ({ ok, result }) => (ok ? result : '');

const plain = { headline: 'Rain', url: 'https://news.example/rain', excerpt: 'Much of it.' };

const fail = () => {
  throw new Error('from the page');
};

const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((name) => [name, fail]));

const throwing = (key) => withGetter(plain, key, fail);

const revoked = (value) => {
  const { proxy, revoke } = Proxy.revocable(value, {});
  revoke();
  return proxy;
};

const cyclic = { ...plain };
cyclic.related = [cyclic];

/** Objects that no JSON text stands for. */
const ODD = {
  'headline throws': () => throwing('headline'),
  'excerpt throws': () => throwing('excerpt'),
  'list entry throws': () => ({ ...plain, related: withGetter([], '0', fail) }),
  'toJSON throws': () => ({ ...plain, toJSON: fail }),
  'all traps throw': () => new Proxy({}, traps),
  'field whose traps throw': () => ({ ...plain, image: new Proxy({}, traps), related: new Proxy([], traps) }),
  revoked: () => revoked({}),
  'revoked field': () => ({ ...plain, image: revoked({}) }),
  transparent: () => new Proxy({ ...plain }, {}),
  inherited: () => Object.create(plain),
  'null prototype': () => Object.assign(Object.create(null), plain),
  'instance of a class': () =>
    new (class {
      get headline() {
        return 'Rain';
      }
      url = plain.url;
    })(),
  cyclic: () => cyclic,
  'lone surrogates': () => ({ ...plain, headline: 'a\uD800b', excerpt: '\uDC00', url: 'https://news.example/\uD800' }),
  'a BigInt': () => ({ ...plain, excerpt: 1n }),
  'other types': () => ({
    ...plain,
    excerpt: 1,
    body: Symbol('x'),
    section: fail,
    id: new String('x'),
    image: undefined,
  }),
  undefined: () => undefined,
  'a function': () => fail,
};

/** The text that js/json-text.js passes to the core: empty where `JSON.stringify` throws or writes nothing. */
export function odd(name) {
  try {
    return JSON.stringify(ODD[name]()) ?? '';
  } catch {
    return '';
  }
}

/** A copy of a value with a getter in the place of `key`. */
function withGetter(value, key, get) {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  return Object.defineProperty(copy, key, { get, enumerable: true, configurable: true });
}

/** Calls `call` when an address is resolved next. */
export function duringUrl(call) {
  const { URL } = globalThis;
  globalThis.URL = function (...given) {
    globalThis.URL = URL;
    call();
    return new URL(...given);
  };
}

/** Copies of a payload, each without one member that it has, at any depth. */
export const withoutEach = (text) => copiesOf(JSON.parse(text)).map((copy) => JSON.stringify(copy));

function copiesOf(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const without = Array.isArray(value) ? value.filter((_, index) => `${index}` !== key) : { ...value };
    if (!Array.isArray(value)) delete without[key];
    const inside = copiesOf(value[key]).map((inner) =>
      Array.isArray(value) ? value.with(key, inner) : { ...value, [key]: inner },
    );
    return [without, ...inside];
  });
}

/** A new element in the page, with a text in it. */
export function host(name, inside) {
  const element = document.createElement(name);
  element.textContent = inside;
  document.body.append(element);
  return element;
}

/** A reader's click on something in a card. */
export const clickOn = (element, selector) => element.shadowRoot.querySelector(selector).click();

/** A click on the root itself, which is there even when nothing is in it. */
export const clickRoot = (element) => element.shadowRoot.dispatchEvent(new MouseEvent('click'));

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
