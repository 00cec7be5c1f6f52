// The card without a library, as HTML that the browser parses, with escaping.

import { cardText } from './text.js';
import { rootIn } from './root.js';
import { look } from './words.js';

export function mount(host, payload) {
  const root = rootIn(host);
  root.innerHTML = cardText(payload);
  return {
    update: (article) => (root.innerHTML = cardText(article)),
    theme: (theme) => (root.firstChild.className = look(theme)),
    unmount: () => host.remove(),
  };
}
