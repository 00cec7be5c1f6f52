// Runs the playground: shows format, issues, card and snippet of a payload, and keeps the state in the page's URL.

import { init, normalize } from '/js/server.js';
import { EXAMPLES, LISTS } from './playground-examples.js';
import { snippet } from './playground-snippets.js';

/** @typedef {HTMLElement & { article?: unknown }} Card */

/** What the field for the accent has at first: the card's own. */
const DEFAULT_ACCENT = '#b0122b';

const [text] = document.getElementsByTagName('textarea');
const [code] = document.getElementsByTagName('code');
const [stages] = document.getElementsByTagName('main');
const card = /** @type {Card} */ (document.querySelector('article-embed'));
const [source, options, kinds] = [...document.forms];
const [verdict, copied] = document.getElementsByTagName('output');
const issues = /** @type {HTMLElement} */ (document.querySelector('#issues'));

/** The URL of the payload that was loaded, which relative URLs in it resolve against; empty if it was pasted. */
let from = '';
/** What that URL gave. Once the text is another one, no snippet may name the URL: it would show another story. */
let loaded = '';

const choices = () => /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(options)));

/** The number of the last call of `show`. */
let last = 0;

async function show() {
  const call = ++last;
  const { width, accent, font, ...attributes } = choices();
  const styles = { '--article-embed-accent': accent === DEFAULT_ACCENT ? '' : accent, '--article-embed-font': font };
  for (const [name, value] of Object.entries(styles)) card.style.setProperty(name, value);
  stages.dataset.width = width;
  for (const [name, value] of Object.entries(attributes)) {
    if (value) card.setAttribute(name, value);
    else card.removeAttribute(name);
  }
  const payload = parsePayload();
  card.article = payload;
  showIssues(payload);
  code.textContent = '';
  const kind = String(new FormData(kinds).get('kind'));
  const source = text.value === loaded ? from : '';
  const base = from || document.baseURI;
  const made = await snippet(kind, { payload, attributes, from: source, base, styles });
  // A later call is under way.
  if (call !== last) return;
  code.textContent = made;
  history.replaceState(null, '', `#${encode({ text: text.value, from: source, options: choices(), kind })}`);
}

/** The payload in the field, or `undefined` if it is neither JSON nor XML. */
function parsePayload() {
  if (/^\s*</.test(text.value)) return text.value;
  try {
    return JSON.parse(text.value);
  } catch {
    return undefined;
  }
}

/** @param {unknown} payload */
function showIssues(payload) {
  if (payload === undefined) {
    verdict.textContent = 'This is not JSON, and no feed in XML.';
    const { issues: faults } = normalize(text.value, { base: document.baseURI });
    return issues.replaceChildren(...faults.slice(0, 1).map(({ message }) => listItem(message)));
  }
  const {
    ok,
    format,
    status,
    issues: found,
  } = normalize(payload, {
    base: from || document.baseURI,
    layout: /** @type {any} */ (choices().layout),
  });
  const summary = ok ? `Format: ${format}. ${status && `Status: ${status}. `}` : 'This payload gives no card. ';
  verdict.textContent = summary + (found.length ? '' : 'No issues.');
  const lines = found.map(
    ({ severity, code, path, message }) => `${severity}: ${code} at ${path || 'the root'}: ${message}`,
  );
  issues.replaceChildren(...lines.map(listItem));
}

/** @param {string} text */
const listItem = (text) => Object.assign(document.createElement('li'), { textContent: text });

/** @param {object} state */
function encode(state) {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The state in the page's URL, or `undefined` if the URL has none or is truncated. */
function decode() {
  try {
    const bytes = atob(location.hash.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

/** @param {string} json @param {string} [url] */
function setPayload(json, url = '') {
  [text.value, from] = [json, url];
  // The field has its own line breaks.
  loaded = text.value;
  return show();
}

async function load() {
  const url = String(new FormData(source).get('url'));
  const before = text.value;
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const payload = await response.text();
    // What was typed in the meantime stays.
    if (text.value === before) await setPayload(payload, response.url);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    verdict.textContent = `${url} cannot be loaded: ${message}. The server must send Access-Control-Allow-Origin.`;
  }
}

/** @param {string} content @param {string} name */
async function copy(content, name) {
  try {
    await navigator.clipboard.writeText(content);
    copied.textContent = `${name} is copied.`;
  } catch {
    copied.textContent = `${name} cannot be copied here.`;
  }
}

async function start() {
  const wasm = await fetch('/pkg/server/article_embed_bg.wasm');
  init({ wasm: await wasm.arrayBuffer() });
  const examples = /** @type {HTMLSelectElement} */ (source.elements.namedItem('example'));
  examples.append(...Object.keys(EXAMPLES).map((name) => new Option(name)));
  examples.addEventListener('change', async () => {
    const example = EXAMPLES[examples.value] ?? '';
    const address = typeof example === 'string' ? new URL(example, location.href).href : '';
    const payload = typeof example === 'string' ? await (await fetch(address)).text() : await example();
    const layout = /** @type {HTMLSelectElement} */ (options.elements.namedItem('layout'));
    const isList = Object.values(LISTS).includes(layout.value) || layout.value === 'list';
    layout.value = LISTS[examples.value] ?? (isList ? 'standard' : layout.value);
    const written = typeof payload === 'string' ? payload : JSON.stringify(payload, null, 2);
    await setPayload(written, address);
  });
  const state = decode();
  for (const [name, value] of Object.entries({ ...state?.options, kind: state?.kind ?? 'script' })) {
    const field = (name === 'kind' ? kinds : options).elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = String(value);
  }
  if (state) await setPayload(String(state.text), String(state.from ?? ''));
  else examples.dispatchEvent(new Event('change'));
}

source.addEventListener('submit', (event) => (event.preventDefault(), load()));
text.addEventListener('input', show);
for (const form of [options, kinds]) form.addEventListener('change', show);
for (const type of ['dragover', 'drop']) text.addEventListener(type, (event) => event.preventDefault());
text.addEventListener('drop', async ({ dataTransfer }) => {
  const [file] = dataTransfer?.files ?? [];
  setPayload(file ? await file.text() : (dataTransfer?.getData('text') ?? ''));
});
document.querySelector('#copy')?.addEventListener('click', () => copy(code.textContent ?? '', 'The snippet'));
document.querySelector('#share')?.addEventListener('click', () => copy(location.href, 'The link'));
card.addEventListener('article-click', (event) => event.preventDefault());
await start();
