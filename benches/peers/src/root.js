// The shadow root of every peer's card, with the project's style sheet, which all share.

import css from '../../../src/card.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** A shadow root with that style sheet. */
export function rootIn(host) {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
}
