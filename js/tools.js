// Optional tools of cards: buttons that share an article, copy its embed code and announce updates, and relative dates
// that stay current.

import { dispatch } from './events.js';
import { dedupe, more } from './list-tools.js';
import { addReadingTime } from './reading-time.js';
import { trackDates } from './relative-dates.js';
import { attributeOf, queryAll } from './safe-dom.js';
import { messagesFor } from './toolbar-messages.js';
import { announceNew, announcer, countNew, hasUpdates } from './update-tools.js';

const STYLES = `
.tools { grid-column: 1 / 3; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-block-start: var(--space); }
.tools * { font: 14px/1.4 system-ui, sans-serif; color: inherit; }
.tools :is(button, textarea) { border: 1px solid var(--border); border-radius: 3px; background: none; padding: .35em .8em; }
.tools button { min-block-size: 32px; cursor: pointer; }
.tools button:hover { background: var(--border); }
.tools textarea { flex: 1 0 100%; min-inline-size: 0; resize: none; direction: ltr; }
.tools [hidden] { display: none; }
.tools [aria-pressed=true] { border-color: currentColor; box-shadow: inset 0 0 0 1px; }
@media print { .tools { display: none; } }
`;

/** Attributes that the embed code repeats. */
const COPIED_ATTRIBUTES = 'src layout theme lang dir date-style pictures items lead excerpts numbered'.split(' ');

/** @typedef {ReturnType<typeof messagesFor>} Messages */
/** What a click changes: the status message, and the field for copying by hand. */
/** @typedef {{ status: HTMLElement, field: HTMLTextAreaElement, messages: Messages }} Toolbar */

/** @type {WeakMap<Document, CSSStyleSheet>} */
const styleSheets = new WeakMap();

/** @param {ShadowRoot} root */
function adoptStyles(root) {
  let sheet = styleSheets.get(root.ownerDocument);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    styleSheets.set(root.ownerDocument, sheet);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== sheet), sheet];
}

/** @param {string} tag @param {Record<string, string>} attributes @param {string} [text] */
function createElement(tag, attributes, text = '') {
  const element = /** @type {HTMLElement} */ (Document.prototype.createElement.call(document, tag));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}

/** Attributes that keep frameworks from compiling an element: see src/escape.rs. */
const INERT = 'v-pre ng-non-bindable ngNonBindable x-ignore hx-disable';

/**
 * Escapes a text for HTML, with the characters by which template languages mark their expressions: see src/escape.rs.
 * @param {string} text
 */
