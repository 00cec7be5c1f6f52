// What was expected, what was found and what to do or what follows, for each code. pkg/reasons.json has the same.

/**
 * By code, and for attributes with an unknown value by path.
 * @type {Record<string, string>}
 */
export const REASONS = {
  'no-payload': 'expected a payload, found none; set `article` or `src`, or put a JSON script into the element',
  'unsafe-url': 'expected an http: or https: URL without a user name, found another; correct it',
  'origin-not-allowed': 'expected a listed origin, found another; add it to data-origins, or to init({ origins })',
  network: 'expected a response, found no connection; check the URL, its CORS header and your connect-src',
  timeout: 'expected the whole payload within 10 seconds, found less; serve it faster or as a static file',
  'http-status': 'expected a successful response with a body, found another status; check the URL and its server',
  'content-type': 'expected a type of JSON or XML, found another; serve the payload as application/json',
  'too-large': 'expected at most 1 MiB, found more; serve a smaller payload',
  'not-json': 'expected JSON in UTF-8, found other text; correct the payload',
  'wasm-blocked': "expected WebAssembly, found it forbidden; add 'wasm-unsafe-eval' to script-src",
  'wasm-unavailable':
    'expected the WebAssembly of this version, found none; deploy all files of one build together, and if the script is ' +
    'not beside them, name their folder in data-wasm or call init({ wasm, formats })',
  'no-language':
    "expected the card's own texts in its language beside the WebAssembly, found none; the card is in English: deploy " +
    'the folder messages too, and if the script is not beside it, name the folder in data-wasm',
  crashed: 'expected an article or an error, found that the core stopped; please report the payload',
  failed: 'expected to draw the card, found an unknown error; please report it',
  unsupported: 'expected container queries, found none; the fallback stays in browsers older than those of README.md',
  'not-closed': 'expected </article-embed>, found none; write it out: HTML ignores the slash of <article-embed />',
  missing:
    'expected a headline and a safe URL, found none; add the member, or name the format of the payload in `format`',
  'wrong-root': 'expected one article, found another kind of JSON; send an object',
  'unknown-format': 'expected a known format, found none; compare the payload with docs/payload.md and docs/formats.md',
  'error-answer': 'expected an article, found an error of the interface; check the request that gave it',
  'no-article': 'expected an article, found an empty list; check the query that gave it',
  'wrong-type': 'expected a value of another type; it is left out, or read as meant',
  'bad-value': 'expected one of the allowed values, found another',
  'too-long': 'expected a shorter text; the end is cut',
  'too-many': 'expected a shorter list; the end is cut',
  'bad-time': 'expected an RFC 3339 date-time, found another text',
  'bad-language': 'expected a BCP 47 language tag, found another text',
  duplicate: 'expected each entry once, found a repetition',
  withheld: 'expected what may be shown, found an entry that is withheld; it is left out',
  'not-free': 'expected the free part of the text, found all of it; the rest is left out',
  markup: 'expected plain text, found HTML; it is read as meant',
  '$options.layout': 'expected standard, compact, hero, full, list, grid, carousel or headlines',
  '$options.theme': 'expected auto, light or dark',
  '$options.related': 'expected a number from 0 to 50',
  '$options.topics': 'expected a number from 0 to 20',
  '$options.paragraphs': 'expected a number from 0 to 255',
  '$options.headingLevel': 'expected a number from 2 to 6',
  '$options.lang': 'expected a BCP 47 language tag like pt-BR',
  '$options.dir': 'expected ltr or rtl',
  '$options.dateStyle': 'expected absolute or relative',
  '$options.linkTarget': 'expected _self or _blank',
  '$options.items': 'expected a number from 1 to 100',
  '$options.excerpts': 'expected auto, all, lead or none',
  '$options.pictures': 'expected auto, all, raster or none',
  '$options.loading': 'expected lazy, eager or interaction',
  '$options.format': 'expected the name of a format of docs/formats.md',
  '$options.refresh': 'expected a number of seconds',
  '$options.words': 'expected a JSON object with texts that a page may replace, such as {"related": "More from us"}',
};
