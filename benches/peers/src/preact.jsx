// The card with Preact in a page.

import { render } from 'preact';
import { Card } from './card.jsx';
import { rootIn } from './root.js';

export function mount(host, payload) {
  const root = rootIn(host);
  let [article, theme] = [payload, undefined];
  const draw = () => render(<Card article={article} theme={theme} />, root);
  draw();
  return {
    update: (next) => ((article = next), draw()),
    theme: (next) => ((theme = next), draw()),
    unmount: () => (render(null, root), host.remove()),
  };
}
