// Microlink's card, from given data, so that it makes no requests. Its markup is its own and smaller than ours.

import Microlink from '@microlink/react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const TITLE = '.microlink_card__content_title';

/** Resolves when the title is on the page, which is a while after the data are set. Its end may be cut off. */
const drawn = (host, title) => new Promise((resolve) => {
  const seen = () => host.querySelector(TITLE)?.textContent.startsWith(title.slice(0, 8));
  if (seen()) return resolve();
  const observer = new MutationObserver(() => seen() && (observer.disconnect(), resolve()));
  observer.observe(host, { childList: true, subtree: true, characterData: true });
});

const dataOf = ({ url, headline, excerpt, image }) => ({ url, title: headline, description: excerpt, image: image && { url: image.url } });

/** It has no theme to change. */
export function mount(host, payload) {
  const root = createRoot(host);
  const draw = (article) => {
    flushSync(() => root.render(<Microlink url={article.url} lazy={false} fetchData={false} setData={dataOf(article)} />));
    return drawn(host, article.headline);
  };
  return {
    drawn: draw(payload),
    update: draw,
    unmount: () => (flushSync(() => root.unmount()), host.remove()),
  };
}
