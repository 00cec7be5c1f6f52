// Runs in a frame: reports the height of the card to the page around it, whenever it changes.

(() => {
  const card = /** @type {Element} */ (document.querySelector('article-embed'));

  /** WordPress gives each frame a secret, and believes who knows it. */
  const secret = /[#?&]secret=(\w+)/.exec(location.hash)?.[1];

  /** @param {string} message @param {unknown} value */
  const tellWordPress = (message, value) => secret && parent.postMessage({ message, value, secret }, '*');

  const report = () => {
    const height = Math.ceil(card.getBoundingClientRect().height);
    parent.postMessage({ articleEmbedHeight: height }, '*');
    tellWordPress('height', height);
  };
  new ResizeObserver(report).observe(card);
  addEventListener('load', report);

  if (!secret) return;
  // Its frames may open no page themselves, and it follows links to the host of the frame only: the card's own page links to the others.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    tellWordPress('link', link.host === location.host ? link.href : new URL('./', location.href).href);
  });
})();
