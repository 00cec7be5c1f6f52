// A tool of cards: how long the text takes to read, in the line of the dates.

import { attributeOf } from './safe-dom.js';

/**
 * Words that adults read in a minute, by language; others have the mean. Trauzettel-Klosinski and Dietz, Standardized
 * Assessment of Reading Performance (2012), https://doi.org/10.1167/iovs.11-8284.
 * @type {Record<string, number>}
 */
const SPEED = {
  // @ts-ignore: TypeScript takes it for an entry.
  __proto__: null,
  ...{ ar: 138, de: 179, en: 228, es: 218, fr: 195, he: 187, it: 188, ja: 193, nl: 202 },
  ...{ pl: 166, pt: 181, ru: 184, sv: 199, tr: 166, zh: 158 },
};
const MEAN_SPEED = 184;

/**
 * Minutes that an article takes to read: as its publisher says, or by the number of its words, at least one. The browser
 * knows where words end, also in scripts without spaces. 0 without a text.
 * @param {DOMStringMap} given what the payload says
 * @param {string} text
 * @param {string} language BCP 47
 */
function minutesOf({ minutes, words }, text, language) {
  if (minutes) return Number(minutes);
  let count = Number(words ?? 0);
  if (!count && Intl.Segmenter) {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    for (const { isWordLike } of segmenter.segment(text)) count += Number(isWordLike);
  }
  return count && Math.max(1, Math.round(count / (SPEED[language.split('-')[0] ?? ''] ?? MEAN_SPEED)));
}

/**
 * Puts the reading time of an article after its dates. A card without a text has it if the payload says it.
 * @param {Element} card
 * @param {(tag: string, attributes: Record<string, string>, text?: string) => HTMLElement} createElement
 * @param {{ language: string, readingTime?: string }} messages
 * @param {boolean} isWanted
 */
export function addReadingTime({ shadowRoot }, createElement, { language, readingTime = '' }, isWanted) {
  shadowRoot?.querySelector('.reading-time')?.remove();
  const [article, body, line] = ['[part=card]', '.body', '.filed'].map((name) => shadowRoot?.querySelector(name));
  if (!isWanted || !article || !line) return;
  const given = /** @type {HTMLElement} */ (line).dataset;
  const minutes = minutesOf(given, body?.textContent ?? '', attributeOf(article, 'lang') || 'en');
  if (!minutes) return;
  const time = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const text = readingTime.replace('{}', time.format(minutes));
  // An update of the card keeps what has this part.
  line.append(createElement('span', { part: 'tools', class: 'reading-time', lang: language }, text));
}
