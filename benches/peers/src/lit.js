// The card with Lit in a page.

import { nothing, render } from 'lit';
import { card } from './card.lit.js';
import { rootIn } from './root.js';

export function mount(host, payload) {
  const root = rootIn(host);
  let [article, theme] = [payload, undefined];
  const draw = () => render(card(article, theme), root);
  draw();
  return {
    update: (next) => ((article = next), draw()),
    theme: (next) => ((theme = next), draw()),
    unmount: () => (render(nothing, root), host.remove()),
  };
}
