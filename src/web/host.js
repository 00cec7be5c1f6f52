// What the core asks of JavaScript: own properties, addresses, dates, elements. No payload makes any of it throw.

/** The own property `key` of a value, or for `*` a list of them all; `undefined` where there is none, or where a getter throws. */
export function own(value, key) {
  try {
    return key === '*' ? Object.values(value) : Object.hasOwn(value, key) ? value[key] : undefined;
  } catch {}
}

/** The element `index` of an array. */
export function item(value, index) {
  if (kind(value) === 4) return own(value, index);
}

/** 0 null, 1 boolean, 2 number, 3 text, 4 list, 5 object: the order of `Kind`. */
export function kind(value) {
  try {
    return Array.isArray(value) ? 4 : value === null ? 0 : ['boolean', 'number', 'string', , 'object'].indexOf(typeof value) + 1;
  } catch {}
}

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

/** The date of a clock that shows `local`, milliseconds since 1970 on it. */
export function date(local, language) {
  try {
    return formatter('DateTimeFormat', language).format(local);
  } catch {}
}

const units = [['year', 31_557_600], ['month', 2_629_800], ['week', 604_800], ['day', 86_400], ['hour', 3600], ['minute', 60]];

/** The way from now to a time that is `seconds` away. */
export function distance(seconds, language) {
  try {
    const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
    return formatter('RelativeTimeFormat', language).format(Math.trunc(seconds / length), unit);
  } catch {}
}

// Elements are made of the core's own names alone. Asked for here, not through web-sys, none of this can fail:
// the code for failures would be a tenth of the renderer.

/** A new element. */
export function create(document, name) {
  return document.createElement(name);
}

/** An element with all that is in it. */
export function copy(element) {
  return element.cloneNode(true);
}

/** Sets an attribute. */
export function attribute(element, name, value) {
  element.setAttribute(name, value);
}

/** Adds a last child. */
export function append(element, node) {
  element.append(node);
}
