// What the core asks of the JavaScript engine: addresses, language tags, dates, whether the page is on loopback.
//
// Each text is written as UTF-8 into memory of the core, which has room for the longest address that a card may have.
// The answer's length is returned: 0 if there is none, or no room for it. Nothing here throws.

const encoder = new TextEncoder();

/** @type {TextDecoder} */
let decoder;

/** Texts that were decoded. */
let decoded = 0;

/**
 * Decodes UTF-8. WebKit's decoders fail after 2 GB, so each decodes 200 texts.
 * @param {BufferSource} bytes
 */
export function textOf(bytes) {
  if (!(decoded++ % 200)) decoder = new TextDecoder('utf-8', { __proto__: null, ignoreBOM: true });
  return decoder.decode(bytes);
}

/** @param {string} text */
export const bytesOf = (text) => encoder.encode(text);

/** Makes a question out of a function that answers it with a text, or throws. */
const question =
  (ask) =>
  (room, ...given) => {
    try {
      const text = ask(...given);
      const { read, written } = encoder.encodeInto(text, room);
      return read < text.length ? 0 : written;
    } catch {
      return 0;
    }
  };

/** The canonical form of an address (https://url.spec.whatwg.org/). */
export const resolve = question((raw, base) => new URL(textOf(raw), base && textOf(base)).href);

/** The last language tag and its canonical spelling: the cards of a page have one or two. */
let [lastRaw, lastTag] = [];

/** The canonical spelling of a language tag (BCP 47). */
export const language = question((bytes) => {
  const raw = textOf(bytes);
  if (raw !== lastRaw) [lastRaw, lastTag] = [raw, Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))[0]];
  return lastTag;
});

/** Whether the page is on loopback. Servers have no page. */
export const isOnLoopback = () => /^(localhost|\[::1]|127\.[\d.]*)$/.test(globalThis.location?.hostname);

/** Most formatters that are kept. Each payload may name another language, without end. */
const MAX_FORMATTERS = 50;

const formatters = new Map();

/** A cached formatter. Dates and distances share the options: each kind ignores the other's. */
function formatter(kind, language, timeStyle) {
  const key = [kind, timeStyle, language].join();
  const options = { __proto__: null, dateStyle: 'long', timeStyle, timeZone: 'UTC', numeric: 'auto' };
  if (formatters.size > MAX_FORMATTERS) formatters.clear();
  if (!formatters.has(key)) formatters.set(key, new Intl[kind](language, options));
  return formatters.get(key);
}

/** The zone of a time as a text, unless it is the reader's: " GMT+5:30". `ahead` is in minutes, `seconds` since 1970. */
function zoneText(ahead, seconds) {
  if (-new Date(seconds * 1000).getTimezoneOffset() === ahead) return '';
  const [hours, minutes] = [Math.trunc(Math.abs(ahead) / 60), Math.abs(ahead % 60)];
  const sign = ahead < 0 ? '-' : '+';
  return ` GMT${ahead ? sign + hours : ''}${minutes ? `:${minutes}` : ''}`;
}

/**
 * A date or a distance in words.
 *
 * With a word as `unit`, `value` is the distance from now, negative for the past: "3 hours ago". Without one it is the
 * local time in seconds since 1970: "1 March 2019". With a number, the minutes that the local time is ahead of UTC plus
 * those of a day, it has the time of day too: "1 March 2019 at 05:06 GMT+1".
 */
export const date = question((value, bytes, unit) => {
  const [tag, word] = [textOf(bytes), textOf(unit)];
  if (Number.isNaN(+word)) return formatter('RelativeTimeFormat', tag).format(value, word);
  const day = formatter('DateTimeFormat', tag, word ? 'short' : undefined).format(value * 1000);
  return word ? day + zoneText(word - 1440, value - (word - 1440) * 60) : day;
});
