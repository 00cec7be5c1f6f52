// Keeps relative dates ("3 minutes ago") up to date: once a minute, and when the page becomes visible again.

/** Milliseconds between two updates. */
const INTERVAL = 60_000;

/**
 * Seconds in each unit, the same as `UNITS` in the core's src/web/host.rs.
 * @type {[Intl.RelativeTimeFormatUnit, number][]}
 */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** A date shown as a distance, in milliseconds since 1970. @typedef {{ text: Text, time: number }} RelativeDate */
/** @typedef {[RelativeDate[], Intl.RelativeTimeFormat]} Dates */

/** By card, its dates. A text leads to its card, so nothing else may hold one. @type {WeakMap<Element, Dates>} */
const known = new WeakMap();

/** The cards with relative dates. Holds them weakly, so that removed cards can be collected. @type {WeakRef<Element>[]} */
let cards = [];

/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;

/** @param {number} time milliseconds since 1970 @param {Intl.RelativeTimeFormat} format */
function formatDistance(time, format) {
  const seconds = Math.trunc(time / 1000 - Math.floor(Date.now() / 1000));
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
  return format.format(Math.trunc(seconds / length), unit);
}

/**
 * Changes only the letters that differ, so that a selection in the text stays.
 * @param {Text} node
 * @param {string} text differs from the node's text
 */
export function patchText(node, text) {
  let [start, end] = [0, 0];
  while (node.data[start] === text[start]) start++;
  const [before, now] = [node.data.slice(start), text.slice(start)];
  while (before.at(~end) === now.at(~end)) end++;
  const [removed, added] = [before.length - end, now.slice(0, now.length - end)];
  // Insert after the first removed letter: a selection that ends at the change then keeps its two ends.
  node.insertData(start + Math.min(removed, 1), added);
  node.deleteData(start + added.length + Math.min(removed, 1), removed - Math.min(removed, 1));
  node.deleteData(start, Math.min(removed, 1));
}

/** Updates all dates, and stops the timer if no card with relative dates is on the page. */
function updateDates() {
  cards = cards.filter((card) => card.deref());
  const connected = cards.map((card) => /** @type {Element} */ (card.deref())).filter((card) => card.isConnected);
  clearInterval(timer);
  timer = connected.length ? setInterval(updateDates, INTERVAL) : undefined;
  if (document.hidden) return;
  for (const card of connected) {
    const [dates, format] = /** @type {Dates} */ (known.get(card));
    for (const { text, time } of dates) {
      const now = formatDistance(time, format);
      if (now !== text.data) patchText(text, now);
    }
  }
}

/**
 * Keeps the dates of a card up to date from now on, if they are relative. Replaces what is known about the card.
 * @param {Element} card
 * @param {string} language of the dates (BCP 47)
 */
export function trackDates(card, language) {
  cards = cards.filter((other) => other.deref() !== card);
  if (card.getAttribute('date-style') !== 'relative') return;
  try {
    const format = new Intl.RelativeTimeFormat(language || 'en', { numeric: 'auto' });
    const all = [...(card.shadowRoot?.querySelectorAll('time') ?? [])].map((date) => ({
      text: /** @type {Text} */ (date.firstChild),
      time: Date.parse(date.dateTime),
    }));
    // A card from a server has absolute dates.
    const dates = all.filter(({ text, time }) => text?.data === formatDistance(time, format));
    if (dates.length) {
      known.set(card, [dates, format]);
      cards.push(new WeakRef(card));
    }
  } catch {
    // The language is not a language tag: the dates stay as they are.
  }
  if (cards.length) timer ??= setInterval(updateDates, INTERVAL);
}

globalThis.document?.addEventListener('visibilitychange', updateDates);
