// Relative dates that go on: each minute, and when the page is seen again. Only letters that differ are touched; nothing is drawn or announced.

const MINUTE = 60_000;

/** In seconds, as the core has them. @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [['year', 31_557_600], ['month', 2_629_800], ['week', 604_800], ['day', 86_400], ['hour', 3600], ['minute', 60]];

/** A date that is told as a distance. @typedef {{ text: Text, time: number }} Told */
/** @typedef {{ card: WeakRef<Element>, dates: Told[], format: Intl.RelativeTimeFormat }} Entry */

/** It keeps no card alive. @type {Entry[]} */
let entries = [];

/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;

/** @param {number} time milliseconds since 1970 @param {Intl.RelativeTimeFormat} format */
function distance(time, format) {
  const away = Math.trunc(time / 1000 - Math.floor(Date.now() / 1000));
  const [unit, length] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? ['minute', 60];
  return format.format(Math.trunc(away / length), unit);
}

/**
 * Makes a text another one by what differs in it, so that a selection in it stays.
 * @param {Text} node
 * @param {string} text another one than it has
 */
export function amend(node, text) {
  let [start, end] = [0, 0];
  while (node.data[start] === text[start]) start++;
  const [before, now] = [node.data.slice(start), text.slice(start)];
  while (before.at(~end) === now.at(~end)) end++;
  const [gone, come] = [before.length - end, now.slice(0, now.length - end)];
  // What is put inside of what goes leaves a selection of it around both.
  node.insertData(start + Math.min(gone, 1), come);
  node.deleteData(start + come.length + Math.min(gone, 1), gone - Math.min(gone, 1));
  node.deleteData(start, Math.min(gone, 1));
}

/** Tells all dates of cards on the page anew; where there is none, the timer ends until one is drawn or the page is seen again. */
function tick() {
  entries = entries.filter(({ card }) => card.deref());
  const there = entries.filter(({ card }) => card.deref()?.isConnected);
  clearInterval(timer);
  timer = there.length ? setInterval(tick, MINUTE) : undefined;
  if (document.hidden) return;
  for (const { dates, format } of there) {
    for (const { text, time } of dates) {
      const now = distance(time, format);
      if (now !== text.data) amend(text, now);
    }
  }
}

/**
 * Takes care of the dates of a card from now on, if it tells them as distances; what was known of it before is forgotten.
 * @param {Element} card
 * @param {string} language of its dates (BCP 47)
 */
export function follow(card, language) {
  entries = entries.filter((entry) => entry.card.deref() !== card);
  if (card.getAttribute('date-style') !== 'relative') return;
  try {
    const format = new Intl.RelativeTimeFormat(language || 'en', { numeric: 'auto' });
    const dates = [...(card.shadowRoot?.querySelectorAll('time') ?? [])].map((date) => (
      { text: /** @type {Text} */ (date.firstChild), time: Date.parse(date.dateTime) }
    ));
    // A server has told dates as dates.
    const told = dates.filter(({ text, time }) => text?.data === distance(time, format));
    if (told.length) entries.push({ card: new WeakRef(card), dates: told, format });
  } catch {
    // No language of that name: the dates stay as they are.
  }
  if (entries.length) timer ??= setInterval(tick, MINUTE);
}

globalThis.document?.addEventListener('visibilitychange', tick);
