// Makes the playground work: text → payload → card, issues and snippet. What is wrong with a payload, the core says.

/** @typedef {HTMLElement & { article?: unknown }} Card */

const [text] = document.getElementsByTagName('textarea');
const [told] = document.getElementsByTagName('output');
const [snippet] = document.getElementsByTagName('code');
const card = /** @type {Card} */ (document.querySelector('article-embed'));
const selects = [...document.getElementsByTagName('select')];

function show() {
  for (const { name, value } of selects) card.setAttribute(name, value);
  snippet.textContent = '';
  card.article = parsed();
}

/** The payload in the text; `undefined` is not JSON, so it stands for what is none. */
function parsed() {
  try {
    return JSON.parse(text.value);
  } catch {
    return undefined;
  }
}

/**
 * The HTML to paste, the payload inside: of payloads that give a card, so the address is an address.
 * @param {any} payload
 */
function embed(payload) {
  const options = selects.map(({ name, value }) => ` ${name}="${value}"`).join('');
  // `</script>` in a text would end the script.
  const json = JSON.stringify(payload).replaceAll('<', '\\u003c');
  const link = `<a href="${escaped(payload.url)}">${escaped(payload.headline)}</a>`;
  return `<article-embed${options}>\n  <script type="application/json">${json}</script>\n  ${link}\n</article-embed>
<script async src="https://cdn.example/article-embed/embed.js"></script>\n`;
}

/** @param {unknown} value */
function escaped(value) {
  return String(value).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

card.addEventListener('article-load', (event) => {
  const { warnings } = /** @type {CustomEvent} */ (event).detail;
  const lines = warnings.map((/** @type {any} */ { code, path, message }) => `${code} at ${path}: ${message}`);
  told.textContent = lines.join('\n') || 'Nothing is wrong with it.';
  snippet.textContent = embed(card.article);
});
card.addEventListener('article-error', (event) => {
  const { code, path } = /** @type {CustomEvent} */ (event).detail;
  told.textContent = card.article === undefined ? 'not-json: there is no card.' : `${code} at ${path}: there is no card.`;
});
text.addEventListener('input', show);
for (const select of selects) select.addEventListener('change', show);

if (!text.value) text.value = await (await fetch('/article.json')).text();
show();