const escapeHtml = (text) =>
  text.replace(/[&<>"#$@[\\\]`{|}]|%(?![\da-f]{2})/gi, ([letter = '']) => `&#${letter.charCodeAt(0)};`);

/**
 * The HTML that embeds the card in another page: a quotation that reserves the card's height and its own script tag, or a
 * quotation alone if the card has no `src`.
 * @param {any} card @param {string} url @param {string} headline
 */
function embedCode(card, url, headline) {
  const { src, offsetHeight } = card;
  const attributes = COPIED_ATTRIBUTES.filter((name) => src && card.hasAttribute(name))
    .map((name) => [name, name === 'src' ? src : attributeOf(card, name)])
    .map(([name, value]) => `data-${name}="${escapeHtml(value)}" `);
  const start = src ? `${attributes.join('')}style="min-height:${offsetHeight}px" ` : '';
  const link = `<p><a href="${escapeHtml(url)}">${escapeHtml(headline)}</a></p>`;
  const classes = `${src ? 'article-embed ' : ''}tex2jax_ignore mathjax_ignore`;
  const quotation = `<blockquote class="${classes}" ${start}cite="${escapeHtml(url)}" ${INERT}>${link}</blockquote>`;
  // Not any script of the page with such a name: other companies have an embed.js too.
  const { script } = card.constructor;
  if (!src || !script?.src) return quotation;
  const hash = script.integrity && ` integrity="${escapeHtml(script.integrity)}" crossorigin="anonymous"`;
  return `${quotation}\n<script async src="${escapeHtml(script.src)}"${hash} data-origins="${new URL(src).origin}"></script>`;
}

/**
 * Opens the system's share sheet, or copies a text. Says in the toolbar whether the text was copied.
 * @param {string} text
 * @param {Toolbar} toolbar
 * @param {ShareData} [data] for the share sheet; without it, or where there is no share sheet, the text is copied
 */
async function shareOrCopy(text, { status, field, messages }, data) {
  status.textContent = '';
  field.hidden = true;
  if (data && navigator.canShare?.(data)) {
    try {
      return await navigator.share(data);
    } catch (error) {
      // The reader has closed the sheet.
      if (/** @type {Error} */ (error).name === 'AbortError') return;
    }
  }
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = messages.copied ?? '';
  } catch {
    // The clipboard is blocked or missing: select the text for the reader to copy.
    field.value = text;
    field.hidden = false;
    field.select();
    field.focus();
    status.textContent = messages.notCopied ?? '';
  }
}

/**
 * The button that shows more of a list.
 * @param {any} card
 * @param {() => void} showMore
 * @param {string} [text]
 */
function moreButton(card, showMore, text) {
  const button = createElement('button', { type: 'button', part: 'show-more' }, text);
  button.addEventListener('click', () => {
    if (!dispatch(card, 'click', { region: 'more', url: '', index: 0 }, true)) return;
    showMore();
    button.remove();
  });
  return button;
}

/** By toolbar, what it was made of. @type {WeakMap<Element, string>} */
const made = new WeakMap();

/**
 * Adds the buttons that a card's attribute `tools` names, and tracks its dates. Buttons that are there stay, with the focus.
 * @param {any} card that is drawn
 * @param {string | null} [pages] of a list
 */
function addToolbar(card, pages) {
  const root = /** @type {ShadowRoot | null} */ (card.shadowRoot);
  const before = root?.querySelector('.tools');
  const article = root?.querySelector('[part=card]');
  if (!root || !article) return before?.remove();
  const language = attributeOf(card, 'lang') || attributeOf(article, 'lang') || document.documentElement.lang;
  trackDates(card, language);
  const tools = attributeOf(card, 'tools').split(/\s+/);
  const link = /** @type {HTMLAnchorElement | null} */ (article.querySelector('[part=headline] a'));
  const names = /** @type {const} */ (['share', 'embed']).filter((name) => link && tools.includes(name));
  const showMore = tools.includes('more') ? more(card, pages) : undefined;
  const count = countNew(card);
  const announces = tools.includes('updates') && hasUpdates(card);
  const messages = messagesFor(language, card.getAttribute('words'));
  addReadingTime(card, createElement, messages, tools.includes('reading-time'));
  const url = link?.href ?? '';
  // Who paid, and what artificial intelligence did, go along with the headline.
  const parts = article.querySelectorAll(':scope > .paid bdi, [part=headline], .lead > .ai');
  const title = Array.from(parts, (part) => part.textContent).join(' – ');
  const key = JSON.stringify([names, announces, messages, url, title, showMore && {}]);
  if (showMore || !before || made.get(before) !== key) {
    before?.remove();
    if (!names.length && !showMore && !announces) return;
    const bar = createElement('div', { part: 'tools', class: 'tools', lang: messages.language });
    if (showMore) bar.append(moreButton(card, showMore, messages.showMore));
    if (announces) bar.append(...announcer(card, createElement, messages.announce));
    bar.append(...sharing(card, names, messages, url, title));
    made.set(bar, key);
    article.append(bar);
    adoptStyles(root);
  }
  announceNew(card, count, messages.newUpdates ?? '');
}

/**
 * The buttons that share an article and copy its embed code, and what they say.
 * @param {any} card
 * @param {readonly ('share' | 'embed')[]} names
 * @param {Messages} messages
 * @param {string} url
 * @param {string} title
 */
function sharing(card, names, messages, url, title) {
  const fieldAttributes = { readonly: '', rows: '3', hidden: '', 'aria-label': messages.embed ?? '' };
  const field = /** @type {HTMLTextAreaElement} */ (createElement('textarea', fieldAttributes));
  const toolbar = { status: createElement('span', { role: 'status' }), field, messages };
  const buttons = names.map((name) => {
    const button = createElement('button', { type: 'button', part: name }, messages[name]);
    button.addEventListener('click', () => {
      if (!dispatch(card, 'click', { region: name, url, index: 0 }, true)) return;
      field.setAttribute('aria-label', button.textContent ?? '');
      if (name === 'share') shareOrCopy(url, toolbar, /** @type {any} */ ({ __proto__: null, url, title }));
      else shareOrCopy(embedCode(card, url, title), toolbar);
    });
    return button;
  });
  return [...buttons, toolbar.status, field];
}

if (globalThis.document) {
  addEventListener('article-load', (event) => {
    addToolbar(event.composedPath()[0], /** @type {any} */ (event).detail.pages);
    dedupe();
  });
  for (const card of queryAll(document, 'article-embed')) addToolbar(card);
  dedupe();
}
