// A tool of live cards: a button by which a reader asks to hear of new updates. Nobody hears of them unasked.

import { dispatch } from './events.js';

/** Time in milliseconds after which screen readers know that a text was taken away, and after which they have read it. */
const TEXT_GONE = 200;
const TEXT_READ = 10_000;

/** Cards whose readers want to hear of updates. @type {WeakSet<Element>} */
const asked = new WeakSet();

/** By card, what identifies the updates that it showed last. @type {WeakMap<Element, string[]>} */
const shown = new WeakMap();

/** What identifies an update: its address, or its time and text. @param {Element} update */
function keyOf(update) {
  const link = update.querySelector('a');
  const time = update.querySelector('time');
  return link?.href ?? (time?.dateTime ?? '') + (time ? '' : update.textContent);
}

/**
 * How many updates of a card are new since the last call: 0 at the first one.
 * @param {Element} card
 */
export function countNew(card) {
  const updates = [...(card.shadowRoot?.querySelectorAll('[part=update]') ?? [])].map(keyOf);
  const before = shown.get(card);
  shown.set(card, updates);
  return before ? updates.filter((key) => !before.includes(key)).length : 0;
}

/** Whether a card has updates. @param {Element} card */
export const hasUpdates = (card) => !!shown.get(card)?.length;

/**
 * Says politely how many updates are new, if the reader of the card asked for it.
 * @param {Element} card
 * @param {number} count
 * @param {string} message with `{}` for the number
 */
export function announceNew(card, count, message) {
  const region = card.shadowRoot?.querySelector('.tools .news');
  if (!region || !count || !asked.has(card)) return;
  // The same number twice is two changes.
  region.textContent = '';
  setTimeout(() => (region.textContent = message.replace('{}', String(count))), TEXT_GONE);
  setTimeout(() => (region.textContent = ''), TEXT_READ);
}

/**
 * The button, and the region in which screen readers find what is new.
 * @param {Element} card
 * @param {(tag: string, attributes: Record<string, string>, text?: string) => HTMLElement} createElement
 * @param {string} [label]
 */
export function announcer(card, createElement, label) {
  const pressed = () => String(asked.has(card));
  const button = createElement('button', { type: 'button', part: 'announce', 'aria-pressed': pressed() }, label);
  button.addEventListener('click', () => {
    if (!dispatch(card, 'click', { region: 'announce', url: '', index: 0 }, true)) return;
    if (!asked.delete(card)) asked.add(card);
    button.setAttribute('aria-pressed', pressed());
  });
  return [button, createElement('span', { role: 'status', class: 'news' })];
}
