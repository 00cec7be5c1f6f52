// Makes the playground work: text → payload → format, issues, card and snippet, and all of it in the page's address. It judges no payload.

import { init, normalize } from '/js/server.js';
import { EXAMPLES } from './playground-examples.js';
import { snippet } from './playground-snippets.js';

/** @typedef {HTMLElement & { article?: unknown }} Card */

const [text] = document.getElementsByTagName('textarea');
const [code] = document.getElementsByTagName('code');
const [stages] = document.getElementsByTagName('main');
const card = /** @type {Card} */ (document.querySelector('article-embed'));
const [source, options, kinds] = [...document.forms];
const [verdict, copied] = document.getElementsByTagName('output');
const issues = /** @type {HTMLElement} */ (document.querySelector('#issues'));

/** Where the payload came from; its own addresses resolve against it. */
let from = '';

const chosen = () => /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(options)));

/** How often the page was made to show something. */
let last = 0;

async function show() {
  const own = ++last;
  const { width, ...attributes } = chosen();
  stages.dataset.width = width;
  for (const [name, value] of Object.entries(attributes)) {
    if (value) card.setAttribute(name, value);
    else card.removeAttribute(name);
  }
  const payload = parsed();
  card.article = payload;
  judge(payload);
  code.textContent = '';
  const kind = String(new FormData(kinds).get('kind'));
  const made = await snippet(kind, { payload, attributes, from });
  // Something else may have been typed or chosen meanwhile.
  if (own !== last) return;
  code.textContent = made;
  history.replaceState(null, '', `#${encode({ text: text.value, from, options: chosen(), kind })}`);
}

/** The payload in the text; `undefined` is not JSON, so it stands for what is none. */
function parsed() {
  try {
    return JSON.parse(text.value);
  } catch {
    return undefined;
  }
}

/** @param {unknown} payload */
function judge(payload) {
  if (payload === undefined) {
    verdict.textContent = 'This is not JSON.';
    return issues.replaceChildren();
  }
  const { ok, format, status, issues: found } = normalize(payload, { base: from || document.baseURI });
  const what = ok ? `Format: ${format}. ${status && `Status: ${status}. `}` : 'There is no card. ';
  verdict.textContent = what + (found.length ? '' : 'Nothing is wrong with it.');
  issues.replaceChildren(...found.map(({ severity, code, path, message }) => line(`${severity}: ${code} at ${path || 'the root'}: ${message}`)));
}

/** @param {string} told */
const line = (told) => Object.assign(document.createElement('li'), { textContent: told });

/** @param {object} state */
function encode(state) {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What an address of this page holds; nothing where somebody has shortened it. */
function decode() {
  try {
    const bytes = atob(location.hash.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

/** @param {string} json @param {string} [address] */
function take(json, address = '') {
  [text.value, from] = [json, address];
  return show();
}

async function load() {
  const url = String(new FormData(source).get('url'));
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    await take(await response.text(), response.url);
  } catch (error) {
    verdict.textContent = `${url} cannot be read: ${/** @type {Error} */ (error).message}. Its server has to allow it (CORS).`;
  }
}

/** @param {string} what @param {string} name */
async function copy(what, name) {
  await navigator.clipboard.writeText(what).then(() => (copied.textContent = `${name} is copied.`), () => (copied.textContent = `${name} cannot be copied here.`));
}

async function start() {
  const wasm = await fetch('/pkg/server/article_embed_bg.wasm');
  init({ wasm: await wasm.arrayBuffer() });
  const examples = /** @type {HTMLSelectElement} */ (source.elements.namedItem('example'));
  examples.append(...Object.keys(EXAMPLES).map((name) => new Option(name)));
  examples.addEventListener('change', async () => take(JSON.stringify(await EXAMPLES[examples.value]?.(), null, 2), new URL('/article.json', location.href).href));
  const state = decode();
  for (const [name, value] of Object.entries({ ...state?.options, kind: state?.kind ?? 'script' })) {
    const field = (name === 'kind' ? kinds : options).elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = String(value);
  }
  if (state) await take(String(state.text), String(state.from ?? ''));
  else examples.dispatchEvent(new Event('change'));
}

source.addEventListener('submit', (event) => (event.preventDefault(), load()));
text.addEventListener('input', show);
for (const form of [options, kinds]) form.addEventListener('change', show);
for (const type of ['dragover', 'drop']) text.addEventListener(type, (event) => event.preventDefault());
text.addEventListener('drop', async ({ dataTransfer }) => {
  const [file] = dataTransfer?.files ?? [];
  take(file ? await file.text() : dataTransfer?.getData('text') ?? '');
});
document.querySelector('#copy')?.addEventListener('click', () => copy(code.textContent ?? '', 'The snippet'));
document.querySelector('#share')?.addEventListener('click', () => copy(location.href, 'The link'));
card.addEventListener('article-click', (event) => event.preventDefault());
await start();
