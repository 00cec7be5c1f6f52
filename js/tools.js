// What only some pages want of a card: buttons that share its address and copy what embeds it, relative dates that go on. It draws no card.

import { tell } from './news.js';
import { attributeOf, findAll } from './page.js';
import { follow } from './tool-dates.js';
import { wordsFor } from './tool-words.js';

const STYLES = `
.tools { grid-column: 1 / 3; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-block-start: var(--space); }
.tools * { font: 14px/1.4 system-ui, sans-serif; color: inherit; }
.tools :is(button, textarea) { border: 1px solid var(--border); border-radius: 3px; background: none; padding: .35em .8em; }
.tools button { min-block-size: 32px; cursor: pointer; }
.tools button:hover { background: var(--border); }
.tools textarea { flex: 1 0 100%; min-inline-size: 0; resize: none; direction: ltr; }
.tools [hidden] { display: none; }
@media print { .tools { display: none; } }
`;

/** Attributes that an embedding elsewhere has too. */
const KEPT = ['src', 'layout', 'theme', 'lang', 'dir', 'date-style'];

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** @param {ShadowRoot} root */
function dress(root) {
  let sheet = sheets.get(root.ownerDocument);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    sheets.set(root.ownerDocument, sheet);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== sheet), sheet];
}

/** @param {string} tag @param {Record<string, string>} attributes @param {string} [text] */
function make(tag, attributes, text = '') {
  const element = /** @type {HTMLElement} */ (Document.prototype.createElement.call(document, tag));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** What puts the card into another page. @param {any} card @param {string} url @param {string} headline */
function code(card, url, headline) {
  const link = `<a href="${escape(url)}">${escape(headline)}</a>`;
  if (!card.src) return `<blockquote cite="${escape(url)}">${link}</blockquote>`;
  const said = KEPT.map((name) => [name, name === 'src' ? card.src : attributeOf(card, name)]).filter(([, value]) => value);
  const element = `<article-embed ${said.map(([name, value]) => `${name}="${escape(value)}"`).join(' ')}>${link}</article-embed>`;
  const [script] = /** @type {HTMLScriptElement[]} */ ([...findAll(document, 'script[src*="embed.js"]')]);
  if (!script) return element;
  const hash = script.integrity && ` integrity="${escape(script.integrity)}" crossorigin="anonymous"`;
  return `${element}\n<script async src="${escape(script.src)}"${hash}></script>`;
}

/**
 * Shares or copies, and says what came of it.
 * @param {string} text
 * @param {{ status: HTMLElement, field: HTMLTextAreaElement, words: ReturnType<typeof wordsFor> }} bar
 * @param {ShareData} [data] what a share sheet is given, where there is one
 */
async function hand(text, { status, field, words }, data) {
  status.textContent = '';
  field.hidden = true;
  if (data && navigator.canShare?.(data)) {
    try {
      return await navigator.share(data);
    } catch (error) {
      // The reader has closed it.
      if (/** @type {Error} */ (error).name === 'AbortError') return;
    }
  }
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = words.copied ?? '';
  } catch {
    // Not allowed, or not there: it is laid out for the reader to copy.
    field.value = text;
    field.hidden = false;
    field.select();
    field.focus();
    status.textContent = words.notCopied ?? '';
  }
}

/** Puts the buttons that it asks for under a card. @param {any} card an `<article-embed>` that is drawn */
function equip(card) {
  const root = /** @type {ShadowRoot | null} */ (card.shadowRoot);
  root?.querySelector('.tools')?.remove();
  const article = root?.querySelector('[part=card]');
  if (!root || !article) return;
  const language = attributeOf(card, 'lang') || attributeOf(article, 'lang') || document.documentElement.lang;
  follow(card, language);
  const asked = ['share', 'embed'].filter((tool) => attributeOf(card, 'tools').split(/\s+/).includes(tool));
  const link = /** @type {HTMLAnchorElement | null | undefined} */ (article.querySelector('[part=headline] a'));
  if (!link || !asked.length) return;
  const words = wordsFor(language, card.getAttribute('words'));
  const field = /** @type {HTMLTextAreaElement} */ (make('textarea', { readonly: '', rows: '3', hidden: '', 'aria-label': words.embed ?? '' }));
  const bar = { status: make('span', { role: 'status' }), field, words };
  const { href: url, textContent: title } = link;
  const buttons = asked.map((tool) => {
    const button = make('button', { type: 'button', part: tool }, words[/** @type {'share' | 'embed'} */ (tool)]);
    button.addEventListener('click', () => {
      if (!tell(card, 'click', { region: tool, url, index: 0 }, true)) return;
      field.setAttribute('aria-label', button.textContent ?? '');
      if (tool === 'share') hand(url, bar, /** @type {any} */ ({ __proto__: null, url, title: title ?? '' }));
      else hand(code(card, url, title ?? ''), bar);
    });
    return button;
  });
  const place = make('div', { part: 'tools', class: 'tools', lang: words.language });
  place.append(...buttons, bar.status, field);
  article.append(place);
  dress(root);
}

if (globalThis.document) {
  addEventListener('article-load', (event) => equip(event.composedPath()[0]));
  for (const card of findAll(document, 'article-embed')) equip(card);
}
