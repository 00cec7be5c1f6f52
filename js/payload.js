// Fetches payloads: at most two at a time from an origin, one per address, bounded in time and bytes. It keeps nothing.

import { ArticleEmbedError } from './failure.js';

const MOST_BYTES = 1 << 20;
const DEADLINE = 10_000;
const PER_ORIGIN = 2;

/**
 * @typedef {{ payload?: unknown, base: string }} Payload a parsed payload, and the address its own addresses resolve against; neither of a card that a server wrote
 * @typedef {{ result: Promise<Payload>, readers: number, stop: AbortController }} Flight
 */

/** @type {Map<string, Flight>} */
const flights = new Map();

/** What is under way, for each origin. @type {Map<string, Set<Promise<unknown>>>} */
const origins = new Map();

/** @param {string} code */
const failure = (code) => new ArticleEmbedError(code, 'payload');

/**
 * The JSON at an address. Readers of one address share one request, which ends when the last of them has gone.
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {boolean} anew whether a cached answer must be checked with its server
 * @returns {Promise<Payload>}
 */
export async function fetchPayload(url, signal, anew) {
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw failure('unsafe-url');
  const flight = flights.get(url) ?? depart(url, anew);
  flight.readers += 1;
  signal.addEventListener('abort', () => {
    if (!--flight.readers) flight.stop.abort();
  });
  return flight.result;
}

/**
 * @param {string} url
 * @param {boolean} anew
 */
function depart(url, anew) {
  const stop = new AbortController();
  const flight = { result: inTurn(new URL(url).origin, () => request(url, stop, anew)), readers: 0, stop };
  flights.set(url, flight);
  // Every request ends with this, as it was told to or by itself.
  stop.signal.addEventListener('abort', () => flights.delete(url));
  return flight;
}

/**
 * Waits until fewer than two requests to the origin are under way.
 * @template T
 * @param {string} origin
 * @param {() => Promise<T>} task
 */
async function inTurn(origin, task) {
  const busy = origins.get(origin) ?? new Set();
  origins.set(origin, busy);
  while (busy.size >= PER_ORIGIN) await Promise.race(busy);
  const result = task();
  /** @type {Promise<unknown>} */
  const turn = result.catch(() => {}).then(() => busy.delete(turn));
  busy.add(turn);
  return result;
}

/**
 * @param {string} url
 * @param {AbortController} stop aborted at the end in any case
 * @param {boolean} anew
 * @returns {Promise<Payload>}
 */
async function request(url, stop, anew) {
  const timer = setTimeout(() => stop.abort(), DEADLINE);
  try {
    const response = await fetch(url, {
      // Without a prototype: a polluted Object.prototype has no say in the request.
      __proto__: null,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: anew ? 'no-cache' : 'default',
      headers: /** @type {any} */ ({ __proto__: null, accept: 'application/json, application/*+json' }),
      signal: stop.signal,
    });
    if (!response.ok || response.status === 204) throw failure('http-status');
    if (!/^(application|text)\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
      throw failure('content-type');
    }
    return { payload: await read(response), base: response.url || url };
  } catch (error) {
    // Aborted by its readers it has nobody left to tell.
    throw error instanceof ArticleEmbedError ? error : failure(stop.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/**
 * The JSON of a response, counted as it comes: what its headers say of its length is not believed.
 * @param {Response} response
 */
async function read(response) {
  /** Without the object, WebKit takes the mode from Object.prototype. @type {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} */
  const reader = /** @type {any} */ (response.body).getReader({ __proto__: null });
  const chunks = [];
  for (let room = MOST_BYTES; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    room -= value.length;
    if (room < 0) throw failure('too-large');
    chunks.push(value);
  }
  const bytes = await new Blob(chunks).arrayBuffer();
  return parse(() => new TextDecoder('utf-8', { __proto__: null, fatal: true }).decode(bytes));
}

/**
 * How to have the payload that stands in an element, if there is one.
 * @param {Element} element
 */
export function written(element) {
  const script = [...element.children].find(
    (child) => child instanceof HTMLScriptElement && /^application\/(ld\+)?json$/.test(child.type),
  );
  return script && (() => parse(() => script.textContent ?? ''));
}

/**
 * @param {() => string} json may throw where there is no text
 * @returns {unknown}
 */
function parse(json) {
  try {
    return JSON.parse(json());
  } catch {
    throw failure('not-json');
  }
}
