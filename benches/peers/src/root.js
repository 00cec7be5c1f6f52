// The shadow root of every peer's card, with one style sheet for all: the project's own. No content.

import css from '../../../src/card.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** A shadow root with that style sheet. */
export function rootIn(host) {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
}
