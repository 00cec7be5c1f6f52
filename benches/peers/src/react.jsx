// The card with React in a page. Each update is flushed, so that it is part of the measurement.

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Card } from './card.jsx';
import { rootIn } from './root.js';

export function mount(host, payload) {
  const root = createRoot(rootIn(host));
  let [article, theme] = [payload, undefined];
  const draw = () => flushSync(() => root.render(<Card article={article} theme={theme} />));
  draw();
  return {
    update: (next) => ((article = next), draw()),
    theme: (next) => ((theme = next), draw()),
    unmount: () => (flushSync(() => root.unmount()), host.remove()),
  };
}
