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

/** The own property `key` of an object, or for `*` a list of them all; 0 where there is none, it is null, or a getter throws. */
export function own(number, key) {
  try {
    const object = held(number);
    const value = key === '*' ? Object.values(object) : Object.hasOwn(object, key) ? object[key] : null;
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

/** The canonical spelling of a language tag, `undefined` where it is none. */
export function language(raw) {
  try {
    return Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))[0];
  } catch {}
}

/** Whether the page comes from this machine. */
export function onLoopback() {
  return /^(localhost|127(\.\d+)+|\[::1])$/.test(globalThis.location?.hostname);
}

const formatters = { __proto__: null };

/** A formatter of dates, or of distances in time: each ignores what the other is told. */
function formatter(kind, language) {
  const told = { __proto__: null, dateStyle: 'long', timeZone: 'UTC', numeric: 'auto' };
  return (formatters[kind + language] ??= new Intl[kind](language, told));
}

const units = [['year', 31_557_600], ['month', 2_629_800], ['week', 604_800], ['day', 86_400], ['hour', 3600], ['minute', 60]];

/** The date of a clock that shows `time`, or the way from now to a time that is `time` away; in seconds. */
export function date(time, language, far) {
  try {
    if (!far) return formatter('DateTimeFormat', language).format(time * 1000);
    const [unit, length] = units.find(([, length]) => Math.abs(time) >= length) ?? ['minute', 60];
    return formatter('RelativeTimeFormat', language).format(Math.trunc(time / length), unit);
  } catch {}
}

/** Elements with all that is the same on every card of their shape, by the core's numbers. @type {Element[]} */
const patterns = [];

/**
 * Does in `root` what the core has written down: pairs of an instruction and what it is about, parted by NUL, which is
 * in no text of a card. An instruction's first character says which element of the last one made it is for.
 */
export function draw(strip, home, root) {
  const pieces = strip.split('\0');
  /** @type {Node[][]} */
  const around = [];
  let nodes = [root];
  for (let at = 0; at < pieces.length - 1; ) {
    const instruction = pieces[at++];
    const said = pieces[at++];
    const node = nodes[instruction.charCodeAt() - 64];
    const word = instruction.slice(1);
    if (!word) node.textContent = said;
    else if (word === '.') node.append(said);
    else if (word === '-') nodes = around.pop();
    else if (word > '@') node.setAttribute(word, said);
    else {
      if (word === '=') patterns[said] = node.cloneNode(true);
      else {
        around.push(nodes);
        nodes = [word === '*' ? patterns[said].cloneNode(true) : make(home, said)];
        node.append(nodes[0]);
      }
      nodes.push(...nodes[0].querySelectorAll('*'));
    }
  }
}

/** A new element of a document, from its name and attributes as HTML has them. */
function make(home, tag) {
  const [name, ...attributes] = tag.split(/ (?=[\w-]+=)/);
  const element = home.createElement(name);
  for (const attribute of attributes) element.setAttribute(...attribute.slice(0, -1).split('="'));
  return element;
}
