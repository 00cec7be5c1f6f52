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

/** Servers have no page. */
const onLoopback = /^(localhost|\[::1]|127\.[\d.]*)$/.test(globalThis.location?.hostname);

/** Whether the page is on loopback. */
export const isOnLoopback = () => onLoopback;

/** Most answers that a function keeps. Each payload may ask for another language or day, without end. */
const MAX_KEPT = 50;

/** Makes a function keep its answers, by its arguments. */
function keeping(make) {
  const kept = new Map();
  return (...given) => {
    const key = given.join();
    // A payload's language may be a megabyte long.
    if (kept.size > MAX_KEPT || key.length > 999) kept.clear();
    if (!kept.has(key)) kept.set(key, make(...given));
    return kept.get(key);
  };
}

/** The canonical spelling of a language tag (BCP 47). */
export const language = question(
  keeping((bytes) => Intl.getCanonicalLocales(textOf(bytes).trim().replaceAll('_', '-'))[0]),
);

/**
 * Dates and distances share the options: each kind ignores the other's. V8 does not count the memory of a formatter, some
 * 26 KB, and leaves hundreds of megabytes of them for long. It counts the buffer, which no memory is behind.
 */
const formatter = keeping((kind, language, timeStyle) =>
  Object.assign(
    new Intl[kind](language, { __proto__: null, dateStyle: 'long', timeStyle, timeZone: 'UTC', numeric: 'auto' }),
    { buffer: new ArrayBuffer(1e5) },
  ),
);

/** A date in words; `time` is in milliseconds since 1970. */
const dateText = keeping((language, time, timeStyle) => formatter('DateTimeFormat', language, timeStyle).format(time));

/** The zone of a local time as a text, unless it is the reader's: " GMT+5:30". `ahead` is in minutes, `local` in seconds. */
function zoneText(ahead, local) {
  if (-new Date((local - ahead * 60) * 1000).getTimezoneOffset() === ahead) return '';
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
  if (/\D/.test(word)) return formatter('RelativeTimeFormat', tag).format(value, word);
  if (word) return dateText(tag, value * 1000, 'short') + zoneText(word - 1440, value);
  return dateText(tag, Math.floor(value / 86_400) * 86_400_000);
});
