// Makes the demo page's controls work: they set attributes of the cards, and what the cards tell is written down. It draws no card.

const [form] = document.forms;
const [written] = form.getElementsByTagName('output');
const [stages] = document.getElementsByTagName('main');
const cards = [...document.querySelectorAll('article-embed')];

/** The controls that are attributes of a card as well. */
const ATTRIBUTES = ['theme', 'dir', 'lang', 'date-style'];

function apply() {
  const asked = new FormData(form);
  document.documentElement.dataset.theme = String(asked.get('theme'));
  stages.dataset.width = String(asked.get('width'));
  for (const card of cards) {
    for (const name of ATTRIBUTES) set(card, name, String(asked.get(name)));
    write(card);
  }
}

/**
 * Sets an attribute, or takes it away where there is nothing to say: then its default holds.
 * @param {Element} card
 * @param {string} name
 * @param {string} value
 */
function set(card, name, value) {
  if (value) card.setAttribute(name, value);
  else card.removeAttribute(name);
}

/**
 * Writes the opening tag of a card, as it is now, into its snippet.
 * @param {Element} card
 */
function write(card) {
  const opening = card.closest('section')?.querySelector('.opening');
  const attributes = [...card.attributes].map(({ name, value }) => ` ${name}="${value}"`);
  if (opening) opening.textContent = `<article-embed${attributes.join('')}>`;
}

/** @param {Element} snippet */
function offerCopy(snippet) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: 'Copy' });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(snippet.textContent ?? '');
    button.textContent = 'Copied';
  });
  snippet.after(button);
}

/** @param {Event} event */
function note(event) {
  const { detail } = /** @type {CustomEvent} */ (event);
  written.textContent = `${event.type} ${JSON.stringify(detail)}`;
  // The addresses of the demo's article are invented.
  if (event.type === 'article-click') event.preventDefault();
}

form.addEventListener('change', apply);
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
for (const type of ['article-load', 'article-view', 'article-click', 'article-error', 'article-status']) {
  document.addEventListener(type, note);
}
document.querySelectorAll('pre').forEach(offerCopy);
apply();
