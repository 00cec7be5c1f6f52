// Fetches payloads: at most two at a time from an origin, one per address, bounded in time and bytes. It keeps nothing.

import { ArticleEmbedError } from './failure.js';

const MOST_BYTES = 1 << 20;
const DEADLINE = 10_000;
const PER_ORIGIN = 2;

/**
 * @typedef {{ payload: unknown, base: string }} Payload a parsed payload, and the address its own addresses resolve against
 * @typedef {{ result: Promise<Payload>, readers: number, stop: AbortController }} Flight
 */

/** @type {Map<string, Flight>} */
const flights = new Map();

/** @type {Map<string, { busy: number, waiting: (() => void)[] }>} */
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
export function fetchPayload(url, signal, anew) {
  if (!/^https?:/.test(url)) return Promise.reject(failure('unsafe-url'));
  const flight = flights.get(url) ?? depart(url, anew);
  flight.readers += 1;
  signal.addEventListener('abort', () => {
    flight.readers -= 1;
    if (!flight.readers) flight.stop.abort();
  });
  return flight.result;
}

/**
 * @param {string} url
 * @param {boolean} anew
 */
function depart(url, anew) {
  const stop = new AbortController();
  const result = inTurn(new URL(url).origin, stop.signal, () => request(url, stop, anew));
  const flight = { result, readers: 0, stop };
  flights.set(url, flight);
  const land = () => flights.get(url) === flight && flights.delete(url);
  result.then(land, land);
  stop.signal.addEventListener('abort', land);
  return flight;
}

/**
 * Waits until fewer than two requests to the origin are under way.
 * @template T
 * @param {string} origin
 * @param {AbortSignal} signal
 * @param {() => Promise<T>} task
 */
async function inTurn(origin, signal, task) {
  const line = origins.get(origin) ?? { busy: 0, waiting: [] };
  origins.set(origin, line);
  if (line.busy >= PER_ORIGIN) await new Promise((go) => line.waiting.push(() => go(undefined)));
  line.busy += 1;
  try {
    if (signal.aborted) throw failure('aborted');
    return await task();
  } finally {
    line.busy -= 1;
    line.waiting.shift()?.();
  }
}

/**
 * @param {string} url
 * @param {AbortController} stop
 * @param {boolean} anew
 * @returns {Promise<Payload>}
 */
async function request(url, stop, anew) {
  let late = false;
  const timer = setTimeout(() => ((late = true), stop.abort()), DEADLINE);
  try {
    const response = await fetch(url, {
      // Without a prototype: a polluted Object.prototype has no say in the request.
      __proto__: null,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: anew ? 'no-cache' : 'default',
      headers: /** @type {any} */ ({ __proto__: null, accept: 'application/json, application/*+json;q=0.9' }),
      signal: stop.signal,
    });
    if (!response.ok || response.status === 204) throw failure('http-status');
    if (!/^\s*(application|text)\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
      throw failure('content-type');
    }
    return { payload: parse(await text(response)), base: response.url || url };
  } catch (error) {
    throw error instanceof ArticleEmbedError ? error : failure(late ? 'timeout' : stop.signal.aborted ? 'aborted' : 'network');
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/**
 * The text of a response, counted as it comes: what its headers say of its length is not believed.
 * @param {Response} response
 */
async function text(response) {
  /** Without the object, WebKit takes the mode from Object.prototype. @type {ReadableStreamDefaultReader<Uint8Array>} */
  const reader = /** @type {any} */ (response.body).getReader({ __proto__: null });
  const decoder = new TextDecoder('utf-8', { __proto__: null, fatal: true });
  let [length, whole] = [0, ''];
  for (;;) {
    const { done, value } = await reader.read();
    length += value?.length ?? 0;
    if (length > MOST_BYTES) throw failure('too-large');
    try {
      whole += decoder.decode(value, { __proto__: null, stream: !done });
    } catch {
      throw failure('not-json');
    }
    if (done) return whole;
  }
}

/**
 * @param {string} json
 * @returns {unknown}
 */
export function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    throw failure('not-json');
  }
}
