// Microlink's card: its own markup, smaller than ours, from data that it is given, so that it asks its service for nothing.

import Microlink from '@microlink/react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const TITLE = '.microlink_card__content_title';

/** Resolves when the title is on the page: data are drawn a while after they are given. It may be cut at its end. */
const drawn = (host, title) => new Promise((resolve) => {
  const seen = () => host.querySelector(TITLE)?.textContent.startsWith(title.slice(0, 8));
  if (seen()) return resolve();
  const observer = new MutationObserver(() => seen() && (observer.disconnect(), resolve()));
  observer.observe(host, { childList: true, subtree: true, characterData: true });
});

const dataOf = ({ url, headline, excerpt, image }) => ({ url, title: headline, description: excerpt, image: image && { url: image.url } });

/** It has no theme that could be changed. */
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
