// What the core asks of JavaScript: own properties, addresses, dates, elements. No payload makes any of it throw.

/** What the core speaks of by number: payloads and what it found in them. @type {any[]} */
const values = [];

/** Holds a value. Its number is its place, from 1, times eight, and its kind. */
export function hold(value) {
  return values.push(value) * 8 + kind(value);
}

/** Lets go of the value with that number, and of all that were held after it. */
export function release(number) {
  values.length = (number >> 3) - 1;
}

/** The value with that number. */
const held = (number) => values[(number >> 3) - 1];

/** 0 null, 1 boolean, 2 number, 3 text, 4 list, 5 object: the order of `Kind`. */
function kind(value) {
  try {
    return Array.isArray(value) ? 4 : value === null ? 0 : ['boolean', 'number', 'string', , 'object'].indexOf(typeof value) + 1;
  } catch {
    return 0;
  }
}

/** The own property `key` of an object, for `*` a list of them all, for `{}` what a text holds as JSON; 0 where there is none, it is null, or a getter throws. */
export function own(number, key) {
  try {
    const object = held(number);
    const value = key === '*' ? Object.values(object) : key === '{}' ? JSON.parse(object) : Object.hasOwn(object, key) ? object[key] : null;
    if (value !== null && value !== undefined) return hold(value);
  } catch {}
  return 0;
}

/** The element `index` of an array. */
export const item = own;

/** A value itself: the core asks for none but texts. */
export function text(number) {
  return held(number);
}

/** A number, or a boolean as one. */
export function number(number) {
  return +held(number);
}

/** Milliseconds since 1970. */
export const { now } = Date;

/** The canonical form of an address, `undefined` where it does not parse. */
export function resolve(raw, base) {
  try {
    return new URL(raw, base).href;
  } catch {}
}

/** The language tag that was asked for last: a page's cards have one or two. */
let [asked, told] = [];

/** The canonical spelling of a language tag, `undefined` where it is none. */
export function language(raw) {
  try {
    if (raw !== asked) [asked, told] = [raw, Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))[0]];
    return told;
  } catch {}
}

/** @type {boolean} */
let local;

/** Whether the page comes from this machine. */
export function onLoopback() {
  return local ??= /^(localhost|127(\.\d+)+|\[::1])$/.test(globalThis.location?.hostname);
}

const formatters = { __proto__: null };

/** A formatter of dates, or of distances in time: each ignores what the other is told. */
function formatter(kind, language) {
  const told = { __proto__: null, dateStyle: 'long', timeZone: 'UTC', numeric: 'auto' };
  return (formatters[kind + language] ??= new Intl[kind](language, told));
}

/** The date of a clock that shows `value` seconds, or the way from now to a time that is `value` of a unit away. */
export function date(value, language, unit) {
  try {
    if (!unit) return formatter('DateTimeFormat', language).format(value * 1000);
    return formatter('RelativeTimeFormat', language).format(value, unit);
  } catch {}
}

/** Elements with all that is the same on every card of their shape, each with the places that are a card's own. @type {[Element, [number, string][]][]} */
const patterns = [];

/** What stands for no value, and behind the last entry of a list; no text of a card has it. */
const NONE = '\b';

/**
 * Does in `root` what the core has written down, in pieces with NUL behind each, which is in no text of a card. A copy
 * of a pattern is its number, with the tokens to make it of where it is new, and a piece for each of its own places:
 * an attribute's value or the text; in the place of a list the copies in it, and texts, which have "." before them.
 */
export function draw(strip, home, root) {
  const pieces = strip.split('\0');
  let at = 0;
  const copy = (parent) => {
    const [number, ...tokens] = pieces[at++].split('\t');
    if (number === '.') return parent.append(pieces[at++]);
    if (tokens.length) patterns[number] = learn(home, tokens);
    const [pattern, places] = patterns[number];
    const node = pattern.cloneNode(true);
    const nodes = [node, ...node.querySelectorAll('*')];
    for (const [place, name] of places) {
      const own = nodes[place];
      if (name === '*') while (pieces[at] !== NONE) copy(own);
      else if (pieces[at] === NONE);
      else if (name) own.setAttribute(name, pieces[at]);
      else own.textContent = pieces[at];
      at++;
    }
    parent.append(node);
  };
  if (strip) copy(root);
}

/**
 * A pattern of tokens: "<" and an element, "@" and an attribute of it, "=" and a place in it that is a card's own, ":"
 * and its text, ">" where it ends.
 */
function learn(home, tokens) {
  const places = [];
  let node = home.createDocumentFragment();
  let count = -1;
  for (const token of tokens) {
    const said = token.slice(1);
    if (token[0] === '<') {
      node = node.appendChild(home.createElement(said));
      count++;
    } else if (token[0] === '@') node.setAttribute(...said.split('='));
    else if (token[0] === '=') places.push([count, said]);
    else if (said) node.textContent = said;
    else node = node.parentNode;
  }
  return [node.firstChild, places];
}
