// Runs the controls of the demo: sets attributes of the cards, updates their snippets and shows their events.

const [form] = document.forms;
const [log] = form.getElementsByTagName('output');
const [stages] = document.getElementsByTagName('main');
const cards = [...document.querySelectorAll('article-embed')];

/** The controls that set an attribute of the same name. */
const ATTRIBUTES = ['theme', 'dir', 'lang', 'date-style'];

function apply() {
  const choices = new FormData(form);
  document.documentElement.dataset.theme = String(choices.get('theme'));
  stages.dataset.width = String(choices.get('width'));
  for (const card of cards) {
    for (const name of ATTRIBUTES) set(card, name, String(choices.get(name)));
    updateSnippet(card);
  }
}

/**
 * Sets an attribute; an empty value removes it, so that its default applies.
 * @param {Element} card
 * @param {string} name
 * @param {string} value
 */
function set(card, name, value) {
  if (value) card.setAttribute(name, value);
  else card.removeAttribute(name);
}

/**
 * Shows the current start tag of a card in its snippet.
 * @param {Element} card
 */
function updateSnippet(card) {
  const opening = card.closest('section')?.querySelector('.opening');
  const attributes = [...card.attributes].map(({ name, value }) => ` ${name}="${value}"`);
  if (opening) opening.textContent = `<article-embed${attributes.join('')}>`;
}

/** @param {Element} snippet */
function addCopyButton(snippet) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'copy', textContent: 'Copy' });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(snippet.textContent ?? '');
    button.textContent = 'Copied';
  });
  snippet.after(button);
}

/** @param {Event} event */
function logEvent(event) {
  const { detail } = /** @type {CustomEvent} */ (event);
  log.textContent = `${event.type} ${JSON.stringify(detail)}`;
  // The URLs of the demo's article do not exist.
  if (event.type === 'article-click') event.preventDefault();
}

form.addEventListener('change', apply);
form.addEventListener('submit', (event) => event.preventDefault());
for (const type of ['article-load', 'article-view', 'article-click', 'article-error', 'article-status']) {
  document.addEventListener(type, logEvent);
}
document.querySelectorAll('pre').forEach(addCopyButton);
apply();
