// Gets payloads: from an element, or by requests that are shared and limited in time, bytes and number.

import { ArticleEmbedError } from './error.js';
import { jsonText, MAX_PAYLOAD_BYTES } from './json-text.js';
import { checkOrigin, isListed, originOf } from './origins.js';
import { untilTurn } from './quotations.js';
import { pause } from './reload.js';
import { attributeOf, queryAll } from './safe-dom.js';

/** Time limit of a request, in milliseconds. */
const TIMEOUT = 10_000;
const MAX_PER_ORIGIN = 2;
/** JSON, or else a feed in XML of any type. A page asks another origin for more than 128 bytes only after a preflight. */
const ACCEPT = 'application/json, application/*+json, */*;q=.1';

/** The media types of JSON, with parameters or without. */
const JSON_SCRIPT = /^\s*\S+[/+]json\s*(;|$)/i;

/**
 * `payload` is the text, JSON or a feed in XML; `base` is the URL that relative URLs in it resolve against. A card that a
 * server wrote has an empty `base` and no `payload`. `until` is when time alone changes the card, in milliseconds since 1970.
 * `pages` is how many pages of a list WordPress has.
 * @typedef {{ payload?: string, base: string, until?: number, pages?: string | null }} Payload
 *
 * @typedef {{ result: Promise<Payload>, readers: number, abort: () => void }} InFlightRequest
 */

/** By URL. @type {Map<string, InFlightRequest>} */
const inFlight = new Map();

/** The running requests of each origin that has any. @type {Map<string, Set<Promise<unknown>>>} */
const running = new Map();

/** @param {string} code @param {{ status?: number, cause?: unknown }} [request] */
const payloadError = (code, request) => new ArticleEmbedError(code, 'payload', undefined, request);

/**
 * Takes the payload from the element, or fetches it.
 * @param {Element & { src?: string }} element
 * @param {unknown} article
 * @param {AbortSignal} signal
 * @param {boolean} revalidate whether the browser must ask the server before it uses a cached response
 * @returns {Promise<Payload>} rejects with an `ArticleEmbedError` of the phase `payload`
 */
export async function loadPayload(element, article, signal, revalidate) {
  const inline = inlinePayload(element, article);
  if (inline) return { payload: inline(), base: element.baseURI };
  const { src } = element;
  if (!src) throw payloadError('no-payload');
  if (!originOf(src)) throw payloadError('unsafe-url');
  checkOrigin(src);
  // The next page of a list is where its payload says.
  checkOrigin(src, isListed(attributeOf(element, 'continued')));
  const wait = untilTurn(element, src);
  if (wait > 0) await pause(wait, signal);
  return fetchPayload(src, signal, revalidate);
}

/**
 * A function that returns the JSON text, or `undefined` if a request is needed: the value of the property `article`, or
 * the JSON script among the element's children.
 * @param {Element} element
 * @param {unknown} article
 */
export function inlinePayload(element, article) {
  if (article != null) return () => jsonText(article);
  // Editors put the script into a paragraph.
  const scripts = queryAll(element, ':scope>script,:scope>p>script');
  const script = [...scripts].find((child) => JSON_SCRIPT.test(attributeOf(child, 'type')));
  return script && (() => script.textContent);
}

/**
 * Fetches the payload at a URL. Callers that ask for the same URL at the same time share one request, which is
 * aborted when the last of their signals aborts.
 * @param {string} url absolute
 * @param {AbortSignal} signal
 * @param {boolean} revalidate
 * @returns {Promise<Payload>}
 */
async function fetchPayload(url, signal, revalidate) {
  const shared = inFlight.get(url) ?? startRequest(url, revalidate);
  shared.readers += 1;
  signal.addEventListener('abort', () => {
    if (!--shared.readers) shared.abort();
  });
  return shared.result;
}

/**
 * @param {string} url
 * @param {boolean} revalidate
 */
function startRequest(url, revalidate) {
  const controller = new AbortController();
  const result = limitConcurrency(originOf(url), () => request(url, controller, revalidate));
  const shared = { result, readers: 0, abort: () => controller.abort() };
  inFlight.set(url, shared);
  // `request` aborts its controller in any case when it ends.
  controller.signal.addEventListener('abort', () => inFlight.delete(url));
  return shared;
}

/**
 * Runs a task as soon as fewer than two tasks of the origin are running.
 * @template T
 * @param {string} origin
 * @param {() => Promise<T>} task
 */
async function limitConcurrency(origin, task) {
  const current = () => running.get(origin) ?? new Set();
  while (current().size >= MAX_PER_ORIGIN) await Promise.race(current());
  const tasks = current();
  running.set(origin, tasks);
  const result = task();
  /** @type {Promise<unknown>} */
  const settled = result.catch(() => {}).then(() => tasks.delete(settled) && !tasks.size && running.delete(origin));
  tasks.add(settled);
  return result;
}

/**
 * @param {string} url
 * @param {AbortController} controller aborts the request; aborted when the request ends
 * @param {boolean} revalidate
 * @returns {Promise<Payload>}
 */
async function request(url, controller, revalidate) {
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(), TIMEOUT);
  try {
    const response = await fetch(url, {
      // Keeps a polluted Object.prototype from setting options of the request.
      __proto__: null,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: revalidate ? 'no-cache' : 'default',
      headers: /** @type {any} */ ({ __proto__: null, accept: ACCEPT }),
      signal,
    });
    const base = response.url || url;
    // After redirects. What is listed is trusted, and must not lead elsewhere, on a page without a list for all too.
    checkOrigin(base, isListed(url));
    if (!response.ok || response.status === 204) throw payloadError('http-status', response);
    if (!/^(application|text)\/((?!xhtml)[\w.-]+\+)?(json|xml)\b/i.test(response.headers.get('content-type') ?? '')) {
      throw payloadError('content-type', response);
    }
    return { base, payload: await readText(response), pages: response.headers.get('x-wp-totalpages') };
  } catch (error) {
    // If its readers aborted the request, nobody sees this error.
    throw error instanceof ArticleEmbedError
      ? error
      : payloadError(signal.aborted ? 'timeout' : 'network', { cause: error });
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

/**
 * Decodes the body of a response. Counts the bytes that arrive, because a server can send any `Content-Length`.
 * @param {Response} response
 */
async function readText(response) {
  // Without the argument, WebKit reads `mode` from Object.prototype.
  /** @type {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} */
  const reader = /** @type {any} */ (response.body).getReader({ __proto__: null });
  const chunks = [];
  for (let room = MAX_PAYLOAD_BYTES; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    room -= value.length;
    if (room < 0) throw payloadError('too-large');
    chunks.push(value);
  }
  const bytes = await new Blob(chunks).arrayBuffer();
  try {
    return new TextDecoder('utf-8', { __proto__: null, fatal: true }).decode(bytes);
  } catch {
    throw payloadError('not-json');
  }
}
